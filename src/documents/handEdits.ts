/**
 * What a person has changed in a document by hand: its paragraphs as they stand now against those as
 * they were filled, blanks of every kind aside, and for each that differs the row that it came from.
 */
import { diffArrays } from 'diff';
import type { HandEdit, HandEdits, Origin } from '../wording/handEdits';
import { comparable, type KeptPrint } from './keptPrint';
import { lineOfParagraph } from './lineOfParagraph';
import { originOf } from './origin';

/** More paragraphs that differ, and the document has been written anew. */
const MOST_CHANGES = 1_000;
const MOST_SHOWN = 200;

/**
 * @param paragraphs of the document as it stands now
 * @param year       of the papers, as keys of rows have it: 令和6年度
 * @returns 'rewritten' where so much differs that a list would help nobody
 */
export function editsBetween(
  kept: KeptPrint,
  paragraphs: readonly string[],
  year: string,
  fingerprint: (text: string) => string,
): HandEdits | 'rewritten' {
  const now = paragraphs.filter((text) => comparable(text) !== '');
  const before = kept.isWhole ? kept.paragraphs.map(comparable) : [...kept.paragraphs];
  const after = now.map(comparable).map((text) => (kept.isWhole ? text : fingerprint(text)));
  const differing = differences(before, after);
  if (differing === undefined) return 'rewritten';
  const lineOf = lineOfParagraph(kept);
  const shown = differing.slice(0, MOST_SHOWN).map(({ was, is, behind }): HandEdit => {
    const text = is === undefined ? '' : (now[is] ?? '');
    if (was === undefined) {
      const line = lineOf(behind);
      const place = line === undefined ? '' : `${line.paper}　${line.place}`;
      return { before: '', after: text, origin: { kind: 'added', behind: place } };
    }
    const line = kept.isWhole ? lineOf(was) : undefined;
    const origin: Origin = line === undefined ? { kind: 'template' } : originOf(line, year);
    return kept.isWhole
      ? { before: kept.paragraphs[was] ?? '', after: text, origin }
      : { after: text, origin: { kind: 'unknown' } };
  });
  return { edits: shown, more: differing.length - shown.length };
}

/** Places of a paragraph before and now; absent where there is none. */
interface Difference {
  readonly was?: number;
  readonly is?: number;
  /** The paragraph of before that stands in front of it. */
  readonly behind: number;
}

function differences(before: string[], after: string[]): readonly Difference[] | undefined {
  const parts = diffArrays(before, after, { maxEditLength: MOST_CHANGES });
  if (parts === undefined) return undefined;
  const found: Difference[] = [];
  let [was, is] = [0, 0];
  let [gone, come]: [number[], number[]] = [[], []];
  const settle = (): void => {
    for (let at = 0; at < Math.max(gone.length, come.length); at += 1) {
      found.push({ ...place('was', gone[at]), ...place('is', come[at]), behind: was - 1 });
    }
    [gone, come] = [[], []];
  };
  for (const { added, removed, value } of parts) {
    if (!added && !removed) settle();
    for (let count = 0; count < value.length; count += 1) {
      if (removed) gone.push(was);
      if (added) come.push(is);
      if (!added) was += 1;
      if (!removed) is += 1;
    }
  }
  settle();
  return found;
}

function place(key: 'was' | 'is', at: number | undefined): { was?: number; is?: number } {
  return at === undefined ? {} : { [key]: at };
}
