/**
 * What a pack prints, as lines: a place that people can find, and the text that stands there.
 *
 * A place is made of the names of the entries around a text, as the paper itself gives them (the
 * number of an action, the name of an indicator, a section, a year), and of the tag that prints it:
 * 「取組2-1-3　決算額（令和6年度）」. So it does not depend on where a row stands in the workbook, and a row
 * that comes or goes renames no other. Where two would have the same name the later one has a number.
 *
 * What says when and as what a pack was made is no part of it: 作成, 照合番号, 資料番号, the marks of its
 * state, the numbers of headings, and 正誤表 itself.
 */
import { entryIn, labelOf, placesIn, type Around } from './printedNames';
import type { PackContent, TagValues } from './tagTree';

export interface PrintedLine {
  /** Name of the paper; 共通 for what stands in the heads of all. */
  readonly paper: string;
  /** Within the paper, e.g. 取組2-1-3　決算額（令和6年度）. */
  readonly place: string;
  readonly text: string;
}

/** What is printed in every paper. */
export const commonPaper = '共通';

const errataPaper = '正誤表';

/** Texts of which some words are underlined. */
const IN_PIECES: readonly string[] = ['変更前', '変更後'];

const NOT_PRINTED: ReadonlySet<string> = new Set([
  '作成',
  '作成日時',
  '集計時刻',
  '照合番号',
  '資料番号',
  '表示',
  '旧版',
  '新版',
  '正誤',
]);

function isNotPrinted(tag: string): boolean {
  return NOT_PRINTED.has(tag) || tag.endsWith('の番号');
}

/** @returns in the order of the papers; no place stands there twice */
export function printedOf({ common, papers }: PackContent): readonly PrintedLine[] {
  const own = papers.filter(({ name }) => name !== errataPaper);
  const names = numbered(own.map(({ name }) => name));
  const lines = [
    ...linesOf(commonPaper, common, common),
    ...own.flatMap(({ values }, at) => linesOf(names[at] ?? '', values, common)),
  ];
  const places = numbered(lines.map(({ paper, place }) => `${paper}　${place}`));
  return lines.map(({ paper, text }, at) => ({
    paper,
    place: (places[at] ?? '').slice(paper.length + 1),
    text,
  }));
}

type Line = Omit<PrintedLine, 'paper'>;

function linesOf(paper: string, values: TagValues, common: TagValues): readonly PrintedLine[] {
  const lines: Line[] = [];
  gather(lines, values, { scopes: [common], entries: [] });
  return lines.map((line) => ({ paper, ...line }));
}

/** Into one list: a large pack prints a hundred thousand texts. */
function gather(lines: Line[], values: TagValues, outside: Around): void {
  const around: Around = { ...outside, scopes: [values, ...outside.scopes] };
  const placeOf = placesIn(around);
  for (const [tag, value] of Object.entries(values)) {
    if (typeof value === 'boolean' || value === '' || isNotPrinted(tag)) continue;
    if (typeof value === 'string') {
      lines.push({ place: placeOf(labelOf(tag, around)), text: value });
      continue;
    }
    const inOne = tag === '分布' ? ' ' : IN_PIECES.includes(tag) ? '' : undefined;
    if (inOne !== undefined) {
      const text = value.map(partText).join(inOne);
      if (text !== '') lines.push({ place: placeOf(tag), text });
      continue;
    }
    for (const [at, entry] of value.entries()) {
      const entries = [...around.entries, entryIn(tag, entry, at, around)];
      gather(lines, entry, { ...around, entries });
    }
  }
}

/** The one text of a part of a bar, without the blanks that give it its width, or of a piece of a side. */
function partText(part: TagValues): string {
  const texts = Object.values(part).filter((value) => typeof value === 'string');
  return texts.join('').trim();
}

/** @example numbered(['a', 'b', 'a']) //=> ['a', 'b', 'a（2）'] */
function numbered(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return names.map((name) => {
    let count = counts.get(name) ?? 0;
    let found: string;
    do {
      count += 1;
      found = count === 1 ? name : `${name}（${String(count)}）`;
    } while (taken.has(found));
    counts.set(name, count);
    taken.add(found);
    return found;
  });
}
