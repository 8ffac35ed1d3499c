/**
 * The content of a cell: `ExtendedValue` of Sheets and the cell of .xlsx.
 *
 * A cell of .xlsx ends at 32,767 characters (Excel's limit), one of Sheets at 50,000: a longer text
 * is written as its beginning and a marker, the sidecar has the whole.
 */
import { createHash } from 'node:crypto';
import { a1ToR1C1, dateToSerial, r1c1ToA1, serialToDate } from 'hucre';
import type { Cell as XlsxCell, CellValue } from 'hucre';
import type { ExtendedValue } from '../../google/surface/sheets';
import { fromXlsxFormula, toXlsxFormula } from './formulaText';
import { encodeEscapes } from './textEscapes';

const LONGEST = 32_767;
const CUT_MARKER =
  /…【続きは控えのファイル（suishin\.json）にあります。この欄は書き換えないでください。照合[0-9a-f]{16}】$/;

/** What hucre needs to write the content: a plain value, or a cell with more to it. */
export type XlsxContent = Pick<XlsxCell, 'value'> & Pick<Partial<XlsxCell>, 'formula' | 'richText'>;

const ERROR_TYPES: Readonly<Record<string, string>> = {
  '#NULL!': 'NULL_VALUE',
  '#DIV/0!': 'DIVIDE_BY_ZERO',
  '#VALUE!': 'VALUE',
  '#REF!': 'REF',
  '#NAME?': 'NAME',
  '#NUM!': 'NUM',
  '#N/A': 'N_A',
};
const LOOKS_LIKE_ERROR =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!)$/;

/**
 * @param value exactly one property, as on the wire
 * @throws Error for a number that is not finite: neither format has one
 */
export function toXlsxContent(value: ExtendedValue): XlsxContent {
  if (value.formulaValue !== undefined) {
    return { value: null, formula: toXlsxFormula(value.formulaValue.replace(/^=/, '')) };
  }
  if (value.numberValue !== undefined) {
    if (!Number.isFinite(value.numberValue)) {
      throw new Error(`found the number ${String(value.numberValue)}, expected a finite one`);
    }
    return { value: value.numberValue };
  }
  if (value.boolValue !== undefined) return { value: value.boolValue };
  if (value.errorValue !== undefined) return { value: errorText(value.errorValue.type) };
  const text = cutText(value.stringValue ?? '');
  if (LOOKS_LIKE_ERROR.test(text)) return { value: text, richText: [{ text }] };
  return { value: encodeEscapes(text) };
}

function errorText(type: string): string {
  return Object.keys(ERROR_TYPES).find((text) => ERROR_TYPES[text] === type) ?? '#VALUE!';
}

/** The part of a text that a cell of .xlsx holds. Never cuts a surrogate pair in two. */
export function cutText(text: string): string {
  if (text.length <= LONGEST) return wellFormed(text);
  const fingerprint = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const marker = `…【続きは控えのファイル（suishin.json）にあります。この欄は書き換えないでください。照合${fingerprint}】`;
  const head = text.slice(0, LONGEST - marker.length).replace(/[\uD800-\uDBFF]$/, '');
  return wellFormed(head) + marker;
}

/** Is this the beginning of a longer text, which the sidecar has? The marker tells which one. */
export function isCutText(text: string): boolean {
  return CUT_MARKER.test(text);
}

/** XML holds no half surrogate pair: the replacement character stands for it, as UTF-8 has it. */
function wellFormed(text: string): string {
  return text.replace(
    /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    '\uFFFD',
  );
}

/** A formula that Excel stores once for a block of cells, by its index: text and place of the first. */
export type SharedFormulas = ReadonlyMap<number, { readonly text: string; readonly at: Place }>;

interface Place {
  readonly row: number;
  readonly column: number;
}

/** @returns undefined for an empty cell */
export function fromXlsxContent(
  value: CellValue,
  cell: XlsxCell | undefined,
  place: Place,
  shared: SharedFormulas,
): ExtendedValue | undefined {
  const formula = cell && formulaAt(cell, place, shared);
  // LibreOffice writes yes and no as these formulas.
  if (formula === 'TRUE()' || formula === 'FALSE()') return { boolValue: formula === 'TRUE()' };
  if (formula) return { formulaValue: `=${fromXlsxFormula(formula)}` };
  return fromXlsxValue(value, cell);
}

/** A plain value, or what a formula last came to. @returns undefined for none */
export function fromXlsxValue(
  value: CellValue,
  cell: Pick<XlsxCell, 'type'> | undefined,
): ExtendedValue | undefined {
  if (value === null) return undefined;
  // A date that another thread has read is a Date of another realm.
  if (typeof value === 'object') return { numberValue: dateToSerial(value) };
  if (typeof value === 'number') return { numberValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  if (cell?.type === 'error') {
    return { errorValue: { type: ERROR_TYPES[value] ?? 'ERROR', message: '' } };
  }
  return { stringValue: value };
}

function formulaAt(cell: XlsxCell, place: Place, shared: SharedFormulas): string | undefined {
  if (cell.formula || cell.formulaSharedIndex === undefined) return cell.formula;
  const first = shared.get(cell.formulaSharedIndex);
  if (first === undefined) return undefined;
  const relative = a1ToR1C1(first.text, first.at.row, first.at.column);
  return r1c1ToA1(relative, place.row, place.column);
}

/** A number under a date format as it comes back: whole milliseconds are what a date there has. */
export function throughDate(serial: number): number {
  return dateToSerial(serialToDate(serial));
}
