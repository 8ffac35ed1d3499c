/** Notes stand below a table exactly when their cause is there. */
import { describe, expect, it } from '@jest/globals';
import { exactInteger } from '../../../src/domain/exact';
import {
  notesOf,
  notesOfTable,
  type GroupNote,
  type NotedTable,
} from '../../../src/domain/group/groupNote';
import { actionsOf, figuresOf, groupIn, rollUpOf, type Office } from '../builders';

function names(office: Office, table: NotedTable): readonly GroupNote['note'][] {
  return notesOf(figuresOf(office), table).map(({ note }) => note);
}

const quiet: Office = { actions: actionsOf(2) };

describe('below a table of an ordinary office', () => {
  it.each(['actions', 'indicators', 'progress', 'directions', 'mean'] as const)(
    'of %s stands nothing',
    (table) => {
      expect(names(quiet, table)).toEqual([]);
    },
  );

  it('of amounts stands nothing when every amount is typed', () => {
    const amounts = {
      当初予算額: '5',
      予算現額: '5',
      決算額: '5',
      翌年度繰越額: '0',
      うち一般財源: '5',
    };
    const results = { '1-1-1': amounts, '1-1-2': amounts };
    expect(names({ ...quiet, results, settings: {} }, 'amounts')).toEqual([]);
  });
});

describe('a note', () => {
  const value = { 実績値: '100' };

  it('says that indicators and actions do not agree, but not when they happen to', () => {
    const two: Office = {
      actions: actionsOf(1),
      indicators: { '1-1-1-1': {}, '1-1-1-2': {} },
      values: { '1-1-1-1': value, '1-1-1-2': value },
    };
    expect(names(two, 'indicators')).toContain('indicatorsDifferFromActions');
    expect(names({ ...two, actions: actionsOf(2) }, 'indicators')).not.toContain(
      'indicatorsDifferFromActions',
    );
  });

  it('says that shares do not add up', () => {
    const grades = { '1-1-1': { '1次評価': 'B' }, '1-1-2': { '1次評価': 'C' } };
    expect(names({ actions: actionsOf(3), results: grades }, 'actions')).toEqual([
      'sharesDoNotAddUp',
    ]);
  });

  it('says that 増減 is the printed difference', () => {
    // 1 of 3 after 1 of 6: 33 − 17 prints 16, unrounded 17.
    const lastYear = Object.fromEntries(
      Object.keys(actionsOf(6)).map((id, place) => [id, { '1次評価': place === 0 ? 'A' : 'B' }]),
    );
    const office: Office = {
      actions: Object.fromEntries(
        Object.entries(actionsOf(6)).map(([id], place) => [
          id,
          place < 3 ? {} : { 終了年度: '令和5年度' },
        ]),
      ),
      results: { '1-1-2': { '1次評価': 'B' }, '1-1-3': { '1次評価': 'B' } },
      lastYear,
    };
    expect(names(office, 'actions')).toContain('printedDifference');
  });

  it('says how 対象外 and 評価なし are counted, and what 評価なし is', () => {
    const office: Office = { actions: actionsOf(2), results: { '1-1-1': { '1次評価': '' } } };
    expect(names(office, 'actions')).toEqual(['ungraded', 'outsideInDenominator']);
    const settings = { 対象外の扱い: '分母に含まない' };
    expect(names({ ...office, settings }, 'actions')).toEqual([
      'ungraded',
      'outsideNotInDenominator',
    ]);
  });

  it('says what is 未確定, and why', () => {
    const office: Office = {
      actions: actionsOf(3),
      results: { '1-1-1': { 提出状態: '作成中' }, '1-1-2': { 提出状態: '未入力' } },
    };
    expect(notesOf(figuresOf(office), 'actions')).toEqual([
      { note: 'open', reasons: [{ why: 'notSubmitted', count: 2 }] },
    ]);
  });

  it('says that values are 速報', () => {
    const office: Office = {
      actions: actionsOf(1),
      indicators: { '1-1-1-1': {} },
      values: { '1-1-1-1': { ...value, '速報・確定の別': '速報' } },
    };
    expect(names(office, 'indicators')).toEqual(['preliminary']);
  });

  it('says how often something repeated makes the rows add up to more', () => {
    const notes = (office: Office) => {
      const year = rollUpOf(office);
      const rows = year.groups.filter(({ key }) => key.kind === 'strategy');
      return notesOfTable(groupIn(year, { kind: 'plan' }), rows, 'actions');
    };
    const elsewhere = { '1-1-1': {}, '2-1-1': { 再掲元: '1-1-1' } };
    expect(notes({ actions: elsewhere })).toEqual([{ note: 'repeated', count: 1 }]);
    const sameRow = { '1-1-1': {}, '1-1-2': { 再掲元: '1-1-1' }, '2-1-1': {} };
    expect(notes({ actions: sameRow })).toEqual([]);
  });

  it('says once what only rows have', () => {
    const actions = { ...actionsOf(3), '2-1-1': {}, '2-1-2': {}, '2-1-3': {} };
    const results = {
      '1-1-1': { '1次評価': 'B' },
      '1-1-2': { '1次評価': 'C' },
      '2-1-1': { '1次評価': 'B' },
      '2-1-2': { '1次評価': 'C' },
    };
    const year = rollUpOf({ actions, results });
    const rows = year.groups.filter(({ key }) => key.kind === 'strategy');
    const notes = notesOfTable(groupIn(year, { kind: 'plan' }), rows, 'actions');
    expect(notes).toEqual([{ note: 'sharesDoNotAddUp', digits: 0 }]);
  });
});

describe('a note to amounts', () => {
  const project = { 取組ID: '1-1-1', 事業番号: '7', 決算額: '5', 当初予算額: '5' };

  it('says that a project is counted once, and whose amount counts where two differ', () => {
    const projects = [project, { ...project, 取組ID: '1-1-2', 決算額: '6' }];
    const noted = notesOf(figuresOf({ actions: actionsOf(2), projects }), 'amounts');
    expect(noted.slice(0, 2)).toEqual([
      { note: 'sharedProjects' },
      {
        note: 'unequalProject',
        project: {
          number: '7',
          items: [
            {
              item: 'settledAmount',
              typed: [
                { actionId: '1-1-1', amount: exactInteger(5) },
                { actionId: '1-1-2', amount: exactInteger(6) },
              ],
            },
          ],
        },
      },
    ]);
  });

  it('says what is missing, per column that somebody fills', () => {
    const results = { '1-1-1': { 決算額: '5', 決算額の区分: '見込' } };
    expect(notesOf(figuresOf({ actions: actionsOf(2), results }), 'amounts')).toEqual([
      { note: 'amountMissing', item: 'settledAmount', isLastYear: false, n: 1, of: 2 },
      { note: 'estimated', count: 1 },
    ]);
  });

  it('says that something was carried over, and that amounts are not submitted yet', () => {
    const carried = { 予算現額: '10', 決算額: '5', 翌年度繰越額: '2', 提出状態: '作成中' };
    const office: Office = { actions: actionsOf(1), results: { '1-1-1': carried } };
    expect(names(office, 'amounts')).toEqual(['carriedOver', 'notSubmittedAmounts']);
  });

  it('says that last year was counted otherwise', () => {
    const office: Office = {
      actions: actionsOf(1),
      projects: [project],
      lastYear: { '1-1-1': { 決算額: '5' } },
    };
    expect(names(office, 'amounts')).toContain('notCountedAlike');
  });

  it('says that 当初予算額 has no sum', () => {
    const without = { ...project, 当初予算額: '' };
    const projects = [without, { ...without, 取組ID: '1-1-2' }];
    expect(names({ actions: actionsOf(2), projects }, 'amounts')).toContain('amountUndivided');
  });
});

describe('a note to the mean', () => {
  const office: Office = {
    actions: actionsOf(1),
    indicators: { '1-1-1-1': { 令和6年度目標: '10000' } },
    values: { '1-1-1-1': { 実績値: '9996' } },
  };

  it('says that it is cut, and that it is weighted', () => {
    expect(names(office, 'mean')).toEqual(['meanCut']);
    const weighted = { ...office, results: { '1-1-1': { ウエイト: '2' } } };
    expect(names(weighted, 'mean')).toEqual(['weighted', 'meanCut']);
  });
});
