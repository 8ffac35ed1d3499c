/** The sample workbook read back: the plan that was written, and nothing to mend. */
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { fiscalYear } from '../../../src/domain/fiscalYear';
import { resultsOf } from '../../../src/domain/results';
import { understand } from '../../../src/workbook/read/understand';
import { finishedOffice, portsOf, SECRETARY } from '../../app/officeInMemory';
import { rollUpOfPlan } from '../../domain/builders';
import { readTables } from '../../domain/planRows';
import { readPlanFolder } from '../../independent/figures/csvFolder';

const office = finishedOffice();
const titles = office.book.sheets.map(({ properties }) => properties.title);
const cells = portsOf(office, SECRETARY).workbook.cells(titles.map((title) => ({ title })));
const read = understand(cells);

describe('the sample workbook', () => {
  it('has nothing to mend', () => {
    expect(read.damages.filter(({ reach }) => reach !== 'advice')).toEqual([]);
  });

  it('rolls up to the figures that another reader finds', () => {
    const plan = { results: resultsOf(read.plan, read.results), rules: read.rules };
    const other = readTables(readPlanFolder(join(__dirname, '../../../templates/plan')));
    for (const year of [2023, 2024].map(fiscalYear)) {
      expect(rollUpOfPlan(plan, year)).toEqual(rollUpOfPlan(other, year));
    }
  });
});
