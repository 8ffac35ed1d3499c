/** A pack above the size rule: one document for the whole plan and one per strategy, nothing twice. */
import { describe, expect, it } from '@jest/globals';
import { packSource, wantedForPack } from '../../src/app/packSource';
import { partsOf } from '../../src/documents/partsOfPack';
import { readWorkbook } from '../../src/app/readWorkbook';
import { packValues, sizeOf, type Pack } from '../../src/documents/pack';
import type { PaperKind } from '../../src/wording/paperNames';
import { evaluationPapers } from './packBuilder';
import type { PackContent, TagValues } from '../../src/documents/tagTree';
import { fiscalYear } from '../../src/domain/fiscalYear';
import { finishedOffice, portsOf, SECRETARY } from '../app/officeInMemory';

const { read } = readWorkbook(portsOf(finishedOffice(), SECRETARY), wantedForPack);

function partsFor(papers: readonly PaperKind[], size: Partial<Pack>) {
  const madeOn = { year: 2025, month: 8, day: 15 };
  const year = fiscalYear(2024);
  const source = packSource(read, { year, papers, version: 'meeting', madeOn });
  const pack = packValues(source);
  return { pack, parts: partsOf(source, { ...pack, ...size }) };
}

/** The actions of the sheets in a document, in order. */
function actionsIn({ papers }: PackContent): readonly unknown[] {
  return papers.flatMap(({ values }) => {
    const sheets = values['調書'];
    return Array.isArray(sheets) ? sheets.map((sheet: TagValues) => JSON.stringify(sheet)) : [];
  });
}

describe('what a pack is made from', () => {
  it('has the names of the ５つの視点 and the words of 表記の点検, as 選択肢 says them', () => {
    const madeOn = { year: 2025, month: 8, day: 15 };
    const year = fiscalYear(2024);
    const wanted = { year, papers: evaluationPapers, version: 'internal', madeOn } as const;
    const { viewpointWords, notation } = packSource(read, wanted);
    expect(viewpointWords).toEqual([
      '①費用対効果',
      '②妥当性の比較',
      '③受益者負担',
      '④政策的優先度',
      '⑤社会情勢適合性',
    ]);
    expect(notation).toContainEqual({ found: 'または', better: '又は' });
  });
});

describe('a pack of 25 調書', () => {
  it('is one document with all papers', () => {
    const { pack, parts } = partsFor(evaluationPapers, {});
    expect(parts.map(({ suffix, label }) => [suffix, label])).toEqual([['', '']]);
    expect(parts[0]?.content.papers).toEqual(pack.papers);
    expect(pack.sheets).toBe(25);
  });
});

describe('a pack of more than 400 調書', () => {
  const { pack, parts } = partsFor(evaluationPapers, { sheets: 401 });

  it('is divided by strategy, the plan as a whole before them', () => {
    expect(parts.map(({ suffix }) => suffix)).toEqual([
      '-全体',
      ...read.plan.strategies.map(({ id }) => `-戦略${id}`),
    ]);
    expect(parts[0]?.label).toBe('計画全体');
    expect(parts[2]?.label).toBe('戦略２　未来投資戦略');
  });

  it('knows the size of each document, also of the one for the whole plan', () => {
    for (const { characters, content } of parts) {
      expect(characters).toBe(sizeOf(content.papers).characters);
      expect(characters).toBeGreaterThan(500);
    }
  });

  it('has every sheet once, in the order of the plan', () => {
    expect(parts.flatMap(({ content }) => actionsIn(content))).toEqual(actionsIn(pack));
  });

  it('keeps the numbers of the papers in every document', () => {
    const numbers = parts.map(({ content }) =>
      content.papers.map(({ values }) => values['資料番号']),
    );
    expect(numbers[0]).toEqual(['資料１']);
    for (const ofStrategy of numbers.slice(1)) expect(ofStrategy).toEqual(['資料２', '資料３']);
  });

  it('counts of each document what is printed in it, not what is printed in others', () => {
    const { parts: sheetsOnly } = partsFor(['actionSheets'], { sheets: 401 });
    const { parts: withMethods } = partsFor(['actionSheets', 'methods'], { sheets: 401 });
    const sizes = (some: typeof parts) =>
      some.filter(({ suffix }) => suffix !== '-全体').map(({ characters }) => characters);
    expect(sizes(withMethods)).toEqual(sizes(sheetsOnly));
    expect(Math.min(...sizes(sheetsOnly))).toBeGreaterThan(1000);
  });

  it('without a paper about the whole plan has documents of strategies only', () => {
    const { parts: some } = partsFor(['actionSheets'], { characters: 600_001 });
    expect(some.map(({ suffix }) => suffix)).not.toContain('-全体');
    expect(some).toHaveLength(read.plan.strategies.length);
  });
});
