/**
 * What is kept of a document that was made: what it printed, place by place, and its paragraphs as they
 * were filled. Of a very large one the figures are kept, and of sentences their fingerprints only: so
 * it can still be said what has changed, but not from what.
 */
import { printedOf, type PrintedLine } from './printed';
import type { PackContent } from './tagTree';

/** A line whose text was not kept has its fingerprint. */
export interface KeptLine extends PrintedLine {
  /** 資料番号 of the paper; '' for one without. */
  readonly number: string;
  readonly fingerprint?: string;
}

export interface KeptPrint {
  readonly lines: readonly KeptLine[];
  /** Those that say something, in reading order; or their fingerprints. */
  readonly paragraphs: readonly string[];
  readonly isWhole: boolean;
}

/** @param paragraphs of the filled document */
export function keptPrint(content: PackContent, paragraphs: readonly string[]): KeptPrint {
  const numbers = new Map(
    content.papers.map(({ name, values }) => {
      const number = values['資料番号'];
      return [name, typeof number === 'string' ? number : ''];
    }),
  );
  const lines = printedOf(content).map((line) => ({
    ...line,
    number: numbers.get(line.paper) ?? '',
  }));
  return { lines, paragraphs, isWhole: true };
}

/** A longer text is a sentence. */
const LONGEST_FIGURE = 40;

/** The same without its sentences. */
export function figuresOnly(kept: KeptPrint, fingerprint: (text: string) => string): KeptPrint {
  return {
    lines: kept.lines.map((line) =>
      line.text.length > LONGEST_FIGURE
        ? { ...line, text: '', fingerprint: fingerprint(line.text) }
        : line,
    ),
    paragraphs: kept.paragraphs.map((text) => fingerprint(comparable(text))),
    isWhole: false,
  };
}

/** Blanks of every kind do not count: a conversion may change them. */
export function comparable(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/gu, '');
}

/** The lines of one paper: its name, its number, and place with text, or with a blank and fingerprint. */
type StoredPaper = readonly [
  name: string,
  number: string,
  lines: readonly (readonly [place: string, text: string, fingerprint?: string])[],
];

interface Stored {
  readonly form: 1;
  readonly whole: boolean;
  readonly papers: readonly StoredPaper[];
  readonly paragraphs: readonly string[];
}

export function keptText({ lines, paragraphs, isWhole }: KeptPrint): string {
  const names = [...new Set(lines.map(({ paper }) => paper))];
  const byPaper = new Map<string, KeptLine[]>(names.map((name) => [name, []]));
  for (const line of lines) byPaper.get(line.paper)?.push(line);
  const papers = [...byPaper].map(([name, own]): StoredPaper => [
    name,
    own[0]?.number ?? '',
    own.map(({ place, text, fingerprint: print }) =>
      print === undefined ? [place, text] : [place, text, print],
    ),
  ]);
  const stored: Stored = { form: 1, whole: isWhole, papers, paragraphs };
  return JSON.stringify(stored);
}

/** @param text as `keptText` wrote it: whoever reads it has seen that nobody changed it */
export function keptOf(text: string): KeptPrint {
  const { whole, papers, paragraphs } = JSON.parse(text) as Stored;
  const lines = papers.flatMap(([paper, number, own]) =>
    own.map(([place, words, print]) => ({
      paper,
      number,
      place,
      text: words,
      ...(print === undefined ? {} : { fingerprint: print }),
    })),
  );
  return { lines, paragraphs, isWhole: whole };
}
