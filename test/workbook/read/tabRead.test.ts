/** A tab read row by row: what counts, and what is named instead. */
import { describe, expect, it } from '@jest/globals';
import { serialOf } from '../../../src/domain/civilDate';
import type { Cell, TabCells } from '../../../src/workbook/facts';
import { actionsTab, policiesTab, strategiesTab } from '../../../src/workbook/layout/plan';
import { relatedProjectsTab } from '../../../src/workbook/layout/indicatorResults';
import { readRows } from '../../../src/workbook/read/tabRead';
import { merge, tabCells, type Typed } from './tabCells';

const day = (year: number, month: number, date: number): Cell => ({
  value: serialOf({ year, month, day: date }),
  format: 'DATE',
});

const headings = ['方針ID', '戦略ID', '取組方針', '並び順'];

function policies(rows: readonly (readonly Typed[])[], extras: Partial<TabCells> = {}) {
  return readRows(policiesTab, tabCells(policiesTab, [headings, ...rows], extras));
}

function keysOf({ read }: ReturnType<typeof readRows>): readonly string[] {
  return read.rows.map(({ key }) => key);
}

function causes({ damages }: ReturnType<typeof readRows>) {
  return damages.map(({ cause, reach, place }) => [reach, place.row, place.heading, cause.kind]);
}

describe('rows of a tab', () => {
  it('are called by their key, with or without its word, in full or half width', () => {
    const read = policies([
      ['方針1-1', '戦略1', '健康', '1'],
      ['１－２', '1', '福祉', '2'],
    ]);
    expect(keysOf(read)).toEqual(['1-1', '1-2']);
    expect(read.damages).toEqual([]);
  });

  it('are read between blank rows; a row of people’s own column alone is passed over', () => {
    const read = readRows(
      policiesTab,
      tabCells(policiesTab, [
        ['メモ', ...headings],
        ['', '', '', '', ''],
        ['', '1-1', '1', '健康', '1'],
        ['ここまで確認', '', '', '', ''],
        ['', '1-2', '1', '福祉', '2'],
      ]),
    );
    expect(read.read.rows.map(({ key, row }) => [key, row])).toEqual([
      ['1-1', 2],
      ['1-2', 4],
    ]);
    expect(read.damages).toEqual([]);
    expect(read.read.endRow).toBe(5);
  });

  it('do not count without a key', () => {
    const read = policies([['', '1', '健康づくり', '1']]);
    expect(keysOf(read)).toEqual([]);
    expect(read.damages[0]?.cause).toEqual({ kind: 'key blank', others: '1、健康づくり、1' });
  });

  it('do not count when two have one key, and both are named', () => {
    const read = policies([
      ['1-1', '1', '健康', '1'],
      ['1-2', '1', '福祉', '2'],
      ['方針１-１', '1', '介護', '3'],
    ]);
    expect(keysOf(read)).toEqual(['1-2']);
    expect(read.damages.map(({ place, cause }) => [place.row, place.key, cause])).toEqual([
      [2, '1-1', { kind: 'key twice', rows: [2, 4] }],
      [4, '1-1', { kind: 'key twice', rows: [2, 4] }],
    ]);
    expect(read.keys).toEqual(new Set(['1-1', '1-2']));
  });

  it('do not count when the sheet made a day of their id; the id that was typed is proposed', () => {
    const read = policies([[day(2025, 1, 2), '1', '健康', '1']]);
    expect(keysOf(read)).toEqual([]);
    expect(read.damages[0]?.cause).toEqual({
      kind: 'key is a date',
      shown: '2025-01-02',
      meant: '1-2',
    });
    const action = readRows(
      actionsTab,
      tabCells(actionsTab, [
        actionsTab.columns.map(({ heading }) => heading),
        [day(2001, 2, 3), '1-2', '連携'],
        ['2001/2/3', '1-2', '連携'],
      ]),
    );
    expect(action.damages.map(({ cause }) => cause)).toMatchObject([
      { kind: 'key is a date', meant: '1-2-3' },
      { kind: 'key is a date', meant: '1-2-3' },
    ]);
  });

  it('do not count under a merged cell', () => {
    const read = policies(
      [
        ['1-1', '1', '健康', '1'],
        ['', '1', '福祉', '2'],
      ],
      { merges: [merge(1, 3, 0, 1)] },
    );
    expect(keysOf(read)).toEqual(['1-1']);
    expect(causes(read)).toEqual([['row', 3, '方針ID', 'cells merged']]);
  });

  it('of 関連事業 without 事業番号 are projects of their own, however many', () => {
    const read = readRows(
      relatedProjectsTab,
      tabCells(relatedProjectsTab, [
        relatedProjectsTab.columns.map(({ heading }) => heading),
        ['令和6年度', '1-1-1', '', '教室'],
        ['令和6年度', '1-1-1', '', '講座'],
      ]),
    );
    expect(read.read.rows).toHaveLength(2);
  });
});

describe('headings of a tab', () => {
  it('are found wherever they stand, wrapped, in other widths, with hidden characters', () => {
    const read = readRows(
      policiesTab,
      tabCells(policiesTab, [
        ['並び順', '取組\n方針', '備考', '戦略ＩＤ', '方針\u200bID'],
        ['1', '健康', 'メモ', '1', '1-1'],
      ]),
    );
    expect(keysOf(read)).toEqual(['1-1']);
    expect(read.damages).toEqual([]);
  });

  it('stop the tab when the key is gone, with the heading that may be meant', () => {
    const read = readRows(
      policiesTab,
      tabCells(policiesTab, [['方針ID番号', '取組方針'], ['1-1']]),
    );
    expect(read.read.rows).toEqual([]);
    expect(read.damages).toEqual([
      {
        place: { tabKey: 'policies', tab: '取組方針', heading: '方針ID' },
        reach: 'tab',
        cause: { kind: 'heading gone', nearest: '方針ID番号' },
      },
    ]);
  });

  it('count as gone when they stand twice: a key stops the tab, another one only its column', () => {
    const key = readRows(
      strategiesTab,
      tabCells(strategiesTab, [['戦略ID', '戦略名', '戦略ID', '投資等の区分', '目的', '並び順']]),
    );
    expect(causes(key)).toEqual([['tab', undefined, '戦略ID', 'heading twice']]);
    const other = readRows(
      strategiesTab,
      tabCells(strategiesTab, [
        ['戦略ID', '戦略名', '目的', '投資等の区分', '目的', '並び順'],
        ['1', '健康', 'あ', '福祉', 'い', '1'],
      ]),
    );
    expect(causes(other)).toEqual([['cell', undefined, '目的', 'heading twice']]);
    expect(other.read.rows[0]?.cells.has('objective')).toBe(false);
    expect(keysOf(other)).toEqual(['1']);
  });

  it('stop the tab when they have moved below a title', () => {
    const read = readRows(
      policiesTab,
      tabCells(policiesTab, [['聖籠町の取組方針'], headings, ['1-1', '1', '健康', '1']]),
    );
    expect(read.read.rows).toEqual([]);
    expect(read.damages).toMatchObject([
      { reach: 'tab', place: { row: 2 }, cause: { kind: 'heading row moved', foundIn: 2 } },
    ]);
  });

  it('are named when their cell spans others', () => {
    const read = readRows(
      strategiesTab,
      tabCells(
        strategiesTab,
        [
          ['戦略ID', '戦略名', '', '目的'],
          ['1', '健康', '', ''],
        ],
        { merges: [merge(0, 1, 1, 3)] },
      ),
    );
    expect(causes(read)).toContainEqual(['advice', undefined, '戦略名', 'heading merged']);
  });
});
