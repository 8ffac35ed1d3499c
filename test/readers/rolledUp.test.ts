/** 戦略別集計 of a finished workbook against an independent calculation from the rows of the same file. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { writeWorkbook } from '../../src/local/store/workbookXlsx';
import type { OfficeInMemory } from '../app/officeInMemory';
import { morning, refresh } from '../app/rollUpOffice';
import { typed } from '../app/spoiled/spoil';
import {
  OPENPYXL,
  PYTHON,
  needs,
  run,
  throughLibreOffice,
  workFolder,
  LIBREOFFICE,
} from './programs';

interface Comparison {
  readonly compared: number;
  readonly differences: readonly string[];
}

const SCRIPT = join(__dirname, '../independent/town/rolled_up.py');
const folder = workFolder();

afterAll(() => {
  folder.remove();
});

async function fileOf(office: OfficeInMemory, name: string): Promise<string> {
  const file = join(folder.path, name);
  writeFileSync(file, await writeWorkbook(office.book));
  return file;
}

const compare = (file: string) => JSON.parse(run(OPENPYXL, [SCRIPT, file])) as Comparison;

needs([OPENPYXL, PYTHON, LIBREOFFICE], 'the figures that stand in the workbook', () => {
  const office = morning();
  let file: string;

  beforeAll(async () => {
    refresh(office);
    file = await fileOf(office, 'plan.xlsx');
  }, 120_000);

  it('are those that an independent program computes from its rows', () => {
    const { compared, differences } = compare(file);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(500);
  }, 60_000);

  it('are the same after LibreOffice has opened and saved the file', () => {
    const { compared, differences } = compare(throughLibreOffice(file, folder.path));
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(500);
  }, 120_000);

  it('are found wrong when an amount was changed after the figures', async () => {
    typed('年度実績', '2-1-3', '決算額', '1')(office);
    const { differences } = compare(await fileOf(office, 'changed.xlsx'));
    expect(differences.join()).toContain('2024|戦略2|決算額');
  }, 60_000);
});
