/** Every text that a pack prints has one place, and the place does not depend on the rows of the workbook. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { originOf } from '../../src/documents/origin';
import { packValues } from '../../src/documents/pack';
import { commonPaper, printedOf, type PrintedLine } from '../../src/documents/printed';
import { paperNames } from '../../src/wording/paperNames';
import type { Tables } from '../domain/planRows';
import { packInput, samplePlan } from './packBuilder';

const sample = samplePlan();
const lines = printedOf(packValues(packInput(sample, { version: 'internal' })));

function textAt(paper: string, place: string, of: readonly PrintedLine[] = lines): string {
  const found = of.find((line) => line.paper === paper && line.place === place);
  if (found === undefined) throw new Error(`${paper} prints nothing at ${place}.`);
  return found.text;
}

describe('places in the papers', () => {
  it('are named as people look for them', () => {
    expect(textAt('取組別調書', '取組2-1-3　決算額（令和6年度）')).toBe('29,874');
    const visitors = '主要観光施設の入込客数（人）〔暦年〕';
    expect(textAt('取組別調書', `取組2-1-3　${visitors}　実績（R6）`)).toBe('262,900');
    expect(textAt('戦略別の評価結果', '取組2-1-3　評価')).toBe('C');
    expect(textAt('戦略別の評価結果', '戦略２　事務局総括')).toContain('新規就農者');
    expect(textAt('評価結果の概要', '成果指標　計　件数')).toBe('28');
    expect(textAt('評価結果の概要', '計　Ａ')).toBe('10');
    expect(textAt(commonPaper, '計画名')).toBe('聖籠町経営戦略推進プラン');
  });

  it('of the ledgers are named by their ids, and lead back to their rows', () => {
    const papers = ['opinions', 'revisions'] as const;
    const council = printedOf(packValues(packInput(sample, { papers })));
    const { opinions, revisions } = paperNames;
    const answer = { paper: opinions, place: '意見R6-02　対応' };
    expect(textAt(answer.paper, answer.place, council)).toBe(
      '秋の催しを試行し、結果を検証します。',
    );
    expect(originOf({ ...answer, text: '' }, '令和6年度')).toEqual({
      kind: 'row',
      tab: '意見台帳',
      key: 'R6-02',
      heading: '町の考え方・対応',
    });
    const target = { paper: revisions, place: '見直しM-R8-02　変更後' };
    expect(textAt(target.paper, target.place, council)).toBe('320,000人');
    expect(originOf({ ...target, text: '' }, '令和6年度')).toEqual({
      kind: 'row',
      tab: '見直し台帳',
      key: 'M-R8-02',
      heading: '変更後',
    });
  });

  it('never stand there twice', () => {
    const places = lines.map(({ paper, place }) => `${paper}　${place}`);
    expect(places.length).toBeGreaterThan(1_000);
    expect(new Set(places).size).toBe(places.length);
  });

  it('leave out what says when and as what a pack was made', () => {
    const sealed = packInput(sample, { edition: 7, checkNumber: 'ABCD-1234' });
    const all = printedOf(packValues(sealed)).map(({ place, text }) => `${place}\n${text}`);
    expect(all.filter((line) => /ABCD-1234|第7版|^資料番号|【見本】/u.test(line))).toEqual([]);
  });

  it('are the same whatever the order of the rows in the workbook', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const shuffled = printedOf(packValues(packInput(shuffledRows(sample, numbers), INTERNAL)));
        expect(shuffled).toEqual(lines);
      }),
      { numRuns: 3 },
    );
  });
});

const INTERNAL = { version: 'internal' } as const;

/** The rows of results in another order; those of the plan have an order of their own. */
function shuffledRows(tables: Tables, numbers: Iterator<number>): Tables {
  const results = ['年度実績', '指標実績', '戦略別集計'];
  return Object.fromEntries(
    Object.entries(tables).map(([tab, rows]) => {
      if (!results.includes(tab)) return [tab, rows];
      const keyed = rows.map((row) => ({ row, key: Number(numbers.next().value ?? 0) }));
      return [tab, keyed.sort((one, other) => one.key - other.key).map(({ row }) => row)];
    }),
  );
}
