/**
 * Puts the charts of a book into its file, beside what else lies over the cells.
 *
 * A chart that the file has on the same cells under the same title stays as people have made it; one
 * that stands on other cells is drawn anew; one of ours that the book no longer has goes.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Document } from '@xmldom/xmldom';
import type { Sheet } from '../sheets/book';
import { chartXml, escaped } from './chartXml';
import { chartsInDrawing, drawingOf, nameOf, OUR_NAME, pairOff } from './chartsInFile';
import type { ChartInFile } from './chartsInFile';
import { referencesOf } from './chartReferences';
import { addContentType, removeContentType } from './contentTypes';
import { drawInTab } from './foreignParts';
import {
  REFERENCE,
  parseXml,
  readXml,
  relationshipsOf,
  writeRelationships,
  xmlText,
} from './xlsxParts';
import type { Package } from './xlsxParts';

type Chart = Sheet['charts'][number];

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
/** English metric units of a pixel. */
const EMU = 9_525;

/**
 * @param tabPart the part of the tab
 * @param title   of the tab in the file
 * @param ids     of all charts of the book
 */
export function putCharts(
  parts: Package,
  tabPart: string,
  title: string,
  charts: readonly Chart[],
  ids: ReadonlySet<number>,
): void {
  const existing = drawingOf(parts, tabPart);
  if (existing === undefined && charts.length === 0) return;
  const drawing = existing ?? newPart(parts, 'xl/drawings/suishin');
  const document =
    existing === undefined
      ? parseXml(`<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}"/>`)
      : readXml(parts, drawing);
  const found = existing === undefined ? [] : chartsInDrawing(parts, drawing, document);
  const pairs = pairOff(charts, found);
  const stays = charts.filter((chart) => isUpToDate(chart, pairs.get(chart), title));
  const comes = charts.filter((chart) => !stays.includes(chart));
  const outdated = comes.map((chart) => pairs.get(chart));
  const goes = found.filter((one) => outdated.includes(one) || isDeleted(one, ids));
  if (goes.length + comes.length === 0) return;
  for (const one of goes) removeChart(parts, drawing, one);
  for (const chart of comes) addChart(parts, drawing, document, chart, title);
  parts.file(drawing, xmlText(document));
  if (existing !== undefined) return;
  addContentType(parts, drawing, DRAWING_TYPE);
  drawInTab(parts, tabPart, {
    id: '',
    type: `${REFERENCE}/drawing`,
    target: drawing,
    isExternal: false,
  });
}

function isUpToDate({ spec }: Chart, inFile: ChartInFile | undefined, tab: string): boolean {
  if (inFile?.title !== spec.title) return false;
  const now = referencesOf(spec.basicChart, tab);
  return isDeepStrictEqual(now, inFile.references);
}

/** A copy that people made of a tab holds our charts, too: under ids that the book still has. */
function isDeleted({ name }: ChartInFile, ids: ReadonlySet<number>): boolean {
  return name.startsWith(OUR_NAME) && !ids.has(Number(name.slice(OUR_NAME.length)));
}

function removeChart(parts: Package, drawing: string, { anchor, part }: ChartInFile): void {
  anchor.parentNode?.removeChild(anchor);
  const left = relationshipsOf(parts, drawing).filter(({ target }) => target !== part);
  writeRelationships(parts, drawing, left);
  parts.remove(part);
  removeContentType(parts, part);
}

function addChart(
  parts: Package,
  drawing: string,
  document: Document,
  chart: Chart,
  title: string,
): void {
  const part = newPart(parts, 'xl/charts/suishin');
  const relationships = relationshipsOf(parts, drawing);
  const id = `rIdChart${String(chart.chartId)}`;
  parts.file(part, chartXml(chart.spec, title));
  addContentType(parts, part, CHART_TYPE);
  writeRelationships(parts, drawing, [
    ...relationships,
    { id, type: `${REFERENCE}/chart`, target: part, isExternal: false },
  ]);
  const anchor = parseXml(anchorXml(chart, id, relationships.length + 2)).documentElement;
  if (anchor) document.documentElement?.appendChild(document.importNode(anchor, true));
}

/** The first part of this name that the file does not have. */
function newPart(parts: Package, name: string): string {
  for (let number = 1; ; number += 1) {
    const path = `${name}${String(number)}.xml`;
    if (parts.file(path) === null) return path;
  }
}

function anchorXml(chart: Chart, id: string, number: number): string {
  const { anchorCell, widthPixels, heightPixels } = chart.position.overlayPosition;
  const size = `cx="${String(widthPixels * EMU)}" cy="${String(heightPixels * EMU)}"`;
  return (
    `<xdr:oneCellAnchor xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}" xmlns:r="${REFERENCE}">` +
    `<xdr:from><xdr:col>${String(anchorCell.columnIndex)}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${String(anchorCell.rowIndex)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
    `<xdr:ext ${size}/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
    `<xdr:cNvPr id="${String(number)}" name="${nameOf(chart)}" descr="${escaped(chart.spec.title)}"/>` +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext ${size}/></xdr:xfrm>` +
    `<a:graphic><a:graphicData uri="${CHART}">` +
    `<c:chart xmlns:c="${CHART}" r:id="${id}"/></a:graphicData></a:graphic>` +
    '</xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>'
  );
}
