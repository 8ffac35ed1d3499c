/** An import as a write, and as lines of 変更履歴. */
import { describe, expect, it } from '@jest/globals';
import type { ImportDecision } from '../../../src/workbook/import/decision';
import { importWrites } from '../../../src/workbook/import/importWrite';
import { understand } from '../../../src/workbook/read/understand';
import { importWords } from '../../../src/wording/importWords';
import { BLANK, finishedOffice, samplePlan, SECTION } from '../../app/officeInMemory';
import { cellsIn, csv, filledCells, planDecision, resultsDecision } from './anImport';

const words = { what: '計画の取込', newRow: importWords.newRow, newRows: importWords.newRows };

const writesOf = (decision: ImportDecision, cells = filledCells()) =>
  importWrites(decision, understand(cells).tabs, words);

const change = csv('行動計画.csv', '取組ID,取組名,関係課', '1-1-2,企画調整部門,');

describe('a changed row', () => {
  it('is one write, with what stood in its cells', () => {
    expect(writesOf(planDecision([change])).writes).toEqual([
      {
        tabKey: 'actions',
        key: '1-1-2',
        cells: { name: '企画調整部門', relatedSections: '' },
        seen: {
          name: '健康づくりに係る企画調整部門の設置',
          relatedSections: '総務課、総合政策課、長寿支援課、社会教育課',
        },
      },
    ]);
  });

  it('of results is based on its 版', () => {
    const cells = cellsIn(finishedOffice(BLANK), SECTION);
    const form = csv('年度実績.csv', '年度,取組ID,課題', '令和6年度,1-1-1,人手');
    const { writes } = writesOf(resultsDecision([form], cells, SECTION), cells);
    expect(writes).toMatchObject([
      { tabKey: 'yearlyResults', key: '令和6年度 1-1-1', basedOn: 0, seen: { issues: '' } },
    ]);
  });

  it('has a line in 変更履歴 for each cell', () => {
    expect(writesOf(planDecision([change])).history).toEqual([
      {
        what: '計画の取込',
        targetId: '1-1-2',
        item: '取組名',
        before: '健康づくりに係る企画調整部門の設置',
        after: '企画調整部門',
      },
      {
        what: '計画の取込',
        targetId: '1-1-2',
        item: '関係課',
        before: '総務課、総合政策課、長寿支援課、社会教育課',
        after: '',
      },
    ]);
  });
});

describe('a large import', () => {
  it('has a line for each row where more than 200 cells change', () => {
    const rows = (samplePlan['指標'] ?? '').trim().split(/\r?\n/u).slice(1);
    const ids = rows.map((row) => row.split(',')[0] ?? '');
    const headings = '指標ID,令和5年度目標,令和6年度目標,令和7年度目標,令和8年度目標,令和9年度目標';
    const decision = planDecision([
      csv('指標.csv', headings, ...ids.map((id) => `${id},91,92,93,94,95`)),
    ]);
    expect(decision.changed.length).toBeGreaterThan(200);
    const { history } = writesOf(decision);
    expect(history).toHaveLength(41);
    expect(history[0]?.after).toContain('令和5年度目標：91\n令和6年度目標：92');
  });

  it('has a line for each tab where more than 200 rows are new', () => {
    const lines = Array.from({ length: 250 }, (_, place) => `総-${place + 100},施策${place}`);
    const decision = planDecision([csv('総合計画施策.csv', '施策コード,施策名', ...lines)]);
    const { history, newRows } = writesOf(decision);
    expect(newRows).toHaveLength(250);
    expect(history).toHaveLength(1);
    expect(history[0]?.after).toMatch(
      /^「総合計画施策」シートに250行を加えました：総-100、総-101/u,
    );
    expect(history[0]?.after.length).toBeLessThanOrEqual(500);
  });
});
