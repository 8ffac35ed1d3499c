/** What is decided about a pack as a whole: its number, its size, its last page, words of mistakes. */
import { describe, expect, it } from '@jest/globals';
import { checkNumberOf } from '../../src/documents/checkNumber';
import { sealedPack } from '../../src/documents/sealedPack';
import { isTooLargeForAny, isTooLargeForOne } from '../../src/documents/sizeOfPack';
import { strangeTexts } from '../../src/documents/strangeTexts';
import type { PackContent } from '../../src/documents/tagTree';
import { fingerprint } from '../../src/workbook/write/fingerprint';

const PACK: PackContent = {
  common: { 作成: '作成 令和7年8月15日　第1版', 会議名: '推進会議' },
  papers: [
    { name: '評価結果の概要', values: { 照合番号: '', 概要の文: '25取組のうち…' } },
    { name: '取組別調書', values: { 照合番号: '', 調書: [{ 実績: '実施した。' }] } },
  ],
};

const numberOf = (pack: PackContent): string => checkNumberOf(pack, fingerprint);

describe('照合番号', () => {
  it('is eight hexadecimal digits in two groups', () => {
    expect(numberOf(PACK)).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
  });

  it('is the same whenever the pack is made, in whatever edition', () => {
    const madeOn = { year: 2025, month: 9, day: 1 };
    const later = sealedPack(PACK, { madeOn, edition: 4, checkNumber: 'AAAA-0000' });
    expect(numberOf(later)).toBe(numberOf(PACK));
  });

  it('is another one for one character more, another order, one paper less', () => {
    const [first, second] = PACK.papers;
    if (first === undefined || second === undefined) throw new Error('two papers');
    const others: readonly PackContent[] = [
      { ...PACK, common: { ...PACK.common, 会議名: '推進会議。' } },
      { ...PACK, papers: [second, first] },
      { ...PACK, papers: [first] },
    ];
    expect(new Set([PACK, ...others].map(numberOf)).size).toBe(4);
  });
});

describe('a pack that is sealed', () => {
  it('bears date and edition in every paper, its number in the last one only', () => {
    const madeOn = { year: 2025, month: 8, day: 15 };
    const sealed = sealedPack(PACK, { madeOn, edition: 2, checkNumber: '7F3A-91C2' });
    expect(sealed.common['作成']).toBe('作成 令和7年8月15日　第2版');
    expect(sealed.papers.map(({ values }) => values['照合番号'])).toEqual([
      '',
      '照合番号 7F3A-91C2',
    ]);
  });

  it('bears its number below the methods where they are among the papers', () => {
    const madeOn = { year: 2025, month: 8, day: 15 };
    const papers = ['評価結果の概要', '指標の判定方法と集計の内訳', '総合計画との対応表'];
    const pack = { ...PACK, papers: papers.map((name) => ({ name, values: {} })) };
    const sealed = sealedPack(pack, { madeOn, edition: 2, checkNumber: '7F3A-91C2' });
    expect(sealed.papers.map(({ values }) => values['照合番号'])).toEqual([
      '',
      '照合番号 7F3A-91C2',
      '',
    ]);
  });

  it('counts the pages of each paper as it was decided', () => {
    const madeOn = { year: 2025, month: 8, day: 15 };
    const apart = { ...PACK, papers: PACK.papers.map((one) => ({ ...one, fromPageOne: true })) };
    const sealed = sealedPack(apart, { madeOn, edition: 2, checkNumber: '7F3A-91C2' });
    expect(sealed.papers.map(({ fromPageOne }) => fromPageOne)).toEqual([true, true]);
  });
});

describe('the size of a pack', () => {
  it.each([
    [600_000, 400, false],
    [600_001, 1, true],
    [1, 401, true],
  ])('%i characters and %i sheets: divided %s', (characters, sheets, divided) => {
    expect(isTooLargeForOne({ characters, sheets })).toBe(divided);
  });

  it('above a million characters no document can hold it', () => {
    expect([1_000_000, 1_000_001].map((characters) => isTooLargeForAny({ characters }))).toEqual([
      false,
      true,
    ]);
  });
});

describe('words of a mistake', () => {
  const printing = (text: string) =>
    strangeTexts({ common: {}, papers: [{ name: '調書', values: { 調書: [{ 実績: text }] } }] });

  it.each(['令和undefined年度', 'NaN％', '[object Object]', '達成率 NaN'])(
    '%s is found',
    (text) => {
      expect(printing(text)).toMatchObject([{ tag: '実績', text }]);
    },
  );

  it.each(['NaNo材料の研究', 'ISUZUNaNO', 'undefinedly', '実施した。'])('%s is none', (text) => {
    expect(printing(text)).toEqual([]);
  });

  it('are found among what all papers share, too', () => {
    expect(strangeTexts({ common: { 会議名: 'undefined' }, papers: [] })).toEqual([
      { tag: '会議名', text: 'undefined', word: 'undefined' },
    ]);
  });
});
