/** The one read: how often the workbook is asked, and what happens when somebody has moved things. */
import { describe, expect, it } from '@jest/globals';
import type { Ports } from '../../src/app/ports';
import { readWorkbook, tabsNote } from '../../src/app/readWorkbook';
import { ServiceFault } from '../../src/app/serviceFault';
import { damageText } from '../../src/wording/damage';
import { coreTabs, wantedForCheck, wantedForRollUp } from '../../src/workbook/read/wanted';
import {
  columnIn,
  does,
  finishedOffice,
  portsOf,
  SECRETARY,
  tabOf,
  type OfficeInMemory,
} from './officeInMemory';

/** How often the workbook is asked for facts and for cells while this is done. */
function asked(office: OfficeInMemory, work: () => void): readonly [facts: number, cells: number] {
  const { facts, cells } = office.reads;
  work();
  return [office.reads.facts - facts, office.reads.cells - cells];
}

function rollUpRead(office: OfficeInMemory) {
  return readWorkbook(portsOf(office, SECRETARY), wantedForRollUp).read;
}

/** What a person types under a heading of a tab. */
function typing(tab: ReturnType<typeof tabOf>) {
  const { sheetId } = tab.properties;
  return (row: number, heading: string, text: string) =>
    ({ kind: 'typeIn', place: { sheetId, row, column: columnIn(tab, heading) }, text }) as const;
}

/** An office in which the roll-up was read once, so that its tabs are remembered. */
function rememberedOffice(): OfficeInMemory {
  const office = finishedOffice();
  rollUpRead(office);
  return office;
}

function sheetIdOf(office: OfficeInMemory, title: string): number {
  return tabOf(office, title).properties.sheetId;
}

function isComplete({ plan, results }: ReturnType<typeof rollUpRead>): void {
  expect(plan.actions).toHaveLength(25);
  expect(plan.indicators).toHaveLength(41);
  expect(results.yearlyResults).toHaveLength(50);
  expect(results.indicatorResults).toHaveLength(82);
  expect(results.projects).toHaveLength(5);
}

describe('the one read', () => {
  it('looks at the tabs once, and then asks in one call', () => {
    const office = finishedOffice();
    expect(
      asked(office, () => {
        isComplete(rollUpRead(office));
      }),
    ).toEqual([1, 1]);
    expect(
      asked(office, () => {
        isComplete(rollUpRead(office));
      }),
    ).toEqual([0, 1]);
    const check = () => readWorkbook(portsOf(office, SECRETARY), wantedForCheck);
    expect(asked(office, check)).toEqual([0, 1]);
  });

  it('writes its note only when something has changed', () => {
    const office = rememberedOffice();
    const note = office.notes.get(tabsNote);
    const ports = portsOf(office, SECRETARY);
    const notes = {
      ...ports.notes,
      write: () => {
        expect('written').toBe('not written');
      },
    };
    readWorkbook({ ...ports, notes }, wantedForRollUp);
    expect(office.notes.get(tabsNote)).toBe(note);
    expect(new TextEncoder().encode(note).length).toBeLessThan(4_000);
  });

  it('does not need the note', () => {
    const office = finishedOffice();
    const fault = new ServiceFault('refused', 'daily quota', 'too much');
    const ports = portsOf(office, SECRETARY);
    const notes: Ports['notes'] = {
      ...ports.notes,
      read: () => {
        throw fault;
      },
      write: () => {
        throw fault;
      },
    };
    isComplete(readWorkbook({ ...ports, notes }, wantedForRollUp).read);
  });

  it.each(['{', '[]', '[1,"令和6年度",["x"]]', '[0,"令和6年度"]', 'null'])(
    'is not misled by a note that is none: %s',
    (note) => {
      const office = finishedOffice();
      office.notes.set(tabsNote, note);
      isComplete(rollUpRead(office));
    },
  );

  it('reads of results no text for a roll-up', () => {
    const { tabs } = rollUpRead(rememberedOffice());
    const row = tabs.get('yearlyResults')?.rows[0];
    expect(row?.cells.has('settledAmount')).toBe(true);
    expect(row?.cells.has('results')).toBe(false);
    expect(tabs.get('yearlyResults')?.places.has('results')).toBe(true);
  });

  it('takes a state as it stands, whoever asks for it alone', () => {
    const office = rememberedOffice();
    const tab = tabOf(office, '年度実績');
    const type = typing(tab);
    does(
      office,
      SECRETARY,
      ...[1, 2, 3].flatMap((row) => [
        type(row, '提出状態', ['提出済み', '差戻し', '確認済み'][row - 1] ?? ''),
        ...['提出者', '確認者'].map((heading) => type(row, heading, SECRETARY)),
        ...['提出日時', '確認日時'].map((heading) => type(row, heading, '2025/06/02 10:00:00')),
        type(row, '差戻しの内容', '参加者数の根拠を書いてください。'),
      ]),
    );
    const wanted = [...coreTabs, { family: 'yearlyResults', columns: ['submission'] }];
    const alone = readWorkbook(portsOf(office, SECRETARY), wanted).read;
    const whole = readWorkbook(portsOf(office, SECRETARY), wantedForCheck).read;
    const open = ({ results }: typeof alone) =>
      results.yearlyResults.map(({ submission }) => submission).filter((one) => one !== 'settled');
    expect(new Set(open(whole))).toEqual(new Set(['submitted', 'sentBack', 'checked']));
    expect(open(rollUpRead(office))).toEqual(open(whole));
    expect(alone.tabs.get('yearlyResults')?.rows[1]?.cells.has('sentBackFor')).toBe(true);
  });
});

describe('reading what people have spoiled', () => {
  it('names it and changes nothing', () => {
    const office = finishedOffice();
    const tab = tabOf(office, '年度実績');
    const type = typing(tab);
    does(
      office,
      SECRETARY,
      type(1, '方向性', '継続'),
      type(2, '決算額', '=1/0'),
      type(3, '提出日時', ''),
      type(3, '提出状態', '提出済み'),
      type(4, '取組ID', '取組1-1-1'),
    );
    const [book, writes] = [office.book, office.writes.length];
    const { read } = readWorkbook(portsOf(office, SECRETARY), wantedForCheck);
    const named = read.damages.filter(({ reach }) => reach !== 'advice');
    expect(named.map(({ place, cause }) => [place.row, cause.kind])).toEqual([
      [2, 'key twice'],
      [2, 'word unknown'],
      [3, 'error value'],
      [4, 'state not yours'],
      [5, 'key twice'],
    ]);
    expect(office.book).toBe(book);
    expect(office.writes).toHaveLength(writes);
  });
});

describe('what people have moved', () => {
  it('a tab that was renamed is followed: a call in vain, a look, and the read', () => {
    const office = rememberedOffice();
    does(office, SECRETARY, {
      kind: 'renameTab',
      sheetId: sheetIdOf(office, '年度実績'),
      title: '実績（入力用）',
    });
    expect(
      asked(office, () => {
        isComplete(rollUpRead(office));
      }),
    ).toEqual([1, 2]);
    expect(
      asked(office, () => {
        isComplete(rollUpRead(office));
      }),
    ).toEqual([0, 1]);
    expect(rollUpRead(office).tabs.get('yearlyResults')?.title).toBe('実績（入力用）');
  });

  it('another tab under the old name is not taken for it', () => {
    const office = rememberedOffice();
    const sheetId = sheetIdOf(office, '戦略');
    does(
      office,
      SECRETARY,
      { kind: 'renameTab', sheetId, title: '戦略（正）' },
      { kind: 'addTab', title: '戦略' },
    );
    const read = rollUpRead(office);
    isComplete(read);
    expect(read.plan.strategies).toHaveLength(5);
  });

  it('a tab that is gone is named, with the one that may take its place', () => {
    const office = rememberedOffice();
    const sheetId = sheetIdOf(office, '関連事業');
    does(
      office,
      SECRETARY,
      { kind: 'deleteTab', sheetId },
      { kind: 'addTab', title: '関連事業のコピー' },
    );
    const [damage, ...others] = rollUpRead(office).damages.filter(({ reach }) => reach === 'tab');
    expect(others).toEqual([]);
    expect(damage && damageText(damage)).toBe(
      '「関連事業」シートが見当たりません。名前の似た「関連事業のコピー」があります。これが元のシートの代わりのときは、名前を「関連事業」に直してください。削除したときは、Googleスプレッドシートの変更履歴（「ファイル」の「変更履歴」）から元に戻してください。',
    );
  });

  it('columns that were moved, inserted or deleted are found by their headings', () => {
    const office = rememberedOffice();
    const sheetId = sheetIdOf(office, '年度実績');
    does(office, SECRETARY, { kind: 'moveColumn', sheetId, column: 14, before: 2 });
    expect(
      asked(office, () => {
        isComplete(rollUpRead(office));
      }),
    ).toEqual([0, 2]);
    expect(
      asked(office, () => {
        isComplete(rollUpRead(office));
      }),
    ).toEqual([0, 1]);
    does(office, SECRETARY, {
      kind: 'insertColumns',
      lines: { sheetId, first: 0, count: 3 },
      side: 'before',
    });
    isComplete(rollUpRead(office));
    const settled = rollUpRead(office).results.yearlyResults.map(
      ({ amounts }) => amounts.settledAmount,
    );
    expect(settled.filter((amount) => amount !== undefined).length).toBeGreaterThan(30);
  });

  it('a second column of the same heading is seen, also where nobody reads it', () => {
    const office = rememberedOffice();
    const tab = tabOf(office, '年度実績');
    const { sheetId, gridProperties } = tab.properties;
    const place = { sheetId, row: 0, column: gridProperties.columnCount - 1 };
    does(office, SECRETARY, { kind: 'typeIn', place, text: '決算額' });
    const read = rollUpRead(office);
    expect(read.damages.filter(({ reach }) => reach === 'tab')).toMatchObject([
      { cause: { kind: 'heading twice' }, place: { heading: '決算額' } },
    ]);
    expect(read.tabs.has('yearlyResults')).toBe(false);
  });

  it('a row with a key far below the table is read', () => {
    const office = rememberedOffice();
    const tab = tabOf(office, '年度実績');
    const { sheetId, gridProperties } = tab.properties;
    const row = gridProperties.rowCount - 1;
    const type = (heading: string, text: string) =>
      ({ kind: 'typeIn', place: { sheetId, row, column: columnIn(tab, heading) }, text }) as const;
    does(office, SECRETARY, type('年度', '令和7年度'), type('取組ID', '取組1-1-1'));
    const read = rollUpRead(office);
    expect(read.results.yearlyResults).toHaveLength(51);
    expect(read.tabs.get('yearlyResults')?.rows.map((each) => each.row)).toContain(row);
  });

  it('rows and columns that were cut off cost a second look', () => {
    const office = rememberedOffice();
    const { sheetId, gridProperties } = tabOf(office, '年度実績').properties;
    does(office, SECRETARY, {
      kind: 'deleteRows',
      lines: { sheetId, first: 30, count: gridProperties.rowCount - 30 },
    });
    isComplete(rollUpRead(office));
  });

  it('a year that was opened or closed is noticed by 評価対象年度', () => {
    const office = rememberedOffice();
    const tab = tabOf(office, '設定');
    const column = columnIn(tab, '値');
    const place = { sheetId: tab.properties.sheetId, row: 1, column };
    does(office, SECRETARY, { kind: 'typeIn', place, text: '令和7年度' });
    expect(
      asked(office, () => {
        isComplete(rollUpRead(office));
      }),
    ).toEqual([1, 1]);
    expect(
      asked(office, () => {
        isComplete(rollUpRead(office));
      }),
    ).toEqual([0, 1]);
  });
});
