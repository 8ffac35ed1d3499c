/** 取組別調書: blocks, years, and what only the office sees. */
import { describe, expect, it } from '@jest/globals';
import { actionSheetValues } from '../../src/documents/actionSheets';
import type { PackInput } from '../../src/documents/packInput';
import { tablesOf } from '../domain/builders';
import type { Tables } from '../domain/planRows';
import { anOpinion, noCouncil } from './councilBuilder';
import { ofYear, packInput, samplePlan, withRow, withSettings } from './packBuilder';

function sheetsOf(tables: Tables, change: Partial<PackInput> = {}) {
  return actionSheetValues(packInput(tables, change));
}

const sample = sheetsOf(samplePlan());
const internal = sheetsOf(samplePlan(), { version: 'internal' });

function sheet(values: typeof sample, id: string) {
  const found = values.調書.find(({ 番号 }) => 番号 === id);
  if (!found) throw new Error(`There is no sheet ${id}.`);
  return found;
}

describe('the sheets', () => {
  it('stand in the order of the plan, one per action', () => {
    expect(sample.調書).toHaveLength(25);
    expect(sample.調書.slice(0, 5).map(({ 番号 }) => 番号)).toEqual([
      '1-1-1',
      '1-1-2',
      '1-2-1',
      '1-2-2',
      '2-1-1',
    ]);
  });

  it('are not made for an action that repeats another', () => {
    const tables = tablesOf({ actions: { '1-1-1': {}, '2-1-1': { 再掲元: '取組1-1-1' } } });
    expect(sheetsOf(tables).調書.map(({ 番号 }) => 番号)).toEqual(['1-1-1']);
  });

  it('are only those of the strategies of this document', () => {
    const one = sheetsOf(samplePlan(), { strategyIds: ['5'] });
    expect(one.調書.map(({ 番号 }) => 番号)).toEqual(['5-1-1', '5-1-2', '5-1-3', '5-2-1', '5-2-2']);
  });

  it('say where the action stands and whom it concerns', () => {
    expect(sheet(sample, '1-1-1')).toMatchObject({
      戦略: '１　健康づくり支援戦略',
      方針: '１－１　関係団体等との連携による健康づくりの支援',
      担当課: '保健福祉課',
      関係課: '長寿支援課、社会教育課',
      総合計画: '◎総-01 （見本）健康づくりの推進、○総-02 （見本）地域福祉の充実',
    });
    expect(sheet(sample, '4-1-2').関係課).toBe('－');
  });

  it('print what people wrote without a change', () => {
    const written = '  =1+1 {年度} <b>&\n「」①㈱髙𠮷\t終わり ';
    const tables = withRow(samplePlan(), '年度実績', ofYear('1-1-1'), { 取組実績: written });
    expect(sheet(sheetsOf(tables), '1-1-1').取組実績).toBe(written);
  });
});

describe('the columns of years', () => {
  const heads = (values: typeof sample) =>
    (['１', '２', '３', '４', '５'] as const).map(
      (mark) => values[`年${mark}`] || (values[`評価年${mark}`] && `[${values[`評価年${mark}`]}]`),
    );

  it('are all years of a plan of five, whichever is evaluated', () => {
    expect(heads(sample)).toEqual(['R5', '[R6]', 'R7', 'R8', 'R9']);
    const last = sheetsOf(withSettings(samplePlan(), { 評価対象年度: '令和9年度' }));
    expect(heads(last)).toEqual(['R5', 'R6', 'R7', 'R8', '[R9]']);
  });

  it('are five of a longer plan, with the year before the one evaluated', () => {
    const longer = withSettings(samplePlan(), { 計画期間: '令和元年度～令和12年度' });
    expect(heads(sheetsOf(longer))).toEqual(['R5', '[R6]', 'R7', 'R8', 'R9']);
    const late = withSettings(longer, { 評価対象年度: '令和11年度' });
    expect(heads(sheetsOf(late))).toEqual(['R8', 'R9', 'R10', '[R11]', 'R12']);
    const first = withSettings(longer, { 評価対象年度: '令和元年度' });
    expect(heads(sheetsOf(first))[0]).toBe('[R1]');
  });

  it('stay empty behind a shorter plan', () => {
    const shorter = withSettings(samplePlan(), { 計画期間: '令和6年度～令和8年度' });
    expect(heads(sheetsOf(shorter))).toEqual(['[R6]', 'R7', 'R8', '', '']);
  });
});

describe('an indicator', () => {
  it('prints targets of all years, values of those that are past, and sets the year apart', () => {
    const [first] = sheet(sample, '1-1-1').指標;
    expect(first).toMatchObject({
      指標名: '連携して実施した健康づくり事業数（事業）',
      指標区分: '活動',
      基準値: '6\n（R4）',
      目標１: '7',
      評価目標２: '8',
      目標２: '',
      目標５: '10',
      実績１: '7',
      評価実績２: '9',
      実績３: '',
      達成率: '112.5％',
      判定: 'A',
      最終目標: '',
    });
  });

  it('shows a decided revision with the target before it, from the year on in which it applies', () => {
    const [first] = sheet(sample, '2-1-3').指標;
    expect(first).toMatchObject({
      目標３: '350,000',
      当初３: '',
      目標４: '320,000',
      当初４: '当初\n360,000',
    });
  });

  it('names a target of this year that was revised, with both rates', () => {
    const tables = {
      ...tablesOf({
        actions: { '1-1-1': {} },
        indicators: { '1-1-1-1': { 指標名: '参加者数', 令和6年度目標: '80' } },
        values: { '1-1-1-1': { 実績値: '80', 目標値: '80', 当初目標値: '100' } },
      }),
    };
    const { 指標, 指標の注 } = sheet(sheetsOf(tables), '1-1-1');
    expect(指標[0]).toMatchObject({ 評価目標２: '80', 当初２: '当初\n100', 達成率: '100.0％' });
    expect(指標の注).toBe(
      '1-1-1-1　参加者数：目標値を変更（当初目標値100、現行目標値80）。当初目標値に対しては80.0％、現行目標値に対しては100.0％。',
    );
  });

  it('prints 最終目標 where no column shows it', () => {
    const newcomers = sheet(sample, '2-1-1').指標.find(({ 指標名 }) =>
      指標名.includes('新規就農者'),
    );
    expect(newcomers).toMatchObject({ 目標５: '2', 最終目標: '最終目標 10' });
  });

  it('prints the running total where the product adds yearly values', () => {
    const tables = tablesOf({
      actions: { '1-1-1': {} },
      indicators: {
        '1-1-1-1': {
          指標名: '棟数',
          単位: '棟',
          目標値の種類: '累計（単年度で入力）',
          令和6年度目標: '4',
        },
      },
      values: { '1-1-1-1': { 実績値: '2' } },
      lastValues: { '1-1-1-1': { 実績値: '1' } },
    });
    expect(sheet(sheetsOf(tables), '1-1-1').指標[0]).toMatchObject({
      指標名: '棟数（累計）（棟）',
      実績１: '1',
      評価実績２: '3',
      達成率: '75.0％',
    });
  });

  it('prints long numbers in thousands, all of an indicator alike, and never breaks one', () => {
    const tables = tablesOf({
      actions: { '1-1-1': {} },
      indicators: {
        '1-1-1-1': {
          指標名: '寄附額',
          単位: '円',
          令和5年度目標: '900',
          令和6年度目標: '1234567890',
        },
      },
      values: { '1-1-1-1': { 実績値: '1234567890' } },
    });
    expect(sheet(sheetsOf(tables), '1-1-1').指標[0]).toMatchObject({
      指標名: '寄附額（千円）',
      目標１: '1',
      評価目標２: '1,234,568',
      評価実績２: '1,234,568',
      達成率: '100.0％',
    });
  });

  it('is 指標なし with its reason where there is none', () => {
    const { 指標あり, 指標, 指標のない理由 } = sheet(sample, '3-1-2');
    expect([指標あり, 指標]).toEqual([false, []]);
    expect(指標のない理由).toMatch(/^指標なし（理由：.+ため設定なし）$/u);
  });
});

describe('予算及び決算', () => {
  it('stands beside last year, with 見込 where it is one', () => {
    expect(sheet(sample, '2-1-1').予算).toEqual([
      {
        年度: '令和6年度',
        当初予算額: '98,000',
        予算現額: '104,500',
        決算額: '81,230（見込）',
        翌年度繰越額: '20,400',
        執行率: '77.7％（96.6％）',
      },
      {
        年度: '令和5年度',
        当初予算額: '92,000',
        予算現額: '96,000',
        決算額: '88,412',
        翌年度繰越額: '－',
        執行率: '92.1％',
      },
    ]);
  });

  it('is the sum of 関連事業, and names them', () => {
    const { 予算, 予算の注 } = sheet(sample, '1-2-1');
    expect(予算[0]).toMatchObject({ 予算現額: '51,300', 決算額: '48,870' });
    expect(予算の注).toBe(
      '※関連事業（乳幼児健診等事業、健康診査事業、産後ケア事業）の合計額である。',
    );
  });

  it('is 予算措置なし in both years, or in one of them', () => {
    expect(sheet(sample, '1-1-2').予算措置なし).toBe(true);
    const once = withRow(samplePlan(), '年度実績', ofYear('1-1-1'), {
      予算措置: 'なし',
      当初予算額: '',
      予算現額: '',
      決算額: '',
      翌年度繰越額: '',
    });
    const { 予算, 予算措置なし } = sheet(sheetsOf(once), '1-1-1');
    expect([予算措置なし, 予算[0]?.当初予算額, 予算[0]?.決算額]).toEqual([
      false,
      '予算措置なし',
      '－',
    ]);
    expect(予算[1]).toMatchObject({ 決算額: '3,052' });
  });
});

describe('evaluation and direction', () => {
  it('shows both directions where head and secretariat differ', () => {
    expect(sheet(sample, '2-1-3').方向性).toBe('３　改善(手段の変更)');
    const differ = withRow(samplePlan(), '年度実績', ofYear('1-1-1'), {
      方向性: '2 改善(事業の拡大)',
      '2次の方向性': '1 現状のまま継続',
    });
    expect(sheet(sheetsOf(differ), '1-1-1').方向性).toBe(
      '１次：２ 改善(事業の拡大) → ２次：１ 現状のまま継続',
    );
  });

  it('prints － for a grade that nobody gave', () => {
    expect(sheet(sample, '3-1-2')).toMatchObject({ 一次評価: '－', 二次評価: '－' });
  });
});

describe('blocks that a sheet may lack', () => {
  const numbers = (values: typeof sample, id: string) => {
    const { 視点の番号, 意見の番号, 庁内の番号 } = sheet(values, id);
    return [視点の番号, 意見の番号, 庁内の番号];
  };

  it('are left out, and the numbers run on', () => {
    expect(numbers(sample, '1-1-2')).toEqual(['', '', '']);
    expect(numbers(sample, '2-2-3')).toEqual(['９', '', '']);
    expect(numbers(sample, '1-1-1')).toEqual(['', '９', '']);
    expect(numbers(sample, '2-1-3')).toEqual(['９', '10', '']);
    expect(numbers(internal, '2-1-3')).toEqual(['９', '10', '11']);
    expect(numbers(internal, '1-1-2')).toEqual(['', '', '９']);
  });

  it('show the viewpoints that are filled, and no other', () => {
    const tables = withRow(samplePlan(), '年度実績', ofYear('1-1-2'), {
      '５つの視点③': '負担は適切。',
    });
    expect(sheet(sheetsOf(tables), '1-1-2').視点).toEqual([
      { 視点名: '③受益者負担', 記載: '負担は適切。' },
    ]);
  });

  it('show the opinions about the action with answer and present state', () => {
    expect(sheet(sample, '2-1-3').意見).toEqual([
      {
        意見: '夏の催しに偏っている。猛暑が続く中で、春や秋にも人を呼ぶ工夫が必要ではないか。',
        対応: '秋の催しを試行し、結果を検証します。（一部対応する）\n【現在の状況（令和7年8月）】令和６年10月に１回実施しました。令和７年度は屋内施設を活用した催しに組み替えます。',
      },
    ]);
    const council = { ...noCouncil, opinions: [anOpinion({ targetId: '1-1-2' })] };
    expect(sheet(sheetsOf(samplePlan(), { council }), '1-1-2').意見).toEqual([
      { 意見: '意見', 対応: '回答を調整中です。' },
    ]);
  });
});

describe('what only 庁内会議用 has', () => {
  it('is the reference grade, 確認事項, 備考 and who handled the row', () => {
    expect(sheet(internal, '2-1-3')).toMatchObject({
      参考の判定: 'C',
      提出と確認:
        '提出 産業観光課担当（見本）（2025-06-03 11:05）　確認 総合政策課（見本）（2025-06-27 16:00）　版 3',
    });
    expect(sheet(internal, '2-1-3').参考の説明).toContain('成果指標２件の達成率の平均72.0％');
    expect(sheet(internal, '3-2-1').確認事項).toContain('１次評価はＣ、２次評価はＢです。');
  });

  it('is in no other version', () => {
    for (const version of ['meeting', 'published'] as const) {
      for (const one of sheetsOf(samplePlan(), { version }).調書) {
        const kept = [
          one.参考の判定,
          one.参考の説明,
          one.確認事項,
          one.備考,
          one.提出と確認,
          one.庁内の番号,
        ];
        expect(kept).toEqual(['', '', '', '', '', '']);
      }
    }
  });
});
