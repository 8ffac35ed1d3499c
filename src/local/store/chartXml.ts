/**
 * A native chart of Sheets as a part of .xlsx (DrawingML), so that Excel and LibreOffice show it.
 *
 * The order of the elements is the one that ECMA-376 demands (part 1, section 21.2). Values are not
 * copied into the part: every program takes them from the cells.
 */
import type { BasicChartSpec, EmbeddedChart } from '../../google/surface/sheets';
import { toXlsxColor } from './cellStyle';
import { referencesOf, type SeriesReferences } from './chartReferences';

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const NAMES_AXIS = '<c:axId val="1"/>';
const VALUES_AXIS = '<c:axId val="2"/>';
const PERCENT = '<c:numFmt formatCode="0%" sourceLinked="0"/>';
const AS_CELLS = '<c:numFmt formatCode="General" sourceLinked="1"/>';
/** Lines are told apart by their marks, also on a print without colours. */
const MARKS = ['circle', 'square', 'triangle', 'diamond', 'x', 'star'] as const;

/** @param title of the tab in the file, on which the chart and its cells lie */
export function chartXml(spec: EmbeddedChart['spec'], title: string): string {
  const { basicChart } = spec;
  const references = referencesOf(basicChart, title);
  const series = references.series.map((one, at) =>
    seriesXml(basicChart, references.names, one, at),
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace ${NAMESPACES}>` +
    '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>' +
    `${titleXml(spec.title, 1_400)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
    `${plotXml(basicChart, series.join(''))}${axesXml(basicChart)}</c:plotArea>` +
    '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' +
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

function plotXml({ chartType, stackedType }: BasicChartSpec, series: string): string {
  if (chartType === 'LINE') {
    return (
      '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>' +
      `${series}<c:marker val="1"/>${NAMES_AXIS}${VALUES_AXIS}</c:lineChart>`
    );
  }
  const grouping =
    stackedType === undefined
      ? 'clustered'
      : stackedType === 'STACKED'
        ? 'stacked'
        : 'percentStacked';
  const overlap = stackedType === undefined ? '' : '<c:overlap val="100"/>';
  return (
    `<c:barChart><c:barDir val="${chartType === 'BAR' ? 'bar' : 'col'}"/>` +
    `<c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}` +
    `<c:gapWidth val="60"/>${overlap}${NAMES_AXIS}${VALUES_AXIS}</c:barChart>`
  );
}

function seriesXml(
  chart: BasicChartSpec,
  names: string,
  { heading, values }: SeriesReferences,
  at: number,
): string {
  const colour = toXlsxColor(chart.series[at]?.colorStyle ?? { rgbColor: {} }).rgb ?? '000000';
  const fill = `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
  const isLine = chart.chartType === 'LINE';
  const mark = MARKS[at % MARKS.length] ?? 'circle';
  const look = isLine
    ? `<c:spPr><a:ln w="28575">${fill}</a:ln></c:spPr><c:marker><c:symbol val="${mark}"/><c:size val="8"/>` +
      `<c:spPr>${fill}</c:spPr></c:marker>`
    : // A thin dark line keeps light parts visible on a print.
      `<c:spPr>${fill}<a:ln w="6350"><a:solidFill><a:srgbClr val="404040"/></a:solidFill></a:ln></c:spPr>` +
      '<c:invertIfNegative val="0"/>';
  return (
    `<c:ser><c:idx val="${String(at)}"/><c:order val="${String(at)}"/>` +
    (heading === '' ? '' : `<c:tx><c:strRef><c:f>${escaped(heading)}</c:f></c:strRef></c:tx>`) +
    `${look}<c:cat><c:strRef><c:f>${escaped(names)}</c:f></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${escaped(values)}</c:f></c:numRef></c:val>` +
    `${isLine ? '<c:smooth val="0"/>' : ''}</c:ser>`
  );
}

/** The first name of a bar chart stands on top, as in Sheets; its values along the bottom. */
function axesXml({ chartType, axis, stackedType }: BasicChartSpec): string {
  const isBar = chartType === 'BAR';
  const values = isBar ? 'BOTTOM_AXIS' : 'LEFT_AXIS';
  const titleOf = (which: 'names' | 'values'): string => {
    const found = axis.find(({ position }) => (position === values) === (which === 'values'));
    return found?.title === undefined ? '' : titleXml(found.title, 1_000);
  };
  const ends = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>';
  return (
    `<c:catAx>${NAMES_AXIS}<c:scaling><c:orientation val="${isBar ? 'maxMin' : 'minMax'}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${isBar ? 'l' : 'b'}"/>${titleOf('names')}` +
    `<c:numFmt formatCode="General" sourceLinked="0"/>${ends}<c:tickLblPos val="low"/>` +
    '<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>' +
    '<c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>' +
    `<c:valAx>${VALUES_AXIS}<c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${isBar ? 'b' : 'l'}"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill>` +
    '<a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>' +
    `${titleOf('values')}${stackedType === 'PERCENT_STACKED' ? PERCENT : AS_CELLS}${ends}` +
    `<c:tickLblPos val="nextTo"/><c:crossAx val="1"/><c:crosses val="${isBar ? 'max' : 'autoZero'}"/>` +
    '<c:crossBetween val="between"/></c:valAx>'
  );
}

/** @param size in hundredths of a point */
function titleXml(text: string, size: number): string {
  const properties = `lang="ja-JP" sz="${String(size)}" b="0"`;
  return (
    '<c:title><c:tx><c:rich><a:bodyPr/><a:p>' +
    `<a:pPr><a:defRPr sz="${String(size)}" b="0"/></a:pPr>` +
    `<a:r><a:rPr ${properties}/><a:t>${escaped(text)}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title>'
  );
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
