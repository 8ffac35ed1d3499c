/** An independent program in Python, with fractions of its own, finds the same figures as we do. */
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { readTables, type Tables } from '../domain/planRows';
import {
  compareFigures,
  differencesOf,
  independentFigures,
  readAsWorkbook,
} from '../independent/figures/compareFigures';
import { readPlanFolder } from '../independent/figures/csvFolder';
import { figuresOfPlan } from '../independent/figures/figuresOfPlan';
import { revisedPlan } from '../independent/figures/generatedPlan';
import { seiroPlan } from '../independent/figures/seiroPlan';
import { PYTHON, needs } from './programs';

const program = join(__dirname, '../independent/figures/figures.py');
const samplePlan = join(__dirname, '../../templates/plan');

/** All but 再掲元なし: a plan with a repetition of nothing is damage. */
const reasons = [
  '－',
  '未入力',
  '集計中',
  '調査年以外',
  '測定不能',
  '対象外',
  '設定なし',
  '目標なし',
  '累計が集計中',
  '累計不可',
  '最終年度のみ',
  '算定しない',
  '目標が数値でない',
  '実績が数値でない',
  '目標値が0',
  '負',
  '基準値',
].sort();

function generated(count: number): ReadonlyMap<string, Tables> {
  return new Map(
    Array.from({ length: count }, (_, seed) => [String(seed), revisedPlan(seed)] as const),
  );
}

needs([PYTHON], 'the independent calculation', () => {
  const python = PYTHON.command ?? '';

  it('agrees in every figure of 80 generated plans', () => {
    const { compared, differences } = compareFigures(python, program, generated(80));
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(50_000);
  }, 60_000);

  it('finds in them every reason, word and edge that a figure can have', () => {
    const figures = [...generated(80).values()].flatMap((tables) => [
      ...figuresOfPlan(readAsWorkbook(tables)),
    ]);
    const said = (ending: string): readonly string[] => {
      const words = figures.flatMap(([key, figure]) =>
        key.endsWith(ending) && typeof figure === 'string' ? [figure] : [],
      );
      return [...new Set(words)].sort();
    };
    expect(said('|理由')).toEqual(reasons);
    expect(said('|達成')).toEqual(['未達成', '達成', '－']);
    expect(said('|当初の達成')).toEqual(['未達成', '達成', '－']);
    expect(said('|見込み')).toEqual(['判断できない', '現状では困難', '見込みあり']);
    expect(said('|状況')).toEqual(['未提出あり', '遅れ', '達成', '順調', '－']);
    expect(said('|主な集計')).toEqual(['取組', '進捗状況']);
    expect(said('増減率')).toEqual(expect.arrayContaining(['皆増', '皆減', '－', '0.0']));
    expect(said('参考判定')).toEqual(['A', 'B', 'C', 'D', '対象外', '－']);
    expect(said('|参考速報')).toEqual(['速報', '－']);
    expect(said('|印字')).toEqual(expect.arrayContaining(['99.9', '79', '99.96', '33.34']));
  }, 60_000);

  it('agrees on the town’s 516 indicators with targets made from their values', () => {
    const seeds = Array.from({ length: 4 }, (_, seed) => [String(seed), seiroPlan(seed)] as const);
    const { compared, differences } = compareFigures(python, program, new Map(seeds));
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(15_000);
  }, 60_000);

  it('agrees in every figure of the sample plan, where it lists every group with a member', () => {
    const theirs = independentFigures(python, program, samplePlan)[''] ?? {};
    const ours = figuresOfPlan(readTables(readPlanFolder(samplePlan)));
    const empty = [...ours].filter(([key, of]) => key.endsWith('|対象') && of === '0');
    const names = empty.map(([key]) => key.slice(0, -'対象'.length));
    const occupied = [...ours].filter(([key]) => !names.some((name) => key.startsWith(name)));
    expect(differencesOf(new Map(occupied), theirs)).toEqual([]);
    expect(occupied.length).toBeGreaterThan(3000);
  }, 60_000);

  it('sees one amount that was raised by 1', () => {
    const rows = readPlanFolder(samplePlan);
    const raised = (rows['年度実績'] ?? []).map((row, place) =>
      place === 0 ? { ...row, 決算額: String(Number(row['決算額']) + 1) } : row,
    );
    const ours = figuresOfPlan(readTables({ ...rows, 年度実績: raised }));
    const theirs = independentFigures(python, program, samplePlan)[''] ?? {};
    const differences = differencesOf(ours, theirs);
    expect(differences).toContain('2024|全体|決算額: ours 1754293, theirs 1754292/1');
  }, 60_000);
});
