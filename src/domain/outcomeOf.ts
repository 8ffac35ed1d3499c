/**
 * From what an achievement was found to its outcome, its grade and its print; nothing else goes in.
 *
 * - 実績÷目標, 目標÷実績: times 100. 基準値からの進捗: (実績−基準)÷(目標−基準) times 100.
 * - 維持 missed: the rate against the target itself, never the edge of the band; at most the second
 *   grade and one that begins below 100, printed below 100; with a target of 0 or a negative number
 *   未達成 without a rate.
 */
import type { Achievement, AchievementOutcome, Judgement } from './achievement';
import {
  compare,
  hundred,
  isLess,
  magnitude,
  percentOf,
  sign,
  subtract,
  type Exact,
} from './exact';
import type {
  AchievementBasis,
  AchievementExplanation,
  Comparison,
  GradingRules,
} from './explanation';
import { printedRate, type PrintedRate } from './printedRate';
import { isUpward } from './rateMethod';
import {
  boundsOf,
  gradeOf,
  gradeOfMissed,
  highestGrade,
  lowestGrade,
  type GradeRow,
  type GradeScale,
} from './scale';

/** The achievement that an explanation explains. */
export function achievementFrom(explanation: AchievementExplanation): Achievement {
  const judgement = judgementFrom(explanation);
  const print = printOf(explanation, judgement.outcome);
  return { ...judgement, ...(print ? { printedRate: print } : {}) };
}

/** The same without the rate in print. */
export function judgementFrom(explanation: AchievementExplanation): Judgement {
  const outcome = outcomeOf(explanation.basis);
  const grade = gradeOfOutcome(explanation.scale, outcome);
  return grade ? { outcome, grade, explanation } : { outcome, explanation };
}

export function outcomeOf(basis: AchievementBasis): AchievementOutcome {
  switch (basis.kind) {
    case 'ratio': {
      const actual = basis.actual.value;
      const target = basis.target.value;
      const isInverse = basis.method === 'targetOverActual';
      return rated(isInverse ? percentOf(target, actual) : percentOf(actual, target));
    }
    case 'progress': {
      const way = subtract(basis.target.value, basis.base);
      return rated(percentOf(subtract(basis.actual.value, basis.base), way));
    }
    case 'word':
      return basis.isAchieved ? { kind: 'achieved' } : { kind: 'missed' };
    case 'comparison':
      return holds(basis.comparison, basis.actual.value, basis.target.value)
        ? { kind: 'achieved' }
        : { kind: 'missed' };
    case 'keep':
      return keptOutcome(basis);
    case 'zeroTarget':
      return sign(basis.actual.value) === 0 ? { kind: 'achieved' } : { kind: 'missed' };
    case 'zeroActual':
      return { kind: 'achieved' };
    case 'none':
      return { kind: 'none', why: basis.why };
  }
}

function rated(rate: Exact): AchievementOutcome {
  return { kind: 'rate', rate };
}

function holds(comparison: Comparison, actual: Exact, target: Exact): boolean {
  const order = compare(actual, target);
  switch (comparison) {
    case 'atLeast':
      return order >= 0;
    case 'atMost':
      return order <= 0;
    case 'moreThan':
      return order > 0;
    case 'lessThan':
      return order < 0;
  }
}

function keptOutcome({
  tolerance,
  actual: { value: actual },
  target: { value: target },
}: Extract<AchievementBasis, { kind: 'keep' }>): AchievementOutcome {
  const isKept =
    tolerance.kind === 'band'
      ? !isLess(tolerance.width, magnitude(subtract(actual, target)))
      : holds(tolerance.kind, actual, target);
  if (isKept) return { kind: 'achieved' };
  if (sign(target) <= 0 || sign(actual) < 0) return { kind: 'missed' };
  const isTooLow = tolerance.kind === 'band' ? isLess(actual, target) : isUpward(tolerance.kind);
  return {
    kind: 'missed',
    rate: isTooLow ? percentOf(actual, target) : percentOf(target, actual),
  };
}

/** Undefined when there is neither a rate nor 達成 or 未達成. */
function gradeOfOutcome(scale: GradeScale, outcome: AchievementOutcome): GradeRow | undefined {
  switch (outcome.kind) {
    case 'rate':
      return gradeOf(scale, outcome.rate);
    case 'achieved':
      return highestGrade(scale);
    case 'missed':
      return outcome.rate ? gradeOfMissed(scale, outcome.rate) : lowestGrade(scale);
    case 'none':
      return undefined;
  }
}

function printOf(grading: GradingRules, outcome: AchievementOutcome): PrintedRate | undefined {
  if (outcome.kind === 'rate') return printOfRate(grading, outcome.rate, false);
  return outcome.kind === 'missed' && outcome.rate
    ? printOfRate(grading, outcome.rate, true)
    : undefined;
}

/** A rate or mean in print, wherever it stands: of what is missed it stays below 100. */
export function printOfRate(
  { scale, rateDigits }: GradingRules,
  rate: Exact,
  isMissed: boolean,
): PrintedRate {
  return printedRate(rate, rateDigits, boundsOf(scale), isMissed ? hundred : undefined);
}
