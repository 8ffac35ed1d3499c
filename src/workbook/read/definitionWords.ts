/** The words of 指標 by which rates are computed, and what they mean to the domain. */
import { exactDecimal } from '../../domain/exact';
import { parseFiscalYear, type FiscalYear } from '../../domain/fiscalYear';
import type {
  DesiredDirection,
  Indicator,
  RateMethod,
  TargetKind,
  Tolerance,
} from '../../domain/indicator';
import { comparableWord, partsOf } from './plainText';
import type { ReadField } from './writtenField';

/** 小数桁 beyond this would print noise. */
const MOST_DECIMALS = 10;

/** The value of a word, whatever its width. */
function byWord<Value>(words: Readonly<Record<string, Value>>) {
  const known = new Map(
    Object.entries(words).map(([word, value]) => [comparableWord(word), value] as const),
  );
  return (written: string): Value | undefined => known.get(comparableWord(written));
}

export const indicatorKindOf = byWord<Indicator['kind']>({
  活動指標: 'activity',
  成果指標: 'outcome',
});

export const desiredOf = byWord<DesiredDirection>({
  増加: 'increase',
  減少: 'decrease',
  維持: 'keep',
  実施の有無: 'doing',
  文章で評価: 'words',
});

export const methodOfWord = byWord<RateMethod>({
  '実績÷目標': 'actualOverTarget',
  '目標÷実績': 'targetOverActual',
  基準値からの進捗: 'progressFromBase',
  '達成・未達成': 'achievedOrNot',
  維持: 'keep',
  達成率を算定しない: 'none',
});

export const targetKindOf = byWord<TargetKind>({
  単年度: 'yearly',
  単年度で最終は期間累計: 'yearlyWithTotal',
  '累計（累計で入力）': 'cumulativeTyped',
  '累計（単年度で入力）': 'cumulativeSummed',
  前年度比較: 'againstLastYear',
  最終年度のみ: 'finalYearOnly',
});

/** What 達成とみなす範囲 accepts, as a message lists it. */
export const toleranceForms: readonly string[] = ['以上', '以下', '±2'];

/** 以上, 以下 or ±n. */
export function toleranceOf(written: string): Tolerance | undefined {
  const text = comparableWord(written);
  if (text === '以上') return { kind: 'atLeast' };
  if (text === '以下') return { kind: 'atMost' };
  const width = exactDecimal(/^(?:±|\+-|\+\/-)([\d.]+)$/u.exec(text)?.[1] ?? '');
  return width && { kind: 'band', width };
}

/** 小数桁: a whole number, at most 10. */
export function decimalsOf(written: string): ReadField<number> {
  if (written === '') return {};
  const digits = /^\d{1,2}$/u.exec(written.normalize('NFKC'))?.[0];
  return digits !== undefined && Number(digits) <= MOST_DECIMALS
    ? { value: Number(digits) }
    : { cause: { kind: 'not a count', found: written } };
}

/** 毎年 or blank, or years with 、 between them. */
export function measuredYearsOf(written: string): ReadField<readonly FiscalYear[]> {
  if (['', '毎年', '毎年度'].includes(comparableWord(written))) return {};
  const parts = partsOf(written).map((found) => ({ found, year: parseFiscalYear(found) }));
  const unread = parts.find(({ year }) => !year.accepted);
  return unread
    ? { cause: { kind: 'not a year', found: unread.found } }
    : { value: parts.flatMap(({ year }) => (year.accepted ? [year.value] : [])) };
}
