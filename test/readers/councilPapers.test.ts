/** The papers about the council as they come out of LibreOffice. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { packValues } from '../../src/documents/pack';
import type { CouncilInput, OpinionText } from '../../src/documents/councilInput';
import type { PackInput } from '../../src/documents/packInput';
import type { PackPaper } from '../../src/wording/paperNames';
import { anOpinion, noCouncil } from '../documents/councilBuilder';
import { packInput, samplePlan } from '../documents/packBuilder';
import { footOf, linesOf, pagesOfContent, shapeOf, type Page } from './paperPages';
import { LIBREOFFICE, POPPLER, needs } from './programs';

const papers: readonly PackPaper[] = ['agenda', 'members', 'opinions', 'revisions'];
const sample = packInput(samplePlan(), { papers });

function councilPages(
  name: string,
  council: Partial<CouncilInput>,
  change: Partial<PackInput> = {},
): readonly Page[] {
  const input = { ...sample, council: { ...sample.council, ...council }, ...change };
  return pagesOfContent(name, packValues(input));
}

function plain({ text }: Page): string {
  return text.replace(/\s/gu, '');
}

needs([LIBREOFFICE, POPPLER], 'the papers of the council', () => {
  let pages: readonly Page[] = [];

  beforeAll(() => {
    pages = councilPages('sample', {});
  }, 120_000);

  it('are two portrait pages, and landscape ones for opinions and revisions', () => {
    expect(shapeOf(pages)).toMatch(/^PPLL{1,2}$/u);
  });

  it('count the page of 次第 without printing it', () => {
    expect(pages.map(footOf)).toEqual([
      undefined,
      ...pages.slice(1).map((_, place) => String(place + 2)),
    ]);
  });

  it('bear a number where they have one', () => {
    expect(pages.map(({ text }) => /資料\d$/mu.exec(text.split('\n')[0] ?? '')?.[0])).toEqual([
      undefined,
      undefined,
      '資料1',
      ...pages.slice(3).map(() => '資料2'),
    ]);
  });

  it('say where and when, and what belongs to which item', () => {
    const [agenda] = pages;
    expect(agenda && plain(agenda)).toContain('日時令和7年8月27日(水)午後1時30分から場所');
    expect(agenda?.text).toMatch(/\(1\)前回の会議における意見への対応について 資料1$/mu);
    expect(agenda?.text).toMatch(/\(3\)令和8年度に向けた見直し\(案\)について 資料2$/mu);
  });

  it('have the heads of a table on each of its pages', () => {
    for (const page of pages.slice(3)) expect(plain(page)).toContain('変更前変更後変更の理由');
  });
});

needs([LIBREOFFICE, POPPLER], 'papers of no meeting', () => {
  it('say that there is nothing, a page each, and leave room to write', () => {
    const pages = pagesOfContent('none', packValues({ ...sample, council: noCouncil }));
    expect(shapeOf(pages)).toBe('PPLL');
    const [agenda, members, opinions, revisions] = pages.map(plain);
    expect(agenda).toContain('日時令和年月日()時分から');
    expect(members).toContain('該当なし【事務局】');
    expect(opinions).toContain('前回の会議における意見はありませんでした。');
    expect(revisions).toContain('2行動計画の新旧対照表(案)該当なし');
  }, 120_000);
});

needs([LIBREOFFICE, POPPLER], 'many and long', () => {
  const LONG = '会場の配置や送迎の方法を含めて、町民が実際に参加しやすい方法を検討してほしい。';
  const text = LONG.repeat(14).slice(0, 500);

  describe('60 opinions with texts of 500 characters', () => {
    const opinions = Array.from({ length: 60 }, (_, place): OpinionText =>
      anOpinion({
        id: `R6-${String(place)}`,
        targetId: ['1-1-1', '2-1-3', '全体'][place % 3] ?? '',
        opinion: text,
        answer: text,
        response: '対応する',
        currentState: place % 2 === 0 ? text : '',
      }),
    );
    let pages: readonly Page[] = [];

    beforeAll(() => {
      pages = councilPages('opinions', { opinions }, { papers: ['opinions'] });
    }, 180_000);

    it('are all there, below their heads on each page', () => {
      expect(shapeOf(pages)).toMatch(/^L{30,60}$/u);
      const numbers = pages.flatMap((page) =>
        linesOf(page).flatMap((line) => /^(\d{1,2}) (?:\d-|全体)/u.exec(line)?.[1] ?? []),
      );
      expect(numbers).toEqual(opinions.map((_, place) => String(place + 1)));
      for (const page of pages) expect(plain(page)).toContain('区分・取組意見の要旨担当課');
    });

    it('leave no page nearly empty', () => {
      for (const page of pages.slice(0, -1)) expect(linesOf(page).length).toBeGreaterThan(12);
    });
  });

  it('25 members and the secretariat flow on, the head repeated', () => {
    const known = sample.council.members;
    const members = Array.from({ length: 25 }, (_, place) => known[place % known.length]);
    const all = members.flatMap((one, place) =>
      one === undefined ? [] : [{ ...one, number: String(place + 1) }],
    );
    const pages = councilPages('members', { members: all }, { papers: ['members'] });
    expect(shapeOf(pages)).toBe('PP');
    for (const page of pages) expect(plain(page)).toContain('番号区分氏名所属・役職備考');
    expect(pages[1]?.text).toContain('【事務局】');
  }, 120_000);

  it('revisions end with their counts below rows of the table, however many there are', () => {
    const known = sample.council.revisions;
    const some = (count: number): CouncilInput['revisions'] =>
      Array.from({ length: count }, (_, place) => known[place % known.length]).flatMap(
        (one, place) => (one === undefined ? [] : [{ ...one, id: `M-${String(place)}` }]),
      );
    const packs = [...Array.from({ length: 14 }, (_, place) => place + 1), 40].map((count) =>
      packValues({
        ...sample,
        papers: ['revisions'],
        council: { ...sample.council, revisions: some(count) },
      }),
    );
    const [first] = packs;
    if (first === undefined) throw new Error('no pack');
    const content = { ...first, papers: packs.flatMap((pack) => pack.papers) };
    const pages = pagesOfContent('revisions', content);
    const ends = pages.filter(({ text }) => text.includes('※下線は、'));
    expect(ends).toHaveLength(packs.length);
    for (const page of ends) {
      expect(page.text).toMatch(/^ ?\d+ (?:取組|指標) /mu);
      expect(page.text).toMatch(/件$/mu);
      expect(plain(page)).toContain('変更前変更後変更の理由');
    }
  }, 240_000);
});
