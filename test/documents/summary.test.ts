/** 評価結果の概要 as a member of the council reads it. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { summaryValues } from '../../src/documents/summary';
import { tablesOf } from '../domain/builders';
import type { Tables } from '../domain/planRows';
import { generatedPlan } from '../independent/figures/generatedPlan';
import { ofYear, packInput, samplePlan, withRow, withSettings } from './packBuilder';

const sample = summaryValues(packInput(samplePlan()));

function summaryOf(tables: Tables, change = {}) {
  return summaryValues(packInput(tables, change));
}

describe('評価の状況', () => {
  it('has a row per strategy, and the plan with shares beside last year', () => {
    expect(sample.戦略別.map(({ 見出し, 取組数 }) => `${見出し} ${取組数}`)).toEqual([
      '１　健康づくり支援戦略 4',
      '２　未来投資戦略 6',
      '３　子育て環境充実戦略 5',
      '４　財源確保戦略 5',
      '５　組織力向上戦略 5',
    ]);
    const printed = sample.評価の計.map((row) =>
      [row.見出し, row.取組数, row.判定１, row.判定２, row.判定３, row.評価なし, row.未確定].join(
        ' ',
      ),
    );
    expect(printed).toEqual([
      '計 25 10 9 5 1 0',
      '割合 － 40％ 36％ 20％ 4％ －',
      '【参考】前年度の割合 － 60％ 36％ 0％ 4％ －',
      '増減（ポイント） － △20 0 20 0 －',
    ]);
  });

  it('adds up in every row of every plan', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (seed) => {
        const { 戦略別, 評価の計, 判定が３段階 } = summaryOf({
          ...generatedPlan(seed),
        });
        fc.pre(判定が３段階);
        for (const row of [...戦略別, ...評価の計.slice(0, 1)]) {
          if (row.取組数 === '対象なし') continue;
          const cells = [
            row.判定１,
            row.判定２,
            row.判定３,
            ...row.評価なし.split('・'),
            row.未確定,
          ];
          expect(cells.reduce((sum, text) => sum + Number(text), 0)).toBe(Number(row.取組数));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('prints 対象なし for a strategy without an action of the year', () => {
    const { 戦略別 } = summaryOf(
      tablesOf({ actions: { '1-1-1': { 終了年度: '令和5年度' }, '2-1-1': {} } }),
    );
    expect(戦略別[0]).toMatchObject({ 取組数: '対象なし', 判定１: '－', 未確定: '－' });
    expect(戦略別[1]).toMatchObject({ 取組数: '1', 判定１: '1' });
  });

  it('gives 対象外 a place beside 評価なし only where it occurs', () => {
    expect(sample.評価の見出し[0]?.評価なし).toBe('評価なし');
    const tables = tablesOf({
      actions: { '1-1-1': {}, '1-1-2': {} },
      indicators: { '1-1-1-1': {} },
      results: { '1-1-1': { '1次評価': '' }, '1-1-2': { '1次評価': '' } },
      values: { '1-1-1-1': { 実績値の状況: '測定不能' } },
    });
    const { 評価の見出し, 評価の計 } = summaryOf(tables);
    expect(評価の見出し[0]?.評価なし).toBe('対象外・評価なし');
    expect(評価の計[0]?.評価なし).toBe('1・1');
    expect(評価の計[1]?.評価なし).toBe('50％・50％');
  });

  it('has a table for three, four and five grades, and a line for any other number', () => {
    const scale = (count: number) =>
      Array.from({ length: count }, (_, place) => ({
        記号: 'SABCDE'[place] ?? '',
        名称: `${'ＳＡＢＣＤＥ'[place] ?? ''}（基準）`,
        下限: place === count - 1 ? '' : String(100 - 10 * place),
      }));
    const formOf = (count: number) => {
      const found = summaryOf({ ...samplePlan(), 判定基準: scale(count) });
      return [found.判定が３段階, found.判定が４段階, found.判定が５段階, found.判定がその他];
    };
    // The sample has As, Bs and Cs: S, A and B alone do not know its Cs.
    expect(formOf(3)).toEqual([false, false, false, true]);
    expect(formOf(4)).toEqual([false, true, false, false]);
    expect(formOf(5)).toEqual([false, false, true, false]);
    expect(formOf(6)).toEqual([false, false, false, true]);
    const { 評価の計 } = summaryOf({ ...samplePlan(), 判定基準: scale(6) });
    expect(評価の計[0]?.内訳).toBe('Ｓ 0　Ａ 10　Ｂ 9　Ｃ 5　Ｄ 0　Ｅ 0　評価なし 1');
  });
});

describe('成果指標の達成状況', () => {
  it('counts indicators, with what is 未確定 below and not in 計', () => {
    expect(sample.成果指標.map(({ 区分, 件数, 割合 }) => `${区分} ${件数} ${割合}`)).toEqual([
      'Ａ（100％以上） 12 43％',
      'Ｂ（80％以上100％未満） 7 25％',
      'Ｃ（80％未満） 7 25％',
      '対象外 2 7％',
      '計 28 100％',
    ]);
    expect(sample.成果指標[0]).toMatchObject({
      前年度の件数: '18',
      前年度の割合: '62％',
      増減: '△19',
    });
    expect(sample.成果指標の未確定).toBe('未確定（集計中）1件');
  });

  it('is 該当なし for a plan without outcome indicators', () => {
    const { 成果指標あり, 成果指標 } = summaryOf(tablesOf({ actions: { '1-1-1': {} } }));
    expect([成果指標あり, 成果指標]).toEqual([false, []]);
  });
});

describe('評価の変わった取組', () => {
  it('lists under 前年度→本年度 the actions with the first sentence of the reason', () => {
    const fell = sample.変化.find(({ 変わり方 }) => 変わり方 === 'Ａ→Ｃ');
    expect(fell).toMatchObject({
      件数: '3',
      取組: '1-1-2 健康づくりに係る企画調整部門の設置',
      理由: '年度内の設置に至らず、目標を達成できなかったため。',
    });
    expect(fell?.続き.map(({ 取組 }) => 取組.slice(0, 5))).toEqual(['2-2-2', '2-2-3']);
  });

  it('takes the reason of the secretariat where it decided otherwise than the head', () => {
    const tables = withRow(samplePlan(), '年度実績', ofYear('1-1-2'), {
      '1次評価': 'C',
      '2次評価': 'B',
      '2次評価の意見': '設置は決まっている。遅れは小さい。',
    });
    const moved = summaryOf(tables).変化.flatMap((row) => [row, ...row.続き]);
    expect(moved.find(({ 取組 }) => 取組.startsWith('1-1-2'))?.理由).toBe('設置は決まっている。');
  });

  it('says why it is empty', () => {
    const first = summaryOf(withSettings(samplePlan(), { 評価対象年度: '令和5年度' }));
    expect([first.変化あり, first.変化のないとき]).toEqual([
      false,
      '計画の初年度のため、前年度との比較はありません。',
    ]);
    const same = { '1-1-1': { 提出状態: '確定', '1次評価': 'A' } };
    const still = summaryOf(tablesOf({ actions: { '1-1-1': {} }, lastYear: same }));
    expect([still.変化あり, still.変化のないとき]).toEqual([false, '該当なし']);
  });
});

describe('方向性, 進捗状況, 予算及び決算', () => {
  it('prints all words of the list, also those that nobody chose', () => {
    expect(sample.方向性.map(({ 区分, 件数 }) => `${区分}:${件数}`)).toEqual([
      '1 現状のまま継続:16',
      '2 改善(事業の拡大):1',
      '3 改善(手段の変更):8',
      '4 改善(事業の縮小):0',
      '5 改善(民間活用):0',
      '6 改善(国・県・広域活用):0',
      '7 民間委託:0',
      '8 統合・休止・廃止:0',
      '計:25',
    ]);
  });

  it('prints amounts in 千円 with both rates of execution', () => {
    expect(sample.予算[1]).toEqual({
      戦略: '２　未来投資戦略',
      予算現額: '668,000',
      決算額: '276,578',
      翌年度繰越額: '372,400',
      執行率: '41.4％（93.6％）',
      前年度の決算額: '548,014',
      増減: '△271,436',
    });
  });

  it('prints － for a strategy of which every action is 予算措置なし', () => {
    const { 予算 } = summaryOf(
      tablesOf({ actions: { '1-1-1': {} }, results: { '1-1-1': { 予算措置: 'なし' } } }),
    );
    expect(予算[0]).toMatchObject({ 予算現額: '－', 決算額: '－', 執行率: '－' });
  });

  it('has exactly the notes that have a cause', () => {
    expect(sample.予算の注.map(({ 注 }) => 注)).toEqual([
      '※執行率は、決算額÷予算現額です。（　）は、予算現額から翌年度繰越額を除いて計算したものです。',
      '※複数の取組に計上している事業は、合計では１回だけ数えています。',
      '※見込額を含みます（２取組）。',
      '※関連事業による集計の有無が前年度と異なるため、決算額を前年度と比べていません。',
      '※人件費を除きます。',
    ]);
    const plain = summaryOf(
      tablesOf({
        actions: { '1-1-1': {} },
        results: { '1-1-1': { 予算現額: '10', 決算額: '9', 翌年度繰越額: '0' } },
        settings: { 人件費: '含む' },
      }),
    );
    expect(plain.予算の注).toEqual([{ 注: '※人件費を含みます。' }]);
  });
});

describe('the two faces', () => {
  it('numbers its tables without a gap, with grades and without', () => {
    const without = summaryOf(withSettings(samplePlan(), { '評価(A/B/C)を使うか': '使わない' }));
    const numbers = (values: typeof sample) => [
      values.評価の番号,
      values.成果指標の番号,
      values.変化の番号,
      values.方向性の番号,
      values.進捗の番号,
      values.予算の番号,
    ];
    expect(numbers(sample)).toEqual(['１', '２', '３', '４', '５', '６']);
    expect(numbers(without)).toEqual(['', '', '', '２', '１', '３']);
    expect(without.戦略別の進捗[1]).toEqual({
      戦略: '２　未来投資戦略',
      取組数: '6',
      内訳: '計画どおり 2　一部遅れ 4',
    });
    expect(without.概要の文).toBe('25取組の進捗状況は、計画どおりが16件、一部遅れが９件でした。');
  });

  it('prints the typed sentence instead of the generated one, unchanged', () => {
    const text = '人が書いた文。\n２行目 （半角 1 も、そのまま）';
    const typed = { paper: '評価結果の概要', place: '概要の文', text };
    expect(summaryOf(samplePlan(), { paperTexts: [typed] }).概要の文).toBe(text);
    expect(sample.概要の文).toBe(
      '25取組のうち、Ａは10件、Ｂは９件、Ｃは５件、評価なしは１件でした。前年度と比べて、評価が上がった取組は４件、下がった取組は11件です。',
    );
  });

  it('lists sections for the office only', () => {
    expect([sample.課別あり, sample.課別]).toEqual([false, []]);
    const internal = summaryOf(samplePlan(), { version: 'internal' });
    expect(internal.課別[0]).toEqual({
      課: '総務課',
      取組数: '4',
      提出: '4',
      内訳: 'Ａ 0　Ｂ 2　Ｃ 2',
    });
    expect(summaryOf(samplePlan(), { version: 'published' }).課別あり).toBe(false);
  });
});
