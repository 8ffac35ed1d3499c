/** LibreOffice opens the workbook after 集計の更新: it counts 未反映件数 as we mean it, and shows the charts. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { writeWorkbook } from '../../src/local/store/workbookXlsx';
import { columnIn, does, entered, tabOf, under } from '../app/officeInMemory';
import { morning, refresh } from '../app/rollUpOffice';
import { LIBREOFFICE, OPENPYXL, needs, run, throughLibreOffice, workFolder } from './programs';

interface Calculated {
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly charts: number;
}

const SCRIPT = join(__dirname, '../independent/calculated.py');
const AS_OF = '2025-05-16 10:32:05';
const folder = workFolder();
const office = morning();

afterAll(() => {
  folder.remove();
});

/** The strategy of an action as the workbook has it now: 1-1-1 has been moved to 方針 2-1. */
function strategyOf(actionId: string): string {
  return actionId === '1-1-1' ? '2' : (actionId.split('-')[0] ?? '');
}

needs([LIBREOFFICE, OPENPYXL], 'LibreOffice after 集計の更新', () => {
  let rollUp: Calculated;
  let charts: Calculated;

  beforeAll(async () => {
    const actions = tabOf(office, '行動計画');
    const row = 1 + under(actions, '取組ID').indexOf('1-1-1');
    const place = { sheetId: actions.properties.sheetId, row, column: columnIn(actions, '方針ID') };
    does(office, office.access.owner, { kind: 'typeIn', place, text: '2-1' });
    refresh(office);
    const file = join(folder.path, 'plan.xlsx');
    writeFileSync(file, await writeWorkbook(office.book));
    const saved = throughLibreOffice(file, folder.path);
    [rollUp, charts] = ['戦略別集計', '集計グラフ'].map(
      (title) => JSON.parse(run(OPENPYXL, [SCRIPT, saved, title])) as Calculated,
    ) as [Calculated, Calculated];
  }, 120_000);

  /** Submitted after the moment of the figures, by the ids of their actions. */
  function submittedSince(): readonly string[] {
    const results = tabOf(office, '年度実績');
    const [ids, times, years] = ['取組ID', '提出日時', '年度'].map((heading) =>
      under(results, heading).map(String),
    );
    return (ids ?? []).filter(
      (_, place) => years?.[place] === '令和6年度' && (times?.[place] ?? '') > AS_OF,
    );
  }

  it('some were submitted since, and some were not', () => {
    expect(submittedSince().length).toBeGreaterThan(3);
    expect(submittedSince().length).toBeLessThan(25);
  });

  it('counts them for the plan, and for a strategy wherever its actions are numbered', () => {
    const headings = (rollUp.rows[0] ?? []).map(String);
    const [id, count] = ['対象ID', '未反映件数'].map((heading) => headings.indexOf(heading));
    const counts = new Map(
      rollUp.rows.slice(1).map((row) => [String(row[id ?? 0]), row[count ?? 0]]),
    );
    expect(counts.get('全体')).toBe(submittedSince().length);
    for (const strategy of ['1', '2', '3', '4', '5']) {
      const own = submittedSince().filter((actionId) => strategyOf(actionId) === strategy);
      expect([strategy, counts.get(strategy)]).toEqual([strategy, own.length]);
    }
  });

  it('says so in the third line of 集計グラフ, above its six charts', () => {
    expect(charts.rows[2]?.[0]).toBe(
      `この集計の後に提出された取組（未反映件数）：${String(submittedSince().length)}件`,
    );
    expect(charts.charts).toBe(6);
    expect(entered(tabOf(office, '集計グラフ'), 2, 0)).toMatch(/^="この集計の後に/u);
  });
});
