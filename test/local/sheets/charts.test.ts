/** Native charts: what is answered of them, and that they go along with their table. */
import { describe, expect, it } from '@jest/globals';
import type { SheetsRequest } from '../../../src/google/surface/sheets';
import { GoogleError } from '../../../src/local/googleError';
import type { Book } from '../../../src/local/sheets/book';
import { perform, type Deed } from '../../../src/local/sheets/people';
import { chartOn } from './charts';
import {
  ACCESS,
  CLERK,
  GUIDE,
  RESULTS,
  SECTION,
  SETTINGS,
  after,
  batch,
  officeBook,
  read,
} from './sheetsOffice';

const addChart = (sheetId: number, chartId?: number): SheetsRequest => ({
  addChart: { chart: chartOn(sheetId, chartId) },
});
const book = after(officeBook(), [addChart(RESULTS)]);

function deed(of: Book, what: Deed, person = CLERK): Book {
  const outcome = perform(of, ACCESS, person, what, 2025);
  if (outcome instanceof GoogleError) throw outcome;
  return outcome;
}

/** Names, values and place of the chart of 年度実績. */
function seen(of: Book) {
  const chart = of.sheets[2]?.charts[0];
  const { domains = [], series = [] } = chart?.spec.basicChart ?? {};
  return {
    names: domains[0]?.domain.sourceRange.sources[0],
    values: series[0]?.series.sourceRange.sources[0],
    at: chart?.position.overlayPosition.anchorCell,
  };
}

describe('addChart', () => {
  it('answers the chart with its id', () => {
    const { answer } = batch(officeBook(), [addChart(RESULTS)], CLERK, {}, 'replies');
    expect(answer.replies).toEqual([{ addChart: { chart: chartOn(RESULTS) } }]);
  });

  it('gives a chart without an id one that no other has', () => {
    const { spec, position } = chartOn(RESULTS);
    const nameless = { spec, position };
    const two = after(book, [{ addChart: { chart: nameless } }, { addChart: { chart: nameless } }]);
    const ids = two.sheets[2]?.charts.map(({ chartId }) => chartId) ?? [];
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(3);
  });

  it('is seen in the answer of a read, of its own tab alone', () => {
    expect(read(book, 'sheets(properties(title),charts(chartId))')).toEqual({
      sheets: [
        { properties: { title: 'はじめに' } },
        { properties: { title: '設定' } },
        { properties: { title: '年度実績' }, charts: [{ chartId: 7 }] },
      ],
    });
  });

  it('leaves zeros and the tab 0 out of its answer, as ranges do', () => {
    const first = after(officeBook(), [addChart(GUIDE)]);
    const mask =
      'sheets.charts(spec.basicChart.domains,position.overlayPosition(anchorCell,widthPixels))';
    const range = { startRowIndex: 0, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 1 };
    expect(read(first, mask, ["'はじめに'!A1"])).toEqual({
      sheets: [
        {
          charts: [
            {
              spec: {
                basicChart: { domains: [{ domain: { sourceRange: { sources: [range] } } }] },
              },
              position: {
                overlayPosition: {
                  anchorCell: { rowIndex: 5, columnIndex: 2 },
                  widthPixels: 600,
                },
              },
            },
          ],
        },
      ],
    });
  });

  it('is copied with its tab: on the copied cells, under an id of its own', () => {
    const copied = after(book, [
      { duplicateSheet: { sourceSheetId: RESULTS, newSheetId: 44, newSheetName: '控え' } },
    ]);
    const [copy] = copied.sheets[3]?.charts ?? [];
    expect(copy).toMatchObject({ ...chartOn(44), chartId: expect.any(Number) });
    expect(copy?.chartId).not.toBe(7);
    expect(copied.sheets[2]?.charts).toEqual([chartOn(RESULTS)]);
  });
});

describe('a chart goes along with its table', () => {
  const lines = (first: number, count = 1) => ({ sheetId: RESULTS, first, count });

  it('when rows are inserted above, within and below', () => {
    const above = deed(book, { kind: 'insertRows', lines: lines(0), side: 'before' });
    expect(seen(above)).toMatchObject({
      names: { startRowIndex: 1, endRowIndex: 5 },
      values: { startRowIndex: 1, endRowIndex: 5 },
      at: { rowIndex: 6, columnIndex: 2 },
    });
    const within = deed(book, { kind: 'insertRows', lines: lines(2), side: 'before' });
    expect(seen(within)).toMatchObject({ names: { startRowIndex: 0, endRowIndex: 5 } });
    const below = deed(book, { kind: 'insertRows', lines: lines(10), side: 'before' });
    expect(seen(below)).toEqual(seen(book));
  });

  it('when columns are inserted, deleted and moved', () => {
    const inserted = deed(book, { kind: 'insertColumns', lines: lines(1), side: 'before' });
    expect(seen(inserted)).toMatchObject({
      names: { startColumnIndex: 0, endColumnIndex: 1 },
      values: { startColumnIndex: 2, endColumnIndex: 3 },
      at: { columnIndex: 3 },
    });
    const deleted = deed(book, { kind: 'deleteColumns', lines: lines(0) });
    expect(seen(deleted)).toMatchObject({ names: undefined, values: { startColumnIndex: 0 } });
    const moved = deed(book, { kind: 'moveColumn', sheetId: RESULTS, column: 2, before: 0 });
    expect(seen(moved)).toMatchObject({
      names: { startColumnIndex: 1 },
      values: { startColumnIndex: 2 },
      at: { columnIndex: 0 },
    });
  });

  it('and begins where its own row was when that is deleted, at the end one row higher', () => {
    expect(seen(deed(book, { kind: 'deleteRows', lines: lines(4, 3) })).at).toMatchObject({
      rowIndex: 4,
    });
    const toTheEnd = deed(book, { kind: 'deleteRows', lines: lines(4, 16) });
    expect(seen(toTheEnd).at).toMatchObject({ rowIndex: 3 });
    expect(toTheEnd.sheets[2]?.properties.gridProperties.rowCount).toBe(4);
  });

  it('but stays when rows are sorted', () => {
    const sorted = deed(book, {
      kind: 'sortRows',
      range: { sheetId: RESULTS, startRowIndex: 1 },
      by: [{ column: 1, descending: true }],
    });
    expect(seen(sorted)).toEqual(seen(book));
  });
});

describe('a person deletes a chart', () => {
  it('and the cells stay', () => {
    const gone = deed(book, { kind: 'deleteChart', sheetId: RESULTS, chartId: 7 });
    expect(gone.sheets[2]?.charts).toEqual([]);
    expect(gone.sheets[2]?.rows).toBe(book.sheets[2]?.rows);
  });

  it('and is refused where there is none, or where the tab is protected', () => {
    expect(() => deed(book, { kind: 'deleteChart', sheetId: RESULTS, chartId: 8 })).toThrow(
      'No chart with id: 8',
    );
    const inSettings = after(officeBook(), [addChart(SETTINGS)]);
    const deletion: Deed = { kind: 'deleteChart', sheetId: SETTINGS, chartId: 7 };
    expect(() => deed(inSettings, deletion, SECTION)).toThrow('protected cell or object');
  });
});
