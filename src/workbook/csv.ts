/**
 * Reads comma-separated values as RFC 4180 describes them: a field in double quotes may hold
 * commas, line breaks and doubled quotes; a line ends with CRLF or LF; a byte order mark is skipped.
 */
import { accept, refuse, type Verdict } from '../domain/verdict';

export interface CsvRefusal {
  readonly reason: 'quoteNotClosed' | 'textAfterQuote';
  /** Counted from 1, over the lines of the file. */
  readonly line: number;
}

/** One field with what ends it: quoted or bare, then a comma, a line end or the end of the text. */
const field = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/uy;

/** @returns the records with their fields; lines without any character are left out */
export function parseCsv(text: string): Verdict<readonly (readonly string[])[], CsvRefusal> {
  const rows = csvRows(text);
  return rows.accepted ? accept(rows.value.filter(({ length }) => length > 0)) : rows;
}

/** @returns row by row as a spreadsheet counts them; a line without any character has no fields */
export function csvRows(text: string): Verdict<readonly (readonly string[])[], CsvRefusal> {
  const body = text.replace(/^\uFEFF/u, '');
  const records: (readonly string[])[] = [];
  let record: string[] = [];
  field.lastIndex = 0;
  for (;;) {
    const start = field.lastIndex;
    const found = field.exec(body);
    if (!found) {
      const line = body.slice(0, start).split(/\r\n|\n|\r/u).length;
      const isOpen = /^"[^"]*(?:""[^"]*)*$/u.test(body.slice(start));
      return refuse({ reason: isOpen ? 'quoteNotClosed' : 'textAfterQuote', line });
    }
    const [, quoted, bare = '', end] = found;
    record.push(quoted?.replace(/""/gu, '"') ?? bare);
    if (end === ',') continue;
    const isBlankLine = record.length === 1 && record[0] === '' && quoted === undefined;
    records.push(isBlankLine ? [] : record);
    record = [];
    if (end === '') return accept(records);
  }
}
