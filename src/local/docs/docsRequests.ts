/**
 * `Documents.batchUpdate`: all requests or none. Only styles of tables and sections that are there;
 * a place that is not the beginning of a table is refused, as is a mask that names something else.
 */
import type { DocsRequest } from '../../google/surface/docs';
import { checkShape, isObject } from '../sheets/schema';
import { invalidArgument } from '../sheets/refusal';
import { DOCS_REQUESTS, type DocsRequestKind, type DocsRequestOf } from './docsMessages';
import { edited, rowEdit, sizeEdit, type Edit } from './edits';
import { wordText, type WordText } from './wordText';

/** Most requests of one batch that the product sends; Google names no limit. */
const MOST_REQUESTS = 400;

/** @param requests JSON as it came. @returns the text of the document afterwards */
export function applyDocsRequests(xml: string, requests: unknown): string {
  if (!Array.isArray(requests) || requests.length === 0) {
    throw invalidArgument('Must specify at least one request.');
  }
  if (requests.length > MOST_REQUESTS) {
    throw invalidArgument(`A batch of ${String(requests.length)} requests: at most 400 are sent.`);
  }
  const checked = requests.map((request, place) => checkedRequest(request, place));
  const text = wordText(xml);
  const styles = stylesOf(text);
  checked.forEach((request, place) => {
    const refusal = applied(text, styles, request);
    if (refusal === undefined) return;
    const [kind = ''] = Object.keys(request);
    throw invalidArgument(`Invalid requests[${String(place)}].${kind}: ${refusal}`);
  });
  return edited(xml, editsOf(text, styles));
}

function checkedRequest(request: unknown, place: number): DocsRequest {
  const path = `requests[${String(place)}]`;
  const kinds = isObject(request) ? Object.keys(request) : [];
  const [kind = ''] = kinds;
  const shape = Object.hasOwn(DOCS_REQUESTS, kind)
    ? DOCS_REQUESTS[kind as DocsRequestKind]
    : undefined;
  if (kinds.length !== 1 || shape === undefined) {
    throw invalidArgument(
      `Invalid ${path}: expected one kind of request, found ${kinds.join(', ')}.`,
    );
  }
  checkShape(shape, (request as Readonly<Record<string, unknown>>)[kind], `${path}.${kind}`);
  return request as DocsRequest;
}

/** The styles that requests set; they move no text, so that places stay true within the batch. */
interface Styles {
  /** By table and row. */
  readonly heads: boolean[][];
  readonly wholes: boolean[][];
  /** By section; undefined where nobody turned it. */
  readonly turned: (boolean | undefined)[];
}

function stylesOf({ tables, sections }: WordText): Styles {
  return {
    heads: tables.map(({ rows }) => rows.map(({ isHead }) => isHead)),
    wholes: tables.map(({ rows }) => rows.map(({ isWhole }) => isWhole)),
    turned: sections.map(() => undefined),
  };
}

/** @returns why it is refused */
function applied(text: WordText, styles: Styles, request: DocsRequest): string | undefined {
  if ('pinTableHeaderRows' in request) return pinned(text, styles, request.pinTableHeaderRows);
  if ('updateTableRowStyle' in request) return kept(text, styles, request.updateTableRowStyle);
  return turned(text, styles, request.updateSectionStyle);
}

function pinned(
  { tables }: WordText,
  { heads }: Styles,
  { tableStartLocation, pinnedHeaderRowsCount: count }: DocsRequestOf<'pinTableHeaderRows'>,
): string | undefined {
  const place = tables.findIndex(({ start }) => start === tableStartLocation.index);
  const rows = heads[place];
  if (rows === undefined) return NO_TABLE;
  if (count < 0 || count >= rows.length) {
    return `Cannot pin ${String(count)} of ${String(rows.length)} rows.`;
  }
  heads[place] = rows.map((_, row) => row < count);
  return undefined;
}

function kept(
  { tables }: WordText,
  { wholes }: Styles,
  update: DocsRequestOf<'updateTableRowStyle'>,
): string | undefined {
  const { tableStartLocation, rowIndices, tableRowStyle, fields } = update;
  if (!isExactly('preventOverflow', fields)) return wrongMask(fields);
  const place = tables.findIndex(({ start }) => start === tableStartLocation.index);
  const rows = wholes[place];
  if (rows === undefined) return NO_TABLE;
  const outside = rowIndices.find((row) => rows[row] === undefined);
  if (outside !== undefined) return `The table has no row ${String(outside)}.`;
  wholes[place] = rows.map((isWhole, row) =>
    rowIndices.includes(row) ? tableRowStyle.preventOverflow : isWhole,
  );
  return undefined;
}

function turned(
  { sections, end }: WordText,
  styles: Styles,
  { range, sectionStyle, fields }: DocsRequestOf<'updateSectionStyle'>,
): string | undefined {
  if (!isExactly('flipPageOrientation', fields)) return wrongMask(fields);
  const { startIndex, endIndex } = range;
  if (startIndex < 0 || endIndex <= startIndex || endIndex > end) {
    return 'The range is outside the document.';
  }
  sections.forEach((section, place) => {
    const isMet = section.start < endIndex && startIndex < section.end;
    if (isMet) styles.turned[place] = sectionStyle.flipPageOrientation;
  });
  return undefined;
}

const NO_TABLE = 'Invalid table start location. Must specify the start index of the table.';

/** The mask came as JSON and may say anything. */
function isExactly(field: string, fields: string): boolean {
  return fields === field;
}

function wrongMask(fields: string): string {
  return `the mask ${fields} names something else than what is set.`;
}

/** A section is turned against the page of the document, which is that of its first section. */
function editsOf({ xml, tables, sections }: WordText, styles: Styles): readonly Edit[] {
  const [{ width, height } = { width: 0, height: 0 }] = sections;
  return [
    ...tables.flatMap(({ rows }, table) =>
      rows.map((row, at) =>
        rowEdit(xml, row, styles.heads[table]?.[at] === true, styles.wholes[table]?.[at] === true),
      ),
    ),
    ...sections.flatMap((section, place) => {
      const isTurned = styles.turned[place];
      if (isTurned === undefined) return [];
      return [sizeEdit(section, isTurned ? height : width, isTurned ? width : height)];
    }),
  ];
}
