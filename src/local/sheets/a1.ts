/**
 * Ranges as texts: `'年度実績'!A1:C20`, `'年度実績'!A2:C`, `'年度実績'!A:B`, `'年度実績'!1:1`, `'年度実績'`.
 *
 * Stricter than Google: the tab is always named, a title that is no plain word stands in quotes, with
 * its own case, and corners are in order. Whatever cannot be read fails the whole call.
 */
import type { Book, Sheet } from './book';
import { columnLetters, columnNumber } from './references';
import { invalidArgument } from './refusal';

/** A half-open rectangle of zero-based indexes, all bounds known. */
export interface Bounds {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Area {
  readonly sheet: Sheet;
  readonly bounds: Bounds;
}

const RANGE = /^(?:'((?:[^']|'')+)'|([A-Za-z_][A-Za-z0-9_.]*))(?:!(.+))?$/;
const CORNER = '(\\$?[A-Z]{1,3})?(\\$?[1-9]\\d{0,7})?';
const CELLS = new RegExp(`^${CORNER}(?::${CORNER})?$`);

/** Google answers these titles without quotes; all others it quotes. */
const PLAIN_TITLE = /^[A-Za-z_][A-Za-z0-9_.]*$/;
const CELL_LIKE = /^([A-Z]{1,3}[0-9]+|R[0-9]*C[0-9]*)$/i;

/**
 * The cells that a text names; what lies beyond the grid is cut off, as Google does.
 * @throws GoogleError 400 "Unable to parse range: …" for an unknown tab or a text that is no range;
 * 400 "… exceeds grid limits …" where the range begins outside the grid
 */
export function parseRange(book: Book, text: string): Area {
  const sheet = namedSheet(book, text);
  const corners = readCorners(RANGE.exec(text)?.[3]);
  if (!sheet || !corners) throw invalidArgument(`Unable to parse range: ${text}`);
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  if (corners.top >= rowCount || corners.left >= columnCount) {
    throw invalidArgument(exceedsGrid(sheet, text));
  }
  return {
    sheet,
    bounds: {
      ...corners,
      bottom: Math.min(corners.bottom, rowCount),
      right: Math.min(corners.right, columnCount),
    },
  };
}

/** Google's sentence about a range that the grid does not have. */
export function exceedsGrid(sheet: Sheet, range: string): string {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  return (
    `Range (${range}) exceeds grid limits. ` +
    `Max rows: ${String(rowCount)}, max columns: ${String(columnCount)}`
  );
}

/** The tab whose title the text quotes, if there is one. */
export function namedSheet(book: Book, text: string): Sheet | undefined {
  const match = RANGE.exec(text);
  if (!match) return undefined;
  const plain = match[2];
  if (plain !== undefined && match[3] === undefined && CELL_LIKE.test(plain)) return undefined;
  const title = match[1]?.replaceAll("''", "'") ?? plain;
  return book.sheets.find(({ properties }) => properties.title === title);
}

function readCorners(cells: string | undefined): Bounds | null {
  if (cells === undefined) return { top: 0, bottom: Infinity, left: 0, right: Infinity };
  const match = CELLS.exec(cells);
  if (!match) return null;
  const [left, top, right, bottom] = match.slice(1).map((part: Part) => part?.replace('$', ''));
  const alone = !cells.includes(':');
  if (left === undefined && top === undefined) return null;
  if (alone && (left === undefined || top === undefined)) return null;
  if (!alone && !isSpan(left, top, right, bottom)) return null;
  const bounds = {
    top: top === undefined ? 0 : Number(top) - 1,
    left: left === undefined ? 0 : columnNumber(left),
    bottom: alone ? Number(top) : bottom === undefined ? Infinity : Number(bottom),
    right: columnEnd(alone ? left : right),
  };
  return bounds.top < bounds.bottom && bounds.left < bounds.right ? bounds : null;
}

type Part = string | undefined;

/** `A1:C3`, `A1:C`, `A:C`, `1:3`; not `A:3`, `1:C`, `A1:3`. */
function isSpan(left: Part, top: Part, right: Part, bottom: Part): boolean {
  if ((left === undefined) !== (right === undefined)) return false;
  return top !== undefined || bottom === undefined;
}

function columnEnd(letters: Part): number {
  return letters === undefined ? Infinity : columnNumber(letters) + 1;
}

/** The range in full, as Google answers it: `'年度実績'!A1:C20`, a single cell `Sales!B3`. */
export function printRange({ sheet, bounds }: Area): string {
  const first = `${columnLetters(bounds.left)}${String(bounds.top + 1)}`;
  const last = `${columnLetters(bounds.right - 1)}${String(bounds.bottom)}`;
  return `${printTitle(sheet.properties.title)}!${first === last ? first : `${first}:${last}`}`;
}

/** A title as Google writes it in front of `!`. */
export function printTitle(title: string): string {
  return PLAIN_TITLE.test(title) && !CELL_LIKE.test(title)
    ? title
    : `'${title.replaceAll("'", "''")}'`;
}
