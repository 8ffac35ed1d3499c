/**
 * Ids of the plan: 戦略 1, 方針 1-1, 取組 1-1-1, 指標 1-1-1-1; 「全体」 means the whole plan.
 *
 * Outside the workbook (.csv, .xlsx) an id is written with its word, 「取組1-1-1」, because a bare
 * 1-1-1 becomes a date there; it is read with or without the word. Order is natural: 1-1-2 before
 * 1-1-10.
 */

/** The word that belongs to an id of one, two, three and four parts. */
const words = ['戦略', '方針', '取組', '指標'] as const;

/** @example withWord('1-1-1') //=> '取組1-1-1'; anything that is no id stays as it is */
export function withWord(id: string): string {
  const word = /^\d+(?:-\d+){0,3}$/u.test(id) ? words[id.split('-').length - 1] : undefined;
  return `${word ?? ''}${id}`;
}

/** @example withoutWord('取組1-1-1') //=> '1-1-1'; full-width digits and dashes become half-width */
export function withoutWord(written: string): string {
  const text = written
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[‐‑–—―−ー]/gu, '-');
  const parts = /^(戦略|方針|取組|指標)?(\d+(?:-\d+){0,3})$/u.exec(text);
  return parts?.[2] ?? written.trim();
}

/** Natural order, a parent before what is below it; what is no id comes last. */
export function comparePlanIds(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? -1) - (right[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

function partsOf(id: string): readonly number[] {
  return /^\d+(?:-\d+)*$/u.test(id) ? id.split('-').map(Number) : [Number.MAX_SAFE_INTEGER];
}
