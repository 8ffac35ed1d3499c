/** What Google answers of the cells becomes tabs: values, errors, formulas, formats, each at its place. */
import { describe, expect, it } from '@jest/globals';
import { cellsOf } from '../../src/google/cells';
import type { CellData, SheetAnswer } from '../../src/google/surface/sheets';
import type { Area, TabCells } from '../../src/workbook/facts';

const text = (stringValue: string): CellData => ({ effectiveValue: { stringValue } });
const error = (type: string): CellData => ({
  effectiveValue: { errorValue: { type, message: '' } },
});

function tabOf(sheet: SheetAnswer, areas: readonly Area[] = []): TabCells {
  const properties = {
    sheetId: 7,
    title: '年度実績',
    gridProperties: { rowCount: 40, columnCount: 6 },
  };
  const { tabs } = cellsOf('book', { sheets: [{ properties, ...sheet }] }, areas);
  const [tab] = tabs;
  if (tab === undefined || tabs.length > 1) throw new Error(`${String(tabs.length)} tabs`);
  return tab;
}

/** What one cell becomes. */
function cellOf(cell: CellData) {
  return tabOf({ data: [{ rowData: [{ values: [cell] }] }] }).rows[0]?.[0];
}

describe('a cell', () => {
  it.each<[string, CellData, unknown]>([
    ['a text', text('4/95'), { value: '4/95' }],
    ['a number', { effectiveValue: { numberValue: 0 } }, { value: 0 }],
    ['no', { effectiveValue: { boolValue: false } }, { value: false }],
    ['an empty text', text(''), undefined],
    ['nothing but a format', { effectiveFormat: { numberFormat: { type: 'TEXT' } } }, undefined],
    [
      'a formula',
      { ...text('1-1-1'), userEnteredValue: { formulaValue: '=A1' } },
      { value: '1-1-1', formula: '=A1' },
    ],
    [
      'a formula that shows nothing',
      { ...text(''), userEnteredValue: { formulaValue: '=""' } },
      undefined,
    ],
    [
      'a formula that fails',
      { ...error('REF'), userEnteredValue: { formulaValue: '=#REF!' } },
      { value: '#REF!', isError: true, formula: '=#REF!' },
    ],
    ['a text that looks like an error', text('#REF!'), { value: '#REF!' }],
  ])('with %s', (_, answered, cell) => {
    expect(cellOf(answered)).toEqual(cell);
  });

  it.each([
    ['NULL_VALUE', '#NULL!'],
    ['DIVIDE_BY_ZERO', '#DIV/0!'],
    ['VALUE', '#VALUE!'],
    ['REF', '#REF!'],
    ['NAME', '#NAME?'],
    ['NUM', '#NUM!'],
    ['N_A', '#N/A'],
    ['LOADING', '#LOADING!'],
    ['ERROR', '#ERROR!'],
    ['SOMETHING_NEW', '#ERROR!'],
  ])('that fails with %s shows %s', (type, shown) => {
    expect(cellOf(error(type))).toEqual({ value: shown, isError: true });
  });

  it.each([
    ['TEXT', 'TEXT'],
    ['NUMBER', 'NUMBER'],
    ['PERCENT', 'PERCENT'],
    ['DATE', 'DATE'],
    ['TIME', 'TIME'],
    ['DATE_TIME', 'DATE_TIME'],
    ['CURRENCY', 'OTHER'],
    ['SCIENTIFIC', 'OTHER'],
  ] as const)('formatted as %s is told as %s', (type, format) => {
    const cell = {
      effectiveValue: { numberValue: 45 },
      effectiveFormat: { numberFormat: { type } },
    };
    expect(cellOf(cell)).toEqual({ value: 45, format });
  });
});

describe('pieces of a tab', () => {
  const heading = { rowData: [{ values: [text('年度'), text('取組ID'), text('版')] }] };
  const column = (startColumn: number, ...values: readonly string[]) => ({
    startColumn,
    rowData: values.map((value) => (value === '' ? {} : { values: [text(value)] })),
  });
  const area = (parts: Partial<Area>): Area => ({ title: '年度実績', ...parts });
  const values = (tab: TabCells) => tab.rows.map((row) => row.map((cell) => cell?.value));

  it('that are columns stand each at its own column', () => {
    const tab = tabOf({ data: [column(1, '取組ID', '1-1-1'), column(4, '版', '', '3')] }, [
      area({ startColumn: 1, endColumn: 2 }),
      area({ startColumn: 4, endColumn: 5 }),
    ]);
    expect(tab.columns).toEqual([1, 4]);
    expect(values(tab)).toEqual([
      [undefined, '取組ID', undefined, undefined, '版'],
      [undefined, '1-1-1'],
      [undefined, undefined, undefined, undefined, '3'],
    ]);
  });

  it('that are rows follow each other', () => {
    const tab = tabOf(
      { data: [heading, { startRow: 2, rowData: [{ values: [text('令和6年度')] }] }] },
      [area({ startRow: 0, endRow: 1 }), area({ startRow: 2, endRow: 4 })],
    );
    expect(tab.columns).toBeUndefined();
    expect(values(tab)).toEqual([['年度', '取組ID', '版'], [], ['令和6年度']]);
  });

  it('that are the heading row and some columns were read in these columns only', () => {
    const tab = tabOf({ data: [heading, column(1, '取組ID', '1-1-1')] }, [
      area({ startRow: 0, endRow: 1 }),
      area({ startColumn: 1, endColumn: 2 }),
    ]);
    expect(tab.columns).toEqual([1]);
    expect(values(tab)).toEqual([
      ['年度', '取組ID', '版'],
      [undefined, '1-1-1'],
    ]);
  });

  it('of another tab do not count', () => {
    const other = { title: '指標', startColumn: 0, endColumn: 1 };
    expect(tabOf({ data: [heading] }, [area({}), other]).columns).toBeUndefined();
  });
});

describe('a tab', () => {
  it('is told with its size, merges, protections of the whole and charts', () => {
    const range = { sheetId: 7 };
    const tab = tabOf({
      merges: [{ ...range, startRowIndex: 3, endRowIndex: 5, startColumnIndex: 1 }],
      protectedRanges: [
        { protectedRangeId: 5, range, requestingUserCanEdit: true },
        { protectedRangeId: 6, range: { ...range, startRowIndex: 1 } },
      ],
      charts: [{ chartId: 9 }],
    });
    expect(tab).toEqual({
      sheetId: 7,
      title: '年度実績',
      hidden: false,
      rowCount: 40,
      columnCount: 6,
      merges: [{ startRow: 3, endRow: 5, startColumn: 1, endColumn: 6 }],
      protections: [{ id: 5, warningOnly: false, callerMayEdit: true, editors: [] }],
      chartIds: [9],
      rows: [],
    });
  });
});
