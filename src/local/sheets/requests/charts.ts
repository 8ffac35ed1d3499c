/**
 * Native charts: `addChart`.
 *
 * A chart stands on cells, one column or row for its domain and one for each series, all as long as
 * each other. Stricter than Google: the cells lie inside the grid, on the tab of the chart, and the
 * chart begins inside the grid; whoever may not edit the tab may not put a chart on it.
 */
import type { BasicChartSpec, ChartData, EmbeddedChart } from '../../../google/surface/sheets';
import type { Book, Sheet } from '../book';
import { boundsOf, gridOf, withSheet } from '../cellGrid';
import { mapSources } from '../chartCells';
import { refuse } from '../refusal';
import { answerChart } from '../spreadsheetAnswer';
import { type Applier, chooseId, freeId, requireEditable } from './request';

/** Along which values stand, by the type of the chart. */
const VALUE_AXIS = { BAR: 'BOTTOM_AXIS', COLUMN: 'LEFT_AXIS', LINE: 'LEFT_AXIS' } as const;

export const addChart: Applier<'addChart'> = (book, { chart }, asker) => {
  const sheet = placeOf(book, chart);
  requireEditable(sheet, { sheetId: sheet.properties.sheetId }, asker);
  checkSpec(book, sheet, chart);
  const wanted = chart.chartId;
  const chartId = chooseId(wanted, idsIn(book), {
    negative: `chartId ${String(wanted)} is negative.`,
    taken: `Chart with id ${String(wanted)} already exists.`,
  });
  const added = { ...chart, chartId };
  return {
    book: withSheet(book, { ...sheet, charts: [...sheet.charts, added] }),
    reply: { addChart: { chart: answerChart(added) } },
  };
};

/** The charts of a copied tab: each with an id of its own, on the copied cells. */
export function copiedCharts(book: Book, source: Sheet, sheetId: number): Sheet['charts'] {
  const first = freeId(idsIn(book));
  return source.charts.map((chart, at) => {
    const { anchorCell, ...size } = chart.position.overlayPosition;
    return {
      chartId: first + at,
      spec: mapSources(chart.spec, (range) => ({ ...range, sheetId })),
      position: { overlayPosition: { anchorCell: { ...anchorCell, sheetId }, ...size } },
    };
  });
}

function idsIn(book: Book): number[] {
  return book.sheets.flatMap((sheet) => sheet.charts.map(({ chartId }) => chartId));
}

function placeOf(book: Book, { position }: EmbeddedChart): Sheet {
  const { anchorCell, widthPixels, heightPixels } = position.overlayPosition;
  const sheet = gridOf(book, anchorCell.sheetId);
  const { rowIndex, columnIndex } = anchorCell;
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  if (rowIndex < 0 || columnIndex < 0 || rowIndex >= rowCount || columnIndex >= columnCount) {
    refuse(
      `anchorCell ${JSON.stringify({ rowIndex, columnIndex })} is outside the grid of ` +
        `${String(rowCount)} × ${String(columnCount)}.`,
    );
  }
  if (widthPixels < 1 || heightPixels < 1) {
    refuse(`A chart of ${String(widthPixels)} × ${String(heightPixels)} pixels cannot be seen.`);
  }
  return sheet;
}

function checkSpec(book: Book, sheet: Sheet, { spec: { basicChart } }: EmbeddedChart): void {
  const { domains, series, headerCount } = basicChart;
  const [domain] = domains;
  if (!domain || domains.length > 1) {
    refuse(`A chart has exactly one domain, found ${String(domains.length)}.`);
  }
  if (series.length === 0) refuse('A chart has at least one series, found none.');
  const length = lengthOf(book, sheet, domain.domain);
  for (const [at, one] of series.entries()) {
    const found = lengthOf(book, sheet, one.series);
    if (found === length) continue;
    refuse(
      `The domain has ${String(length)} cells, series[${String(at)}] has ${String(found)}; ` +
        'all have to be as long as each other.',
    );
  }
  if (headerCount < 0 || headerCount >= length) {
    refuse(`headerCount ${String(headerCount)} leaves nothing of ${String(length)} cells.`);
  }
  checkAxes(basicChart);
}

function checkAxes({ axis, series, chartType, stackedType }: BasicChartSpec): void {
  const stray = series.find(({ targetAxis }) => targetAxis !== VALUE_AXIS[chartType]);
  if (stray) refuse(`${stray.targetAxis} is not a valid minor axis for a ${chartType} chart.`);
  const positions = axis.map(({ position }) => position);
  if (new Set(positions).size < positions.length) refuse('axis names a position twice.');
  if (chartType === 'LINE' && stackedType !== undefined) {
    refuse('A LINE chart cannot be stacked.');
  }
}

/** How many cells a domain or series has. */
function lengthOf(book: Book, sheet: Sheet, { sourceRange: { sources } }: ChartData): number {
  const [source] = sources;
  if (!source || sources.length > 1)
    refuse(`A domain or series has exactly one source range, found ${String(sources.length)}.`);
  if (gridOf(book, source.sheetId) !== sheet) {
    refuse('A chart and its source ranges have to be on the same sheet.');
  }
  const { top, bottom, left, right } = boundsOf(sheet, source);
  if (bottom - top > 1 && right - left > 1) {
    refuse('ChartSourceRange ranges require all rows or all columns to have length of 1');
  }
  return Math.max(bottom - top, right - left);
}
