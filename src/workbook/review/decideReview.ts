/**
 * What the secretariat writes to a result: 2次評価, mended wording, and 確認 or 差戻し. Each field comes as it
 * was seen and as it is to be; a step is taken on exactly what was seen, 版 for 版, so that nobody confirms
 * what the section has changed meanwhile.
 *
 * The same press twice finds everything as it is to be and writes nothing.
 */
import { secondInDigits, type CivilDateTime } from '../../domain/civilDate';
import type { Person } from '../../domain/person';
import {
  reviewRightsIn,
  stateAfterReview,
  type NotReviewable,
  type ReviewStep,
} from '../../domain/review/reviewSteps';
import type { SubmissionState } from '../../domain/yearlyResult';
import { accept, refuse, type Verdict } from '../../domain/verdict';
import { submissionWords } from '../../wording/entrySteps';
import { correctionWord, reviewStepNames } from '../../wording/reviewRefusals';
import type { CellContent } from '../change';
import { revisionIn, type Entry } from '../entry/entry';
import {
  currentOf,
  isContradicted,
  openFields,
  plain,
  tabOf,
  type FieldChanges,
  type RowChanges,
} from '../entry/savedRows';
import { seenIn } from '../entry/seenIn';
import type { WorkbookCells } from '../facts';
import { columnOf } from '../layout/layout';
import { yearlyResultsTab } from '../layout/yearlyResults';
import { textIn } from '../read/rowCells';
import type { WorkbookRead } from '../read/workbookRead';
import type { HistoryEntry, RowWrite } from '../write/rowWrite';

/** Columns of the secretariat beside 差戻しの内容, which a step writes. */
export const reviewFields = ['secondGrade', 'secondOpinion', 'secondDirection'] as const;

/** Texts of the section whose wording may be mended. */
export const correctedFields: readonly string[] = yearlyResultsTab.columns
  .filter(
    ({ key, kind, owner }) =>
      kind === 'text' &&
      (owner === 'section' || owner === 'head') &&
      key !== 'relatedConfirmations',
  )
  .map(({ key }) => key);

export interface ReviewRequest {
  readonly step: ReviewStep;
  /** 版 of the row of 年度実績 that was seen. */
  readonly revision: number;
  readonly result: FieldChanges;
  /** 差戻しの内容. */
  readonly comment: string;
}

export interface ReviewFacts {
  readonly read: WorkbookRead;
  readonly cells: WorkbookCells;
  readonly entry: Entry;
  readonly person: Person;
  readonly now: CivilDateTime;
}

export type ReviewDecision =
  | {
      readonly kind: 'write';
      readonly writes: readonly RowWrite[];
      readonly history: readonly HistoryEntry[];
    }
  | { readonly kind: 'conflict' }
  /** 差戻し without a word what is to be mended. */
  | { readonly kind: 'missing' };

export type ReviewDecisionRefusal =
  | NotReviewable
  | { readonly reason: 'no such field'; readonly field: string }
  | { readonly reason: 'no such choice'; readonly heading: string; readonly found: string }
  | { readonly reason: 'not this step'; readonly step: ReviewStep; readonly state: string };

interface Reviewing extends ReviewFacts {
  readonly request: ReviewRequest;
  readonly row: RowChanges;
  readonly after: SubmissionState;
}

export function decideReview(
  facts: ReviewFacts,
  request: ReviewRequest,
): Verdict<ReviewDecision, ReviewDecisionRefusal> {
  const { read, entry, person } = facts;
  const { steps, notReviewable } = reviewRightsIn(person.isSecretariat, entry.submission);
  if (notReviewable?.reason === 'not secretariat') return refuse(notReviewable);
  const strange = strangeIn(read, request.result);
  if (strange) return refuse(strange);
  const row = { tabKey: 'yearlyResults', row: entry.row, changes: request.result };
  const after = stateAfterReview(request.step, entry.submission);
  const reviewing: Reviewing = { ...facts, request, row, after };
  if (isDone(reviewing)) return accept(NOTHING_TO_WRITE);
  if (!steps.includes(request.step)) {
    const { step } = request;
    return refuse(
      notReviewable ?? { reason: 'not this step', step, state: submissionWords[entry.submission] },
    );
  }
  const hasMoved = request.step !== 'keep' && revisionIn(entry.row) !== request.revision;
  if (hasMoved || isContradicted(read, row)) return accept({ kind: 'conflict' });
  if (request.step === 'sendBack' && plain(request.comment).trim() === '') {
    return accept({ kind: 'missing' });
  }
  return accept({ kind: 'write', writes: writesOf(reviewing), history: historyOf(reviewing) });
}

const NOTHING_TO_WRITE: ReviewDecision = { kind: 'write', writes: [], history: [] };

function strangeIn(read: WorkbookRead, changes: FieldChanges): ReviewDecisionRefusal | undefined {
  const lists: Readonly<Record<string, readonly string[]>> = {
    secondGrade: read.rules.scale.map(({ symbol }) => symbol),
    secondDirection: read.rules.directionWords,
  };
  for (const [field, { typed }] of Object.entries(changes)) {
    const isOurs = [...reviewFields, ...correctedFields].includes(field);
    if (!isOurs) return { reason: 'no such field', field };
    const list = lists[field];
    if (list && typed !== '' && !list.includes(typed)) {
      const { heading } = columnOf(yearlyResultsTab, field);
      return { reason: 'no such choice', heading, found: typed };
    }
  }
  return undefined;
}

/** The same press once more: state and fields stand there already, by this person. */
function isDone({ read, entry, person, request, row, after }: Reviewing): boolean {
  const { step, comment } = request;
  if (step === 'keep' || entry.submission !== after) return false;
  if (step === 'confirm' && textIn(entry.row, 'confirmedBy') !== person.address) return false;
  if (step === 'sendBack' && currentOf(entry.row, 'sentBackFor') !== plain(comment)) return false;
  return openFields(read, row).length === 0;
}

function writesOf(reviewing: Reviewing): readonly RowWrite[] {
  const { read, cells: workbook, entry, row } = reviewing;
  const typed = openFields(read, row).map(
    (field) => [field, plain(row.changes[field]?.typed ?? '')] as const,
  );
  const cells: Readonly<Record<string, CellContent>> = {
    ...Object.fromEntries(typed),
    ...stampsOf(reviewing),
  };
  if (Object.keys(cells).length === 0) return [];
  const guarded = [...Object.keys(cells), 'submission', 'answeringSection'];
  return [
    {
      tabKey: row.tabKey,
      key: entry.row.key,
      cells,
      seen: seenIn(read, workbook, row, guarded),
      basedOn: revisionIn(entry.row),
    },
  ];
}

/** What a step writes beside the fields, as far as it does not stand there. */
function stampsOf({ entry, person, now, request, after }: Reviewing) {
  const { step, comment } = request;
  const cleared = { confirmedBy: '', confirmedAt: '' };
  const stamps: Readonly<Record<ReviewStep, Readonly<Record<string, string>>>> = {
    keep: {},
    confirm: {
      confirmedBy: person.address,
      confirmedAt: secondInDigits(now),
      sentBackFor: '',
    },
    sendBack: { ...cleared, sentBackFor: plain(comment) },
    undoConfirm: cleared,
  };
  const wanted: Readonly<Record<string, string>> = {
    ...(step === 'keep' ? {} : { submission: submissionWords[after] }),
    ...stamps[step],
  };
  return Object.fromEntries(
    Object.entries(wanted).filter(([field, text]) => currentOf(entry.row, field) !== text),
  );
}

function historyOf(reviewing: Reviewing): readonly HistoryEntry[] {
  const { read, entry, request, row, after } = reviewing;
  const { tab } = tabOf(read, row.tabKey);
  const entered = (what: string, field: string, text: string): HistoryEntry => ({
    what,
    targetId: entry.actionId,
    item: columnOf(tab, field).heading,
    before: currentOf(entry.row, field),
    after: text,
  });
  const what = reviewStepNames[request.step];
  const state =
    request.step === 'keep' ? [] : [entered(what, 'submission', submissionWords[after])];
  const comment =
    request.step === 'sendBack' ? [entered(what, 'sentBackFor', plain(request.comment))] : [];
  const fields = openFields(read, row).map((field) =>
    entered(
      correctedFields.includes(field) ? correctionWord : reviewStepNames.keep,
      field,
      plain(row.changes[field]?.typed ?? ''),
    ),
  );
  return [...state, ...comment, ...fields];
}
