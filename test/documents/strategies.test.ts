/** 戦略別の評価結果: lines, words and notes. */
import { describe, expect, it } from '@jest/globals';
import { strategyValues } from '../../src/documents/strategies';
import type { PackInput } from '../../src/documents/packInput';
import { tablesOf } from '../domain/builders';
import type { Tables } from '../domain/planRows';
import { ofYear, packInput, samplePlan, withRow, withSettings } from './packBuilder';

function papersOf(tables: Tables, change: Partial<PackInput> = {}) {
  return strategyValues(packInput(tables, change));
}

const sample = papersOf(samplePlan());

function rowsOf({ 戦略 }: typeof sample) {
  return 戦略.flatMap(({ 方針 }) => 方針.flatMap(({ 取組 }) => 取組));
}

function rowOf(values: typeof sample, id: string) {
  return rowsOf(values).find(({ 番号 }) => 番号 === id);
}

describe('the line of an action', () => {
  it('prints what the paper of the office shows', () => {
    expect(rowOf(sample, '2-1-3')).toMatchObject({
      取組: '地域資源を活かした商工業・観光業の振興',
      担当課: '産業観光課',
      指標名: '主要観光施設の入込客数（人）〔暦年〕',
      目標: '340,000',
      実績: '262,900',
      達成率: '77.3％',
      判定: 'C',
      進捗: '一部遅れ',
      前年度の評価: 'B',
      評価: 'C',
      方向性: '3 改善(手段の変更)',
    });
    expect(rowOf(sample, '2-1-3')?.続き).toHaveLength(1);
  });

  it('has outcome indicators only', () => {
    expect(rowOf(sample, '1-1-1')).toMatchObject({
      指標名: '連携事業の延べ参加者数（人）',
      続き: [],
    });
    expect(rowOf(sample, '4-1-2')).toMatchObject({
      指標名: '成果指標なし',
      目標: '－',
      判定: '－',
    });
  });

  it('prints the typed 要旨, else the first sentence, never a cut one', () => {
    const long = `${'とても長い'.repeat(40)}文である。次の文。`;
    const first = withRow(samplePlan(), '年度実績', ofYear('1-1-1'), { 取組実績: long });
    expect(rowOf(papersOf(first), '1-1-1')?.要旨).toBe(long.replace('次の文。', ''));
    const typed = withRow(first, '年度実績', ofYear('1-1-1'), { 取組実績の要旨: '要旨' });
    expect(rowOf(papersOf(typed), '1-1-1')?.要旨).toBe('要旨');
  });

  it('prints the section of the year with that of today', () => {
    const tables = tablesOf({
      actions: { '1-1-1': {} },
      results: { '1-1-1': { '担当課（実績の年度）': '福祉課' } },
      sections: [
        { '課名（正式）': '福祉課', 有効終了年度: '令和6年度', 後継課: '健康課' },
        { '課名（正式）': '健康課', 有効開始年度: '令和7年度' },
      ],
    });
    expect(rowOf(papersOf(tables), '1-1-1')?.担当課).toBe('福祉課（現：健康課）');
  });

  it('marks an action that repeats another', () => {
    const tables = tablesOf({
      actions: { '1-1-1': { 取組名: '元' }, '2-1-1': { 取組名: '再', 再掲元: '取組1-1-1' } },
    });
    expect(rowOf(papersOf(tables), '2-1-1')).toMatchObject({ 取組: '再（再掲）', 評価: 'A' });
  });
});

describe('the lines that stay on one page', () => {
  const kept = rowsOf(sample).map(({ 番号, 次と離さない, 続き }) => [
    番号,
    [次と離さない, ...続き.map((line) => line.次と離さない)],
  ]);

  it('are those of one action, down to its last indicator', () => {
    expect(kept).toContainEqual(['2-1-1', [true, true, false]]);
    expect(kept).toContainEqual(['2-1-2', [false]]);
  });

  it('are the last of a strategy, three at least, so that the boxes never stand alone', () => {
    expect(kept.filter(([id]) => String(id).startsWith('5-'))).toEqual([
      ['5-1-1', [false]],
      ['5-1-2', [false]],
      ['5-1-3', [true]],
      ['5-2-1', [true]],
      ['5-2-2', [true]],
    ]);
    expect(kept).toContainEqual(['3-2-2', [true, true]]);
    expect(kept).toContainEqual(['3-2-1', [true, true]]);
    expect(kept).toContainEqual(['3-1-3', [false]]);
  });
});

describe('what stays on the page of the boxes', () => {
  const tables = tablesOf({
    actions: { '1-1-1': {}, '1-1-2': {}, '1-1-3': {}, '1-1-4': {} },
    indicators: Object.fromEntries(
      ['1-1-1', '1-1-2', '1-1-3', '1-1-4'].map((id) => [`${id}-1`, { 指標名: id }]),
    ),
    values: Object.fromEntries(
      ['1-1-1', '1-1-2', '1-1-3', '1-1-4'].map((id) => [
        `${id}-1`,
        { 実績値: '', 実績値の状況: '集計中' },
      ]),
    ),
  });
  const keptWith = (summary: string): readonly (readonly boolean[])[] => {
    const values = papersOf(tables, {
      strategyTexts: [{ strategyId: '1', summary, councilView: '' }],
    });
    return [rowsOf(values), values.戦略[0]?.注 ?? []].map((lines) =>
      lines.map(({ 次と離さない }) => 次と離さない),
    );
  };

  it('are three lines and three notes, so that the boxes never stand alone', () => {
    expect(keptWith('総括')).toEqual([
      [false, true, true, true],
      [false, true, true, true],
    ]);
  });

  it('is nothing where the boxes fill a page by themselves', () => {
    expect(keptWith('総括'.repeat(301)).flat()).not.toContain(true);
  });
});

describe('values that bear †', () => {
  it('are explained below their table, and only they', () => {
    const { 注 } = sample.戦略[1] ?? { 注: [] };
    expect(rowOf(sample, '2-1-1')?.続き[1]).toMatchObject({
      実績: '集計中†',
      達成率: '－',
      判定: '－',
    });
    expect(注).toEqual([
      {
        注: '†2-1-1-3　担い手への農地集積率：集計中（7月確定予定）のため、達成率を算定しない。県の公表は７月末の予定。',
        次と離さない: true,
      },
    ]);
    expect(sample.戦略[3]?.注).toEqual([]);
  });

  it('are 速報 values too', () => {
    expect(rowOf(sample, '1-2-2')).toMatchObject({ 実績: '55.9†', 達成率: '98.1％' });
    expect(sample.戦略[0]?.注[0]?.注).toBe(
      '†1-2-2-1　国民健康保険特定健診の受診率：速報の値による（11月確定予定）。確定により変わることがある。',
    );
  });

  it('say when a rate was cut, and against what rates are found', () => {
    const cut = tablesOf({
      actions: { '1-1-1': {} },
      indicators: { '1-1-1-1': { 令和6年度目標: '10000' } },
      values: { '1-1-1-1': { 実績値: '9996' } },
    });
    expect(rowOf(papersOf(cut), '1-1-1')).toMatchObject({ 達成率: '99.9％', 判定: 'B' });
    expect(papersOf(cut).戦略[0]?.注[0]?.注).toContain('切り捨てて表示している');
    const missed = tablesOf({
      actions: { '1-1-1': {} },
      indicators: { '1-1-1-1': { 望ましい方向: '維持', 令和6年度目標: '95超' } },
      values: { '1-1-1-1': { 実績値: '95' } },
    });
    expect(rowOf(papersOf(missed), '1-1-1')).toMatchObject({ 達成率: '99.9％', 判定: 'B' });
    expect(papersOf(missed).戦略[0]?.注.map(({ 注 }) => 注)).toEqual([
      '※維持の指標が未達成のときは、率を100％未満で表示している。',
    ]);
    const final = papersOf(withSettings(samplePlan(), { 達成率の分母: '最終目標' }));
    expect(final.戦略[0]?.注.at(-1)?.注).toBe('※達成率は、最終目標に対するものである。');
  });
});

describe('a strategy', () => {
  it('has its counts beside last year, and what is not 0 behind them', () => {
    expect(sample.戦略[1]?.件数の行).toBe(
      '取組数 6　Ａ 0　Ｂ 3　Ｃ 3　　（前年度　Ａ 4　Ｂ 2　Ｃ 0）',
    );
    expect(sample.戦略[2]?.件数の行).toBe(
      '取組数 5　Ａ 3　Ｂ 1　Ｃ 0　評価なし 1　　（前年度　Ａ 2　Ｂ 2　Ｃ 0　評価なし 1）',
    );
  });

  it('shows mean, 状況 and outlook to the office only, unless the setting says otherwise', () => {
    const line =
      '平均達成率 77.6％（6/6件）　状況 遅れ　最終目標の達成見込み 見込みあり２件、現状では困難７件、判断できない１件';
    expect(sample.戦略[1]?.参考の行).toBe('');
    expect(papersOf(samplePlan(), { version: 'internal' }).戦略[1]?.参考の行).toBe(line);
    const office = { ...packInput(samplePlan()).office, publishesMeans: true };
    expect(papersOf(samplePlan(), { office }).戦略[1]?.参考の行).toBe(line);
  });

  it('prints what secretariat and council typed, and leaves room before the meeting', () => {
    expect(sample.戦略[1]?.会議の評価).toMatch(/^５つの戦略の中で/u);
    const before = papersOf(samplePlan(), { strategyTexts: [] });
    expect(before.戦略[1]).toMatchObject({ 事務局総括: '', 会議の評価: '' });
  });

  it('stands alone in a document of its own', () => {
    const one = papersOf(samplePlan(), { strategyIds: ['2'] });
    expect(one.戦略.map(({ 戦略名 }) => 戦略名)).toEqual(['戦略２　未来投資戦略']);
  });

  it('is 該当なし without an action', () => {
    const tables = tablesOf({ actions: { '1-1-1': { 終了年度: '令和5年度' } } });
    expect(papersOf(tables).戦略[0]).toMatchObject({
      取組なし: true,
      方針: [],
      件数の行: '対象なし',
    });
  });
});
