/**
 * A book as the bytes of an .xlsx, and back.
 *
 * The file really holds what Excel people need: values, formats, notes, drop-downs, conditional
 * formats, widths, frozen and hidden parts, protected tabs. The rest is in the sidecar.
 */
import { createHash } from 'node:crypto';
import { openXlsx, readXlsx, saveXlsx, writeXlsx } from 'hucre';
import type { RoundtripWorkbook, Sheet as XlsxSheet, Workbook } from 'hucre';
import type { Book, Sheet } from '../sheets/book';
import { cutTextsOf, firstRowOf, restoreTab } from './bookSidecar';
import type { BookSidecar } from './bookSidecar';
import { DEFAULT_FONT } from './cellStyle';
import { putCharts } from './chartParts';
import { chartsInDrawing, drawingOf, restoreCharts } from './chartsInFile';
import type { ChartInFile } from './chartsInFile';
import { arrangeTabs, restoreDrawings } from './foreignParts';
import { addExtensionValidations } from './extensionValidations';
import { generationOf, withGeneration } from './generationMark';
import { putRowHeights } from './rowHeights';
import { fromXlsxTab } from './tabFromXlsx';
import { matchTabs } from './tabMatching';
import { toXlsxTitles } from './tabTitles';
import { toXlsxTab } from './tabToXlsx';
import type { WrittenTab } from './tabToXlsx';
import { WORKBOOK_PART, openPackage, packageBytes, readXml, tabParts } from './xlsxParts';
import type { Package } from './xlsxParts';

/** The file as it was, whose other content (charts, images, borders, …) is to stay. */
export interface EarlierFile {
  readonly bytes: Uint8Array;
  /** Of its tabs, in order: those of the book that was read from it or written to it. */
  readonly sheetIds: readonly number[];
}

/** A new Google sheet has these; so has a file that says nothing about its size. */
const USUAL_SIZE = { rowCount: 1000, columnCount: 26 } as const;

/**
 * @param generation number of the save, kept in the file's properties (0: none)
 * @throws Error for a value that no file can hold (a number that is not finite), with its place
 */
export async function writeWorkbook(
  book: Book,
  earlier?: EarlierFile,
  generation = 0,
): Promise<Uint8Array> {
  const titles = toXlsxTitles(book.sheets.map((sheet) => sheet.properties.title));
  const bytes =
    earlier === undefined
      ? await writeXlsx({
          sheets: book.sheets.map((sheet, at) => toXlsxTab(sheet, titles[at] ?? '')),
          properties: withGeneration({ title: book.properties.title }, generation),
          defaultFont: { ...DEFAULT_FONT },
        })
      : await patchWorkbook(book, titles, earlier, generation);
  return withOwnParts(bytes, book, titles);
}

/** What the library does not write: charts, and the heights that rows take by themselves. */
function withOwnParts(bytes: Uint8Array, book: Book, titles: readonly string[]): Uint8Array {
  const parts = openPackage(bytes);
  const tabs = tabParts(parts, readXml(parts, WORKBOOK_PART));
  const ids = new Set(book.sheets.flatMap(({ charts }) => charts.map(({ chartId }) => chartId)));
  book.sheets.forEach((sheet, at) => {
    const { path = '' } = tabs[at] ?? {};
    putCharts(parts, path, titles[at] ?? '', sheet.charts, ids);
    putRowHeights(parts, path, sheet);
  });
  return packageBytes(parts);
}

async function patchWorkbook(
  book: Book,
  titles: readonly string[],
  earlier: EarlierFile,
  generation: number,
): Promise<Uint8Array> {
  const before = await openXlsx(earlier.bytes, { readStyles: true });
  addExtensionValidations(before, earlier.bytes);
  const read = readTabs(before);
  const order = book.sheets.map(({ properties }) => {
    const at = earlier.sheetIds.indexOf(properties.sheetId);
    return at === -1 ? undefined : at;
  });
  const arranged = arrangeTabs(earlier.bytes, order);
  const workbook =
    arranged === earlier.bytes ? before : await openXlsx(arranged, { readStyles: true });
  const patched: RoundtripWorkbook = Object.defineProperties(
    {},
    Object.getOwnPropertyDescriptors(workbook),
  ) as RoundtripWorkbook;
  patched.sheets = book.sheets.map((sheet, at) => {
    const from = order[at];
    const xlsx = from === undefined ? undefined : before.sheets[from];
    const tab = from === undefined ? undefined : read[from];
    const base = xlsx && tab && { xlsx: withoutDrawings(xlsx), read: tab };
    return toXlsxTab(sheet, titles[at] ?? '', base);
  });
  patched.dateSystem = '1900';
  patched.namedRanges = renamed(before, order, titles);
  const active = order.indexOf(before.activeSheet ?? 0);
  patched.activeSheet = Math.max(active, 0);
  patched.properties = withGeneration(
    { ...workbook.properties, title: book.properties.title },
    generation,
  );
  return restoreDrawings(await saveXlsx(patched), arranged);
}

/** Names that people gave to ranges of one tab follow the tab; those of tabs that are gone go. */
function renamed(
  before: Workbook,
  order: readonly (number | undefined)[],
  titles: readonly string[],
): NonNullable<Workbook['namedRanges']> {
  return (before.namedRanges ?? []).flatMap((name) => {
    if (name.scope === undefined) return [name];
    const from = before.sheets.findIndex((tab) => tab.name === name.scope);
    const scope = titles[order.indexOf(from)];
    return scope === undefined ? [] : [{ ...name, scope }];
  });
}

/** Pictures, shapes and charts are carried over as they are, not read and written anew. */
function withoutDrawings(tab: XlsxSheet): WrittenTab {
  const rest = { ...tab };
  delete rest.images;
  delete rest.textBoxes;
  delete rest.charts;
  delete rest.pivotTables;
  return rest;
}

function readTabs(workbook: Workbook): Sheet[] {
  const usualSize = workbook.defaultFont?.size ?? DEFAULT_FONT.size;
  return workbook.sheets.map((tab, index) =>
    fromXlsxTab(tab, { sheetId: index, index, rowCount: 0, columnCount: 0 }, usualSize, () => 0),
  );
}

/**
 * Reads the file and puts back what the sidecar has. Without a sidecar the tabs get new ids.
 * @throws the reader's error where the bytes are no .xlsx
 */
export async function readWorkbook(bytes: Uint8Array, sidecar?: BookSidecar): Promise<Book> {
  const { book } = await readNumbered(bytes);
  return book(sidecar);
}

/** The book, and the number of the save that the file bears. */
export async function readNumbered(
  bytes: Uint8Array,
): Promise<{ generation: number | undefined; book: (sidecar?: BookSidecar) => Book }> {
  const workbook = await readXlsx(bytes, { readStyles: true });
  addExtensionValidations(workbook, bytes);
  return {
    generation: generationOf(workbook.properties),
    book: (sidecar) => bookOf(workbook, bytes, sidecar),
  };
}

/** What the library read of these bytes, as a book. */
export function bookOf(
  workbook: Workbook,
  bytes: Uint8Array,
  sidecar: BookSidecar | undefined,
): Book {
  const names = workbook.sheets.map((tab) => ({
    title: tab.name,
    firstRow: firstRowOf({ rows: [(tab.rows[0] ?? []).map(textCell)] }),
  }));
  const match = matchTabs(sidecar?.tabs ?? [], names);
  const nextSheetId = counter((sidecar?.lastSheetId ?? -1) + 1);
  const nextProtectionId = counter((sidecar?.lastProtectedRangeId ?? 0) + 1);
  const texts = sidecar && cutTextsOf(sidecar);
  const usualSize = workbook.defaultFont?.size ?? DEFAULT_FONT.size;
  const chartsOf = chartReader(bytes);
  return {
    spreadsheetId: sidecar?.spreadsheetId ?? newSpreadsheetId(bytes),
    properties: sidecar?.properties ?? {
      title: workbook.properties?.title ?? '',
      locale: 'ja_JP',
      timeZone: 'Asia/Tokyo',
    },
    sheets: workbook.sheets.map((tab, index) => {
      const known = sidecar?.tabs[match[index] ?? -1];
      const size = known?.properties.gridProperties ?? USUAL_SIZE;
      const sheetId = known?.properties.sheetId ?? nextSheetId();
      const place = { sheetId, index, rowCount: size.rowCount, columnCount: size.columnCount };
      const read = fromXlsxTab(tab, place, usualSize, nextProtectionId);
      if (known === undefined || texts === undefined) return read;
      const restored = restoreTab(read, known, texts, nextProtectionId);
      return {
        ...restored,
        charts: known.charts.length === 0 ? [] : restoreCharts(known.charts, chartsOf(tab.name)),
      };
    }),
  };
}

/** Gives the charts of a tab by its title; the file is taken apart when the first is asked for. */
function chartReader(bytes: Uint8Array): (title: string) => readonly ChartInFile[] {
  let parts: Package | undefined;
  return (title) => {
    parts ??= openPackage(bytes);
    const tabs = tabParts(parts, readXml(parts, WORKBOOK_PART));
    const tab = tabs.find(({ element }) => element.getAttribute('name') === title);
    const drawing = tab && drawingOf(parts, tab.path);
    return drawing === undefined ? [] : chartsInDrawing(parts, drawing);
  };
}

function textCell(value: unknown): { userEnteredValue: { stringValue: string } } | undefined {
  return typeof value === 'string' ? { userEnteredValue: { stringValue: value } } : undefined;
}

function counter(first: number): () => number {
  let next = first;
  return () => next++;
}

/** The same file gets the same id, as long as nobody changes it. */
function newSpreadsheetId(bytes: Uint8Array): string {
  return `xlsx-${createHash('sha256').update(bytes).digest('hex').slice(0, 24)}`;
}
