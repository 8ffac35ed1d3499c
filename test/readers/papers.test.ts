/** The papers as they come out of LibreOffice: pages, heads, numbers. */
import { beforeAll, expect, it } from '@jest/globals';
import { packValues } from '../../src/documents/pack';
import { submissionStatus } from '../../src/domain/review/submissionStatus';
import type { PackContent } from '../../src/documents/tagTree';
import { tablesOf } from '../domain/builders';
import type { Tables } from '../domain/planRows';
import { packInput, samplePlan, withSettings } from '../documents/packBuilder';
import { footOf, linesOf, pagesOf, pagesOfContent, shapeOf, type Page } from './paperPages';
import { LIBREOFFICE, POPPLER, needs } from './programs';

/** The numbers of the actions on a page of 資料２; notes have numbers of indicators. */
function actionsOn({ text }: Page): readonly string[] {
  return [...text.matchAll(/(?<![\d†-])\d+-\d+-\d+(?!-)/gu)].map(([id]) => id);
}

/** A heading of 取組別調書 and nothing else. */
const HEADING =
  /^\d+ (?:指標|評価|意見|課題|予算及び決算.*|令和\d+年度.*取組(?: .*)?|5つの視点からの点検|.*意見と対応)$/u;

needs([LIBREOFFICE, POPPLER], 'the papers of the sample', () => {
  let pages: readonly Page[] = [];
  const of = (number: string): readonly Page[] => pages.filter(({ text }) => text.includes(number));

  beforeAll(() => {
    pages = pagesOf('sample', samplePlan());
  }, 120_000);

  it('are 3 landscape pages, 5 or 6 for the strategies, and 25 portrait ones', () => {
    expect(shapeOf(pages)).toMatch(/^L{8,9}P{25}$/u);
    expect(of('資料1')).toHaveLength(3);
    expect(of('資料3')).toHaveLength(25);
  });

  it('bear their number, the meeting, the marks, the page and the edition on each page', () => {
    expect(pages.map(footOf)).toEqual(pages.map((_, place) => String(place + 1)));
    for (const { text } of pages) {
      expect(text).toMatch(/資料[123]$/mu);
      expect(text).toContain('聖籠町経営戦略推進会議(令和7年度第1回)');
      expect(text).toContain('【見本】架空の内容です');
      expect(text.replace(/ /gu, '')).toContain('作成令和7年8月15日第2版');
    }
  });

  it('begin each 調書 and each strategy on a page of its own', () => {
    const sheets = of('資料3').map(({ text }) => /No\. ([\d-]+)/u.exec(text)?.[1]);
    expect(new Set(sheets).size).toBe(25);
    const strategies = of('資料2').flatMap(
      ({ text }) => /^戦略(\d) /mu.exec(text.trim())?.[1] ?? [],
    );
    const titled = of('資料2').filter(({ text }) => /^ ?戦略\d /mu.test(text));
    expect(titled).toHaveLength(5);
    expect(strategies.length).toBeLessThanOrEqual(5);
  });

  it('bear the 照合番号 on the last page only', () => {
    expect(of('照合番号 7F3A-91C2')).toEqual(pages.slice(-1));
  });

  it('keep the first page for itself: both tables of grades, and nothing of the third', () => {
    expect(pages[0]?.text).toMatch(/1 評価の状況[^]*2 成果指標の達成状況/u);
    expect(pages[0]?.text).not.toContain('3 評価の変わった取組');
  });
});

needs([LIBREOFFICE, POPPLER], 'the boxes of a strategy', () => {
  const boxed = (pages: readonly Page[]): readonly Page[] =>
    pages.filter(({ text }) => text.includes('【事務局総括】'));

  it('stand below lines of their table, with room for the evaluation before the meeting', () => {
    const pages = pagesOf('before', samplePlan(), { papers: ['strategies'], strategyTexts: [] });
    expect(pages.length).toBeLessThanOrEqual(6);
    expect(boxed(pages)).toHaveLength(5);
    for (const page of boxed(pages)) expect(actionsOn(page).length).toBeGreaterThan(1);
  }, 120_000);

  it('stand below notes where there are too many of them for the page', () => {
    const pages = pagesOf('noted', countingPlan(40), { papers: ['strategies'], strategyTexts: [] });
    const [page] = boxed(pages);
    expect(boxed(pages)).toHaveLength(1);
    expect(page?.text.match(/^ ?†/gmu)?.length).toBeGreaterThan(1);
  }, 120_000);
});

needs([LIBREOFFICE, POPPLER], 'papers of another kind', () => {
  it('without grades are as complete, and say nothing of grades', () => {
    const tables = withSettings(samplePlan(), { '評価(A/B/C)を使うか': '使わない' });
    const pages = pagesOf('progress', tables);
    expect(shapeOf(pages)).toMatch(/^L{7,8}P{25}$/u);
    for (const { text } of pages) expect(text).not.toMatch(/評価の状況|判定|評価R/u);
  }, 120_000);

  it('of the office itself have no row alone on a page', () => {
    const pages = pagesOf('internal', samplePlan(), {
      papers: ['actionSheets'],
      version: 'internal',
    });
    const ids = pages.map(({ text }) => /No\. ([\d-]+)/u.exec(text)?.[1]);
    const further = pages.filter((_, place) => ids[place] === ids[place - 1]);
    expect(further.length).toBeLessThan(5);
    for (const { text } of further) expect(text).toMatch(/\d+ 事務局の確認[^]*提出・確認/u);
  }, 120_000);

  it('break no number, however long', () => {
    const value = { 目標値: '-17591.5', 実績値: '-35183.5' };
    const pages = pagesOf(
      'numbers',
      tablesOf({
        actions: { '1-1-1': {} },
        indicators: { '1-1-1-1': { 単位: '千円', 小数桁: '1', 令和6年度目標: '-17591.5' } },
        values: { '1-1-1-1': value },
      }),
      { papers: ['strategies', 'actionSheets'] },
    );
    expect(pages).toHaveLength(2);
    for (const { text } of pages) {
      expect(text).toContain('△17,591.5');
      expect(text).toContain('△35,183.5');
    }
  }, 120_000);

  it('handed out separately count their pages by the number of the paper', () => {
    const pages = pagesOf('apart', samplePlan(), {
      papers: ['summary', 'strategies'],
      strategyIds: ['2'],
      pageNumbers: 'apart',
    });
    const numbers = pages.map(({ text }) => /資料[12][－−-]\d/u.exec(text)?.[0]);
    expect(numbers.map((number) => number?.replace(/[－−]/u, '-'))).toEqual([
      '資料1-1',
      '資料1-2',
      '資料1-3',
      '資料2-1',
      '資料2-2',
    ]);
  }, 120_000);

  it('stand in the order in which they were chosen', () => {
    const pages = pagesOf('moved', samplePlan(), {
      papers: ['actionSheets', 'summary'],
      strategyIds: ['1'],
    });
    expect(shapeOf(pages)).toBe('PPPPLLL');
    expect(pages[4]?.text).toMatch(/資料2[^]*評価結果\(概要\)/u);
  }, 120_000);

  it('of a strategy with 60 actions repeat the head of their table on each page', () => {
    const pages = pagesOf('many', largePlan(60), { papers: ['summary', 'strategies'] });
    const tabled = pages.filter((page) => actionsOn(page).length > 0);
    expect(tabled.length).toBeGreaterThan(10);
    for (const { text } of tabled) expect(text).toContain('成果指標(単位)');
    for (const page of pages) expect(linesOf(page).length).toBeGreaterThan(5);
    const strategies = pages.filter(({ text }) => text.includes('資料2'));
    expect(strategies.flatMap(actionsOn)).toHaveLength(60);
    expect(actionsOn(strategies.at(-1) ?? { isLandscape: true, text: '' })).not.toEqual([]);
  }, 180_000);

  it('with long texts go on under their heads, without an empty page', () => {
    const pages = pagesOf('long', largePlan(4), { papers: ['actionSheets'] });
    const ids = pages.map(({ text }) => /No\. ([\d-]+)/u.exec(text)?.[1]);
    expect(ids.filter((id, place) => id !== ids[place - 1])).toEqual([
      '1-1-1',
      '1-1-4',
      '1-2-2',
      '1-3-3',
    ]);
    expect(ids.filter((id) => id === '1-1-1').length).toBeGreaterThan(2);
    for (const [place, page] of pages.entries()) {
      expect(page.text).toContain('取組の名前');
      expect(linesOf(page).length).toBeGreaterThan(5);
      if (ids[place] === ids[place + 1]) expect(linesOf(page).at(-1)).not.toMatch(HEADING);
    }
  }, 180_000);
});

/** Actions whose only indicator has a value that bears a note. */
function countingPlan(count: number): Tables {
  const ids = Array.from({ length: count }, (_, place) => `1-1-${String(place + 1)}`);
  const each = <Value>(value: Value) =>
    Object.fromEntries(ids.map((id) => [`${id}-1`, value] as const));
  return tablesOf({
    actions: Object.fromEntries(ids.map((id) => [id, {}])),
    indicators: each({ 指標名: '延べ参加者数' }),
    values: each({ 実績値: '', 実績値の状況: '集計中' }),
  });
}

needs([LIBREOFFICE, POPPLER], 'the list of a section', () => {
  const list = (tables: Tables): PackContent => {
    const madeAt = { year: 2025, month: 5, day: 16, hour: 10, minute: 5 };
    const section = '保健福祉課';
    const change = { papers: ['confirmationList'], circulation: { section, madeAt } } as const;
    return packValues(packInput(tables, change));
  };
  const WORDS = '上記のとおり回答してよいか伺います';
  const numbersOn = ({ text }: Page): readonly string[] => text.match(/^ ?\d-\d-\d+ /gmu) ?? [];

  it('of the sample is complete, bears 供覧 and asks at its end', () => {
    const pages = pagesOfContent('list', list(samplePlan()));
    expect(shapeOf(pages)).toMatch(/^L{1,3}$/u);
    expect(pages.flatMap(numbersOn)).toHaveLength(5);
    for (const { text } of pages) {
      expect(text).toContain('供覧');
      expect(text).toContain('【見本】架空の内容です');
      expect(text).toContain('確認欄');
    }
    expect(pages.filter(({ text }) => text.includes(WORDS))).toEqual(pages.slice(-1));
  }, 120_000);

  it('never has its stamps on a page without an action, however long the last one is', () => {
    const lengths = Array.from({ length: 22 }, (_, place) => 1 + place * 2);
    const lists = lengths.map((lines) =>
      list(sectionPlan(3, (place) => (place === 2 ? lines : 6))),
    );
    const [first] = lists;
    if (first === undefined) throw new Error('no list');
    const papers = lists.flatMap((one) => one.papers);
    const pages = pagesOfContent('stamps', { ...first, papers });
    const asked = pages.filter(({ text }) => text.includes(WORDS));
    expect(asked).toHaveLength(lengths.length);
    for (const { text } of asked) {
      const before = text.slice(text.indexOf('確認欄'), text.indexOf(WORDS));
      expect(before).toContain('取組の経過を記載した文章である');
    }
  }, 180_000);

  it('of 15 actions with long texts loses nothing, under its head on each page', () => {
    const pages = pagesOfContent(
      'long-list',
      list(sectionPlan(15, (place) => 10 + 8 * (place % 6))),
    );
    expect(pages.flatMap(numbersOn)).toHaveLength(15);
    const ends = pages.flatMap(({ text }) => text.match(/（以上）|\(以上\)/gu) ?? []);
    expect(ends).toHaveLength(15);
    for (const { text } of pages) expect(text).toContain('確認欄');
  }, 180_000);
});

needs([LIBREOFFICE, POPPLER], '提出状況一覧', () => {
  const STATES = ['notEntered', 'draft', 'awaitingHead', 'submitted', 'sentBack'] as const;
  const moment = { year: 2025, month: 5, day: 12, hour: 10, minute: 5 };
  const list = (sections: number, actions: number): PackContent => {
    const known = Array.from({ length: sections + 3 }, (_, place) => `第${String(place + 1)}課`);
    const results = Array.from({ length: actions }, (_, place) => ({
      section: known[place % sections] ?? '',
      submission: STATES[place % STATES.length] ?? 'draft',
    }));
    const status = submissionStatus(results, known);
    const submissions = { status, countedAt: moment, unreadable: 0 };
    return packValues(packInput(samplePlan(), { papers: ['submissionList'], submissions }));
  };

  it.each([
    ['8 sections with 25 actions', 8, 25, 'P'],
    ['17 sections with 224 actions', 17, 224, 'P'],
    ['48 sections with 400 actions', 48, 400, 'PP'],
  ])(
    'of %s has a row for each, under its head on each page',
    (_, sections, actions, shape) => {
      const pages = pagesOfContent(`status-${String(sections)}`, list(sections, actions));
      expect(shapeOf(pages)).toBe(shape);
      const named = pages.flatMap(({ text }) => text.match(/^ ?第 ?\d+ ?課 .*$/gmu) ?? []);
      expect(named).toHaveLength(sections + 3);
      expect(named.filter((line) => line.includes('該当なし'))).toEqual(named.slice(-3));
      for (const { text } of pages) {
        expect(text).toMatch(/対象 提出.*作成中 未入力 差戻し 最終提出日/u);
        expect(text).toContain('庁内用');
      }
      expect(pages.at(-1)?.text).toMatch(new RegExp(`^ ?計 ${String(actions)} `, 'mu'));
    },
    120_000,
  );
});

/** The actions of one section with texts of so many lines in their column. */
function sectionPlan(count: number, lines: (place: number) => number): Tables {
  const line = '取組の経過を記載した文章である。事業は続いている';
  const ids = Array.from({ length: count }, (_, place) => `1-1-${String(place + 1)}`);
  return tablesOf({
    actions: Object.fromEntries(ids.map((id) => [id, { 取組名: '取組の名前' }])),
    results: Object.fromEntries(
      ids.map((id, place) => [
        id,
        {
          '回答課（入力する課）': '保健福祉課',
          取組実績: `${line.repeat(lines(place) - 1)}取組の経過を記載した文章である（以上）`,
        },
      ]),
    ),
  });
}

/** Long names, five indicators per action, and texts of 2,000 characters in the first. */
function largePlan(count: number): Tables {
  const long = '取組の経過と成果を詳しく記載した文章である。'.repeat(91);
  const texts = [
    '取組実績',
    '1次評価の理由（未達の場合は要因）',
    '課題',
    '現年度の取組',
    '今後の取組',
  ];
  const name =
    '町内の全ての小学校及び中学校並びに関係する団体と連携して実施した健康づくりの各種の講座及び教室への延べ参加者数';
  const ids = Array.from(
    { length: count },
    (_, place) => `1-${String(1 + (place % 3))}-${String(place + 1)}`,
  );
  return tablesOf({
    actions: Object.fromEntries(ids.map((id) => [id, { 取組名: '取組の名前' }])),
    indicators: Object.fromEntries(
      ids.flatMap((id) => [1, 2, 3, 4, 5].map((of) => [`${id}-${String(of)}`, { 指標名: name }])),
    ),
    results: { [ids[0] ?? '']: Object.fromEntries(texts.map((heading) => [heading, long])) },
  });
}
