/** The indicators of an action as tables: five years with target, value, rate and grade. */
import { achievementOf } from '../../domain/achievementOf';
import type { LiveSource } from '../../domain/entry/live';
import { fiveYears } from '../../domain/fiveYears';
import type { FiscalYear } from '../../domain/fiscalYear';
import { indicatorInForce } from '../../domain/indicatorInForce';
import { sourceOf, type ActionItem } from '../../domain/plan';
import { indicatorsIn, type Results } from '../../domain/results';
import { targetOfYear } from '../../domain/targetOfYear';
import { shownActual } from '../../domain/usedActual';
import type { ActualValue } from '../../domain/yearlyResult';
import { achievementText, explainAchievement } from '../../wording/explainAchievement';
import { noNumberWord } from '../../wording/figureWords';
import { gradeInText, noFigure } from '../../wording/numbers';
import {
  indicatorName,
  targetInTable,
  valueInTable,
  type ValuePrint,
} from '../../wording/printedValues';

export interface IndicatorYear {
  readonly year: FiscalYear;
  readonly isEvaluated: boolean;
  readonly target: string;
  /** '' for what lies ahead. */
  readonly actual: string;
  readonly rate: string;
  readonly grade: string;
}

export interface IndicatorYears {
  readonly id: string;
  /** With its unit. */
  readonly name: string;
  readonly years: readonly IndicatorYear[];
  /** How the rate of the year came about. */
  readonly explanation: string;
}

export function indicatorYears(
  results: Results,
  rules: LiveSource['rules'],
  action: ActionItem,
  year: FiscalYear,
): readonly IndicatorYears[] {
  return indicatorsIn(results, action, year).map((row) => {
    const source = sourceOf(row, results.indicators) ?? row;
    const { unit, decimals, ...inForce } = indicatorInForce(source, year);
    const print = { unit, scale: 0, ...(decimals === undefined ? {} : { decimals }) } as const;
    return {
      id: row.id,
      name: indicatorName(inForce, print),
      years: fiveYears(results.plan, year).map((column): IndicatorYear => {
        const target = targetInTable(targetOfYear(results, source, column), print);
        const base = { year: column, isEvaluated: column === year, target };
        if (column > year) return { ...base, actual: '', rate: '', grade: '' };
        const actual = shownActual(results, indicatorInForce(source, column), column);
        const achievement = achievementOf(results, rules, row, column);
        const isState = achievement.outcome.kind === 'none';
        return {
          ...base,
          actual: actualText(actual, print),
          rate: isState ? noFigure : achievementText(achievement),
          grade: achievement.grade ? gradeInText(achievement.grade.symbol) : noFigure,
        };
      }),
      explanation: explainAchievement(achievementOf(results, rules, row, year), {
        unit,
        ...(decimals === undefined ? {} : { decimals }),
      }),
    };
  });
}

function actualText(actual: ActualValue, print: ValuePrint): string {
  if (actual.state === 'reported') return valueInTable(actual.value, print);
  return actual.state === 'worded' ? actual.text : noNumberWord(actual.state);
}
