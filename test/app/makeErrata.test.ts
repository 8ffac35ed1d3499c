/** 正誤表 between two versions of a pack: inside 参考資料１, and as a paper by itself. */
import { describe, expect, it } from '@jest/globals';
import { makeRefusalMessage } from '../../src/wording/makeDocuments';
import { make, made, makingOffice, type MakingOffice } from './makingOffice';
import { typed } from './spoiled/spoil';

const PAPERS = ['summary', 'actionSheets', 'methods'] as const;

/** 正誤表 as the last document prints it. */
function printedErrata(office: MakingOffice, paper: string): unknown {
  const { content } = office.files[office.files.length - 1] ?? {};
  return content?.papers.find(({ name }) => name === paper)?.values['正誤'];
}

function twice(office: MakingOffice): void {
  made(office, { papers: PAPERS });
  typed('年度実績', '2-1-3', '決算額', '29875')(office);
  typed('年度実績', '2-1-3', '課題', '夏の集客が課題である。')(office);
  made(office, { papers: PAPERS });
}

const found = (office: MakingOffice, paper: string) =>
  printedErrata(office, paper) as readonly Readonly<Record<string, string>>[];

describe('the second version', () => {
  it('tells in 参考資料１ every place that changed, with both', () => {
    const office = makingOffice();
    twice(office);
    const errata = found(office, '指標の判定方法と集計の内訳');
    expect(errata).toContainEqual({
      箇所: expect.stringMatching(/^資料２　取組2-1-3　.*決算額/u),
      訂正前: '29,874',
      訂正後: '29,875',
      理由: '',
    });
    expect(errata).toContainEqual(
      expect.objectContaining({
        箇所: expect.stringContaining('課題'),
        訂正後: '夏の集客が課題である。',
      }),
    );
    // Sums and shares follow: what the amount goes into is told as well.
    expect(errata.filter(({ 箇所 }) => 箇所?.startsWith('資料１')).length).toBeGreaterThan(1);
    expect(errata.filter(({ 箇所 }) => /取組(?!2-1-3)\d/u.test(箇所 ?? ''))).toEqual([]);
  });

  it('has the reason that somebody typed in 資料の文章', () => {
    const office = makingOffice();
    made(office, { papers: PAPERS });
    typed('年度実績', '2-1-3', '課題', '夏の集客が課題である。')(office);
    made(office, { papers: PAPERS });
    const [place] = found(office, '指標の判定方法と集計の内訳').map(({ 箇所 }) => 箇所 ?? '');
    const at = { 年度: '令和6年度', 資料: '正誤表', 場所: place ?? '', 文章: '誤記のため' };
    for (const [heading, text] of Object.entries(at)) {
      typed('資料の文章', 1, heading, text)(office);
    }
    made(office, { papers: ['errata'] });
    expect(found(office, '正誤表')).toMatchObject([{ 箇所: place, 理由: '誤記のため' }]);
  });

  it('pressed again makes nothing: its 正誤表 is no new data', () => {
    const office = makingOffice();
    twice(office);
    expect(made(office, { papers: PAPERS }).already).toBe(true);
    expect(office.files).toHaveLength(2);
  });
});

describe('正誤表 by itself', () => {
  it('says the same as the second version, and bears its own name', () => {
    const office = makingOffice();
    twice(office);
    const inside = found(office, '指標の判定方法と集計の内訳');
    const told = made(office, { papers: ['errata'] });
    expect(told.documents.map(({ name }) => name)).toEqual(['R7第1回推進会議_正誤表_第1版']);
    expect(found(office, '正誤表')).toEqual(inside);
    expect(made(office, { papers: ['errata'] }).already).toBe(true);
  });

  it('is not there before a second version, and that is said', () => {
    const office = makingOffice();
    made(office, { papers: PAPERS });
    const refused = make(office, { papers: ['errata'] });
    expect(refused.accepted ? '' : makeRefusalMessage(refused.refusal)).toBe(
      '「会議用（K-R7-1）」の資料は、まだ第２版がないため、正誤表はありません。何も作成していません。',
    );
    expect(office.files).toHaveLength(1);
  });
});
