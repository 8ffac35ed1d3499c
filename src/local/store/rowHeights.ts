/**
 * How high rows are whose height nobody set. Sheets makes a row as high as its longest wrapped text;
 * Excel does so when a cell is typed into, LibreOffice shows one line until then. So a height is
 * written beside, estimated, and not as one that somebody chose: the file is read as if it had none.
 *
 * Rule: a full-width sign is as wide as the font is high, every other one a little more than half of
 * that; a line is 1.7 times as high as the font.
 */
import type { Cell, Sheet } from '../sheets/book';
import { DEFAULT_FONT } from './cellStyle';
import type { Package } from './xlsxParts';

const PIXELS_PER_POINT = 4 / 3;
/** A column of .xlsx whose width nobody set. */
const USUAL_WIDTH = 64;
/** Left and right of the text, in pixels. */
const PADDING = 6;
const NARROW = 0.55;
const LINE = 1.7;
/** Points; Excel shows no higher row. */
const HIGHEST = 409;

/** Writes heights into the part of a tab, for the rows that have wrapped texts and no height. */
export function putRowHeights(parts: Package, tabPart: string, sheet: Sheet): void {
  const heights = new Map<number, number>();
  const merged = mergedRows(sheet);
  sheet.rows.forEach((row, r) => {
    const lines = Math.max(0, ...(row ?? []).map((cell, c) => pointsOf(cell, widthOf(sheet, c))));
    if (lines > 0 && !merged.has(r)) heights.set(r + 1, Math.min(lines, HIGHEST));
  });
  const xml = heights.size > 0 ? parts.file(tabPart)?.asText() : undefined;
  if (xml === undefined) return;
  parts.file(
    tabPart,
    xml.replace(
      /<row r="(\d+)"([^>]*?)(\/?)>/g,
      (tag, number: string, rest: string, end: string) => {
        const height = heights.get(Number(number));
        if (height === undefined || /\sht="/.test(rest)) return tag;
        return `<row r="${number}"${rest} ht="${height.toFixed(1)}"${end}>`;
      },
    ),
  );
}

/** Rows in which cells are joined take their height from nobody. */
function mergedRows({ merges }: Sheet): Set<number> {
  const rows = new Set<number>();
  for (const { startRowIndex = 0, endRowIndex = 0 } of merges) {
    for (let row = startRowIndex; row < endRowIndex; row += 1) rows.add(row);
  }
  return rows;
}

function widthOf({ columnMetadata }: Sheet, column: number): number {
  const { pixelSize = USUAL_WIDTH, hiddenByUser } = columnMetadata[column] ?? {};
  return hiddenByUser === true ? Infinity : pixelSize - PADDING;
}

/** Points that the cell takes; 0 where a row of the usual height does. */
function pointsOf(cell: Cell | undefined, width: number): number {
  const text = cell?.userEnteredValue?.stringValue ?? '';
  const { wrapStrategy, textFormat } = cell?.userEnteredFormat ?? {};
  if (wrapStrategy !== 'WRAP' || text === '') return 0;
  const size = textFormat?.fontSize ?? DEFAULT_FONT.size;
  const lines = text.split('\n').reduce((sum, line) => sum + linesOf(line, size, width), 0);
  return lines === 1 ? 0 : lines * size * LINE;
}

function linesOf(text: string, size: number, width: number): number {
  const full = size * PIXELS_PER_POINT;
  let lines = 1;
  let used = 0;
  for (const sign of text) {
    const needs = /[ -~｡-ﾟ]/.test(sign) ? full * NARROW : full;
    if (used + needs > width && used > 0) {
      lines += 1;
      used = 0;
    }
    used += needs;
  }
  return lines;
}
