/** Refusals of native charts. */
import type { BasicChartSpec, EmbeddedChart } from '../../../../src/google/surface/sheets';
import { GUIDE, RESULTS, SECTION, SETTINGS, batch } from '../sheetsOffice';
import { chartOn, columnOf } from '../charts';
import { PROTECTED, called, refused, type RefusalCase } from './refusalCase';

const basic = (more: Partial<BasicChartSpec>): { chart: EmbeddedChart } => {
  const { spec, ...rest } = chartOn(RESULTS);
  return { chart: { ...rest, spec: { ...spec, basicChart: { ...spec.basicChart, ...more } } } };
};

const placed = (more: object, anchor: object = {}) => {
  const { position, ...rest } = chartOn(RESULTS);
  const { anchorCell, ...size } = position.overlayPosition;
  return {
    chart: {
      ...rest,
      position: { overlayPosition: { anchorCell: { ...anchorCell, ...anchor }, ...size, ...more } },
    },
  };
};

const series = (data: ReturnType<typeof columnOf>) => ({
  series: [{ series: data, targetAxis: 'LEFT_AXIS' as const, colorStyle: { rgbColor: {} } }],
});

const host = (name: string, text: string, request: object): RefusalCase =>
  refused('addChart', name, 'host', text, request);

export const CHART_CASES: readonly RefusalCase[] = [
  refused(
    'addChart',
    'a series of several rows and columns is refused',
    'Google',
    'ChartSourceRange ranges require all rows or all columns to have length of 1',
    basic({ domains: [{ domain: columnOf(RESULTS, 0, 4, 2) }] }),
  ),
  refused(
    'addChart',
    'a chart on a tab that is not there is refused',
    'Google',
    'No grid with id: 99',
    { chart: chartOn(99) },
  ),
  host(
    'a series on a tab that is not there is refused',
    'No grid with id: 99',
    basic(series(columnOf(99, 1, 4))),
  ),
  host(
    'a series on another tab is refused',
    'A chart and its source ranges have to be on the same sheet.',
    basic(series(columnOf(GUIDE, 1, 4))),
  ),
  host(
    'a series that is shorter than the names is refused',
    'The domain has 4 cells, series[0] has 3; all have to be as long as each other.',
    basic(series(columnOf(RESULTS, 1, 3))),
  ),
  host(
    'a series that ends below the grid is refused',
    "Range ('年度実績'!B1:B21) exceeds grid limits. Max rows: 20, max columns: 6",
    basic(series(columnOf(RESULTS, 1, 21))),
  ),
  host(
    'a series of two ranges is refused',
    'A domain or series has exactly one source range, found 2.',
    basic(
      series({
        sourceRange: {
          sources: [
            ...columnOf(RESULTS, 1, 4).sourceRange.sources,
            ...columnOf(RESULTS, 2, 4).sourceRange.sources,
          ],
        },
      }),
    ),
  ),
  host(
    'a chart without a series is refused',
    'A chart has at least one series, found none.',
    basic({ series: [] }),
  ),
  host(
    'a chart without names is refused',
    'A chart has exactly one domain, found 0.',
    basic({ domains: [] }),
  ),
  host(
    'headings that take all cells are refused',
    'headerCount 4 leaves nothing of 4 cells.',
    basic({ headerCount: 4 }),
  ),
  host(
    'values along the wrong axis are refused',
    'LEFT_AXIS is not a valid minor axis for a BAR chart.',
    basic({ chartType: 'BAR' }),
  ),
  host(
    'two titles of one axis are refused',
    'axis names a position twice.',
    basic({ axis: [{ position: 'LEFT_AXIS' }, { position: 'LEFT_AXIS', title: '件' }] }),
  ),
  host(
    'lines on top of each other are refused',
    'A LINE chart cannot be stacked.',
    basic({ chartType: 'LINE', stackedType: 'STACKED' }),
  ),
  host(
    'a chart that begins outside the grid is refused',
    'anchorCell {"rowIndex":20,"columnIndex":0} is outside the grid of 20 × 6.',
    placed({}, { rowIndex: 20, columnIndex: 0 }),
  ),
  host(
    'a chart without a width is refused',
    'A chart of 0 × 300 pixels cannot be seen.',
    placed({ widthPixels: 0, heightPixels: 300 }),
  ),
  host('a negative id of a chart is refused', 'chartId -1 is negative.', {
    chart: { ...chartOn(RESULTS), chartId: -1 },
  }),
  called(
    'addChart',
    'a taken id of a chart is refused',
    'host',
    400,
    'Invalid requests[1].addChart: Chart with id 7 already exists.',
    (book) =>
      batch(book, [
        { addChart: { chart: chartOn(RESULTS) } },
        { addChart: { chart: chartOn(GUIDE) } },
      ]),
  ),
  refused(
    'addChart',
    'a protected tab takes no chart of others',
    'host',
    PROTECTED,
    { chart: chartOn(SETTINGS) },
    SECTION,
  ),
];
