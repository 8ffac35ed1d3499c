/** 正誤表: whatever a paper prints otherwise than before stands in it, and nothing else. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { errataBetween } from '../../src/documents/errataBetween';
import { figuresOnly, keptPrint, type KeptLine } from '../../src/documents/keptPrint';
import { packValues } from '../../src/documents/pack';
import type { PackInput } from '../../src/documents/packInput';
import { errataWords } from '../../src/wording/errata';
import { fingerprint } from '../../src/workbook/write/fingerprint';
import type { Tables } from '../domain/planRows';
import { ofYear, packInput, samplePlan, withRow } from './packBuilder';

const sample = samplePlan();

function linesOf(tables: Tables, change: Partial<PackInput> = {}): readonly KeptLine[] {
  return keptPrint(packValues(packInput(tables, change)), []).lines;
}

const before = linesOf(sample);
const between = (old: readonly KeptLine[], fresh: readonly KeptLine[]) =>
  errataBetween(old, fresh, fingerprint);

describe('正誤表 between two versions', () => {
  it('is empty where they print the same', () => {
    expect(between(before, linesOf(sample, { edition: 3, checkNumber: '0000-0000' }))).toEqual([]);
  });

  it('names a figure by the paper, the action and the column, in every paper that prints it', () => {
    const changed = withRow(sample, '年度実績', ofYear('2-1-3'), { 決算額: '30874' });
    const rows = between(before, linesOf(changed));
    expect(rows).toContainEqual({
      place: '資料３　取組2-1-3　決算額（令和6年度）',
      before: '29,874',
      after: '30,874',
    });
    expect(rows.filter(({ place }) => place.startsWith('資料１　予算　'))).not.toEqual([]);
  });

  it('calls papers by their numbers in the new version', () => {
    const changed = withRow(sample, '年度実績', ofYear('2-1-3'), { 決算額: '30874' });
    const fresh = linesOf(changed, { papers: ['actionSheets', 'summary', 'strategies'] });
    expect(between(before, fresh).map(({ place }) => place)).toContain(
      '資料１　取組2-1-3　決算額（令和6年度）',
    );
  });

  it('says what has come and what has gone', () => {
    const typed = { 取組実績の要旨: '', 課題: '' };
    const emptied = withRow(sample, '年度実績', ofYear('1-1-1'), typed);
    const gone = between(before, linesOf(emptied));
    const place = '資料３　取組1-1-1　課題';
    const old = gone.find((row) => row.place === place);
    expect(old).toMatchObject({ after: errataWords.nothing });
    const come = between(linesOf(emptied), before);
    expect(come).toContainEqual({ place, before: errataWords.nothing, after: old?.before });
  });

  it('has one line for a paper that only one of them has', () => {
    const short = linesOf(sample, { papers: ['summary', 'strategies'] });
    expect(between(short, before)).toEqual([
      { place: '資料３', before: errataWords.nothing, after: errataWords.paperAdded },
    ]);
    expect(between(before, short)).toEqual([
      { place: '資料３', before: errataWords.paperGone, after: errataWords.nothing },
    ]);
  });

  it('stands in the order of the papers', () => {
    const changed = withRow(sample, '年度実績', ofYear('2-1-3'), {
      '1次評価': 'A',
      '2次評価': 'A',
      取組実績: '全て書き改めた。',
    });
    const fresh = linesOf(changed);
    const order = fresh.map(({ number, place }) => `${number}　${place}`);
    const places = between(before, fresh).flatMap(({ place }) => {
      const at = order.indexOf(place);
      return at < 0 ? [] : [at];
    });
    expect(places.length).toBeGreaterThan(5);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });
});

/** Texts that an officer may type into 年度実績, by heading. */
const TYPED = fc.constantFrom(
  ['取組実績', '催しを２回開催した。'],
  ['課題', '担い手が足りない。'],
  ['課題', ''],
  ['今後の取組', '会場を増やす。'],
  ['決算額', '12345'],
  ['予算現額', '99999'],
  ['1次評価', 'C'],
  ['2次評価', 'B'],
  ['進捗状況', '一部遅れ'],
  ['方向性', '3 改善(手段の変更)'],
) as fc.Arbitrary<[string, string]>;
const ACTIONS = [...new Set((sample['年度実績'] ?? []).map((row) => row['取組ID'] ?? ''))];

describe('whatever is typed otherwise', () => {
  it('stands in 正誤表, and 正誤表 turns the old papers into the new ones', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...ACTIONS), TYPED), { minLength: 1, maxLength: 4 }),
        (changes) => {
          const changed = changes.reduce(
            (tables, [id, [heading, text]]) =>
              withRow(tables, '年度実績', ofYear(id.replace(/^取組/u, '')), { [heading]: text }),
            sample,
          );
          const fresh = linesOf(changed);
          const corrected = new Map(before.map((line) => [placeOf(line), line.text]));
          for (const { place, after } of between(before, fresh)) {
            if (after === errataWords.nothing) corrected.delete(place);
            else corrected.set(place, after);
          }
          expect(withoutBars(corrected)).toEqual(
            withoutBars(new Map(fresh.map((line) => [placeOf(line), line.text]))),
          );
        },
      ),
      { numRuns: 12 },
    );
  });
});

function placeOf({ paper, number, place }: KeptLine): string {
  return `${number === '' ? paper : number}　${place}`;
}

function withoutBars(texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...texts].filter(([place]) => !place.endsWith('分布')).sort());
}

describe('where only fingerprints of sentences were kept', () => {
  const kept = figuresOnly({ lines: before, paragraphs: [], isWhole: true }, fingerprint).lines;

  it('nothing that is the same is listed', () => {
    expect(between(kept, before)).toEqual([]);
  });

  it('a changed sentence is listed without its old words, a figure with its own', () => {
    const changed = withRow(sample, '年度実績', ofYear('2-1-3'), {
      取組実績: '全て書き改めた。',
      決算額: '30874',
    });
    const rows = between(kept, linesOf(changed));
    expect(rows).toContainEqual({
      place: '資料３　取組2-1-3　取組実績',
      before: errataWords.notKept,
      after: '全て書き改めた。',
    });
    expect(rows).toContainEqual(expect.objectContaining({ before: '29,874', after: '30,874' }));
  });
});
