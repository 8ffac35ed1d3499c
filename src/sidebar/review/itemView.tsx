/** One action under review: what contradicts, the evidence, what the secretariat decides, the next step. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { fiscalYear } from '../../domain/fiscalYear';
import { backToText, reviewFormWords as words } from '../../wording/reviewForm';
import type { ReviewStep } from '../../domain/review/reviewSteps';
import type { FormView } from '../form/formView';
import { labelOf } from '../form/labels';
import type { Comment } from '../keep/comment';
import { Conflict } from '../keep/conflict';
import { isComposing, useKept } from '../keep/hooks';
import { KeptNotices } from '../keep/keptNotices';
import { textIn } from '../keep/texts';
import { Box } from '../parts/box';
import { History } from '../parts/history';
import { Evidence } from './evidence';
import { figuresOf } from './figuresOf';
import { FlagsBox } from './flagsBox';
import { ItemHead } from './itemHead';
import { Judgement } from './judgement';
import type { ReviewKeeper } from './reviewForm';
import { ReviewFooter } from './reviewFooter';
import { reviewWords } from '../../wording/review';

export function ItemView(properties: {
  readonly opener: string;
  readonly keeper: ReviewKeeper;
  readonly comment: Comment;
  readonly isLasting: boolean;
  readonly isWide: boolean;
  /** 差戻し is told by a mail. */
  readonly tells: boolean;
  /** What was done just before, with the way back; absent for none. */
  readonly before: { readonly text: string; readonly actionId: string } | undefined;
  readonly openAgain: (actionId: string) => void;
  readonly leave: () => void;
  readonly openWide: () => void;
  /** A step was taken, and the panel goes on. */
  readonly taken: (step: ReviewStep) => void;
}) {
  const { opener, keeper, comment, isLasting, isWide, before, openAgain } = properties;
  const { tells, leave, openWide, taken } = properties;
  const kept = useKept(keeper);
  const { review } = kept.item;
  const { entry } = review;
  const year = fiscalYear(entry.year);
  const [told, tell] = useState<readonly string[]>([]);
  const [done, setDone] = useState<ReviewStep>();
  const [hasMoved, setMoved] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const figures = useMemo(() => figuresOf(entry), [entry.figures]);
  useEffect(() => {
    heading.current?.focus();
  }, [keeper]);

  const mayWrite = review.steps.includes('keep');
  const secondLabels: Readonly<Record<string, string>> = words.labels;
  const nameKey = (key: string) => secondLabels[key] ?? labelOf(key, entry, (id) => id);
  const form: FormView = {
    item: entry,
    year,
    advice: new Map(),
    isReadOnly: !mayWrite,
    isWide,
    text: (key) => textIn(kept.typed, key),
    type: (key, text) => {
      setDone(undefined);
      keeper.type(key, text);
    },
    leave: () => undefined,
    errors: new Map(),
    needed: new Set(),
  };

  async function take(step: ReviewStep) {
    setMoved(false);
    tell([]);
    const outcome = await keeper.take({ step, comment: step === 'sendBack' ? comment.text : '' });
    if (outcome.kind === 'missing') tell(outcome.missing);
    const { saving, conflicts } = keeper.kept();
    setMoved(outcome.kind === 'stopped' && saving.at !== 'refused' && conflicts.length === 0);
    if (outcome.kind !== 'taken') return;
    if (step === 'sendBack') comment.discard();
    setDone(step);
    taken(step);
  }

  if (kept.conflicts.length > 0) {
    return (
      <div class="page">
        <ItemHead review={review} heading={heading} />
        <Conflict kept={kept} labelOf={nameKey} choose={keeper.choose} />
      </div>
    );
  }
  return (
    <div
      class={isWide ? 'page wide' : 'page'}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keeper.saveNow();
      }}
    >
      {before && (
        <div class="message done" role="status">
          <p>{before.text}</p>
          <button
            type="button"
            class="small plain"
            onClick={() => {
              openAgain(before.actionId);
            }}
          >
            {backToText(before.actionId)}
          </button>
        </div>
      )}
      <ItemHead review={review} heading={heading} />
      <div role="status">
        {done !== undefined && <p class="message done">{words.done[done]}</p>}
      </div>
      {review.readOnlyFor !== '' && done === undefined && (
        <p class="message">{review.readOnlyFor}</p>
      )}
      {(hasMoved || told.length > 0) && (
        <div class="message refused" role="alert">
          {hasMoved && <p>{words.notTaken}</p>}
          {told.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      )}
      <KeptNotices kept={kept} keeper={keeper} labelOf={nameKey} />
      {entry.sentBackFor !== '' && (
        <Box kind="refused" heading={words.sentBackFor}>
          <p class="text">{entry.sentBackFor}</p>
        </Box>
      )}
      {!isWide && (
        <button type="button" class="small plain" onClick={openWide}>
          {reviewWords.wide}
        </button>
      )}
      <div class="review" inert={kept.step !== undefined}>
        <FlagsBox flags={review.flags} />
        <div class="evidence">
          <Evidence form={form} item={review} seen={kept.seen} {...figures} />
          <History
            of={{ opener, year: entry.year, actionId: entry.actionId }}
            version={String(entry.revision)}
          />
        </div>
        <Judgement form={form} />
      </div>
      <ReviewFooter
        kept={kept}
        comment={comment}
        isLasting={isLasting}
        tells={tells && entry.answeringSection !== ''}
        take={(step) => {
          void take(step);
        }}
        saveNow={keeper.saveNow}
        leave={leave}
      />
    </div>
  );
}
