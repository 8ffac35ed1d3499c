/**
 * Formulas of Sheets and of .xlsx: the same text but for two things.
 *
 * Sheets knows ranges without an end (`A2:A`); a worksheet of .xlsx would be called damaged because
 * of one, so they end at its last row there. Functions younger than the file format carry a prefix.
 */
import { decodeEscapes, encodeEscapes } from './textEscapes';

const YOUNG_FUNCTIONS: Readonly<Record<string, string>> = {
  CONCAT: '_xlfn.',
  FILTER: '_xlfn._xlws.',
  IFS: '_xlfn.',
  LAMBDA: '_xlfn.',
  LET: '_xlfn.',
  MAXIFS: '_xlfn.',
  MINIFS: '_xlfn.',
  SEQUENCE: '_xlfn.',
  SORT: '_xlfn._xlws.',
  SWITCH: '_xlfn.',
  TEXTJOIN: '_xlfn.',
  UNIQUE: '_xlfn.',
  XLOOKUP: '_xlfn.',
  XMATCH: '_xlfn.',
};

const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
const OPEN_RANGE = /(?<![A-Za-z0-9_.$])(\$?[A-Z]{1,3}(\$?)\d+:\$?[A-Z]{1,3})(?![A-Za-z0-9_.($])/g;
const CLOSED_AT_LAST_ROW =
  /(?<![A-Za-z0-9_.$])(\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3})\$?1048576(?!\d)/g;
const FUNCTION_NAME = /(?<![A-Za-z0-9_.])([A-Z]+)(?=\()/g;
const PREFIX = /_xlfn\.(?:_xlws\.)?/g;

/** @param text a formula of Sheets without its `=` */
export function toXlsxFormula(text: string): string {
  return outsideQuotes(encodeEscapes(text), (part) =>
    part
      .replace(OPEN_RANGE, (_, range: string, dollar: string) => `${range}${dollar}1048576`)
      .replace(FUNCTION_NAME, (name) => `${YOUNG_FUNCTIONS[name] ?? ''}${name}`),
  );
}

/** @param text a formula of .xlsx, which has no `=` */
export function fromXlsxFormula(text: string): string {
  return outsideQuotes(decodeEscapes(text), (part) =>
    part.replace(PREFIX, '').replace(CLOSED_AT_LAST_ROW, (_, range: string) => range),
  );
}

/** Equal but for quotes around the name of a tab that needs none: programs set them as they like. */
export function sameFormula(one: string, other: string): boolean {
  return withoutQuotedNames(one) === withoutQuotedNames(other);
}

function withoutQuotedNames(text: string): string {
  return text.replace(/'((?:[^']|'')*)'!/g, (_, name: string) => `${name}!`);
}

function outsideQuotes(text: string, change: (part: string) => string): string {
  let result = '';
  let end = 0;
  for (const quoted of text.matchAll(QUOTED)) {
    result += change(text.slice(end, quoted.index)) + quoted[0];
    end = quoted.index + quoted[0].length;
  }
  return result + change(text.slice(end));
}
