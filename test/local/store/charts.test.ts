/** Charts in the .xlsx: really there, known again after people worked on the file, never doubled. */
import { describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import { GoogleError } from '../../../src/local/googleError';
import type { Book } from '../../../src/local/sheets/book';
import { perform, type Deed } from '../../../src/local/sheets/people';
import { sidecarOf } from '../../../src/local/store/bookSidecar';
import { readWorkbook, writeWorkbook } from '../../../src/local/store/workbookXlsx';
import { chartOn } from '../sheets/charts';
import { bookOf, tabOf, text } from './bookSamples';

const rows = [
  [text('戦略'), text('件数')],
  ...['子育て', '産業', '防災'].map((name, at) => [
    text(name),
    { userEnteredValue: { numberValue: at + 1 } },
  ]),
];
const BOOK = bookOf(
  tabOf("集計'グラフ", rows, { charts: [chartOn(7, 41), { ...chartOn(7, 42), ...below(20) }] }),
);

function below(rowIndex: number) {
  const { position } = chartOn(7);
  const anchorCell = { sheetId: 7, rowIndex, columnIndex: 2 };
  return { position: { overlayPosition: { ...position.overlayPosition, anchorCell } } };
}

/** The parts of a file with a text in them replaced, as if another program had saved it. */
function changed(bytes: Uint8Array, part: RegExp, change: (xml: string) => string): Uint8Array {
  const zip = new PizZip(bytes);
  const files = zip.file(part);
  if (files.length === 0) throw new Error(`no part ${String(part)}`);
  for (const file of files) {
    const before = file.asText();
    const after = change(before);
    if (after === before) throw new Error(`nothing to change in ${file.name}`);
    zip.file(file.name, after);
  }
  return zip.generate({ type: 'uint8array' });
}

const DRAWING = /^xl\/drawings\/[^/]+\.xml$/;
const CHARTS = /^xl\/charts\/[^/]+\.xml$/;
/** Takes the first chart out of a drawing. */
const withoutFirst = (xml: string) => xml.replace(/<xdr:oneCellAnchor.*?<\/xdr:oneCellAnchor>/, '');
const withoutNames = (xml: string) => xml.replace(/name="suishin-chart-\d+"/g, 'name="Chart"');

const read = (bytes: Uint8Array, of = BOOK) => readWorkbook(bytes, sidecarOf(of));
const idsIn = (book: Book) => book.sheets[0]?.charts.map(({ chartId }) => chartId);
const over = (book: Book, bytes: Uint8Array) => writeWorkbook(book, { bytes, sheetIds: [7] });

function partsOf(bytes: Uint8Array, part: RegExp): readonly string[] {
  return new PizZip(bytes).file(part).map((file) => file.asText());
}

/** The texts of all references in the file's charts. */
function references(bytes: Uint8Array): readonly string[] {
  return partsOf(bytes, CHARTS).map((xml) =>
    [...xml.matchAll(/<c:f>(.*?)<\/c:f>/g)].map(([, reference]) => reference).join(' '),
  );
}

function after(book: Book, deed: Deed): Book {
  const owner = { owner: 'jimu@town.example.jp', editors: [] };
  const outcome = perform(book, owner, owner.owner, deed, 2025);
  if (outcome instanceof GoogleError) throw outcome;
  return outcome;
}

describe('a chart in the file', () => {
  it('stands on the cells of its tab: heading, names and values', async () => {
    const bytes = await writeWorkbook(BOOK);
    const cells = "'集計''グラフ'!$B$1 '集計''グラフ'!$A$2:$A$4 '集計''グラフ'!$B$2:$B$4";
    expect(references(bytes)).toEqual([cells, cells]);
    expect(partsOf(bytes, /Content_Types/)[0]?.match(/drawingml\.chart\+xml/g)).toHaveLength(2);
  });

  it('says title, axis, stack and colour', async () => {
    const [xml = ''] = partsOf(await writeWorkbook(BOOK), CHARTS);
    for (const part of [
      '<a:t>戦略別の評価</a:t>',
      '<a:t>件数（件）</a:t>',
      '<c:barDir val="col"/><c:grouping val="stacked"/>',
      '<a:srgbClr val="404040"/>',
      '<c:overlap val="100"/>',
      '<c:plotVisOnly val="0"/>',
    ]) {
      expect(xml).toContain(part);
    }
  });

  it.each([
    [
      'BAR',
      'PERCENT_STACKED',
      '<c:barDir val="bar"/><c:grouping val="percentStacked"/>',
      'formatCode="0%"',
    ],
    ['LINE', undefined, '<c:lineChart><c:grouping val="standard"/>', '<c:symbol val="circle"/>'],
  ] as const)('may be a %s', async (chartType, stackedType, look, detail) => {
    const { spec, ...rest } = chartOn(7);
    const { domains, series, axis, legendPosition, headerCount } = spec.basicChart;
    const plain = { chartType, domains, series, axis, legendPosition, headerCount };
    const basicChart = { ...plain, ...(stackedType && { stackedType }) };
    const charts = [{ ...rest, spec: { ...spec, basicChart } }];
    const [xml = ''] = partsOf(await writeWorkbook(bookOf(tabOf('表', rows, { charts }))), CHARTS);
    expect(xml).toContain(look);
    expect(xml).toContain(detail);
  });

  it('is nobody’s without the sidecar, and stays in the file all the same', async () => {
    const bytes = await writeWorkbook(BOOK);
    const book = await readWorkbook(bytes);
    expect(book.sheets[0]?.charts).toEqual([]);
    const again = await writeWorkbook({ ...book, sheets: BOOK.sheets }, { bytes, sheetIds: [7] });
    expect(references(again)).toHaveLength(2);
  });
});

describe('people at work on the file', () => {
  it('delete a chart: it is gone, the other one stays', async () => {
    const bytes = changed(await writeWorkbook(BOOK), DRAWING, withoutFirst);
    expect(idsIn(await read(bytes))).toEqual([42]);
  });

  it('move a chart: it stands where they put it', async () => {
    const bytes = changed(await writeWorkbook(BOOK), DRAWING, (xml) =>
      xml.replace('<xdr:row>5</xdr:row>', '<xdr:row>9</xdr:row>'),
    );
    const [chart] = (await read(bytes)).sheets[0]?.charts ?? [];
    expect(chart?.position.overlayPosition.anchorCell).toMatchObject({ rowIndex: 9 });
  });

  it('insert rows above the table: the chart stands on the moved cells', async () => {
    const bytes = changed(await writeWorkbook(BOOK), CHARTS, (xml) =>
      xml.replace(/\$(\d)(?=[:<])/g, (_, row: string) => `$${String(Number(row) + 3)}`),
    );
    const [chart] = (await read(bytes)).sheets[0]?.charts ?? [];
    const range = { startRowIndex: 3, endRowIndex: 7 };
    expect(chart?.spec.basicChart).toMatchObject({
      domains: [{ domain: { sourceRange: { sources: [range] } } }],
      series: [{ series: { sourceRange: { sources: [range] } } }],
    });
  });

  it('save with a program that takes names away: charts are known by their cells, each once', async () => {
    const bytes = changed(await writeWorkbook(BOOK), DRAWING, withoutNames);
    const book = await read(bytes);
    expect(idsIn(book)).toEqual([41, 42]);
    expect(references(await over(book, bytes))).toHaveLength(2);
  });

  it('colour a chart: it keeps its colour when we save', async () => {
    const bytes = changed(await writeWorkbook(BOOK), CHARTS, (xml) =>
      xml.replace('srgbClr val="404040"', 'srgbClr val="FF0000"'),
    );
    const again = partsOf(await over(await read(bytes), bytes), CHARTS);
    expect(again).toHaveLength(2);
    for (const xml of again) expect(xml).toContain('FF0000');
  });
});

describe('our work on a file that people have changed', () => {
  const touched = async () => changed(await writeWorkbook(BOOK), DRAWING, (xml) => `${xml} `);

  it('rows inserted above the table: the charts are drawn on the moved cells, each once', async () => {
    const bytes = await touched();
    const lines = { sheetId: 7, first: 0, count: 2 };
    const book = after(await read(bytes), { kind: 'insertRows', lines, side: 'before' });
    const again = await over(book, bytes);
    const cells = "'集計''グラフ'!$B$3 '集計''グラフ'!$A$4:$A$6 '集計''グラフ'!$B$4:$B$6";
    expect(references(again)).toEqual([cells, cells]);
    expect((await read(again, book)).sheets[0]?.charts).toEqual(book.sheets[0]?.charts);
  });

  it('a chart that somebody deleted in the host goes, with its part', async () => {
    const bytes = await touched();
    const book = after(await read(bytes), { kind: 'deleteChart', sheetId: 7, chartId: 41 });
    const again = await over(book, bytes);
    expect(references(again)).toHaveLength(1);
    expect(idsIn(await read(again, book))).toEqual([42]);
    expect(partsOf(again, /Content_Types/)[0]?.match(/drawingml\.chart\+xml/g)).toHaveLength(1);
  });

  it('a chart is added beside those that are there', async () => {
    const bytes = await touched();
    const before = await read(bytes);
    const [tab] = before.sheets;
    if (tab === undefined) throw new Error('no tab');
    const third = { ...chartOn(7, 43), ...below(40) };
    const book = { ...before, sheets: [{ ...tab, charts: [...tab.charts, third] }] };
    const again = await over(book, bytes);
    expect(references(again)).toHaveLength(3);
    expect(await read(again, book)).toEqual(book);
  });
});
