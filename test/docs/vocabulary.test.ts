/** One word per thing: no word and no type twice, and what the workbook is said to hold is in it. */
import { describe, expect, it } from '@jest/globals';
import { repeated, tableRows, textFile } from './markdown';

const rows = tableRows(textFile('docs/vocabulary.md').text);
const workbook = textFile('docs/workbook.md').text;

/** The tabs, headings and settings that a cell puts in 「」. */
function quoted(cell: string): readonly string[] {
  return [...cell.matchAll(/「([^」]+)」/g)].flatMap((match) => match[1] ?? []);
}

function notIn(text: string, cells: readonly string[]): readonly string[] {
  return cells.flatMap(quoted).filter((name) => !text.includes(name));
}

describe('the vocabulary', () => {
  it('has one row per word', () => {
    expect(rows.length).toBeGreaterThan(80);
    expect(repeated(rows.map(([word = '']) => word))).toEqual([]);
  });

  it('has one type per thing, named as types are', () => {
    const types = rows.map(([, type = '']) => type);
    expect(repeated(types)).toEqual([]);
    expect(types.filter((type) => !/^[A-Z][A-Za-z]+$/.test(type))).toEqual([]);
  });

  it('fills every cell of every row', () => {
    expect(rows.filter((cells) => cells.length !== 5 || cells.includes(''))).toEqual([]);
  });

  it('names only tabs, headings and settings that the workbook has', () => {
    expect(
      notIn(
        workbook,
        rows.map(([, , place = '']) => place),
      ),
    ).toEqual([]);
  });
});

describe('the check of the vocabulary', () => {
  it('finds a word that stands twice and a heading that no tab has', () => {
    expect(repeated(['戦略', '取組', '戦略'])).toEqual(['戦略']);
    expect(notIn('| 取組名 |', ['tab 「行動計画」, 「取組名」'])).toEqual(['行動計画']);
  });
});
