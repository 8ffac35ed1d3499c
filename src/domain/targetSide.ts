/**
 * Which way a target points: 以上, 超, 前年度以上 and 増加 up, 以下, 以内, 未満, 前年度以下 and 減少 down; a
 * plain number and 程度 neither way.
 *
 * Where it points the other way than the 望ましい方向, or than a chosen 実績÷目標 or 目標÷実績 where the
 * direction says neither, a worsening looks like an achievement.
 */
import type { Indicator, RateMethod } from './indicator';
import type { LastYearTarget, NumberTarget, RangeWord } from './target';

type Side = 'up' | 'down';

const sideOfRange: Readonly<Record<RangeWord, Side | undefined>> = {
  atLeast: 'up',
  moreThan: 'up',
  atMost: 'down',
  within: 'down',
  lessThan: 'down',
  about: undefined,
};

const sideOfComparison: Readonly<Record<LastYearTarget['comparison'], Side>> = {
  atLeast: 'up',
  more: 'up',
  atMost: 'down',
  less: 'down',
};

/** Under 維持 and 基準値からの進捗 the word of a number says by itself what is reached, or nothing. */
export function isAgainstDirection(
  { desired }: Pick<Indicator, 'desired'>,
  method: RateMethod,
  target: NumberTarget | LastYearTarget,
): boolean {
  const side = sideOf(method, target);
  const isStrict =
    target.kind === 'lastYear' && (target.comparison === 'more' || target.comparison === 'less');
  const wanted = sideOfDirection(desired) ?? (isStrict ? undefined : sideOfRatio(method));
  return side !== undefined && wanted !== undefined && side !== wanted;
}

function sideOf(method: RateMethod, target: NumberTarget | LastYearTarget): Side | undefined {
  if (target.kind === 'lastYear') return sideOfComparison[target.comparison];
  const isRead = method === 'achievedOrNot' || sideOfRatio(method) !== undefined;
  return isRead && target.range ? sideOfRange[target.range] : undefined;
}

function sideOfDirection(desired: Indicator['desired']): Side | undefined {
  if (desired === 'increase') return 'up';
  return desired === 'decrease' ? 'down' : undefined;
}

function sideOfRatio(method: RateMethod): Side | undefined {
  if (method === 'actualOverTarget') return 'up';
  return method === 'targetOverActual' ? 'down' : undefined;
}
