/** 点検: the marks beside the entries, and the states that were typed into the sheet. */
import { describe, expect, it } from '@jest/globals';
import { checkEntries, openCheck } from '../../src/app/checkEntries';
import {
  columnIn,
  COLLEAGUE,
  entered,
  finishedOffice,
  portsOf,
  SECRETARY,
  SECTION,
  tabOf,
  under,
  type OfficeInMemory,
} from './officeInMemory';
import { all, doubledRow, rowOf, typed, type Spoil } from './spoiled/spoil';

const KEY = '令和6年度 1-1-2';
const UNSTAMPED = ['提出者', '提出日時', '確認者', '確認日時'].map((heading) =>
  typed('年度実績', '1-1-2', heading, ' '),
);

function office(...spoils: readonly Spoil[]): OfficeInMemory {
  const made = finishedOffice();
  all(...spoils)(made);
  return made;
}

/** 提出状態 typed by hand, without who and when. */
function stateTyped(state: string, ...others: readonly Spoil[]): OfficeInMemory {
  return office(...UNSTAMPED, typed('年度実績', '1-1-2', '提出状態', state), ...others);
}

function check(where: OfficeInMemory, caller: string, accepted: readonly string[] = []) {
  const request = { operationId: 'press-0001', caller, accepted };
  const verdict = checkEntries(portsOf(where, caller), request);
  if (!verdict.accepted) throw new Error(JSON.stringify(verdict.refusal));
  return verdict.value;
}

function cellOf(where: OfficeInMemory, title: string, key: string, heading: string): unknown {
  const sheet = tabOf(where, title);
  const row = rowOf(sheet, title === '年度実績' ? '取組ID' : '指標ID', key);
  return entered(sheet, row, columnIn(sheet, heading));
}

const head = (address: string) => typed('課一覧', '保健福祉課', '所属長アドレス', address);

describe('the marks', () => {
  it('say what was found in the row, and nothing in rows without a finding', () => {
    const spoiled = office(
      typed('指標実績', '1-1-1-2', '実績値', '4/95'),
      typed('年度実績', '1-1-2', '進捗状況', 'やや遅れ'),
      typed('年度実績', '1-1-2', '1次評価', 'S'),
    );
    expect(check(spoiled, SECRETARY).marked).toBe(2);
    expect(cellOf(spoiled, '指標実績', '1-1-1-2', '点検')).toContain('「4/95」を数値として');
    const lines = String(cellOf(spoiled, '年度実績', '1-1-2', '点検')).split('\n');
    expect(lines.map((line) => line.slice(0, 6))).toEqual(['「進捗状況」', '「1次評価」']);
    const marks = under(tabOf(spoiled, '年度実績'), '点検').filter((mark) => mark !== '');
    expect(marks).toHaveLength(1);
  });

  it('are written once: pressed again nothing is written', () => {
    const spoiled = office(typed('指標実績', '1-1-1-2', '実績値', '4/95'));
    check(spoiled, SECRETARY);
    const { book } = spoiled;
    expect(check(spoiled, SECRETARY).marked).toBe(0);
    expect(spoiled.book).toBe(book);
  });

  it('raise no 版 and leave no entry in 変更履歴', () => {
    const spoiled = office(typed('指標実績', '1-1-1-2', '実績値', '4/95'));
    const before = [
      cellOf(spoiled, '指標実績', '1-1-1-2', '版'),
      under(tabOf(spoiled, '変更履歴'), '操作ID'),
    ];
    check(spoiled, SECRETARY);
    expect([
      cellOf(spoiled, '指標実績', '1-1-1-2', '版'),
      under(tabOf(spoiled, '変更履歴'), '操作ID'),
    ]).toEqual(before);
  });

  it('are written beside other rows although two rows share a key', () => {
    const spoiled = office(
      doubledRow('年度実績', '2-1-3'),
      typed('年度実績', '1-1-2', '進捗状況', 'やや遅れ'),
    );
    expect(check(spoiled, SECRETARY).items.map(({ text }) => text.slice(0, 5))).toContain(
      '同じ「取組',
    );
    expect(cellOf(spoiled, '年度実績', '1-1-2', '点検')).toContain('やや遅れ');
  });

  it('stay as they are when a tab of the entries cannot be read', () => {
    const spoiled = office(typed('指標実績', 0, '実績値', '値'));
    const { book } = spoiled;
    expect(openCheck(portsOf(spoiled, SECRETARY), SECRETARY).marksStay).toBe('unreadable');
    expect(check(spoiled, SECRETARY).marked).toBe(0);
    expect(spoiled.book).toBe(book);
  });
});

describe('who sees what', () => {
  it('a section its own entries, the secretariat all', () => {
    const spoiled = office(
      typed('指標実績', '1-1-1-2', '実績値', '4/95'),
      typed('指標実績', '5-2-2-1', '実績値', '4/95'),
    );
    const [own, every] = [SECTION, SECRETARY].map((person) =>
      openCheck(portsOf(spoiled, person), person).items.filter(({ weight }) => weight === 'mend'),
    );
    expect(own?.map(({ section }) => section)).toEqual(['保健福祉課']);
    expect(every).toHaveLength(2);
  });

  it('a section that its tab cannot be read, too', () => {
    const spoiled = office(typed('指標実績', 0, '実績値', '値'));
    expect(openCheck(portsOf(spoiled, SECTION), SECTION).items[0]?.weight).toBe('stop');
  });
});

describe('提出済み typed into the sheet', () => {
  it('counts when 所属長 presses: who and when are entered, 版 rises, the press is on record', () => {
    const typedIn = stateTyped('提出済み', head(SECTION));
    const before = Number(cellOf(typedIn, '年度実績', '1-1-2', '版'));
    expect(check(typedIn, SECTION, [KEY]).accepted).toBe(1);
    expect(cellOf(typedIn, '年度実績', '1-1-2', '提出者')).toBe(SECTION);
    expect(cellOf(typedIn, '年度実績', '1-1-2', '代理')).toBe('');
    expect(cellOf(typedIn, '年度実績', '1-1-2', '版')).toBe(before + 1);
    expect(under(tabOf(typedIn, '変更履歴'), '操作内容')).toContain('提出');
    expect(cellOf(typedIn, '年度実績', '1-1-2', '点検')).toBe('');
  });

  it('is for 担当者 to see, not to make valid, while only 所属長 submits', () => {
    const typedIn = stateTyped('提出済み', head(COLLEAGUE));
    expect(openCheck(portsOf(typedIn, SECTION), SECTION).typedStates).toEqual([]);
    expect(check(typedIn, SECTION, [KEY]).accepted).toBe(0);
    expect(under(tabOf(typedIn, '変更履歴'), '操作内容')).not.toContain('提出');
  });

  it('may be made valid by 担当者 where 設定 lets them submit', () => {
    const lets = typed('設定', '提出は所属長のみか', '値', 'いいえ');
    const typedIn = stateTyped('提出済み', head(COLLEAGUE), lets);
    expect(check(typedIn, SECTION, [KEY]).accepted).toBe(1);
  });

  it('may be made valid by the secretariat on behalf', () => {
    const typedIn = stateTyped('提出済み');
    expect(check(typedIn, SECRETARY, [KEY]).accepted).toBe(1);
    expect(cellOf(typedIn, '年度実績', '1-1-2', '代理')).toBe('代理');
  });

  it('stays undone where the person did not choose it', () => {
    const typedIn = stateTyped('提出済み');
    expect(check(typedIn, SECRETARY).accepted).toBe(0);
    expect(check(typedIn, SECRETARY, ['令和6年度 1-1-1']).accepted).toBe(0);
  });

  it('answers the same press a second time without writing', () => {
    const typedIn = stateTyped('提出済み');
    check(typedIn, SECRETARY, [KEY]);
    const { book } = typedIn;
    expect(check(typedIn, SECRETARY, [KEY]).accepted).toBe(0);
    expect(typedIn.book).toBe(book);
  });
});

describe('other states typed into the sheet', () => {
  it('確認済み counts when the secretariat presses, with who submitted on behalf', () => {
    const typedIn = stateTyped('確認済み');
    expect(check(typedIn, SECRETARY, [KEY]).accepted).toBe(1);
    expect(cellOf(typedIn, '年度実績', '1-1-2', '確認者')).toBe(SECRETARY);
    expect(cellOf(typedIn, '年度実績', '1-1-2', '提出者')).toBe(SECRETARY);
  });

  it.each(['確認済み', '差戻し', '確定'])('%s is nothing for 所属長', (state) => {
    const typedIn = stateTyped(state, head(SECTION));
    expect(check(typedIn, SECTION, [KEY]).accepted).toBe(0);
  });

  it.each(['差戻し', '確定'])('%s is not made valid by a press of the secretariat', (state) => {
    expect(check(stateTyped(state), SECRETARY, [KEY]).accepted).toBe(0);
  });
});

it('a copy is only read', () => {
  const copy = office(typed('設定', '本体のID', '値', 'another-file'));
  const request = { operationId: 'press-0001', caller: SECRETARY, accepted: [] };
  expect(checkEntries(portsOf(copy, SECRETARY), request)).toMatchObject({
    accepted: false,
    refusal: { reason: 'copy' },
  });
});
