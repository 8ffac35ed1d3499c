/** The workbook of the sample on the morning of 16 May 2025, what 集計の更新 should write, and what stands there. */
import { join } from 'node:path';
import { refreshRollUp } from '../../src/app/refreshRollUp';
import { fiscalYear } from '../../src/domain/fiscalYear';
import { layoutFor, tabByKey } from '../../src/workbook/layout/layoutFor';
import { groupCells } from '../../src/workbook/rollUp/groupCells';
import { groupRows } from '../../src/workbook/rollUp/groupRows';
import { rollUpOfPlan } from '../domain/builders';
import { readTables } from '../domain/planRows';
import { readPlanFolder } from '../independent/figures/csvFolder';
import { townPlan } from '../workbook/layout/plans';
import {
  columnIn,
  entered,
  FILLED,
  finishedOffice,
  portsOf,
  SECRETARY,
  tabOf,
  type OfficeInMemory,
} from './officeInMemory';

const sample = readTables(readPlanFolder(join(__dirname, '../../templates/plan')));
const figures = rollUpOfPlan(sample, fiscalYear(2024));
export const expected = groupRows(figures, sample.results.plan).map((row) => ({
  row,
  cells: groupCells(row.figures, sample.rules),
}));
export const columns = tabByKey(layoutFor(townPlan), 'rollUp').columns;

export function morning(content = FILLED): OfficeInMemory {
  const office = finishedOffice(content);
  office.now = '2025-05-16 10:32:05';
  return office;
}

export function refresh(office: OfficeInMemory, person = SECRETARY) {
  const request = { operationId: 'press-0001', caller: person };
  const verdict = refreshRollUp(portsOf(office, person), request);
  if (!verdict.accepted) throw new Error(`refused: ${JSON.stringify(verdict.refusal)}`);
  return verdict.value;
}

/** The row of a group by heading. */
export function rowOf(office: OfficeInMemory, id: string, year = '令和6年度') {
  const tab = tabOf(office, '戦略別集計');
  const [years, ids] = ['年度', '対象ID'].map((heading) => columnIn(tab, heading));
  const row = tab.rows.findIndex(
    (_, place) =>
      String(entered(tab, place, years ?? 0)) === year &&
      String(entered(tab, place, ids ?? 0)) === id,
  );
  return (heading: string) => entered(tab, row, columnIn(tab, heading));
}
