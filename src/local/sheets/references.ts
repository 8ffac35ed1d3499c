/**
 * A1 references inside a formula: found, read and written again, everything else left as it stands.
 *
 * Text in double quotes, names of functions and longer names that only look like cells are no
 * references. A reference that lost its cells is written `#REF!`, as Sheets does.
 */

/** A row or column number counted from 0; `absolute` where it is written with `$`. */
export interface Place {
  readonly at: number;
  readonly absolute: boolean;
}

/** `A2` has both places, the last corner of `A2:A` only a column, `1:1` only rows. */
export interface Corner {
  readonly column?: Place;
  readonly row?: Place;
}

export interface Reference {
  /** Tab named in front of `!`; absent for the tab that holds the formula. */
  readonly title?: string;
  readonly first: Corner;
  /** Absent for a single cell. */
  readonly last?: Corner;
}

/** Letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** Column counted from 0 of letters in capitals or not: A is 0, AA is 26. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

const text = /"(?:[^"]|"")*(?:"|$)/y;
const title = /(?:'((?:[^']|'')*)'|([\p{L}_][\p{L}\p{N}_.]*))!/uy;
const cells =
  /(?:(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?::(?=[$A-Z\d])(?:(\$?)([A-Z]{1,3}))?(?:(\$?)([1-9]\d{0,6}))?)?|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?:(\$?)([1-9]\d{0,6}))?|(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6}))(?![\p{L}\p{N}_.(!])/iuy;
const word = /[\p{L}\p{N}_.]+/uy;

/**
 * The formula with every reference replaced by what `map` makes of it: the same object leaves the
 * text untouched, `null` writes `#REF!`. The formula may have any text; what is not understood stays.
 */
export function mapReferences(
  formula: string,
  map: (reference: Reference) => Reference | null,
): string {
  let written = '';
  let position = 0;
  const take = (pattern: RegExp, at = position): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(formula);
  };
  while (position < formula.length) {
    const prefix = take(title);
    const found = take(cells, position + (prefix?.[0].length ?? 0));
    if (found) {
      const whole = (prefix?.[0] ?? '') + found[0];
      const reference = readReference(found, prefix);
      const mapped = map(reference);
      written += mapped === reference ? whole : mapped ? writeReference(mapped) : '#REF!';
      position += whole.length;
    } else {
      const piece = prefix ?? take(text) ?? take(word);
      written += piece ? piece[0] : formula.charAt(position);
      position += piece ? piece[0].length : 1;
    }
  }
  return written;
}

/** A reference as it is written in a formula. */
export function writeReference(reference: Reference): string {
  const tab = reference.title === undefined ? '' : `${quoteTitle(reference.title)}!`;
  const last = reference.last ? `:${writeCorner(reference.last)}` : '';
  return `${tab}${writeCorner(reference.first)}${last}`;
}

function quoteTitle(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function writeCorner({ column, row }: Corner): string {
  const letters = column ? `${column.absolute ? '$' : ''}${columnLetters(column.at)}` : '';
  return row ? `${letters}${row.absolute ? '$' : ''}${String(row.at + 1)}` : letters;
}

function readReference(found: RegExpExecArray, prefix: RegExpExecArray | null): Reference {
  const group = (at: number): string | undefined => found[at];
  const corner = (from: number): Corner => ({
    ...place('column', group(from), group(from + 1)),
    ...place('row', group(from + 2), group(from + 3)),
  });
  const rows = (from: number): Corner => place('row', group(from), group(from + 1));
  const columns = (from: number): Corner => place('column', group(from), group(from + 1));
  const named =
    prefix === null ? {} : { title: prefix[2] ?? (prefix[1] ?? '').replaceAll("''", "'") };
  if (group(2) !== undefined) {
    const last = corner(5);
    return { ...named, first: corner(1), ...((last.column ?? last.row) ? { last } : {}) };
  }
  if (group(10) !== undefined) return { ...named, first: columns(9), last: corner(11) };
  return { ...named, first: rows(15), last: rows(17) };
}

function place(name: 'column' | 'row', dollar: string | undefined, text?: string): Corner {
  if (text === undefined) return {};
  const at = name === 'column' ? columnNumber(text) : Number(text) - 1;
  return { [name]: { at, absolute: dollar === '$' } };
}
