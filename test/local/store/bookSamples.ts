/** Books for the tests of the store: a small office's workbook, and generated ones. */
import fc from 'fast-check';
import type { Book, Cell, Sheet } from '../../../src/local/sheets/book';
import { newSheet } from '../../../src/local/sheets/book';
import { chartOn } from '../sheets/charts';

export function bookOf(...sheets: readonly Sheet[]): Book {
  return {
    spreadsheetId: 'book-1',
    properties: { title: '見本の台帳', locale: 'ja_JP', timeZone: 'Asia/Tokyo' },
    sheets,
  };
}

export function tabOf(title: string, rows: Sheet['rows'], more: Partial<Sheet> = {}): Sheet {
  return { ...newSheet({ sheetId: 7, title, index: 0 }), rows, ...more };
}

export function text(stringValue: string): Cell {
  return { userEnteredValue: { stringValue } };
}

const characters = fc.constantFrom(
  ...['町', '①', '髙', '𠮷', '́', 'あ', 'A', ' ', '\n', '\r', '\t', '_x0041_', '&', '<', '"', "'"],
  ...['=', '+', ',', '', '�', '\ud800', '#N/A', '0'],
);
const texts = fc.array(characters, { maxLength: 8 }).map((parts) => parts.join(''));
const numbers = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
);
const colours = fc
  .record({ red: fc.integer({ min: 1, max: 255 }), green: fc.integer({ min: 1, max: 255 }) })
  .map(({ red, green }) => ({ rgbColor: { red: red / 255, green: green / 255 } }));
const oddColours = fc.constantFrom(
  { rgbColor: {} },
  { rgbColor: { red: 0.3, blue: 0 } },
  { rgbColor: { red: 1, green: 1, blue: 1 } },
);
const anyColour = fc.oneof(colours, oddColours);

const formats = fc.record(
  {
    numberFormat: fc.constantFrom(
      { type: 'TEXT' as const },
      { type: 'TEXT' as const, pattern: '@' },
      { type: 'NUMBER' as const, pattern: '#,##0;△#,##0' },
      { type: 'NUMBER' as const },
      { type: 'DATE' as const, pattern: 'yyyy/mm/dd' },
      { type: 'DATE_TIME' as const, pattern: 'yyyy"年"m"月"d"日" h:mm' },
      { type: 'PERCENT' as const, pattern: '0.0%' },
    ),
    backgroundColorStyle: anyColour,
    horizontalAlignment: fc.constantFrom('LEFT', 'CENTER', 'RIGHT'),
    verticalAlignment: fc.constantFrom('TOP', 'MIDDLE', 'BOTTOM'),
    wrapStrategy: fc.constantFrom('WRAP', 'CLIP', 'OVERFLOW_CELL'),
    textFormat: fc.record(
      {
        bold: fc.boolean(),
        fontSize: fc.constantFrom(8, 10, 14),
        foregroundColorStyle: anyColour,
        link: fc.constant({ uri: 'https://town.example.jp/?a=1&b=2' }),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

const values = fc.oneof(
  texts.map((stringValue) => ({ stringValue })),
  fc.constant({ stringValue: '町'.repeat(40_000) }),
  numbers.map((numberValue) => ({ numberValue })),
  fc.boolean().map((boolValue) => ({ boolValue })),
  fc
    .constantFrom(
      '=SUM(A1:A3)',
      '=COUNTIF(A2:A,"A2:A")',
      "='会 議'!$B$2:$B",
      '=IFS(A1=1,"_x0041_\n")',
    )
    .map((formulaValue) => ({ formulaValue })),
  fc.constant({ errorValue: { type: 'N_A', message: '' } }),
  fc.constant({ errorValue: { type: 'LOADING', message: '読み込み中' } }),
);

const rules = fc.constantFrom(
  {
    condition: { type: 'ONE_OF_RANGE' as const, values: [{ userEnteredValue: '=選択肢!$A$2:$A' }] },
    strict: true,
    showCustomUi: true,
  },
  {
    condition: {
      type: 'ONE_OF_LIST' as const,
      values: [{ userEnteredValue: '完了' }, { userEnteredValue: '未着手' }],
    },
    inputMessage: '選んでください。\n一つだけです。',
    strict: false,
  },
  {
    condition: { type: 'ONE_OF_LIST' as const, values: [{ userEnteredValue: 'コンマ,入り' }] },
    strict: true,
    showCustomUi: true,
  },
  {
    condition: { type: 'CUSTOM_FORMULA' as const, values: [{ userEnteredValue: '=A1<>""' }] },
  },
);

const cells: fc.Arbitrary<Cell> = fc.record(
  {
    userEnteredValue: values,
    userEnteredFormat: formats.filter((format) => Object.keys(format).length > 0),
    note: texts.filter((note) => note !== ''),
    dataValidation: rules,
  },
  { requiredKeys: [] },
);

const dimensions = fc.record(
  { pixelSize: fc.integer({ min: 2, max: 600 }), hiddenByUser: fc.boolean() },
  { requiredKeys: [] },
);

const rows = fc.array(fc.array(fc.option(cells, { nil: undefined }), { maxLength: 5 }), {
  maxLength: 5,
});

function sheetOf(sheetId: number): fc.Arbitrary<Omit<Sheet, 'properties'> & { hidden: boolean }> {
  return fc.record({
    hidden: fc.boolean(),
    rows,
    rowMetadata: fc.array(dimensions, { maxLength: 3 }),
    columnMetadata: fc.array(dimensions, { maxLength: 3 }),
    merges: fc.constantFrom(
      [],
      [{ sheetId, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 }],
    ),
    protectedRanges: fc.constantFrom(
      [],
      [{ protectedRangeId: 3, range: { sheetId }, editors: { users: ['jimu@town.example.jp'] } }],
      [{ protectedRangeId: 4, range: { sheetId }, warningOnly: true, description: '注意' }],
      [{ protectedRangeId: 5, range: { sheetId, startRowIndex: 2, endRowIndex: 4 } }],
    ),
    conditionalFormats: fc.array(
      fc.record({
        ranges: fc.constant([{ sheetId, startRowIndex: 1, endColumnIndex: 4 }]),
        booleanRule: fc.record({
          condition: fc.constant({
            type: 'CUSTOM_FORMULA' as const,
            values: [{ userEnteredValue: '=$A2<>""' }],
          }),
          format: fc.record({ backgroundColorStyle: anyColour }, { requiredKeys: [] }),
        }),
      }),
      { maxLength: 2 },
    ),
    filterViews: fc.constantFrom(
      [],
      [{ filterViewId: 9, title: '未提出', range: { sheetId, startRowIndex: 0 } }],
    ),
    charts: fc.constantFrom([], [chartOn(sheetId, sheetId)]),
  });
}

/** Two to three tabs, with everything that a book can have, in canonical form. */
export const books: fc.Arbitrary<Book> = fc
  .tuple(
    fc.uniqueArray(
      fc.constantFrom('年度実績', '指標[実績]', "'会議'", '長'.repeat(40), 'Abc', 'aBC'),
      {
        minLength: 2,
        maxLength: 3,
      },
    ),
    sheetOf(11),
    sheetOf(12),
    sheetOf(13),
  )
  .map(([titles, ...contents]) =>
    bookOf(
      ...titles.map((title, index): Sheet => {
        const { hidden, ...content } = contents[index] ?? {
          hidden: false,
          ...newSheet({ sheetId: 0, title, index }),
        };
        return {
          ...content,
          rows: canonicalRows(content.rows),
          properties: {
            sheetId: 11 + index,
            title,
            index,
            ...(hidden && index > 0 && { hidden }),
            gridProperties: { rowCount: 30, columnCount: 9, frozenRowCount: index },
            ...(hidden && { tabColorStyle: { rgbColor: { red: 0.25, blue: 1 } } }),
          },
        };
      }),
    ),
  );

/** Empty cells, and empty rows at the end, are absent. */
export function canonicalRows(given: Sheet['rows']): Sheet['rows'] {
  const canonical = given.map((row) => {
    const full = (row ?? []).map((cell) =>
      cell && Object.keys(cell).length > 0 ? cell : undefined,
    );
    while (full.length > 0 && full.at(-1) === undefined) full.pop();
    return full;
  });
  while (canonical.at(-1)?.length === 0) canonical.pop();
  return canonical;
}
