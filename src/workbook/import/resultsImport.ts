/**
 * Import of results: a section's filled-in blank held against the open years, by key and cell by cell.
 *
 * Only what the section enters is taken, only into rows that it answers for and that are not yet
 * submitted. A blank cell never clears what the workbook has: a form that came back half empty must
 * not wipe what was typed meanwhile.
 */
import { yearInTable } from '../../domain/fiscalYear';
import type { Person } from '../../domain/person';
import type { ImportRefusal } from '../../wording/importRefusals';
import type { ImportNotice } from '../../wording/importNotices';
import type { WorkbookCells } from '../facts';
import { indicatorResultsTab } from '../layout/indicatorResults';
import type { Column, Tab } from '../layout/layout';
import { yearlyResultsTab } from '../layout/yearlyResults';
import type { WorkbookRead } from '../read/workbookRead';
import { broughtBy } from './brought';
import { causedDamage } from './causedDamage';
import { textOf } from './cellTexts';
import { changedCells, differingOthers, standingTabs, type Standing } from './compared';
import type { BroughtRow, ChangedCell, ImportDecision, Refused } from './decision';
import { edited } from './edited';
import type { FileTab } from './fileTab';
import { planTabKeys } from './planImport';
import { allWords } from './wordLists';
import { whoFills, type Filling } from './whoFills';

export const resultTabKeys: readonly string[] = [yearlyResultsTab.key, indicatorResultsTab.key];

export interface ResultsImportFacts {
  readonly current: WorkbookRead;
  readonly cells: WorkbookCells;
  readonly understood: (cells: WorkbookCells) => WorkbookRead;
  readonly person: Person;
  /** What the menu calls the import of a plan. */
  readonly planPress: string;
}

export function resultsImport(
  facts: ResultsImportFacts,
  files: readonly FileTab[],
): ImportDecision {
  const { current, cells } = facts;
  const brought = broughtBy(files, {
    layout: current.layout,
    shape: current.shape,
    amountUnit: current.settings.text('amountUnit'),
    lists: allWords(current),
    titles: [yearlyResultsTab.title, indicatorResultsTab.title],
    refuses: (tab) => refusesTab(tab, facts.planPress),
    takes: takesResult,
  });
  const standing = standingTabs(cells, current.tabs);
  const filling = whoFills(standing, facts.person);
  const compared = brought.rows.map((row) => compare(standing.get(row.tab.key), row, filling));
  const entered = compared.flatMap(({ changed }) => changed);
  const states = filling.statesOf(entered);
  const refused = [...brought.refused, ...compared.flatMap((each) => each.refused)];
  const decision: ImportDecision = {
    newLines: [],
    changed: [...entered, ...states],
    unchanged: compared.filter(({ isSame }) => isSame).length,
    refused,
    notices: [
      ...brought.notices,
      ...differingOthers(brought.rows, standing),
      ...keptNotice(compared.reduce((sum, { kept }) => sum + kept, 0)),
      ...filling.noticesOf(entered, states),
    ],
    advice: [],
  };
  if (refused.length > 0) return decision;
  const edits = decision.changed.map(({ tab, row, columnKey, content }) => ({
    tabKey: tab.key,
    row,
    cells: { [columnKey]: content },
  }));
  const after = facts.understood(edited(cells, current.tabs, edits));
  return { ...decision, ...causedDamage(current, after, brought.rows, []) };
}

/** What a blank asks of the section and of its head; a file never says that it is submitted. */
export function takesResult(_: Tab, { key, owner }: Column): boolean {
  return (owner === 'section' || owner === 'head') && key !== 'submission';
}

function refusesTab(tab: Tab, press: string): ImportRefusal | undefined {
  const { key, family, title, closedYear } = tab;
  if (resultTabKeys.includes(key)) return undefined;
  if (closedYear !== undefined && resultTabKeys.includes(family)) {
    return { reason: 'closed year', title };
  }
  return planTabKeys.includes(key)
    ? { reason: 'other import', title, press }
    : { reason: 'not imported', title };
}

interface Compared {
  readonly changed: readonly ChangedCell[];
  readonly refused: readonly Refused[];
  readonly isSame: boolean;
  /** Cells that are blank in the file and not in the workbook. */
  readonly kept: number;
}

function compare(standing: Standing | undefined, row: BroughtRow, filling: Filling): Compared {
  const no = (why: ImportRefusal): Compared => ({
    changed: [],
    refused: [{ place: row.place, why }],
    isSame: false,
    kept: 0,
  });
  if (standing === undefined) return no({ reason: 'workbook tab gone', title: row.tab.title });
  const there = standing.rows.get(row.key);
  if (there === undefined) return no(noSuchRow(standing, row));
  const filled = [...row.cells].filter(
    ([key, read]) => !row.tab.keyColumns.includes(key) && read.kind !== 'blank',
  );
  const columns = filled.map(([key]) => key);
  const gone = row.tab.columns.find(
    ({ key }) => columns.includes(key) && !standing.read.places.has(key),
  );
  if (gone !== undefined) {
    return no({
      reason: 'workbook column gone',
      title: standing.read.title,
      heading: gone.heading,
    });
  }
  const changed = changedCells(standing, there, row, columns);
  const why = changed.length > 0 ? filling.refuses(there) : undefined;
  if (why !== undefined) return no(why);
  const kept = [...row.cells].filter(
    ([key, read]) => read.kind === 'blank' && textOf(there.cells.get(key)) !== '',
  ).length;
  return { changed, refused: [], isSame: changed.length === 0, kept };
}

function noSuchRow({ read, rows }: Standing, row: BroughtRow): ImportRefusal {
  const year = row.cells.get('year');
  const open = [...new Set([...rows.values()].map(({ cells }) => textOf(cells.get('year'))))];
  return year?.kind === 'year' && !open.includes(yearInTable(year.year))
    ? { reason: 'year not open', found: yearInTable(year.year), open }
    : { reason: 'no such row', title: read.title };
}

function keptNotice(count: number): readonly ImportNotice[] {
  return count > 0 ? [{ kind: 'blanks kept', count }] : [];
}
