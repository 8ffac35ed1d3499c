/** 参考資料 as they come out of LibreOffice: pages of two sizes, numbers, heads. */
import { expect, it } from '@jest/globals';
import { packValues } from '../../src/documents/pack';
import { filledPack } from '../../src/papers/fill';
import { packInput, samplePlan, withSettings } from '../documents/packBuilder';
import type { Row, Tables } from '../domain/planRows';
import { footOf, pagesOf, shapeOf, template } from './paperPages';
import { LIBREOFFICE, POPPLER, needs } from './programs';

needs([LIBREOFFICE, POPPLER], '参考資料', () => {
  const errata = {
    from: 1,
    to: 2,
    rows: [
      { place: '資料３　取組2-1-3　決算額', before: '29,847', after: '29,874', reason: '誤記' },
    ],
  };
  const references = { papers: ['methods', 'alignment'], errata } as const;

  it('turn their pages where the list of indicators begins, and count them on', () => {
    const pages = pagesOf('references', samplePlan(), references);
    expect(shapeOf(pages)).toMatch(/^PL{4}L{2}$/u);
    expect(pages.map(footOf)).toEqual(pages.map((_, place) => String(place + 1)));
    expect(pages.map(({ text }) => /参考資料[12]$/mu.exec(text)?.[0])).toEqual([
      ...Array.from({ length: 5 }, () => '参考資料1'),
      ...Array.from({ length: 2 }, () => '参考資料2'),
    ]);
    const sealed = pages.filter(({ text }) => text.includes('照合番号 7F3A-91C2'));
    expect(sealed).toEqual([pages[4]]);
    for (const { text } of pages.slice(1, 4)) expect(text).toMatch(/指標 ?ID 指標名/u);
    expect(pages[4]?.text).toMatch(/6 正誤表\(第1版→第2版\)[^]*29,847[^]*29,874[^]*誤記/u);
  }, 120_000);

  it('tell their turned pages to whoever looks at them after a conversion', () => {
    const content = packValues(packInput(samplePlan(), references));
    const { shape } = filledPack(template, content);
    expect(shape.sections.map(({ isLandscape }) => isLandscape)).toEqual([false, true, true]);
  });

  it('handed out separately are counted by their own numbers through both sizes of page', () => {
    const pages = pagesOf('references-apart', samplePlan(), {
      ...references,
      pageNumbers: 'apart',
    });
    const feet = pages.map(({ text }) => /参考資料\d[－−-]\d/u.exec(text)?.[0]);
    expect(feet.map((foot) => foot?.replace(/[－−]/u, '-'))).toEqual([
      ...[1, 2, 3, 4, 5].map((page) => `参考資料1-${String(page)}`),
      ...[1, 2].map((page) => `参考資料2-${String(page)}`),
    ]);
  }, 120_000);

  it('break no number of what is reckoned', () => {
    const pages = pagesOf('references-whole', samplePlan(), references);
    const text = pages.map((page) => page.text.replace(/ /gu, '')).join('\n');
    expect(text).toContain('÷目標値15,000尾×100');
    expect(text).toContain('実績値262,900人');
  }, 120_000);

  it('without grades have no 判定 in any table; without a 施策 say 該当なし', () => {
    const tables = withSettings(samplePlan(), { '評価(A/B/C)を使うか': '使わない' });
    const bare = { ...tables, 総合計画施策: [], 行動計画: withoutPolicies(tables) };
    const pages = pagesOf('references-plain', bare, references);
    expect(pages[0]?.text).toContain('1 進捗状況の区分');
    for (const { text } of pages.slice(1)) expect(text).not.toContain('判定');
    expect(pages.at(-1)?.text).toContain('該当なし');
  }, 120_000);
});

function withoutPolicies(tables: Tables): readonly Row[] {
  return (tables['行動計画'] ?? []).map((row) => ({ ...row, 総合計画施策: '' }));
}
