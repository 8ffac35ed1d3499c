/** Programs that are not ours read the workbook, and give it back without taking anything away. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Book } from '../../src/local/sheets/book';
import { sidecarOf } from '../../src/local/store/bookSidecar';
import { readWorkbook, writeWorkbook } from '../../src/local/store/workbookXlsx';
import { LIBREOFFICE, OPENPYXL, needs, run, throughLibreOffice, workFolder } from './programs';
import { LONG_TEXT, TOWN_BOOK } from './townBook';

interface SeenTab {
  readonly title: string;
  readonly charts: number;
  readonly images: number;
  readonly protected: boolean;
  readonly validations: readonly { readonly type: string; readonly range: string }[];
  readonly cells: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const SCRIPTS = join(__dirname, '../independent');
/** One red dot. */
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC';
const SIDECAR = sidecarOf(TOWN_BOOK);
/** Of the tabs after people added one in front. */
const IDS_AFTER = [104, 101, 102, 103];
const folder = workFolder();

function pathOf(name: string): string {
  return join(folder.path, name);
}

function seen(file: string): readonly SeenTab[] {
  const { tabs } = JSON.parse(run(OPENPYXL, [join(SCRIPTS, 'workbook.py'), file])) as {
    tabs: SeenTab[];
  };
  return tabs;
}

function tabOf(tabs: readonly SeenTab[], title: string): SeenTab {
  const tab = tabs.find((one) => one.title === title);
  if (tab === undefined)
    throw new Error(`no tab ${title} in ${tabs.map((one) => one.title).join()}`);
  return tab;
}

function peopleAtWork(name: string): Uint8Array {
  const script = join(SCRIPTS, 'peopleAtWork.py');
  run(OPENPYXL, [script, pathOf('town.xlsx'), pathOf(name), pathOf('dot.png')]);
  return new Uint8Array(readFileSync(pathOf(name)));
}

beforeAll(async () => {
  writeFileSync(pathOf('town.xlsx'), await writeWorkbook(TOWN_BOOK));
  writeFileSync(pathOf('dot.png'), Buffer.from(PICTURE, 'base64'));
});

afterAll(() => {
  folder.remove();
});

needs([OPENPYXL], 'openpyxl reads our workbook', () => {
  let tabs: readonly SeenTab[] = [];
  beforeAll(() => {
    tabs = seen(pathOf('town.xlsx'));
  });

  it('with its tabs: frozen, coloured, protected, hidden, with widths', () => {
    expect(tabs.map((tab) => tab.title)).toEqual(['年度実績', '選択肢', '様式']);
    expect(tabOf(tabs, '年度実績')).toMatchObject({
      state: 'visible',
      freeze: 'C2',
      tabColour: 'FFFF9900',
      protected: true,
      widths: { A: 11, B: 40, E: 17.14 },
      hiddenColumns: ['F'],
      hiddenRows: [3],
    });
    expect(tabOf(tabs, '様式')).toMatchObject({ state: 'hidden', protected: false });
  });

  it('with texts, numbers, dates, yes and no, formulas, and how they look', () => {
    const { cells } = tabOf(tabs, '年度実績');
    expect(cells['A1']).toMatchObject({
      value: '取組ID',
      bold: true,
      size: 12,
      colour: 'FFFFFFFF',
      fill: 'FF003366',
      horizontal: 'center',
      vertical: 'center',
      wrap: true,
    });
    expect(cells['A2']).toMatchObject({ value: '001', type: 's', numberFormat: '@' });
    expect(cells['B2']).toMatchObject({ value: '髙𠮷①\n二行目', note: '説明の\n注記' });
    expect(cells['C2']).toMatchObject({ value: -1_234_567, numberFormat: '#,##0;△#,##0' });
    expect(cells['F2']).toMatchObject({ value: true, type: 'b' });
    expect(cells['G2']).toMatchObject({ value: '=SUM(C2:C1048576)', type: 'f' });
  });

  it('with one drop-down for all cells that have the same, and the conditional format', () => {
    const tab = tabOf(tabs, '年度実績');
    expect(tab.validations).toEqual([
      {
        type: 'list',
        range: 'E2:E3',
        formula: '選択肢!$A$2:$A$1048576',
        errorStyle: expect.anything(),
        prompt: '進捗状況を選んでください。',
      },
      {
        type: 'list',
        range: 'F2:F3',
        formula: '"はい,いいえ"',
        errorStyle: 'warning',
        prompt: null,
      },
    ]);
    expect(tab).toMatchObject({
      conditional: [{ range: 'A2:G1048576', type: 'expression', formula: ['$E2="未着手"'] }],
    });
  });
});

needs([OPENPYXL], 'what people added in Excel', () => {
  async function saved(book: Book, earlier: Uint8Array, name: string): Promise<readonly SeenTab[]> {
    const bytes = await writeWorkbook(book, { bytes: earlier, sheetIds: IDS_AFTER });
    writeFileSync(pathOf(name), bytes);
    return seen(pathOf(name));
  }

  it('is in the book: the own tab in front, under a new id', async () => {
    const book = await readWorkbook(peopleAtWork('people.xlsx'), SIDECAR);
    expect(book.sheets.map(({ properties }) => [properties.title, properties.sheetId])).toEqual([
      ['係のメモ', 104],
      ['年度実績', 101],
      ['選択肢', 102],
      ['様式', 103],
    ]);
    expect(book.sheets[1]?.filterViews).toEqual(TOWN_BOOK.sheets[0]?.filterViews);
  });

  it('survives our next save: chart, pictures, border, unlocked cell, own check', async () => {
    const earlier = peopleAtWork('people.xlsx');
    const tabs = await saved(await readWorkbook(earlier, SIDECAR), earlier, 'again.xlsx');
    expect(tabOf(tabs, '係のメモ')).toMatchObject({ images: 1, charts: 0 });
    const results = tabOf(tabs, '年度実績');
    expect(results).toMatchObject({ images: 1, charts: 1, protected: true });
    expect(results.cells['B2']).toMatchObject({ locked: false, note: '説明の\n注記' });
    expect(results.cells['A2']).toMatchObject({ locked: true });
    expect(results.cells['B3']).toMatchObject({ border: 'double' });
    expect(results.validations).toContainEqual(
      expect.objectContaining({ type: 'whole', range: 'D2:D9' }),
    );
  });

  it('stays with its tab when the host adds a tab in front and moves another', async () => {
    const earlier = peopleAtWork('people.xlsx');
    const book = await readWorkbook(earlier, SIDECAR);
    const [memo, results, choices, store] = book.sheets;
    if (!memo || !results || !choices || !store) throw new Error('four tabs were expected');
    const fresh = {
      ...store,
      properties: { ...store.properties, sheetId: 900, title: '新しいタブ' },
    };
    const moved = [fresh, choices, results, memo, store].map((sheet, index) => ({
      ...sheet,
      properties: { ...sheet.properties, index },
    }));
    const tabs = await saved({ ...book, sheets: moved }, earlier, 'moved.xlsx');
    expect(tabs.map((tab) => [tab.title, tab.charts, tab.images])).toEqual([
      ['新しいタブ', 0, 0],
      ['選択肢', 0, 0],
      ['年度実績', 1, 1],
      ['係のメモ', 0, 1],
      ['様式', 0, 0],
    ]);
    expect(tabOf(tabs, '年度実績').cells['B2']).toMatchObject({ locked: false });
  });

  it('leaves the values that we change changed, and the cell unlocked', async () => {
    const earlier = peopleAtWork('people.xlsx');
    const book = await readWorkbook(earlier, SIDECAR);
    const sheets = book.sheets.map((sheet) =>
      sheet.properties.title === '年度実績'
        ? {
            ...sheet,
            rows: [
              ...sheet.rows.slice(0, 1),
              [{}, { userEnteredValue: { stringValue: '新しい値' } }],
            ],
          }
        : sheet,
    );
    const tabs = await saved({ ...book, sheets }, earlier, 'changed.xlsx');
    const { cells } = tabOf(tabs, '年度実績');
    expect(cells['B2']).toMatchObject({ value: '新しい値', locked: false, note: null });
    expect(cells['C2']?.['value'] ?? null).toBeNull();
  });
});

needs([LIBREOFFICE, OPENPYXL], 'a workbook saved by LibreOffice', () => {
  let bytes = new Uint8Array();
  let book: Book;
  beforeAll(async () => {
    peopleAtWork('libre.xlsx');
    const file = throughLibreOffice(pathOf('libre.xlsx'), folder.path);
    bytes = new Uint8Array(readFileSync(file));
    book = await readWorkbook(bytes, SIDECAR);
  }, 120_000);

  describe('and read by us', () => {
    it('has the same values, notes, drop-downs and formats', () => {
      const before = TOWN_BOOK.sheets[0]?.rows ?? [];
      const after = book.sheets[1]?.rows ?? [];
      expect(after.slice(0, 3).map((row) => row?.slice(0, 7))).toEqual(before);
    });

    // LibreOffice 7.4 takes the colour off the tab of a protected sheet.
    it('has the same protection, frozen part, widths, hidden parts and conditional formats', () => {
      const [before, after] = [TOWN_BOOK.sheets[0], book.sheets[1]];
      expect(after?.properties).toMatchObject({
        title: '年度実績',
        gridProperties: before?.properties.gridProperties,
      });
      expect(after?.protectedRanges).toEqual(before?.protectedRanges);
      expect(after?.conditionalFormats).toEqual(before?.conditionalFormats);
      before?.columnMetadata.forEach((column, at) => {
        if (column !== undefined) expect(after?.columnMetadata[at]).toMatchObject(column);
      });
      expect(after?.rowMetadata[2]).toMatchObject({ hiddenByUser: true });
      expect(book.sheets[3]?.properties).toMatchObject({ title: '様式', hidden: true });
    });

    it('has the text that is too long for Excel, whole', () => {
      const cell = book.sheets[3]?.rows[1]?.[0];
      expect(cell?.userEnteredValue).toEqual({ stringValue: LONG_TEXT });
    });
  });

  it('keeps its unlocked cell and chart when we save it', async () => {
    writeFileSync(pathOf('back.xlsx'), await writeWorkbook(book, { bytes, sheetIds: IDS_AFTER }));
    const results = tabOf(seen(pathOf('back.xlsx')), '年度実績');
    expect(results).toMatchObject({ charts: 1, protected: true });
    expect(results.cells['B2']).toMatchObject({ locked: false });
    expect(results.cells['A2']).toMatchObject({ locked: true });
  });
});
