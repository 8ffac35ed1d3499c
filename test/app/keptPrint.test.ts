/** 資料の控え: what each document printed is kept with its row 完成, of the last two versions of each kind. */
import { describe, expect, it } from '@jest/globals';
import { fiscalYear } from '../../src/domain/fiscalYear';
import { readWorkbook } from '../../src/app/readWorkbook';
import { errataBefore, keptOfDocuments, lastDocuments, lastEdition } from '../../src/app/keptPrint';
import { wantedForPack } from '../../src/app/packSource';
import { keptOf } from '../../src/documents/keptPrint';
import { unpackedText } from '../../src/papers/packedText';
import { columnIn, does, entered, SECRETARY, tabOf, under } from './officeInMemory';
import {
  fault,
  killAt,
  KILLED,
  listed,
  made,
  make,
  makingOffice,
  makingPorts,
  type MakingOffice,
} from './makingOffice';

const TAB = '資料の控え';
const YEAR = fiscalYear(2024);

/** 文書ID of the rows that hold a piece. */
function keptIds(office: MakingOffice): readonly string[] {
  const ids = under(tabOf(office, TAB), '文書ID').map(String);
  return [...new Set(ids)].filter((id) => id !== '');
}

function types(office: MakingOffice, title: string, row: number, heading: string, text: string) {
  const tab = tabOf(office, title);
  const place = { sheetId: tab.properties.sheetId, row, column: columnIn(tab, heading) };
  does(office, SECRETARY, { kind: 'typeIn', place, text });
}

/** Another version, because something has been typed. */
function another(office: MakingOffice, text: string): void {
  types(office, '年度実績', 1, '取組実績', text);
  made(office);
}

function kindOf(office: MakingOffice): string {
  return String(listed(office)[0]?.['種類']);
}

function keptNow(office: MakingOffice) {
  const ports = makingPorts(office, SECRETARY);
  const { read } = readWorkbook(ports, wantedForPack);
  const documents = lastEdition(read, { kind: kindOf(office), year: YEAR });
  return keptOfDocuments(ports, read, documents);
}

describe('what is kept of a document', () => {
  it('is every line of it, and its paragraphs', () => {
    const office = makingOffice();
    made(office);
    const [packed = ''] = keptNow(office);
    const kept = keptOf(unpackedText(packed));
    expect(kept.lines).toContainEqual({
      paper: '取組別調書',
      number: '資料３',
      place: '取組2-1-3　決算額（令和6年度）',
      text: '29,874',
    });
    expect(kept.paragraphs).toContain('29,874');
    expect(kept.isWhole).toBe(true);
  });

  it('comes with the row 完成, in the same write', () => {
    const office = makingOffice();
    const before = office.writes.length;
    made(office);
    const sheetId = tabOf(office, TAB).properties.sheetId;
    const writes = office.writes.slice(before);
    const isKept = writes.map((changes) =>
      changes.some((change) => 'sheetId' in change && change.sheetId === sheetId),
    );
    expect(isKept).toEqual([false, true]);
    expect(JSON.stringify(writes[1])).toContain('完成');
  });

  it('is read whatever the order into which people sort the rows', () => {
    const office = makingOffice();
    made(office);
    another(office, '改めた。');
    const [packed] = keptNow(office);
    const tab = tabOf(office, TAB);
    const { sheetId } = tab.properties;
    does(office, SECRETARY, {
      kind: 'sortRows',
      range: { sheetId, startRowIndex: 1 },
      by: [{ column: columnIn(tab, '断片'), descending: true }],
    });
    expect(packed).toBeDefined();
    expect(keptNow(office)).toEqual([packed]);
  });
});

describe('versions after the second', () => {
  it('push the oldest out, kind by kind', () => {
    const office = makingOffice();
    made(office);
    made(office, { version: 'published' });
    another(office, '改めた。');
    expect(keptIds(office)).toHaveLength(3);
    const [first] = keptIds(office);
    another(office, 'もう一度改めた。');
    expect(keptIds(office)).toHaveLength(3);
    expect(keptIds(office)).not.toContain(first);
  });

  it('leave a column of the secretariat beside ours as it is', () => {
    const office = makingOffice();
    made(office);
    const tab = tabOf(office, TAB);
    // Between 番号 and 断片.
    const column = columnIn(tab, '断片');
    const { sheetId } = tab.properties;
    does(office, SECRETARY, {
      kind: 'insertColumns',
      lines: { sheetId, first: column, count: 1 },
      side: 'before',
    });
    does(office, SECRETARY, { kind: 'typeIn', place: { sheetId, row: 1, column }, text: 'メモ' });
    another(office, '改めた。');
    another(office, 'もう一度改めた。');
    expect(entered(tabOf(office, TAB), 1, column)).toBe('メモ');
  });
});

describe('an edition of which only one of three documents is there', () => {
  const APART = { pages: 'apart' } as const;

  /** The first edition is whole; the second was given up after its first document. */
  function officeGivenUp(): MakingOffice {
    const office = makingOffice();
    made(office, APART);
    types(office, '年度実績', 1, '取組実績', '改めた。');
    const begins = office.steps.length + 1;
    const lastStep = office.steps.indexOf('fill', office.steps.indexOf('fill') + 1);
    killAt(office, begins + lastStep, 'at');
    expect(() => make(office, APART)).toThrow(KILLED);
    office.at.clear();
    office.now = '2025-08-15 10:40';
    return office;
  }

  it('throws nothing away of those before it', () => {
    const office = officeGivenUp();
    expect(listed(office).map((row) => [row['版'], row['状態']])).toEqual([
      [1, '完成'],
      [1, '完成'],
      [1, '完成'],
      [2, '完成'],
    ]);
    expect(keptIds(office)).toHaveLength(4);
    expect(keptNow(office)).toHaveLength(3);
  });

  it('is not what the next one is corrected against, and is cleared with it', () => {
    const office = officeGivenUp();
    types(office, '年度実績', 1, '取組実績', 'もう一度改めた。');
    expect(made(office, APART)).toMatchObject({ edition: 3, left: 0 });
    const ports = makingPorts(office, SECRETARY);
    const { read } = readWorkbook(ports, wantedForPack);
    const papers = { kind: kindOf(office), year: YEAR, edition: 3 };
    const after = office.files.slice(-3).map(({ content }) => content);
    expect(errataBefore(ports, read, papers, { after, paperTexts: [] })).toMatchObject({
      from: 1,
      rows: expect.arrayContaining([
        expect.objectContaining({
          place: '資料３　取組1-1-1　取組実績',
          after: 'もう一度改めた。',
        }),
      ]),
    });
    expect(keptIds(office)).toHaveLength(6);
  });

  it('is looked at before another one is made: somebody may have changed it, too', () => {
    const office = officeGivenUp();
    const looked = lastDocuments(readWorkbook(makingPorts(office, SECRETARY), wantedForPack).read, {
      kind: kindOf(office),
      year: YEAR,
    });
    expect(looked.map(({ edition }) => edition)).toEqual([1, 1, 1, 2]);
  });
});

describe('a run that died', () => {
  it('before the last write: nothing is kept, and the next press keeps it once', () => {
    const office = makingOffice();
    killAt(office, 5, 'at');
    expect(() => make(office)).toThrow(KILLED);
    expect(keptIds(office)).toEqual([]);
    office.at.clear();
    office.now = '2025-08-15 10:40';
    made(office);
    expect(keptNow(office)).toEqual([expect.any(String)]);
  });

  it('with the last write in doubt, which was applied: it is kept once', () => {
    const office = makingOffice();
    office.after.set(5, fault('in doubt'));
    made(office);
    const pieces = under(tabOf(office, TAB), '番号').filter((number) => number !== '');
    expect(new Set(pieces).size).toBe(pieces.length);
    expect(keptNow(office)).toEqual([expect.any(String)]);
  });
});

describe('正誤表 of the next version', () => {
  function errataNow(office: MakingOffice) {
    const ports = makingPorts(office, SECRETARY);
    const { read } = readWorkbook(ports, wantedForPack);
    const papers = { kind: kindOf(office), year: YEAR, edition: 3 };
    const file = office.files[office.files.length - 1];
    if (file === undefined) throw new Error('no file');
    const reason = { paper: '正誤表', place: '資料３ 取組1-1-1 取組実績', text: '記載誤りのため' };
    return errataBefore(ports, read, papers, { after: [file.content], paperTexts: [reason] });
  }

  it('is empty against papers that print the same', () => {
    const office = makingOffice();
    made(office);
    expect(errataNow(office)).toEqual({ from: 1, to: 3, rows: [] });
  });

  it('lists what was typed since, with the reason of 資料の文章', () => {
    const office = makingOffice();
    made(office);
    another(office, '改めた。');
    const [, second] = office.files;
    office.files.splice(1);
    const tab = tabOf(office, '作成資料一覧');
    const place = {
      sheetId: tab.properties.sheetId,
      row: 2,
      column: columnIn(tab, '状態'),
    };
    does(office, SECRETARY, { kind: 'typeIn', place, text: '取りやめ' });
    if (second !== undefined) office.files.push(second);
    expect(errataNow(office)).toMatchObject({
      from: 1,
      rows: expect.arrayContaining([
        expect.objectContaining({
          place: '資料３　取組1-1-1　取組実績',
          after: '改めた。',
          reason: '記載誤りのため',
        }),
      ]),
    });
  });

  it('is not there where somebody removed what was kept: that is no error', () => {
    const office = makingOffice();
    made(office);
    const { sheetId } = tabOf(office, TAB).properties;
    does(office, SECRETARY, {
      kind: 'deleteRows',
      lines: { sheetId, first: 1, count: 1 },
    });
    expect(errataNow(office)).toBe('not kept');
    types(office, '年度実績', 1, '取組実績', '改めた。');
    expect(made(office).edition).toBe(2);
  });

  it('a tab 資料の控え that was deleted keeps nobody from making papers', () => {
    const office = makingOffice();
    const { sheetId } = tabOf(office, TAB).properties;
    does(office, SECRETARY, { kind: 'deleteTab', sheetId });
    expect(made(office)).toMatchObject({ edition: 1, left: 0 });
  });
});
