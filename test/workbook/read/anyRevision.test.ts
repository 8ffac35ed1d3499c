/**
 * Whatever indicator of whatever plan is revised in whatever item: the years before 適用年度 are as if
 * nobody had revised it, and from 適用年度 on everything is as if 指標 had always said so.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isEqual } from '../../../src/domain/exact';
import { fiscalYears } from '../../../src/domain/fiscalYear';
import { isValidIn } from '../../../src/domain/plan';
import { referenceOf } from '../../../src/domain/reference';
import { resultsOf } from '../../../src/domain/results';
import { understand } from '../../../src/workbook/read/understand';
import type { Tables } from '../../domain/planRows';
import { figuresOfPlan, type Figure } from '../../independent/figures/figuresOfPlan';
import { anyChoice, periodOf, revisedItems, revisedPlan } from './revisedPlan';
import { workbookOfTables } from './workbookOfTables';

type Figures = ReadonlyMap<string, Figure>;

/** Every figure under keys that begin with its year, the reference of each action too. */
function figuresOf(tables: Tables): Figures {
  const [firstYear, ...later] = periodOf(tables);
  const lastYear = later[later.length - 1];
  if (firstYear === undefined || lastYear === undefined) throw new Error('A plan has years.');
  const grades = (tables['判定基準'] ?? []).map((row) => row['記号'] ?? '');
  const shape = { firstYear, lastYear, closedYears: [], grades };
  const { plan, results: rows, rules } = understand(workbookOfTables(tables, shape));
  const results = resultsOf(plan, rows);
  const references = fiscalYears(firstYear, lastYear).flatMap((year) =>
    plan.actions
      .filter((action) => isValidIn(action, year))
      .map((action): readonly [string, Figure] => {
        const { outcome, explanation } = referenceOf(results, rules, action, year);
        const counted = explanation.counted.map(({ indicatorId }) => indicatorId).join('、');
        const grade = outcome.kind === 'mean' ? outcome.grade.symbol : outcome.kind;
        return [`${String(year)}|取組${action.id}|参考`, `${grade} ${counted}`];
      }),
  );
  return new Map([...figuresOfPlan({ results, rules }), ...references]);
}

const yearOf = (key: string): number => Number(key.slice(0, 4));

/** The keys that are asked for and differ, and how many there are. */
function compared(ours: Tables, theirs: Tables, isAsked: (key: string) => boolean) {
  const [one, other] = [figuresOf(ours), figuresOf(theirs)];
  const keys = [...new Set([...one.keys(), ...other.keys()])].filter(isAsked);
  const different = keys.filter((key) => {
    const [a, b] = [one.get(key), other.get(key)];
    return typeof a === 'object' && typeof b === 'object' ? !isEqual(a, b) : a !== b;
  });
  return { different, of: keys.length };
}

/** Where one of these changes, values before and after are no longer compared. */
const breaking = ['単位', '望ましい方向', '目標値の種類', '算定方法'];

describe.each(revisedItems)(
  'a decided revision of %s, whether 指標 shows it already or not,',
  (item) => {
    it('changes no figure of a year before 適用年度', () => {
      let figures = 0;
      fc.assert(
        fc.property(anyChoice, (chosen) => {
          const one = revisedPlan(item, chosen);
          if (!one) return;
          const isEarlier = (key: string): boolean => yearOf(key) < one.appliesFrom;
          const { different, of } = compared(one.revised, one.before, isEarlier);
          expect(different).toEqual([]);
          figures += of;
        }),
        { numRuns: 10 },
      );
      expect(figures).toBeGreaterThan(200);
    });

    it('holds from 適用年度 on as if 指標 had always said so', () => {
      const isBreaking = breaking.includes(item);
      const ofTwoYears = isBreaking
        ? /当初の|増減|移動|見込み|困難|判断できない/u
        : /当初の|増減|移動/u;
      let figures = 0;
      fc.assert(
        fc.property(anyChoice, (chosen) => {
          const one = revisedPlan(item, chosen);
          if (!one || (isBreaking && !one.isOfOneYear)) return;
          const isLater = (key: string): boolean =>
            yearOf(key) >= one.appliesFrom && !ofTwoYears.test(key);
          const { different, of } = compared(one.revised, one.always, isLater);
          expect(different).toEqual([]);
          figures += of;
        }),
        { numRuns: isBreaking ? 40 : 8 },
      );
      expect(figures).toBeGreaterThan(0);
    });
  },
);
