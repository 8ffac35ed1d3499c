/**
 * Every indicator of the year with how its rate came about: what is reckoned, and what there is to say
 * of it. One that is repeated (再掲) says so and shows what its source says.
 */
import { methodIn } from '../domain/achievementOf';
import type { RateMethod } from '../domain/indicator';
import { isSetIn } from '../domain/indicatorInForce';
import { isValidIn, sourceOf } from '../domain/plan';
import { calculationText, furtherText } from '../wording/explainAchievement';
import { exampleText, inLines, methodWords, repeatedText } from '../wording/methodWords';
import { indicatorKindWords } from '../wording/actionSheetWords';
import { noFigure } from '../wording/numbers';
import { changesOf } from './indicatorChanges';
import {
  printedIndicator,
  printedYear,
  type IndicatorSource,
  type PrintedIndicator,
} from './indicatorInPrint';
import type { methodTags } from './methodTags';
import type { ValuesOf } from './tagTree';

type Values = ValuesOf<typeof methodTags>;

/** An indicator of the year in print. */
export interface ListedIndicator {
  readonly printed: PrintedIndicator;
  readonly isRepeated: boolean;
  /** Absent where the source of a repeated one is missing. */
  readonly method?: RateMethod;
  readonly target: string;
  readonly actual: string;
  /** Without the sign of a note. */
  readonly plainActual: string;
}

/** In natural order; those under an action that only repeats another belong to its source. */
export function listedIndicators(source: IndicatorSource): readonly ListedIndicator[] {
  const { results, rules, year } = source;
  const isInForce = (actionId: string): boolean => {
    const action = results.actions.get(actionId);
    return action !== undefined && isValidIn(action, year);
  };
  const ofYear = [...results.indicators.values()].filter(
    (row) => isSetIn(row, year) && isInForce(row.actionId),
  );
  return ofYear.map((row) => {
    const printed = printedIndicator(source, row, [year]);
    const method = methodIn(results, rules, row, year);
    const { target, actual, plainActual } = printedYear(source, printed, year);
    return {
      printed,
      isRepeated: (sourceOf(row, results.indicators) ?? row).id !== row.id,
      ...(method === undefined ? {} : { method }),
      target,
      actual,
      plainActual,
    };
  });
}

export function indicatorRow(
  source: IndicatorSource,
  one: ListedIndicator,
): Values['内訳'][number] {
  const { printed, target, actual } = one;
  const { id, inForce, name, rate, grade, achievement } = printed;
  const sum = calculationText(achievement, inForce);
  return {
    指標ID: id,
    指標区分: indicatorKindWords[inForce.kind],
    指標名: name,
    目標: target,
    実績: actual,
    計算: sum === '' ? noFigure : inLines(sum),
    達成率: rate,
    判定: grade,
    説明: explanationOf(source, one),
  };
}

function explanationOf(source: IndicatorSource, one: ListedIndicator): string {
  const { printed, isRepeated, method } = one;
  const { inForce, remark = '', achievement } = printed;
  const isOpen = achievement.outcome.kind === 'none';
  const changes = isRepeated ? [] : changesOf(source, printed);
  return [
    isRepeated ? repeatedText(inForce.id) : '',
    isOpen || method === undefined ? '' : `${methodWords[method].name}。`,
    isOpen && remark !== '' ? '' : furtherText(achievement, inForce),
    remark,
    ...changes.map((change) => change.replace(/^※/u, '')),
  ].join('');
}

/** The first indicator of a method that has a rate, or else 達成 or 未達成. */
export function exampleOf(listed: readonly ListedIndicator[], method: RateMethod): string {
  const own = listed.filter((one) => one.method === method && !one.isRepeated);
  const kinds = ['rate', 'achieved', 'missed'] as const;
  const [found] = kinds.flatMap((kind) =>
    own.filter(({ printed }) => printed.achievement.outcome.kind === kind),
  );
  if (!found) return noFigure;
  const { target, plainActual, printed } = found;
  return exampleText(target, plainActual, printed.rate);
}
