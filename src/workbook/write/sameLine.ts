/**
 * Which row of an earlier reading is this row now? Rows have no number of their own: a row is known by
 * its key, and one without a key, or with a key that stands twice, by all of its cells that were not
 * written meanwhile. Columns are lines as well: they are known by their heading.
 */
import type { Cell } from '../facts';
import { contentOf } from './content';

export type Line = readonly (Cell | undefined)[];

export interface Lines {
  readonly lines: readonly Line[];
  /** The name of each line; '' where it has none. */
  readonly names: readonly string[];
  /** The places of each name. */
  readonly placesOf: ReadonlyMap<string, readonly number[]>;
}

export function linesOf(lines: readonly Line[], names: readonly string[]): Lines {
  return { lines, names, placesOf: placesByText(names) };
}

/**
 * @param wanted places among `now` whose line in `before` is sought
 * @param written places within a line whose contents were written meanwhile
 * @returns the place in `before`, by the place in `now`; absent: it was not there
 */
export function sameLines(
  before: Lines,
  now: Lines,
  wanted: readonly number[],
  written: ReadonlySet<number>,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const unnamed: number[] = [];
  for (const place of wanted) {
    const name = now.names[place] ?? '';
    const [there, ...others] = before.placesOf.get(name) ?? [];
    const isAlone = others.length === 0 && now.placesOf.get(name)?.length === 1;
    if (name === '' || (there !== undefined && !isAlone)) unnamed.push(place);
    else if (there !== undefined) found.set(place, there);
  }
  for (const [place, there] of byRemainder(before, now, unnamed, written)) found.set(place, there);
  return found;
}

/**
 * Lines with the same remainder are alike but for what was written: those that still stand as they
 * were are set aside, the rest is what was overwritten. Of several, each is taken for the one that
 * stood between the same lines: rows that people have put in since stand elsewhere.
 */
function byRemainder(
  before: Lines,
  now: Lines,
  wanted: readonly number[],
  written: ReadonlySet<number>,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  if (wanted.length === 0) return found;
  const sought = new Set(wanted);
  const pools = placesByText(before.lines.map((line) => textOf(line, written, false)));
  now.lines.forEach((line, place) => {
    const pool = sought.has(place) ? undefined : pools.get(textOf(line, written, false));
    if (!pool) return;
    const whole = textOf(line, written, true);
    const same = pool.findIndex((each) => textOf(before.lines[each], written, true) === whole);
    if (same >= 0) pool.splice(same, 1);
  });
  const fits = [...sought].flatMap((place) =>
    (pools.get(textOf(now.lines[place], written, false)) ?? []).map((there) => ({
      place,
      there,
      shared: sharedAround({ of: before, place: there, written }, { of: now, place, written }),
    })),
  );
  // The sort is stable: where neighbours do not tell, the order of the lines does.
  const taken = new Set<number>();
  for (const { place, there } of [...fits].sort((one, other) => other.shared - one.shared)) {
    if (found.has(place) || taken.has(there)) continue;
    found.set(place, there);
    taken.add(there);
  }
  return found;
}

/** How many of the lines around it are the same: the next ones, and the nearest with a name. */
function sharedAround(one: Surrounded, other: Surrounded): number {
  const others = around(other);
  return around(one).filter((each, at) => each === others[at]).length;
}

interface Surrounded {
  readonly of: Lines;
  readonly place: number;
  readonly written: ReadonlySet<number>;
}

function around({ of: { lines, names }, place, written }: Surrounded): readonly string[] {
  const textAt = (at: number): string => names[at] || textOf(lines[at], written, false);
  return [-1, 1].flatMap((step) => {
    let at = place + step;
    while (names[at] === '') at += step;
    return [textAt(place + step), names[at] ?? ''];
  });
}

/** The cells that were written, or all others, as one text. */
function textOf(line: Line = [], written: ReadonlySet<number>, ofWritten: boolean): string {
  const cells = line.flatMap((cell, place) =>
    cell === undefined || written.has(place) !== ofWritten ? [] : [[place, contentOf(cell)]],
  );
  return JSON.stringify(cells);
}

function placesByText(texts: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  texts.forEach((text, place) => {
    const same = places.get(text);
    if (same) same.push(place);
    else places.set(text, [place]);
  });
  return places;
}
