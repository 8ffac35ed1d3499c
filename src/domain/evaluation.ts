/**
 * The evaluation of an action in force: 2次評価 if present, else 1次評価; likewise the 方向性. An action
 * without indicator and grade is 評価なし.
 */
import type { EvaluationExplanation } from './explanation';
import type { FiscalYear } from './fiscalYear';
import { sourceOf, type ActionItem } from './plan';
import { indicatorsIn, type Results } from './results';
import type { YearlyResult } from './yearlyResult';

export type EvaluationOutcome =
  /** The 記号 in force, and who decided it. */
  | { readonly kind: 'grade'; readonly symbol: string; readonly by: 'head' | 'secretariat' }
  /** 評価なし: neither indicator nor grade. */
  | { readonly kind: 'notEvaluated' }
  /** 評価未記入: there are indicators, and nobody has decided yet. */
  | { readonly kind: 'open' };

export interface Evaluation {
  readonly outcome: EvaluationOutcome;
  readonly explanation: EvaluationExplanation;
}

/** The evaluation of an action in a year; one that is repeated has that of its source. */
export function evaluationOf(results: Results, action: ActionItem, year: FiscalYear): Evaluation {
  const source = sourceOf(action, results.actions);
  const result = source ? results.yearly(source.id, year) : undefined;
  const { firstGrade, secondGrade } = result ?? {};
  return evaluationFrom({
    figure: 'evaluation',
    actionId: action.id,
    year,
    ...(firstGrade === undefined ? {} : { firstGrade }),
    ...(secondGrade === undefined ? {} : { secondGrade }),
    hasIndicator: indicatorsIn(results, action, year).length > 0,
  });
}

/** The evaluation that an explanation explains. */
export function evaluationFrom(explanation: EvaluationExplanation): Evaluation {
  return { outcome: evaluationOutcome(explanation, explanation.hasIndicator), explanation };
}

export function evaluationOutcome(
  { firstGrade, secondGrade }: Pick<YearlyResult, 'firstGrade' | 'secondGrade'>,
  hasIndicator: boolean,
): EvaluationOutcome {
  if (secondGrade !== undefined) return { kind: 'grade', symbol: secondGrade, by: 'secretariat' };
  if (firstGrade !== undefined) return { kind: 'grade', symbol: firstGrade, by: 'head' };
  return { kind: hasIndicator ? 'open' : 'notEvaluated' };
}

/** 方向性 in force; undefined when nobody has decided. */
export function directionInForce(
  result: Pick<YearlyResult, 'direction' | 'secondDirection'>,
): string | undefined {
  return result.secondDirection ?? result.direction;
}
