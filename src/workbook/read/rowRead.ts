/**
 * One row of a tab by its key: the cells of our columns, understood, and what is wrong with them. A
 * row whose key is missing, hidden under a merged cell or unreadable cannot be called; a row in which
 * only people's own columns hold something is passed over.
 */
import { dateInDigits, minuteInDigits } from '../../domain/civilDate';
import { fullText } from '../../domain/exact';
import { yearInTable } from '../../domain/fiscalYear';
import type { Cell } from '../facts';
import type { Column, Tab } from '../layout/layout';
import { isBlank, readCell, type CellRules } from './cellRead';
import type { Damage, DamageCause, DamageReach } from './damage';
import type { CoveredCells } from './mergedCells';
import { mustBeFilled, mustBeReadable } from './neededColumns';
import { comparableKey } from './plainText';
import type { CellRead, RowRead } from './rows';
import { shownCell } from './shownCell';

export interface RowReader {
  readonly tab: Tab;
  /** As it stands there. */
  readonly title: string;
  readonly columns: readonly PlacedRead[];
  readonly covered: CoveredCells;
  readonly rules: CellRules;
}

interface PlacedRead {
  readonly column: Column;
  readonly place: number;
}

export interface FoundRow {
  /** Absent when the row has no readable key. */
  readonly row?: RowRead;
  readonly damages: readonly Damage[];
}

export type SheetRow = readonly (Cell | undefined)[];

interface Finding {
  readonly column: Column;
  readonly cause: DamageCause;
  readonly reach: DamageReach;
}

/**
 * @param place zero-based, in the tab
 * @returns nothing for a row in which none of our columns holds anything
 */
export function readRow(reader: RowReader, row: SheetRow, place: number): FoundRow | undefined {
  const { tab, columns } = reader;
  if (!columns.some(({ place: at }) => isFilled(row[at]))) return undefined;
  const cells = new Map<string, CellRead>();
  const findings: Finding[] = [];
  for (const placed of columns) {
    const { read, finding } = readPlaced(reader, placed, row, place);
    cells.set(placed.column.key, read);
    if (finding) findings.push(finding);
  }
  const key = keyOf(tab, cells);
  const section = answeringSectionOf(tab, cells);
  const damages = findings.map(({ column, cause, reach }) => ({
    place: {
      tabKey: tab.key,
      tab: reader.title,
      row: place + 1,
      heading: column.heading,
      ...(key === '' ? {} : { key }),
    },
    reach,
    cause,
    ...(section === undefined ? {} : { section }),
  }));
  const isKeyless = findings.some(({ column }) => tab.keyColumns.includes(column.key));
  return isKeyless ? { damages } : { row: { row: place, key, cells }, damages };
}

function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && !isBlank(cell);
}

function readPlaced(
  reader: RowReader,
  { column, place: at }: PlacedRead,
  row: SheetRow,
  place: number,
): { readonly read: CellRead; readonly finding?: Finding } {
  const { tab, rules, covered } = reader;
  const isKey = tab.keyColumns.includes(column.key);
  const reach = isKey || mustBeReadable(tab, column.key) ? 'row' : 'cell';
  const { read, cause } = readCell(tab, column, row[at], rules);
  if (covered.get(place)?.has(at) === true) {
    return { read, finding: { column, cause: { kind: 'cells merged' }, reach } };
  }
  if (cause?.kind === 'formula') {
    return isKey
      ? { read: { kind: 'damaged', found: cause.found }, finding: { column, cause, reach } }
      : { read, finding: { column, cause, reach: 'advice' } };
  }
  if (cause) return { read, finding: { column, cause, reach } };
  if (read.kind !== 'blank') return { read };
  if (isKey && !mayBeBlank(tab, column)) {
    const others = othersIn(reader, row);
    return { read, finding: { column, cause: { kind: 'key blank', others }, reach } };
  }
  return mustBeFilled(tab, column.key)
    ? { read, finding: { column, cause: { kind: 'cell blank' }, reach } }
    : { read };
}

/** A row of 関連事業 without 事業番号 is a project of its own. */
function mayBeBlank({ family }: Tab, { key }: Column): boolean {
  return family === 'relatedProjects' && key === 'projectNumber';
}

/** Whether the key names this row alone. */
export function hasOwnKey({ family, keyColumns }: Tab, { cells }: RowRead): boolean {
  const isWithoutNumber =
    family === 'relatedProjects' && cells.get('projectNumber')?.kind === 'blank';
  return keyColumns.length > 0 && !isWithoutNumber;
}

/** What the row holds beside its key, so that it can be recognised. */
function othersIn({ tab, columns }: RowReader, row: SheetRow): string {
  const shown = columns.flatMap(({ column, place }) => {
    const cell = tab.keyColumns.includes(column.key) ? undefined : row[place];
    return cell && !isBlank(cell) ? [shownCell(cell).slice(0, 20)] : [];
  });
  return shown.slice(0, 3).join('、');
}

/** The canonical key; parts that cannot be read are left out. */
function keyOf(tab: Tab, cells: ReadonlyMap<string, CellRead>): string {
  return tab.keyColumns
    .map((key) => keyPart(cells.get(key)))
    .filter((part) => part !== '')
    .join(' ');
}

function keyPart(read: CellRead | undefined): string {
  switch (read?.kind) {
    case 'text':
    case 'written':
      return comparableKey(read.text);
    case 'year':
      return yearInTable(read.year);
    case 'number':
      return fullText(read.value) ?? '';
    case 'date':
      return dateInDigits(read.date);
    case 'minute':
      return minuteInDigits(read.at);
    case 'blank':
    case 'damaged':
    case undefined:
      return '';
  }
}

/** The section that can mend the row: of the tabs in which sections write. */
export function answeringSectionOf(
  { family }: Tab,
  cells: ReadonlyMap<string, CellRead>,
): string | undefined {
  const isNamedSection = family === 'relatedProjects' || family === 'opinions';
  const read = cells.get(isNamedSection ? 'section' : 'answeringSection');
  return read?.kind === 'text' ? read.text : undefined;
}
