/** The papers beside the pack as they come out of LibreOffice. */
import { expect, it } from '@jest/globals';
import { noCouncil } from '../documents/councilBuilder';
import { samplePlan, withSettings } from '../documents/packBuilder';
import { footOf, pagesOf, shapeOf, type Page } from './paperPages';
import { LIBREOFFICE, POPPLER, needs } from './programs';

function isLetter({ text }: Page): boolean {
  return text.includes('第 号') && text.includes('記');
}

needs([LIBREOFFICE, POPPLER], '会議録様式', () => {
  it('has what is known in place, the head of its table on each page, and room for the signature', () => {
    const pages = pagesOf('minutes', samplePlan(), { papers: ['minutes'] });
    expect(shapeOf(pages)).toMatch(/^P{3,4}$/u);
    expect(pages.map(footOf)).toEqual(pages.map((_, place) => String(place + 1)));
    for (const { text } of pages) expect(text).toContain('発言の要旨');
    const all = pages.map(({ text }) => text).join('\n');
    expect(all).toMatch(/取組 2-1-3 .*\n[^]*○委員 入込客数が目標を大きく下回っている/u);
    expect(all).toMatch(/決定事項[^]*次回の予定[^]*会議録の確認/u);
    expect(all).not.toContain('【作成中】');
  }, 120_000);

  it('of no meeting is there all the same', () => {
    const pages = pagesOf('minutes-free', samplePlan(), {
      papers: ['minutes'],
      council: noCouncil,
    });
    expect(shapeOf(pages)).toMatch(/^P{2,3}$/u);
    expect(pages[0]?.text).toContain('公開 ・ 非公開');
  }, 120_000);
});

needs([LIBREOFFICE, POPPLER], 'the form and the letter for members', () => {
  it.each([
    ['opinionForm', '意見記入用紙'],
    ['invitation', '出欠連絡票'],
  ] as const)(
    '%s is one page without a number',
    (kind, said) => {
      for (const change of [{}, { council: noCouncil }]) {
        const pages = pagesOf(`${kind}-page`, samplePlan(), { papers: [kind], ...change });
        expect(shapeOf(pages)).toBe('P');
        expect(pages[0]?.text).toContain(said);
        expect(pages[0]?.text).toContain('【見本】架空の内容です');
        expect(pages[0]?.text).not.toMatch(/作成 ?令和|[－−-] 1 [－−-]/u);
      }
    },
    120_000,
  );
});

needs([LIBREOFFICE, POPPLER], '照会文', () => {
  it('is a page for each section and its list behind it, without numbers of pages', () => {
    const pages = pagesOf('inquiry', samplePlan(), { papers: ['inquiry'] });
    expect(pages).toHaveLength(34);
    expect(pages.map(isLetter)).toEqual(pages.map((_, place) => place % 2 === 0));
    for (const [place, { text }] of pages.entries()) {
      expect(text).not.toMatch(/作成 ?令和|[－−-] \d+ [－−-]|資料\d/u);
      if (place % 2 === 1) expect(text).toMatch(/対象一覧[^]*主・関係/u);
    }
  }, 120_000);

  it('without grades asks nothing about them; sections with nothing stand on the last page', () => {
    const tables = withSettings(samplePlan(), { '評価(A/B/C)を使うか': '使わない' });
    const idle = { '課名（正式）': '選挙管理委員会', 並び順: '99' };
    const more = { ...tables, 課一覧: [...(tables['課一覧'] ?? []), idle] };
    const pages = pagesOf('inquiry-plain', more, { papers: ['inquiry'] });
    expect(pages).toHaveLength(35);
    for (const { text } of pages) expect(text).not.toMatch(/^ ?評価$/mu);
    expect(pages.at(-1)?.text).toMatch(/照会の対象がない課[^]*選挙管理委員会 該当なし/u);
  }, 120_000);
});
