/**
 * What .xlsx cannot hold of a book: kept beside it, put back when the file is read.
 *
 * The merge rule: what the file says is true. Where it still says exactly what was written, the
 * exact form kept here takes its place; where people changed it, theirs stands.
 */
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { DimensionProperties } from '../../google/surface/sheets';
import type { Book, Cell, Sheet } from '../sheets/book';
import { AreaCollector, areaText, parseAreas } from './areas';
import { FACETS, isPlainValue, project, sameFacet } from './cellFacets';
import type { Facet } from './cellFacets';
import { cutText, isCutText } from './cellValues';
import { fromXlsxConditional, toXlsxConditional } from './conditionalRules';
import { fromXlsxColumn, fromXlsxRow, sameDimension, toXlsxColumn, toXlsxRow } from './dimensions';
import type { ReadTab } from './tabFromXlsx';
import { setCell } from './tabFromXlsx';
import { fromXlsxColor, toXlsxColor } from './cellStyle';
import { isWholeTab, mergeProtections } from './tabProtection';
import { toXlsxTitles } from './tabTitles';

/** One exact side of cells, and where it was written. `cell` has the one facet, and what it needs. */
export interface ExactCells {
  readonly facet: Facet;
  readonly cell: Cell;
  /** A1 ranges separated by blanks. */
  readonly at: string;
}

/** By index: JSON has no word for the absent ones. */
type SparseDimensions = readonly (readonly [number, DimensionProperties])[];

export interface TabSidecar {
  readonly properties: Sheet['properties'];
  /** As it stands in the file, where a title has 31 characters at most. */
  readonly writtenTitle: string;
  /** Fingerprint of the first row, by which a renamed tab is known again. */
  readonly firstRow: string;
  readonly rowMetadata: SparseDimensions;
  readonly columnMetadata: SparseDimensions;
  readonly conditionalFormats: Sheet['conditionalFormats'];
  readonly protectedRanges: Sheet['protectedRanges'];
  readonly filterViews: Sheet['filterViews'];
  readonly charts: Sheet['charts'];
  readonly exactCells: readonly ExactCells[];
}

export interface BookSidecar {
  readonly spreadsheetId: string;
  readonly properties: Book['properties'];
  /** No tab or protection gets an id at or below this one again. */
  readonly lastSheetId: number;
  readonly lastProtectedRangeId: number;
  readonly tabs: readonly TabSidecar[];
}

/** @param earlier the sidecar before, so that ids of tabs that are gone are not given out again */
export function sidecarOf(book: Book, earlier?: BookSidecar): BookSidecar {
  const titles = toXlsxTitles(book.sheets.map((sheet) => sheet.properties.title));
  const protections = book.sheets.flatMap((sheet) => sheet.protectedRanges);
  return {
    spreadsheetId: book.spreadsheetId,
    properties: book.properties,
    lastSheetId: Math.max(
      earlier?.lastSheetId ?? 0,
      ...book.sheets.map((sheet) => sheet.properties.sheetId),
    ),
    lastProtectedRangeId: Math.max(
      earlier?.lastProtectedRangeId ?? 0,
      ...protections.map((protection) => protection.protectedRangeId),
    ),
    tabs: book.sheets.map((sheet, at) => ({
      properties: sheet.properties,
      writtenTitle: titles[at] ?? sheet.properties.title,
      firstRow: firstRowOf(sheet),
      rowMetadata: sparse(sheet.rowMetadata),
      columnMetadata: sparse(sheet.columnMetadata),
      conditionalFormats: sheet.conditionalFormats,
      protectedRanges: sheet.protectedRanges,
      filterViews: sheet.filterViews,
      charts: sheet.charts,
      exactCells: exactCellsOf(sheet),
    })),
  };
}

function sparse(dimensions: Sheet['rowMetadata']): SparseDimensions {
  return dimensions.flatMap((one, at): [number, DimensionProperties][] => (one ? [[at, one]] : []));
}

/** Fingerprint of the texts in the first row: '' where there are none. */
export function firstRowOf(sheet: Pick<Sheet, 'rows'>): string {
  const texts = (sheet.rows[0] ?? []).map((cell) => cell?.userEnteredValue?.stringValue ?? '');
  if (texts.every((text) => text === '')) return '';
  return createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 16);
}

function exactCellsOf(sheet: Sheet): ExactCells[] {
  return FACETS.flatMap((facet) => {
    const areas = new AreaCollector();
    const keyOf = exactKeys(facet);
    sheet.rows.forEach((row, r) => {
      row?.forEach((cell, c) => {
        const key = cell && keyOf(cell);
        if (key !== undefined) areas.add(r, c, key);
      });
    });
    return [...areas.finish()].map(([key, found]) => ({
      facet,
      cell: JSON.parse(key) as Cell,
      at: found.map(areaText).join(' '),
    }));
  });
}

/** Gives the exact form as JSON where .xlsx does not hold it. Cells share their formats and rules. */
function exactKeys(facet: Facet): (cell: Cell) => string | undefined {
  const known = new WeakMap<object, string | null>();
  return (cell) => {
    const side = cell[facet];
    if (side === undefined) return undefined;
    if (facet === 'userEnteredValue' && isPlainValue(cell)) return undefined;
    const shared = facet === 'userEnteredFormat' || facet === 'dataValidation';
    if (!shared || typeof side !== 'object') return exactKey(cell, facet);
    const cached = known.get(side);
    if (cached !== undefined) return cached ?? undefined;
    const key = exactKey(cell, facet);
    known.set(side, key ?? null);
    return key;
  };
}

function exactKey(cell: Cell, facet: Facet): string | undefined {
  if (isDeepStrictEqual(project(cell, facet), cell[facet])) return undefined;
  const { numberFormat } = cell.userEnteredFormat ?? {};
  const needsFormat = facet === 'userEnteredValue' && numberFormat !== undefined;
  return JSON.stringify({
    [facet]: cell[facet],
    ...(needsFormat && { userEnteredFormat: { numberFormat } }),
  });
}

/** Full texts by the cut ones that stand for them in the file, of all tabs. */
export type CutTexts = ReadonlyMap<string, string>;

export function cutTextsOf(sidecar: BookSidecar): CutTexts {
  const texts = sidecar.tabs.flatMap((tab) =>
    tab.exactCells.flatMap(({ cell }) => [cell.userEnteredValue?.stringValue, cell.note]),
  );
  return new Map(
    texts.flatMap((text): [string, string][] => {
      const cut = text === undefined ? '' : cutText(text);
      return text !== undefined && isCutText(cut) ? [[cut, text]] : [];
    }),
  );
}

/** Puts the exact forms into a tab that was read from the file. Changes the rows of `read`. */
export function restoreTab(
  read: ReadTab,
  exact: TabSidecar,
  texts: CutTexts,
  newId: () => number,
): Sheet {
  const { sheetId } = exact.properties;
  restoreCells(read.rows, exact.exactCells, texts);
  return {
    properties: restoreProperties(read, exact),
    rows: read.rows,
    rowMetadata: restoreDimensions(read.rowMetadata, exact.rowMetadata, (row) =>
      fromXlsxRow(toXlsxRow(row) ?? {}),
    ),
    columnMetadata: restoreDimensions(read.columnMetadata, exact.columnMetadata, (column) =>
      fromXlsxColumn(toXlsxColumn(column)),
    ),
    merges: read.merges,
    protectedRanges: mergeProtections(
      exact.protectedRanges,
      sheetId,
      read.protectedRanges.some(isWholeTab),
      newId,
    ),
    conditionalFormats: restoreConditionals(read, exact),
    filterViews: exact.filterViews,
    charts: [],
  };
}

function restoreCells(
  rows: (Cell | undefined)[][],
  exactCells: readonly ExactCells[],
  texts: CutTexts,
): void {
  for (const { facet, cell, at } of exactCells) {
    const written = project(cell, facet);
    for (const area of parseAreas(at)) {
      for (let r = area.top; r <= area.bottom; r += 1) {
        for (let c = area.left; c <= area.right; c += 1) {
          const found = rows[r]?.[c];
          if (!sameFacet(facet, found?.[facet], written)) continue;
          setCell(rows, r, c, { ...found, [facet]: cell[facet] });
        }
      }
    }
  }
  restoreMovedTexts(rows, texts);
}

/** People sort rows and move them: a cut text is known again wherever it stands. */
function restoreMovedTexts(rows: (Cell | undefined)[][], texts: CutTexts): void {
  if (texts.size === 0) return;
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      const value = texts.get(cell?.userEnteredValue?.stringValue ?? '');
      const note = texts.get(cell?.note ?? '');
      if (value !== undefined) {
        setCell(rows, r, c, { ...cell, userEnteredValue: { stringValue: value } });
      }
      if (note !== undefined) setCell(rows, r, c, { ...rows[r]?.[c], note });
    });
  });
}

function restoreProperties(read: ReadTab, exact: TabSidecar): Sheet['properties'] {
  const kept = exact.properties;
  const colour = kept.tabColorStyle;
  const { frozenRowCount, frozenColumnCount, ...size } = read.properties.gridProperties;
  const grid = kept.gridProperties;
  const result = {
    sheetId: kept.sheetId,
    index: read.properties.index,
    title: read.properties.title === exact.writtenTitle ? kept.title : read.properties.title,
    gridProperties: {
      ...size,
      ...same('frozenRowCount', frozenRowCount, grid.frozenRowCount),
      ...same('frozenColumnCount', frozenColumnCount, grid.frozenColumnCount),
    },
    ...same('hidden', read.properties.hidden, kept.hidden),
  };
  const readColour = read.properties.tabColorStyle;
  const unchanged = isDeepStrictEqual(readColour, colour && fromXlsxColor(toXlsxColor(colour)));
  const tabColorStyle = unchanged ? colour : readColour;
  return { ...result, ...(tabColorStyle && { tabColorStyle }) };
}

/** The exact value where both mean the same: zero and false are not written to the file. */
function same<Key extends string, Value extends number | boolean>(
  key: Key,
  read: Value | undefined,
  exact: Value | undefined,
): Partial<Record<Key, Value>> {
  const value = (read || undefined) === (exact || undefined) ? exact : read;
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<Key, Value>>);
}

type Dimensions = Sheet['rowMetadata'];

function restoreDimensions(
  read: Dimensions,
  exact: SparseDimensions,
  through: (one: DimensionProperties) => Dimensions[number],
): Dimensions {
  const restored = [...read];
  for (const [at, one] of exact) {
    if (!sameDimension(read[at], through(one))) continue;
    while (restored.length < at) restored.push(undefined);
    restored[at] = one;
  }
  return restored;
}

function restoreConditionals(read: ReadTab, exact: TabSidecar): Sheet['conditionalFormats'] {
  const { sheetId } = exact.properties;
  const written = exact.conditionalFormats.map((rule, at) =>
    fromXlsxConditional(toXlsxConditional(rule, at + 1), sheetId),
  );
  return isDeepStrictEqual(read.conditionalFormats, written)
    ? exact.conditionalFormats
    : read.conditionalFormats;
}
