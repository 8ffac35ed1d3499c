/** The blank of a section: what it has to enter, and that it comes back as it went. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fiscalYear } from '../../../src/domain/fiscalYear';
import { parseCsv } from '../../../src/workbook/csv';
import { blankTabs, type BlankTab } from '../../../src/workbook/export/blank';
import { csvText } from '../../../src/workbook/export/csvText';
import { fileTabOfCsv, type FileTab } from '../../../src/workbook/import/fileTab';
import { withoutFormulaMark } from '../../../src/workbook/import/formulaMark';
import { understand } from '../../../src/workbook/read/understand';
import { readHelp } from '../../../src/workbook/help';
import type { WorkbookCells } from '../../../src/workbook/facts';
import { BLANK, finishedOffice, helpTexts, SECRETARY, SECTION } from '../../app/officeInMemory';
import { cellsIn, filledCells, resultsDecision, withCell } from '../import/anImport';

const R6 = fiscalYear(2024);

const blanks = (cells: WorkbookCells, ...sections: readonly string[]) =>
  blankTabs(understand(cells), R6, readHelp(helpTexts), sections.length > 0 ? sections : undefined);

const texts = ({ columns, rows }: BlankTab) => [columns.map(({ heading }) => heading), ...rows];

const files = (tabs: readonly BlankTab[]): readonly FileTab[] =>
  tabs.map((tab) => {
    const file = fileTabOfCsv(`${tab.title}_令和6年度.csv`, csvText(texts(tab)));
    if (!file.accepted) throw new Error(JSON.stringify(file.refusal));
    return file.value;
  });

const column = (tab: BlankTab | undefined, heading: string) => {
  const place = tab?.columns.findIndex((each) => each.heading === heading) ?? -1;
  return tab?.rows.map((row) => row[place]);
};

describe('the blank of 保健福祉課', () => {
  const [yearly, indicators] = blanks(filledCells(), '保健福祉課');

  it('has its actions and their indicators, in natural order, with their words', () => {
    expect(column(yearly, '取組ID')).toEqual([
      '取組1-1-1',
      '取組1-1-2',
      '取組1-2-1',
      '取組1-2-2',
      '取組3-1-2',
    ]);
    expect(column(indicators, '指標ID')?.every((id) => String(id).startsWith('指標'))).toBe(true);
    expect(column(indicators, '取組ID')).toContain('取組1-1-1');
  });

  it('has what is entered already, amounts as numbers', () => {
    expect(column(yearly, '決算額')?.[0]).toBe(3481);
    expect(column(yearly, '進捗状況')?.[0]).toBe('計画どおり');
  });

  it('asks for what the section and its head enter, and for no state', () => {
    const headings = yearly?.columns.map(({ heading }) => heading) ?? [];
    expect(headings).toEqual(expect.arrayContaining(['取組実績', '1次評価', '方向性']));
    expect(headings).not.toContain('提出状態');
    expect(headings).not.toContain('2次評価');
  });

  it('offers the words of the lists, those of the code as well', () => {
    const words = (tab: BlankTab | undefined, heading: string) =>
      tab?.columns.find((each) => each.heading === heading)?.words;
    expect(words(yearly, '進捗状況')).toContain('一部遅れ');
    expect(words(yearly, '1次評価')).toEqual(['A', 'B', 'C']);
    expect(words(indicators, '実績値の状況')).toContain('調査年以外');
    expect(words(yearly, '回答課（入力する課）')).toBeUndefined();
  });
});

it('the blank of all sections has every row of the year', () => {
  const [yearly, indicators] = blanks(filledCells());
  expect(yearly?.rows).toHaveLength(25);
  expect(indicators?.rows).toHaveLength(41);
});

describe('a blank that comes back as it went', () => {
  it('changes nothing, entered or not', () => {
    for (const cells of [filledCells(), cellsIn(finishedOffice(BLANK))]) {
      const decision = resultsDecision(files(blanks(cells)), cells, SECRETARY);
      expect(decision.refused).toEqual([]);
      expect(decision.changed).toEqual([]);
      expect(decision.notices).toEqual([]);
    }
  });

  it('changes nothing, whatever people have written into 課題', () => {
    const base = cellsIn(finishedOffice(BLANK), SECTION);
    const place = base.tabs
      .find(({ title }) => title === '年度実績')
      ?.rows[0]?.findIndex((cell) => cell?.value === '課題');
    const text = fc
      .string({
        unit: fc.constantFrom('=', '-', '+', '@', "'", '"', ',', '\n', '課', '1', ' ', '\t', '𠮷'),
        minLength: 1,
      })
      .filter((written) => written.trim() !== '');
    fc.assert(
      fc.property(text, (written) => {
        const cells = withCell(base, '年度実績', 1, place ?? -1, { value: written });
        const decision = resultsDecision(files(blanks(cells, '保健福祉課')), cells, SECTION);
        expect(decision.refused).toEqual([]);
        expect(decision.changed).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });
});

describe('a .csv', () => {
  it('begins with a mark by which Excel reads Japanese, and ends each line for Windows', () => {
    expect(csvText([['課名'], ['総務課']])).toBe('\uFEFF課名\r\n総務課\r\n');
  });

  it('is read as it was written', () => {
    const field = fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', '課', 'a', ' ') });
    const row = fc.tuple(field, field, fc.constant('x'));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const read = parseCsv(csvText(rows));
        const fields = read.accepted ? read.value.map((each) => each.map(withoutFormulaMark)) : [];
        expect(fields).toEqual(rows);
      }),
    );
  });
});
