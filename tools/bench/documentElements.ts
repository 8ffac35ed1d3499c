/**
 * A finished document as somebody sees it who builds it element by element: paragraphs, tables with
 * their cells, sections. Read from the text of the .docx that was made.
 */
import { attributeOf, tagsIn } from '../../src/papers/xmlScan';

/** Words of one look beside each other. */
export interface Run {
  readonly text: string;
  /** '' for that of the document. */
  readonly look: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  /** '' for that of the document. */
  readonly look: string;
  /** A section ends with it. */
  readonly endsSection: boolean;
}

export interface Cell {
  readonly paragraphs: readonly Paragraph[];
  /** Columns that it takes. */
  readonly span: number;
  /** The first of cells that are merged with those below. */
  readonly isTall: boolean;
  /** Shading, lines, margins: '' for those of the table. */
  readonly look: string;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** Height, repeated head: '' for none. */
  readonly look: string;
}

export interface Table {
  readonly kind: 'table';
  /** Of its columns. */
  readonly widths: readonly string[];
  readonly rows: readonly Row[];
}

export type Element = Paragraph | Table;

/** What is being read; a table in a cell is taken apart into the cell around it. */
interface Reading {
  readonly elements: Element[];
  table: {
    readonly widths: string[];
    readonly rows: { readonly cells: Cell[]; look: string }[];
  } | null;
  depth: number;
  cell: { readonly paragraphs: Paragraph[]; span: number; isTall: boolean; look: string } | null;
  runs: { text: string; look: string }[];
  paragraphLook: string;
  runLook: string;
  endsSection: boolean;
}

/** What stands in properties without being a look that somebody would set. */
const PLAIN = /<w:(?:gridSpan|vMerge|tcW|szCs|bCs)(?: [^>]*)?\/>|<w:sectPr.*<\/w:sectPr>/gsu;

/** @param xml text of the main part */
export function elementsOf(xml: string): readonly Element[] {
  const reading: Reading = {
    elements: [],
    table: null,
    depth: 0,
    cell: null,
    runs: [],
    paragraphLook: '',
    runLook: '',
    endsSection: false,
  };
  const begun: { readonly name: string; readonly end: number }[] = [];
  for (const { name, kind, attributes, start, end } of tagsIn(xml)) {
    if (kind === 'begin') {
      begin(reading, name);
      begun.push({ name, end });
    } else if (kind === 'empty') {
      note(reading, name, attributes);
    } else {
      const from = begun.pop()?.end ?? start;
      finish(reading, name, xml.slice(from, start));
    }
  }
  return reading.elements;
}

function begin(reading: Reading, name: string): void {
  if (name === 'w:tbl') {
    reading.depth += 1;
    if (reading.depth === 1) reading.table = { widths: [], rows: [] };
  }
  if (name === 'w:tr' && reading.depth === 1) reading.table?.rows.push({ cells: [], look: '' });
  if (name === 'w:tc' && reading.depth === 1) {
    reading.cell = { paragraphs: [], span: 1, isTall: false, look: '' };
  }
  if (name === 'w:p') {
    reading.runs = [];
    reading.paragraphLook = '';
    reading.endsSection = false;
  }
  if (name === 'w:r') reading.runLook = '';
}

function note(reading: Reading, name: string, attributes: string): void {
  const { table, cell, depth } = reading;
  if (name === 'w:gridCol' && depth === 1) table?.widths.push(attributeOf(attributes, 'w:w') ?? '');
  if (name === 'w:gridSpan' && depth === 1 && cell !== null) {
    cell.span = Number(attributeOf(attributes, 'w:val') ?? 1);
  }
  if (name === 'w:vMerge' && depth === 1 && cell !== null) {
    cell.isTall = attributeOf(attributes, 'w:val') === 'restart';
  }
  if (name === 'w:p')
    addParagraph(reading, { kind: 'paragraph', runs: [], look: '', endsSection: false });
  if (name === 'w:br') addText(reading, '\n');
  if (name === 'w:tab') addText(reading, '\t');
}

function finish(reading: Reading, name: string, inside: string): void {
  const { table, cell, depth } = reading;
  const look = name.endsWith('Pr') ? inside.replace(PLAIN, '') : '';
  if (name === 'w:t') addText(reading, inside);
  if (name === 'w:sectPr') reading.endsSection = true;
  if (name === 'w:rPr') reading.runLook = look;
  if (name === 'w:pPr') {
    reading.paragraphLook = look.replace(/<w:rPr>.*<\/w:rPr>/su, '');
    reading.runLook = '';
  }
  if (name === 'w:tcPr' && depth === 1 && cell !== null) cell.look = look;
  const row = table?.rows[table.rows.length - 1];
  if (name === 'w:trPr' && depth === 1 && row !== undefined) row.look = look;
  if (name === 'w:p') {
    const { runs, paragraphLook, endsSection } = reading;
    addParagraph(reading, { kind: 'paragraph', runs, look: paragraphLook, endsSection });
  }
  if (name === 'w:tc' && depth === 1 && cell !== null) {
    row?.cells.push(cell);
    reading.cell = null;
  }
  if (name === 'w:tbl') {
    reading.depth -= 1;
    if (reading.depth === 0 && table !== null) {
      reading.elements.push({ kind: 'table', ...table });
      reading.table = null;
    }
  }
}

function addText({ runs, runLook }: Reading, text: string): void {
  const last = runs[runs.length - 1];
  if (text === '') return;
  if (last?.look === runLook) last.text += text;
  else runs.push({ text, look: runLook });
}

function addParagraph({ cell, elements }: Reading, paragraph: Paragraph): void {
  if (cell === null) elements.push(paragraph);
  else cell.paragraphs.push(paragraph);
}
