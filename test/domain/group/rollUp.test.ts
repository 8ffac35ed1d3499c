/** What is counted in a group, in which column, and what is repeated (再掲). */
import { describe, expect, it } from '@jest/globals';
import { countIn, type Distribution } from '../../../src/domain/group/distribution';
import type { Heading } from '../../../src/domain/group/column';
import { actionsOf, figuresOf, groupIn, rollUpOf, type Office } from '../builders';

const A: Heading = { kind: 'mark', mark: 'A' };
const C: Heading = { kind: 'mark', mark: 'C' };
const outside: Heading = { kind: 'notApplicable' };
const open: Heading = { kind: 'open' };

function whyOpen({ parts }: Distribution): readonly string[] {
  return parts
    .flatMap(({ members }) => members)
    .flatMap(({ column }) => (column.kind === 'open' ? [column.why] : []));
}

describe('the counting of actions', () => {
  const counted = (office: Office) => figuresOf(office).actions.distribution;

  it('takes 2次評価 where there is one, else 1次評価', () => {
    const found = counted({
      actions: actionsOf(2),
      results: { '1-1-1': { '1次評価': 'A', '2次評価': 'C' }, '1-1-2': { '1次評価': 'A' } },
    });
    expect([countIn(found, A), countIn(found, C)]).toEqual([1, 1]);
  });

  it('has 未確定 for what is not submitted, whatever grade is typed, and for a row that is missing', () => {
    const found = counted({
      actions: actionsOf(3),
      results: { '1-1-1': { 提出状態: '差戻し' }, '1-1-2': null },
    });
    expect([countIn(found, open), countIn(found, A), found.total]).toEqual([2, 1, 3]);
    expect(whyOpen(found)).toEqual(['notSubmitted', 'notSubmitted']);
  });

  it('has 評価なし for an action without indicator and grade', () => {
    const found = counted({ actions: actionsOf(1), results: { '1-1-1': { '1次評価': '' } } });
    expect(countIn(found, { kind: 'ungraded' })).toBe(1);
  });

  it('has 未確定 (評価未記入) where there are indicators and nobody has decided', () => {
    const found = counted({
      actions: actionsOf(1),
      results: { '1-1-1': { '1次評価': '' } },
      indicators: { '1-1-1-1': {} },
      values: { '1-1-1-1': { 実績値: '100' } },
    });
    expect(whyOpen(found)).toEqual(['gradeBlank']);
  });

  it('has 対象外 where all indicators are 測定不能, 対象外 or 設定なし', () => {
    const found = counted({
      actions: actionsOf(1),
      results: { '1-1-1': { '1次評価': '' } },
      indicators: { '1-1-1-1': {}, '1-1-1-2': {} },
      values: {
        '1-1-1-1': { 実績値の状況: '測定不能' },
        '1-1-1-2': { 実績値の状況: '対象外' },
      },
    });
    expect(countIn(found, outside)).toBe(1);
  });

  it('leaves out an action whose years are over', () => {
    const office = { actions: { '1-1-1': {}, '1-1-2': { 終了年度: '令和5年度' } } };
    expect(figuresOf(office).of).toBe(1);
  });
});

describe('the counting of outcome indicators', () => {
  const counted = (office: Office) => figuresOf(office).indicators.distribution;

  it('has one grade per outcome indicator, and none for an activity indicator', () => {
    const found = counted({
      actions: actionsOf(1),
      indicators: { '1-1-1-1': {}, '1-1-1-2': {}, '1-1-1-3': { 指標区分: '活動指標' } },
      values: { '1-1-1-1': { 実績値: '100' }, '1-1-1-2': { 実績値: '79' } },
    });
    expect([countIn(found, A), countIn(found, C), found.total]).toEqual([1, 1, 2]);
  });

  it.each(['対象外', '測定不能', '調査年以外', '設定なし', '目標なし'])(
    'has 対象外 for %s',
    (state) => {
      const found = counted({
        actions: actionsOf(1),
        indicators: { '1-1-1-1': {} },
        values: { '1-1-1-1': { 実績値の状況: state } },
      });
      expect(countIn(found, outside)).toBe(1);
    },
  );

  it('has 対象外 for 最終年度のみ before that year, with or without a value', () => {
    const found = counted({
      actions: actionsOf(1),
      indicators: {
        '1-1-1-1': { 目標値の種類: '最終年度のみ' },
        '1-1-1-2': { 目標値の種類: '最終年度のみ' },
      },
      values: { '1-1-1-1': { 実績値: '50' } },
    });
    expect(countIn(found, outside)).toBe(2);
  });

  it('has 対象外 for what has no computable rate', () => {
    const found = counted({
      actions: actionsOf(1),
      indicators: { '1-1-1-1': { 令和6年度目標: '0' } },
      values: { '1-1-1-1': { 実績値: '5' } },
    });
    expect(countIn(found, outside)).toBe(1);
  });

  it('has 未確定 for 未入力, 集計中 and every indicator of an action not submitted', () => {
    const found = counted({
      actions: actionsOf(2),
      results: { '1-1-2': { 提出状態: '作成中' } },
      indicators: { '1-1-1-1': {}, '1-1-1-2': {}, '1-1-2-1': {} },
      values: { '1-1-1-2': { 実績値の状況: '集計中' }, '1-1-2-1': { 実績値: '100' } },
    });
    expect(whyOpen(found)).toEqual(['notEntered', 'counting', 'notSubmitted']);
  });
});

describe('進捗状況 and 方向性', () => {
  it('count a blank as 未記入 and what is not submitted as 未確定', () => {
    const { progress, directions } = figuresOf({
      actions: actionsOf(4),
      results: {
        '1-1-1': { 進捗状況: '', 方向性: '' },
        '1-1-2': { 提出状態: '未入力' },
        '1-1-3': { 方向性: '2 改善(事業の拡大)', '2次の方向性': '1 現状のまま継続' },
      },
    });
    for (const { distribution } of [progress, directions]) {
      expect(countIn(distribution, { kind: 'blank' })).toBe(1);
      expect(countIn(distribution, open)).toBe(1);
    }
    expect(countIn(directions.distribution, { kind: 'mark', mark: '1 現状のまま継続' })).toBe(2);
  });

  it('lead the papers when grades are switched off', () => {
    const actions = actionsOf(1);
    expect(figuresOf({ actions }).leading).toBe('actions');
    const settings = { '評価(A/B/C)を使うか': '使わない' };
    expect(figuresOf({ actions, settings }).leading).toBe('progress');
  });
});

describe('an action that is repeated (再掲)', () => {
  const office: Office = {
    actions: {
      '1-1-1': {},
      '1-1-2': { 再掲元: '1-1-1' },
      '2-1-1': { 再掲元: '1-1-1' },
      '2-1-2': {},
    },
    indicators: { '1-1-1-1': {} },
    values: { '1-1-1-1': { 実績値: '70' } },
    results: { '1-1-1': { '1次評価': 'C', 決算額: '100', 予算現額: '200' } },
  };
  const strategy = (id: string) => groupIn(rollUpOf(office), { kind: 'strategy', id });

  it('counts once where it and its source fall in the same row, under the id of the source', () => {
    expect(strategy('1').of).toBe(1);
    expect(strategy('1').members).toMatchObject([{ id: '1-1-1', sourceId: '1-1-1' }]);
  });

  it('leaves the row to its source also when its own id comes first', () => {
    const actions = { '1-1-1': { 再掲元: '1-1-2' }, '1-1-2': {} };
    expect(figuresOf({ actions }).members).toMatchObject([{ id: '1-1-2', sourceId: '1-1-2' }]);
  });

  it('counts in the row of its own strategy with result, indicators and amounts of its source', () => {
    const second = strategy('2');
    expect(second.members.map(({ id }) => id)).toEqual(['2-1-1', '2-1-2']);
    expect(countIn(second.actions.distribution, C)).toBe(1);
    expect(countIn(second.indicators.distribution, C)).toBe(1);
    expect(second.amounts.sums.settledAmount.n).toBe(1);
  });

  it('counts once in the total', () => {
    expect(figuresOf(office).of).toBe(2);
    expect(figuresOf(office).indicators.distribution.total).toBe(1);
  });

  it('without its source stays 未確定', () => {
    const lost = figuresOf({ actions: { '1-1-1': { 再掲元: '9-9-9' } } });
    expect(countIn(lost.actions.distribution, open)).toBe(1);
  });
});

describe('an indicator that is repeated beside its source', () => {
  it('counts once in the mean of the action and in every counting', () => {
    const figures = figuresOf({
      actions: { '1-1-1': {} },
      indicators: { '1-1-1-1': {}, '1-1-1-2': { 再掲元指標ID: '1-1-1-1' }, '1-1-1-3': {} },
      values: { '1-1-1-1': { 実績値: '50' }, '1-1-1-3': { 実績値: '100' } },
    });
    expect(figures.mean.printed?.text).toBe('75.0');
    expect(figures.indicators.distribution.total).toBe(2);
  });
});

describe('an indicator that is repeated', () => {
  const office: Office = {
    actions: { '1-1-1': {}, '2-1-1': {} },
    indicators: { '1-1-1-1': {}, '2-1-1-1': { 再掲元指標ID: '1-1-1-1' } },
    values: { '1-1-1-1': { 実績値: '100' } },
  };

  it('counts in both strategies and once in the total', () => {
    const { groups } = rollUpOf(office);
    const totals = groups
      .filter(({ key }) => key.kind === 'plan' || key.kind === 'strategy')
      .map(({ indicators }) => [
        indicators.distribution.total,
        countIn(indicators.distribution, A),
      ]);
    expect(totals).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
  });
});

describe('groups', () => {
  it('of sections go by 担当課 of the year of the result', () => {
    const office: Office = {
      actions: { '1-1-1': { 担当課: '教育未来課' } },
      results: { '1-1-1': { '担当課（実績の年度）': '保健福祉課' } },
      sections: [{ '課名（正式）': '税務課' }, { '課名（正式）': '保健福祉課' }],
    };
    const sections = rollUpOf(office).groups.filter(({ key }) => key.kind === 'section');
    expect(sections.map(({ key, of }) => [key, of])).toEqual([
      [{ kind: 'section', name: '税務課' }, 0],
      [{ kind: 'section', name: '保健福祉課' }, 1],
    ]);
  });

  it('of the comprehensive plan count ◎ and ○ alike', () => {
    const office: Office = {
      actions: {
        '1-1-1': { 総合計画施策: '◎総-01、○総-02' },
        '1-1-2': { 総合計画施策: '○総-01' },
      },
    };
    const first = figuresOf(office, { kind: 'comprehensivePolicy', code: '総-01' });
    const second = figuresOf(office, { kind: 'comprehensivePolicy', code: '総-02' });
    expect([first.of, second.of]).toEqual([2, 1]);
  });

  it('without a member are rows of 0, with no share and no mean', () => {
    const office: Office = {
      actions: { '1-1-1': {}, '2-1-1': { 終了年度: '令和5年度' } },
    };
    const second = figuresOf(office, { kind: 'strategy', id: '2' });
    expect(second.of).toBe(0);
    expect(second.mean.value).toBeUndefined();
    expect(second.actions.shares.lines.every(({ share }) => share.value === undefined)).toBe(true);
  });
});

describe('the mean rate', () => {
  const values = {
    '1-1-1-1': { 実績値: '120' },
    '1-1-2-1': { 実績値: '50' },
    '1-1-3-1': { 実績値の状況: '測定不能' },
    '1-1-4-1': { 実績値: '10' },
  };
  const office: Office = {
    actions: actionsOf(4),
    indicators: Object.fromEntries(Object.keys(values).map((id) => [id, {}])),
    values,
    results: { '1-1-4': { 提出状態: '作成中' } },
  };

  it('is of the submitted actions with a reference, each at most 100, with n of N', () => {
    const { mean } = figuresOf(office);
    expect([mean.printed?.text, mean.n, mean.of, mean.isWeighted]).toEqual(['75.0', 2, 4, false]);
    expect(mean.explanation.leftOut).toEqual([
      { actionId: '1-1-3', why: 'unmeasurable' },
      { actionId: '1-1-4', why: 'notSubmitted' },
    ]);
  });

  it('says why an action has none: the one state of all its indicators, or that it cannot be found', () => {
    const left: Office = {
      actions: actionsOf(7),
      indicators: {
        '1-1-1-1': {},
        '1-1-1-2': {},
        '1-1-2-1': {},
        '1-1-2-2': {},
        '1-1-3-1': { 令和6年度目標: '0' },
        '1-1-5-1': { 目標値の種類: '累計（単年度で入力）' },
        '1-1-6-1': { 指標区分: '活動指標', 目標値の種類: '最終年度のみ' },
        '1-1-7-1': { 目標値の種類: '前年度比較' },
      },
      values: {
        '1-1-1-1': { 実績値の状況: '対象外' },
        '1-1-1-2': { 実績値の状況: '対象外' },
        '1-1-2-1': { 実績値の状況: '対象外' },
        '1-1-3-1': { 実績値: '5' },
        '1-1-5-1': { 実績値: '5' },
        '1-1-6-1': { 実績値: '5' },
        '1-1-7-1': { 実績値: '5' },
      },
    };
    expect(figuresOf(left).mean.explanation.leftOut.map(({ why }) => why)).toEqual([
      'notApplicable',
      // 対象外 and 未入力.
      'notComputable',
      // A target 0 where more is better.
      'notComputable',
      'noIndicator',
      'counting',
      'beforeFinalYear',
      'noTarget',
    ]);
  });

  it('leaves out one that is repeated under its own id, for the reason of its source', () => {
    const repeated: Office = {
      actions: { '1-1-1': {}, '2-1-1': { 再掲元: '1-1-1' } },
      indicators: { '1-1-1-1': {} },
      values: { '1-1-1-1': { 実績値の状況: '測定不能' } },
    };
    const second = figuresOf(repeated, { kind: 'strategy', id: '2' });
    expect(second.mean.explanation.leftOut).toEqual([{ actionId: '2-1-1', why: 'unmeasurable' }]);
  });

  it('weighs, and says so', () => {
    const { mean } = figuresOf({ ...office, results: { '1-1-1': { ウエイト: '3' } } });
    // (3×100 + 50 + 10) ÷ 5
    expect([mean.printed?.text, mean.isWeighted]).toEqual(['72.0', true]);
  });

  it('is none when the weights add up to 0', () => {
    const weightless = Object.fromEntries(
      Object.keys(office.actions).map((id) => [id, { ウエイト: '0' }]),
    );
    expect(figuresOf({ ...office, results: weightless }).mean.value).toBeUndefined();
  });

  it('of 11/15, 11/15 and 14/15 is exactly 80, where decimals and floats fall below', () => {
    const thirds: Office = {
      actions: actionsOf(3),
      indicators: Object.fromEntries(
        ['1-1-1-1', '1-1-2-1', '1-1-3-1'].map((id) => [id, { 令和6年度目標: '15' }]),
      ),
      values: {
        '1-1-1-1': { 実績値: '11' },
        '1-1-2-1': { 実績値: '11' },
        '1-1-3-1': { 実績値: '14' },
      },
    };
    expect(figuresOf(thirds).mean.printed).toEqual({ text: '80.0' });
  });

  it('that would print a bound which it does not reach prints cut', () => {
    const near: Office = {
      actions: actionsOf(1),
      indicators: { '1-1-1-1': { 令和6年度目標: '10000' } },
      values: { '1-1-1-1': { 実績値: '9996' } },
    };
    expect(figuresOf(near).mean.printed?.text).toBe('99.9');
  });
});
