/** What holds for the amounts of every group, whoever typed what of a shared project. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exactDecimal, fullText, sumOf, type Exact } from '../../../src/domain/exact';
import type { AmountItem } from '../../../src/domain/group/explanationOfGroup';
import type { GroupFigures } from '../../../src/domain/group/rollUp';
import { comparePlanIds } from '../../../src/domain/planId';
import { actionsOf, figuresOf, rollUpOf, type Office } from '../builders';
import type { Row } from '../planRows';
import { amountFrom } from './recompute';

const headings = {
  initialBudget: '当初予算額',
  currentBudget: '予算現額',
  settledAmount: '決算額',
} as const;

type Item = keyof typeof headings;

const items = ['initialBudget', 'currentBudget', 'settledAmount'] as const;

/** 1-1-10 stands behind 1-1-2 in natural order only. */
const actionIds = ['1-1-10', '1-1-2', '2-1-1', '2-1-2'];

const amount = fc.constantFrom('', '', '0', '5', '90');
const amounts = fc.record({ 当初予算額: amount, 予算現額: amount, 決算額: amount });

const offices = fc
  .record({
    own: fc.array(amounts, { minLength: 4, maxLength: 4 }),
    rows: fc.uniqueArray(
      fc.tuple(fc.constantFrom(...actionIds), fc.constantFrom('P1', 'P2', 'P3', 'P4'), amounts),
      { selector: ([id, number]) => id + number, maxLength: 9 },
    ),
  })
  .map(({ own, rows }): Office & { readonly projects: readonly Row[] } => ({
    actions: Object.fromEntries(actionIds.map((id) => [id, {}])),
    results: Object.fromEntries(actionIds.map((id, place) => [id, own[place] ?? {}])),
    projects: rows.map(([取組ID, 事業番号, typed]) => ({ 取組ID, 事業番号, ...typed })),
  }));

interface Known {
  readonly figures: GroupFigures;
  /** The rows of 関連事業 of the group, in natural order of the actions. */
  readonly rows: readonly Row[];
  /** 年度実績 of its actions without 関連事業. */
  readonly own: ReadonlyMap<string, Row>;
}

/** Every group with an action, beside what stands in the rows. */
function groupsOf(office: Office & { readonly projects: readonly Row[] }): readonly Known[] {
  return rollUpOf(office)
    .groups.filter(({ members }) => members.length > 0)
    .map((figures) => {
      const ids = figures.members.map(({ id }) => id);
      const idOf = (row: Row): string => row['取組ID'] ?? '';
      const rows = office.projects
        .filter((row) => ids.includes(idOf(row)))
        .sort((one, other) => comparePlanIds(idOf(one), idOf(other)));
      const alone = ids.filter((id) => !rows.some((row) => idOf(row) === id));
      return { figures, rows, own: new Map(alone.map((id) => [id, office.results?.[id] ?? {}])) };
    });
}

function typedIn(rows: readonly Row[], number: string, item: Item): string | undefined {
  const own = rows.filter((row) => row['事業番号'] === number);
  return own.map((row) => row[headings[item]] ?? '').find((text) => text !== '');
}

function numbersOf(rows: readonly Row[]): readonly string[] {
  return [...new Set(rows.map((row) => row['事業番号'] ?? ''))];
}

function textsOf(values: readonly (Exact | undefined)[]): readonly string[] {
  return values.map((value) => (value ? (fullText(value) ?? '') : '')).sort();
}

function unitsOf(figures: GroupFigures, item: AmountItem) {
  return figures.amounts.sums[item].explanation.units;
}

const runs = { numRuns: 80 };

describe('for every group', () => {
  it('an amount typed in any row of a project is in the sum, the first of them if they differ', () => {
    let shared = 0;
    fc.assert(
      fc.property(offices, (office) => {
        for (const { figures, rows, own } of groupsOf(office)) {
          shared += figures.amounts.shared.length;
          for (const item of ['currentBudget', 'settledAmount'] as const) {
            const projects = numbersOf(rows).map((number) => typedIn(rows, number, item) ?? '');
            const actions = [...own.values()].map((row) => row[headings[item]] ?? '');
            const typed = [...projects, ...actions].filter((text) => text !== '');
            const { value } = figures.amounts.sums[item];
            expect(textsOf(unitsOf(figures, item).map((unit) => unit.amounts[item]))).toEqual(
              [...projects, ...actions].sort(),
            );
            const sum = typed.reduce((total, text) => total + Number(text), 0);
            expect(value && Number(fullText(value))).toBe(typed.length > 0 ? sum : undefined);
          }
        }
      }),
      runs,
    );
    expect(shared).toBeGreaterThan(40);
  });

  it('an action is there in full exactly when every amount of it is in the sum', () => {
    let completed = 0;
    fc.assert(
      fc.property(offices, (office) => {
        for (const { figures, rows, own } of groupsOf(office)) {
          for (const item of ['currentBudget', 'settledAmount'] as const) {
            const isKnown = (id: string): boolean => {
              const row = own.get(id);
              if (row) return row[headings[item]] !== '';
              const ofAction = rows.filter((each) => each['取組ID'] === id);
              const typed = numbersOf(ofAction).map((number) => typedIn(rows, number, item));
              const alone = numbersOf(ofAction).map((number) => typedIn(ofAction, number, item));
              const isFull = !typed.includes(undefined);
              if (isFull && alone.includes(undefined)) completed += 1;
              return isFull;
            };
            const { n, explanation } = figures.amounts.sums[item];
            const full = figures.members.filter(({ id }) => isKnown(id));
            const missing = explanation.missing.map(({ actionId }) => actionId);
            expect(n).toBe(full.length);
            expect(figures.members.filter(({ id }) => !missing.includes(id))).toEqual(full);
          }
        }
      }),
      runs,
    );
    expect(completed).toBeGreaterThan(20);
  });

  it('the units of the explanation add up to the sum', () => {
    fc.assert(
      fc.property(offices, (office) => {
        for (const { figures } of groupsOf(office)) {
          for (const item of items) {
            const { value, explanation } = figures.amounts.sums[item];
            const again = amountFrom(explanation);
            expect(again && fullText(again)).toBe(value && fullText(value));
          }
        }
      }),
      runs,
    );
  });

  it('当初予算額 of an action is its own only while no project of it has one', () => {
    fc.assert(
      fc.property(offices, (office) => {
        for (const { figures, rows, own } of groupsOf(office)) {
          const of = (id: string): readonly string[] =>
            numbersOf(rows.filter((row) => row['取組ID'] === id)).flatMap(
              (number) => typedIn(rows, number, 'initialBudget') ?? [],
            );
          const lending = figures.members.filter(({ id }) => !own.has(id) && of(id).length === 0);
          const projects = numbersOf(rows).flatMap(
            (number) => typedIn(rows, number, 'initialBudget') ?? [],
          );
          const actions = [...own.keys(), ...lending.map(({ id }) => id)].flatMap(
            (id) => office.results?.[id]?.['当初予算額'] ?? [],
          );
          const { value, explanation } = figures.amounts.sums.initialBudget;
          const typed = [...projects, ...actions].flatMap((text) => exactDecimal(text) ?? []);
          const isCounted = !explanation.isUndivided && typed.length > 0;
          expect(value && fullText(value)).toBe(isCounted ? fullText(sumOf(typed)) : undefined);
        }
      }),
      runs,
    );
  });

  it('it does not matter under which action the only amount of a shared project is typed', () => {
    const ids = Object.keys(actionsOf(10));
    const sharing = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(sharing, fc.nat(), fc.nat(), ([first = '', ...others], one, other) => {
        const all = [first, ...others];
        const typedBy = (place: number) => {
          const by = all[place % all.length];
          const projects = all.map((取組ID) => ({
            取組ID,
            事業番号: 'P1',
            予算現額: '100',
            決算額: 取組ID === by ? '90' : '',
          }));
          const { sums, execution, unequal } = figuresOf({
            actions: actionsOf(10),
            projects,
          }).amounts;
          const { value, n } = sums.settledAmount;
          return [value && fullText(value), n, execution.rate?.printed, unequal];
        };
        expect(typedBy(one)).toEqual(['90', all.length, '90.0', []]);
        expect(typedBy(other)).toEqual(typedBy(one));
      }),
      { numRuns: 30 },
    );
  });
});
