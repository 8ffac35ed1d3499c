/**
 * The sample year row by row, against what its draft expected. The draft stood on an earlier rule; each
 * row that comes out otherwise today is listed here with the rule that decides, and no other may.
 */
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { achievementOf } from '../../../src/domain/achievementOf';
import { fullText } from '../../../src/domain/exact';
import { fiscalYear, yearInTable } from '../../../src/domain/fiscalYear';
import type { AmountItem } from '../../../src/domain/group/explanationOfGroup';
import type { CountingFigures, GroupFigures } from '../../../src/domain/group/rollUp';
import { referenceOf } from '../../../src/domain/reference';
import { stateWords } from '../../../src/domain/writtenActual';
import { readPlanFolder } from '../../independent/figures/csvFolder';
import { groupIn, rollUpOfPlan } from '../builders';
import { readTables } from '../planRows';
import { draftIndicators, draftReferences, draftTotals, draftWords } from './sampleYearDraft';

/** What the draft expects, what comes out, and the rule. */
type Difference = readonly [draft: string, ours: string, rule: string];

const keptWithRate =
  'a missed 維持 has its rate against the target and is graded by it, at most second';
const notSurveyed = 'a year without a survey is 調査年以外, and counts under 対象外';
const allCount = '達成・未達成 and 維持 count in the mean: 達成 100, 未達成 its rate or 0';
const oneProject = 'a project under two actions counts once: 健康診査事業, 31,800 and 30,255';
const inForce = 'the 方向性 in force counts: the secretariat decided otherwise on one action';

const ofIndicators: readonly Difference[] = [
  ['令和5年度 1-2-2-2 － 対象外', '令和5年度 1-2-2-2 － 調査年以外', notSurveyed],
  ['令和6年度 1-2-1-1 － C', '令和6年度 1-2-1-1 99.6 B', keptWithRate],
  ['令和6年度 1-2-2-2 － 対象外', '令和6年度 1-2-2-2 － 調査年以外', notSurveyed],
  ['令和6年度 2-1-2-2 － C', '令和6年度 2-1-2-2 93.4 B', keptWithRate],
  ['令和6年度 5-1-2-2 － 対象外', '令和6年度 5-1-2-2 － 調査年以外', notSurveyed],
];

const ofReferences: readonly Difference[] = [
  ['令和5年度 1-1-2 － －', '令和5年度 1-1-2 100.0 A', allCount],
  ['令和5年度 2-1-2 － －', '令和5年度 2-1-2 100.0 A', allCount],
  ['令和5年度 3-1-3 － －', '令和5年度 3-1-3 100.0 A', allCount],
  ['令和5年度 4-3-1 － －', '令和5年度 4-3-1 100.0 A', allCount],
  ['令和6年度 1-1-2 － －', '令和6年度 1-1-2 0.0 C', allCount],
  ['令和6年度 1-2-1 100.0 A', '令和6年度 1-2-1 99.8 B', allCount],
  ['令和6年度 2-1-2 － －', '令和6年度 2-1-2 93.4 B', keptWithRate],
  ['令和6年度 3-1-3 － －', '令和6年度 3-1-3 100.0 A', allCount],
  ['令和6年度 3-2-1 100.0 A', '令和6年度 3-2-1 50.0 C', allCount],
  ['令和6年度 4-3-1 － －', '令和6年度 4-3-1 100.0 A', allCount],
];

const ofTotals: readonly Difference[] = [
  [
    '令和6年度 戦略1 1/2/1/0 2/1/2/1/0 97400 92467 0',
    '令和6年度 戦略1 1/2/1/0 2/2/1/1/0 65600 62212 0',
    `1-2-1-1: ${keptWithRate}; ${oneProject}`,
  ],
  [
    '令和6年度 戦略2 0/3/3/0 2/2/5/0/1 668000 276578 372400',
    '令和6年度 戦略2 0/3/3/0 2/3/4/0/1 668000 276578 372400',
    `2-1-2-2: ${keptWithRate}`,
  ],
  [
    '令和6年度 計 10/9/5/1 12/5/9/2/1 2232870 1784547 372400',
    '令和6年度 計 10/9/5/1 12/7/7/2/1 2201070 1754292 372400',
    `1-2-1-1 and 2-1-2-2: ${keptWithRate}; ${oneProject}`,
  ],
];

const ofWords: readonly Difference[] = [
  ['令和6年度 戦略3 3/2/0 4/1', '令和6年度 戦略3 4/1/0 4/1', inForce],
  ['令和6年度 計 15/2/8 16/9', '令和6年度 計 16/1/8 16/9', inForce],
];

const plan = readTables(readPlanFolder(join(__dirname, '../../../templates/plan')));
const years = [fiscalYear(2023), fiscalYear(2024)];

/** Every difference is listed, and nothing is listed that is none. */
function expectOnly(
  draft: readonly string[],
  ours: readonly string[],
  listed: readonly Difference[],
): void {
  expect(ours).toHaveLength(draft.length);
  const found = draft.flatMap((line, place) => {
    const own = ours[place] ?? '';
    return line === own ? [] : [[line, own]];
  });
  expect(found).toEqual(listed.map(([before, now]) => [before, now]));
}

describe('the sample year', () => {
  const { results, rules } = plan;

  it('has 達成率 and 判定 of 82 rows, 5 of them by a later rule', () => {
    const ours = years.flatMap((year) =>
      results.plan.indicators.flatMap((indicator) => {
        if (!results.indicator(indicator.id, year)) return [];
        const { outcome, grade, printedRate } = achievementOf(results, rules, indicator, year);
        const why = outcome.kind === 'none' ? outcome.why : undefined;
        const state = why?.reason === 'state' ? stateWords[why.state] : why?.reason;
        const shown = [printedRate?.text ?? '－', grade?.symbol ?? state].join(' ');
        return [`${yearInTable(year)} ${indicator.id} ${shown}`];
      }),
    );
    expectOnly(draftIndicators, ours, ofIndicators);
    expect(ours).toHaveLength(82);
  });

  it('has 指標による判定 of 50 rows, 10 of them by a later rule', () => {
    const ours = years.flatMap((year) =>
      results.plan.actions.map((action) => {
        const { outcome } = referenceOf(results, rules, action, year);
        const mean = outcome.kind === 'mean' ? outcome : undefined;
        const shown = [mean?.print.text ?? '－', mean?.grade.symbol ?? '－'].join(' ');
        return `${yearInTable(year)} ${action.id} ${shown}`;
      }),
    );
    expectOnly(draftReferences, ours, ofReferences);
    expect(ours).toHaveLength(50);
  });

  it('has counts and amounts of five strategies and the plan, three rows by a later rule', () => {
    expectOnly(draftTotals, eachGroup(totalsIn), ofTotals);
  });

  it('has 方向性 and 進捗状況 of five strategies and the plan, two rows by a later rule', () => {
    expectOnly(draftWords, eachGroup(wordsIn), ofWords);
  });
});

function eachGroup(lineOf: (group: GroupFigures) => string): readonly string[] {
  const strategies = ['1', '2', '3', '4', '5'].map((id) => ({ kind: 'strategy', id }) as const);
  return years.flatMap((year) => {
    const rollUp = rollUpOfPlan(plan, year);
    return [...strategies, { kind: 'plan' } as const].map((key) => {
      const name = key.kind === 'plan' ? '計' : `戦略${key.id}`;
      return `${yearInTable(year)} ${name} ${lineOf(groupIn(rollUp, key))}`;
    });
  });
}

function countsOf({ distribution }: CountingFigures): readonly number[] {
  return distribution.parts.map(({ members }) => members.length);
}

function totalsIn({ actions, indicators, amounts }: GroupFigures): string {
  const [a, b, c, , ungraded] = countsOf(actions);
  const amount = (item: AmountItem): string => {
    const { value } = amounts.sums[item];
    return value ? (fullText(value) ?? '') : '－';
  };
  return [
    [a, b, c, ungraded].join('/'),
    countsOf(indicators).join('/'),
    amount('currentBudget'),
    amount('settledAmount'),
    amount('carriedOver'),
  ].join(' ');
}

function wordsIn({ directions, progress }: GroupFigures): string {
  const planned = progress.distribution.parts.map(({ members }) => members.length);
  return [countsOf(directions).slice(0, 3).join('/'), planned.slice(2, 4).join('/')].join(' ');
}
