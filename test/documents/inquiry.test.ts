/** 照会文: each section is asked for what it answers and what it confirms, and for nothing else. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inquiryValues } from '../../src/documents/inquiry';
import { askedSections } from '../../src/documents/inquirySections';
import type { PackInput } from '../../src/documents/packInput';
import { generatedPlan } from '../independent/figures/generatedPlan';
import { tablesOf, type Office } from '../domain/builders';
import type { Row, Tables } from '../domain/planRows';
import { anOpinion } from './councilBuilder';
import { packInput, samplePlan, withSettings } from './packBuilder';

function inquiryOf(tables: Tables, change: Partial<PackInput> = {}) {
  return inquiryValues(packInput(tables, { papers: ['inquiry'], ...change }));
}

const sample = inquiryOf(samplePlan());
const letterTo = (name: string, of = sample) => of.課.find(({ 宛名 }) => 宛名.startsWith(name));
const linesOf = (rows: readonly { readonly 行: string }[] = []) => rows.map(({ 行 }) => 行);

const SECTIONS: readonly Row[] = [
  { '課名（正式）': '総務課', 並び順: '1' },
  { '課名（正式）': '福祉課', 並び順: '2', 有効終了年度: '令和6年度', 後継課: '健康課' },
  { '課名（正式）': '健康課', 並び順: '3', 有効開始年度: '令和7年度' },
  { '課名（正式）': '税務課', 並び順: '4' },
];

/** An office of which 福祉課 became 健康課 in April of 令和7年度. */
function reorganised(office: Partial<Office> = {}): Tables {
  return tablesOf({
    sections: SECTIONS,
    actions: {
      // 福祉課 stands beside itself, under the name that it has now.
      '1-1-1': { 担当課: '福祉課', 関係課: '総務課、健康課' },
      '1-1-2': { 担当課: '総務課', 関係課: '福祉課、健康課' },
    },
    results: {
      '1-1-1': { '担当課（実績の年度）': '福祉課', '回答課（入力する課）': '健康課' },
      '1-1-2': { '担当課（実績の年度）': '総務課', '回答課（入力する課）': '総務課' },
    },
    ...office,
  });
}

describe('a letter of the sample', () => {
  const letter = letterTo('産業観光課');

  it('says how many actions, how, until when', () => {
    expect(letter).toMatchObject({
      文書番号: '第　　　　号',
      文書の日付: '令和　　年　　月　　日',
      宛名: '産業観光課長　様',
      差出人: '総合政策課長',
      件名: '令和６年度聖籠町経営戦略推進プランの取組実績について（照会）',
    });
    const { main, related } = countsIn(letter?.一覧 ?? []);
    expect(letter?.対象.normalize('NFKC')).toContain(
      `貴課の主担当 ${String(main)}件、関係課としての確認 ${String(related)}件`,
    );
    expect(linesOf(letter?.回答期限)).toEqual([
      '令和７年５月16日（金）',
      '（決算額は６月20日（金）までに確定額を入力）',
    ]);
  });

  it('minds previous opinions only where there are some, and no reorganisation that was none', () => {
    expect(linesOf(letter?.留意事項).map((line) => line.slice(0, 8))).toEqual([
      '（１）記載は常体',
      '（２）実績が確定',
      '（３）前年度の会',
    ]);
    expect(letter?.一覧.find(({ 番号 }) => 番号 === '2-1-3')).toMatchObject({
      主関係: '主',
      指標数: '2',
      前年度の評価: 'B',
      前回の意見: 'あり（1件）',
    });
    expect(linesOf(letterTo('総合政策課')?.留意事項)).toHaveLength(2);
  });

  it('without grades has the progress of last year in its list', () => {
    const plain = withSettings(samplePlan(), { '評価(A/B/C)を使うか': '使わない' });
    const row = letterTo('産業観光課', inquiryOf(plain))?.一覧.find(({ 番号 }) => 番号 === '2-1-3');
    expect(row?.前年度の評価).toMatch(/^(?:完了|計画どおり|一部遅れ|遅れ|計画以上)$/u);
  });

  it('has no grade of last year where there was no result', () => {
    const [letter] = inquiryOf(tablesOf({ actions: { '1-1-1': {} } })).課;
    expect(letter?.一覧[0]?.前年度の評価).toBe('－');
  });

  it('leaves room for days that 設定 has not', () => {
    const undated = withSettings(samplePlan(), { 入力期限: '', 決算額の確定期限: '' });
    const lines = linesOf(letterTo('産業観光課', inquiryOf(undated))?.回答期限);
    expect(lines).toEqual(['令和　　年　　月　　日（　）']);
  });
});

function countsIn(rows: readonly { readonly 主関係: string }[]) {
  const main = rows.filter(({ 主関係 }) => 主関係 === '主').length;
  return { main, related: rows.length - main };
}

describe('after a reorganisation', () => {
  const letters = inquiryOf(reorganised());

  it('the section of today answers, and both sides are told', () => {
    expect(letters.課.map(({ 宛名 }) => 宛名)).toEqual(['総務課長　様', '健康課長　様']);
    expect(letterTo('健康課', letters)?.対象).toBe(
      '令和６年度の取組実績（貴課の主担当 １件、関係課としての確認 １件）',
    );
    expect(linesOf(letterTo('健康課', letters)?.留意事項)[2]).toBe(
      '（３）令和７年４月の組織改編により担当課が変わった取組は、新しい担当課が回答してください。',
    );
    expect(linesOf(letterTo('総務課', letters)?.留意事項)).toHaveLength(2);
  });

  it('is the same before the rows of the year are there', () => {
    const early = reorganised({ results: { '1-1-1': null, '1-1-2': null } });
    expect(inquiryOf(early).課.map(({ 宛名, 対象 }) => [宛名, 対象])).toEqual(
      letters.課.map(({ 宛名, 対象 }) => [宛名, 対象]),
    );
  });
});

describe('a section', () => {
  it('with nothing gets no letter, and is named to the secretariat', () => {
    const letters = inquiryOf(reorganised());
    expect(letters.対象のない課).toEqual([{ 課: '税務課' }]);
    expect(letters.対象のない課の文).toContain('照会文は作成していません');
    expect(letterTo('税務課', letters)).toBeUndefined();
    expect(sample).toMatchObject({ 対象のない課: [], 対象のない課の文: '' });
  });

  it('that only takes part is asked to read, not to enter', () => {
    const tables = tablesOf({
      sections: SECTIONS,
      actions: { '1-1-1': { 担当課: '総務課', 関係課: '税務課' } },
    });
    const letter = letterTo('税務課', inquiryOf(tables, { council: opinionsOn('1-1-1') }));
    expect(letter?.対象).toBe('令和６年度の取組実績（関係課としての確認 １件）');
    expect(linesOf(letter?.回答方法).join()).toMatch(/の画面で、内容を確認$/u);
    expect(linesOf(letter?.留意事項)).toEqual([
      '（１）内容に誤りや不足があるときは、主担当の課に連絡してください。',
    ]);
    expect(linesOf(letter?.回答期限)).toHaveLength(1);
  });

  it.each([
    ['会計室', '会計室長　様', '貴室'],
    ['図書館', '図書館長　様', '貴館'],
    ['議会事務局', '議会事務局長　様', '貴局'],
    ['農業委員会', '農業委員会　御中', '貴所属'],
  ])('%s is addressed as such', (name, to, yours) => {
    const sections = [{ '課名（正式）': name, 並び順: '1' }];
    const [letter] = inquiryOf(tablesOf({ sections, actions: { '1-1-1': { 担当課: name } } })).課;
    expect(letter?.宛名).toBe(to);
    expect(letter?.対象).toContain(`${yours}の主担当`);
  });
});

function opinionsOn(targetId: string): PackInput['council'] {
  const opinions = [anOpinion({ targetId })];
  return { ...packInput(samplePlan()).council, opinions };
}

it('every action of the year is answered by exactly one section, whatever the plan', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), (seed) => {
      const input = packInput({ ...generatedPlan(seed) });
      const sections = askedSections(input);
      const answered = sections.flatMap(({ main }) => main.map(({ id }) => id));
      const whole = input.figures.rollUp.groups[0]?.members.map(({ sourceId }) => sourceId) ?? [];
      expect([...answered].sort()).toEqual([...whole].sort());
      for (const { main, related } of sections) {
        expect(related.filter((one) => main.includes(one))).toEqual([]);
      }
      const { 課, 対象のない課 } = inquiryValues(input);
      expect(課.length + 対象のない課.length).toBe(sections.length);
    }),
    { numRuns: 20 },
  );
});
