/**
 * The requests of the Docs API by which an element is built: the text first, then the looks of it. Places
 * are written as if each element began the document; the bytes of a request hardly depend on them.
 */
import type { Cell, Element, Paragraph, Row, Table } from './documentElements';

export type Request = Readonly<Record<string, object>>;

/** An element is a paragraph, an empty table, or a cell. @returns the requests of each, in their order */
export function requestsOf(element: Element): readonly (readonly Request[])[] {
  if (element.kind === 'paragraph') return [ofParagraph(element, 1)];
  const filled = element.rows.flatMap(({ cells }) => cells.map(ofCell));
  return [ofTable(element), ...filled.filter((requests) => requests.length > 0)];
}

function ofParagraph({ runs, look, endsSection }: Paragraph, index: number): readonly Request[] {
  const text = `${runs.map((run) => run.text).join('')}\n`;
  const range = { startIndex: index, endIndex: index + text.length };
  return [
    { insertText: { location: { index }, text } },
    ...(look === '' ? [] : [{ updateParagraphStyle: { range, paragraphStyle, fields: '*' } }]),
    ...runs
      .filter((run) => run.look !== '')
      .map(() => ({ updateTextStyle: { range, textStyle, fields: 'fontSize,bold' } })),
    ...(endsSection ? sectionBreak(index) : []),
  ];
}

/** About as long as the looks of the papers: a face, a size, bold; a pitch, an alignment. */
const textStyle = {
  fontSize: { magnitude: 8.5, unit: 'PT' },
  weightedFontFamily: { fontFamily: 'BIZ UDGothic' },
};
const paragraphStyle = { alignment: 'CENTER', keepWithNext: true };
const cellStyle = {
  backgroundColor: { color: { rgbColor: { red: 0.95, green: 0.95, blue: 0.95 } } },
  contentAlignment: 'MIDDLE',
};

/** A break, the size of the pages behind it, a head and a foot with their words. */
function sectionBreak(index: number): readonly Request[] {
  const margin = { magnitude: 56.7, unit: 'PT' };
  const sectionStyle = { marginTop: margin, marginBottom: margin, flipPageOrientation: true };
  const words = { insertText: { location: { segmentId: 'kix.head', index: 0 }, text: '資料３' } };
  return [
    { insertSectionBreak: { location: { index }, sectionType: 'NEXT_PAGE' } },
    {
      updateSectionStyle: {
        range: { startIndex: index, endIndex: index + 1 },
        sectionStyle,
        fields: '*',
      },
    },
    { createHeader: { type: 'DEFAULT', sectionBreakLocation: { index } } },
    words,
    { createFooter: { type: 'DEFAULT', sectionBreakLocation: { index } } },
    words,
  ];
}

function ofTable({ widths, rows }: Table): readonly Request[] {
  const tableStartLocation = { index: 1 };
  const at = (rowIndex: number, columnIndex: number, columnSpan = 1, rowSpan = 1) => ({
    tableCellLocation: { tableStartLocation, rowIndex, columnIndex },
    rowSpan,
    columnSpan,
  });
  const width = { magnitude: 48.2, unit: 'PT' };
  return [
    { insertTable: { location: { index: 1 }, rows: rows.length, columns: widths.length } },
    ...[...new Set(widths)].map((one) => ({
      updateTableColumnProperties: {
        tableStartLocation,
        columnIndices: placesOf(widths, one),
        tableColumnProperties: { widthType: 'FIXED_WIDTH', width },
        fields: 'widthType,width',
      },
    })),
    ...[...new Set(rows.map(({ look }) => look))]
      .filter((look) => look !== '')
      .map((look) => ({
        updateTableRowStyle: {
          tableStartLocation,
          rowIndices: placesOf(
            rows.map((row) => row.look),
            look,
          ),
          tableRowStyle: { minRowHeight: width, preventOverflow: true },
          fields: '*',
        },
      })),
    ...rows.flatMap((row, place) => [
      ...row.cells
        .filter(({ span, isTall }) => span > 1 || isTall)
        .map(({ span, isTall }) => ({
          mergeTableCells: { tableRange: at(place, 1, span, isTall ? 2 : 1) },
        })),
      ...looksOf(row).map((span) => ({
        updateTableCellStyle: {
          tableRange: at(place, 1, span),
          tableCellStyle: cellStyle,
          fields: '*',
        },
      })),
    ]),
  ];
}

function placesOf(all: readonly string[], wanted: string): readonly number[] {
  return all.flatMap((one, place) => (one === wanted ? [place] : []));
}

/** How many cells beside each other have one look, for each look that somebody has to set. */
function looksOf({ cells }: Row): readonly number[] {
  const groups: { readonly look: string; span: number }[] = [];
  for (const { look, span } of cells) {
    const last = groups[groups.length - 1];
    if (last?.look === look) last.span += span;
    else groups.push({ look, span });
  }
  return groups.filter(({ look }) => look !== '').map(({ span }) => span);
}

/** A cell has an empty paragraph from the beginning. */
function ofCell({ paragraphs }: Cell): readonly Request[] {
  const isEmpty = paragraphs.every(({ runs }) => runs.length === 0);
  return isEmpty ? [] : paragraphs.flatMap((paragraph) => ofParagraph(paragraph, 1));
}
