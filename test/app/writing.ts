/** Writing rows by key in an office in memory: requests, rows by their key, people who act meanwhile. */
import { ServiceFault } from '../../src/app/serviceFault';
import type { WritePorts, Written } from '../../src/app/writeRows';
import { writeRows } from '../../src/app/writeRows';
import type { Verdict } from '../../src/domain/verdict';
import { GoogleError } from '../../src/local/googleError';
import type { Cell, Sheet } from '../../src/local/sheets/book';
import { perform, type Deed } from '../../src/local/sheets/people';
import type { CellPlace } from '../../src/local/sheets/peopleRefusals';
import type { WriteRefusal } from '../../src/wording/writeRefusals';
import { layoutFor } from '../../src/workbook/layout/layoutFor';
import type { RowWrite, WriteRequest } from '../../src/workbook/write/rowWrite';
import { townPlan } from '../workbook/layout/plans';
import {
  columnIn,
  entered,
  finishedOffice,
  portsOf,
  SECTION,
  tabOf,
  type OfficeInMemory,
} from './officeInMemory';

export const LOST_ANSWER = new ServiceFault('in doubt', 'timeout', 'timed out');
export const BUSY_GOOGLE = new ServiceFault('retry', 'quota', 'Quota exceeded');

export const layout = layoutFor(townPlan);

/** An office with a workbook of its own in which the sample year is filled in. */
export function officeAtWork(): OfficeInMemory {
  const office = finishedOffice();
  return { ...office, writes: [], reads: { facts: 0, values: 0, cells: 0 } };
}

export function aRequest(request: Partial<WriteRequest>): WriteRequest {
  return {
    operationId: 'press-7001',
    by: SECTION,
    means: '取組実績の入力の画面',
    writes: [],
    newRows: [],
    history: [],
    ...request,
  };
}

/** Something that happens at the call of this place; calls are counted from 1. */
export interface Meanwhile {
  readonly call: number;
  /** Before the call, unless it says that it happens after. May throw what the call is to throw. */
  readonly happens: (office: OfficeInMemory) => void;
  readonly isAfter?: true;
}

/** The ports of a section, with things that happen between their calls. */
export function portsWhile(
  office: OfficeInMemory,
  meanwhile: readonly Meanwhile[] = [],
  user = SECTION,
): WritePorts & { readonly calls: string[] } {
  const { workbook, lock, clock } = portsOf(office, user);
  const calls: string[] = [];
  const during = <Answer>(name: string, work: () => Answer): Answer => {
    calls.push(name);
    const place = calls.length;
    const now = meanwhile.filter(({ call }) => call === place);
    for (const { happens, isAfter } of now) if (!isAfter) happens(office);
    const answer = work();
    for (const { happens, isAfter } of now) if (isAfter) happens(office);
    return answer;
  };
  return {
    calls,
    lock,
    clock,
    workbook: {
      facts: () => during('facts', () => workbook.facts()),
      values: (areas) => during('values', () => workbook.values(areas)),
      cells: (...asked) => during('cells', () => workbook.cells(...asked)),
      apply: (changes, check) => during('apply', () => workbook.apply(changes, check)),
    },
  };
}

export function write(
  office: OfficeInMemory,
  request: Partial<WriteRequest>,
  meanwhile: readonly Meanwhile[] = [],
): Verdict<Written, WriteRefusal> {
  return writeRows(portsWhile(office, meanwhile), layout, aRequest(request));
}

/** The owner of the file does this just before the call of this place, if Google lets her. */
export function personDoes(call: number, ...deeds: readonly Deed[]): Meanwhile {
  return {
    call,
    happens(office) {
      for (const deed of deeds) {
        const outcome = perform(office.book, office.access, office.access.owner, deed, 2025);
        if (!(outcome instanceof GoogleError)) office.book = outcome;
      }
    },
  };
}

/** The call fails like this, before or after it has done what it was asked. */
export function fails(call: number, fault: ServiceFault, isAfter = false): Meanwhile {
  const happens = (): never => {
    throw fault;
  };
  return { call, happens, ...(isAfter ? { isAfter } : {}) };
}

/** Zero-based row of a key, by the headings of the key columns. */
export function rowOf(sheet: Sheet, key: Readonly<Record<string, string>>): number {
  const found = sheet.rows.findIndex((_, row) =>
    Object.entries(key).every(
      ([heading, text]) => row > 0 && entered(sheet, row, columnIn(sheet, heading)) === text,
    ),
  );
  if (found < 0) throw new Error(`${sheet.properties.title} has no row ${JSON.stringify(key)}.`);
  return found;
}

/** What stands under a heading of 年度実績 in the row of an action. */
export function inResult(office: OfficeInMemory, actionId: string, heading: string): unknown {
  const sheet = tabOf(office, '年度実績');
  return entered(sheet, rowOf(sheet, { 取組ID: actionId }), columnIn(sheet, heading));
}

/** The row of 年度実績 that these tests save. */
export const KEY = '令和6年度 1-1-1';

export const SUBMITTED = {
  what: '提出',
  targetId: '1-1-1',
  item: '取組実績',
  before: '',
  after: '',
};

export function revisionIn(office: OfficeInMemory, id = '1-1-1'): number {
  return Number(inResult(office, id, '版'));
}

/** A save of the row as it stands in the office, with its line in 変更履歴. */
export function aSave(office: OfficeInMemory, cells: RowWrite['cells']): Partial<WriteRequest> {
  return {
    writes: [{ tabKey: 'yearlyResults', key: KEY, cells, basedOn: revisionIn(office) }],
    history: [SUBMITTED],
  };
}

/** The row and column of a cell of 年度実績, and its tab. */
export function placeOf(office: OfficeInMemory, id: string, heading: string): CellPlace {
  const sheet = tabOf(office, '年度実績');
  const { sheetId } = sheet.properties;
  return { sheetId, row: rowOf(sheet, { 取組ID: id }), column: columnIn(sheet, heading) };
}

/** What people see of a cell; '' where there is nothing. */
export function shown(cell: Cell | undefined): string {
  const { userEnteredValue, note, userEnteredFormat } = cell ?? {};
  const parts = [userEnteredValue, note, userEnteredFormat?.backgroundColorStyle];
  return parts.every((part) => part === undefined) ? '' : JSON.stringify(parts);
}
