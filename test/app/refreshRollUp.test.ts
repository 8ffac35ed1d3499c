/**
 * 集計の更新 on the workbook of the sample: the figures stand in their cells, what people typed stays,
 * and whoever presses twice changes nothing but the moment.
 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { refreshRollUp } from '../../src/app/refreshRollUp';
import { columnLetters } from '../../src/workbook/layout/layout';
import type { Deed } from '../../src/local/sheets/people';
import {
  BLANK,
  columnIn,
  COLLEAGUE,
  does,
  entered,
  headingsIn,
  portsOf,
  SECRETARY,
  SECTION,
  tabOf,
  under,
  type OfficeInMemory,
} from './officeInMemory';
import { columns, expected, morning, refresh, rowOf } from './rollUpOffice';

/** All that stands in the tabs that the refresh writes, the moment masked. */
function written(office: OfficeInMemory): string {
  const text = JSON.stringify(
    ['戦略別集計', '指標実績', '集計グラフ'].map((title) => tabOf(office, title).rows),
  );
  return text.replace(/\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}|[\d０-９]+時[\d０-９]+分/gu, 'now');
}

function letterOf(office: OfficeInMemory, title: string, heading: string): string {
  return columnLetters(columnIn(tabOf(office, title), heading));
}

describe('the sample in the meeting of 令和７年度', () => {
  let office: OfficeInMemory;
  beforeAll(() => {
    office = morning();
    refresh(office);
  });

  it('is refreshed by one write, and by one read as soon as the tabs are known', () => {
    expect(office.writes).toHaveLength(1);
    refresh(office);
    const before = { ...office.reads };
    refresh(office);
    expect(office.reads).toEqual({ ...before, cells: before.cells + 1 });
    expect(office.writes).toHaveLength(3);
  });

  it('has every figure of the plan, the strategies and the policies in its cell', () => {
    for (const { row, cells } of expected) {
      const at = rowOf(office, row.groupId);
      const found = columns
        .filter(({ key }) => key in cells)
        .map(({ key, heading }) => [key, at(heading)]);
      expect(Object.fromEntries(found)).toEqual(cells);
    }
  });

  it('leaves the typed texts of the sample where they are', () => {
    expect(rowOf(office, '2')('事務局総括')).toMatch(/^新規就農者の増加/u);
    expect(rowOf(office, '2')('会議の評価')).toMatch(/^５つの戦略の中で/u);
  });

  it('says when it was made, and counts what was submitted since by a formula', () => {
    expect(rowOf(office, '全体')('集計の時点')).toBe('2025-05-16 10:32:05');
    const filled = (column: string) =>
      `'年度実績'!$${column}$1:INDEX('年度実績'!$${column}:$${column},MIN(ROWS('年度実績'!$${column}:$${column}),5000))`;
    const times = letterOf(office, '年度実績', '提出日時');
    expect(rowOf(office, '1')('未反映件数')).toBe(
      `=SUMPRODUCT((${filled('A')}="令和6年度")*(${filled(times)}>"2025-05-16 10:32:05")*(LEFT(${filled('B')},2)="1-"))`,
    );
  });

  it('computes 達成率 and 判定 beside the values of 指標実績', () => {
    const tab = tabOf(office, '指標実績');
    const at = under(tab, '指標ID').indexOf('1-1-1-1');
    const values = ['実績値', '実績値（数値）', '達成率', '判定'].map(
      (heading) => under(tab, heading)[at],
    );
    expect(values[1]).toBe(Number(String(values[0]).replace(/,/gu, '')));
    expect(typeof values[2]).toBe('number');
    expect(values[3]).toMatch(/^[ABC]$/u);
  });

  it('stands six charts on the tables of 集計グラフ, once', () => {
    refresh(office);
    expect(tabOf(office, '集計グラフ').charts).toHaveLength(6);
    expect(entered(tabOf(office, '集計グラフ'), 0, 0)).toBe('令和６年度　集計グラフ');
  });

  it('dresses the tables when they are made: headings, amounts with commas, a wide first column', () => {
    const tab = tabOf(office, '集計グラフ');
    const row = tab.rows.findIndex((_, at) => entered(tab, at, 1) === '予算現額');
    expect(tab.rows[row]?.[1]?.userEnteredFormat).toMatchObject({ textFormat: { bold: true } });
    expect(tab.rows[row + 1]?.[1]?.userEnteredFormat).toMatchObject({
      numberFormat: { pattern: '#,##0;△#,##0' },
    });
    expect(tab.columnMetadata[0]?.pixelSize).toBe(220);
  });

  it('shows the closed year beside the open one in the trend, though it has no row yet', () => {
    const tab = tabOf(office, '集計グラフ');
    const rows = tab.rows.map((_, row) =>
      [0, 1, 3, 4, 5].map((column) => entered(tab, row, column)),
    );
    const trend = rows.findIndex(([first]) => first === '年度');
    expect(rows.slice(trend + 1, trend + 4)).toEqual([
      ['令和5年度', 25, 15, 9, 0],
      ['令和6年度', 25, 10, 9, 5],
      ['令和7年度', '', '', '', ''],
    ]);
  });

  it('tells the year, the moment and how much was submitted', () => {
    expect(refresh(office)).toMatchObject({
      resultYear: 2024,
      submitted: 25,
      of: 25,
      damaged: 0,
      stray: [],
      charts: 'written',
    });
  });
});

it('pressing again changes nothing but the moment', () => {
  const office = morning();
  refresh(office);
  const before = written(office);
  office.now = '2025-05-16 14:05:59';
  refresh(office);
  expect(written(office) === before).toBe(true);
  expect(rowOf(office, '全体')('集計の時点')).toBe('2025-05-16 14:05:59');
  const cells = office.writes[1]?.flatMap((change) =>
    change.kind === 'put cells' && change.sheetId === 1014 ? change.cells.flat() : [],
  );
  expect(cells?.length).toBe(2 * expected.length);
});

it('a section may press it, because a submission does', () => {
  const office = morning();
  expect(refresh(office, SECTION).of).toBe(25);
});

it('before anybody has reported every action is open and the table says so', () => {
  const office = morning(BLANK);
  expect(refresh(office)).toMatchObject({ submitted: 0, of: 25 });
  expect(rowOf(office, '全体')('取組：未確定')).toBe(25);
  expect(rowOf(office, '全体')('状況')).toBe('未提出あり');
});

describe('the order in which rows and columns stand decides nothing', () => {
  it('of rows that somebody sorted and columns that somebody moved or added', () => {
    const plain = morning();
    refresh(plain);
    const office = morning();
    for (const title of ['戦略別集計', '年度実績', '指標実績']) {
      const tab = tabOf(office, title);
      const { sheetId } = tab.properties;
      const range = { sheetId, startRowIndex: 1 };
      does(
        office,
        office.access.owner,
        { kind: 'sortRows', range, by: [{ column: 1, descending: true }] },
        { kind: 'insertColumns', lines: { sheetId, first: 8, count: 1 }, side: 'before' },
        { kind: 'typeIn', place: { sheetId, row: 1, column: 8 }, text: '担当者のメモ' },
      );
    }
    refresh(office);
    for (const { row } of expected) {
      for (const { heading } of columns.filter(({ key }) => key !== 'notYetIncluded')) {
        expect(rowOf(office, row.groupId)(heading)).toEqual(rowOf(plain, row.groupId)(heading));
      }
    }
    const tab = tabOf(office, '戦略別集計');
    expect(headingsIn(tab)[8]).toBe('');
    expect(entered(tab, 1, 8)).toBe('担当者のメモ');
    expect(rowOf(office, '全体')('未反映件数')).toContain("'年度実績'!$A$1:INDEX(");
  });
});

describe('rows that the plan no longer has', () => {
  it('keep their typed text, lose their figures, and are named', () => {
    const office = morning();
    refresh(office);
    const tab = tabOf(office, '戦略別集計');
    const row = tab.rows.findIndex((_, place) => entered(tab, place, 1) === '1');
    const place = { sheetId: 1014, row, column: 1 };
    does(office, SECRETARY, { kind: 'typeIn', place, text: '9' });
    expect(refresh(office).stray).toEqual(['令和6年度 9']);
    const stray = rowOf(office, '9');
    expect(stray('名称')).toBe('健康づくり支援戦略（計画にない対象IDです）');
    expect(stray('事務局総括')).toMatch(/^連携による/u);
    expect([stray('対象件数'), stray('取組：A'), stray('決算額'), stray('状況')]).toEqual([
      '',
      '',
      '',
      '',
    ]);
    expect(rowOf(office, '1')('対象件数')).toBe(4);
    refresh(office);
    expect(rowOf(office, '9')('名称')).toBe('健康づくり支援戦略（計画にない対象IDです）');
  });
});

it('a strategy that comes later gets its row below, and the chart’s table says that it has grown', () => {
  const office = morning();
  refresh(office);
  const { owner } = office.access;
  const tab = tabOf(office, '戦略');
  const row = 1 + under(tab, '戦略ID').length;
  const type = (column: number, text: string): Deed => ({
    kind: 'typeIn',
    place: { sheetId: tab.properties.sheetId, row, column },
    text,
  });
  does(office, owner, type(0, '6'), type(columnIn(tab, '戦略名'), '新しい戦略'));
  refresh(office);
  expect(rowOf(office, '6')('名称')).toBe('新しい戦略');
  expect(rowOf(office, '6')('状況')).toBe('対象なし');
  expect(rowOf(office, '全体')('対象件数')).toBe(25);
  expect(tabOf(office, '集計グラフ').charts).toHaveLength(6);
});

describe('it is refused, and nothing is changed,', () => {
  const refusalOf = (office: OfficeInMemory, person = COLLEAGUE) => {
    const verdict = refreshRollUp(portsOf(office, person), { operationId: 'p', caller: person });
    expect(office.writes).toEqual([]);
    return verdict.accepted ? undefined : verdict.refusal;
  };
  const setting = (office: OfficeInMemory, item: string, text: string) => {
    const tab = tabOf(office, '設定');
    const row = tab.rows.findIndex((_, place) => entered(tab, place, 0) === item);
    const place = { sheetId: tab.properties.sheetId, row, column: columnIn(tab, '値') };
    does(office, SECRETARY, { kind: 'typeIn', place, text });
  };

  it('while somebody else is inside the lock', () => {
    const office = morning();
    office.busy = true;
    expect(refusalOf(office)).toEqual({ reason: 'busy' });
  });

  it('in a copy of the workbook', () => {
    const office = morning();
    setting(office, '本体のID', 'another-file');
    expect(refusalOf(office)).toEqual({ reason: 'copy' });
  });

  it.each(['', '令和', '令和12年度'])('while 評価対象年度 is 「%s」', (found) => {
    const office = morning();
    setting(office, '評価対象年度', found);
    expect(refusalOf(office)).toEqual({ reason: 'no year', found });
  });

  it('while a tab that counts cannot be read, which is named', () => {
    const office = morning();
    const tab = tabOf(office, '年度実績');
    const lines = {
      sheetId: tab.properties.sheetId,
      first: columnIn(tab, '1次評価'),
      count: 1,
    };
    does(office, SECRETARY, { kind: 'deleteColumns', lines });
    expect(refusalOf(office)).toMatchObject({
      reason: 'unreadable',
      damages: [{ reach: 'tab', place: { tab: '年度実績', heading: '1次評価' } }],
    });
  });
});
