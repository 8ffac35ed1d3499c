/** A tab that somebody brings in a file, before anybody knows which of our tabs it is. */
import { accept, type Verdict } from '../../domain/verdict';
import { csvRows, type CsvRefusal } from '../csv';
import type { Cell, TabCells } from '../facts';
import { withoutFormulaMark } from './formulaMark';

export interface FileTab {
  /** Name of the file, with its ending. */
  readonly file: string;
  /** The tab's name in the file; the file's name without its ending where the file is one tab. */
  readonly title: string;
  readonly cells: TabCells;
}

/** Every field of a .csv is a text, whatever a program would make of it. */
export function fileTabOfCsv(file: string, text: string): Verdict<FileTab, CsvRefusal> {
  const read = csvRows(text);
  if (!read.accepted) return read;
  const title = withoutEnding(file);
  const rows = read.value.map((fields) => fields.map(cellOf));
  const cells: TabCells = {
    sheetId: 0,
    title,
    hidden: false,
    rowCount: rows.length,
    columnCount: Math.max(0, ...rows.map(({ length }) => length)),
    protections: [],
    merges: [],
    chartIds: [],
    rows,
  };
  return accept({ file, title, cells });
}

function cellOf(field: string): Cell | undefined {
  return field === '' ? undefined : { value: withoutFormulaMark(field) };
}

function withoutEnding(file: string): string {
  return file.replace(/\.[^.]*$/u, '');
}
