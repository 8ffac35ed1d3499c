/**
 * 変更前 and 変更後 of a revision. A target is a number of its indicator: printed with commas and the unit
 * of its time, and compared as a number. Everything else is printed as typed.
 */
import { isEqual } from '../domain/exact';
import { fiscalYear, type FiscalYear } from '../domain/fiscalYear';
import type { Indicator } from '../domain/indicator';
import { indicatorInForce } from '../domain/indicatorInForce';
import type { Results } from '../domain/results';
import type { NumberTarget } from '../domain/target';
import { readTarget } from '../domain/writtenTarget';
import { rangeText, valueInTable } from '../wording/printedValues';
import { goneMark, newMark, type RevisionKind } from '../wording/revisionWords';
import type { RevisionText } from './councilInput';
import { marked, revisedText, unmarked, type RevisedText } from './revisedText';

/** What people write on a side where nothing stands. */
const NOTHING = /^(?:[(（]?(?:新設|削除)[)）]?|[-－―ー–—])?$/u;

function isNothing(side: string): boolean {
  return NOTHING.test(side.trim());
}

export function changeOf({ before, after }: RevisionText): RevisionKind['change'] {
  if (isNothing(before)) return 'new';
  return isNothing(after) ? 'gone' : 'changed';
}

/** @param appliesFrom 適用年度 */
export function revisedSides(
  results: Results,
  revision: RevisionText,
  appliesFrom: FiscalYear,
): RevisedText {
  const before = sideOf(results, revision, revision.before, fiscalYear(appliesFrom - 1));
  const after = sideOf(results, revision, revision.after, appliesFrom);
  const change = changeOf(revision);
  if (change === 'new') return { before: [unmarked(newMark)], after: [marked(textOf(after))] };
  if (change === 'gone') return { before: [marked(textOf(before))], after: [unmarked(goneMark)] };
  if (before.kind === 'number' && after.kind === 'number') return numbers(before, after);
  return revisedText(textOf(before), textOf(after));
}

type Side =
  | { readonly kind: 'number'; readonly target: NumberTarget; readonly print: PrintedNumber }
  | { readonly kind: 'text'; readonly text: string };

interface PrintedNumber {
  readonly value: string;
  /** The unit, and 以上 or the like. */
  readonly behind: string;
}

function textOf(side: Side): string {
  return side.kind === 'text' ? side.text : `${side.print.value}${side.print.behind}`;
}

/** 項目 that hold a number of the indicator. */
const OF_NUMBERS = /(?:目標|目標値|基準値)$/u;

function sideOf(
  { indicators }: Results,
  { targetId, item }: RevisionText,
  written: string,
  year: FiscalYear,
): Side {
  const found = indicators.get(targetId);
  const indicator = found && indicatorInForce(found, year);
  const read =
    indicator && OF_NUMBERS.test(item.trim()) ? readTarget(written, indicator.unit) : undefined;
  return indicator && read?.kind === 'number'
    ? { kind: 'number', target: read, print: printed(indicator, read) }
    : { kind: 'text', text: written };
}

function printed({ unit, decimals }: Indicator, { value, range }: NumberTarget): PrintedNumber {
  const print = { unit, scale: 0, ...(decimals === undefined ? {} : { decimals }) } as const;
  return { value: valueInTable(value, print), behind: `${unit}${rangeText(range)}` };
}

function numbers(
  before: Extract<Side, { kind: 'number' }>,
  after: Extract<Side, { kind: 'number' }>,
): RevisedText {
  const isSame = isEqual(before.target.value, after.target.value);
  const hasSameRange = before.target.range === after.target.range;
  const pieces = ({ print: { value, behind } }: typeof before) =>
    [
      isSame ? unmarked(value) : marked(value),
      hasSameRange ? unmarked(behind) : marked(behind),
    ].filter((piece) => piece.同じ + piece.変わる !== '');
  return { before: pieces(before), after: pieces(after) };
}
