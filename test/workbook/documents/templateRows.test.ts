/** 様式 as it is kept: pieces in any order of rows, and everything that people can do to them by hand. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readWorkbook } from '../../../src/app/readWorkbook';
import { writeRows } from '../../../src/app/writeRows';
import { storedTemplateMessage } from '../../../src/wording/storedTemplate';
import { decideTemplate } from '../../../src/workbook/documents/decideTemplate';
import {
  packTemplateId,
  storedTemplate,
  templateVersions,
  wholeVersion,
} from '../../../src/workbook/documents/templateRows';
import type { Sheet } from '../../../src/local/sheets/book';
import {
  columnIn,
  does,
  entered,
  finishedOffice,
  portsOf,
  SECRETARY,
  tabOf,
  under,
  type OfficeInMemory,
} from '../../app/officeInMemory';

const A = 'A'.repeat(100_000);
const B = 'B'.repeat(50_000);

function readOf(office: OfficeInMemory) {
  return readWorkbook(portsOf(office, SECRETARY), [{ family: 'templates' }]).read;
}

function put(office: OfficeInMemory, base64: string | undefined) {
  const ports = portsOf(office, SECRETARY);
  const read = readOf(office);
  const { writes, newRows } = decideTemplate(read, packTemplateId, base64);
  const request = { operationId: 'press-0001', by: SECRETARY, means: '様式の編集の画面' };
  const verdict = writeRows(ports, read.layout, { ...request, writes, newRows, history: [] });
  expect(verdict.accepted).toBe(true);
}

function officeWith(...templates: readonly (string | undefined)[]): OfficeInMemory {
  const office = finishedOffice();
  for (const template of templates) put(office, template);
  return office;
}

const counts = (office: OfficeInMemory) => storedTemplate(readOf(office), packTemplateId);

/** What is said of 様式 as it stands. */
function said(office: OfficeInMemory): string {
  const verdict = counts(office);
  return verdict.accepted ? verdict.value.kind : storedTemplateMessage(verdict.refusal);
}

const tab = (office: OfficeInMemory): Sheet => tabOf(office, '様式');

function typeIn(office: OfficeInMemory, row: number, heading: string, text: string) {
  const { sheetId } = tab(office).properties;
  const place = { sheetId, row, column: columnIn(tab(office), heading) };
  does(office, SECRETARY, { kind: 'typeIn', place, text });
}

describe('a template that is kept', () => {
  it('is the built-in one until somebody stores another', () => {
    expect(counts(officeWith())).toEqual({
      accepted: true,
      value: { kind: 'built-in', version: 0 },
    });
  });

  it('is put together from its pieces, each no longer than a cell holds', () => {
    const office = officeWith(A);
    expect(counts(office)).toEqual({
      accepted: true,
      value: { kind: 'own', version: 1, base64: A },
    });
    const pieces = under(tab(office), '断片').map(String);
    expect(pieces).toHaveLength(3);
    for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(45_000);
    expect(under(tab(office), '番号')).toEqual([1, 2, 3]);
  });

  it('of any length, and rows in any order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 140_000 }),
        fc.base64String({ minLength: 1, maxLength: 12 }),
        fc.integer(),
        (length, text, seed) => {
          const whole = text
            .replace(/[=]/gu, 'x')
            .repeat(Math.ceil(length / 4))
            .slice(0, length);
          const office = officeWith('before', whole);
          const shuffled = shuffle(office, seed);
          expect(counts(shuffled)).toEqual({
            accepted: true,
            value: { kind: 'own', version: 2, base64: whole },
          });
        },
      ),
      { numRuns: 15 },
    );
  });

  it('is the built-in one again when the newest version says so', () => {
    const office = officeWith(A, undefined);
    expect(counts(office)).toEqual({ accepted: true, value: { kind: 'built-in', version: 2 } });
    put(office, B);
    expect(counts(office)).toMatchObject({ value: { kind: 'own', version: 3, base64: B } });
  });

  it('is kept with the two versions before it; the contents of older ones are removed', () => {
    const office = officeWith('one', 'two', 'three', 'four');
    const read = readOf(office);
    const versions = templateVersions(read, packTemplateId);
    expect(versions.map(({ version }) => version)).toEqual([4, 3, 2]);
    expect(versions.map((each) => wholeVersion(read, each))).toMatchObject([
      { value: { base64: 'four' } },
      { value: { base64: 'three' } },
      { value: { base64: 'two' } },
    ]);
    expect(under(tab(office), '版')).toEqual([1, 2, 3, 4]);
    expect(under(tab(office), '断片')[0]).toBe('');
  });
});

/** The rows of 様式 below its headings in another order. */
function shuffle(office: OfficeInMemory, seed: number): OfficeInMemory {
  const sheet = tab(office);
  const [headings, ...rows] = sheet.rows;
  const keyed = rows.map((row, place) => ({ row, by: Math.imul(place + 7, seed | 1) % 1_009 }));
  const others = keyed.sort((one, other) => one.by - other.by).map(({ row }) => row);
  const shuffled = { ...sheet, rows: [headings, ...others] } as Sheet;
  const sheets = office.book.sheets.map((each) => (each === sheet ? shuffled : each));
  return { ...office, book: { ...office.book, sheets } };
}

const REMEDY =
  '\n「様式の編集」の画面で、前の版か組込みの様式に戻してください。シートの版の履歴から元に戻すこともできます。';
const UNKNOWN_ROW = 'シートの版の履歴からその行を元に戻すか、その行を削除してください。';

describe('what people did by hand is told with its place, and nothing takes its place in silence', () => {
  it('a cell that was emptied', () => {
    const office = officeWith(A);
    typeIn(office, 2, '断片', '');
    expect(said(office)).toBe(`「様式」シートの3行目（第1版）の「断片」が空欄です。${REMEDY}`);
  });

  it('a cell with something else in it', () => {
    const office = officeWith(A);
    typeIn(office, 1, '断片', '様式はここ');
    expect(said(office)).toBe(
      `「様式」シートの2行目（第1版）の「断片」に、様式の内容ではない文字があります。${REMEDY}`,
    );
  });

  it('one letter that was changed', () => {
    const office = officeWith(A);
    const piece = String(entered(tab(office), 2, columnIn(tab(office), '断片')));
    typeIn(office, 2, '断片', `${piece.slice(0, -1)}B`);
    expect(said(office)).toBe(
      `「様式」シートの第1版の「断片」（2行目、3行目、4行目）が、登録したときの内容と違っています。${REMEDY}`,
    );
  });

  it.each([
    ['at the beginning', 1],
    ['in the middle', 2],
    ['at the end', 3],
  ])('a row that was deleted %s', (_, piece) => {
    const office = officeWith('old', A);
    const { sheetId } = tab(office).properties;
    does(office, SECRETARY, { kind: 'deleteRows', lines: { sheetId, first: piece + 1, count: 1 } });
    expect(said(office)).toBe(
      `「様式」シートに、第2版の断片${String(piece)}が見当たりません。行が削除されたか、「版」が変えられています。${REMEDY}`,
    );
  });

  it('but a number that was changed does no harm: each piece knows its place', () => {
    const office = officeWith(A);
    typeIn(office, 2, '番号', '9');
    expect(counts(office)).toMatchObject({ value: { version: 1, base64: A } });
  });

  it('a number that nobody can read', () => {
    const office = officeWith(A);
    typeIn(office, 2, '番号', 'に');
    expect(said(office)).toMatch(/どの版のものか分からない行があります。\n様式　3行目.*番号：/u);
    expect(said(office)).toContain(UNKNOWN_ROW);
  });

  it('a version that nobody can read: an older one does not take its place', () => {
    const office = officeWith('old', 'new');
    typeIn(office, 2, '版', '最新');
    expect(said(office)).toMatch(/様式　3行目.*版：/u);
  });

  it('rows that were copied', () => {
    const office = officeWith('old', 'new');
    typeIn(office, 1, '版', '2');
    expect(said(office)).toMatch(/様式　2行目　会議資料 2 1/u);
  });

  it('but not what happened to a version that no longer counts', () => {
    const office = officeWith('one', 'two', 'three');
    typeIn(office, 1, '断片', '様式はここ');
    expect(counts(office)).toMatchObject({ value: { version: 3, base64: 'three' } });
    typeIn(office, 1, '版', '2');
    expect(counts(office)).toMatchObject({ value: { version: 3, base64: 'three' } });
    expect(entered(tab(office), 1, columnIn(tab(office), '版'))).toBe(2);
  });
});
