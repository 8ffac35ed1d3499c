/**
 * Notes below a table of groups, each exactly when its cause is there: what readers who count,
 * subtract or add up would otherwise find contradictory.
 */
import type { Exact } from '../exact';
import type { OpenReason } from './column';
import type { Counting, Distribution } from './distribution';
import type { AmountChangeExplanation, AmountItem } from './explanationOfGroup';
import type { AmountSum } from './groupAmounts';
import { amountItems } from './actionMoney';
import type { UnequalProject } from './amountUnits';
import type { CountingFigures, GroupFigures } from './rollUp';

/** The table below which a note stands. */
export type NotedTable = Counting | 'amounts' | 'mean';

export type GroupNote =
  /** Several indicators of one action: the two countings do not agree. */
  | { readonly note: 'indicatorsDifferFromActions' }
  /** Printed with so many decimals (割合の桁), the shares are not 100 together. */
  | { readonly note: 'sharesDoNotAddUp'; readonly digits: number }
  /** 増減 is the difference of the printed shares; unrounded it would print otherwise. */
  | { readonly note: 'printedDifference' }
  /** 対象外 or 評価なし occur, and are counted in the denominator or not. */
  | { readonly note: 'outsideInDenominator' | 'outsideNotInDenominator' }
  /** 評価なし occurs: what it means. */
  | { readonly note: 'ungraded' }
  | {
      readonly note: 'open';
      readonly reasons: readonly { readonly why: OpenReason; readonly count: number }[];
    }
  /** 速報 values are among those counted. */
  | { readonly note: 'preliminary'; readonly count: number }
  /** The rows add up to more than the total by so many repeated actions or indicators (再掲). */
  | { readonly note: 'repeated'; readonly count: number }
  | { readonly note: 'carriedOver' }
  | { readonly note: 'sharedProjects' }
  | { readonly note: 'unequalProject'; readonly project: UnequalProject }
  /** Some actions do not have the amount in full. */
  | {
      readonly note: 'amountMissing';
      readonly item: AmountItem;
      readonly isLastYear: boolean;
      readonly n: number;
      readonly of: number;
    }
  /** The same only of rows of a table, because the total knows a shared project from another row. */
  | {
      readonly note: 'amountMissingInRows';
      readonly item: AmountItem;
      readonly isLastYear: boolean;
    }
  /** 当初予算額 has no sum: shared projects without it could be counted twice. */
  | { readonly note: 'amountUndivided' }
  | { readonly note: 'notSubmittedAmounts'; readonly count: number }
  | { readonly note: 'estimated'; readonly count: number }
  | { readonly note: 'notCountedAlike' }
  | { readonly note: 'weighted' }
  /** The mean is printed cut, because rounded it would show a bound that it does not reach. */
  | { readonly note: 'meanCut'; readonly bound: Exact };

/** The notes to one group in a table. */
export function notesOf(group: GroupFigures, table: NotedTable): readonly GroupNote[] {
  switch (table) {
    case 'actions':
    case 'progress':
    case 'directions':
      return countingNotes(group[table]);
    case 'indicators':
      return indicatorNotes(group);
    case 'amounts':
      return amountNotes(group);
    case 'mean':
      return meanNotes(group);
  }
}

/**
 * The notes to a table whose rows have a total: those of the total, those that only a row has, and
 * how often something repeated makes the rows add up to more than the total.
 */
export function notesOfTable(
  total: GroupFigures,
  rows: readonly GroupFigures[],
  table: NotedTable,
): readonly GroupNote[] {
  const ofTotal = notesOf(total, table);
  const known = new Set(ofTotal.map(({ note }) => note));
  const ofRows = rows
    .flatMap((row) => notesOf(row, table))
    .filter(({ note }, place, all) => {
      const isFirst = all.findIndex((other) => other.note === note) === place;
      return isFirst && !known.has(note) && !numbered.includes(note);
    });
  const missing = table === 'amounts' ? missingInRows(ofTotal, rows) : [];
  const counted = ({ indicators, of }: GroupFigures): number =>
    table === 'indicators' ? indicators.distribution.total : of;
  const count = rows.reduce((sum, row) => sum + counted(row), 0) - counted(total);
  const repeated: readonly GroupNote[] = count > 0 ? [{ note: 'repeated', count }] : [];
  return [...ofTotal, ...ofRows, ...missing, ...repeated];
}

/** Notes whose number is that of the total; a row alone would print another number. */
const numbered: readonly GroupNote['note'][] = [
  'open',
  'preliminary',
  'amountMissing',
  'estimated',
];

type AmountMissing = Extract<GroupNote, { note: 'amountMissing' }>;

function missingInRows(
  ofTotal: readonly GroupNote[],
  rows: readonly GroupFigures[],
): readonly GroupNote[] {
  const isMissing = (note: GroupNote): note is AmountMissing => note.note === 'amountMissing';
  const same = (one: AmountMissing) => (other: AmountMissing) =>
    other.item === one.item && other.isLastYear === one.isLastYear;
  const told = ofTotal.filter(isMissing);
  return rows
    .flatMap((row) => amountNotes(row).filter(isMissing))
    .filter((one, place, all) => !told.some(same(one)) && all.findIndex(same(one)) === place)
    .map(({ item, isLastYear }) => ({ note: 'amountMissingInRows', item, isLastYear }));
}

function when(holds: boolean, note: GroupNote): readonly GroupNote[] {
  return holds ? [note] : [];
}

function countingNotes({ distribution, shares }: CountingFigures): readonly GroupNote[] {
  const of = (kind: 'notApplicable' | 'ungraded'): number =>
    distribution.parts.find(({ heading }) => heading.kind === kind)?.members.length ?? 0;
  const isInside = shares.lines.some(
    ({ heading, share }) => heading.kind === 'notApplicable' && share.denominator !== undefined,
  );
  const reasons = openReasons(distribution);
  return [
    ...when(of('ungraded') > 0, { note: 'ungraded' }),
    ...when(of('notApplicable') + of('ungraded') > 0, {
      note: isInside ? 'outsideInDenominator' : 'outsideNotInDenominator',
    }),
    ...when(shares.doesNotAddUp, { note: 'sharesDoNotAddUp', digits: digitsOf(shares) }),
    ...when(
      shares.lines.some(({ change }) => change?.isPrintedDifference),
      { note: 'printedDifference' },
    ),
    ...when(reasons.length > 0, { note: 'open', reasons }),
  ];
}

function digitsOf({ lines }: CountingFigures['shares']): number {
  return lines[0]?.share.explanation.shareDigits ?? 0;
}

const openOrder: readonly OpenReason[] = ['notSubmitted', 'notEntered', 'gradeBlank', 'counting'];

function openReasons({ parts }: Distribution) {
  const open = parts.flatMap(({ members }) =>
    members.flatMap(({ column }) => (column.kind === 'open' ? [column.why] : [])),
  );
  return openOrder
    .map((why) => ({ why, count: open.filter((other) => other === why).length }))
    .filter(({ count }) => count > 0);
}

function indicatorNotes(group: GroupFigures): readonly GroupNote[] {
  const { indicators, preliminary, hasActionsOfSeveralIndicators } = group;
  return [
    ...when(hasActionsOfSeveralIndicators, { note: 'indicatorsDifferFromActions' }),
    ...countingNotes(indicators),
    ...when(preliminary.length > 0, { note: 'preliminary', count: preliminary.length }),
  ];
}

function amountNotes(group: GroupFigures): readonly GroupNote[] {
  const { amounts, lastYearAmounts, settledChange } = group;
  const { sums, execution, shared, unequal, estimated } = amounts;
  const each = amountItems.map((item) => ({ item, sum: sums[item] }));
  const notSubmitted = new Set(each.flatMap(({ sum }) => sum.explanation.notSubmitted));
  return [
    ...when(execution.withoutCarriedOver !== undefined, { note: 'carriedOver' }),
    ...when(shared.length > 0, { note: 'sharedProjects' }),
    ...unequal.map((project): GroupNote => ({ note: 'unequalProject', project })),
    ...each.flatMap(({ item, sum }) => missingNote(item, sum, false)),
    ...(lastYearAmounts
      ? missingNote('settledAmount', lastYearAmounts.sums.settledAmount, true)
      : []),
    ...when(sums.initialBudget.explanation.isUndivided, { note: 'amountUndivided' }),
    ...when(notSubmitted.size > 0, { note: 'notSubmittedAmounts', count: notSubmitted.size }),
    ...when(estimated.length > 0, { note: 'estimated', count: estimated.length }),
    ...when(isCountedOtherwise(settledChange?.explanation), { note: 'notCountedAlike' }),
  ];
}

/** Both years have 決算額 and cannot be compared nevertheless. */
function isCountedOtherwise(change: AmountChangeExplanation | undefined): boolean {
  if (!change) return false;
  const { now, before, isCountedAlike } = change;
  return !isCountedAlike && now.value !== undefined && before.value !== undefined;
}

/** Nothing is said of a column that nobody fills. */
function missingNote(
  item: AmountItem,
  { value, n, of }: AmountSum,
  isLastYear: boolean,
): readonly GroupNote[] {
  return when(value !== undefined && n < of, { note: 'amountMissing', item, isLastYear, n, of });
}

function meanNotes({ mean }: GroupFigures): readonly GroupNote[] {
  const bound = mean.printed?.cutBelow;
  return [
    ...when(mean.isWeighted && mean.value !== undefined, { note: 'weighted' }),
    ...(bound ? [{ note: 'meanCut', bound } as const] : []),
  ];
}
