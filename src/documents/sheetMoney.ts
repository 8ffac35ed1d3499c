/**
 * Block 予算及び決算 of 取組別調書: the year evaluated and the year before. An action with 関連事業 has
 * their sum. 予算措置なし is said, not printed as 0.
 */
import { fiscalYear, yearInTable } from '../domain/fiscalYear';
import type { EvaluatedAction } from '../domain/group/evaluatedYear';
import { groupAmounts } from '../domain/group/groupAmounts';
import type { AmountItem } from '../domain/group/explanationOfGroup';
import type { RollUpRules } from '../domain/group/rollUpRules';
import type { Results } from '../domain/results';
import { estimatedText, projectsNote, unbudgetedWord } from '../wording/actionSheetWords';
import { noFigure } from '../wording/numbers';
import { executionText } from '../wording/rollUpCells';
import type { actionSheetTags } from './actionSheetTags';
import type { PackFigures } from './packInput';
import { amountCell } from './summaryMoney';
import type { ValuesOf } from './tagTree';

type Sheet = ValuesOf<typeof actionSheetTags>['調書'][number];

export function moneyBlock(
  { results, rules, figures }: MoneySource,
  sourceId: string,
  now: EvaluatedAction | undefined,
  before: EvaluatedAction | undefined,
): Pick<Sheet, '予算' | '予算措置なし' | '予算の注'> {
  const { year } = figures.now;
  const years = [
    ...(now ? [{ year, action: now }] : []),
    ...(before ? [{ year: fiscalYear(year - 1), action: before }] : []),
  ];
  const projects = results.projects(sourceId, year).map(({ name }) => name);
  return {
    予算: years.map((one) => ({ 年度: yearInTable(one.year), ...moneyCells(rules, one.action) })),
    予算措置なし: years.length > 0 && years.every(({ action }) => action.money.isUnbudgeted),
    予算の注: projects.length > 0 ? projectsNote([...new Set(projects)]) : '',
  };
}

interface MoneySource {
  readonly results: Results;
  readonly rules: RollUpRules;
  readonly figures: PackFigures;
}

function moneyCells({ rateDigits, amountUnit }: RollUpRules, { money }: EvaluatedAction) {
  const amounts = groupAmounts([money], rateDigits);
  const cell = (item: AmountItem): string => amountCell(amounts, 1, item, amountUnit);
  const isEstimated = amounts.estimated.length > 0;
  return {
    当初予算額: money.isUnbudgeted ? unbudgetedWord : cell('initialBudget'),
    予算現額: cell('currentBudget'),
    決算額: estimatedText(cell('settledAmount'), isEstimated),
    翌年度繰越額: carried(cell('carriedOver')),
    執行率: executionText(amounts.execution),
  };
}

/** Nothing carried over is － in this table, where the column is an exception. */
function carried(amount: string): string {
  return amount === '0' ? noFigure : amount;
}
