/** Writing rows by key in an office in memory: requests, rows by their key, people who act meanwhile. */
import type { WritePorts, Written } from '../../src/app/writeRows';
import { writeRows } from '../../src/app/writeRows';
import type { Verdict } from '../../src/domain/verdict';
import { GoogleError } from '../../src/local/googleError';
import type { Cell, Sheet } from '../../src/local/sheets/book';
import { perform, type Deed } from '../../src/local/sheets/people';
import type { WriteRefusal } from '../../src/wording/writeRefusals';
import { layoutFor } from '../../src/workbook/layout/layoutFor';
import type { WriteRequest } from '../../src/workbook/write/rowWrite';
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

/** Something that happens just before the call of this place; calls are counted from 1. */
export interface Meanwhile {
  readonly call: number;
  readonly happens: (office: OfficeInMemory) => void;
}

/** The ports of a section, with things that happen between their calls. */
export function portsWhile(
  office: OfficeInMemory,
  meanwhile: readonly Meanwhile[] = [],
  user = SECTION,
): WritePorts & { readonly calls: string[] } {
  const { workbook, lock, clock } = portsOf(office, user);
  const calls: string[] = [];
  const next = (name: string): void => {
    calls.push(name);
    for (const { call, happens } of meanwhile) if (call === calls.length) happens(office);
  };
  return {
    calls,
    lock,
    clock,
    workbook: {
      facts() {
        next('facts');
        return workbook.facts();
      },
      values(areas) {
        next('values');
        return workbook.values(areas);
      },
      cells(areas) {
        next('cells');
        return workbook.cells(areas);
      },
      apply(changes, check) {
        next('apply');
        return workbook.apply(changes, check);
      },
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

/** What people see of a cell; '' where there is nothing. */
export function shown(cell: Cell | undefined): string {
  const { userEnteredValue, note, userEnteredFormat } = cell ?? {};
  const parts = [userEnteredValue, note, userEnteredFormat?.backgroundColorStyle];
  return parts.every((part) => part === undefined) ? '' : JSON.stringify(parts);
}
