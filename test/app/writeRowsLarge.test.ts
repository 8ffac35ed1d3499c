/** A save in a town with many actions: only what is needed is read, and the promises are the same. */
import { describe, expect, it } from '@jest/globals';
import { readTabs, tabsNote } from '../../src/app/readWorkbook';
import { writeRows, type WritePorts } from '../../src/app/writeRows';
import type { Area } from '../../src/workbook/facts';
import {
  columnIn,
  does,
  portsOf,
  SECTION,
  tabOf,
  under,
  type OfficeInMemory,
} from './officeInMemory';
import {
  aRequest,
  aSave,
  inResult,
  layout,
  officeAtWork,
  personDoes,
  placeOf,
  portsWhile,
  SUBMITTED,
  type Meanwhile,
} from './writing';

/** 年度実績 has a grid of 346 rows, and what a reading has found is remembered. */
function largeOffice(): OfficeInMemory {
  const office = { ...officeAtWork(), notes: new Map<string, string>() };
  const lines = { sheetId: sheetIdOf(office), first: 100, count: 120 };
  does(office, office.access.owner, { kind: 'insertRows', lines, side: 'after' });
  readTabs(portsOf(office, SECTION), [{ family: 'yearlyResults' }]);
  return office;
}

function save(office: OfficeInMemory, meanwhile: readonly Meanwhile[] = []) {
  const ports = portsWhile(office, meanwhile);
  const asked: Area[][] = [];
  const withNotes: WritePorts = {
    ...ports,
    notes: portsOf(office, SECTION).notes,
    workbook: {
      ...ports.workbook,
      cells(areas, formats) {
        asked.push([...areas]);
        return ports.workbook.cells(areas, formats);
      },
    },
  };
  const request = aRequest(aSave(office, { issues: '人手が足りない。' }));
  return { verdict: writeRows(withNotes, layout, request), asked };
}

const sheetIdOf = (office: OfficeInMemory) => tabOf(office, '年度実績').properties.sheetId;

describe('a save in a large tab', () => {
  it('reads key, 版 and what it writes, in one call', () => {
    const office = largeOffice();
    const { verdict, asked } = save(office);
    expect(verdict).toMatchObject({ accepted: true });
    expect(inResult(office, '1-1-1', '課題')).toBe('人手が足りない。');
    expect(asked).toHaveLength(1);
    const widths = asked[0]?.map(({ startColumn = 0, endColumn = 0 }) => endColumn - startColumn);
    expect(widths).toEqual([0, 2, 1, 1, 0]);
  });

  it('reads it whole when people have moved columns since', () => {
    const office = largeOffice();
    const sheetId = sheetIdOf(office);
    const column = columnIn(tabOf(office, '年度実績'), '課題');
    does(office, office.access.owner, { kind: 'moveColumn', sheetId, column, before: 3 });
    const { verdict, asked } = save(office);
    expect(verdict).toMatchObject({ accepted: true });
    expect(asked).toHaveLength(2);
    expect(inResult(office, '1-1-1', '課題')).toBe('人手が足りない。');
    expect(office.writes).toHaveLength(1);
  });

  it('follows the name of the tab that is remembered', () => {
    const office = largeOffice();
    does(office, office.access.owner, {
      kind: 'renameTab',
      sheetId: sheetIdOf(office),
      title: '実績（入力中）',
    });
    office.notes.delete(tabsNote);
    readTabs(portsOf(office, SECTION), [{ family: 'yearlyResults' }]);
    const facts = office.reads.facts;
    const before = { ...office, book: largeOffice().book };
    const request = aRequest(aSave(before, { issues: '人手が足りない。' }));
    const ports = { ...portsWhile(office), notes: portsOf(office, SECTION).notes };
    expect(writeRows(ports, layout, request)).toMatchObject({ accepted: true });
    expect(under(tabOf(office, '実績（入力中）'), '課題')).toContain('人手が足りない。');
    expect(office.reads.facts).toBe(facts);
  });

  it('puts back what it hit when rows were sorted at that moment', () => {
    const office = largeOffice();
    const before = under(tabOf(office, '年度実績'), '課題');
    const range = { sheetId: sheetIdOf(office), startRowIndex: 1, endRowIndex: 60 };
    const by = [{ column: 1, descending: true }];
    const { verdict } = save(office, [personDoes(2, { kind: 'sortRows', range, by })]);
    expect(verdict).toMatchObject({ accepted: true });
    expect(new Set(under(tabOf(office, '年度実績'), '課題'))).toEqual(
      new Set([...before.slice(1), '人手が足りない。']),
    );
  });

  it('names a cell of which it does not know what stood there', () => {
    const office = largeOffice();
    const sheetId = sheetIdOf(office);
    const { column } = placeOf(office, '1-1-1', '課題');
    const moved = personDoes(2, { kind: 'moveColumn', sheetId, column: 3, before: column + 1 });
    const { verdict } = save(office, [moved]);
    expect(verdict).toMatchObject({ accepted: true });
    expect(inResult(office, '1-1-1', '課題')).toBe('人手が足りない。');
    const history = tabOf(office, '変更履歴');
    const place = under(history, '操作内容').indexOf('列の移動に伴う上書き');
    expect(['対象ID', '項目', '変更前'].map((heading) => under(history, heading)[place])).toEqual([
      '令和6年度 1-1-1',
      '担当課(実績の年度)',
      '（元の内容は、ファイルの版の履歴で確かめてください。）',
    ]);
    expect(inResult(office, '1-1-1', '担当課（実績の年度）')).toBe('');
  });

  it('compares what was seen, although it does not write it', () => {
    const office = largeOffice();
    const seen = { progress: String(inResult(office, '1-1-1', '進捗状況')) };
    const [row] = aSave(office, { issues: '人手が足りない。' }).writes ?? [];
    if (!row) throw new Error('There is nothing to save.');
    const ports = { ...portsWhile(office), notes: portsOf(office, SECTION).notes };
    const request = aRequest({ writes: [{ ...row, seen }], history: [SUBMITTED] });
    expect(writeRows(ports, layout, request)).toMatchObject({ accepted: true });
  });
});
