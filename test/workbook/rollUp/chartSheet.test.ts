/** 集計グラフ as a person finds it: tables at their places, charts on them, and what people add left alone. */
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parseCivilDateTime } from '../../../src/domain/civilDate';
import { fiscalYear, fiscalYears } from '../../../src/domain/fiscalYear';
import type { Change } from '../../../src/workbook/change';
import type { TabCells } from '../../../src/workbook/facts';
import { chartsTab } from '../../../src/workbook/layout/rollUp';
import {
  firstTableRow,
  groundEnd,
  groundOf,
  type TableName,
} from '../../../src/workbook/rollUp/chartGround';
import {
  chartSheetChanges,
  isGroundMoved,
  type ChartSheet,
} from '../../../src/workbook/rollUp/chartSheet';
import {
  amountsTable,
  progressTable,
  strategiesTable,
  trendTable,
  type FiguredRow,
} from '../../../src/workbook/rollUp/chartTables';
import { groupCells } from '../../../src/workbook/rollUp/groupCells';
import { groupRows } from '../../../src/workbook/rollUp/groupRows';
import { submissionTable } from '../../../src/workbook/rollUp/submissionTable';
import { actionsOf, groupIn, rollUpOfPlan, tablesOf } from '../../domain/builders';
import { readTables, type ReadPlan } from '../../domain/planRows';
import { readPlanFolder } from '../../independent/figures/csvFolder';

const sample = readTables(readPlanFolder(join(__dirname, '../../../templates/plan')));
const YEAR = fiscalYear(2024);

const emptyTab: TabCells = {
  sheetId: chartsTab.sheetId,
  title: chartsTab.title,
  hidden: true,
  rowCount: 201,
  columnCount: 10,
  protections: [],
  merges: [],
  chartIds: [],
  rows: [],
};

function figuredRows({ results, rules }: ReadPlan): readonly FiguredRow[] {
  return groupRows(rollUpOfPlan({ results, rules }, YEAR), results.plan).map((row) => ({
    row,
    cells: groupCells(row.figures, rules),
  }));
}

function sheetOf(plan: ReadPlan): ChartSheet {
  const { results, rules } = plan;
  const rows = figuredRows(plan);
  const whole = groupIn(rollUpOfPlan(plan, YEAR), { kind: 'plan' });
  const years = fiscalYears(results.plan.firstYear, results.plan.lastYear);
  return {
    year: YEAR,
    now: parseCivilDateTime('2025-05-16 10:32:05'),
    notYetIncluded: 'SUMPRODUCT(0)',
    rules,
    tables: [
      strategiesTable(rows, rules),
      progressTable(rows),
      amountsTable(rows),
      trendTable(years, (year) => (year === YEAR ? rows[0]?.cells : undefined), rules),
      submissionTable(whole, results),
    ],
  };
}

function tableIn(changes: readonly Change[], name: TableName) {
  const { titleRow } = groundOf(name);
  const found = changes.flatMap((change) =>
    change.kind === 'put cells' && change.row === titleRow ? [change.cells] : [],
  );
  const [[title] = [], headings = [], ...rows] = found[0] ?? [];
  return { title, headings: headings.filter((cell) => cell !== ''), rows };
}

function chartsIn(changes: readonly Change[]) {
  return changes.flatMap((change) => (change.kind === 'add chart' ? [change.chart] : []));
}

describe('the sample plan', () => {
  const changes = chartSheetChanges(sheetOf(sample), emptyTab);

  it('begins with the year, the moment, the submissions since, and where the tables are', () => {
    const first = changes.find((change) => change.kind === 'put cells' && change.row === 0);
    expect(first).toMatchObject({
      cells: [
        ['令和６年度　集計グラフ'],
        ['令和７年５月16日10時32分現在'],
        [{ formula: '="この集計の後に提出された取組（未反映件数）："&SUMPRODUCT(0)&"件"' }],
        [expect.stringContaining(`${String(firstTableRow + 1)}行目から下`)],
      ],
    });
  });

  it('has a row per strategy and their total, which is never the sum of means', () => {
    const { title, headings, rows } = tableIn(changes, 'strategies');
    expect(title).toBe('戦略別の評価　令和６年度');
    expect(headings.slice(0, 9)).toEqual([
      '戦略',
      '対象',
      '提出済み',
      'A',
      'B',
      'C',
      '対象外',
      '評価なし',
      '未確定',
    ]);
    expect(rows[0]?.slice(0, 9)).toEqual(['1　健康づくり支援戦略', 4, 4, 1, 2, 1, 0, 0, 0]);
    expect(rows[5]?.slice(0, 9)).toEqual(['計', 25, 25, 10, 9, 5, 0, 1, 0]);
    expect(rows[6]?.every((cell) => cell === '')).toBe(true);
  });

  it('has a row for each year of the plan, those to come empty', () => {
    const { rows } = tableIn(changes, 'trend');
    expect(rows.slice(0, 5).map(([year, actions]) => [year, actions])).toEqual([
      ['令和5年度', ''],
      ['令和6年度', 25],
      ['令和7年度', ''],
      ['令和8年度', ''],
      ['令和9年度', ''],
    ]);
  });

  it('counts every action under one section and one state; idle sections come last', () => {
    const { headings, rows } = tableIn(changes, 'submissions');
    expect(headings).toEqual([
      '課',
      '対象',
      '提出済み',
      '所属長確認待ち',
      '差戻し',
      '作成中',
      '未入力',
      'うち確認済み',
      'うち確定',
    ]);
    const place = rows.findIndex(([name]) => name === '計');
    expect(rows[place]?.slice(0, 7)).toEqual(['計', 25, 25, 0, 0, 0, 0]);
    const sum = rows.slice(0, place).reduce((total, [, count]) => total + Number(count), 0);
    expect(sum).toBe(25);
    expect(rows[place + 1]?.[1]).toBe('該当なし');
  });

  it('stands six charts on the tables, as long as their rows, without the total', () => {
    const charts = chartsIn(changes);
    expect(charts.map(({ title }) => title).sort()).toEqual(
      [
        '課別の提出状況',
        '戦略別の評価',
        '戦略別の進捗状況',
        '年度別の評価の推移（計画全体）',
        '年度別の平均達成率の推移（計画全体）',
        '戦略別の予算現額と決算額',
      ].sort(),
    );
    for (const { domain, series } of charts) {
      for (const { cells } of series) {
        expect([cells.startRow, cells.endRow]).toEqual([domain.startRow, domain.endRow]);
      }
    }
    const grades = charts.find(({ title }) => title === '戦略別の評価');
    const { titleRow } = groundOf('strategies');
    expect(grades?.domain).toMatchObject({ startRow: titleRow + 1, endRow: titleRow + 7 });
    expect(grades?.series).toHaveLength(6);
    expect(new Set(charts.map(({ chartId }) => chartId)).size).toBe(6);
    expect(Math.max(...charts.map(({ chartId }) => chartId))).toBeLessThan(2 ** 31);
  });

  it('lays no chart over another, and none over a table', () => {
    const boxes = chartsIn(changes).map(({ at }) => ({
      left: at.column === 0 ? 0 : 620,
      top: at.row * 21,
      right: (at.column === 0 ? 0 : 620) + at.width,
      bottom: at.row * 21 + at.height,
    }));
    boxes.forEach((box, place) => {
      expect(box.bottom).toBeLessThanOrEqual(firstTableRow * 21);
      const over = boxes
        .slice(place + 1)
        .filter(
          (other) =>
            box.left < other.right &&
            other.left < box.right &&
            box.top < other.bottom &&
            other.top < box.bottom,
        );
      expect(over).toEqual([]);
    });
  });

  it('makes the grid as large as it needs, once', () => {
    const grows = (rowCount: number, columnCount: number) =>
      chartSheetChanges(sheetOf(sample), { ...emptyTab, rowCount, columnCount }).filter(
        ({ kind }) => kind === 'insert',
      );
    expect(grows(201, 10)).toHaveLength(2);
    expect(grows(groundEnd, 30)).toEqual([]);
  });
});

describe('a later refresh', () => {
  const made = chartsIn(chartSheetChanges(sheetOf(sample), emptyTab)).map(({ chartId }) => chartId);
  const again = (plan: ReadPlan, chartIds: readonly number[]) =>
    chartSheetChanges(sheetOf(plan), { ...emptyTab, rowCount: 300, columnCount: 30, chartIds });

  it('writes cells and nothing else: charts, looks and widths are people’s now', () => {
    const kinds = new Set(again(sample, [...made, 77]).map(({ kind }) => kind));
    expect([...kinds]).toEqual(['put cells']);
  });

  it('makes the one chart again that somebody deleted, and dresses nothing', () => {
    const changes = again(sample, made.slice(1));
    expect(chartsIn(changes).map(({ chartId }) => chartId)).toEqual(made.slice(0, 1));
    expect(changes.some(({ kind }) => kind === 'dress cells')).toBe(false);
  });

  it('says so when a strategy has come that the chart does not show, and makes no second chart', () => {
    const few = readTables(tablesOf({ actions: { '1-1-1': {}, '2-1-1': {} } }));
    const more = readTables(tablesOf({ actions: { '1-1-1': {}, '2-1-1': {}, '3-1-1': {} } }));
    const before = chartsIn(again(few, [])).map(({ chartId }) => chartId);
    const after = again(more, before);
    expect(chartsIn(after)).toEqual([]);
    const { title, rows } = tableIn(after, 'strategies');
    expect(title).toContain('グラフに入っていないもの');
    expect(rows[2]?.[0]).toBe('3　');
    expect(tableIn(after, 'trend').title).toBe('年度別の推移（計画全体）');
  });

  it('is not written where rows were inserted above the tables', () => {
    const row = Array.from({ length: groundEnd }, () => [undefined]);
    const standing = { ...emptyTab, chartIds: made, rows: row };
    expect(isGroundMoved(sheetOf(sample), standing)).toBe(true);
    expect(isGroundMoved(sheetOf(sample), { ...standing, chartIds: [77] })).toBe(false);
  });
});

it('without grades there is no chart of grades, and the columns that count them are empty', () => {
  const plan = readTables(
    tablesOf({ settings: { '評価(A/B/C)を使うか': '使わない' }, actions: actionsOf(2) }),
  );
  const changes = chartSheetChanges(sheetOf(plan), emptyTab);
  expect(chartsIn(changes).map(({ title }) => title)).not.toContain('戦略別の評価');
  expect(chartsIn(changes).map(({ title }) => title)).toContain('戦略別の進捗状況');
  expect(tableIn(changes, 'strategies').rows[0]?.slice(1, 5)).toEqual([2, 2, '', '']);
});

it('more sections than the table has room are counted and said', () => {
  const sections = Array.from({ length: 70 }, (_, place) => ({
    '課名（正式）': `第${String(place + 1)}課`,
  }));
  const plan = readTables(tablesOf({ actions: actionsOf(1), sections }));
  const { title, rows } = tableIn(chartSheetChanges(sheetOf(plan), emptyTab), 'submissions');
  expect(rows).toHaveLength(61);
  expect(title).toContain('表に入りきらない11行');
});
