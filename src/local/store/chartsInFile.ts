/**
 * The charts of a file: which lie on a tab, with their names and cells, and what the host makes of
 * its own ones when it reads the file again.
 *
 * A chart is ours by its name; where a program took the name away, by its cells. What the file says
 * of cells and place is true. A chart of ours that is not in the file was deleted by somebody.
 */
import type { Document, Element } from '@xmldom/xmldom';
import type { Sheet } from '../sheets/book';
import { referencesOf, signatureOf, withReferences, type ChartReferences } from './chartReferences';
import { REFERENCE, readXml, relationshipsOf } from './xlsxParts';
import type { Package } from './xlsxParts';

type Chart = Sheet['charts'][number];

export interface ChartInFile {
  /** Where in the drawing it is anchored; the element goes when the chart goes. */
  readonly anchor: Element;
  readonly name: string;
  readonly part: string;
  readonly title: string;
  readonly references: ChartReferences;
  /** Of the cell at which it begins, zero-based. */
  readonly row: number;
  readonly column: number;
}

/** How the names of the host's charts begin in a file. */
export const OUR_NAME = 'suishin-chart-';

export function nameOf({ chartId }: Chart): string {
  return OUR_NAME + String(chartId);
}

/** The part in which the drawing of a tab stands, if it has one. */
export function drawingOf(parts: Package, tabPart: string): string | undefined {
  return relationshipsOf(parts, tabPart).find((one) => one.type.endsWith('/drawing'))?.target;
}

/** @param drawing the part, and its document where the anchors are to be changed */
export function chartsInDrawing(
  parts: Package,
  drawing: string,
  document = readXml(parts, drawing),
): ChartInFile[] {
  const targets = new Map(relationshipsOf(parts, drawing).map((one) => [one.id, one.target]));
  return named(document, 'chart').flatMap((element) => {
    const part = targets.get(element.getAttributeNS(REFERENCE, 'id') ?? '') ?? '';
    const anchor = anchorOf(element);
    if (anchor === undefined || parts.file(part) === null) return [];
    const [shape] = named(anchor, 'cNvPr');
    return [
      {
        anchor,
        name: shape?.getAttribute('name') ?? '',
        part,
        ...contentOf(parts, part),
        row: Number(named(anchor, 'row')[0]?.textContent ?? 0),
        column: Number(named(anchor, 'col')[0]?.textContent ?? 0),
      },
    ];
  });
}

function anchorOf(element: Element): Element | undefined {
  let node = element.parentNode;
  while (node !== null && !node.nodeName.endsWith('Anchor')) node = node.parentNode;
  return (node as Element | null) ?? undefined;
}

/** By its name alone: programs write the same elements under other prefixes, or none. */
function named(around: Document | Element, name: string): Element[] {
  return Array.from(around.getElementsByTagNameNS('*', name));
}

function contentOf(parts: Package, part: string): Pick<ChartInFile, 'title' | 'references'> {
  const document = readXml(parts, part);
  const series = named(document, 'ser');
  const textIn = (one: Element | undefined, tag: string): string => {
    const [around] = one === undefined ? [] : named(one, tag);
    return (around && named(around, 'f')[0]?.textContent?.trim()) ?? '';
  };
  const [title] = named(document, 'title').filter(
    ({ parentNode }) => (parentNode as Element | null)?.localName === 'chart',
  );
  return {
    title: title === undefined ? '' : named(title, 't').map(textOf).join(''),
    references: {
      names: textIn(series[0], 'cat'),
      series: series.map((one) => ({ heading: textIn(one, 'tx'), values: textIn(one, 'val') })),
    },
  };
}

function textOf(element: Element): string {
  return element.textContent ?? '';
}

/** Which of these each chart is. One that is not among them is missing from the answer. */
export function pairOff(
  charts: readonly Chart[],
  found: readonly ChartInFile[],
): ReadonlyMap<Chart, ChartInFile> {
  const pairs = new Map<Chart, ChartInFile>();
  const free = new Set(found);
  const match = (chart: Chart, fits: (one: ChartInFile) => boolean): void => {
    const one = pairs.has(chart) ? undefined : [...free].find(fits);
    if (one === undefined) return;
    pairs.set(chart, one);
    free.delete(one);
  };
  for (const chart of charts) match(chart, ({ name }) => name === nameOf(chart));
  for (const chart of charts) {
    const signature = signatureOf(referencesOf(chart.spec.basicChart, ''));
    match(
      chart,
      ({ name, references }) => !name.startsWith(OUR_NAME) && signatureOf(references) === signature,
    );
  }
  return pairs;
}

/** @param exact as the sidecar has them */
export function restoreCharts(
  exact: Sheet['charts'],
  found: readonly ChartInFile[],
): Sheet['charts'] {
  const pairs = pairOff(exact, found);
  return exact.flatMap((chart) => {
    const inFile = pairs.get(chart);
    return inFile === undefined ? [] : [asInFile(chart, inFile)];
  });
}

function asInFile(chart: Chart, { references, row, column }: ChartInFile): Chart {
  const { anchorCell, ...size } = chart.position.overlayPosition;
  const { sheetId } = anchorCell;
  return {
    ...chart,
    spec: {
      ...chart.spec,
      basicChart: withReferences(chart.spec.basicChart, references, sheetId),
    },
    position: {
      overlayPosition: { anchorCell: { sheetId, rowIndex: row, columnIndex: column }, ...size },
    },
  };
}
