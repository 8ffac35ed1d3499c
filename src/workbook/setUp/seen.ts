/**
 * What a set-up sees of the workbook before it decides: the first row of every tab; 設定, 判定基準,
 * 課一覧 and the tab with which Google made the file whole.
 */
import { fiscalYears, parsePlanPeriod } from '../../domain/fiscalYear';
import { findColumns, findTab } from '../find';
import type { Area, PlainValue, Values, WorkbookFacts } from '../facts';
import type { Locate } from '../layout/guide';
import { columnOf, type PlanShape, type Tab } from '../layout/layout';
import { defaultGrades, tabByKey, wholeColumn } from '../layout/layoutFor';
import { scaleTab, sectionsTab } from '../layout/sections';
import { settingsTab } from '../layout/settings';
import { closedYearlyResultsTab } from '../layout/yearlyResults';
import { seeSettings, type SettingsSeen } from './settingsSeen';

const SEEN_WHOLE = [settingsTab, scaleTab, sectionsTab];

/** The titles under which Google makes the only tab of a new file. */
const GOOGLES_FIRST_TAB = /^(シート1|Sheet1)$/;

export interface Seen {
  readonly facts: WorkbookFacts;
  readonly settings: SettingsSeen;
  /** By sheet id: the first row, or all rows of a tab that is seen whole. */
  readonly values: ReadonlyMap<number, Values>;
}

interface Look {
  readonly sheetId: number;
  readonly area: Area;
}

/** What is to be read in one call. A tab without a grid (a chart of its own) is passed over. */
export function placesToLook(facts: WorkbookFacts): readonly Look[] {
  const whole = new Set(SEEN_WHOLE.map((tab) => findTab(facts, tab)?.sheetId));
  return facts.tabs
    .filter(({ rowCount }) => rowCount > 0)
    .map(({ sheetId, title }) => ({
      sheetId,
      area:
        whole.has(sheetId) || GOOGLES_FIRST_TAB.test(title)
          ? { title }
          : { title, startRow: 0, endRow: 1 },
    }));
}

export function see(
  facts: WorkbookFacts,
  looks: readonly Look[],
  answers: readonly Values[],
): Seen {
  const values = new Map(looks.map(({ sheetId }, place) => [sheetId, answers[place] ?? []]));
  const settings = findTab(facts, settingsTab);
  return {
    facts,
    values,
    settings: seeSettings(facts, values.get(settings?.sheetId ?? -1) ?? []),
  };
}

/**
 * The tab with which Google made the file, by its id, if it is the only one that is not ours and
 * nobody has written into it.
 */
export function emptyFirstTab(seen: Seen, tabs: readonly Tab[]): number | undefined {
  const ours = new Set(tabs.map((tab) => findTab(seen.facts, tab)?.sheetId));
  const [first, ...others] = seen.facts.tabs.filter(({ sheetId }) => !ours.has(sheetId));
  const isGoogles =
    first !== undefined && others.length === 0 && GOOGLES_FIRST_TAB.test(first.title);
  return isGoogles && seen.values.get(first.sheetId)?.length === 0 ? first.sheetId : undefined;
}

export function valuesOf(seen: Seen, tab: Tab): Values {
  return seen.values.get(findTab(seen.facts, tab)?.sheetId ?? -1) ?? [];
}

/** The first row of each tab that is there, by the tab's key. */
export function headingsOf(
  seen: Seen,
  tabs: readonly Tab[],
): ReadonlyMap<string, readonly PlainValue[]> {
  return new Map(
    tabs
      .filter((tab) => findTab(seen.facts, tab) !== undefined)
      .map((tab) => [tab.key, valuesOf(seen, tab)[0] ?? []]),
  );
}

/** The shape of a plan that is there; nothing while 計画期間 cannot be read. */
export function shapeSeen(seen: Seen): PlanShape | undefined {
  const period = parsePlanPeriod(seen.settings.value('planPeriod'));
  if (!period.accepted) return undefined;
  const { first, last } = period.value;
  const grades = columnValues(seen, scaleTab, 'symbol');
  return {
    firstYear: first,
    lastYear: last,
    closedYears: fiscalYears(first, last).filter(
      (year) => findTab(seen.facts, closedYearlyResultsTab(year)) !== undefined,
    ),
    grades: grades.length > 0 ? grades : defaultGrades,
  };
}

/** Names of the sections that have not ended, in the order of the tab. */
export function sectionsSeen(seen: Seen): readonly string[] {
  const { places } = findColumns(sectionsTab, valuesOf(seen, sectionsTab)[0] ?? []);
  const name = places.get('name') ?? -1;
  const validTo = places.get('validTo') ?? -1;
  const names = valuesOf(seen, sectionsTab)
    .slice(1)
    .filter((row) => String(row[validTo] ?? '') === '')
    .map((row) => String(row[name] ?? '').trim());
  return [...new Set(names)].filter((each) => each !== '');
}

function columnValues(seen: Seen, tab: Tab, key: string): readonly string[] {
  const values = valuesOf(seen, tab);
  const place = findColumns(tab, values[0] ?? []).places.get(key) ?? -1;
  return values
    .slice(1)
    .map((row) => String(row[place] ?? '').trim())
    .filter((value) => value !== '');
}

/** Where the columns stand now, or will stand where the tab or column is still missing. */
export function locateSeen(seen: Seen, tabs: readonly Tab[]): Locate {
  return (tabKey, columnKey) => {
    const tab = tabByKey(tabs, tabKey);
    const title = findTab(seen.facts, tab)?.title ?? tab.title;
    const place = findColumns(tab, valuesOf(seen, tab)[0] ?? []).places.get(columnKey);
    return wholeColumn(title, place ?? tab.columns.indexOf(columnOf(tab, columnKey)));
  };
}
