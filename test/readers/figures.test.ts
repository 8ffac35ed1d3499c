/** An independent program in Python, with fractions of its own, finds the same figures as we do. */
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { readTables, type Tables } from '../domain/planRows';
import {
  compareFigures,
  differencesOf,
  independentFigures,
} from '../independent/figures/compareFigures';
import { readPlanFolder } from '../independent/figures/csvFolder';
import { figuresOfPlan } from '../independent/figures/figuresOfPlan';
import { generatedPlan } from '../independent/figures/generatedPlan';
import { PYTHON, needs } from './programs';

const program = join(__dirname, '../independent/figures/figures.py');
const samplePlan = join(__dirname, '../../templates/plan');

function generated(count: number): ReadonlyMap<string, Tables> {
  return new Map(
    Array.from({ length: count }, (_, seed) => [String(seed), generatedPlan(seed)] as const),
  );
}

needs([PYTHON], 'the independent calculation', () => {
  const python = PYTHON.command ?? '';

  it('agrees in every figure of 80 generated plans', () => {
    const { compared, differences } = compareFigures(python, program, generated(80));
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(50_000);
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
