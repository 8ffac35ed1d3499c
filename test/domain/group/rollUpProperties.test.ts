/** What holds for every plan, whatever stands in its rows. Plans are made from a seed. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  exactDecimal,
  hundred,
  isEqual,
  isLess,
  zero,
  type Exact,
} from '../../../src/domain/exact';
import type { GroupFigures } from '../../../src/domain/group/rollUp';
import { gradeOf } from '../../../src/domain/scale';
import { figuresOfPlan, type Figure } from '../../independent/figures/figuresOfPlan';
import { generatedPlan } from '../../independent/figures/generatedPlan';
import { rollUpOfPlan } from '../builders';
import { readTables, type Tables } from '../planRows';
import {
  amountFrom,
  changeFrom,
  executionFrom,
  meanFrom,
  outlookFrom,
  shareChangeFrom,
  shareFrom,
  standingFrom,
} from './recompute';

const seeds = fc.nat(1_000_000);
const runs = { numRuns: 30 };

function sameExact(a: Exact | undefined, b: Exact | undefined): boolean {
  return a && b ? isEqual(a, b) : a === b;
}

type FiguresByKey = ReadonlyMap<string, Figure>;

/** The keys whose figure is not the same in the second. */
function changedKeys(
  before: FiguresByKey = new Map<string, Figure>(),
  after: FiguresByKey = new Map<string, Figure>(),
): readonly string[] {
  return [...before].flatMap(([key, figure]) => {
    const other = after.get(key);
    const isSame =
      typeof figure === 'object' && typeof other === 'object'
        ? isEqual(figure, other)
        : figure === other;
    return isSame ? [] : [key];
  });
}

function groupsOfSeed(seed: number): readonly GroupFigures[] {
  return rollUpOfPlan(readTables(generatedPlan(seed))).groups;
}

function countings(group: GroupFigures) {
  return [group.actions, group.indicators, group.progress, group.directions];
}

const rateWords = { fromNothing: '皆増', toNothing: '皆減' };

function expectChange(change: GroupFigures['settledChange']): void {
  if (!change) return;
  const [difference, printed] = changeFrom(change.explanation) ?? [];
  expect(sameExact(change.difference, difference)).toBe(true);
  if (!change.difference) return;
  const { rate } = change;
  expect(typeof rate === 'string' ? rateWords[rate] : (rate?.printed ?? '－')).toBe(printed);
}

describe('for every plan', () => {
  it('every distribution adds up to its number, in every row and both years', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const group of groupsOfSeed(seed)) {
          for (const { distribution, lastYear } of countings(group)) {
            for (const one of lastYear ? [distribution, lastYear] : [distribution]) {
              const sum = one.parts.reduce((total, { members }) => total + members.length, 0);
              expect(sum).toBe(one.total);
            }
          }
          expect(group.actions.distribution.total).toBe(group.of);
          expect(group.of).toBe(group.members.length);
        }
      }),
      runs,
    );
  });

  it('the order of the rows does not matter', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const tables = generatedPlan(seed);
        const reversed: Tables = Object.fromEntries(
          Object.entries(tables).map(([tab, rows]) => [tab, [...rows].reverse()]),
        );
        const [ours, theirs] = [tables, reversed].map((each) => figuresOfPlan(readTables(each)));
        expect(changedKeys(ours, theirs)).toEqual([]);
        expect(theirs?.size).toBe(ours?.size);
      }),
      runs,
    );
  });

  it('every figure is what its explanation makes of it', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const read = readTables(generatedPlan(seed));
        const { rules } = read;
        for (const group of rollUpOfPlan(read).groups) {
          const { mean, amounts, standing, outlooks } = group;
          for (const { shares } of countings(group)) {
            for (const { share, change } of shares.lines) {
              expect(sameExact(share.value, shareFrom(share.explanation))).toBe(true);
              if (change) expect(change.printed).toBe(shareChangeFrom(change.explanation));
            }
          }
          expect(sameExact(mean.value, meanFrom(mean.explanation))).toBe(true);
          for (const sum of Object.values(amounts.sums)) {
            expect(sameExact(sum.value, amountFrom(sum.explanation))).toBe(true);
            expect(sum.n).toBe(sum.explanation.of - sum.explanation.missing.length);
          }
          const { rate, withoutCarriedOver, explanation } = amounts.execution;
          const [first, second] = executionFrom(explanation);
          expect(sameExact(rate?.value, first)).toBe(true);
          expect(sameExact(withoutCarriedOver?.value, second)).toBe(true);
          expectChange(group.settledChange);
          const again = standingFrom(standing.explanation, rules.standingRules);
          expect(again).toBe(standing.standing);
          for (const { explanation: why, word } of outlooks) expect(outlookFrom(why)).toBe(word);
        }
      }),
      runs,
    );
  });

  it('the rows of the strategies add up to the total but for what is repeated', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const tables = generatedPlan(seed);
        const unrepeated: Tables = {
          ...tables,
          行動計画: (tables['行動計画'] ?? []).map((row) => ({ ...row, 再掲元: '' })),
          指標: (tables['指標'] ?? []).filter((row) => row['再掲元指標ID'] === ''),
        };
        const { groups } = rollUpOfPlan(readTables(unrepeated));
        const of = (kind: string) => groups.filter(({ key }) => key.kind === kind);
        for (const kind of ['strategy', 'policy', 'section']) {
          const rows = of(kind);
          const [plan] = of('plan');
          plan?.actions.distribution.parts.forEach(({ members }, place) => {
            const parts = rows.map((row) => row.actions.distribution.parts[place]?.members ?? []);
            expect(parts.flat()).toHaveLength(members.length);
          });
          const indicators = rows.map((row) => row.indicators.distribution.total);
          const sum = indicators.reduce((total, one) => total + one, 0);
          expect(sum).toBe(plan?.indicators.distribution.total);
        }
      }),
      runs,
    );
  });

  it('an action more in one strategy changes no other strategy', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const tables = generatedPlan(seed);
        const result = { 年度: '令和6年度', 取組ID: '9-1-1', 提出状態: '確定', 決算額: '5' };
        const more: Tables = {
          ...tables,
          戦略: [...(tables['戦略'] ?? []), { 戦略ID: '9' }],
          取組方針: [...(tables['取組方針'] ?? []), { 方針ID: '9-1', 戦略ID: '9' }],
          行動計画: [
            ...(tables['行動計画'] ?? []),
            { 取組ID: '9-1-1', 方針ID: '9-1', 担当課: '新しい課' },
          ],
          年度実績: [...(tables['年度実績'] ?? []), result],
        };
        const [before, after] = [tables, more].map((each) => figuresOfPlan(readTables(each)));
        const changed = changedKeys(before, after);
        expect(changed.filter((key) => /^2024\|(?:戦略|方針|課)/u.test(key))).toEqual([]);
      }),
      runs,
    );
  });

  it('a mean lies between its smallest and its largest part and never prints a bound that it does not reach', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const read = readTables(generatedPlan(seed));
        const { rules } = read;
        for (const { mean } of rollUpOfPlan(read).groups) {
          if (!mean.value || !mean.printed) continue;
          const { value } = mean;
          const parts = mean.explanation.counted.map((one) => one.mean);
          expect(parts.some((part) => !isLess(value, part))).toBe(true);
          expect(parts.some((part) => !isLess(part, value))).toBe(true);
          expect(parts.every((part) => !isLess(part, zero) && !isLess(hundred, part))).toBe(true);
          const asPrinted = gradeOf(rules.scale, exactDecimal(mean.printed.text) ?? zero);
          expect(asPrinted.symbol).toBe(gradeOf(rules.scale, mean.value).symbol);
        }
      }),
      runs,
    );
  });
});
