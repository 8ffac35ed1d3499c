/**
 * Targets and actual values of an indicator in tables: with 小数桁, but never fewer decimals than the
 * value has. Numbers that are too long for their column are printed in thousands or millions, all of
 * an indicator alike, and the unit says so; a number is never broken in two lines.
 */
import { decimalsOf, divide, exactInteger, type Exact } from '../domain/exact';
import type { Indicator } from '../domain/indicator';
import type { RangeWord, Target } from '../domain/target';
import { noFigure, valueText } from './numbers';

/** How the values of one indicator are printed. */
export interface ValuePrint {
  readonly unit: string;
  readonly decimals?: number;
  /** 0: as they are; 1: in thousands; 2: in millions. */
  readonly scale: 0 | 1 | 2;
}

/** How many half-width characters fit into a column of values. */
const columnCharacters = 9;

const divisors = [exactInteger(1), exactInteger(1000), exactInteger(1_000_000)] as const;

/** The scale in which the longest of these values fits. */
export function valuePrintFor(
  { unit, decimals }: Pick<Indicator, 'unit' | 'decimals'>,
  values: readonly Exact[],
): ValuePrint {
  const print = (scale: ValuePrint['scale']): ValuePrint => ({
    unit,
    scale,
    ...(decimals === undefined ? {} : { decimals }),
  });
  const fits = (scale: ValuePrint['scale']): boolean =>
    values.every((value) => valueInTable(value, print(scale)).length <= columnCharacters);
  return print(fits(0) ? 0 : fits(1) ? 1 : 2);
}

/** @example valueInTable(exactInteger(12345678), { unit: '円', scale: 1 }) //=> '12,346' */
export function valueInTable(value: Exact, { decimals, scale }: ValuePrint): string {
  if (scale > 0) return valueText(divide(value, divisors[scale]), 0);
  const own = decimalsOf(value);
  const digits = own === undefined || decimals === undefined ? undefined : Math.max(own, decimals);
  return valueText(value, digits);
}

const greaterUnits: readonly (readonly [RegExp, readonly [string, string]])[] = [
  [/^千/u, ['百万', '十億']],
  [/^万/u, ['千万', '百億']],
  [/^百万/u, ['十億', '兆']],
  [/^(?!千|万|百万)/u, ['千', '百万']],
];

/** The unit as it is printed. @example unitInPrint({ unit: '千円', scale: 1 }) //=> '百万円' */
export function unitInPrint({ unit, scale }: ValuePrint): string {
  if (scale === 0) return unit;
  const [form, words] = greaterUnits.find(([start]) => start.test(unit)) ?? [/^/u, ['千', '百万']];
  return unit.replace(form, words[scale - 1] ?? '');
}

const rangeWords: Readonly<Record<RangeWord, string>> = {
  atLeast: '以上',
  atMost: '以下',
  within: '以内',
  about: '程度',
  moreThan: '超',
  lessThan: '未満',
};

/** @example rangeText('atLeast') //=> '以上' */
export function rangeText(range: RangeWord | undefined): string {
  return range === undefined ? '' : rangeWords[range];
}

const lastYearWords = {
  atLeast: '前年度以上',
  atMost: '前年度以下',
  more: '前年度超',
  less: '前年度未満',
} as const;

/** A target as it was typed, or as a blank one is meant. */
export function typedTarget(target: Target): string {
  return target.kind === 'lastYear' && target.text === ''
    ? lastYearWords[target.comparison]
    : target.text;
}

/** A target in a table; － where there is none. @example '340,000', '95以上', '前年度以上', '設置' */
export function targetInTable(target: Target | undefined, print: ValuePrint): string {
  switch (target?.kind) {
    case undefined:
      return noFigure;
    case 'number':
      return `${valueInTable(target.value, print)}${rangeText(target.range)}`;
    case 'lastYear':
    case 'words':
      return typedTarget(target);
  }
}

/**
 * The name of an indicator with its unit and the point in time of its values.
 * @example '主要観光施設の入込客数（人）〔暦年〕'
 */
export function indicatorName(
  { name, targetKind, valuePoint }: Pick<Indicator, 'name' | 'targetKind' | 'valuePoint'>,
  print: ValuePrint,
): string {
  const isTotal = targetKind === 'cumulativeTyped' || targetKind === 'cumulativeSummed';
  const total = isTotal && !name.includes('累計') ? '（累計）' : '';
  const unit = unitInPrint(print);
  const point = valuePoint === '' || valuePoint === '年度計' ? '' : `〔${valuePoint}〕`;
  return `${name}${total}${unit === '' ? '' : `（${unit}）`}${point}`;
}

/** The sign at a value to which a note belongs. */
export const notedSign = '†';
