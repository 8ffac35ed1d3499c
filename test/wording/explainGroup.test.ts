/** The sentences beside the figures of a group, and the notes below its tables. */
import { describe, expect, it } from '@jest/globals';
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
      '２件÷３件（Ａ２件、Ｃ１件）です。未確定１件は含めていません。',
    );
    const open = figures.actions.shares.lines.at(-1);
    expect(said(open?.share.explanation)).toBe('未確定は、割合の計算に含めていません。');
  });

  it('増減 says which two shares were subtracted', () => {
    const [a] = figures.actions.shares.lines;
    expect(said(a?.change?.explanation)).toBe(
      '表示した本年度の割合（２件÷３件）から、表示した前年度の割合（０件÷１件）を引いたものです。',
    );
  });

  it('the mean says how many were counted and who was left out', () => {
    expect(said(figures.mean.explanation)).toBe(
      '提出済み３件のうち率を算定できた２件の単純平均（それぞれ100％を上限）です。未提出１件、指標による率のないもの１件を除きます。',
    );
  });

  it('a weighted mean says so, and one of nothing too', () => {
    const weighted = figuresOf({ ...office, results: { '1-1-1': { ウエイト: '2' } } });
    expect(said(weighted.mean.explanation)).toContain('２件のウエイトを付けた平均');
    expect(said(figuresOf({ actions: actionsOf(1) }).mean.explanation)).toBe(
      '率を算定できた取組がありません。',
    );
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
      '本年度の決算額276,578千円から前年度の決算額548,014千円を引いたものです。増減率は、これを前年度の決算額で割ったものです。',
    );
  });

  it('状況 says which rule holds', () => {
    expect(said(figures.standing.explanation)).toBe(
      'Ａ２件、Ｂ０件、Ｃ１件、未提出１件により、「状況の規則」の１番目に当てはまります。',
    );
  });

  it('見込み says how it goes on, or why nobody can say', () => {
    const two: Office = {
      actions: actionsOf(1),
      indicators: { '1-1-1-1': {} },
      lastYear: { '1-1-1': {} },
      lastValues: { '1-1-1-1': { 実績値: '60' } },
      values: { '1-1-1-1': { 実績値: '70' } },
    };
    expect(said(figuresOf(two).outlooks[0]?.explanation)).toBe(
      '令和５年度の実績60から令和６年度の70までと同じ割合で進むと、令和９年度は100となります（最終目標100）。',
    );
    expect(said(figuresOf({ ...two, lastValues: {} }).outlooks[0]?.explanation)).toBe(
      '比べられる年度が２年に満たないため、判断できません。',
    );
  });
});

describe('the notes', () => {
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
