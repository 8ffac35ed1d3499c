/** Files that somebody brings: an .xlsx becomes tabs and leaves nothing behind, bytes become text. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre';
import type { Bundle } from '../../src/local/bundle';
import type { TabCells } from '../../src/workbook/facts';
import { adapterBundle } from '../bundleFromSource';
import { answerOf, askingRun, failing, officeOf, SECRETARY, valueOf } from './asking';

let bundle: Bundle;
let bytes: readonly number[];
beforeAll(async () => {
  bundle = await adapterBundle();
  const cells = new Map([
    ['1,1', { value: '1-1-1', type: 'string', style: { numFmt: '@' } }],
    ['1,2', { value: 46_158, type: 'number', style: { numFmt: 'yyyy/m/d' } }],
    ['1,3', { value: 0.975, type: 'number', style: { numFmt: '0.0%' } }],
    ['1,4', { value: null, formula: 'SUM(A9:A10)', formulaResult: 12 }],
  ] as const);
  const filled = await writeXlsx({
    sheets: [
      {
        name: '年度実績',
        rows: [
          ['年度', '取組ID', '回答日', '率', '合計', '割合'],
          ['令和6年度', '1-1-1', null, null, null, '#DIV/0!'],
        ],
        cells,
        merges: [{ startRow: 3, endRow: 4, startCol: 0, endCol: 1 }],
      },
      { name: 'メモ', rows: [], hidden: true },
    ],
  });
  bytes = [...new Int8Array(filled)];
});

const asked = () => ['files', 'tabsOfXlsx', { name: '福祉課.xlsx', bytes }];
const text = (of: readonly number[], charset: string) =>
  valueOf(bundle, officeOf(bundle), ['files', 'textOf', of, charset]);

describe('an .xlsx', () => {
  it('becomes tabs with values, errors, formulas and formats', () => {
    const tabs = valueOf(bundle, officeOf(bundle), asked()) as readonly TabCells[];
    expect(tabs.map(({ title, hidden }) => ({ title, hidden }))).toEqual([
      { title: '年度実績', hidden: false },
      { title: 'メモ', hidden: true },
    ]);
    expect(tabs[0]?.rows[1]).toEqual([
      { value: '令和6年度' },
      { value: '1-1-1', format: 'TEXT' },
      { value: 46_158, format: 'DATE' },
      { value: 0.975, format: 'PERCENT' },
      { value: 12, formula: '=SUM(A9:A10)' },
      { value: '#DIV/0!', isError: true },
    ]);
    expect(tabs[0]?.merges).toEqual([{ startRow: 3, endRow: 5, startColumn: 0, endColumn: 2 }]);
  });

  it('is converted, read and thrown away: three calls', () => {
    const office = officeOf(bundle);
    const { journal } = askingRun(bundle, office, asked());
    expect(journal.map(({ name }) => name)).toEqual([
      'Drive.Files.create',
      'Sheets.Spreadsheets.get',
      'Drive.Files.update',
    ]);
    expect(office.files).toMatchObject([
      {
        name: '福祉課.xlsx',
        owner: SECRETARY,
        trashed: true,
        appProperties: { suishin: 'import' },
      },
    ]);
  });

  it('that is none is refused, and nothing is left', () => {
    const office = officeOf(bundle);
    const broken = [...bytes.slice(0, 200)];
    const wish = ['files', 'tabsOfXlsx', { name: '壊れた.xlsx', bytes: broken }];
    expect(answerOf(askingRun(bundle, office, wish)).fault).toMatchObject({
      kind: 'refused',
      reason: 'rejected',
    });
    expect(office.files).toEqual([]);
  });

  it('is thrown away also when it cannot be read', () => {
    const office = officeOf(bundle);
    const name = 'Sheets.Spreadsheets.get';
    const result = failing(bundle, () => ((office.files = []), office), asked(), {
      name,
      mode: 'unavailable',
      times: 3,
    });
    expect(answerOf(result).fault?.kind).toBe('in doubt');
    expect(office.files).toMatchObject([{ trashed: true }]);
  });

  it('is told also when it cannot be thrown away', () => {
    const office = officeOf(bundle);
    const result = failing(bundle, () => ((office.files = []), office), asked(), {
      name: 'Drive.Files.update',
      mode: 'unavailable',
      times: 1,
    });
    expect(answerOf(result).value).toMatchObject([{ title: '年度実績' }, { title: 'メモ' }]);
    expect(office.files).toMatchObject([{ trashed: false }]);
    expect(result.log).toMatchObject([{ level: 'warn' }]);
  });
});

describe('bytes', () => {
  const signed = (...list: readonly number[]) => [...Int8Array.from(list)];

  it('are text in UTF-8, its mark at the beginning kept', () => {
    expect(text(signed(0xef, 0xbb, 0xbf, 0xe9, 0xab, 0x99), 'UTF-8')).toBe('\uFEFF髙');
  });

  it('are text in the Shift_JIS of Excel, with its own signs', () => {
    expect(text(signed(0x87, 0x40, 0xfb, 0xfc, 0x81, 0x60, 0x41), 'Shift_JIS')).toBe('①髙～A');
  });

  it('come out of base64', () => {
    expect(valueOf(bundle, officeOf(bundle), ['files', 'bytesOf', 'UEsDBP8='])).toEqual([
      80, 75, 3, 4, -1,
    ]);
  });
});
