/**
 * 聖籠町 令和3年度政策評価（令和2年度実施事業）概況, https://www.town.seiro.niigata.jp/7/6/2/1273.html:
 * rows of actions, indicators and results of which as many as published are of each kind come out as
 * the published tables, to the last printed digit, in the roll-up and on the paper.
 */
import { describe, expect, it } from '@jest/globals';
import { summaryValues } from '../../../src/documents/summary';
import { packInput } from '../../documents/packBuilder';
import { groupIn, rollUpOfPlan, tablesOf } from '../builders';
import { readTables, type Row } from '../planRows';

/** 評価実施事業数. */
const projectsBySection = {
  総務課: 9,
  総合政策課: 2,
  税務課: 2,
  町民課: 2,
  保健福祉課: 19,
  長寿支援課: 17,
  生活環境課: 16,
  産業観光課: 23,
  ふるさと整備課: 19,
  東港振興室: 3,
  子ども教育課: 21,
  社会教育課: 15,
  図書館: 1,
  議会事務局: 2,
};

/** 改革の方向性 of 151 projects. */
const directions = {
  '1 現状のまま継続': 101,
  '2 改善(事業の拡大)': 5,
  '3 改善(手段の変更)': 37,
  '4 改善(事業の縮小)': 6,
  '8 統合・休止・廃止': 2,
};

/** The town published last year's shares alone; these counts of 156 projects give them. */
const lastDirections = {
  '1 現状のまま継続': 109,
  '2 改善(事業の拡大)': 11,
  '3 改善(手段の変更)': 20,
  '4 改善(事業の縮小)': 13,
  '8 統合・休止・廃止': 3,
};

/** Values against a target of 100 that are of each grade, in turn; the bounds are among them. */
const valuesByGrade: Readonly<Record<string, readonly Row[]>> = {
  A: ['100', '275', '100.04', '１２０'].map((value) => ({ 実績値: value })),
  B: ['80', '99.96', '97.5'].map((value) => ({ 実績値: value })),
  C: ['79.96', '0', '△3', '65.8'].map((value) => ({ 実績値: value })),
  対象外: ['調査年以外', '測定不能', '設定なし', '対象外'].map((state) => ({
    実績値の状況: state,
  })),
};

const gradesOfIndicators = { A: 114, B: 24, C: 59, 対象外: 24 };

function spread(counts: Readonly<Record<string, number>>): readonly string[] {
  return Object.entries(counts).flatMap(([word, count]) =>
    Array.from({ length: count }, () => word),
  );
}

/** 151 projects of this year, 5 more that ended last year, and 221 outcome indicators. */
function town() {
  const sections = [...spread(projectsBySection), ...spread({ 総務課: 5 })];
  const ids = sections.map((_, place) => `1-1-${String(place + 1)}`);
  const running = ids.slice(0, 151);
  const grades = spread(gradesOfIndicators);
  const indicatorIds = grades.map(
    (_, place) => `${running[place % 151] ?? ''}-${String(Math.floor(place / 151) + 1)}`,
  );
  const rowsById = (list: readonly string[], rowOf: (place: number) => Row) =>
    Object.fromEntries(list.map((id, place) => [id, rowOf(place)]));
  const decided = spread(directions);
  const decidedBefore = spread(lastDirections);
  return tablesOf({
    actions: rowsById(ids, (place) => ({
      担当課: sections[place] ?? '',
      ...(place < 151 ? {} : { 終了年度: '令和5年度' }),
    })),
    indicators: rowsById(indicatorIds, () => ({})),
    values: rowsById(indicatorIds, (place) => {
      const rows = valuesByGrade[grades[place] ?? ''] ?? [];
      return rows[place % rows.length] ?? {};
    }),
    results: {
      ...rowsById(ids.slice(151), () => ({})),
      ...rowsById(running, (place) => ({ 方向性: decided[place] ?? '' })),
      ...Object.fromEntries(ids.slice(151).map((id) => [id, null])),
    },
    lastYear: rowsById(ids, (place) => ({ 方向性: decidedBefore[place] ?? '' })),
    sections: Object.keys(projectsBySection).map((name) => ({ '課名（正式）': name })),
  });
}

const tables = town();
const rollUp = rollUpOfPlan(readTables(tables));
const plan = groupIn(rollUp, { kind: 'plan' });
const paper = summaryValues(packInput(tables));

describe('the town', () => {
  it('evaluated 151 projects of 14 sections', () => {
    const sections = rollUp.groups.flatMap(({ key, of }) =>
      key.kind === 'section' ? [[key.name, of] as const] : [],
    );
    expect(sections).toEqual(Object.entries(projectsBySection));
    expect(sections).toHaveLength(14);
    expect(plan.of).toBe(151);
  });

  it('counted 221 outcome indicators: A 114 52 %, B 24 11 %, C 59 27 %, 対象外 24 11 %', () => {
    const { distribution, shares } = plan.indicators;
    expect(shares.lines.map(({ share }) => [share.count, share.printed])).toEqual([
      [114, '52'],
      [24, '11'],
      [59, '27'],
      [24, '11'],
      [0, undefined],
    ]);
    expect([distribution.total, shares.denominator]).toEqual([221, 221]);
  });

  it('printed parts of 101 % under a total of 100 %, and the notes that say why', () => {
    expect(paper.成果指標.map(({ 区分, 件数, 割合 }) => `${区分} ${件数} ${割合}`)).toEqual([
      'Ａ（100％以上） 114 52％',
      'Ｂ（80％以上100％未満） 24 11％',
      'Ｃ（80％未満） 59 27％',
      '対象外 24 11％',
      '計 221 100％',
    ]);
    const notes = paper.成果指標の注.map(({ 注 }) => 注);
    expect(notes).toContainEqual(expect.stringContaining('合計が100％にならない場合があります'));
    expect(notes).toContainEqual(expect.stringContaining('指標数の合計は取組数と一致しません'));
  });

  it('counted directions, all eight rows also where nothing stands, beside last year’s shares', () => {
    const rows = paper.方向性.map(({ 区分, 件数, 割合, 前年度の割合, 増減 }) =>
      [区分, 件数, 割合, 前年度の割合, 増減].join(' '),
    );
    expect(rows).toEqual([
      '1 現状のまま継続 101 67％ 70％ △3',
      '2 改善(事業の拡大) 5 3％ 7％ △4',
      '3 改善(手段の変更) 37 25％ 13％ 12',
      '4 改善(事業の縮小) 6 4％ 8％ △4',
      '5 改善(民間活用) 0 0％ 0％ 0',
      '6 改善(国・県・広域活用) 0 0％ 0％ 0',
      '7 民間委託 0 0％ 0％ 0',
      '8 統合・休止・廃止 2 1％ 2％ △1',
      '計 151 100％ 100％ －',
    ]);
    expect(plan.directions.distribution.total).toBe(151);
  });

  it('printed parts of 100 % of its directions', () => {
    expect(plan.directions.shares.doesNotAddUp).toBe(false);
  });
});
