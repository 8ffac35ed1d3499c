/** The assumptions about Google: every row complete, every coded fallback in a file that exists. */
import { describe, expect, it } from '@jest/globals';
import { linkTargets, repeated, tableRows, textFile } from './markdown';

const rows = tableRows(textFile('docs/google-assumptions.md').text).filter((cells) =>
  /^G\d+$/.test(cells[0] ?? ''),
);

function defectsOf(cells: readonly string[]): readonly string[] {
  const [number = '', assumption = '', sure = '', depends = '', fallback = '', check = ''] = cells;
  return [
    ...(cells.length === 6 ? [] : [`${number}: ${String(cells.length)} cells instead of 6`]),
    ...(/^G\d{2,}$/.test(number) ? [] : [`${number}: a number like G07 was expected`]),
    ...(/^[ABC]$/.test(sure) ? [] : [`${number}: sure is ${sure}, expected A, B or C`]),
    ...([assumption, depends, check].every((cell) => cell.length > 5) ? [] : [`${number}: a gap`]),
    ...(/^(Coded: |Planned: |None: |None needed)/.test(fallback)
      ? []
      : [`${number}: what happens if it is wrong begins with neither Coded, Planned nor None`]),
    ...(fallback.startsWith('Coded') && linkTargets(fallback).length === 0
      ? [`${number}: coded, but no file is named`]
      : []),
  ];
}

describe('the assumptions about Google', () => {
  it('are complete: what, how sure, what depends on it, what if not, how to check', () => {
    expect(rows.length).toBeGreaterThan(40);
    expect(rows.flatMap(defectsOf)).toEqual([]);
  });

  it('have numbers of their own', () => {
    expect(repeated(rows.map(([number = '']) => number))).toEqual([]);
  });
});

describe('the check of assumptions', () => {
  it('finds a row with a missing check, an unknown certainty and a fallback without a file', () => {
    const planted = ['G99', 'Google is kind to us', 'D', 'everything here', 'Coded: somewhere', ''];
    expect(defectsOf(planted)).toHaveLength(3);
  });
});
