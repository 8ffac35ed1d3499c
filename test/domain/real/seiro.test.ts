/** The town's own list of 令和6年度: every project and indicator is read, and every state printed rightly. */
import { describe, expect, it } from '@jest/globals';
import { fullText } from '../../../src/domain/exact';
import { readTables, type Row } from '../planRows';
import { groupIn, rollUpOfPlan } from '../builders';
import { finishedOffice } from '../../app/officeInMemory';
import { cellsIn, csv, planDecision, refusals } from '../../workbook/import/anImport';
import { understandTables } from '../../workbook/read/workbookOfTables';
import { indicators, isLessBetter, isNotSet, projects, seiroTables } from './seiro';

describe('the list', () => {
  it('has 224 projects of 17 sections with 516 indicators', () => {
    expect(projects).toHaveLength(224);
    expect(new Set(projects.map((row) => row['担当課']))).toHaveProperty('size', 17);
    const kinds = indicators.map((row) => row['指標区分']);
    expect(kinds.filter((kind) => kind === '活動指標')).toHaveLength(292);
    expect(kinds.filter((kind) => kind === '成果指標')).toHaveLength(224);
  });

  it('names 10 indicators 「…設定なし」 and wants 18 to be less', () => {
    expect(indicators.filter(isNotSet)).toHaveLength(10);
    expect(indicators.filter(isLessBetter)).toHaveLength(18);
  });
});

describe('its values', () => {
  const read = understandTables(seiroTables());
  const actuals = read.results.indicatorResults.map(({ actual }) => actual);
  const numbers = actuals.flatMap((actual) =>
    actual.state === 'reported' ? [fullText(actual.value) ?? ''] : [],
  );

  it('are 499 numbers: 43 are 0, 55 exactly 100, one is negative', () => {
    expect(actuals).toHaveLength(516);
    expect(numbers).toHaveLength(499);
    expect(numbers.filter((number) => number === '0')).toHaveLength(43);
    expect(numbers.filter((number) => number === '100')).toHaveLength(55);
    expect(numbers.filter((number) => number.startsWith('-'))).toEqual(['-35183']);
  });

  it('are 未入力 in 10 blanks and 7 「-」, of which each 「-」 is named', () => {
    expect(actuals.filter(({ state }) => state === 'notEntered')).toHaveLength(17);
    const named = read.damages.filter(({ cause }) => cause.kind === 'actual');
    expect(named).toHaveLength(7);
  });
});

describe('the roll-up', () => {
  /** As the town settles them: what it calls 設定なし has this state. */
  const settled = (row: Row): Row =>
    isNotSet(row) ? { 実績値: '', 実績値の状況: '設定なし' } : {};
  const plan = groupIn(rollUpOfPlan(readTables(seiroTables(settled))), { kind: 'plan' });

  it('counts 設定なし and 目標なし as 対象外, and what nobody typed as 未確定', () => {
    const { parts } = plan.indicators.distribution;
    const counts = parts.map(({ members }) => members.length);
    expect(counts).toEqual([0, 0, 0, 221, 3]);
  });

  it('adds up 決算額 4,582,433 of 224 projects, and their 方向性', () => {
    const { settledAmount } = plan.amounts.sums;
    expect(settledAmount.value && fullText(settledAmount.value)).toBe('4582433');
    expect([settledAmount.n, settledAmount.of]).toEqual([224, 224]);
    const directions = plan.directions.distribution.parts;
    expect(directions.map(({ members }) => members.length).slice(0, 8)).toEqual([
      183, 14, 17, 4, 0, 0, 0, 6,
    ]);
  });
});

describe('the import', () => {
  it('takes all of it into an empty plan', () => {
    const tables = seiroTables();
    const files = ['課一覧', '戦略', '取組方針', '行動計画', '指標'].map((tab) =>
      csv(`${tab}.csv`, ...linesOf(tables[tab] ?? [])),
    );
    const decision = planDecision(files, cellsIn(finishedOffice(EMPTY)));
    expect(refusals(decision)).toEqual([]);
    const keysOf = (title: string) => decision.newLines.filter(({ tab }) => tab.title === title);
    expect(keysOf('行動計画')).toHaveLength(224);
    expect(keysOf('指標')).toHaveLength(516);
    expect(keysOf('年度実績')).toHaveLength(224);
    expect(keysOf('指標実績')).toHaveLength(516);
  });
});

const EMPTY = { kind: 'empty', firstYear: 2023, lastYear: 2027, evaluationYear: 2024 } as const;

/** @param rows with the same headings in every row, which hold no comma */
function linesOf(rows: readonly Row[]): readonly string[] {
  const headings = Object.keys(rows[0] ?? {}).filter(
    (heading) => !['事業番号', '実績値'].includes(heading),
  );
  const lines = rows.map((row) => headings.map((heading) => row[heading] ?? ''));
  return [headings, ...lines].map((line) => line.map((text) => `"${text}"`).join(','));
}
