/** The files of a press as tabs. */
import { expect, it } from '@jest/globals';
import { broughtFiles } from '../../src/app/importFiles';
import type { Ports } from '../../src/app/ports';
import type { TabCells } from '../../src/workbook/facts';

const tab = (title: string): TabCells => ({
  sheetId: 1,
  title,
  hidden: false,
  rowCount: 1,
  columnCount: 1,
  protections: [],
  merges: [],
  chartIds: [],
  rows: [],
});

/** A file that is an .xlsx by its bytes; what Drive makes of it are these tabs. */
function brought(name: string, ...titles: readonly string[]) {
  const bytes = Buffer.from('PK\u0003\u0004 … xl/workbook.xml');
  const files = {
    bytesOf: () => [...bytes],
    tabsOfXlsx: () => titles.map(tab),
  } as unknown as Ports['files'];
  return broughtFiles({ files }, [{ name, base64: 'UEsDBA==' }]);
}

it('the one tab that Excel called Sheet1 is known by the name of its file', () => {
  expect(brought('行動計画.xlsx', 'Sheet1').tabs[0]?.title).toBe('行動計画');
  expect(brought('行動計画.xlsx', '取組').tabs[0]?.title).toBe('取組');
  expect(brought('計画.xlsx', 'Sheet1', 'Sheet2').tabs.map(({ title }) => title)).toEqual([
    'Sheet1',
    'Sheet2',
  ]);
});

it('a name that a Mac has taken apart is put together', () => {
  expect(brought('グラフ.xlsx'.normalize('NFD'), 'Sheet1').tabs[0]).toMatchObject({
    file: 'グラフ.xlsx',
    title: 'グラフ',
  });
});
