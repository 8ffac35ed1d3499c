/** 初期設定 on a workbook in use: what is missing is added, and nothing else is changed. */
import { describe, expect, it } from '@jest/globals';
import type { Sheet } from '../../src/local/sheets/book';
import {
  anOffice,
  columnIn,
  does,
  EMPTY,
  entered,
  FILLED,
  finishedOffice,
  headingsIn,
  press,
  settingIn,
  tabOf,
  under,
  type OfficeInMemory,
} from './officeInMemory';

/** An office in which the owner of the file, whom no protection stops, may do anything. */
function workingOffice(content = FILLED): { office: OfficeInMemory; owner: string } {
  const office = finishedOffice(content);
  return { office, owner: office.access.owner };
}

/** Takes something off a tab that people take off in a menu. */
function strip(office: OfficeInMemory, title: string, change: Partial<Sheet>): void {
  const before = tabOf(office, title);
  office.book = {
    ...office.book,
    sheets: office.book.sheets.map((sheet) => (sheet === before ? { ...sheet, ...change } : sheet)),
  };
}

/** Each change of each write by its kind and the tab at which it is made. */
function changes(office: OfficeInMemory): readonly (readonly string[])[] {
  const titles = new Map(
    office.book.sheets.map(({ properties }) => [properties.sheetId, properties.title]),
  );
  return office.writes.map((write) =>
    write.map((change) => {
      if (change.kind === 'set place') return change.kind;
      const title =
        change.kind === 'add tab' ? change.tab.title : (titles.get(change.sheetId) ?? 'nowhere');
      return `${change.kind}: ${title}`;
    }),
  );
}

const ENTRY = 'append row: 変更履歴';

/** Deletes the column under a heading. */
function deleteColumn(office: OfficeInMemory, title: string, heading: string): void {
  const tab = tabOf(office, title);
  const first = columnIn(tab, heading);
  const lines = { sheetId: tab.properties.sheetId, first, count: 1 };
  does(office, office.access.owner, { kind: 'deleteColumns', lines });
}

/** Deletes the row of a setting. */
function deleteSetting(office: OfficeInMemory, item: string): void {
  const tab = tabOf(office, '設定');
  const first = tab.rows.findIndex((_, row) => entered(tab, row, columnIn(tab, '項目')) === item);
  const lines = { sheetId: tab.properties.sheetId, first, count: 1 };
  does(office, office.access.owner, { kind: 'deleteRows', lines });
}

describe('a finished workbook', () => {
  it.each([
    ['sample', FILLED],
    ['empty plan', EMPTY],
  ])('is left alone: %s', (_, content) => {
    const office = finishedOffice(content);
    expect(press(office)).toEqual([]);
    expect(office.writes).toEqual([]);
  });

  it('gets back no row that people have deleted', () => {
    const { office, owner } = workingOffice();
    const { sheetId } = tabOf(office, '行動計画').properties;
    does(office, owner, { kind: 'deleteRows', lines: { sheetId, first: 3, count: 5 } });
    expect(press(office)).toEqual([]);
    expect(under(tabOf(office, '行動計画'), '取組ID')).toHaveLength(20);
  });
});

describe('what is missing is added, and nothing else', () => {
  it('a tab, at its place, with its protection', () => {
    const { office, owner } = workingOffice();
    const before = office.book.sheets.map(({ properties }) => properties.title);
    const { sheetId } = tabOf(office, '作成資料一覧').properties;
    does(office, owner, { kind: 'deleteTab', sheetId });
    expect(press(office)).toEqual([
      '「作成資料一覧」シートを作りました。',
      '「作成資料一覧」シートを保護しました。',
    ]);
    expect(changes(office)).toEqual([
      [
        'add tab: 作成資料一覧',
        'lay out columns: 作成資料一覧',
        'mark heading: 作成資料一覧',
        ENTRY,
      ],
      ['protect tab: 作成資料一覧', ENTRY],
    ]);
    expect(office.book.sheets.map(({ properties }) => properties.title)).toEqual(before);
  });

  it('a column, behind the last one', () => {
    const { office } = workingOffice();
    deleteColumn(office, '会議', '場所');
    const kept = headingsIn(tabOf(office, '会議'));
    expect(press(office)).toEqual(['「会議」シートの右端に、列「場所」を加えました。']);
    expect(changes(office)).toEqual([['insert: 会議', 'lay out columns: 会議', ENTRY]]);
    expect(headingsIn(tabOf(office, '会議'))).toEqual([...kept, '場所']);
  });

  it('a setting with its default, below the last one', () => {
    const { office } = workingOffice();
    deleteSetting(office, '割合の桁');
    const kept = under(tabOf(office, '設定'), '項目');
    expect(press(office)).toEqual(['「設定」シートに、項目「割合の桁」を加えました。']);
    expect(changes(office)).toEqual([['insert: 設定', 'put cells: 設定', ENTRY]]);
    expect(under(tabOf(office, '設定'), '項目')).toEqual([...kept, '割合の桁']);
    expect(settingIn(office, '割合の桁')).toBe('0');
  });

  it('a protection', () => {
    const { office } = workingOffice();
    strip(office, '行動計画', { protectedRanges: [] });
    expect(press(office)).toEqual(['「行動計画」シートを保護しました。']);
    expect(changes(office)).toEqual([['protect tab: 行動計画', ENTRY]]);
  });

  it('no protection where people have put one of their own on the whole tab', () => {
    const { office } = workingOffice();
    const { sheetId } = tabOf(office, '行動計画').properties;
    const own = { protectedRangeId: 7, range: { sheetId }, warningOnly: true };
    strip(office, '行動計画', { protectedRanges: [own] });
    expect(press(office)).toEqual([]);
  });

  it('a protection also where people protect some cells', () => {
    const { office } = workingOffice();
    const { sheetId } = tabOf(office, '行動計画').properties;
    const range = { sheetId, startRowIndex: 0, endRowIndex: 1 };
    strip(office, '行動計画', {
      protectedRanges: [{ protectedRangeId: 7, range, warningOnly: true }],
    });
    expect(changes(office)).toEqual([]);
    expect(press(office)).toEqual(['「行動計画」シートを保護しました。']);
  });

  it('a filter view', () => {
    const { office } = workingOffice();
    const [, ...rest] = tabOf(office, '年度実績').filterViews;
    strip(office, '年度実績', { filterViews: rest });
    expect(press(office)).toEqual(['「年度実績」シートに、絞り込み表示を1件加えました。']);
    expect(changes(office)).toEqual([['add filter view: 年度実績', ENTRY]]);
  });

  it('filter views for a section that came into the list', () => {
    const { office, owner } = workingOffice();
    const sections = tabOf(office, '課一覧');
    const place = {
      sheetId: sections.properties.sheetId,
      row: under(sections, '課名（正式）').length + 1,
      column: columnIn(sections, '課名（正式）'),
    };
    does(office, owner, { kind: 'typeIn', place, text: 'デジタル推進課' });
    expect(press(office)).toEqual([
      '絞り込み表示を加えました：年度実績（1件）、指標実績（1件）、関連事業（1件）、意見台帳（1件）',
    ]);
  });

  it('a rule that colours rows', () => {
    const { office } = workingOffice();
    strip(office, '年度実績', { conditionalFormats: [] });
    expect(press(office)).toEqual(['「年度実績」シートに、行の色分けを加えました。']);
    expect(changes(office)).toEqual([['colour rows: 年度実績', ENTRY]]);
  });

  it('the place of the workbook', () => {
    const { office } = workingOffice();
    const properties = { ...office.book.properties, timeZone: 'America/Los_Angeles' };
    office.book = { ...office.book, properties };
    press(office);
    expect(changes(office)).toEqual([['set place', ENTRY]]);
  });

  it('and 変更履歴 says what was added', () => {
    const { office } = workingOffice();
    deleteColumn(office, '会議', '場所');
    press(office, { operationId: 'press-0002' });
    const history = tabOf(office, '変更履歴');
    expect(under(history, '操作ID')).toEqual(['press-0001', 'press-0002']);
    expect(under(history, '変更後')[1]).toBe('「会議」シートの右端に、列「場所」を加えました。');
  });

  it('every list of 選択肢 that is added comes with its words', () => {
    const { office } = workingOffice();
    const words = under(tabOf(office, '選択肢'), '進捗状況').filter((word) => word !== '');
    deleteColumn(office, '選択肢', '進捗状況');
    press(office);
    const again = under(tabOf(office, '選択肢'), '進捗状況').filter((word) => word !== '');
    expect(again).toEqual(words);
  });
});

describe('what people have rearranged is respected', () => {
  it('a renamed tab is followed', () => {
    const { office, owner } = workingOffice();
    const { sheetId } = tabOf(office, '行動計画').properties;
    does(office, owner, { kind: 'renameTab', sheetId, title: '取組の一覧' });
    expect(press(office)).toEqual([]);
    deleteColumn(office, '取組の一覧', '備考');
    expect(press(office)).toEqual(['「取組の一覧」シートの右端に、列「備考」を加えました。']);
  });

  it('a new row of 設定 stands under its headings when columns were moved and put between', () => {
    const { office, owner } = workingOffice();
    const { sheetId } = tabOf(office, '設定').properties;
    const at = (row: number, column: number) => ({ sheetId, row, column });
    does(
      office,
      owner,
      { kind: 'moveColumn', sheetId, column: 0, before: 3 },
      { kind: 'insertColumns', lines: { sheetId, first: 1, count: 1 }, side: 'before' },
      { kind: 'typeIn', place: at(0, 1), text: '担当のメモ' },
      { kind: 'typeIn', place: at(2, 1), text: '要確認' },
    );
    deleteSetting(office, '率の桁');
    const before = tabOf(office, '設定');
    const memo = under(before, '担当のメモ');
    press(office);
    const after = tabOf(office, '設定');
    expect(settingIn(office, '率の桁')).toBe('1');
    expect(under(after, '担当のメモ')).toEqual([...memo, '']);
    expect(under(after, '初期値').at(-1)).toBe('1');
  });

  it('a half-finished set-up goes on under the headings where they stand now', () => {
    const office = anOffice();
    const { owner } = office.access;
    press(office);
    const undisturbed = under(tabOf(office, '行動計画'), '取組名');
    const { sheetId } = tabOf(office, '行動計画').properties;
    const [keyColumn, name] = ['取組ID', '取組名'].map((heading) =>
      columnIn(tabOf(office, '行動計画'), heading),
    );
    strip(office, '設定', { protectedRanges: [] });
    deleteSetting(office, 'レイアウトの版');
    does(
      office,
      owner,
      { kind: 'deleteRows', lines: { sheetId, first: 10, count: 16 } },
      { kind: 'moveColumn', sheetId, column: name ?? 0, before: keyColumn ?? 0 },
      { kind: 'insertColumns', lines: { sheetId, first: 1, count: 1 }, side: 'before' },
      { kind: 'typeIn', place: { sheetId, row: 0, column: 1 }, text: '課の番号' },
    );
    press(office);
    const actions = tabOf(office, '行動計画');
    expect(under(actions, '取組名')).toEqual(undisturbed);
    expect(under(actions, '課の番号').join('')).toBe('');
    expect(press(office)).toEqual([]);
  });

  it('a heading that was wrapped by hand or typed in other widths is still that heading', () => {
    const { office, owner } = workingOffice();
    const tab = tabOf(office, '会議');
    const column = columnIn(tab, '会議ID');
    const place = { sheetId: tab.properties.sheetId, row: 0, column };
    does(office, owner, { kind: 'typeIn', place, text: '会議\nＩＤ' });
    expect(press(office)).toEqual([]);
  });
});
