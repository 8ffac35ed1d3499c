/** The workbook of a small town with everything that .xlsx can hold, for the independent readers. */
import type { CellFormat, DataValidationRule } from '../../src/google/surface/sheets';
import type { Book, Cell, Row } from '../../src/local/sheets/book';
import { newSheet } from '../../src/local/sheets/book';

const HEADING: CellFormat = {
  backgroundColorStyle: { rgbColor: { red: 0, green: 0.2, blue: 0.4 } },
  horizontalAlignment: 'CENTER',
  verticalAlignment: 'MIDDLE',
  wrapStrategy: 'WRAP',
  textFormat: {
    bold: true,
    fontSize: 12,
    foregroundColorStyle: { rgbColor: { red: 1, green: 1, blue: 1 } },
  },
};
const KEY: CellFormat = { numberFormat: { type: 'TEXT' } };
const MONEY: CellFormat = { numberFormat: { type: 'NUMBER', pattern: '#,##0;△#,##0' } };
const DAY: CellFormat = { numberFormat: { type: 'DATE', pattern: 'yyyy/mm/dd' } };
const PROGRESS: DataValidationRule = {
  condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: '=選択肢!$A$2:$A' }] },
  inputMessage: '進捗状況を選んでください。',
  strict: true,
  showCustomUi: true,
};
const YES_NO: DataValidationRule = {
  condition: {
    type: 'ONE_OF_LIST',
    values: [{ userEnteredValue: 'はい' }, { userEnteredValue: 'いいえ' }],
  },
  showCustomUi: true,
};

function heading(stringValue: string): Cell {
  return { userEnteredValue: { stringValue }, userEnteredFormat: HEADING };
}

function actionRow(at: number): Row {
  return [
    { userEnteredValue: { stringValue: `00${String(at)}` }, userEnteredFormat: KEY },
    {
      userEnteredValue: { stringValue: '髙𠮷①\n二行目' },
      userEnteredFormat: { wrapStrategy: 'WRAP' },
      note: '説明の\n注記',
    },
    { userEnteredValue: { numberValue: -1_234_567 }, userEnteredFormat: MONEY },
    { userEnteredValue: { numberValue: 46_113 }, userEnteredFormat: DAY },
    { dataValidation: PROGRESS },
    { userEnteredValue: { boolValue: at === 1 }, dataValidation: YES_NO },
    { userEnteredValue: { formulaValue: `=SUM(C${String(at + 1)}:C)` } },
  ];
}

export const LONG_TEXT = '断片'.repeat(22_000);

const results = newSheet({
  sheetId: 101,
  title: '年度実績',
  index: 0,
  gridProperties: { rowCount: 200, columnCount: 12, frozenRowCount: 1, frozenColumnCount: 2 },
  tabColorStyle: { rgbColor: { red: 1, green: 0.6 } },
});
const choices = newSheet({ sheetId: 102, title: '選択肢', index: 1 });
const store = newSheet({ sheetId: 103, title: '様式', index: 2, hidden: true });

export const TOWN_BOOK: Book = {
  spreadsheetId: 'town-book',
  properties: { title: '推進 見本町', locale: 'ja_JP', timeZone: 'Asia/Tokyo' },
  sheets: [
    {
      ...results,
      rows: [
        ['取組ID', '取組名', '決算額', '回答日', '進捗状況', '確認', '合計'].map(heading),
        actionRow(1),
        actionRow(2),
      ],
      rowMetadata: [{ pixelSize: 40 }, undefined, { hiddenByUser: true }],
      columnMetadata: [
        { pixelSize: 77 },
        { pixelSize: 280 },
        undefined,
        undefined,
        { pixelSize: 120 },
        { hiddenByUser: true },
      ],
      protectedRanges: [
        {
          protectedRangeId: 1,
          range: { sheetId: 101 },
          description: '事務局だけが変更できます',
          editors: { users: ['jimu@town.example.jp'] },
        },
      ],
      conditionalFormats: [
        {
          ranges: [{ sheetId: 101, startRowIndex: 1, startColumnIndex: 0, endColumnIndex: 7 }],
          booleanRule: {
            condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$E2="未着手"' }] },
            format: { backgroundColorStyle: { rgbColor: { red: 1, green: 0.8, blue: 0.8 } } },
          },
        },
      ],
      filterViews: [{ filterViewId: 5, title: '未提出', range: { sheetId: 101 } }],
    },
    {
      ...choices,
      rows: ['進捗状況', '完了', '未着手'].map((stringValue) => [
        { userEnteredValue: { stringValue } },
      ]),
    },
    {
      ...store,
      rows: [
        [{ userEnteredValue: { stringValue: '断片' } }],
        [{ userEnteredValue: { stringValue: LONG_TEXT }, userEnteredFormat: KEY }],
      ],
    },
  ],
};
