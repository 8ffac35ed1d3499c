/**
 * A letter as plain text. Columns are filled up with full-width spaces, so that they stand one below the
 * other where a mail is shown in letters of one width. Where that would be too wide, what comes after the
 * second column has a line of its own.
 */
import { isNumber, type Heading, type Line, type Link, type Table } from './line';

/** All in half-width characters. */
const INDENT = 4;
const GAP = 2;
const WIDEST_COLUMN = 60;
const WIDEST_LINE = 140;

export function plainText(lines: readonly Line[]): string {
  return `${lines.flatMap(drawn).join('\n')}\n`;
}

function drawn(line: Line): readonly string[] {
  if (typeof line === 'string') return [line];
  switch (line.kind) {
    case 'heading':
      return [headingText(line)];
    case 'table':
      return tableLines(line);
    case 'link':
      return linkLines(line);
  }
}

function headingText({ text, isMinor }: Heading): string {
  return isMinor ? `　〈${text}〉` : `【${text}】`;
}

/** Nothing stands directly behind an address: what does would be taken for a part of it. */
function linkLines({ label, url, note }: Link): readonly string[] {
  return [
    `${blank(INDENT)}${label}：${url}`,
    ...(note === '' ? [] : [`${blank(INDENT)}（${note}）`]),
  ];
}

function tableLines({ headings, rows, isHeaded }: Table): readonly string[] {
  const all = (isHeaded ? [headings, ...rows] : rows).flatMap(rowsOf);
  const widths = headings.map((_, column) => {
    const found = all.map((row) => widthOf(row[column] ?? ''));
    return Math.max(0, ...found.filter((width) => width <= WIDEST_COLUMN));
  });
  return all.flatMap((row) => rowLines(row, widths));
}

/** Each line of the last cell in a row of its own. */
function rowsOf(row: readonly string[]): readonly (readonly string[])[] {
  const [first = '', ...others] = (row[row.length - 1] ?? '').split('\n');
  return [
    [...row.slice(0, -1), first],
    ...others.map((line) => [...row.slice(1).map(() => ''), line]),
  ];
}

function rowLines(row: readonly string[], widths: readonly number[]): readonly string[] {
  const last = row.length - 1;
  const cells = row.map((cell, column) => filledUp(cell, widths[column] ?? 0, column === last));
  const line = (blank(INDENT) + cells.join(blank(GAP))).trimEnd();
  const isNarrow = row.every(
    (cell, column) => column === last || widthOf(cell) <= (widths[column] ?? 0),
  );
  if (isNarrow && widthOf(line) <= WIDEST_LINE) return [line];
  const [first = '', second = '', ...others] = cells;
  const rest = others.join(blank(GAP)).trimEnd();
  return [
    (blank(INDENT) + first + blank(GAP) + second).trimEnd(),
    ...(rest === '' ? [] : [blank(INDENT + (widths[0] ?? 0) + GAP) + rest]),
  ];
}

/** A number stands at the right of its column. */
function filledUp(cell: string, width: number, isLast: boolean): string {
  const room = blank(Math.max(0, width - widthOf(cell)));
  if (isNumber(cell)) return room + cell;
  return isLast ? cell : cell + room;
}

/** Spaces of this width; an odd one is half-width. */
function blank(width: number): string {
  return '　'.repeat(Math.floor(width / 2)) + ' '.repeat(width % 2);
}

/** In half-width characters; marks that stand on others have none. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => {
    if (/\p{M}/u.test(character)) return sum;
    return sum + (/[ -~\uff61-\uff9f]/u.test(character) ? 1 : 2);
  }, 0);
}
