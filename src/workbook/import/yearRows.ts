/**
 * The rows of the open year for what the plan has and the results have not yet: without them nobody
 * could enter anything. One row per action of 評価対象年度 and one per indicator; what is repeated (再掲)
 * has none of its own.
 *
 * Everything is as it is in force in that year, also when 指標 shows already what holds later: which
 * indicators there are, their targets, and that one is not measured, which the row says from the beginning.
 */
import { fullText } from '../../domain/exact';
import { fiscalYear, yearInTable, type FiscalYear } from '../../domain/fiscalYear';
import { isMeasuredIn, type Indicator } from '../../domain/indicator';
import { indicatorInForce, isSetIn, originalTarget } from '../../domain/indicatorInForce';
import { isValidIn, sectionInForce, type ActionItem, type Plan } from '../../domain/plan';
import { comparePlanIds } from '../../domain/planId';
import type { CellContent } from '../change';
import { indicatorResultsTab } from '../layout/indicatorResults';
import { yearlyResultsTab } from '../layout/yearlyResults';
import type { NewLine } from './decision';

/**
 * @param has whether the tab holds a row of this key
 */
export function yearRows(
  plan: Plan,
  year: FiscalYear,
  has: (tabKey: string, key: string) => boolean,
): readonly NewLine[] {
  const actions = [...plan.actions]
    .filter((action) => isValidIn(action, year) && action.repeatedFrom === undefined)
    .sort((a, b) => comparePlanIds(a.id, b.id));
  const byId = new Map(actions.map((action) => [action.id, action]));
  const indicators = [...plan.indicators]
    .filter((row) => isSetIn(row, year) && row.repeatedFrom === undefined)
    .sort((a, b) => comparePlanIds(a.id, b.id));
  const lines = [
    ...actions.map((action) => yearlyLine(plan, action, year)),
    ...indicators.flatMap((indicator) => {
      const action = byId.get(indicator.actionId);
      return action === undefined ? [] : [indicatorLine(plan, action, indicator, year)];
    }),
  ];
  return lines.filter(({ tab, key }) => !has(tab.key, key));
}

/** The section that enters the year: that of the year in which it is entered. */
function answeringSection(plan: Plan, { section }: ActionItem, year: FiscalYear): string {
  return sectionInForce(plan.sections, section, fiscalYear(year + 1)) ?? section;
}

function yearlyLine(plan: Plan, action: ActionItem, year: FiscalYear): NewLine {
  return {
    tab: yearlyResultsTab,
    key: `${yearInTable(year)} ${action.id}`,
    name: action.name,
    cells: {
      year: yearInTable(year),
      actionId: action.id,
      actionName: action.name,
      section: action.section,
      answeringSection: answeringSection(plan, action, year),
      submission: '未入力',
      weight: fullText(action.weight) ?? '1',
    },
  };
}

function indicatorLine(
  plan: Plan,
  action: ActionItem,
  indicator: Indicator,
  year: FiscalYear,
): NewLine {
  const inForce = indicatorInForce(indicator, year);
  const cells: Record<string, CellContent> = {
    year: yearInTable(year),
    indicatorId: indicator.id,
    actionId: action.id,
    indicatorName: inForce.name,
    answeringSection: answeringSection(plan, action, year),
    target: inForce.targets.get(year)?.text ?? '',
    originalTarget: originalTarget(indicator, year)?.text ?? '',
    state: isMeasuredIn(inForce, year) ? '' : '調査年以外',
  };
  return {
    tab: indicatorResultsTab,
    key: `${yearInTable(year)} ${indicator.id}`,
    name: inForce.name,
    cells: Object.fromEntries(Object.entries(cells).filter(([, content]) => content !== '')),
  };
}
