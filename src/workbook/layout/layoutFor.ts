/**
 * All tabs of a workbook, in the order in which they stand from left to right: first what everybody
 * sees, then the plan, the council, the settings, and last what only code and history need.
 */
import { columnLetters, columnOf, quotedTitle, type PlanShape, type Tab } from './layout';
import { choiceRows, choicesTab } from './choices';
import { meetingsTab, membersTab, opinionsTab } from './council';
import { guideTab, type Locate } from './guide';
import {
  closedIndicatorResultsTab,
  indicatorResultsTab,
  relatedProjectsTab,
} from './indicatorResults';
import { indicatorsTab } from './indicators';
import { actionsTab, policiesTab, strategiesTab } from './plan';
import { documentsTab, historyTab, mailsTab, printedTab, templatesTab } from './records';
import { paperTextsTab, revisionsTab } from './revisions';
import { chartsTab, rollUpTab } from './rollUp';
import { comprehensivePlanTab, defaultScale, scaleTab, sectionsTab } from './sections';
import { settingsTab } from './settings';
import { closedYearlyResultsTab, yearlyResultsTab } from './yearlyResults';

/** A row by column key; a missing key is an empty cell. */
export type LayoutRow = Readonly<Record<string, string>>;

export function layoutFor(plan: PlanShape): readonly Tab[] {
  return [
    guideTab,
    yearlyResultsTab,
    indicatorResultsTab,
    relatedProjectsTab,
    opinionsTab,
    strategiesTab,
    policiesTab,
    actionsTab,
    indicatorsTab(plan),
    comprehensivePlanTab,
    rollUpTab(plan),
    chartsTab,
    meetingsTab,
    membersTab,
    revisionsTab,
    paperTextsTab,
    settingsTab,
    sectionsTab,
    scaleTab,
    choicesTab,
    ...plan.closedYears.flatMap((year) => [
      closedYearlyResultsTab(year),
      closedIndicatorResultsTab(year),
    ]),
    templatesTab,
    documentsTab,
    printedTab,
    mailsTab,
    historyTab,
  ];
}

/** @throws Error when the layout has no such tab: a bug */
export function tabByKey(layout: readonly Tab[], key: string): Tab {
  const found = layout.find((tab) => tab.key === key);
  if (!found) throw new Error(`The layout has no tab ${key}.`);
  return found;
}

/** The symbols of the scale with which a new workbook starts, best first. */
export const defaultGrades: readonly string[] = defaultScale.map(({ symbol }) => symbol);

/**
 * The rows with which set-up fills a tab of a new workbook; none for most. はじめに and 設定 are not
 * among them: their rows depend on the workbook (`guideLines`, `settingRows`).
 */
export function startingRows(tabKey: string): readonly LayoutRow[] {
  switch (tabKey) {
    case 'choices':
      return choiceRows();
    case 'scale':
      return defaultScale;
    default:
      return [];
  }
}

/** Where columns stand in a new workbook, before anybody has moved one. */
export function locateIn(layout: readonly Tab[]): Locate {
  return (tabKey, columnKey) => {
    const tab = tabByKey(layout, tabKey);
    return wholeColumn(tab.title, tab.columns.indexOf(columnOf(tab, columnKey)));
  };
}

/** @example wholeColumn('設定', 1) //=> "'設定'!$B:$B" */
export function wholeColumn(title: string, columnIndex: number): string {
  const letters = columnLetters(columnIndex);
  return `${quotedTitle(title)}!$${letters}:$${letters}`;
}

/**
 * The range from which a drop-down offers its words: a column of a tab from row 2 down.
 * @example choiceRange('選択肢', 1) //=> "='選択肢'!$B$2:$B"
 */
export function choiceRange(title: string, columnIndex: number): string {
  const letters = columnLetters(columnIndex);
  return `=${quotedTitle(title)}!$${letters}$2:$${letters}`;
}
