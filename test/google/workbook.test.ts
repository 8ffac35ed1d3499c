/** The workbook through the Sheets service: what is read is what stands there, what is written is seen. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Bundle } from '../../src/local/bundle';
import type { OfficeState } from '../../src/local/office';
import type { Change } from '../../src/workbook/change';
import type { ChartPlan } from '../../src/workbook/chart';
import { settingsTab } from '../../src/workbook/layout/settings';
import { adapterBundle, type Planted } from '../bundleFromSource';
import { answerOf, askingRun, COLLEAGUE, failing, officeOf, SECRETARY, valueOf } from './asking';

let bundle: Bundle;
beforeAll(async () => {
  bundle = await adapterBundle();
});

const SHEET = 7;
const tab = { ...settingsTab, sheetId: SHEET, title: "課's 設定" };
const addTab: Change = {
  kind: 'add tab',
  tab,
  position: 0,
  rowCount: 20,
  columnCount: 6,
  hidden: false,
  colour: '8B5A00',
};
const put = (
  row: number,
  column: number,
  cells: readonly (readonly (string | number)[])[],
): Change => ({
  kind: 'put cells',
  sheetId: SHEET,
  row,
  column,
  cells,
});
const written: readonly Change[] = [
  put(0, 0, [
    ['項目', '値', ''],
    ['割合の桁', 1, '=1+1'],
    ['', '', ''],
    ['率の桁', '', 'あ'],
  ]),
];
const areas = [
  { title: tab.title },
  { title: 'シート1' },
  { title: tab.title, startRow: 1, endRow: 2 },
  { title: tab.title, startRow: 3, startColumn: 1, endColumn: 3 },
];
const standing = [
  [['項目', '値'], ['割合の桁', 1, '=1+1'], [], ['率の桁', '', 'あ']],
  [],
  [['割合の桁', 1, '=1+1']],
  [['', 'あ']],
];

/** An office whose workbook has our tab. */
function office(of = bundle): OfficeState {
  const made = officeOf(of);
  valueOf(of, made, ['workbook', 'apply', [addTab], []]);
  return made;
}

describe('what is written', () => {
  it('is read back as it stands, empty ends left out', () => {
    const ours = office();
    valueOf(bundle, ours, ['workbook', 'apply', written, []]);
    expect(valueOf(bundle, ours, ['workbook', 'values', areas])).toEqual(standing);
  });

  it('is answered by the write itself, in one call', () => {
    const result = askingRun(bundle, office(), ['workbook', 'apply', written, areas]);
    expect(answerOf(result).value).toEqual(standing);
    const calls = result.journal.filter(({ name }) => name.startsWith('Sheets.'));
    expect(calls.map(({ name }) => name)).toEqual(['Sheets.Spreadsheets.batchUpdate']);
  });

  it.each([
    ['all of it', 'undefined'],
    ['a tab', '{ sheets: (answer.updatedSpreadsheet?.sheets ?? []).slice(1) }'],
    [
      'a range',
      '{ sheets: (answer.updatedSpreadsheet?.sheets ?? []).map((sheet) => ({ ...sheet, data: sheet.data?.slice(1) ?? [] })) }',
    ],
  ])('is read again where Google leaves %s out of its answer', async (_, instead) => {
    const planted: Planted = {
      file: 'src/google/workbook.ts',
      of: 'writtenValues(check, answer.updatedSpreadsheet)',
      instead: `writtenValues(check, ${instead})`,
    };
    const silent = await adapterBundle(planted);
    const result = askingRun(silent, office(silent), ['workbook', 'apply', written, areas]);
    expect(answerOf(result).value).toEqual(standing);
    expect(result.journal.at(-1)?.name).toBe('Sheets.Spreadsheets.Values.batchGet');
  });

  it('is in doubt, never undone, when reading it again fails', async () => {
    const silent = await adapterBundle({
      file: 'src/google/workbook.ts',
      of: 'writtenValues(check, answer.updatedSpreadsheet)',
      instead: 'writtenValues(check, undefined)',
    });
    const asked = ['workbook', 'apply', written, areas];
    const name = 'Sheets.Spreadsheets.Values.batchGet';
    const mode = 'quota' as const;
    const result = failing(silent, () => office(silent), asked, { name, mode, times: 3 });
    expect(answerOf(result).fault).toMatchObject({ kind: 'in doubt', reason: 'quota' });
  });

  it('is answered without the empty cells that Google names at the ends', async () => {
    const padded = await adapterBundle({
      file: 'src/google/workbook.ts',
      of: '(grid?.rowData ?? []).map((row) =>',
      instead: `[...(grid?.rowData ?? []), { values: [{}] }, {}]
        .map((row) => ({ values: [...(row.values ?? []), {}, {}] })).map((row) =>`,
    });
    const result = askingRun(padded, office(padded), ['workbook', 'apply', written, areas]);
    expect(answerOf(result).value).toEqual(standing);
  });

  it('is all or nothing', () => {
    const ours = office();
    const before = ours.book;
    const beyond = put(25, 0, [['outside the grid']]);
    const { fault } = answerOf(
      askingRun(bundle, ours, ['workbook', 'apply', [...written, beyond], []]),
    );
    expect(fault).toMatchObject({ kind: 'refused', reason: 'rejected' });
    expect(ours.book).toBe(before);
  });

  it('a text that begins like a formula stays a text', () => {
    const ours = office();
    valueOf(bundle, ours, ['workbook', 'apply', written, []]);
    const sheet = ours.book.sheets.find(({ properties }) => properties.sheetId === SHEET);
    expect(sheet?.rows[1]?.[2]?.userEnteredValue).toEqual({ stringValue: '=1+1' });
  });
});

describe('nothing to ask', () => {
  it('makes no call for no areas', () => {
    const result = askingRun(bundle, officeOf(bundle), ['workbook', 'values', []]);
    expect(answerOf(result).value).toEqual([]);
    expect(result.journal).toEqual([]);
  });

  it('writes nothing for no changes, but looks where it was told to', () => {
    const office = officeOf(bundle);
    const before = office.book;
    const areas = [{ title: 'シート1' }];
    expect(valueOf(bundle, office, ['workbook', 'apply', [], areas])).toEqual([[]]);
    expect(office.book).toBe(before);
  });
});

describe('a tab that is gone', () => {
  it('is a fault that names the range', () => {
    const { fault } = answerOf(
      askingRun(bundle, officeOf(bundle), ['workbook', 'values', [{ title: '旧設定' }]]),
    );
    expect(fault).toMatchObject({ kind: 'refused', reason: 'unknown range' });
    expect(fault?.original).toContain('旧設定');
  });
});

describe('the facts', () => {
  it('tell tabs, place, protections, views and rules', () => {
    const office = officeOf(bundle);
    const changes: readonly Change[] = [
      { kind: 'set place', locale: 'ja_JP', timeZone: 'Asia/Tokyo' },
      addTab,
      {
        kind: 'protect tab',
        sheetId: SHEET,
        warningOnly: false,
        editors: [SECRETARY],
        description: '設定',
      },
      { kind: 'protect tab', sheetId: 0, warningOnly: true, editors: [], description: 'シート1' },
      { kind: 'colour rows', sheetId: SHEET, formula: '=$A2<>""', fill: 'FFF2CC' },
      {
        kind: 'add filter view',
        sheetId: SHEET,
        view: {
          filterViewId: 77,
          title: '福祉課',
          column: 'item',
          criterion: { equals: '福祉課' },
        },
        column: 0,
      },
      { kind: 'hide tab', sheetId: 0 },
    ];
    valueOf(bundle, office, ['workbook', 'apply', changes, []]);
    const first = {
      sheetId: SHEET,
      title: tab.title,
      hidden: false,
      colour: '8B5A00',
      rowCount: 20,
      columnCount: 6,
      filterViewIds: [77],
      colourFormulas: ['=$A2<>""'],
    };
    const protection = { warningOnly: false, callerMayEdit: true, editors: [SECRETARY] };
    expect(valueOf(bundle, office, ['workbook', 'facts'])).toMatchObject({
      id: office.book.spreadsheetId,
      locale: 'ja_JP',
      timeZone: 'Asia/Tokyo',
      tabs: [
        { ...first, protections: [protection] },
        {
          title: 'シート1',
          hidden: true,
          colour: '',
          protections: [{ warningOnly: true, editors: [] }],
        },
      ],
    });
    expect(valueOf(bundle, office, ['workbook', 'facts'], { user: COLLEAGUE })).toMatchObject({
      tabs: [
        { protections: [{ callerMayEdit: false }] },
        { protections: [{ callerMayEdit: true }] },
      ],
    });
  });

  it('leave a protection of a few cells out', () => {
    const office = officeOf(bundle);
    const [sheet] = office.book.sheets;
    if (sheet === undefined) throw new Error('no tab');
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 1 };
    const protectedRanges = [{ protectedRangeId: 5, range, warningOnly: true }];
    office.book = { ...office.book, sheets: [{ ...sheet, protectedRanges }] };
    expect(valueOf(bundle, office, ['workbook', 'facts'])).toMatchObject({
      tabs: [{ protections: [] }],
    });
  });

  it('are read in one call', () => {
    const { journal } = askingRun(bundle, officeOf(bundle), ['workbook', 'facts']);
    expect(journal.filter(({ name }) => name.startsWith('Sheets.'))).toHaveLength(1);
  });
});

describe('the cells', () => {
  it('tell what people typed from what it became, in one call', () => {
    const ours = office();
    const changes: readonly Change[] = [
      put(0, 0, [
        ['項目', '値'],
        ['割合の桁', 1],
      ]),
      { kind: 'put cells', sheetId: SHEET, row: 2, column: 0, cells: [[{ formula: '=A2' }, true]] },
    ];
    valueOf(bundle, ours, ['workbook', 'apply', changes, []]);
    const rows = [{ title: tab.title, startRow: 1, endRow: 20 }];
    const result = askingRun(bundle, ours, ['workbook', 'cells', rows]);
    expect(answerOf(result).value).toMatchObject({
      id: ours.book.spreadsheetId,
      locale: 'en_US',
      tabs: [
        {
          sheetId: SHEET,
          title: tab.title,
          rowCount: 20,
          columnCount: 6,
          rows: [
            [],
            [{ value: '割合の桁' }, { value: 1 }],
            [{ value: '#LOADING!', isError: true, formula: '=A2' }, { value: true }],
          ],
        },
      ],
    });
    const calls = result.journal.filter(({ name }) => name.startsWith('Sheets.'));
    expect(calls.map(({ name }) => name)).toEqual(['Sheets.Spreadsheets.get']);
  });

  it('of a tab that is gone are a fault that names the range', () => {
    const gone = [{ title: tab.title }, { title: '旧設定' }];
    const { fault } = answerOf(askingRun(bundle, office(), ['workbook', 'cells', gone]));
    expect(fault).toMatchObject({ kind: 'refused', reason: 'unknown range' });
  });
});

describe('a chart', () => {
  const cells = (column: number) => ({
    startRow: 0,
    endRow: 4,
    startColumn: column,
    endColumn: column + 1,
  });
  const chart = (kind: ChartPlan['kind'], stacking: ChartPlan['stacking']): Change => ({
    kind: 'add chart',
    sheetId: SHEET,
    chart: {
      chartId: 4101,
      title: '課別の提出状況',
      kind,
      stacking,
      domain: cells(0),
      series: [
        { cells: cells(1), colour: '404040' },
        { cells: cells(2), colour: 'D9D9D9' },
      ],
      valueTitle: '件数（件）',
      at: { row: 6, column: 1, width: 640, height: 320 },
    },
  });

  it('stands on its table and is known by its id', () => {
    const ours = office();
    valueOf(bundle, ours, ['workbook', 'apply', [chart('column', 'stacked')], []]);
    const [added] = ours.book.sheets[0]?.charts ?? [];
    expect(added).toMatchObject({
      chartId: 4101,
      spec: {
        title: '課別の提出状況',
        basicChart: {
          chartType: 'COLUMN',
          stackedType: 'STACKED',
          headerCount: 1,
          axis: [{ position: 'LEFT_AXIS', title: '件数（件）' }],
          series: [
            { targetAxis: 'LEFT_AXIS', colorStyle: { rgbColor: { red: 64 / 255 } } },
            { series: { sourceRange: { sources: [{ startColumnIndex: 2, endRowIndex: 4 }] } } },
          ],
        },
      },
      position: {
        overlayPosition: { anchorCell: { rowIndex: 6, columnIndex: 1 }, widthPixels: 640 },
      },
    });
    const ids = [{ chartIds: [4101] }, { chartIds: [] }];
    expect(valueOf(bundle, ours, ['workbook', 'facts'])).toMatchObject({ tabs: ids });
    expect(valueOf(bundle, ours, ['workbook', 'cells', [{ title: tab.title }]])).toMatchObject({
      tabs: [{ chartIds: [4101] }],
    });
  });

  it.each([
    ['bar', 'percent', { chartType: 'BAR', stackedType: 'PERCENT_STACKED' }, 'BOTTOM_AXIS'],
    ['line', 'none', { chartType: 'LINE' }, 'LEFT_AXIS'],
  ] as const)('may be a %s, %s', (kind, stacking, basic, values) => {
    const ours = office();
    valueOf(bundle, ours, ['workbook', 'apply', [chart(kind, stacking)], []]);
    const { basicChart } = ours.book.sheets[0]?.charts[0]?.spec ?? {};
    expect(basicChart).toMatchObject({ ...basic, axis: [{ position: values }] });
    expect(basicChart?.series.map(({ targetAxis }) => targetAxis)).toEqual([values, values]);
    if (stacking === 'none') expect(basicChart).not.toHaveProperty('stackedType');
  });
});
