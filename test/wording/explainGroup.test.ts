/** The sentences beside the figures of a group, and the notes below its tables. */
import { describe, expect, it } from '@jest/globals';
import { exactInteger } from '../../src/domain/exact';
import type { GroupExplanation } from '../../src/domain/group/explanationOfGroup';
import { notesOf, type NotedTable } from '../../src/domain/group/groupNote';
import { explainGroup } from '../../src/wording/explainGroup';
import { groupNoteText } from '../../src/wording/groupNotes';
import { actionsOf, figuresOf, type Office } from '../domain/builders';

function said(explanation: GroupExplanation | undefined): string {
  if (!explanation) throw new Error('The figure of the test has no explanation.');
  return explainGroup(explanation, 'thousandYen');
}

function notes(office: Office, table: NotedTable): readonly string[] {
  return notesOf(figuresOf(office), table).map(groupNoteText);
}

const indicators = Object.fromEntries(
  ['1-1-1-1', '1-1-2-1', '1-1-3-1', '1-1-4-1'].map((id) => [id, {}]),
);

const office: Office = {
  actions: actionsOf(4),
  indicators,
  values: {
    '1-1-1-1': { 実績値: '100' },
    '1-1-2-1': { 実績値: '50' },
    '1-1-3-1': { 実績値の状況: '測定不能' },
  },
  results: {
    '1-1-1': { 予算現額: '668000', 決算額: '276578', 翌年度繰越額: '372400' },
    '1-1-2': { '1次評価': 'C', 予算措置: 'なし' },
    '1-1-4': { 提出状態: '作成中' },
  },
  lastYear: { '1-1-1': { '1次評価': 'B', 決算額: '548014' } },
};

const figures = figuresOf(office);

describe('the sentence beside', () => {
  it('a share says count, denominator and what is outside', () => {
    const [a] = figures.actions.shares.lines;
    expect(said(a?.share.explanation)).toBe(
      '件数÷３件（Ａ２件は67％）です。未確定１件は含めていません。',
    );
    const open = figures.actions.shares.lines.at(-1);
    expect(said(open?.share.explanation)).toBe('未確定は、割合の計算に含めていません。');
  });

  it('a share of nothing says that there is nothing to divide by', () => {
    const none = figuresOf({ actions: actionsOf(1), results: { '1-1-1': { 提出状態: '作成中' } } });
    expect(said(none.actions.shares.lines[0]?.share.explanation)).toBe(
      '割合を計算する対象がありません。未確定１件は含めていません。',
    );
  });

  it('増減 says which two shares were subtracted', () => {
    const [a] = figures.actions.shares.lines;
    expect(said(a?.change?.explanation)).toBe(
      '表示した本年度の割合から表示した前年度の割合を引いたものです（Ａは67－０で67）。',
    );
  });

  it('the mean says how many were counted, who was left out and why', () => {
    expect(said(figures.mean.explanation)).toBe(
      '提出済み３件のうち率を算定できた２件の単純平均（それぞれ100％を上限）です。未提出１件、測定不能１件を除きます。',
    );
  });

  it('a mean of nothing says why there is none', () => {
    expect(said(figuresOf({ actions: actionsOf(1) }).mean.explanation)).toBe(
      '率を算定できた取組がありません（指標のないもの１件）。',
    );
  });

  it('a weighted mean says which weights', () => {
    const weighted = figuresOf({ ...office, results: { '1-1-1': { ウエイト: '2' } } });
    expect(said(weighted.mean.explanation)).toContain(
      '２件のウエイトを付けた平均（それぞれ100％を上限）です。ウエイトは、1-1-1が２、ほかは１です。',
    );
  });

  it('weights of many actions are told by their number', () => {
    const ids = Array.from({ length: 12 }, (_, place) => `1-1-${String(place + 1)}`);
    const many = figuresOf({
      actions: actionsOf(12),
      indicators: Object.fromEntries(ids.map((id) => [`${id}-1`, {}])),
      values: Object.fromEntries(ids.map((id) => [`${id}-1`, { 実績値: '50' }])),
      results: Object.fromEntries(
        ids.map((id, place) => [id, { ウエイト: place < 9 ? '2' : '0.5' }]),
      ),
    });
    expect(said(many.mean.explanation)).toContain('ウエイトは、９取組が２、３取組が0.5です。');
  });

  it('a mean of weights that are all 0 says that there is none, and no note says that it is weighted', () => {
    const weight = { ウエイト: '0' };
    const weightless: Office = {
      ...office,
      results: { '1-1-1': weight, '1-1-2': weight, '1-1-3': weight, '1-1-4': weight },
    };
    expect(figuresOf(weightless).mean.value).toBeUndefined();
    expect(said(figuresOf(weightless).mean.explanation)).toBe(
      '提出済み４件のうち率を算定できた２件のウエイトが全て０のため、平均はありません。未入力１件、測定不能１件を除きます。',
    );
    expect(notes(weightless, 'mean')).toEqual([]);
  });

  it('an amount says what it adds up and what is missing', () => {
    expect(said(figures.amounts.sums.settledAmount.explanation)).toBe(
      '４取組の決算額の合計276,578千円です。２取組の記入のない額は含みません。予算措置のない１取組は０です。',
    );
  });

  it('執行率 says both divisions', () => {
    expect(said(figures.amounts.execution.explanation)).toBe(
      '決算額276,578千円÷予算現額668,000千円です。（　）は、予算現額から翌年度繰越額を除いた295,600千円で割ったものです。２取組の予算現額又は決算額の記入のない分は含みません。',
    );
  });

  it('the change of 決算額 says both years', () => {
    expect(said(figures.settledChange?.explanation)).toBe(
      '本年度の決算額276,578千円（４取組のうち２取組で全て記入）から前年度の決算額548,014千円（４取組のうち１取組で全て記入）を引いたものです。記入のない額は含みません。増減率は、これを前年度の決算額で割ったものです。',
    );
  });

  it('状況 says which rule holds', () => {
    expect(said(figures.standing.explanation)).toBe(
      'Ａ２件、Ｂ０件、Ｃ１件、未提出１件により、「状況の規則」の１番目に当てはまります。',
    );
  });

  describe('見込み', () => {
    const ahead = (indicator: Record<string, string>, last: string, now: string): string =>
      said(
        figuresOf({
          actions: actionsOf(1),
          indicators: { '1-1-1-1': indicator },
          lastYear: { '1-1-1': {} },
          lastValues: { '1-1-1-1': { 実績値: last } },
          values: { '1-1-1-1': { 実績値: now } },
        }).outlooks[0]?.explanation,
      );

    it('says how it goes on and what it is to reach', () => {
      expect(ahead({}, '60', '70')).toBe(
        '令和５年度の実績60から令和６年度の70までと同じ割合で進むと、令和９年度は100となります（最終目標100以上）。',
      );
      const keep = { 望ましい方向: '維持', 達成とみなす範囲: '±2', 最終目標: '95' };
      expect(ahead(keep, '94', '94')).toContain('令和９年度は94となります（最終目標95±２）。');
    });

    it('says why nobody can say', () => {
      expect(ahead({}, '', '70')).toBe('比べられる年度が２年に満たないため、判断できません。');
      expect(ahead({ 最終目標: '設置' }, '60', '70')).toBe(
        '最終目標が数値でないため、判断できません。',
      );
      expect(ahead({ 望ましい方向: '実施の有無', 最終目標: '1' }, '1', '2')).toBe(
        '達成率によらず人が評価するため、判断できません。',
      );
    });
  });
});

describe('the notes', () => {
  it('name a bound of one digit full-width', () => {
    const cut = [exactInteger(5), exactInteger(80)].map((bound) =>
      groupNoteText({ note: 'meanCut', bound }),
    );
    expect(cut).toEqual([
      '※平均は、四捨五入により判定の境目（５％）に達して見えるため、切り捨てて表示しています。',
      '※平均は、四捨五入により判定の境目（80％）に達して見えるため、切り捨てて表示しています。',
    ]);
  });

  it.each([
    ['0', '小数点以下'],
    ['1', '小数第２位'],
    ['2', '小数第３位'],
  ])('that shares of %s decimals do not add up says where they are rounded', (digits, place) => {
    const grades = { '1-1-1': { '1次評価': 'B' }, '1-1-2': { '1次評価': 'C' } };
    const settings = { 割合の桁: digits };
    expect(notes({ actions: actionsOf(3), results: grades, settings }, 'actions')).toEqual([
      `※割合は${place}を四捨五入しているため、合計が100％にならない場合があります。`,
    ]);
  });

  it('stand in the words of the town', () => {
    const several: Office = {
      actions: actionsOf(1),
      indicators: { '1-1-1-1': {}, '1-1-1-2': {}, '1-1-1-3': {} },
      values: {
        '1-1-1-1': { 実績値: '100' },
        '1-1-1-2': { 実績値: '90' },
        '1-1-1-3': { 実績値: '50' },
      },
    };
    expect(notes(several, 'indicators')).toEqual([
      '※複数の指標を設定している取組があるため、指標数の合計は取組数と一致しません。',
      '※割合は小数点以下を四捨五入しているため、合計が100％にならない場合があります。',
    ]);
  });

  it('name the reasons of 未確定 with their counts', () => {
    expect(notes(office, 'indicators')).toEqual([
      '※割合は、対象外及び評価なしを含めて計算しています。',
      '※割合は小数点以下を四捨五入しているため、合計が100％にならない場合があります。',
      '※未確定（未提出１件）は、割合の計算に含めていません。',
    ]);
  });

  it('explain the amounts', () => {
    expect(notes(office, 'amounts')).toEqual([
      '※執行率は、決算額÷予算現額です。（　）は、予算現額から翌年度繰越額を除いて計算したものです。',
      '※予算現額は、４取組のうち２取組で全て記入されています。記入のない額は含みません。',
      '※決算額は、４取組のうち２取組で全て記入されています。記入のない額は含みません。',
      '※翌年度繰越額は、４取組のうち２取組で全て記入されています。記入のない額は含みません。',
      '※前年度の決算額は、４取組のうち１取組で全て記入されています。記入のない額は含みません。',
    ]);
  });

  it('name the rows of one project that differ, and whose amount counts', () => {
    const row = { 事業番号: '7102', 予算現額: '100' };
    const projects = [
      { ...row, 取組ID: '1-1-1' },
      { ...row, 取組ID: '1-1-2', 決算額: '90', 予算現額: '110' },
      { ...row, 取組ID: '1-1-3', 決算額: '80' },
    ];
    const noted = notes({ actions: actionsOf(3), projects }, 'amounts');
    expect(noted.filter((note) => note.includes('7102'))).toEqual([
      '※事業番号7102の予算現額が行によって異なります（1-1-1、1-1-2、1-1-3）。取組1-1-1の額で計算しています。事業番号7102の決算額が行によって異なります（1-1-2、1-1-3）。取組1-1-2の額で計算しています。',
    ]);
  });
});
