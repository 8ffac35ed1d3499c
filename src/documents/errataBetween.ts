/**
 * What the papers of two versions print differently: every figure and every sentence that has changed,
 * come or gone, in the order of the new papers. A paper that only one of them has is one line.
 *
 * The bars that repeat the counts beside them are left out.
 */
import { errataWords } from '../wording/errata';
import type { KeptLine } from './keptPrint';
import type { Erratum } from './packInput';

export type Correction = Omit<Erratum, 'reason'>;

/** @param before lines of all documents of the version before, in their order; `after` likewise */
export function errataBetween(
  before: readonly KeptLine[],
  after: readonly KeptLine[],
  fingerprint: (text: string) => string,
): readonly Correction[] {
  const old = byPaper(before);
  const fresh = byPaper(after);
  const papers = [...new Set([...fresh.keys(), ...old.keys()])];
  return papers.flatMap((paper) => {
    const was = old.get(paper);
    const is = fresh.get(paper);
    const named = nameOf(is ?? was);
    if (was === undefined) return [correction(named, '', errataWords.paperAdded)];
    if (is === undefined) return [correction(named, errataWords.paperGone, '')];
    return correctionsIn(was, is, fingerprint).map(({ place, before: from, after: to }) =>
      correction(`${named}　${place}`, from, to),
    );
  });
}

type Lines = ReadonlyMap<string, KeptLine>;

/** By place. What several documents of a version print at the same place alike stands there once. */
function byPaper(lines: readonly KeptLine[]): ReadonlyMap<string, Lines> {
  const papers = new Map<string, Map<string, KeptLine>>();
  for (const line of lines) {
    const own = papers.get(line.paper) ?? new Map<string, KeptLine>();
    papers.set(line.paper, own);
    if (!line.place.endsWith('分布')) own.set(freePlace(own, line), line);
  }
  return papers;
}

function freePlace(own: Lines, { place, text, fingerprint: print }: KeptLine): string {
  let name = place;
  for (let count = 2; ; count += 1) {
    const there = own.get(name);
    if (there === undefined || (there.text === text && there.fingerprint === print)) return name;
    name = `${place}（${String(count)}）`;
  }
}

/** @example '資料３'; '次第' for a paper without a number */
function nameOf(lines: Lines = new Map()): string {
  const [first] = lines.values();
  return first === undefined || first.number === '' ? (first?.paper ?? '') : first.number;
}

function correction(place: string, before: string, after: string): Correction {
  const { nothing } = errataWords;
  return { place, before: before || nothing, after: after || nothing };
}

/** What has gone stands behind what stood before it. */
function correctionsIn(
  was: Lines,
  is: Lines,
  fingerprint: (text: string) => string,
): readonly Correction[] {
  const goneBehind = new Map<string, Correction[]>();
  let anchor = '';
  for (const [place, line] of was) {
    if (is.has(place)) anchor = place;
    else {
      const gone = goneBehind.get(anchor) ?? [];
      goneBehind.set(anchor, gone);
      gone.push({ place, before: textOf(line), after: '' });
    }
  }
  const own = [...is].flatMap(([place, line]) => {
    const old = was.get(place);
    const isSame = old !== undefined && isAlike(old, line, fingerprint);
    const before = old === undefined ? '' : textOf(old);
    const changed = { place, before, after: textOf(line) };
    return [...(isSame ? [] : [changed]), ...(goneBehind.get(place) ?? [])];
  });
  return [...(goneBehind.get('') ?? []), ...own];
}

function textOf({ text, fingerprint: print }: KeptLine): string {
  return print === undefined ? text : errataWords.notKept;
}

function isAlike(one: KeptLine, other: KeptLine, fingerprint: (text: string) => string): boolean {
  if (one.fingerprint === undefined && other.fingerprint === undefined) {
    return one.text === other.text;
  }
  const printOf = (line: KeptLine): string => line.fingerprint ?? fingerprint(line.text);
  return printOf(one) === printOf(other);
}
