/**
 * What a row of 見直し台帳 changes: the column of 指標 that its 項目 names, from 変更前 to 変更後, read as
 * the column itself is read. 「（新設）」 and 「（削除）」 say that nothing stands on that side.
 */
import { parseFiscalYear, type FiscalYear } from '../../domain/fiscalYear';
import type { IndicatorDefinition, IndicatorRevision, RevisionFacts } from '../../domain/indicator';
import { readNumber } from '../../domain/writtenNumber';
import { readTarget } from '../../domain/writtenTarget';
import { choiceListOf } from '../layout/choices';
import { comparableHeading, type Tab } from '../layout/layout';
import type { DamageCause } from './damage';
import {
  desiredOf,
  methodOfWord,
  targetKindOf,
  toleranceForms,
  toleranceOf,
} from './definitionWords';
import { nearestField } from './nearest';
import { comparableWord } from './plainText';
import type { ReadField } from './writtenField';

export interface WrittenRevision {
  readonly item: string;
  readonly before: string;
  readonly after: string;
}

export type RevisionItemRead =
  | { readonly kind: 'revision'; readonly revision: IndicatorRevision }
  /** A column by which nothing is computed, or a new indicator. */
  | { readonly kind: 'other' }
  | { readonly kind: 'refused'; readonly columnKey: string; readonly cause: DamageCause };

/** @param indicators the tab 指標 */
export function readRevisionItem(
  written: WrittenRevision,
  facts: RevisionFacts,
  unit: string,
  indicators: Tab,
): RevisionItemRead {
  const heading = comparableHeading(written.item);
  const [before, after] = [sideOf(written.before), sideOf(written.after)];
  const targets = { before: readTarget(before, unit), after: readTarget(after, unit) };
  const year = yearOfTarget(heading);
  if (year !== undefined) {
    return { kind: 'revision', revision: { ...facts, item: 'target', year, ...targets } };
  }
  if (heading === '最終目標') {
    return { kind: 'revision', revision: { ...facts, item: 'finalTarget', ...targets } };
  }
  const read = definitions.get(heading);
  return read
    ? definitionRevision(facts, read(before, unit), read(after, unit))
    : other(written, indicators);
}

function definitionRevision(
  facts: RevisionFacts,
  before: ReadField<Definition>,
  after: ReadField<Definition>,
): RevisionItemRead {
  if (before.cause) return { kind: 'refused', columnKey: 'before', cause: before.cause };
  if (after.cause) return { kind: 'refused', columnKey: 'after', cause: after.cause };
  const sides = { before: before.value ?? {}, after: after.value ?? {} };
  return { kind: 'revision', revision: { ...facts, item: 'definition', ...sides } };
}

function other({ item }: WrittenRevision, indicators: Tab): RevisionItemRead {
  const headings = indicators.columns.map(({ heading }) => heading);
  const isColumn = headings.some((each) => comparableHeading(each) === comparableHeading(item));
  if (isColumn || /(?:追加|新設|削除|廃止)$/u.test(item)) return { kind: 'other' };
  const cause = {
    kind: 'word unknown',
    found: item,
    list: headings,
    ...nearestField(item, headings),
  } as const;
  return { kind: 'refused', columnKey: 'item', cause };
}

/** 令和8年度目標, with the year in any of its forms. */
function yearOfTarget(heading: string): FiscalYear | undefined {
  const year = parseFiscalYear(/^(.+)目標$/u.exec(heading)?.[1] ?? '');
  return year.accepted ? year.value : undefined;
}

function sideOf(written: string): string {
  const text = written.trim();
  return ['(新設)', '(削除)', '-', 'なし'].includes(comparableWord(text)) ? '' : text;
}

type Definition = Partial<IndicatorDefinition>;
type ReadSide = (text: string, unit: string) => ReadField<Definition>;

const definitions: ReadonlyMap<string, ReadSide> = new Map<string, ReadSide>([
  ['指標名', (name) => ({ value: { name } })],
  ['単位', (unit) => ({ value: { unit } })],
  ['値の時点', (valuePoint) => ({ value: { valuePoint } })],
  [comparableHeading('出典・算出方法'), (source) => ({ value: { source } })],
  ['望ましい方向', (text) => ofWord(text, 'desired', (word) => field('desired', desiredOf(word)))],
  [
    '目標値の種類',
    (text) => ofWord(text, 'targetKinds', (word) => field('targetKind', targetKindOf(word))),
  ],
  ['算定方法', (text) => ofWord(text, 'methods', (word) => field('method', methodOfWord(word)))],
  ['達成とみなす範囲', tolerance],
  ['基準値', baseValue],
  ['基準年度', baseYear],
]);

function field<Key extends keyof IndicatorDefinition>(
  key: Key,
  value: IndicatorDefinition[Key] | undefined,
): Definition | undefined {
  return value === undefined ? undefined : { [key]: value };
}

function ofWord(
  text: string,
  list: string,
  read: (word: string) => Definition | undefined,
): ReadField<Definition> {
  if (text === '') return { value: {} };
  const value = read(text);
  const { words } = choiceListOf(list);
  return value
    ? { value }
    : { cause: { kind: 'word unknown', found: text, list: words, ...nearestField(text, words) } };
}

function tolerance(text: string): ReadField<Definition> {
  if (text === '') return { value: {} };
  const value = toleranceOf(text);
  return value
    ? { value: { tolerance: value } }
    : { cause: { kind: 'word unknown', found: text, list: toleranceForms } };
}

function baseValue(text: string, unit: string): ReadField<Definition> {
  if (text === '') return { value: {} };
  const read = readNumber(text, unit);
  return read.accepted
    ? { value: { baseValue: read.value.value } }
    : { cause: { kind: 'number', refusal: read.refusal } };
}

function baseYear(text: string): ReadField<Definition> {
  if (text === '') return { value: {} };
  const read = parseFiscalYear(text);
  return read.accepted
    ? { value: { baseYear: read.value } }
    : { cause: { kind: 'not a year', found: text } };
}
