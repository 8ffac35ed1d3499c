/**
 * The shape of a filled document, read from its text in one pass: a large pack has forty million
 * characters, which no tree of XML holds in time.
 */
import type { DocumentShape, TableShape } from '../documents/documentShape';

const MARKS =
  /<w:(tbl|tr)[ >]|<\/w:(tbl|tr)>|<w:(tblHeader|cantSplit)(?: w:val="([^"]*)")?\s*\/>|<w:pgSz ([^>]*)\/>/gu;

interface OpenTable {
  readonly heads: boolean[];
  readonly wholes: boolean[];
}

export function shapeOf(text: string): Omit<DocumentShape, 'hasPageNumbers'> {
  const sections: { isLandscape: boolean }[] = [];
  const tables: TableShape[] = [];
  let depth = 0;
  let table: OpenTable = { heads: [], wholes: [] };
  for (const [, begins, ends, flag, value, page] of text.matchAll(MARKS)) {
    if (page !== undefined) sections.push({ isLandscape: isLandscape(page) });
    if (begins === 'tbl') {
      depth += 1;
      if (depth === 1) table = { heads: [], wholes: [] };
    }
    if (begins === 'tr' && depth === 1) {
      table.heads.push(false);
      table.wholes.push(false);
    }
    if (ends === 'tbl') {
      if (depth === 1) tables.push(tableShape(table));
      depth -= 1;
    }
    if (flag !== undefined && depth === 1 && isOn(value)) {
      const marked = flag === 'tblHeader' ? table.heads : table.wholes;
      marked[marked.length - 1] = true;
    }
  }
  return { sections, tables };
}

/** Without a value it is on. */
function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off'].includes(value);
}

function isLandscape(attributes: string): boolean {
  const size = (name: string): number =>
    Number(new RegExp(`w:${name}="(\\d+)"`, 'u').exec(attributes)?.[1] ?? 0);
  return size('w') > size('h');
}

function tableShape({ heads, wholes }: OpenTable): TableShape {
  const firstOther = heads.indexOf(false);
  return {
    headRows: firstOther < 0 ? heads.length : firstOther,
    rows: heads.length,
    wholeRows: wholes.flatMap((isWhole, row) => (isWhole ? [row] : [])),
  };
}
