/**
 * What a row of 見直し台帳 changes: the column of 指標 that its 項目 names, from 変更前 to 変更後, read as
 * the column itself is read, each side in the unit of its time. 「（新設）」 and 「（削除）」 say that nothing
 * stands on that side.
 */
import { parseFiscalYear, type FiscalYear } from '../../domain/fiscalYear';
import type { IndicatorDefinition, IndicatorRevision, RevisionFacts } from '../../domain/indicator';
import { readNumber } from '../../domain/writtenNumber';
import { readTarget } from '../../domain/writtenTarget';
import { choiceListOf } from '../layout/choices';
import { comparableHeading, type Tab } from '../layout/layout';
import type { DamageCause } from './damage';
import {
  decimalsOf,
  desiredOf,
  indicatorKindOf,
  measuredYearsOf,
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
  /** A column by which nothing is computed or printed, or a new indicator. */
  | { readonly kind: 'other' }
  | { readonly kind: 'refused'; readonly columnKey: string; readonly cause: DamageCause };

/** 単位 before and from 適用年度 on. */
export interface RevisedUnits {
  readonly before: string;
  readonly after: string;
}

/** @param indicators the tab 指標 */
export function readRevisionItem(
  written: WrittenRevision,
  facts: RevisionFacts,
  units: RevisedUnits,
  indicators: Tab,
): RevisionItemRead {
  const heading = comparableHeading(written.item);
  const [before, after] = [sideOf(written.before), sideOf(written.after)];
  const targets = {
    before: readTarget(before, units.before),
    after: readTarget(after, units.after),
  };
  const year = yearOfTarget(heading);
  if (year !== undefined) {
    return { kind: 'revision', revision: { ...facts, item: 'target', year, ...targets } };
  }
  if (heading === '最終目標') {
    return { kind: 'revision', revision: { ...facts, item: 'finalTarget', ...targets } };
  }
  const side = definitions.get(heading);
  return side
    ? definitionRevision(facts, side(before, units.before), side(after, units.after))
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
  ['指標区分', ofList('indicatorKinds', (word) => put('kind', indicatorKindOf(word)))],
  ['単位', (unit) => ({ value: { unit } })],
  ['小数桁', (text) => asField('decimals', decimalsOf(text))],
  ['値の時点', (valuePoint) => ({ value: { valuePoint } })],
  ['確定予定月', (fixedMonth) => ({ value: { fixedMonth } })],
  [comparableHeading('出典・算出方法'), (source) => ({ value: { source } })],
  ['望ましい方向', ofList('desired', (word) => put('desired', desiredOf(word)))],
  ['目標値の種類', ofList('targetKinds', (word) => put('targetKind', targetKindOf(word)))],
  ['算定方法', orBlank(ofList('methods', (word) => put('method', methodOfWord(word))))],
  ['達成とみなす範囲', orBlank(tolerance)],
  ['基準値', orBlank(baseValue)],
  ['基準年度', orBlank(yearOf('baseYear'))],
  ['開始年度', orBlank(yearOf('firstYear'))],
  ['終了年度', orBlank(yearOf('lastYear'))],
  ['測定年度', (text) => asField('measuredYears', measuredYearsOf(text))],
]);

function put<Key extends keyof IndicatorDefinition>(
  key: Key,
  value: IndicatorDefinition[Key] | undefined,
): Definition | undefined {
  return value === undefined ? undefined : { [key]: value };
}

function asField<Key extends keyof IndicatorDefinition>(
  key: Key,
  { value, cause }: ReadField<IndicatorDefinition[Key]>,
): ReadField<Definition> {
  return cause ? { cause } : { value: put(key, value) ?? {} };
}

/** A column that may be blank. */
function orBlank(side: ReadSide): ReadSide {
  return (text, unit) => (text === '' ? { value: {} } : side(text, unit));
}

/** A word of a list; a blank says nothing of what was there. */
function ofList(list: string, read: (word: string) => Definition | undefined): ReadSide {
  const { words } = choiceListOf(list);
  return (found) => {
    if (found === '') return { cause: { kind: 'cell blank' } };
    const value = read(found);
    return value
      ? { value }
      : { cause: { kind: 'word unknown', found, list: words, ...nearestField(found, words) } };
  };
}

function yearOf(key: 'baseYear' | 'firstYear' | 'lastYear'): ReadSide {
  return (found) => {
    const year = parseFiscalYear(found);
    return year.accepted
      ? { value: { [key]: year.value } }
      : { cause: { kind: 'not a year', found } };
  };
}

function tolerance(found: string): ReadField<Definition> {
  const value = toleranceOf(found);
  return value
    ? { value: { tolerance: value } }
    : { cause: { kind: 'word unknown', found, list: toleranceForms } };
}

function baseValue(text: string, unit: string): ReadField<Definition> {
  const read = readNumber(text, unit);
  return read.accepted
    ? { value: { baseValue: read.value.value } }
    : { cause: { kind: 'number', refusal: read.refusal } };
}
