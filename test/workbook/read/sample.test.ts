/** The sample workbook read back: the plan that was written, and nothing to mend. */
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isEqual } from '../../../src/domain/exact';
import { resultsOf } from '../../../src/domain/results';
import { understand } from '../../../src/workbook/read/understand';
import { readTables } from '../../domain/planRows';
import { readPlanFolder } from '../../independent/figures/csvFolder';
import { figuresOfPlan } from '../../independent/figures/figuresOfPlan';
import { sampleCells } from './sampleCells';

const read = understand(sampleCells);

describe('the sample workbook', () => {
  it('has nothing to mend; only some targets lie near their base', () => {
    expect(read.damages.filter(({ reach }) => reach !== 'advice')).toEqual([]);
    const advice = read.damages.map(({ cause }) =>
      cause.kind === 'plan' ? cause.finding.kind : cause.kind,
    );
    expect([...new Set(advice)]).toEqual(['targetNearBase']);
  });

  it('holds the whole plan and both years', () => {
    const { plan, results, addresses } = read;
    expect([plan.strategies.length, plan.policies.length, plan.actions.length]).toEqual([
      5, 11, 25,
    ]);
    expect([plan.indicators.length, plan.comprehensivePolicies.length]).toEqual([41, 14]);
    expect([results.yearlyResults.length, results.indicatorResults.length]).toEqual([50, 82]);
    expect(results.projects).toHaveLength(5);
    expect(addresses.map(({ section, heads }) => [section, heads])).toContainEqual([
      '町民課',
      ['chomin-head@town.example.jp'],
    ]);
    expect(plan.indicators.flatMap(({ revisions }) => revisions.map(({ id }) => id))).toEqual([
      'M-R8-02',
      'M-R8-01',
      'M-R8-03',
    ]);
  });

  it('rolls up to the figures that another reader finds', () => {
    const ours = figuresOfPlan({ results: resultsOf(read.plan, read.results), rules: read.rules });
    const folder = join(__dirname, '../../../templates/plan');
    const theirs = figuresOfPlan(readTables(readPlanFolder(folder)));
    expect(theirs.size).toBeGreaterThan(1000);
    const differing = [...theirs].filter(([key, figure]) => {
      const other = ours.get(key);
      return typeof figure === 'object' && typeof other === 'object'
        ? !isEqual(figure, other)
        : figure !== other;
    });
    expect(differing).toEqual([]);
    expect(ours.size).toBe(theirs.size);
  });
});
