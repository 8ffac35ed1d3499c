/** The indicators of an action as tables: five years with target, value, rate and grade. */
import type { Achievement } from '../../domain/achievement';
import { achievementOf } from '../../domain/achievementOf';
import type { LiveSource } from '../../domain/entry/live';
import type { Exact } from '../../domain/exact';
import { fiveYears } from '../../domain/fiveYears';
import type { FiscalYear } from '../../domain/fiscalYear';
import { indicatorInForce } from '../../domain/indicatorInForce';
import { sourceOf, type ActionItem } from '../../domain/plan';
import { indicatorsIn, type Results } from '../../domain/results';
import type { Target } from '../../domain/target';
import { targetOfYear } from '../../domain/targetOfYear';
import { shownActual, type ShownActual } from '../../domain/usedActual';
import { achievementText, explainAchievement } from '../../wording/explainAchievement';
import { isSaidByValue, noNumberWord } from '../../wording/figureWords';
import { gradeInText, noFigure } from '../../wording/numbers';
import {
  indicatorName,
  targetInTable,
  valueInTable,
  valuePrintFor,
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
    const inForce = indicatorInForce(source, year);
    const columns = fiveYears(results.plan, year).map((column) => ({
      year: column,
      target: targetOfYear(results, source, column),
      ...(column > year
        ? {}
        : {
            actual: shownActual(results, indicatorInForce(source, column), column),
            achievement: achievementOf(results, rules, row, column),
          }),
    }));
    const print = valuePrintFor(inForce, columns.flatMap(numbersIn));
    return {
      id: row.id,
      name: indicatorName(inForce, print),
      years: columns.map(({ year: column, target, actual, achievement }) => ({
        year: column,
        isEvaluated: column === year,
        target: targetInTable(target, print),
        actual: actual ? actualText(actual, print) : '',
        ...(achievement ? outcomeTexts(achievement) : { rate: '', grade: '' }),
      })),
      explanation: explainAchievement(achievementOf(results, rules, row, year), inForce),
    };
  });
}

interface Column {
  readonly target: Target | undefined;
  readonly actual?: ShownActual;
}

function numbersIn({ target, actual }: Column): readonly Exact[] {
  return [
    ...(target?.kind === 'number' ? [target.value] : []),
    ...(actual?.state === 'reported' ? [actual.value] : []),
  ];
}

/** A state stands in the column of the value; that of the rate does not repeat it. */
function outcomeTexts(achievement: Achievement) {
  const { outcome, grade } = achievement;
  const isState = outcome.kind === 'none' && isSaidByValue(outcome.why);
  return {
    rate: isState ? noFigure : achievementText(achievement),
    grade: grade ? gradeInText(grade.symbol) : noFigure,
  };
}

function actualText(actual: ShownActual, print: ValuePrint): string {
  if (actual.state === 'reported') return valueInTable(actual.value, print);
  return actual.state === 'worded' ? actual.text : noNumberWord(actual.state);
}
