/**
 * A workbook understood: every tab that was read becomes rows, the rows become plan and results, and
 * whatever cannot be understood, or contradicts, is named. Nothing is dropped and nothing is guessed.
 *
 * A row does not count when a damage reaches it; the rows that count make up the plan. The order of
 * rows and columns decides nothing.
 */
import { fiscalYear, lastFiscalYear, type FiscalYear } from '../../domain/fiscalYear';
import type { TabProtection, WorkbookCells } from '../facts';
import { findTab } from '../find';
import type { PlanShape, Tab } from '../layout/layout';
import { layoutFor } from '../layout/layoutFor';
import { settingsTab } from '../layout/settings';
import { readBase, type BaseRead } from './baseRead';
import { closedYearsIn } from './closedYears';
import { countingTabs } from './countingTabs';
import type { Damage } from './damage';
import { goneTabs, tabsWanted } from './goneTabs';
import { planFindingDamages } from './planFindingDamages';
import { planOfTabs } from './planOfTabs';
import { referenceDamages, type KnownIds } from './references';
import { resultsOfTabs } from './resultsOfTabs';
import { readRows, type RowsRead } from './tabRead';
import { coreTabs, wantedForCheck, type WantedTab } from './wanted';
import type { WorkbookRead } from './workbookRead';
import { yearDamages } from './yearsOfRows';

/** What is known of the workbook beside the cells that were read. */
export interface KnownOfWorkbook {
  /** What was asked for; absent: everything that people write. */
  readonly wanted?: readonly WantedTab[];
  /** Titles of all tabs, where they were asked for. */
  readonly titles?: readonly string[];
  /** Years with closed tabs, read or not. */
  readonly closedYears?: readonly FiscalYear[];
}

export function understand(cells: WorkbookCells, known: KnownOfWorkbook = {}): WorkbookRead {
  const closedYears = known.closedYears ?? closedYearsIn(cells.tabs);
  const base = readBase(cells, closedYears);
  const { shape } = base;
  if (!shape) return withoutPlan(cells, base, known);
  const layout = layoutFor(shape);
  const wanted = [...coreTabs, ...(known.wanted ?? wantedForCheck)];
  const reads = readTabsOf(cells, layout, base, wanted);
  const usable = new Map([...reads].filter(([, { damages }]) => !stops(damages)));
  const found = [
    ...goneTabs(tabsWanted(layout, wanted, closedYears), cells, known.titles ?? []),
    ...base.damages,
    ...[...reads.values()].flatMap(({ damages }) => damages),
    ...damagesBetween(usable, shape),
  ];
  const tabs = countingTabs(usable, found);
  const { value: planned, damages: ofPlan } = planOfTabs(tabs, shape);
  const { value: results, damages: ofResults } = resultsOfTabs(tabs, planned.plan);
  const { resultYear } = base.settings;
  const indicators = tabs.get('indicators');
  const checks =
    resultYear && indicators ? planFindingDamages(indicators.read, planned.plan, resultYear) : [];
  return {
    workbookId: cells.id,
    shape,
    layout,
    settings: base.settings,
    rules: base.rules,
    plan: planned.plan,
    results,
    addresses: planned.addresses,
    tabs: new Map([...usable].map(([key, { read }]) => [key, read])),
    protections: protectionsOf(cells, layout),
    damages: inOrder(layout, [...found, ...ofPlan, ...ofResults, ...checks]),
  };
}

function readTabsOf(
  cells: WorkbookCells,
  layout: readonly Tab[],
  { lists, settings }: BaseRead,
  wanted: readonly WantedTab[],
): ReadonlyMap<string, RowsRead> {
  const amountUnit = settings.text('amountUnit');
  return new Map(
    layout
      .filter(({ columns }) => columns.length > 0)
      .flatMap((tab) => {
        const found = findTab(cells, tab);
        if (!found) return [];
        const own = wanted.filter(({ family }) => family === tab.family);
        const last = own[own.length - 1];
        const columns = last?.rows ? undefined : last?.columns;
        const rules = { lists, amountUnit, ...(columns ? { wanted: columns } : {}) };
        return [[tab.key, readRows(tab, found, rules)] as const];
      }),
  );
}

function stops(damages: readonly Damage[]): boolean {
  return damages.some(({ reach }) => reach === 'tab');
}

/** References to other tabs, and years. */
function damagesBetween(
  usable: ReadonlyMap<string, RowsRead>,
  shape: PlanShape,
): readonly Damage[] {
  const known = new Map<string, KnownIds>(
    [...usable].map(([key, { read, keys }]) => [key, { title: read.title, keys }]),
  );
  return [...usable.values()].flatMap(({ read }) => [
    ...referenceDamages(read, known),
    ...yearDamages(read, shape),
  ]);
}

function protectionsOf(
  cells: WorkbookCells,
  layout: readonly Tab[],
): ReadonlyMap<string, readonly TabProtection[]> {
  return new Map(
    layout.flatMap((tab) => {
      const found = findTab(cells, tab);
      return found ? [[tab.key, found.protections] as const] : [];
    }),
  );
}

/** By tab, row and column; what concerns a whole tab first. */
function inOrder(layout: readonly Tab[], damages: readonly Damage[]): readonly Damage[] {
  const tabs = new Map(layout.map((tab, place) => [tab.key, { tab, place }]));
  const placed = damages.map((damage) => {
    const { tabKey, row = 0, heading } = damage.place;
    const found = tabs.get(tabKey);
    const column = found?.tab.columns.findIndex((each) => each.heading === heading) ?? -1;
    return { damage, order: [found?.place ?? -1, row, column] as const };
  });
  return placed
    .sort(({ order: a }, { order: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
    .map(({ damage }) => damage);
}

/** 計画期間 cannot be read: nobody knows which headings belong to this plan, so nothing else is read. */
function withoutPlan(
  cells: WorkbookCells,
  { settings, rules, damages }: BaseRead,
  { titles = [] }: KnownOfWorkbook,
): WorkbookRead {
  const year = settings.resultYear ?? fiscalYear(lastFiscalYear);
  const shape = { firstYear: year, lastYear: year, closedYears: [], grades: [] };
  const period = { firstYear: year, lastYear: year };
  const found = findTab(cells, settingsTab);
  return {
    workbookId: cells.id,
    shape,
    layout: [settingsTab],
    settings,
    rules,
    plan: {
      ...period,
      sections: [],
      strategies: [],
      policies: [],
      actions: [],
      indicators: [],
      comprehensivePolicies: [],
    },
    results: { yearlyResults: [], indicatorResults: [], projects: [] },
    addresses: [],
    tabs: new Map(),
    protections: new Map([[settingsTab.key, found?.protections ?? []]]),
    damages: [
      ...goneTabs([settingsTab], cells, titles),
      ...(found ? readRows(settingsTab, found).damages : []),
      ...damages.filter(({ place }) => place.tabKey === settingsTab.key),
    ],
  };
}
