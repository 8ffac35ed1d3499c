/**
 * The whole pack as it comes out of LibreOffice: which pages, in which orientation, with which number,
 * and whether every page says whose it is.
 */
import { expect, it } from '@jest/globals';
import { packValues } from '../../src/documents/pack';
import type { PackInput } from '../../src/documents/packInput';
import { pagesOf as estimated } from '../../src/documents/pageCount';
import { packPapers } from '../../src/wording/paperNames';
import { packInput, samplePlan, withSettings } from '../documents/packBuilder';
import type { Tables } from '../domain/planRows';
import { footOf, linesOf, pagesOf, shapeOf, type Page } from './paperPages';
import { LIBREOFFICE, POPPLER, needs } from './programs';

const pack = (name: string, tables: Tables, change: Partial<PackInput> = {}): readonly Page[] =>
  pagesOf(name, tables, { papers: packPapers, ...change });

/** 資料番号 at the top of a page; '' where a paper bears none. */
function numberOn({ text }: Page): string {
  return /(?:参考)?資料\d+$/mu.exec(text.split('\n').slice(0, 4).join('\n'))?.[0] ?? '';
}

/** The papers in their order, with the pages of each. */
function runsOf(pages: readonly Page[]): string {
  const runs: { number: string; shape: string }[] = [];
  for (const page of pages) {
    const number = numberOn(page);
    const last = runs[runs.length - 1];
    if (last?.number === number) last.shape += shapeOf([page]);
    else runs.push({ number, shape: shapeOf([page]) });
  }
  return runs.map(({ number, shape }) => `${number}:${shape}`).join(' ');
}

needs([LIBREOFFICE, POPPLER], 'the whole pack of the sample', () => {
  it('has its papers in their order, each on pages of its own orientation', () => {
    const pages = pack('whole', samplePlan());
    expect(runsOf(pages)).toMatch(
      /^:PP 資料1:L{3} 資料2:L{5,6} 資料3:P{25} 資料4:L 資料5:LL 参考資料1:PL{3,4} 参考資料2:L{1,2}$/u,
    );
    expect(pages.map(footOf)).toEqual([
      undefined,
      ...pages.slice(1).map((_, place) => String(place + 2)),
    ]);
    for (const page of pages) {
      expect(page.text).toContain('聖籠町経営戦略推進会議(令和7年度第1回)');
      expect(page.text).toContain('【見本】架空の内容です');
      expect(linesOf(page).length).toBeGreaterThan(1);
      expect(page.text).not.toMatch(/[{}]|undefined|NaN|\[object/u);
    }
    const sealed = pages.filter(({ text }) => text.includes('照合番号 7F3A-91C2'));
    expect(sealed.map(numberOn)).toEqual(['参考資料1']);
    // What the dialog tells before anything is made.
    const told = estimated(packValues(packInput(samplePlan(), { papers: packPapers })));
    expect(Math.abs(told - pages.length)).toBeLessThan(5);
  }, 240_000);

  it('taken in another order has its numbers by the order', () => {
    const papers = ['opinions', 'alignment', 'summary', 'methods', 'revisions'] as const;
    const pages = pagesOf('other-order', samplePlan(), { papers });
    expect(runsOf(pages)).toMatch(
      /^資料1:L 参考資料1:L{1,2} 資料2:L{3} 参考資料2:PL{3,4} 資料3:LL$/u,
    );
    const sealed = pages.filter(({ text }) => text.includes('照合番号 7F3A-91C2'));
    expect(sealed.map(numberOn)).toEqual(['参考資料2']);
  }, 240_000);

  it('for the office has more on its pages, and not more papers', () => {
    const pages = pack('internal', samplePlan(), { version: 'internal' });
    expect(runsOf(pages)).toMatch(
      /^:PP 資料1:L{3,4} 資料2:L{5,8} 資料3:P{25,32} 資料4:L 資料5:L{2,3} 参考資料1:PL{3,4} 参考資料2:L{1,2}$/u,
    );
    expect(pages.some(({ text }) => text.includes('事務局の確認'))).toBe(true);
  }, 240_000);

  it('to be published names nobody who has not agreed, and nothing of the office', () => {
    const council = [...(samplePlan()['委員'] ?? [])].map((row, place) =>
      place === 2 ? { ...row, 公表可: 'いいえ' } : row,
    );
    const pages = pack('published', { ...samplePlan(), 委員: council }, { version: 'published' });
    const text = pages.map((page) => page.text.replace(/ /gu, '')).join('\n');
    expect(text).toContain('見本花子');
    expect(text).not.toContain('例示一郎');
    expect(text).not.toMatch(/事務局の確認|提出者|確認事項/u);
  }, 240_000);

  it('without grades is as complete', () => {
    const tables = withSettings(samplePlan(), { '評価(A/B/C)を使うか': '使わない' });
    const pages = pack('plain', tables);
    expect(runsOf(pages)).toMatch(
      /^:PP 資料1:L{2,3} 資料2:L{5,6} 資料3:P{25} 資料4:L 資料5:LL 参考資料1:PL{3,4} 参考資料2:L{1,2}$/u,
    );
  }, 240_000);
});
