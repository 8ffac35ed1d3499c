/** The marks of the sample: put on with it, taken off when 設定「見本の表示」 says so. */
import { describe, expect, it } from '@jest/globals';
import type { ColorStyle } from '../../src/google/surface/sheets';
import { settingsTab } from '../../src/workbook/layout/settings';
import {
  columnIn,
  does,
  EMPTY,
  entered,
  finishedOffice,
  press,
  tabOf,
  type OfficeInMemory,
} from './officeInMemory';

const WORDS = '@"【見本】架空の内容です"';
const BLUE: ColorStyle = { rgbColor: { red: 0, green: 0, blue: 1 } };

function show(office: OfficeInMemory, text: '表示' | '非表示'): void {
  const tab = tabOf(office, '設定');
  const row = tab.rows.findIndex(
    (_, at) => entered(tab, at, columnIn(tab, '項目')) === '見本の表示',
  );
  const place = { sheetId: settingsTab.sheetId, row, column: columnIn(tab, '値') };
  does(office, office.access.owner, { kind: 'typeIn', place, text });
}

function colour(office: OfficeInMemory, title: string, tabColorStyle: ColorStyle): void {
  office.book = {
    ...office.book,
    sheets: office.book.sheets.map((sheet) =>
      sheet.properties.title === title
        ? { ...sheet, properties: { ...sheet.properties, tabColorStyle } }
        : sheet,
    ),
  };
}

/** Tabs on which the words stand behind some heading. */
function marked(office: OfficeInMemory): readonly string[] {
  return office.book.sheets
    .filter(({ rows }) =>
      rows[0]?.some((cell) => cell?.userEnteredFormat?.numberFormat?.pattern === WORDS),
    )
    .map(({ properties }) => properties.title);
}

describe('見本の表示', () => {
  it('turned off takes colour and words off every tab', () => {
    const office = finishedOffice();
    expect(marked(office).length).toBeGreaterThan(20);
    show(office, '非表示');
    expect(press(office)).toEqual(['見本であることの表示を外しました。']);
    expect(marked(office)).toEqual([]);
    expect(tabOf(office, '年度実績').properties.tabColorStyle?.rgbColor.blue).toBeCloseTo(
      0xc1 / 255,
    );
    expect(press(office)).toEqual([]);
  });

  it('turned off takes the words also off a tab that people gave a colour, and leaves the colour', () => {
    const office = finishedOffice();
    colour(office, '会議', BLUE);
    show(office, '非表示');
    press(office);
    expect(marked(office)).toEqual([]);
    expect(tabOf(office, '会議').properties.tabColorStyle).toEqual(BLUE);
  });

  it('off, a colour of people stays', () => {
    const office = finishedOffice(EMPTY);
    colour(office, '会議', BLUE);
    expect(press(office)).toEqual([]);
  });

  it('turned on marks every tab, at our own first heading wherever it stands', () => {
    const office = finishedOffice(EMPTY);
    const { sheetId } = tabOf(office, '会議').properties;
    does(
      office,
      office.access.owner,
      { kind: 'insertColumns', lines: { sheetId, first: 0, count: 1 }, side: 'before' },
      { kind: 'typeIn', place: { sheetId, row: 0, column: 0 }, text: '控え' },
    );
    const own = tabOf(office, '会議').rows[0]?.[0];
    show(office, '表示');
    expect(press(office)).toEqual(['見本であることの表示を付けました。']);
    const [first, second] = tabOf(office, '会議').rows[0] ?? [];
    expect(first).toEqual(own);
    expect(second?.userEnteredFormat?.numberFormat?.pattern).toBe(WORDS);
    show(office, '非表示');
    press(office);
    expect(marked(office)).toEqual([]);
    expect(tabOf(office, '会議').rows[0]?.[0]).toEqual(own);
  });

  it('leaves the tabs of people alone', () => {
    const office = finishedOffice();
    does(office, office.access.owner, { kind: 'addTab', title: '福祉課用' });
    colour(office, '福祉課用', BLUE);
    const own = tabOf(office, '福祉課用');
    show(office, '非表示');
    press(office);
    expect(tabOf(office, '福祉課用')).toBe(own);
  });
});
