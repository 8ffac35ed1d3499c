/**
 * Something a person does at any moment: drawn at random, for tests in which somebody works at the
 * sheet while a run is between two of its calls.
 *
 * The deeds fit the book they are drawn for; on a later book some are refused, as on Google.
 */
import fc from 'fast-check';
import type { GridRange } from '../../../src/google/surface/sheets';
import type { Book, Sheet } from '../../../src/local/sheets/book';
import type { Deed } from '../../../src/local/sheets/people';

/** Texts as people of the office type them, harmless and harmful. */
export const arbitraryTypedText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '1-1-1',
    '取組1-1-2',
    '４／９５',
    '97.5%',
    '８５．５',
    '１，２３４',
    '△12',
    '=A1',
    '+1',
    '- 開催',
    "'123",
    'TRUE',
    '令和7年5月16日',
    '提出済み',
    '計画どおり',
    '',
    ' ',
    '説明会を３回開催した。',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

/** One deed on the visible tabs of the book. `heading` rows at the top are left where they are. */
export function arbitraryDeed(book: Book, heading = 1): fc.Arbitrary<Deed> {
  const tabs = book.sheets.filter(({ properties }) => properties.hidden !== true);
  return fc
    .constantFrom(...(tabs.length > 0 ? tabs : book.sheets))
    .chain((sheet) =>
      fc.oneof(
        { weight: 6, arbitrary: cellDeeds(sheet, heading) },
        { weight: 6, arbitrary: rowDeeds(sheet, heading) },
        { weight: 2, arbitrary: columnDeeds(sheet) },
        { weight: 1, arbitrary: tabDeeds(sheet) },
      ),
    );
}

/** Deeds that only move rows, the most frequent harm to a run: sorting, inserting, deleting. */
export function rowDeeds(sheet: Sheet, heading: number): fc.Arbitrary<Deed> {
  const { sheetId } = sheet.properties;
  const { top, bottom, width } = filledPart(sheet, heading);
  const row = fc.integer({ min: top, max: bottom - 1 });
  const lines = fc
    .record({ first: row, count: fc.integer({ min: 1, max: 3 }) })
    .map(({ first, count }) => ({ sheetId, first, count: Math.min(count, bottom - first) }));
  const side = fc.constantFrom('before' as const, 'after' as const);
  const key = fc.record({ column: fc.nat(width - 1), descending: fc.boolean() });
  return fc.oneof(
    key.map((by) => ({
      kind: 'sortRows' as const,
      range: { sheetId, startRowIndex: top },
      by: [by],
    })),
    fc.record({ kind: fc.constant('insertRows' as const), lines, side }),
    fc.record({ kind: fc.constant('deleteRows' as const), lines }),
  );
}

function cellDeeds(sheet: Sheet, heading: number): fc.Arbitrary<Deed> {
  const { sheetId } = sheet.properties;
  const { top, bottom, width } = filledPart(sheet, heading);
  const place = fc.record({
    sheetId: fc.constant(sheetId),
    row: fc.integer({ min: top, max: bottom - 1 }),
    column: fc.nat(width - 1),
  });
  const range = fc.tuple(place, place).map(([one, other]): GridRange => ({
    sheetId,
    startRowIndex: Math.min(one.row, other.row),
    endRowIndex: Math.max(one.row, other.row) + 1,
    startColumnIndex: Math.min(one.column, other.column),
    endColumnIndex: Math.max(one.column, other.column) + 1,
  }));
  const one = place.map(({ row, column }) => ({
    sheetId,
    startRowIndex: row,
    endRowIndex: row + 1,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  }));
  const colour = fc.constantFrom({ rgbColor: { red: 1, green: 1 } }, null);
  return fc.oneof(
    fc.record({ kind: fc.constant('typeIn' as const), place, text: arbitraryTypedText }),
    fc.record({ kind: fc.constant('clearCells' as const), range }),
    fc.record({ kind: fc.constant('setColour' as const), range, colour }),
    fc.record({
      kind: fc.constant('setNote' as const),
      place,
      note: fc.constantFrom('確認中', ''),
    }),
    fc.record({ kind: fc.constant('copyPaste' as const), source: one, target: place }),
  );
}

function columnDeeds(sheet: Sheet): fc.Arbitrary<Deed> {
  const { sheetId } = sheet.properties;
  const { width } = filledPart(sheet, 0);
  const column = fc.nat(width - 1);
  const lines = column.map((first) => ({ sheetId, first, count: 1 }));
  const side = fc.constantFrom('before' as const, 'after' as const);
  return fc.oneof(
    fc.record({ kind: fc.constant('insertColumns' as const), lines, side }),
    fc.record({
      kind: fc.constant('moveColumn' as const),
      sheetId: fc.constant(sheetId),
      column,
      before: fc.nat(width),
    }),
    fc.record({ kind: fc.constant('deleteColumns' as const), lines }),
  );
}

function tabDeeds(sheet: Sheet): fc.Arbitrary<Deed> {
  const { sheetId, title } = sheet.properties;
  const titles = fc.constantFrom(`${title} のコピー`, `旧${title}`, 'メモ', '福祉課用');
  const id = fc.constant(sheetId);
  return fc.oneof(
    fc.record({ kind: fc.constant('addTab' as const), title: titles }),
    fc.record({ kind: fc.constant('renameTab' as const), sheetId: id, title: titles }),
    fc.record({ kind: fc.constant('hideTab' as const), sheetId: id }),
    fc.record({ kind: fc.constant('deleteTab' as const), sheetId: id }),
    ...sheet.charts.map(({ chartId }) =>
      fc.constant({ kind: 'deleteChart' as const, sheetId, chartId }),
    ),
  );
}

/** The part of a tab in which people work: below the headings, to one row and column after the data. */
function filledPart(
  sheet: Sheet,
  heading: number,
): { readonly top: number; readonly bottom: number; readonly width: number } {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const filled = sheet.rows.findLastIndex((row) =>
    row?.some((cell) => cell?.userEnteredValue !== undefined),
  );
  const widest = Math.max(0, ...sheet.rows.map((row) => row?.length ?? 0));
  const top = Math.min(heading, rowCount - 1);
  return {
    top,
    bottom: Math.min(rowCount, Math.max(top + 1, filled + 2)),
    width: Math.min(columnCount, widest + 1),
  };
}
