/** The Sheets service as the bundle calls it: JSON arguments, the book of the office. */
import { describe, expect, it } from '@jest/globals';
import type { OfficeState } from '../../../src/local/office';
import { sheetsHandlers } from '../../../src/local/sheets/handlers';
import { ACCESS, CLERK, RESULTS, SECTION, SETTINGS, officeBook, text, write } from './sheetsOffice';

function officeState(): OfficeState {
  return {
    scriptId: 'script-1',
    book: officeBook(),
    access: ACCESS,
    files: [],
    outbox: [],
    scriptProperties: {},
    userProperties: {},
    triggers: [],
    grants: {},
    lockHolder: null,
    quotaUses: [],
    now: 0,
    lastId: 0,
  };
}

function call(office: OfficeState, name: string, user: string, ...args: unknown[]): unknown {
  const handler = sheetsHandlers[`Sheets.Spreadsheets.${name}`];
  if (!handler) throw new Error(`no handler ${name}`);
  return handler(office, { runId: 1, user, kind: 'menu' }, args);
}

describe('the handlers', () => {
  it('answer a read, a batch and values', () => {
    const office = officeState();
    call(
      office,
      'batchUpdate',
      CLERK,
      { requests: [write(RESULTS, 1, 2, [[text('中止')]])] },
      'book-1',
      { fields: 'replies' },
    );
    const answer = call(office, 'Values.batchGet', CLERK, 'book-1', {
      ranges: ["'年度実績'!C2"],
      valueRenderOption: 'UNFORMATTED_VALUE',
      fields: 'valueRanges.values',
    });
    expect(answer).toEqual({ valueRanges: [{ values: [['中止']] }] });
    expect(call(office, 'get', CLERK, 'book-1', { fields: 'spreadsheetId' })).toEqual({
      spreadsheetId: 'book-1',
    });
  });

  it('leave the very same book in the office when a batch is refused', () => {
    const office = officeState();
    const { book } = office;
    const requests = [write(RESULTS, 1, 0, [[text('7')]]), write(SETTINGS, 1, 0, [[text('7')]])];
    expect(() =>
      call(office, 'batchUpdate', SECTION, { requests }, 'book-1', { fields: 'replies' }),
    ).toThrow(/protected cell/);
    expect(office.book).toBe(book);
  });
});
