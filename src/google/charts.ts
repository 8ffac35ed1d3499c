/**
 * How a chart is said to the Sheets service. Hidden rows and columns are drawn too: what somebody
 * hides in a table must not bend the chart that stands on it.
 */
import type { ChartPlan } from '../workbook/chart';
import type { Rectangle } from '../workbook/facts';
import { colour } from './colours';
import type { BasicChartSpec, ChartData, SheetsRequest } from './surface/sheets';

const TYPES = { column: 'COLUMN', bar: 'BAR', line: 'LINE' } as const;

const STACKING = {
  none: {},
  stacked: { stackedType: 'STACKED' },
  percent: { stackedType: 'PERCENT_STACKED' },
} as const;

export function addChart(sheetId: number, chart: ChartPlan): SheetsRequest {
  const { row, column, width, height } = chart.at;
  return {
    addChart: {
      chart: {
        chartId: chart.chartId,
        spec: {
          title: chart.title,
          hiddenDimensionStrategy: 'SHOW_ALL',
          basicChart: basicChart(sheetId, chart),
        },
        position: {
          overlayPosition: {
            anchorCell: { sheetId, rowIndex: row, columnIndex: column },
            widthPixels: width,
            heightPixels: height,
          },
        },
      },
    },
  };
}

/** In a bar chart the values stand along the bottom, in the others on the left. */
function basicChart(sheetId: number, chart: ChartPlan): BasicChartSpec {
  const values = chart.kind === 'bar' ? 'BOTTOM_AXIS' : 'LEFT_AXIS';
  return {
    chartType: TYPES[chart.kind],
    ...STACKING[chart.stacking],
    legendPosition: 'BOTTOM_LEGEND',
    headerCount: 1,
    axis: [{ position: values, title: chart.valueTitle }],
    domains: [{ domain: dataIn(sheetId, chart.domain) }],
    series: chart.series.map((one) => ({
      series: dataIn(sheetId, one.cells),
      targetAxis: values,
      colorStyle: colour(one.colour),
    })),
  };
}

function dataIn(sheetId: number, cells: Rectangle): ChartData {
  return {
    sourceRange: {
      sources: [
        {
          sheetId,
          startRowIndex: cells.startRow,
          endRowIndex: cells.endRow,
          startColumnIndex: cells.startColumn,
          endColumnIndex: cells.endColumn,
        },
      ],
    },
  };
}
