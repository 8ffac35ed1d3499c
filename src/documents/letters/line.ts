/** The lines of a letter before anybody knows how they are drawn: sentences, headings, tables, links. */

export type Line = string | Heading | Table | Link;

/** 【取組実績の提出】. */
export interface Heading {
  readonly kind: 'heading';
  readonly text: string;
  /** The heading of a section within a part. */
  readonly isMinor: boolean;
}

/** The first column names the row. */
export interface Table {
  readonly kind: 'table';
  readonly headings: readonly string[];
  /** Each as long as `headings`; its last cell may have several lines. */
  readonly rows: readonly (readonly string[])[];
  /** Plain text prints the headings, too: the columns do not speak for themselves. */
  readonly isHeaded: boolean;
}

export interface Link {
  readonly kind: 'link';
  readonly label: string;
  readonly url: string;
  /** What it opens; '' where there is nothing to say. */
  readonly note: string;
}

export function minor(text: string): Heading {
  return { kind: 'heading', text, isMinor: true };
}

/** A text in one line: line breaks and other characters that nobody sees become a space. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, (found) => (/^[ \u3000]+$/u.test(found) ? found : ' '))
    .trim();
}

/** The lines of what somebody typed, as they were typed. */
export function typedLines(text: string): readonly string[] {
  const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u);
  return lines.map((line) => line.replace(/\p{Cc}/gu, ' ').trimEnd());
}

/** @param most in characters, as people count them */
export function cut(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}

/** Whether a cell of a table is a number, which stands at its right. */
export function isNumber(cell: string): boolean {
  return /^[\d,]+$/u.test(cell);
}
