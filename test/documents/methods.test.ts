/** 指標の判定方法と集計の内訳 as somebody reads it who wants to reckon a rate again. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { errataValues } from '../../src/documents/errata';
import { methodValues } from '../../src/documents/methods';
import { summaryValues } from '../../src/documents/summary';
import { tablesOf } from '../domain/builders';
import type { Row, Tables } from '../domain/planRows';
import { generatedPlan } from '../independent/figures/generatedPlan';
import { packInput, samplePlan, withSettings } from './packBuilder';

function methodsOf(tables: Tables, change = {}) {
  return methodValues(packInput(tables, change));
}

const sample = methodsOf(samplePlan());
const rowOf = (id: string, of = sample) => of.内訳.find(({ 指標ID }) => 指標ID === id);

/** One indicator of 令和6年度, as the test says. */
function oneIndicator(indicator: Row, value: Row) {
  const { 内訳, 算定方法 } = methodsOf(
    tablesOf({
      actions: { '1-1-1': {} },
      indicators: { '1-1-1-1': { 単位: '件', ...indicator } },
      values: { '1-1-1-1': value },
    }),
  );
  return { row: 内訳[0], methods: 算定方法 };
}

describe('the rules', () => {
  it('are the scale with its bounds in words', () => {
    expect(sample.判定基準.map((row) => Object.values(row).join(' '))).toEqual([
      'A Ａ（100％以上） 100％以上 達成',
      'B Ｂ（80％以上100％未満） 80％以上100％未満 －',
      'C Ｃ（80％未満） 80％未満 未達成',
    ]);
  });

  it('list the methods that indicators of the year use, each with a real example', () => {
    expect(sample.算定方法.map(({ 方法名, 計算例 }) => `${方法名}：${計算例}`)).toEqual([
      '実績÷目標：目標 8\n実績 9\n→ 112.5％',
      '基準値からの進捗：目標 70,800\n実績 70,960\n→ 60.0％',
      '達成・未達成：目標 0\n実績 0\n→ 達成',
      '維持：目標 100.0\n実績 100.0\n→ 達成',
    ]);
  });

  it('say how print keeps away from the bounds, by the digits and the scale of the office', () => {
    expect(sample.表示の説明).toBe(
      '達成率は、小数第２位を四捨五入して表示します。\nただし、四捨五入により判定の境目（100％、80％）に達して見える場合は、小数第２位以下を切り捨てます。\n例：99.96％は99.9％と表示します（判定はＢ）。',
    );
    const whole = methodsOf(withSettings(samplePlan(), { 率の桁: '0' }));
    expect(whole.表示の説明).toContain('小数第１位を四捨五入');
    expect(whole.表示の説明).toContain('例：99.6％は99％と表示します（判定はＢ）。');
  });

  it('speak of 維持 only where something is to be kept', () => {
    expect(sample.基準の注).toContain('Ｂ以下で判定します');
    const none = tablesOf({ actions: { '1-1-1': {} }, indicators: { '1-1-1-1': {} } });
    expect(methodsOf(none).基準の注).toBe('');
  });
});

describe('an indicator', () => {
  it('shows what is reckoned in lines that break before a sign, never inside a number', () => {
    expect(rowOf('2-2-3-1')).toEqual({
      指標ID: '2-2-3-1',
      指標区分: '成果',
      指標名: '公共施設の延床面積（㎡）〔年度末〕',
      目標: '70,800',
      実績: '70,960',
      計算: '（実績値70,960㎡－基準値71,200㎡）\n÷（目標値70,800㎡\n－基準値71,200㎡）×100',
      達成率: '60.0％',
      判定: 'C',
      説明: '基準値からの進捗。基準値は令和４年度の値。',
    });
  });

  it('without a rate says why, and what was typed as the reason', () => {
    expect(rowOf('1-2-2-2')).toMatchObject({ 実績: '調査年以外†', 計算: '－', 判定: '－' });
    expect(rowOf('1-2-2-2')?.説明).toBe(
      '調査年以外（直近は令和４年度の81.0歳、次回は令和７年度）のため、達成率を算定しない。３年に１回の算定のため、本年度は数値なし（次回は令和７年度）。',
    );
  });

  it('whose value is 速報 says so once, with the month', () => {
    const { row } = oneIndicator({}, { 実績値: '90', 速報・確定の別: '速報', 確定予定月: '11月' });
    expect(row?.説明).toBe(
      '実績÷目標。速報の値による（11月確定予定）。確定により変わることがある。',
    );
  });

  it('whose rate is cut says so', () => {
    const { row } = oneIndicator({}, { 実績値: '99.96' });
    expect(row).toMatchObject({ 達成率: '99.9％', 判定: 'B' });
    expect(row?.説明).toContain('四捨五入すると100％に達して見えるため、切り捨てて表示。');
  });

  it('that is added up shows the years', () => {
    const tables = tablesOf({
      actions: { '1-1-1': {} },
      indicators: { '1-1-1-1': { 単位: '件', 目標値の種類: '累計（単年度で入力）' } },
      values: { '1-1-1-1': { 実績値: '30' } },
      lastValues: { '1-1-1-1': { 実績値: '20' } },
    });
    expect(methodsOf(tables).内訳[0]?.計算).toBe(
      '累計50件\n（令和５年度20件\n＋令和６年度30件）\n÷目標値100件×100',
    );
  });

  it('that is repeated names its source, and is not counted again', () => {
    const tables = tablesOf({
      actions: { '1-1-1': {}, '1-1-2': {} },
      indicators: { '1-1-1-1': {}, '1-1-2-1': { 再掲元指標ID: '1-1-1-1' } },
      values: { '1-1-1-1': { 実績値: '90' } },
    });
    const { 内訳, 件数の行 } = methodsOf(tables);
    expect(内訳.map(({ 達成率 }) => 達成率)).toEqual(['90.0％', '90.0％']);
    expect(内訳[1]?.説明).toBe('1-1-1-1の再掲。実績÷目標。');
    expect(件数の行).toBe('成果指標１件です。ほかに再掲が１件あります。');
  });

  it('of an action of another year is not there', () => {
    const tables = tablesOf({
      actions: { '1-1-1': {}, '1-1-2': { 開始年度: '令和7年度' } },
      indicators: { '1-1-1-1': {}, '1-1-2-1': {} },
    });
    expect(methodsOf(tables).内訳.map(({ 指標ID }) => 指標ID)).toEqual(['1-1-1-1']);
  });
});

describe('what was left out', () => {
  it('of the sample is 対象外 or 未確定, with the reason', () => {
    expect(sample.集計の行).toBe('成果指標29件の内訳　Ａ 12　Ｂ 7　Ｃ 7　対象外 2　未確定 1');
    expect(sample.除外.map(({ 指標ID, 区分 }) => `${指標ID} ${区分}`)).toEqual([
      '1-2-2-2 対象外',
      '5-1-2-2 対象外',
      '2-1-1-3 未確定（集計中）',
    ]);
    expect(sample.分母の説明).toBe(
      '対象外は割合の分母に含めています。未確定は割合の計算に含めていません。',
    );
  });

  it('is everything that 評価結果の概要 counts outside of the grades, in every plan', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (seed) => {
        const input = packInput({ ...generatedPlan(seed) });
        const { 除外, 内訳, 除外あり } = methodValues(input);
        const { parts, total } = input.figures.rollUp.groups[0]?.indicators.distribution ?? {
          parts: [],
          total: 0,
        };
        const graded = parts.filter(({ heading }) => heading.kind === 'mark');
        const inGrades = graded.reduce((sum, { members }) => sum + members.length, 0);
        expect(除外.length + inGrades).toBe(total);
        expect(除外あり).toBe(除外.length > 0);
        for (const { 理由 } of 除外) expect(理由).toMatch(/。$/u);
        const ids = 内訳.map(({ 指標ID }) => 指標ID);
        expect(new Set(ids).size).toBe(ids.length);
        expect(summaryValues(input).成果指標あり).toBe(total > 0);
      }),
      { numRuns: 30 },
    );
  });
});

describe('without grades', () => {
  const plain = methodsOf(withSettings(samplePlan(), { '評価(A/B/C)を使うか': '使わない' }));

  it('nothing speaks of 判定 but that there is none', () => {
    expect(plain.進捗の区分).toMatch(/^判定.*は行わず、取組ごとの進捗状況/u);
    const told = [plain.表示の説明, plain.集計の行, plain.分母の説明, plain.基準の注];
    for (const text of told) expect(text).not.toContain('判定');
    for (const { 説明 } of plain.内訳) expect(説明).not.toContain('判定');
    expect(plain.集計の行).toBe('成果指標29件のうち、次の３件です。');
  });
});

describe('正誤表', () => {
  const errata = {
    from: 1,
    to: 2,
    rows: [{ place: '資料３　取組2-1-3　決算額', before: '29,847', after: '29,874', reason: '' }],
  };

  it('is the last part, with a number of its own, and says what became what', () => {
    const { 正誤の番号, 旧版, 新版, 正誤 } = methodsOf(samplePlan(), { errata });
    expect([正誤の番号, 旧版, 新版]).toEqual(['６', '第１版', '第２版']);
    expect(正誤).toEqual([
      { 箇所: '資料３　取組2-1-3　決算額', 訂正前: '29,847', 訂正後: '29,874', 理由: '' },
    ]);
  });

  it('is not there in a first version; by itself it then says 該当なし', () => {
    expect(sample).toMatchObject({ 正誤あり: false, 正誤の番号: '' });
    expect(errataValues({ edition: 2 })).toMatchObject({ 正誤あり: false, 旧版: '第１版' });
  });
});

it('a plan without an indicator says 該当なし in each part', () => {
  const none = methodsOf(tablesOf({ actions: { '1-1-1': {} } }));
  expect([none.算定方法あり, none.内訳あり, none.除外あり]).toEqual([false, false, false]);
});
