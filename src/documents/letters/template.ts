/**
 * A text of templates/mail. Its first lines say 「件名：」 and, where it may be one of several parts of a mail,
 * 「見出し：」; then the sentences; behind a line 「結び：」 what closes the mail. {名} is replaced by its value:
 * a text, or, where it is alone in its line, as many lines as it has.
 *
 * A line of which every value is empty is left out. A name without a value is a bug.
 */
import type { Line } from './line';

export type Value = string | readonly Line[];
export type Values = Readonly<Record<string, Value>>;

export interface MailTemplate {
  readonly subject: string;
  /** '' for one that is never a part among others. */
  readonly heading: string;
  readonly sentences: readonly string[];
  readonly closing: readonly string[];
}

const SUBJECT = '件名：';
const HEADING = '見出し：';
const CLOSING = '結び：';

/** @throws Error when it does not begin with 「件名：」: it ships with the program */
export function parsedTemplate(name: string, text: string): MailTemplate {
  const [first = '', ...others] = text.replace(/\r\n/gu, '\n').split('\n');
  if (!first.startsWith(SUBJECT)) {
    throw new Error(`templates/mail/${name}.txt: expected ${SUBJECT}… first, found ${first}`);
  }
  const hasHeading = others[0]?.startsWith(HEADING) === true;
  const lines = hasHeading ? others.slice(1) : others;
  const end = lines.indexOf(CLOSING);
  return {
    subject: first.slice(SUBJECT.length),
    heading: hasHeading ? (others[0] ?? '').slice(HEADING.length) : '',
    sentences: end < 0 ? lines : lines.slice(0, end),
    closing: end < 0 ? [] : lines.slice(end + 1),
  };
}

const PLACEHOLDER = /\{([^{}]*)\}/gu;

/** The names that a text asks for. */
export function namesIn(text: string): readonly string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
}

/** Without blank lines at both ends, and nowhere two in a row. @throws Error for a name without a value */
export function filledLines(lines: readonly string[], values: Values): readonly Line[] {
  return withoutDoubleBlanks(lines.flatMap((line) => filledLine(line, values)));
}

/** @throws Error for a name without a value, or with lines for one */
export function filledText(text: string, values: Values): string {
  return text.replace(PLACEHOLDER, (_, name: string) => {
    const value = valueOf(name, values);
    if (typeof value === 'string') return value;
    throw new Error(`{${name}} has lines and stands in the middle of one: ${text}`);
  });
}

function filledLine(line: string, values: Values): readonly Line[] {
  const names = namesIn(line);
  const [name = ''] = names;
  if (names.length === 1 && line.trim() === `{${name}}`) {
    const value = valueOf(name, values);
    if (typeof value !== 'string') return value;
  }
  const isEmpty = names.every((each) => valueOf(each, values).length === 0);
  return names.length > 0 && isEmpty ? [] : [filledText(line, values)];
}

function valueOf(name: string, values: Values): Value {
  const value = values[name];
  if (value === undefined) throw new Error(`templates/mail: nothing is known as {${name}}.`);
  return value;
}

function withoutDoubleBlanks(lines: readonly Line[]): readonly Line[] {
  const kept = lines.filter((line, place) => line !== '' || (lines[place - 1] ?? '') !== '');
  return kept[kept.length - 1] === '' ? kept.slice(0, -1) : kept;
}
