/**
 * What an entry needs of the workbook: of the large tabs the keys of all rows, and whole only the rows
 * of one section, or of one action. Where these stand is remembered or told by the panel, and is only a
 * guess: the keys that come along say whether it holds.
 */
import type { FiscalYear } from '../../domain/fiscalYear';
import { yearIn, textIn } from '../read/rowCells';
import type { RowRead } from '../read/rows';
import type { WantedTab } from '../read/wanted';
import { coreTabs } from '../read/wanted';
import type { WorkbookRead } from '../read/workbookRead';

/** Zero-based rows by the key of the tab. */
export type RowPlaces = Readonly<Record<string, readonly number[]>>;

/** Of the core what an entry needs: without the help beside each setting. */
export const core: readonly WantedTab[] = [
  ...coreTabs,
  { family: 'settings', columns: ['value'] },
  { family: 'choices', columns: ['progress', 'direction'] },
];

/** What is chosen from, and what is advised. */
const choices: WantedTab = {
  family: 'choices',
  columns: [
    'progress',
    'direction',
    'viewpoints',
    'viewpointQuestions',
    'notation',
    'notationBetter',
  ],
};

/** By what an indicator was revised, so that each is read as in force in its year. */
export const revisions: WantedTab = {
  family: 'revisions',
  columns: ['state', 'appliesFrom', 'targetId', 'item', 'before', 'after', 'decidedOn'],
};

/** The actions of a section in the open years. */
export function wantedForList(rows: RowPlaces): readonly WantedTab[] {
  return [
    ...core,
    { family: 'indicators', columns: [], rows },
    revisions,
    { family: 'relatedProjects', columns: [] },
    { family: 'yearlyResults', columns: ['answeringSection'], rows },
    { family: 'indicatorResults', columns: ['actionId'], rows },
  ];
}

/** One action with its indicators, the years before, and what the council said. */
export function wantedForItem(rows: RowPlaces): readonly WantedTab[] {
  return [
    ...core,
    choices,
    { family: 'actions', columns: [], rows },
    { family: 'indicators', columns: [], rows },
    { family: 'relatedProjects', columns: [] },
    { family: 'revisions' },
    { family: 'yearlyResults', closed: 'last', columns: ['answeringSection'], rows },
    { family: 'indicatorResults', closed: 'all', columns: ['actionId'], rows },
    { family: 'meetings', columns: ['heldOn'] },
    { family: 'opinions', columns: ['meetingId', 'targetId', 'section'], rows },
  ];
}

/** Every section that answers for something in a year, in the order of the sheet. */
export function answeringSections(read: WorkbookRead, year: FiscalYear): readonly string[] {
  const names = rowsOf(read, 'yearlyResults')
    .filter((row) => yearIn(row, 'year') === year)
    .map((row) => textIn(row, 'answeringSection'));
  const inOrder = read.plan.sections.map(({ name }) => name);
  const unique = [...new Set(names)].filter((name) => name !== '');
  return unique.sort((a, b) => orderIn(inOrder, a) - orderIn(inOrder, b));
}

function orderIn(names: readonly string[], name: string): number {
  const place = names.indexOf(name);
  return place < 0 ? names.length : place;
}

/** Where the rows of a section stand, as they were read. */
export function placesOfSection(read: WorkbookRead, section: string, year: FiscalYear): RowPlaces {
  const results = rowsOf(read, 'yearlyResults').filter(
    (row) => yearIn(row, 'year') === year && textIn(row, 'answeringSection') === section,
  );
  const actionIds = new Set(results.map((row) => textIn(row, 'actionId')));
  const values = rowsOf(read, 'indicatorResults').filter(
    (row) => yearIn(row, 'year') === year && actionIds.has(textIn(row, 'actionId')),
  );
  const indicatorIds = new Set(values.map((row) => textIn(row, 'indicatorId')));
  return {
    yearlyResults: placesOf(results),
    indicatorResults: placesOf(values),
    indicators: placesOf(rowsOf(read, 'indicators').filter(({ key }) => indicatorIds.has(key))),
  };
}

/**
 * Where the rows of one action stand in all years, its indicators and those from which they are
 * repeated, and the opinions on it. What is not read whole yet may name more, so it is asked again.
 */
export function placesOfItem(read: WorkbookRead, actionId: string): RowPlaces {
  const byAction = (row: RowRead): boolean => textIn(row, 'actionId') === actionId;
  const [action] = rowsOf(read, 'actions').filter(({ key }) => key === actionId);
  const values = rowsOf(read, 'indicatorResults').filter(byAction);
  const own = new Set(values.map((row) => textIn(row, 'indicatorId')));
  const sources = rowsOf(read, 'indicators')
    .filter(({ key }) => own.has(key))
    .map((row) => textIn(row, 'repeatedFrom'));
  const ids = new Set([...own, ...sources]);
  const above = new Set([actionId, action ? textIn(action, 'policyId') : '', ...aboveOf(actionId)]);
  const ofYears = (family: string, has: (row: RowRead) => boolean): RowPlaces =>
    Object.fromEntries(
      [...read.tabs]
        .filter(([, { tab }]) => tab.family === family)
        .map(([key, { rows }]) => [key, placesOf(rows.filter(has))]),
    );
  return {
    ...ofYears('yearlyResults', byAction),
    ...ofYears('indicatorResults', (row) => ids.has(textIn(row, 'indicatorId'))),
    actions: action ? [action.row] : [],
    indicators: placesOf(rowsOf(read, 'indicators').filter(({ key }) => ids.has(key))),
    opinions: placesOf(
      rowsOf(read, 'opinions').filter((row) => above.has(textIn(row, 'targetId'))),
    ),
  };
}

/** The ids of policy and strategy, as numbers are given: 1-1 and 1 of 1-1-1. */
function aboveOf(actionId: string): readonly string[] {
  const parts = actionId.split('-');
  return parts.slice(1).map((_, cut) => parts.slice(0, cut + 1).join('-'));
}

/** Whether everything that is needed was read whole. */
export function covers(asked: RowPlaces, needed: RowPlaces): boolean {
  return Object.entries(needed).every(([tab, rows]) => {
    const own = new Set(asked[tab] ?? []);
    return rows.every((row) => own.has(row));
  });
}

export function rowsOf(read: WorkbookRead, tabKey: string): readonly RowRead[] {
  return read.tabs.get(tabKey)?.rows ?? [];
}

function placesOf(rows: readonly RowRead[]): readonly number[] {
  return rows.map(({ row }) => row);
}
