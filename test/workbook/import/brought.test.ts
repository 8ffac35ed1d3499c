/** Files with several tabs and people's own columns: nothing is dropped without a word. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseCsv } from '../../../src/workbook/csv';
import { csvText } from '../../../src/workbook/export/csvText';
import type { FileTab } from '../../../src/workbook/import/fileTab';
import { importNoticeText } from '../../../src/wording/importNotices';
import { samplePlan } from '../../app/officeInMemory';
import { csv, filledCells, planDecision, refusals } from './anImport';

/** One tab of a file of several. */
function tabOf(file: string, title: string, isHidden: boolean, ...lines: readonly string[]) {
  const { cells } = csv(`${title}.csv`, ...lines);
  return { file, title, cells: { ...cells, title, hidden: isHidden } } satisfies FileTab;
}

const STRATEGY = tabOf('計画.xlsx', '戦略', false, '戦略ID,戦略名', '1,健康');

const notices = (files: readonly FileTab[]) =>
  planDecision(files).notices.map(importNoticeText).join('\n');

describe('a file of several tabs', () => {
  it('is taken tab by tab; what is not for a plan is passed over and told', () => {
    const others = [
      tabOf('計画.xlsx', '年度実績', false, '年度,取組ID', '令和6年度,1-1-1'),
      tabOf('計画.xlsx', 'メモ', false, '覚え書き'),
      tabOf('計画.xlsx', '選択肢', true, '進捗状況', '完了'),
      tabOf('計画.xlsx', 'Sheet2', false, ''),
    ];
    const files = [STRATEGY, ...others];
    expect(planDecision(files).refused).toEqual([]);
    expect(notices(files)).toContain('計画.xlsxの次のシートは取り込みません：年度実績、メモ');
    expect(notices(files)).not.toContain('選択肢');
  });

  it('is not guessed at where a tab could be two of ours', () => {
    const twice = tabOf('計画.xlsx', 'Sheet1', false, '戦略ID,方針ID,取組ID');
    const found = refusals(planDecision([twice])).join('\n');
    expect(found).toContain(
      'どのシートの内容か、見出しだけでは決められません（候補：取組方針、行動計画）',
    );
  });
});

describe('columns that people added', () => {
  it('are passed over and told, with those that have no heading', () => {
    const file = csv('行動計画.csv', '取組ID,担当者の内線,', '1-1-1,123,覚え書き');
    expect(planDecision([file]).refused).toEqual([]);
    expect(notices([file])).toContain(
      '行動計画.csvの次の列は取り込みません：担当者の内線、見出しのない列',
    );
  });
});

describe('the order of rows and columns', () => {
  it('decides nothing', () => {
    const parsed = parseCsv(samplePlan['行動計画'] ?? '');
    const [headings = [], ...rows] = parsed.accepted ? parsed.value : [];
    const places = headings.map((_, place) => place);
    const shuffled = fc.record({
      columns: fc.shuffledSubarray(places, { minLength: places.length }),
      rows: fc.shuffledSubarray([...rows], { minLength: rows.length }),
    });
    fc.assert(
      fc.property(shuffled, (order) => {
        const lines = [headings, ...order.rows].map((row) =>
          order.columns.map((place) => row[place] ?? ''),
        );
        const decision = planDecision([csv('行動計画.csv', csvText(lines))], filledCells());
        expect(refusals(decision)).toEqual([]);
        expect(decision.changed).toEqual([]);
        expect(decision.unchanged).toBe(rows.length);
      }),
      { numRuns: 10 },
    );
  });
});
