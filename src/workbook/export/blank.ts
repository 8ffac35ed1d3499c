/**
 * The blank of a section: what it has to enter for 評価対象年度, with what is entered already. Two tabs in
 * the headings of the workbook, so that the filled-in form is read like the workbook itself.
 *
 * Ids are written with their word (「取組1-1-1」): a bare 1-1-1 becomes a date in Excel.
 */
import { withWord, comparePlanIds } from '../../domain/planId';
import { yearInTable, type FiscalYear } from '../../domain/fiscalYear';
import type { Help } from '../help';
import { indicatorResultsTab } from '../layout/indicatorResults';
import type { Column, Tab } from '../layout/layout';
import { yearlyResultsTab } from '../layout/yearlyResults';
import type { RowRead } from '../read/rows';
import type { WorkbookRead } from '../read/workbookRead';
import { listName, type WordLists } from '../read/words';
import { allWords } from '../import/wordLists';
import { choiceLists } from '../layout/choices';
import { contentFor, textOf } from '../import/cellTexts';
import { takesResult } from '../import/resultsImport';

export interface BlankColumn {
  readonly key: string;
  readonly heading: string;
  readonly width: number;
  readonly kind: 'text' | 'centred' | 'amount';
  readonly help: string;
  readonly words?: readonly string[];
  readonly isGiven: boolean;
}

export interface BlankTab {
  readonly title: string;
  readonly frozenColumns: number;
  readonly columns: readonly BlankColumn[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Columns that tell what a row is about; they are not taken back. */
const GIVEN: Readonly<Record<string, readonly string[]>> = {
  yearlyResults: ['actionName', 'answeringSection', 'sentBackFor'],
  indicatorResults: ['actionId', 'indicatorName', 'answeringSection', 'target'],
};

/** @param sections whose rows are wanted; absent: all */
export function blankTabs(
  read: WorkbookRead,
  year: FiscalYear,
  help: Help,
  sections?: readonly string[],
): readonly BlankTab[] {
  const { tabs } = read;
  const lists = offered(read);
  const results = new Map(
    (tabs.get(yearlyResultsTab.key)?.rows ?? []).map((row) => [row.key, row]),
  );
  const sectionOf = ({ cells }: RowRead): string => {
    const key = `${textOf(cells.get('year'))} ${textOf(cells.get('actionId'))}`;
    return textOf(results.get(key)?.cells.get('answeringSection'));
  };
  return [yearlyResultsTab, indicatorResultsTab].map((tab) => {
    const own = (tabs.get(tab.key)?.rows ?? []).filter(
      (row) =>
        textOf(row.cells.get('year')) === yearInTable(year) &&
        (sections === undefined || sections.includes(sectionOf(row))),
    );
    return blankTab(tab, lists, help, own);
  });
}

/** Also the words by which code decides: they are not read from 選択肢, but offered like the others. */
function offered(read: WorkbookRead): WordLists {
  const fixed = choiceLists.filter(({ isFixed }) => isFixed);
  return new Map([
    ...fixed.map((list) => [listName({ tab: 'choices', column: list.key }), list] as const),
    ...allWords(read),
  ]);
}

function blankTab(tab: Tab, lists: WordLists, help: Help, rows: readonly RowRead[]): BlankTab {
  const given = [...tab.keyColumns, ...(GIVEN[tab.key] ?? [])];
  const columns = tab.columns.filter(
    (column) => given.includes(column.key) || takesResult(tab, column),
  );
  const idColumn = tab.keyColumns[1] ?? '';
  const ordered = [...rows].sort((a, b) =>
    comparePlanIds(textOf(a.cells.get(idColumn)), textOf(b.cells.get(idColumn))),
  );
  return {
    title: tab.title,
    frozenColumns: tab.keyColumns.length + 1,
    columns: columns.map((column) =>
      given.includes(column.key)
        ? { ...blankColumn(column), help: '', isGiven: true }
        : {
            ...blankColumn(column),
            help: help.ofColumn(tab, column),
            ...wordsFor(column, lists),
            isGiven: false,
          },
    ),
    rows: ordered.map(({ cells }) => columns.map((column) => cellFor(column, cells))),
  };
}

function blankColumn({ key, heading, width, kind }: Column) {
  return {
    key,
    heading,
    width,
    kind: kind === 'amount' ? 'amount' : kind === 'text' || kind === 'word' ? 'text' : 'centred',
  } as const;
}

function wordsFor({ choices }: Column, lists: WordLists): Pick<BlankColumn, 'words'> {
  const words = choices === undefined ? [] : (lists.get(listName(choices))?.words ?? []);
  return words.length > 0 ? { words } : {};
}

function cellFor({ key, kind }: Column, cells: RowRead['cells']): string | number {
  const read = cells.get(key);
  if (read === undefined || read.kind === 'blank') return '';
  if (kind === 'planId') return withWord(textOf(read));
  const content = contentFor(read);
  return typeof content === 'number' ? content : textOf(read);
}
