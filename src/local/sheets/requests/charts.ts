/**
 * Native charts: `addChart`.
 *
 * A chart stands on cells, one column or row for its domain and one for each series, all as long as
 * each other. Stricter than Google: the cells lie inside the grid, on the tab of the chart, and the
 * chart begins inside the grid; whoever may not edit the tab may not put a chart on it.
 */
import type { ChartData, EmbeddedChart, GridRange } from '../../../google/surface/sheets';
import type { Book, Sheet } from '../book';
import { boundsOf, gridOf, withSheet } from '../cellGrid';
import { refuse } from '../refusal';
import { answerChart } from '../spreadsheetAnswer';
import { type Applier, chooseId, requireEditable } from './request';

/** Along which values stand, by the type of the chart. */
const VALUE_AXIS = { BAR: 'BOTTOM_AXIS', COLUMN: 'LEFT_AXIS', LINE: 'LEFT_AXIS' } as const;

export const addChart: Applier<'addChart'> = (book, { chart }, asker) => {
  const sheet = placeOf(book, chart);
  requireEditable(sheet, { sheetId: sheet.properties.sheetId }, asker);
  checkSpec(book, sheet, chart);
  const wanted = chart.chartId;
  const ids = book.sheets.flatMap((each) => each.charts.map(({ chartId }) => chartId));
  const chartId = chooseId(wanted, ids, {
    negative: `chartId ${String(wanted)} is negative.`,
    taken: `Chart with id ${String(wanted)} already exists.`,
  });
  const added = { ...chart, chartId };
  return {
    book: withSheet(book, { ...sheet, charts: [...sheet.charts, added] }),
    reply: { addChart: { chart: answerChart(added) } },
  };
};

function placeOf(book: Book, { position }: EmbeddedChart): Sheet {
  const { anchorCell, widthPixels, heightPixels } = position.overlayPosition;
  const sheet = gridOf(book, anchorCell.sheetId);
  const { rowIndex, columnIndex } = anchorCell;
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  if (rowIndex < 0 || columnIndex < 0 || rowIndex >= rowCount || columnIndex >= columnCount) {
    refuse(`anchorCell ${JSON.stringify(anchorCell)} is outside the grid.`);
  }
  if (widthPixels < 1 || heightPixels < 1) {
    refuse(`The chart has ${String(widthPixels)} × ${String(heightPixels)} pixels.`);
  }
  return sheet;
}

function checkSpec(book: Book, sheet: Sheet, { spec: { basicChart } }: EmbeddedChart): void {
  const { domains, series, axis, chartType, headerCount, stackedType } = basicChart;
  const [domain] = domains;
  if (!domain || domains.length > 1)
    refuse(`domains has ${String(domains.length)} entries, not 1.`);
  if (series.length === 0) refuse('Chart must have at least one series.');
  const length = lengthOf(book, sheet, domain.domain);
  if (series.some((one) => lengthOf(book, sheet, one.series) !== length)) {
    refuse('Domain and series must have the same length.');
  }
  if (headerCount < 0 || headerCount >= length) {
    refuse(`headerCount ${String(headerCount)} leaves nothing of ${String(length)} cells.`);
  }
  const values = VALUE_AXIS[chartType];
  const stray = series.find(({ targetAxis }) => targetAxis !== values);
  if (stray) refuse(`targetAxis ${stray.targetAxis} is not a valid minor axis for ${chartType}.`);
  const positions = axis.map(({ position }) => position);
  if (new Set(positions).size < positions.length) refuse('axis names a position twice.');
  if (chartType === 'LINE' && stackedType !== undefined) {
    refuse('stackedType is not supported for LINE.');
  }
}

/** How many cells a domain or series has. */
function lengthOf(book: Book, sheet: Sheet, { sourceRange: { sources } }: ChartData): number {
  const [source] = sources;
  if (!source || sources.length > 1)
    refuse(`sources has ${String(sources.length)} entries, not 1.`);
  if (gridOf(book, source.sheetId) !== sheet) {
    refuse('The chart lies on another tab than its source range.');
  }
  const { height, width } = sizeOf(sheet, source);
  if ((height === 1) === (width === 1)) {
    refuse(
      `A source range must have exactly one dimension of length 1; found ${String(height)} × ${String(width)}.`,
    );
  }
  return Math.max(height, width);
}

function sizeOf(sheet: Sheet, range: GridRange) {
  const { top, bottom, left, right } = boundsOf(sheet, range);
  return { height: bottom - top, width: right - left };
}
