/** The form of the review as its keeper knows it: what the secretariat decides, and wording it mends. */
import type { ReviewStep } from '../../domain/review/reviewSteps';
import { reviewSavedSchema, type ReviewItem, type ReviewSaved } from '../../wire/review';
import { changedKeys, textIn, type Texts } from '../keep/texts';
import type { Form, FormItem, Saved } from '../keep/form';
import type { Keeper } from '../keep/keeper';
import type { Kept } from '../keep/kept';

/** An action that is open for review. */
export interface OpenReview extends FormItem {
  readonly review: ReviewItem;
}

export interface PressedReview {
  readonly step: ReviewStep;
  /** 差戻しの内容; '' for every other step. */
  readonly comment: string;
}

export type ReviewKeeper = Keeper<OpenReview, PressedReview>;
export type ReviewKept = Kept<OpenReview, PressedReview>;

/** Texts of the section whose wording the secretariat may mend. */
export const correctable = [
  'results',
  'summary',
  'firstReason',
  'issues',
  'currentYearAction',
  'nextAction',
  'viewpoint1',
  'viewpoint2',
  'viewpoint3',
  'viewpoint4',
  'viewpoint5',
] as const;

export function openReview(review: ReviewItem): OpenReview {
  const { year, actionId } = review.entry;
  return { year, actionId, review };
}

export function reviewTexts({ review: { entry, fields } }: OpenReview): Texts {
  const own = correctable.flatMap((key) => {
    const text = entry.fields[key];
    return text === undefined ? [] : [[key, text] as const];
  });
  return { ...Object.fromEntries(own), ...fields };
}

export const reviewForm: Form<OpenReview, PressedReview> = {
  name: 'review',
  saves: 'saveReview',
  keep: { step: 'keep', comment: '' },
  textsOf: reviewTexts,
  mayWrite: ({ review }) => review.steps.includes('keep'),
  request: ({ year, actionId, review }, { step, comment }, { seen, typed }) => ({
    year,
    actionId,
    step,
    revision: review.entry.revision,
    result: Object.fromEntries(
      changedKeys(seen, typed).map((key) => [
        key,
        { seen: textIn(seen, key), typed: textIn(typed, key) },
      ]),
    ),
    comment,
    rows: review.entry.rows,
  }),
  savedIn(answer) {
    const read = reviewSavedSchema.safeParse(answer);
    return read.success ? savedOf(read.data) : undefined;
  },
};

function savedOf(saved: ReviewSaved): Saved<OpenReview> {
  return saved.kind === 'missing' ? saved : { ...saved, item: openReview(saved.item) };
}
