/** The tags of a paragraph, and the braces that are no tags. */
import type { TagFault } from '../wording/templateFaults';

export type TagMark = '' | '#' | '^' | '/';

export interface Tag {
  readonly kind: 'tag';
  readonly mark: TagMark;
  readonly name: string;
}

export interface Marker {
  readonly kind: 'marker';
  readonly paper: string;
}

export type Found =
  | Tag
  | Marker
  /** @property meant the tag as which it is read on, so that one mistake is told once */
  | { readonly kind: 'fault'; readonly fault: TagFault; readonly meant?: Tag };

const PIECES = /\{[^{}]*\}|[{}｛｝]/gu;
const MARKS: readonly string[] = ['#', '^', '/'];
/** Marks in full width, with what they would be. */
const WIDE: Readonly<Record<string, TagMark>> = { '＃': '#', '＾': '^', '／': '/' };
/** Marks that the library behind it would understand: none of them is ours. */
const FOREIGN = /^[@=\-&>!%$*~+?:]/u;

export function tagsOf(paragraph: string): readonly Found[] {
  return Array.from(paragraph.matchAll(PIECES), ([piece]) => found(piece));
}

function found(piece: string): Found {
  if (piece === '{') return faulty({ kind: 'brace not closed' });
  if (piece === '}') return faulty({ kind: 'brace not opened' });
  if (!piece.startsWith('{')) return faulty({ kind: 'full-width brace', found: piece });
  const inside = piece.slice(1, -1);
  const marked = /^\s*資料\s*[：:]\s*(.*?)\s*$/u.exec(inside)?.[1];
  if (marked !== undefined) return { kind: 'marker', paper: marked };
  return tagIn(inside);
}

function tagIn(inside: string): Found {
  const plain = inside.trim();
  const first = plain.slice(0, 1);
  const mark = WIDE[first] ?? (MARKS.includes(first) ? first : '');
  const name = (mark === '' ? plain : plain.slice(1)).trim();
  const meant = `${mark}${name}`;
  if (name === '') return faulty({ kind: 'tag empty' });
  const tag: Tag = { kind: 'tag', mark: mark as TagMark, name };
  if (first in WIDE) {
    return { ...faulty({ kind: 'full-width mark', found: inside, meant }), meant: tag };
  }
  if (FOREIGN.test(plain)) return faulty({ kind: 'mark unknown', tag: inside });
  if (inside !== meant) {
    return { ...faulty({ kind: 'blank in tag', tag: inside, meant }), meant: tag };
  }
  return tag;
}

function faulty(fault: TagFault) {
  return { kind: 'fault', fault } as const;
}
