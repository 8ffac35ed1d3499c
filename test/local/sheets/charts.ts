/** A chart for tests: a column of names and a column of values, four cells each, headings included. */
import type { ChartData, EmbeddedChart } from '../../../src/google/surface/sheets';

/** Cells of a column from the first row on. */
export function columnOf(sheetId: number, column: number, rows: number, width = 1): ChartData {
  return {
    sourceRange: {
      sources: [
        {
          sheetId,
          startRowIndex: 0,
          endRowIndex: rows,
          startColumnIndex: column,
          endColumnIndex: column + width,
        },
      ],
    },
  };
}

export function chartOn(
  sheetId: number,
  chartId = 7,
): EmbeddedChart & { readonly chartId: number } {
  return {
    chartId,
    spec: {
      title: '戦略別の評価',
      hiddenDimensionStrategy: 'SHOW_ALL',
      basicChart: {
        chartType: 'COLUMN',
        stackedType: 'STACKED',
        legendPosition: 'BOTTOM_LEGEND',
        headerCount: 1,
        axis: [{ position: 'LEFT_AXIS', title: '件数（件）' }],
        domains: [{ domain: columnOf(sheetId, 0, 4) }],
        series: [
          {
            series: columnOf(sheetId, 1, 4),
            targetAxis: 'LEFT_AXIS',
            colorStyle: { rgbColor: { red: 0.25, green: 0.25, blue: 0.25 } },
          },
        ],
      },
    },
    position: {
      overlayPosition: {
        anchorCell: { sheetId, rowIndex: 5, columnIndex: 2 },
        widthPixels: 600,
        heightPixels: 300,
      },
    },
  };
}
