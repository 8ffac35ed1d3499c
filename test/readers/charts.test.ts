/** Our charts in the programs of others: shown, given back, and still ours after our next save. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newSheet, type Book, type Cell } from '../../src/local/sheets/book';
import { sidecarOf } from '../../src/local/store/bookSidecar';
import { readWorkbook, writeWorkbook } from '../../src/local/store/workbookXlsx';
import { chartOn } from '../local/sheets/charts';
import {
  LIBREOFFICE,
  needs,
  OPENPYXL,
  POPPLER,
  run,
  throughLibreOffice,
  workFolder,
} from './programs';

const text = (stringValue: string): Cell => ({ userEnteredValue: { stringValue } });
const number = (numberValue: number): Cell => ({ userEnteredValue: { numberValue } });

const GRAPHS = 7;
const END = 'ここまでが取組実績です。';
/** What a section writes: about 400 signs, in a column as wide as the layout makes it. */
const RESULT = `${'子育て世帯の相談に応じ、訪問を重ねた。'.repeat(20)}${END}`;

const chart = { ...chartOn(GRAPHS, 4101) };
const BOOK: Book = {
  spreadsheetId: 'graphs',
  properties: { title: '推進', locale: 'ja_JP', timeZone: 'Asia/Tokyo' },
  sheets: [
    {
      ...newSheet({ sheetId: GRAPHS, title: '集計グラフ', index: 0 }),
      rows: [
        [text('戦略'), { ...text('件数'), note: '評価した取組の数' }],
        [text('子育て'), number(3)],
        [text('産業'), number(5)],
        [
          text('防災'),
          {
            ...number(2),
            dataValidation: {
              condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: '2' }] },
              showCustomUi: true,
            },
          },
        ],
      ],
      charts: [chart],
    },
    {
      ...newSheet({ sheetId: 8, title: '年度実績', index: 1 }),
      rows: [
        [text('取組ID'), text('取組実績')],
        [text('1-1-1'), { ...text(RESULT), userEnteredFormat: { wrapStrategy: 'WRAP' } }],
        [text('1-1-2')],
      ],
      columnMetadata: [{ pixelSize: 80 }, { pixelSize: 280 }],
    },
  ],
};

interface SeenTab {
  readonly title: string;
  readonly charts: number;
  readonly validations: readonly object[];
  readonly titledCharts: readonly object[];
  readonly cells: Readonly<Record<string, { readonly note: string | null }>>;
}

const folder = workFolder();
const file = join(folder.path, 'graphs.xlsx');

function seen(path: string): SeenTab {
  const script = join(__dirname, '../independent/workbook.py');
  const { tabs } = JSON.parse(run(OPENPYXL, [script, path])) as { tabs: readonly SeenTab[] };
  const found = tabs.find(({ title }) => title === '集計グラフ');
  if (found === undefined) throw new Error(`no tab 集計グラフ in ${path}`);
  return found;
}

const OURS = {
  type: 'BarChart',
  title: '戦略別の評価',
  grouping: 'stacked',
  names: "'集計グラフ'!$A$2:$A$4",
  series: [["'集計グラフ'!$B$1", "'集計グラフ'!$B$2:$B$4"]],
  colours: ['404040'],
  row: 5,
};

beforeAll(async () => {
  writeFileSync(file, await writeWorkbook(BOOK));
});
afterAll(() => {
  folder.remove();
});

needs([OPENPYXL], 'a chart of ours', () => {
  it('is a chart to openpyxl: its kind, title, cells, colour and place', () => {
    expect(seen(file)).toMatchObject({ charts: 1, titledCharts: [OURS] });
  });
});

needs([OPENPYXL, LIBREOFFICE], 'a workbook with charts that LibreOffice has saved', () => {
  let bytes = new Uint8Array();
  let book: Book;
  beforeAll(async () => {
    bytes = new Uint8Array(readFileSync(throughLibreOffice(file, folder.path)));
    book = await readWorkbook(bytes, sidecarOf(BOOK));
  }, 120_000);

  it('has our chart, and nobody took it for another', () => {
    expect(book.sheets[0]?.charts).toEqual([chart]);
  });

  it('keeps chart, note and drop-down when we save it, each once', async () => {
    const again = join(folder.path, 'again.xlsx');
    writeFileSync(again, await writeWorkbook(book, { bytes, sheetIds: [GRAPHS, 8] }));
    const tab = seen(again);
    expect(tab).toMatchObject({ charts: 1, titledCharts: [OURS] });
    expect(tab.cells['B1']?.note).toBe('評価した取組の数');
    expect(tab.validations).toHaveLength(1);
    expect(
      (await readWorkbook(new Uint8Array(readFileSync(again)), sidecarOf(BOOK))).sheets[0],
    ).toMatchObject({ charts: [chart] });
  });

  it('shows our chart on the moved table when rows were inserted above it', async () => {
    const [graphs, ...rest] = book.sheets;
    if (graphs === undefined) throw new Error('no tab');
    const moved = { ...graphs, rows: [[text('集計グラフ')], ...graphs.rows] };
    const { spec, ...place } = chart;
    const range = { sheetId: GRAPHS, startRowIndex: 1, endRowIndex: 5 };
    const data = (column: number) => ({
      sourceRange: {
        sources: [{ ...range, startColumnIndex: column, endColumnIndex: column + 1 }],
      },
    });
    const [first] = spec.basicChart.series;
    const series = first === undefined ? [] : [{ ...first, series: data(1) }];
    const basicChart = { ...spec.basicChart, domains: [{ domain: data(0) }], series };
    const sheets = [{ ...moved, charts: [{ ...place, spec: { ...spec, basicChart } }] }, ...rest];
    const path = join(folder.path, 'moved.xlsx');
    writeFileSync(path, await writeWorkbook({ ...book, sheets }, { bytes, sheetIds: [GRAPHS, 8] }));
    expect(seen(path)).toMatchObject({
      charts: 1,
      titledCharts: [
        {
          ...OURS,
          names: "'集計グラフ'!$A$3:$A$5",
          series: [["'集計グラフ'!$B$2", "'集計グラフ'!$B$3:$B$5"]],
        },
      ],
    });
  });
});

needs([LIBREOFFICE, POPPLER], 'the workbook on paper', () => {
  it('shows a long text of 年度実績 to its end', () => {
    const profile = `-env:UserInstallation=file://${join(folder.path, 'paper')}`;
    const wish = ['--headless', '--convert-to', 'pdf', '--outdir', folder.path, file];
    run(LIBREOFFICE, [profile, ...wish]);
    const printed = run(POPPLER, [join(folder.path, 'graphs.pdf'), '-']);
    expect(printed.replace(/\s/g, '')).toContain(END);
  }, 120_000);
});
