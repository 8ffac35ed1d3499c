/**
 * The cells of a chart as .xlsx names them: for each series its heading and its values, for all of
 * them the names along the axis. In Sheets one range holds heading and values together.
 */
import { colToLetter, letterToCol } from 'hucre';
import type { BasicChartSpec, ChartData, GridRange } from '../../google/surface/sheets';

export interface SeriesReferences {
  /** '' where there is no heading, or no cell is left. */
  readonly heading: string;
  readonly values: string;
}

export interface ChartReferences {
  /** Without their heading. */
  readonly names: string;
  readonly series: readonly SeriesReferences[];
}

/** @param title of the tab in the file */
export function referencesOf(
  { domains, series, headerCount }: BasicChartSpec,
  title: string,
): ChartReferences {
  const split = (data: ChartData | undefined) => {
    const [range] = data?.sourceRange.sources ?? [];
    return range === undefined
      ? { heading: '', values: '' }
      : splitAtHeading(range, headerCount, title);
  };
  return {
    names: split(domains[0]?.domain).values,
    series: series.map((one) => split(one.series)),
  };
}

interface Cells {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

function splitAtHeading(range: GridRange, headings: number, title: string): SeriesReferences {
  const { startRowIndex: top = 0, startColumnIndex: left = 0 } = range;
  const { endRowIndex: bottom = top + 1, endColumnIndex: right = left + 1 } = range;
  const cells = { top, bottom, left, right };
  const isColumn = right - left === 1;
  const length = isColumn ? bottom - top : right - left;
  if (headings === 0 || length <= headings) return { heading: '', values: printed(cells, title) };
  const heading = isColumn
    ? { ...cells, bottom: top + headings }
    : { ...cells, right: left + headings };
  const values = isColumn ? { ...cells, top: top + headings } : { ...cells, left: left + headings };
  return { heading: printed(heading, title), values: printed(values, title) };
}

function printed({ top, bottom, left, right }: Cells, title: string): string {
  const corner = (column: number, row: number) => `$${colToLetter(column)}$${String(row)}`;
  const [first, last] = [corner(left, top + 1), corner(right - 1, bottom)];
  return `'${title.replaceAll("'", "''")}'!${first === last ? first : `${first}:${last}`}`;
}

const REFERENCE = /!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/;

/**
 * The chart on the cells that a file names. A chart to which people added a series, or took one away,
 * stays as it was.
 */
export function withReferences(
  chart: BasicChartSpec,
  { names, series }: ChartReferences,
  sheetId: number,
): BasicChartSpec {
  const values = series.map((one) => rangeOf(one, sheetId));
  const domain = withHeading(rangeOf({ heading: '', values: names }, sheetId), chart.headerCount);
  const missing = [domain, ...values].includes(undefined);
  if (missing || values.length !== chart.series.length) return chart;
  const data = (range: GridRange | undefined): ChartData => ({
    sourceRange: { sources: range === undefined ? [] : [range] },
  });
  return {
    ...chart,
    domains: [{ domain: data(domain) }],
    series: chart.series.map((one, at) => ({ ...one, series: data(values[at]) })),
  };
}

/** A file names the names without their heading, which lies before them. */
function withHeading(range: GridRange | undefined, headings: number): GridRange | undefined {
  const { startRowIndex = 0, startColumnIndex = 0, endColumnIndex = 0 } = range ?? {};
  const isColumn = endColumnIndex - startColumnIndex === 1;
  const start = (isColumn ? startRowIndex : startColumnIndex) - headings;
  if (range === undefined || start < 0) return undefined;
  return { ...range, [isColumn ? 'startRowIndex' : 'startColumnIndex']: start };
}

/** The range that heading and values make together, where they do. */
function rangeOf({ heading, values }: SeriesReferences, sheetId: number): GridRange | undefined {
  const body = cellsOf(values);
  const head = heading === '' ? body : cellsOf(heading);
  if (body === undefined || head === undefined) return undefined;
  const isColumn = head.left === body.left && head.right === body.right;
  const isRow = head.top === body.top && head.bottom === body.bottom;
  if (!isColumn && !isRow) return undefined;
  return {
    sheetId,
    startRowIndex: Math.min(head.top, body.top),
    endRowIndex: Math.max(head.bottom, body.bottom),
    startColumnIndex: Math.min(head.left, body.left),
    endColumnIndex: Math.max(head.right, body.right),
  };
}

function cellsOf(reference: string): Cells | undefined {
  const found = REFERENCE.exec(reference);
  if (found === null) return undefined;
  const [, left = '', top = '', right = left, bottom = top] = found;
  return {
    top: Number(top) - 1,
    bottom: Number(bottom),
    left: letterToCol(left),
    right: letterToCol(right) + 1,
  };
}

/** What tells two charts apart when a program has taken away their names: their cells, not the tab's title. */
export function signatureOf({ names, series }: ChartReferences): string {
  const texts = [names, ...series.flatMap(({ heading, values }) => [heading, values])];
  return texts.map((text) => text.replace(/^.*!/, '').replaceAll('$', '')).join('|');
}
