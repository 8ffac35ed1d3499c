/** An independent program takes every figure out of a filled pack and finds it again in the rows. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import { packValues } from '../../src/documents/pack';
import type { PackInput } from '../../src/documents/packInput';
import type { CountedSubmissions } from '../../src/documents/submissionList';
import { parseCivilDateTime } from '../../src/domain/civilDate';
import { fiscalYear } from '../../src/domain/fiscalYear';
import { withoutWord } from '../../src/domain/planId';
import { submissionStatus, type StatedResult } from '../../src/domain/review/submissionStatus';
import { filledPack } from '../../src/papers/fill';
import { readTables, type Tables } from '../domain/planRows';
import { ofYear, packInput, samplePlan, withRow, withSettings } from '../documents/packBuilder';
import { writePlans } from '../independent/figures/csvFolder';
import { PYTHON_DOCX, needs, run, workFolder } from './programs';

const program = join(__dirname, '../independent/papers/papers.py');
const template = readFileSync(join(__dirname, '../../templates/会議資料.docx')).toString('base64');
const folder = workFolder();

afterAll(() => {
  folder.remove();
});

interface Comparison {
  readonly compared: number;
  readonly differences: readonly string[];
}

function filled(tables: Tables, change: Partial<PackInput> = {}): PizZip {
  const { docx } = filledPack(template, packValues(packInput(tables, change)));
  return new PizZip(docx, { base64: true });
}

/** What the program finds between the rows and the file. */
function compared(tables: Tables, docx: PizZip, year = 2024): Comparison {
  const rows = join(folder.path, 'rows');
  const file = join(folder.path, 'pack.docx');
  writePlans(rows, new Map([['', tables]]));
  writeFileSync(file, docx.generate({ type: 'uint8array' }));
  return JSON.parse(run(PYTHON_DOCX, ['-B', program, rows, file, String(year)])) as Comparison;
}

/** Counted as they are read. */
function submissionsIn(tables: Tables): CountedSubmissions {
  const { results } = readTables(tables);
  const moments = new Map(
    (tables['年度実績'] ?? [])
      .filter((row) => row['年度'] === '令和6年度' && row['提出日時'] !== '')
      .map((row) => [withoutWord(row['取組ID'] ?? ''), row['提出日時'] ?? '']),
  );
  const stated = [...results.actions.values()].flatMap(({ id }): readonly StatedResult[] => {
    const result = results.yearly(id, fiscalYear(2024));
    const moment = moments.get(id);
    return result === undefined
      ? []
      : [
          {
            section: result.answeringSection,
            submission: result.submission,
            ...(moment === undefined ? {} : { submittedAt: parseCivilDateTime(moment) }),
          },
        ];
  });
  const countedAt = { year: 2025, month: 5, day: 12, hour: 10, minute: 5 };
  return { status: submissionStatus(stated, []), countedAt, unreadable: 0 };
}

needs([PYTHON_DOCX], 'the figures of a pack', () => {
  it('are those of the rows: tables, lines, bars, sheets', () => {
    const { compared: count, differences } = compared(samplePlan(), filled(samplePlan()));
    expect(differences).toEqual([]);
    expect(count).toBeGreaterThan(1400);
  });

  it.each([
    ['in the first year of the plan', { 評価対象年度: '令和5年度' }, 2023],
    ['with 対象外 outside of the denominator', { 対象外の扱い: '分母に含まない' }, 2024],
    ['with more digits', { 率の桁: '2', 割合の桁: '1' }, 2024],
    ['against 最終目標', { 達成率の分母: '最終目標' }, 2024],
  ] as const)('are right %s', (_, settings, year) => {
    const tables = withSettings(samplePlan(), settings);
    expect(compared(tables, filled(tables), year).differences).toEqual([]);
  });

  it('of the papers of the council are those of its tabs, with grades and without', () => {
    const papers = ['agenda', 'members', 'summary', 'opinions', 'revisions'] as const;
    const plain = withSettings(samplePlan(), { '評価(A/B/C)を使うか': '使わない' });
    for (const tables of [samplePlan(), plain]) {
      const { compared: count, differences } = compared(tables, filled(tables, { papers }));
      expect(differences).toEqual([]);
      expect(count).toBeGreaterThan(150);
    }
  });

  const UNDERLINED = '<w:u w:val="single"/></w:rPr><w:t xml:space="preserve">';

  it.each([
    ['意見６件', '意見７件'],
    ['目標値の変更３件', '目標値の変更２件'],
    ['320,000', '330,000'],
    ['資料１、資料２', '資料１'],
    [`${UNDERLINED}運営<`, '</w:rPr><w:t xml:space="preserve">運営<'],
  ])('of the council that were changed from %s are seen', (right, wrong) => {
    const papers = ['agenda', 'summary', 'strategies', 'opinions', 'revisions'] as const;
    const docx = filled(samplePlan(), { papers });
    const text = docx.file('word/document.xml')?.asText() ?? '';
    expect(text.includes(right)).toBe(true);
    docx.file('word/document.xml', text.replace(right, wrong));
    expect(compared(samplePlan(), docx).differences.length).toBeGreaterThan(0);
  });

  it('of the letters to the sections are those of the rows, and a changed one is seen', () => {
    const letters = filled(samplePlan(), { papers: ['inquiry'] });
    const { compared: count, differences } = compared(samplePlan(), letters);
    expect(differences).toEqual([]);
    expect(count).toBeGreaterThan(150);
    const text = letters.file('word/document.xml')?.asText() ?? '';
    const right = '貴課の主担当 ５件';
    expect(text.includes(right)).toBe(true);
    letters.file('word/document.xml', text.replace(right, '貴課の主担当 ６件'));
    expect(compared(samplePlan(), letters).differences).toHaveLength(1);
  });

  it('of the list of a section are those of the rows, with grades and without', () => {
    const madeAt = { year: 2025, month: 5, day: 16, hour: 10, minute: 5 };
    const list = (section: string): Partial<PackInput> => ({
      papers: ['confirmationList'],
      circulation: { section, madeAt },
    });
    const plain = withSettings(samplePlan(), { '評価(A/B/C)を使うか': '使わない' });
    for (const tables of [samplePlan(), plain]) {
      for (const section of ['保健福祉課', '総合政策課']) {
        const { compared: count, differences } = compared(tables, filled(tables, list(section)));
        expect(differences).toEqual([]);
        expect(count).toBeGreaterThan(20);
      }
    }
  });

  it.each([
    ['with grades', {}],
    ['without grades', { '評価(A/B/C)を使うか': '使わない' }],
    ['with two digits, 対象外 left out', { 率の桁: '2', 対象外の扱い: '分母に含まない' }],
    ['against 最終目標', { 達成率の分母: '最終目標' }],
  ])(
    'of 参考資料 are those of the rows %s, and what stands under 計算 is the rate',
    (_, settings) => {
      const tables = withSettings(samplePlan(), settings);
      const docx = filled(tables, { papers: ['methods', 'alignment'] });
      const { compared: count, differences } = compared(tables, docx);
      expect(differences).toEqual([]);
      expect(count).toBeGreaterThan(250);
    },
  );

  it.each([
    ['実績値1,452人', '実績値1,451人'],
    ['成果指標29件の内訳', '成果指標28件の内訳'],
    ['延べ33件', '延べ32件'],
    ['○1-1-1　', '◎1-1-1　'],
  ])('of 参考資料 that were changed from %s are seen', (right, wrong) => {
    const docx = filled(samplePlan(), { papers: ['methods', 'alignment'] });
    const text = docx.file('word/document.xml')?.asText() ?? '';
    expect(text).toContain(right);
    docx.file('word/document.xml', text.replace(right, wrong));
    expect(compared(samplePlan(), docx).differences).toHaveLength(1);
  });

  it('of 提出状況一覧 are those of the rows, whatever state they are in', () => {
    const states = ['作成中', '未入力', '所属長確認待ち', '差戻し', '確定'];
    const ids = ['1-1-1', '1-1-2', '2-1-3', '2-1-1', '3-1-1'];
    const tables = ids.reduce(
      (all, id, place) => withRow(all, '年度実績', ofYear(id), { 提出状態: states[place] ?? '' }),
      samplePlan(),
    );
    const { compared: count, differences } = compared(
      tables,
      filled(tables, { papers: ['submissionList'], submissions: submissionsIn(tables) }),
    );
    expect(differences).toEqual([]);
    expect(count).toBeGreaterThan(50);
  });

  it.each([
    ['62,212', '62,213'],
    ['103.7％', '103.8％'],
    ['262,900', '262,800'],
    ['△271,436', '271,436'],
  ])('that were changed from %s are seen', (right, wrong) => {
    const docx = filled(samplePlan());
    const text = docx.file('word/document.xml')?.asText() ?? '';
    expect(text).toContain(`>${right}<`);
    docx.file('word/document.xml', text.replace(`>${right}<`, `>${wrong}<`));
    const { differences } = compared(samplePlan(), docx);
    expect(differences.length).toBeGreaterThan(0);
    expect(differences[0]).toContain(wrong);
  });
});
