/**
 * The text of a .docx as Docs counts it: sections, tables and rows, each with its place. Read from
 * left to right; nothing is claimed about fonts, widths or anything else of the conversion.
 *
 * Places: a section break, the beginning and end of a table, of a row and of a cell, and the end of a
 * paragraph count one each, a text its UTF-16 units.
 */
import PizZip from 'pizzip';

const MAIN = 'word/document.xml';

export interface WordRow {
  /** Behind the tag that begins the row. */
  readonly inside: number;
  /** Its properties in the text, from the first character to behind the last. */
  readonly properties: readonly [from: number, to: number] | undefined;
  readonly isHead: boolean;
  readonly isWhole: boolean;
}

export interface WordTable {
  readonly start: number;
  readonly end: number;
  readonly rows: readonly WordRow[];
}

export interface WordSection {
  /** Place of the break before it. */
  readonly start: number;
  readonly end: number;
  /** Its page size in the text. */
  readonly size: readonly [from: number, to: number];
  /** Twentieths of a point. */
  readonly width: number;
  readonly height: number;
}

export interface WordText {
  readonly xml: string;
  readonly sections: readonly WordSection[];
  /** Those of the text itself, not those inside cells. */
  readonly tables: readonly WordTable[];
  readonly end: number;
}

export function documentXml(docx: Uint8Array): string {
  const part = new PizZip(docx).file(MAIN);
  if (part === null) throw new Error(`a .docx without ${MAIN}`);
  return part.asText();
}

export function withDocumentXml(docx: Uint8Array, xml: string): Uint8Array {
  const zip = new PizZip(docx);
  // The same change gives the same bytes.
  zip.file(MAIN, xml, { date: new Date(1980, 0, 1) });
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

/** All others say how something looks. */
const TAG = /<(\/?)w:(p|t|tab|br|tbl|tr|tc|pgSz)((?:\s[^<>]*?)?)(\/?)>/gu;
/** Each counts one where it begins. */
const COUNTED = ['tbl', 'tr', 'tc'];

interface OpenTable {
  readonly start: number;
  readonly rows: WordRow[];
}

export function wordText(xml: string): WordText {
  const sections: WordSection[] = [];
  const tables: WordTable[] = [];
  let place = 1;
  let sectionStart = 0;
  let depth = 0;
  let table: OpenTable = { start: 0, rows: [] };
  let broken = false;
  for (const found of xml.matchAll(TAG)) {
    const [whole, slash, name = '', attributes = '', empty] = found;
    const at = found.index;
    const begins = slash === '';
    if (name === 'tbl' && begins) {
      depth += 1;
      if (depth === 1) table = { start: place, rows: [] };
    }
    if (name === 'tr' && begins && depth === 1) table.rows.push(rowAt(xml, at + whole.length));
    if (begins && COUNTED.includes(name)) place += 1;
    if (name === 't' && begins && empty !== '/') place += textLength(xml, at + whole.length);
    if ((name === 'tab' || name === 'br') && begins) place += 1;
    if (name === 'p' && (slash === '/' || empty === '/')) {
      place += 1;
      if (broken) place += 1;
      broken = false;
    }
    if (name === 'tbl' && slash === '/') {
      place += 1;
      if (depth === 1) tables.push({ ...table, end: place });
      depth -= 1;
    }
    if (name === 'pgSz') {
      const isLast = !/<w:p[ >]/u.test(xml.slice(at));
      const end = isLast ? place : place + 1;
      sections.push({
        start: sectionStart,
        end,
        size: [at, at + whole.length],
        width: sizeOf(attributes, 'w'),
        height: sizeOf(attributes, 'h'),
      });
      sectionStart = end;
      broken = !isLast;
    }
  }
  return { xml, sections, tables, end: place };
}

function rowAt(xml: string, inside: number): WordRow {
  const properties = /^<w:trPr(?:\s[^>]*)?>.*?<\/w:trPr>|^<w:trPr\s*\/>/su.exec(
    xml.slice(inside, inside + 2_000),
  )?.[0];
  return {
    inside,
    properties: properties === undefined ? undefined : [inside, inside + properties.length],
    isHead: isOn(properties, 'tblHeader'),
    isWhole: isOn(properties, 'cantSplit'),
  };
}

function isOn(properties: string | undefined, name: string): boolean {
  const found = new RegExp(`<w:${name}(?:\\s+w:val="(\\w+)")?\\s*/>`, 'u').exec(properties ?? '');
  return found !== null && !['0', 'false', 'off'].includes(found[1] ?? 'true');
}

function textLength(xml: string, from: number): number {
  return xml.slice(from, xml.indexOf('<', from)).replace(/&[^;]+;/gu, '&').length;
}

function sizeOf(attributes: string, side: 'w' | 'h'): number {
  return Number(new RegExp(`w:${side}="(\\d+)"`, 'u').exec(attributes)?.[1] ?? 0);
}
