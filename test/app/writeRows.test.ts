/** A save by key: what it writes, what it leaves alone, and when it is refused. */
import { describe, expect, it } from '@jest/globals';
import { writeRows } from '../../src/app/writeRows';
import { writeRefusalMessage } from '../../src/wording/writeRefusals';
import type { WriteRequest } from '../../src/workbook/write/rowWrite';
import { columnIn, does, tabOf, under, type OfficeInMemory } from './officeInMemory';
import {
  aRequest,
  aSave,
  inResult,
  KEY,
  layout,
  officeAtWork,
  personDoes,
  placeOf,
  portsWhile,
  revisionIn,
  rowOf,
  SUBMITTED,
  write,
} from './writing';

describe('a save', () => {
  it('writes its cells, raises 版 and enters 変更履歴, with one reading and one write', () => {
    const office = officeAtWork();
    const before = revisionIn(office);
    const cells = { results: '説明会を３回開催した。', progress: '完了', issues: '' };
    const verdict = write(office, aSave(office, cells));
    const revisions = [{ tabKey: 'yearlyResults', key: KEY, revision: before + 1 }];
    expect(verdict).toEqual({ accepted: true, value: { already: false, revisions } });
    expect(
      ['取組実績', '進捗状況', '課題', '版'].map((each) => inResult(office, '1-1-1', each)),
    ).toEqual(['説明会を３回開催した。', '完了', '', before + 1]);
    const history = tabOf(office, '変更履歴');
    expect(
      ['日時', '操作ID', '操作者', '操作内容', '対象ID'].map((each) => under(history, each).at(-1)),
    ).toEqual(['2025-03-10 09:00', 'press-7001', 'fukushi@town.example.jp', '提出', '1-1-1']);
    expect(office.writes).toHaveLength(1);
    expect(office.reads).toEqual({ facts: 0, values: 0, cells: 1 });
  });

  it('leaves notes, colours and the cells between its own as they are', () => {
    const office = officeAtWork();
    const place = placeOf(office, '1-1-1', '取組実績');
    const colour = { rgbColor: { red: 1, green: 1 } };
    const range = {
      sheetId: place.sheetId,
      startRowIndex: place.row,
      endRowIndex: place.row + 1,
      startColumnIndex: place.column,
      endColumnIndex: place.column + 1,
    };
    does(office, office.access.owner, { kind: 'setNote', place, note: '確認中' });
    does(office, office.access.owner, { kind: 'setColour', range, colour });
    write(office, aSave(office, { results: '終わった。', budgeted: 'なし' }));
    const cell = tabOf(office, '年度実績').rows[place.row]?.[place.column];
    expect(cell).toMatchObject({
      note: '確認中',
      userEnteredValue: { stringValue: '終わった。' },
      userEnteredFormat: { backgroundColorStyle: colour, numberFormat: { type: 'TEXT' } },
    });
    const blocks = office.writes[0]?.filter(({ kind }) => kind === 'put cells');
    expect(blocks).toHaveLength(3);
  });

  it('puts neighbouring cells of neighbouring rows into one block', () => {
    const office = officeAtWork();
    const writes = ['1-1-1', '1-1-2'].map((id) => ({
      tabKey: 'yearlyResults',
      key: `令和6年度 ${id}`,
      cells: { results: `${id}を行った。`, summary: '行った。' },
    }));
    write(office, { writes });
    expect(office.writes).toEqual([[expect.objectContaining({ kind: 'put cells' })]]);
  });

  it('keeps a text that looks like a formula a text, and one line break one', () => {
    const office = officeAtWork();
    write(office, aSave(office, { results: '=HYPERLINK("x")', issues: '１行目\r\n２行目' }));
    const { row, column } = placeOf(office, '1-1-1', '取組実績');
    expect(tabOf(office, '年度実績').rows[row]?.[column]?.userEnteredValue).toEqual({
      stringValue: '=HYPERLINK("x")',
    });
    expect(inResult(office, '1-1-1', '課題')).toBe('１行目\n２行目');
  });

  it('follows a renamed tab, and writes nothing into a copy that has its name', () => {
    const office = officeAtWork();
    const { owner } = office.access;
    const { sheetId } = tabOf(office, '年度実績').properties;
    does(office, owner, { kind: 'renameTab', sheetId, title: '旧年度実績' });
    does(office, owner, { kind: 'addTab', title: '年度実績' });
    const row = placeOf({ ...office, book: officeAtWork().book }, '1-1-1', '課題').row;
    const save = aSave(officeAtWork(), { issues: '人手が足りない。' });
    expect(write(office, save).accepted).toBe(true);
    expect(tabOf(office, '年度実績').rows).toEqual([]);
    const renamed = tabOf(office, '旧年度実績');
    expect(renamed.rows[row]?.[columnIn(renamed, '課題')]?.userEnteredValue).toEqual({
      stringValue: '人手が足りない。',
    });
  });

  it('finds the headings of 変更履歴 wherever people have moved them', () => {
    const office = officeAtWork();
    const { sheetId } = tabOf(office, '変更履歴').properties;
    does(office, office.access.owner, { kind: 'moveColumn', sheetId, column: 1, before: 9 });
    write(office, aSave(office, { issues: 'なし' }));
    expect(under(tabOf(office, '変更履歴'), '操作ID').at(-1)).toBe('press-7001');
    expect(under(tabOf(office, '変更履歴'), '操作の方法').at(-1)).toBe('取組実績の入力の画面');
  });

  it('never writes a key', () => {
    const office = officeAtWork();
    expect(() => write(office, aSave(office, { actionId: '1-1-9' }))).toThrow('actionId');
  });
});

describe('the same press again', () => {
  it('is answered as saved, and enters nothing twice', () => {
    const office = officeAtWork();
    const save = aSave(office, { results: '終わった。' });
    write(office, save);
    const { book } = office;
    expect(write(office, save)).toMatchObject({ accepted: true, value: { already: true } });
    expect(office.book).toBe(book);
  });

  it('is answered as saved when somebody has saved another content since', () => {
    const office = officeAtWork();
    const save = aSave(office, { results: '終わった。' });
    write(office, save);
    write(office, { ...aSave(office, { results: 'まだである。' }), operationId: 'press-7002' });
    expect(write(office, save)).toMatchObject({ accepted: true, value: { already: true } });
    expect(inResult(office, '1-1-1', '取組実績')).toBe('まだである。');
  });

  it('of cells without 版 overwrites nobody who came after it', () => {
    const office = officeAtWork();
    const cells = { content: '相談窓口を設ける。' };
    const plan: Partial<WriteRequest> = {
      writes: [{ tabKey: 'actions', key: '1-1-1', cells }],
      history: [{ ...SUBMITTED, what: '計画の取込' }],
    };
    const secretariat = (again: Partial<WriteRequest>) =>
      writeRows(portsWhile(office, [], 'seisaku@town.example.jp'), layout, aRequest(again));
    expect(secretariat(plan).accepted).toBe(true);
    const sheet = tabOf(office, '行動計画');
    const { sheetId } = sheet.properties;
    const place = {
      sheetId,
      row: rowOf(sheet, { 取組ID: '1-1-1' }),
      column: columnIn(sheet, '取組内容'),
    };
    does(office, office.access.owner, { kind: 'typeIn', place, text: '手で直した。' });
    expect(secretariat(plan)).toMatchObject({ accepted: true, value: { already: true } });
    expect(under(tabOf(office, '行動計画'), '取組内容')).toContain('手で直した。');
  });
});

describe('new rows', () => {
  const project = (projectNumber: string, name: string) => ({
    tabKey: 'relatedProjects',
    key: `令和6年度 1-1-1 ${projectNumber}`,
    cells: { year: '令和6年度', actionId: '1-1-1', projectNumber, name, settledAmount: 1200 },
  });
  const names = (office: OfficeInMemory) => under(tabOf(office, '関連事業'), '事業名');

  it('come below the last row, in their order', () => {
    const office = officeAtWork();
    const before = names(office);
    write(office, { newRows: [project('901', '見守り'), project('902', '配食')] });
    expect(names(office)).toEqual([...before, '見守り', '配食']);
    const sheet = tabOf(office, '関連事業');
    const row = rowOf(sheet, { 事業番号: '902' });
    const format = (at: number) => sheet.rows[at]?.[columnIn(sheet, '決算額')]?.userEnteredFormat;
    expect(format(row)?.numberFormat).toEqual({ type: 'NUMBER', pattern: '#,##0;△#,##0' });
  });

  it('overwrite nothing that is typed below at that moment', () => {
    const office = officeAtWork();
    const sheet = tabOf(office, '関連事業');
    const place = {
      sheetId: sheet.properties.sheetId,
      row: under(sheet, '年度').length + 1,
      column: 3,
    };
    const typed = personDoes(2, { kind: 'typeIn', place, text: '来年度の予定' });
    write(office, { newRows: [project('901', '見守り')] }, [typed]);
    expect(names(office).slice(-2)).toEqual(['見守り', '来年度の予定']);
  });

  it('find room where the grid is full', () => {
    const office = officeAtWork();
    const sheet = tabOf(office, '関連事業');
    const { sheetId, gridProperties } = sheet.properties;
    const first = under(sheet, '年度').length + 1;
    const lines = { sheetId, first, count: gridProperties.rowCount - first };
    does(office, office.access.owner, { kind: 'deleteRows', lines });
    const before = names(office);
    const grown = personDoes(2, {
      kind: 'insertRows',
      lines: { sheetId, first: first - 1, count: 1 },
      side: 'after',
    });
    write(office, { newRows: [project('901', '見守り')] }, [grown]);
    expect(names(office)).toEqual([...before, '見守り']);
  });

  it('stand once and whole when a column is moved at that moment', () => {
    const office = officeAtWork();
    const before = names(office);
    const { sheetId } = tabOf(office, '関連事業').properties;
    const moved = personDoes(2, { kind: 'moveColumn', sheetId, column: 3, before: 9 });
    expect(write(office, { newRows: [project('901', '見守り')] }, [moved]).accepted).toBe(true);
    expect(names(office).filter((name) => name !== '')).toEqual([...before, '見守り']);
    const sheet = tabOf(office, '関連事業');
    const row = rowOf(sheet, { 事業番号: '901' });
    expect(under(sheet, '決算額').at(-1)).toBe(1200);
    expect(sheet.rows.filter((each) => each?.some((cell) => cell?.userEnteredValue))).toHaveLength(
      before.length + 2,
    );
    expect(row).toBeGreaterThan(before.length);
  });

  it('are never made twice in one request', () => {
    const twice = [project('901', '見守り'), project('901', '配食')];
    expect(() => write(officeAtWork(), { newRows: twice })).toThrow('made twice');
  });

  it('that are there already are left alone; the same key with another content is refused', () => {
    const office = officeAtWork();
    write(office, { newRows: [project('901', '見守り')] });
    const { book } = office;
    expect(write(office, { newRows: [project('901', '見守り')] })).toMatchObject({
      value: { already: true },
    });
    const verdict = write(office, { newRows: [project('901', '配食')] });
    expect(verdict.accepted ? '' : writeRefusalMessage(verdict.refusal)).toContain(
      '同じ番号「令和6年度 1-1-1 901」の別の内容の行があります',
    );
    expect(office.book).toBe(book);
  });
});

describe('what is generated', () => {
  const marks = (ids: readonly string[], check: string): Partial<WriteRequest> => ({
    writes: ids.map((id) => ({
      tabKey: 'yearlyResults',
      key: `令和6年度 ${id}`,
      cells: { check },
    })),
  });

  it('raises no 版 and leaves no entry; a row that has gone is passed over', () => {
    const office = officeAtWork();
    const before = revisionIn(office);
    const entries = under(tabOf(office, '変更履歴'), '操作ID');
    const verdict = write(office, marks(['1-1-1', '9-9-9', '1-1-2'], '要確認'));
    expect(verdict).toMatchObject({ accepted: true, value: { already: false } });
    expect(['1-1-1', '1-1-2'].map((id) => inResult(office, id, '点検'))).toEqual([
      '要確認',
      '要確認',
    ]);
    expect(revisionIn(office)).toBe(before);
    expect(under(tabOf(office, '変更履歴'), '操作ID')).toEqual(entries);
  });

  it('is not written again where it stands already', () => {
    const office = officeAtWork();
    write(office, marks(['1-1-1'], '要確認'));
    expect(write(office, marks(['1-1-1'], '要確認'))).toMatchObject({ value: { already: true } });
    expect(office.writes).toHaveLength(1);
  });

  it('is written in pieces when it is large', () => {
    const office = officeAtWork();
    const long = '長'.repeat(40_000);
    const ids = ['1-1-1', '1-1-2', '1-2-1', '1-2-2', '1-2-3', '1-2-4', '2-1-1', '2-1-2'];
    const there = ids.filter((id) => under(tabOf(office, '年度実績'), '取組ID').includes(id));
    write(office, marks(there, long));
    expect(there.length).toBeGreaterThan(5);
    expect(office.writes.length).toBeGreaterThan(1);
    expect(there.map((id) => inResult(office, id, '点検') === long)).not.toContain(false);
  });
});
