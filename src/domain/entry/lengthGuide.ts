/**
 * How long a text may be so that the action's sheet stays on one page. A guide shown while typing,
 * never a limit: a longer text goes on on the next page under the same head.
 *
 * Source: the widths of 取組別調書, where 300 + 150 + 120 + 150 + 100 characters fill the page.
 */

/** Characters by column key of 年度実績. */
export const lengthGuides: Readonly<Record<string, number>> = {
  results: 300,
  summary: 70,
  firstReason: 100,
  issues: 150,
  currentYearAction: 120,
  nextAction: 150,
};

export interface Length {
  readonly typed: number;
  readonly guide: number;
}

/** Characters as people count them: a line break is none, a character beside the basic plane is one. */
export function lengthOf(field: string, text: string): Length | undefined {
  const guide = lengthGuides[field];
  return guide === undefined
    ? undefined
    : { typed: Array.from(text.replace(/[\r\n]/gu, '')).length, guide };
}
