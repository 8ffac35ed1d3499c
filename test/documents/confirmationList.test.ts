/** 課内確認用一覧: what one section answers, in whatever state it is. */
import { describe, expect, it } from '@jest/globals';
import { confirmationValues } from '../../src/documents/confirmationList';
import { packValues } from '../../src/documents/pack';
import type { PackInput } from '../../src/documents/packInput';
import { tablesOf } from '../domain/builders';
import type { Tables } from '../domain/planRows';
import { ofYear, packInput, samplePlan, withRow, withSettings } from './packBuilder';

const madeAt = { year: 2025, month: 5, day: 16, hour: 10, minute: 5 };

function inputOf(tables: Tables, section = '保健福祉課'): PackInput {
  return packInput(tables, { papers: ['confirmationList'], circulation: { section, madeAt } });
}

function listOf(tables: Tables, section?: string) {
  const values = confirmationValues(inputOf(tables, section));
  return { ...values, rows: [...values.取組, ...values.最後の取組] };
}

const changed = (id: string, to: Readonly<Record<string, string>>): Tables =>
  withRow(samplePlan(), '年度実績', ofYear(id), to);

describe('the list of a section', () => {
  it('has all its actions, the last of them apart', () => {
    const { 取組, 最後の取組, 課, 資料番号 } = listOf(samplePlan());
    expect([課, 資料番号]).toEqual(['保健福祉課', '供覧']);
    expect(取組.map(({ 番号 }) => 番号)).toEqual(['1-1-1', '1-1-2', '1-2-1', '1-2-2']);
    expect(最後の取組.map(({ 番号 }) => 番号)).toEqual(['3-1-2']);
  });

  it('has what the section answers, whoever was responsible in the year', () => {
    const moved = changed('1-1-2', { '回答課（入力する課）': '総務課' });
    expect(listOf(moved).rows.map(({ 番号 }) => 番号)).not.toContain('1-1-2');
    expect(listOf(moved, '総務課').rows.map(({ 番号 }) => 番号)).toContain('1-1-2');
  });

  it('prints what was entered with its figures and its state', () => {
    expect(listOf(samplePlan()).rows[0]).toMatchObject({
      取組: 'ＮＰＯ法人や社会福祉協議会との連携',
      提出状態: '確認済み',
      一次評価: 'A',
      進捗状況: '計画どおり',
      方向性: '1 現状のまま継続',
      指標のない理由: '',
    });
    expect(listOf(samplePlan()).rows[0]?.指標[1]).toEqual({
      指標名: '連携事業の延べ参加者数（人）',
      実績: '1,452',
      目標: '1,400',
      達成率: '103.7％',
      判定: 'A',
      備考: '',
    });
  });

  it('prints drafts and what nobody has begun, and counts them', () => {
    const blank = { 提出状態: '未入力', 取組実績: '', '1次評価': '', 方向性: '', 進捗状況: '' };
    const list = listOf(
      withRow(changed('1-1-1', blank), '年度実績', ofYear('1-1-2'), { 提出状態: '作成中' }),
    );
    expect(list.rows[0]).toMatchObject({
      提出状態: '未入力',
      取組実績: '',
      一次評価: '－',
      進捗状況: '－',
      方向性: '－',
    });
    expect(list.件数の行).toBe('取組数 5　未入力 1　作成中 1　確認済み 3');
  });

  it('explains a value with † in its own place', () => {
    const indicator = listOf(samplePlan()).rows[3]?.指標[0];
    expect(indicator).toMatchObject({ 実績: '55.9†', 達成率: '98.1％' });
    expect(indicator?.備考).toBe('†速報の値による（11月確定予定）。確定により変わることがある。');
  });

  it('says why an action has no indicator, and against what rates are found', () => {
    expect(listOf(samplePlan()).最後の取組[0]).toMatchObject({
      指標: [],
      指標のない理由: expect.stringMatching(/^指標なし（理由：/u),
    });
    expect(listOf(samplePlan()).注).toEqual([]);
    const final = withSettings(samplePlan(), { 達成率の分母: '最終目標' });
    expect(listOf(final).注).toEqual([{ 注: '※達成率は、最終目標に対するものである。' }]);
  });

  it.each([
    ['of 30 lines stays whole', 720, false],
    ['of 31 lines may go on on the next page', 721, true],
  ])('a text %s', (_, length, isLong) => {
    const rows = listOf(changed('1-1-1', { 取組実績: '実'.repeat(length) })).rows;
    expect(rows.map(({ 長い }) => 長い)).toEqual([isLong, false, false, false, false]);
  });

  it.each([
    ['of 24 lines', 576, false],
    ['of 25 lines', 577, true],
  ])('a last text %s shares its page with the stamps', (_, length, isLong) => {
    const { 最後の取組 } = listOf(changed('3-1-2', { 取組実績: '実'.repeat(length) }));
    expect(最後の取組.map(({ 長い }) => 長い)).toEqual([isLong]);
  });

  it('has the last sentence of a long last action apart, without losing a letter', () => {
    const sentence = '集落の公会堂での教室を続けた。';
    const last = (text: string) => listOf(changed('3-1-2', { 取組実績: text })).最後の取組[0];
    expect(last(sentence.repeat(80))).toMatchObject({
      取組実績: sentence.repeat(79),
      終わり: [{ 取組実績: sentence, 指標: [], 指標のない理由: '' }],
    });
    const endless = '続'.repeat(2000);
    expect(last(endless)).toMatchObject({
      取組実績: '続'.repeat(1880),
      終わり: [{ 取組実績: '続'.repeat(120) }],
    });
    expect(last(sentence)).toMatchObject({ 取組実績: sentence, 終わり: [] });
  });

  it('has the last of many indicators apart', () => {
    const name = '指標の名前'.repeat(20);
    const ids = ['1-1-1-1', '1-1-1-2', '1-1-1-3'];
    const list = listOf(
      tablesOf({
        actions: { '1-1-1': {} },
        indicators: Object.fromEntries(ids.map((id) => [id, { 指標名: name }])),
        results: { '1-1-1': { '回答課（入力する課）': '保健福祉課' } },
      }),
    );
    const [last] = list.最後の取組;
    expect(last?.指標).toHaveLength(2);
    expect(last?.終わり.map(({ 取組実績, 指標 }) => [取組実績, 指標.length])).toEqual([['', 1]]);
  });

  it('counts each line that somebody typed', () => {
    const typed = '・実施\n'.repeat(31).trim();
    expect(listOf(changed('1-1-1', { 取組実績: typed })).rows[0]?.長い).toBe(true);
  });
});

describe('the list as a document', () => {
  const markOf = (tables: Tables, section?: string) =>
    packValues(inputOf(tables, section)).common['表示'];

  it('bears 【作成中】 until all that the section answers is checked', () => {
    expect(markOf(samplePlan(), '保健福祉課')).toBe('【見本】架空の内容です');
    const draft = changed('1-1-1', { 提出状態: '作成中' });
    expect(markOf(draft, '保健福祉課')).toBe('【見本】架空の内容です\n【作成中】');
    expect(markOf(draft, '総合政策課')).toBe('【見本】架空の内容です');
  });

  it('says when it was made and what it is, in the place of a number', () => {
    const [paper] = packValues(inputOf(samplePlan())).papers;
    expect(paper).toMatchObject({
      name: '課内確認用一覧',
      values: { 資料番号: '供覧', 作成日時: '令和7年5月16日 10時05分' },
    });
  });

  it('of no section is a mistake of ours', () => {
    expect(() => confirmationValues(packInput(samplePlan()))).toThrow('no section');
  });
});
