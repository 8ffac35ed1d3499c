/**
 * Import of a plan: the rows of the files held against the workbook, by key and cell by cell.
 *
 * A column that the file has not is left as it is; a blank cell under a column that it has makes the
 * cell blank. A row that only the workbook has stays: a number once used is never taken away by a
 * file. Whatever the workbook could not understand afterwards refuses the whole import. Rows of the
 * open year are made for what is new in the plan.
 */
import type { ImportRefusal } from '../../wording/importRefusals';
import type { WorkbookCells } from '../facts';
import { actionsTab, policiesTab, strategiesTab } from '../layout/plan';
import type { Column, Tab } from '../layout/layout';
import { comprehensivePlanTab, scaleTab, sectionsTab } from '../layout/sections';
import { settingsTab } from '../layout/settings';
import type { WorkbookRead } from '../read/workbookRead';
import { choiceWords } from './wordLists';
import { broughtBy, type Brought } from './brought';
import { changedCells, newLineOf, standingTabs, type Standing } from './compared';
import type { BroughtRow, ChangedCell, ImportDecision, NewLine, Refused } from './decision';
import { causedDamage } from './causedDamage';
import { edited, type Edit } from './edited';
import type { FileTab } from './fileTab';
import { copiedTargets, onlyHere, yearNotice } from './planNotices';
import { keptSettings, settingsRefused } from './planSettings';
import type { Wanted } from './wanted';
import { yearRows } from './yearRows';

/** Keys of the tabs of a plan, in the order in which one needs the other. */
export const planTabKeys: readonly string[] = [
  settingsTab.key,
  sectionsTab.key,
  scaleTab.key,
  comprehensivePlanTab.key,
  strategiesTab.key,
  policiesTab.key,
  actionsTab.key,
  'indicators',
];

const RESULTS = ['yearlyResults', 'indicatorResults'];

export interface PlanImportFacts {
  readonly current: WorkbookRead;
  readonly cells: WorkbookCells;
  /** Reads a workbook as it would stand. */
  readonly understood: (cells: WorkbookCells) => WorkbookRead;
  /** What the menu calls the import of results. */
  readonly resultsPress: string;
}

export function planImport(facts: PlanImportFacts, files: readonly FileTab[]): ImportDecision {
  const { current, cells } = facts;
  const brought = broughtBy(files, wantedOf(facts));
  const settings = keptSettings(brought.rows, current.settings);
  const rows = brought.rows.filter((row) => !settings.passedOver.has(row));
  const standing = standingTabs(cells, current.tabs);
  const compared = rows.map((row) => compare(standing.get(row.tab.key), row));
  const newLines = inOrder(compared.flatMap(({ newLine }) => newLine ?? []));
  const changed = compared.flatMap((each) => each.changed);
  const refused = [
    ...brought.refused,
    ...settingsRefused(rows, current.settings),
    ...damagedTabs(brought, current),
    ...compared.flatMap((each) => each.refused),
  ];
  const notices = [
    ...brought.notices,
    ...settings.notices,
    ...onlyHere(brought, current),
    ...copiedTargets(changed, current),
  ];
  const base = {
    newLines,
    changed,
    unchanged: compared.filter((each) => each.isSame).length,
    notices,
    refused,
    advice: [],
  };
  if (refused.length > 0) return base;
  const after = facts.understood(edited(cells, current.tabs, editsOf(current, newLines, changed)));
  const caused = causedDamage(current, after, brought.rows, newLines);
  if (caused.refused.length > 0) return { ...base, refused: caused.refused };
  const open = openYearRows(brought, after);
  return {
    ...base,
    newLines: [...newLines, ...open],
    notices: [...notices, ...yearNotice(open, after)],
    advice: caused.advice,
  };
}

function wantedOf({ current, resultsPress }: PlanImportFacts): Wanted {
  const { layout, shape, settings } = current;
  const titles = layout.filter(({ key }) => planTabKeys.includes(key)).map(({ title }) => title);
  return {
    layout,
    shape,
    amountUnit: settings.text('amountUnit'),
    lists: choiceWords(current),
    titles,
    refuses: (tab) => refusesTab(tab, resultsPress),
    takes,
  };
}

function refusesTab(tab: Tab, press: string): ImportRefusal | undefined {
  if (planTabKeys.includes(tab.key)) return undefined;
  const { title } = tab;
  return RESULTS.includes(tab.family) && tab.closedYear === undefined
    ? { reason: 'other import', title, press }
    : { reason: 'not imported', title };
}

/** Of 設定 only the values: the explanations belong to the product and to the office. */
function takes(tab: Tab, { key, owner }: Column): boolean {
  return tab.key === settingsTab.key ? key === 'value' : owner !== 'code';
}

interface Compared {
  readonly newLine?: NewLine;
  readonly changed: readonly ChangedCell[];
  readonly refused: readonly Refused[];
  readonly isSame: boolean;
}

function compare(standing: Standing | undefined, row: BroughtRow): Compared {
  const nothing = { changed: [], refused: [], isSame: false };
  if (standing === undefined) {
    const why = { reason: 'workbook tab gone', title: row.tab.title } as const;
    return { ...nothing, refused: [{ place: { file: row.place.file }, why }] };
  }
  const columns = [...row.cells.keys()].filter((key) => !row.tab.keyColumns.includes(key));
  const gone = columns.find((key) => !standing.read.places.has(key));
  if (gone !== undefined) {
    const heading = row.tab.columns.find(({ key }) => key === gone)?.heading ?? '';
    const { title } = standing.read;
    const why = { reason: 'workbook column gone', title, heading } as const;
    return { ...nothing, refused: [{ place: row.place, why }] };
  }
  const there = standing.rows.get(row.key);
  if (there === undefined) {
    // A setting is never made by a file: set-up makes them all.
    return row.tab.key === settingsTab.key ? nothing : { ...nothing, newLine: newLineOf(row) };
  }
  const changed = changedCells(standing, there, row, columns);
  return { ...nothing, changed, isSame: changed.length === 0 };
}

/** Sections and strategies before what refers to them: a large import is written in pieces. */
function inOrder(lines: readonly NewLine[]): readonly NewLine[] {
  return planTabKeys.flatMap((key) => lines.filter(({ tab }) => tab.key === key));
}

/**
 * A row of the workbook that cannot be read may be the one that the file means: it is mended first,
 * else the import would put a second beside it.
 */
function damagedTabs({ tabs }: Brought, { damages }: WorkbookRead): readonly Refused[] {
  const keys = tabs.map(({ key }) => key);
  return damages
    .filter(
      ({ place, reach, cause }) =>
        keys.includes(place.tabKey) &&
        (reach === 'tab' || (reach === 'row' && cause.kind.startsWith('key'))),
    )
    .map((damage) => ({ place: { file: '', tab: damage.place.tab }, damage }));
}

function editsOf(
  { tabs }: WorkbookRead,
  newLines: readonly NewLine[],
  changed: readonly ChangedCell[],
): readonly Edit[] {
  const next = new Map([...tabs].map(([key, { endRow }]) => [key, Math.max(1, endRow)]));
  return [
    ...changed.map(({ tab, row, columnKey, content }) => ({
      tabKey: tab.key,
      row,
      cells: { [columnKey]: content },
    })),
    ...newLines.map(({ tab, cells }) => {
      const row = next.get(tab.key) ?? 1;
      next.set(tab.key, row + 1);
      return { tabKey: tab.key, row, cells };
    }),
  ];
}

function openYearRows({ tabs }: Brought, after: WorkbookRead): readonly NewLine[] {
  const bringsPlan = tabs.some(({ key }) => key === actionsTab.key || key === 'indicators');
  const year = after.settings.resultYear;
  const isThere = RESULTS.every((key) => after.tabs.has(key));
  if (!bringsPlan || !isThere || year === undefined) return [];
  if (after.shape.closedYears.includes(year)) return [];
  return yearRows(
    after.plan,
    year,
    (tabKey, key) => after.tabs.get(tabKey)?.rows.some((row) => row.key === key) ?? false,
  );
}
