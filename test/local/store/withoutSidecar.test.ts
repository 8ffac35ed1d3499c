/** What the .xlsx holds by itself, and what people's work on it does to the book. */
import { describe, expect, it } from '@jest/globals';
import { openXlsx, saveXlsx } from 'hucre';
import type { Workbook } from 'hucre';
import PizZip from 'pizzip';
import type { Book, Cell } from '../../../src/local/sheets/book';
import { sidecarOf } from '../../../src/local/store/bookSidecar';
import { measureStore } from '../../../src/local/store/workbookBench';
import { readWorkbook, writeWorkbook } from '../../../src/local/store/workbookXlsx';
import { bookOf, tabOf, text } from './bookSamples';

const LONG = `${'断片'.repeat(20_000)}終わり`;

async function throughFile(cell: Cell): Promise<Cell | undefined> {
  const book = await readWorkbook(await writeWorkbook(bookOf(tabOf('表', [[cell]]))));
  return book.sheets[0]?.rows[0]?.[0];
}

/** People change the file of this book in Excel; the host reads it with the sidecar. */
async function afterPeople(book: Book, change: (file: Workbook) => void): Promise<Book> {
  const file = await openXlsx(await writeWorkbook(book), { readStyles: true });
  change(file);
  return readWorkbook(await saveXlsx(file), sidecarOf(book));
}

describe('without the sidecar', () => {
  it.each<[string, Cell]>([
    ['a text', text('髙𠮷①\n二行目')],
    ['a text that looks like an escape', text('_x0041_')],
    ['a text that looks like an error', text('#N/A')],
    [
      'a key with zeros',
      { ...text('007'), userEnteredFormat: { numberFormat: { type: 'TEXT', pattern: '@' } } },
    ],
    ['a number', { userEnteredValue: { numberValue: 0.1 + 0.2 } }],
    ['yes', { userEnteredValue: { boolValue: true } }],
    [
      'a formula over an open range',
      { userEnteredValue: { formulaValue: '=COUNTIF($A$2:$A,"A2:A")' } },
    ],
    [
      'a day',
      {
        userEnteredValue: { numberValue: 46_113 },
        userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'yyyy/mm/dd' } },
      },
    ],
    ['a note', { note: '説明\n二行目' }],
    [
      'a link',
      {
        ...text('資料'),
        userEnteredFormat: { textFormat: { link: { uri: 'https://town.example.jp/' } } },
      },
    ],
  ])('%s survives', async (_, cell) => {
    expect(await throughFile(cell)).toEqual(cell);
  });

  it('a text beyond 32,767 characters is cut, and says where the rest is', async () => {
    const cut = (await throughFile(text(LONG)))?.userEnteredValue?.stringValue ?? '';
    expect(cut).toHaveLength(32_767);
    expect(cut.startsWith('断片断片')).toBe(true);
    expect(cut).toMatch(/続きは控えのファイル（suishin.json）にあります/);
  });

  it('a number that is none is refused', async () => {
    await expect(throughFile({ userEnteredValue: { numberValue: NaN } })).rejects.toThrow(
      'found the number NaN, expected a finite one',
    );
  });
});

describe('people who work on the file', () => {
  it('sort rows: a long text is whole wherever it stands', async () => {
    const book = bookOf(tabOf('様式', [[text('甲')], [text(LONG)]]));
    const after = await afterPeople(book, (file) => {
      const [sheet] = file.sheets;
      sheet?.rows.reverse();
      sheet?.cells?.clear();
    });
    expect(after.sheets[0]?.rows).toEqual([[text(LONG)], [text('甲')]]);
  });

  it('write over a long text: theirs stands', async () => {
    const after = await afterPeople(bookOf(tabOf('様式', [[text(LONG)]])), (file) => {
      for (const sheet of file.sheets) sheet.rows = [['書き直し']];
    });
    expect(after.sheets[0]?.rows).toEqual([[text('書き直し')]]);
  });

  it('rename and move tabs: they stay the same tabs, with their filter views', async () => {
    const views = [{ filterViewId: 9, title: '未提出', range: { sheetId: 7 } }];
    const other = tabOf('会議', [[text('会議ID')]]);
    const book = bookOf(tabOf('年度実績', [[text('取組ID')]], { filterViews: views }), {
      ...other,
      properties: { ...other.properties, sheetId: 8, index: 1 },
    });
    const after = await afterPeople(book, (file) => {
      file.sheets.reverse();
      for (const sheet of file.sheets) if (sheet.name === '年度実績') sheet.name = '実績';
    });
    expect(after.sheets.map(({ properties }) => [properties.title, properties.sheetId])).toEqual([
      ['会議', 8],
      ['実績', 7],
    ]);
    expect(after.sheets[1]?.filterViews).toEqual(views);
  });

  it('delete a tab and add another: the new one gets an id that none ever had', async () => {
    const after = await afterPeople(bookOf(tabOf('年度実績', [[text('取組ID')]])), (file) => {
      file.sheets = [{ name: 'メモ', rows: [['買い物']] }];
    });
    expect(after.sheets.map(({ properties }) => properties.sheetId)).toEqual([8]);
    expect(after.sheets[0]?.properties.gridProperties).toMatchObject({ rowCount: 1000 });
  });

  it('lift the protection of a tab: it is open; warnings and ranges stay', async () => {
    const whole = { protectedRangeId: 1, range: { sheetId: 7 } };
    const warning = { protectedRangeId: 2, range: { sheetId: 7 }, warningOnly: true };
    const book = bookOf(tabOf('設定', [[text('項目')]], { protectedRanges: [whole, warning] }));
    const open = await afterPeople(book, (file) => {
      for (const sheet of file.sheets) delete sheet.protection;
    });
    expect(open.sheets[0]?.protectedRanges).toEqual([warning]);
  });

  it('save in Excel, which moves drop-downs from other tabs into an extension: they are found', async () => {
    const rule = {
      condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: '=選択肢!$A$2:$A$9' }] },
      strict: true,
      showCustomUi: true,
    } as const;
    const book = bookOf(tabOf('年度実績', [[text('進捗')], [{ dataValidation: rule }]]));
    const parts = new PizZip(await writeWorkbook(book));
    const part = 'xl/worksheets/sheet1.xml';
    const extension =
      '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}">' +
      '<x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1">' +
      '<x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>選択肢!$A$2:$A$9</xm:f></x14:formula1>' +
      '<xm:sqref>A2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>';
    const xml = parts.file(part)?.asText() ?? '';
    const moved = xml
      .replace(/<dataValidations.*<\/dataValidations>/, '')
      .replace('</worksheet>', extension);
    expect(moved).not.toContain('<dataValidation ');
    parts.file(part, moved);
    const read = await readWorkbook(parts.generate({ type: 'uint8array' }));
    expect(read.sheets[0]?.rows[1]?.[0]).toEqual({ dataValidation: rule });
  });
});

describe('the bench figure', () => {
  it('times writing, opening and saving', async () => {
    const { write, open, save, bytes } = await measureStore(50);
    expect(Math.min(write, open, save, bytes)).toBeGreaterThan(0);
  });
});
