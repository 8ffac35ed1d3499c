/**
 * Typing checks of the plan: indicators whose rate is impossible, or flatters.
 *
 * - impossible: base = target under 基準値からの進捗, no base there, a target of 0 or below under a
 *   ratio, words where a number is needed, no 最終目標 under 最終年度のみ
 * - flattering: a ratio against the 望ましい方向 (a city printed 160.4 % for a worsening), a target on
 *   the wrong side of the base, a target within 10 % of the base under a ratio (the rate is near
 *   100 % whatever happens), 維持 or a word on the wrong side of the direction or of the method, a
 *   running total that compares with last year's (it never falls)
 *
 * They advise the person who types; no figure changes.
 */
import {
  divide,
  exactInteger,
  isEqual,
  isLess,
  isZero,
  magnitude,
  multiply,
  sign,
  subtract,
  type Exact,
} from './exact';
import type { FiscalYear } from './fiscalYear';
import { indicatorInForce } from './indicatorInForce';
import type { Indicator, RateMethod } from './indicator';
import { sourceOf } from './plan';
import { isUpward, methodOf, toleranceFor } from './rateMethod';
import type { Results } from './results';
import type { LastYearTarget, NumberTarget, Target } from './target';
import { isAgainstDirection } from './targetSide';

/** The target column that a finding is about. */
export type TargetColumn = FiscalYear | 'final';

export type PlanFinding = { readonly indicatorId: string; readonly name: string } & (
  | { readonly kind: 'sourceMissing'; readonly sourceId: string }
  /** 実績÷目標 with 減少, 目標÷実績 with 増加: a worsening looks like an achievement. */
  | { readonly kind: 'methodAgainstDirection'; readonly method: RateMethod }
  | { readonly kind: 'noBase' }
  | { readonly kind: 'noFinalTarget' }
  | {
      readonly kind: 'baseIsTarget' | 'targetBehindBase' | 'targetNearBase';
      readonly column: TargetColumn;
      readonly base: Exact;
      readonly target: Exact;
    }
  | {
      readonly kind:
        | 'zeroTarget'
        | 'negativeTarget'
        | 'keptAgainstDirection'
        | 'targetAgainstDirection'
        | 'totalAgainstLastYear';
      readonly column: TargetColumn;
      readonly text: string;
    }
  /** No number and no comparison with last year, where the method needs one. */
  | { readonly kind: 'targetIsWords'; readonly column: TargetColumn; readonly text: string }
  /** A number under 前年度比較, which compares with last year instead. */
  | { readonly kind: 'targetIgnored'; readonly column: TargetColumn; readonly text: string }
);

type Detail = PlanFinding extends infer One
  ? One extends PlanFinding
    ? Omit<One, 'indicatorId' | 'name'>
    : never
  : never;

/** All findings of an indicator as in force in a year: its final target and the target of the year. */
export function planFindings(
  results: Results,
  indicator: Indicator,
  year: FiscalYear,
): readonly PlanFinding[] {
  const source = sourceOf(indicator, results.indicators);
  const { id: indicatorId, name } = indicator;
  if (!source) {
    return [{ indicatorId, name, kind: 'sourceMissing', sourceId: indicator.repeatedFrom ?? '' }];
  }
  if (source !== indicator) return [];
  const inForce = indicatorInForce(source, year);
  const columns: readonly (readonly [TargetColumn, Target | undefined])[] = [
    [year, results.indicator(source.id, year)?.target ?? inForce.targets.get(year)],
    ['final', inForce.finalTarget],
  ];
  const details = [
    ...findingsOfDefinition(inForce),
    ...columns.flatMap(([column, target]) =>
      target ? findingsOfTarget(inForce, column, target) : [],
    ),
  ];
  return details.map((detail) => ({ indicatorId, name, ...detail }));
}

function findingsOfDefinition(indicator: Indicator): readonly Detail[] {
  const { desired, targetKind, baseValue, finalTarget } = indicator;
  const method = methodOf(indicator);
  const isAgainst =
    (method === 'actualOverTarget' && desired === 'decrease') ||
    (method === 'targetOverActual' && desired === 'increase');
  return [
    ...(isAgainst ? [{ kind: 'methodAgainstDirection' as const, method }] : []),
    ...(method === 'progressFromBase' && !baseValue ? [{ kind: 'noBase' as const }] : []),
    ...(targetKind === 'finalYearOnly' && !finalTarget && method !== 'none'
      ? [{ kind: 'noFinalTarget' as const }]
      : []),
  ];
}

function findingsOfTarget(
  indicator: Indicator,
  column: TargetColumn,
  target: Target,
): readonly Detail[] {
  const method = methodOf(indicator, target.kind === 'number' ? target.range : undefined);
  if (method === 'none') return [];
  if (target.kind === 'lastYear' && indicator.targetKind === 'cumulativeSummed') {
    return [{ kind: 'totalAgainstLastYear', column, text: target.text }];
  }
  if (target.kind === 'lastYear') return findingsOfWord(indicator, method, column, target);
  if (target.kind === 'words') {
    return method === 'achievedOrNot' ? [] : [{ kind: 'targetIsWords', column, text: target.text }];
  }
  if (indicator.targetKind === 'againstLastYear' && column !== 'final') {
    return [{ kind: 'targetIgnored', column, text: target.text }];
  }
  return [
    ...findingsOfWord(indicator, method, column, target),
    ...findingsOfSide(indicator, method, column, target),
    ...findingsOfSign(indicator, method, column, target),
    ...findingsOfBase(indicator, method, column, target),
  ];
}

function findingsOfWord(
  indicator: Indicator,
  method: RateMethod,
  column: TargetColumn,
  target: NumberTarget | LastYearTarget,
): readonly Detail[] {
  const isAgainst = isAgainstDirection(indicator, method, target);
  return isAgainst ? [{ kind: 'targetAgainstDirection', column, text: target.text }] : [];
}

/** 維持 as 以上 of something that should fall, as 以下 of something that should rise. */
function findingsOfSide(
  indicator: Indicator,
  method: RateMethod,
  column: TargetColumn,
  { range, text }: NumberTarget,
): readonly Detail[] {
  const { desired } = indicator;
  const kept = toleranceFor(indicator, range);
  if (method !== 'keep' || kept.kind === 'band') return [];
  const isAgainst =
    (desired === 'decrease' && isUpward(kept.kind)) ||
    (desired === 'increase' && !isUpward(kept.kind));
  return isAgainst ? [{ kind: 'keptAgainstDirection', column, text }] : [];
}

function isRatio(method: RateMethod): boolean {
  return method === 'actualOverTarget' || method === 'targetOverActual';
}

function findingsOfSign(
  { desired }: Indicator,
  method: RateMethod,
  column: TargetColumn,
  { value, text }: NumberTarget,
): readonly Detail[] {
  if (!isRatio(method)) return [];
  if (isZero(value)) return desired === 'decrease' ? [] : [{ kind: 'zeroTarget', column, text }];
  return sign(value) < 0 ? [{ kind: 'negativeTarget', column, text }] : [];
}

const tenth = divide(exactInteger(1), exactInteger(10));

/** A total over the period has nothing to do with a base value of one year. */
function hasComparableBase({ targetKind }: Indicator, column: TargetColumn): boolean {
  return (
    targetKind !== 'cumulativeSummed' && !(targetKind === 'yearlyWithTotal' && column === 'final')
  );
}

function findingsOfBase(
  indicator: Indicator,
  method: RateMethod,
  column: TargetColumn,
  { value: target }: NumberTarget,
): readonly Detail[] {
  const { baseValue: base, desired } = indicator;
  if (!base) return [];
  const facts = { column, base, target };
  if (method === 'progressFromBase' && isEqual(base, target)) {
    return [{ kind: 'baseIsTarget', ...facts }];
  }
  if (!hasComparableBase(indicator, column)) return [];
  const isBehind =
    (desired === 'increase' && isLess(target, base)) ||
    (desired === 'decrease' && isLess(base, target));
  if (isBehind) return [{ kind: 'targetBehindBase', ...facts }];
  const isNear =
    isRatio(method) &&
    !isZero(base) &&
    isLess(magnitude(subtract(target, base)), multiply(magnitude(base), tenth));
  return isNear ? [{ kind: 'targetNearBase', ...facts }] : [];
}
