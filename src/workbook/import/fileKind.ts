/**
 * What a file is, by its bytes and not by its name: people rename files, and Excel saves .csv in
 * three charsets.
 *
 * A text is UTF-8 when it begins with that mark or is valid UTF-8 throughout; otherwise it is
 * Shift_JIS when it is valid Shift_JIS throughout. Texts of ASCII alone are both, and UTF-8 is said.
 */

export type FileKind =
  | { readonly kind: 'xlsx' }
  | { readonly kind: 'text'; readonly charset: 'UTF-8' | 'Shift_JIS' }
  | { readonly kind: 'refused'; readonly reason: FileKindRefusal };

export type FileKindRefusal =
  | 'empty'
  /** .xls, or an .xlsx with a password: both begin alike. */
  | 'old or locked'
  /** A zip that is no workbook: .docx, .ods, a folder. */
  | 'other zip'
  | 'PDF'
  | 'UTF-16'
  /** Neither UTF-8 nor Shift_JIS. */
  | 'no text';

const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const PDF = [0x25, 0x50, 0x44, 0x46];
const UTF_8_MARK = [0xef, 0xbb, 0xbf];
const UTF_16_MARKS = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];
/** In the list of names at the end of every .xlsx. */
const WORKBOOK_PART = Array.from('xl/workbook.', (letter) => letter.charCodeAt(0));

/** @param bytes signed or not, as Apps Script or a browser has them */
export function fileKindOf(bytes: readonly number[]): FileKind {
  const at = (place: number): number => (bytes[place] ?? 0) & 0xff;
  const begins = (mark: readonly number[]): boolean =>
    bytes.length >= mark.length && mark.every((byte, place) => at(place) === byte);
  const refused = (reason: FileKindRefusal): FileKind => ({ kind: 'refused', reason });
  if (bytes.length === 0) return refused('empty');
  if (begins(OLD_OFFICE)) return refused('old or locked');
  if (begins(ZIP)) return holds(bytes, WORKBOOK_PART) ? { kind: 'xlsx' } : refused('other zip');
  if (begins(PDF)) return refused('PDF');
  if (UTF_16_MARKS.some(begins)) return refused('UTF-16');
  if (begins(UTF_8_MARK) || isValid(bytes, utf8Length)) return { kind: 'text', charset: 'UTF-8' };
  return isValid(bytes, shiftJisLength)
    ? { kind: 'text', charset: 'Shift_JIS' }
    : refused('no text');
}

function holds(bytes: readonly number[], part: readonly number[]): boolean {
  const [first = 0] = part;
  for (let from = bytes.indexOf(first); from >= 0; from = bytes.indexOf(first, from + 1)) {
    if (part.every((byte, place) => ((bytes[from + place] ?? 0) & 0xff) === byte)) return true;
  }
  return false;
}

/**
 * Bytes of the character that begins here; 0 where none can begin.
 * @param at the byte so many places further
 */
type CharacterLength = (at: (ahead: number) => number) => number;

function isValid(bytes: readonly number[], lengthOf: CharacterLength): boolean {
  let place = 0;
  const at = (ahead: number): number => (bytes[place + ahead] ?? 0) & 0xff;
  while (place < bytes.length) {
    const length = lengthOf(at);
    if (length === 0) return false;
    place += length;
  }
  return place === bytes.length;
}

/** No text of an office holds a NUL; everything that is no text does. */
function utf8Length(at: (ahead: number) => number): number {
  const lead = at(0);
  if (lead === 0) return 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead <= 0xdf
      ? 2
      : lead >= 0xe0 && lead <= 0xef
        ? 3
        : lead >= 0xf0 && lead <= 0xf4
          ? 4
          : 0;
  for (let ahead = 1; ahead < length; ahead += 1) {
    if (at(ahead) < 0x80 || at(ahead) > 0xbf) return 0;
  }
  return length;
}

function shiftJisLength(at: (ahead: number) => number): number {
  const lead = at(0);
  if (lead === 0) return 0;
  if (lead < 0x80 || (lead >= 0xa1 && lead <= 0xdf)) return 1;
  const isLead = (lead >= 0x81 && lead <= 0x9f) || (lead >= 0xe0 && lead <= 0xfc);
  const trail = at(1);
  return isLead && trail >= 0x40 && trail <= 0xfc && trail !== 0x7f ? 2 : 0;
}
