/** What Google's errors mean: retry, refused or in doubt; and who tries again how often. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Bundle } from '../../src/local/bundle';
import type { FaultMode } from '../../src/local/faults';
import { run, type RunResult } from '../../src/local/run';
import { adapterBundle } from '../bundleFromSource';
import { answerOf, askingRun, failing, officeOf, SECRETARY, valueOf } from './asking';

let bundle: Bundle;
beforeAll(async () => {
  bundle = await adapterBundle();
});

interface Row {
  readonly code?: readonly number[];
  readonly text?: string;
}

/** Google's errors, each with the row that is to know it: message, code, kind, reason. */
const ERRORS: readonly (readonly [string, number | null, string, string])[] = [
  ["Unable to parse range: '旧'!A1", 400, 'refused', 'unknown range'],
  ['You are trying to edit a protected cell or object.', 400, 'refused', 'protected'],
  ["Quota exceeded for quota metric 'Read requests'", 429, 'retry', 'quota'],
  ['User Rate Limit Exceeded', 403, 'retry', 'quota'],
  ['The caller does not have permission', 403, 'refused', 'no permission'],
  ['Requested entity was not found.', 404, 'refused', 'not found'],
  ['Invalid requests[0].addSheet: ...', 400, 'refused', 'rejected'],
  ['The operation timed out', 504, 'in doubt', 'timeout'],
  ['The service is currently unavailable.', 503, 'in doubt', 'server'],
  ['Service invoked too many times for one day: email.', null, 'refused', 'daily quota'],
  ['Service invoked too many times in a short time: properties rateMax.', null, 'retry', 'quota'],
  ["API call to … failed with error: Unable to parse range: 'x'", null, 'refused', 'unknown range'],
  ['You are trying to edit a protected cell or object.', null, 'refused', 'protected'],
  ['You do not have permission to call MailApp.sendEmail.', null, 'refused', 'no permission'],
  ['No HTML file named setUp was found.', null, 'refused', 'not found'],
  ['Service Spreadsheets timed out while accessing document', null, 'in doubt', 'timeout'],
  ["We're sorry, a server error occurred. Please wait a bit.", null, 'in doubt', 'server'],
  ['Cannot call SpreadsheetApp.getUi() from this context.', null, 'refused', 'rejected'],
  ['Failed to send email: no recipient', null, 'refused', 'rejected'],
];

function raised(message: string, code: number | null) {
  return answerOf(askingRun(bundle, officeOf(bundle), ['faults', 'raise', message, code])).fault;
}

describe('what an error means', () => {
  it.each(ERRORS)('%s (%s) is %s: %s', (message, code, kind, reason) => {
    expect(raised(message, code)).toEqual({ kind, reason, original: message });
  });

  it('every row of the table knows an error that no row before it knows', () => {
    const rows = valueOf(bundle, officeOf(bundle), ['faults', 'rows']) as readonly Row[];
    const met = ERRORS.map(([message, code]) =>
      rows.findIndex(
        (row) =>
          (row.code === undefined || (code !== null && row.code.includes(code))) &&
          (row.text === undefined || new RegExp(row.text, 'i').test(message)),
      ),
    );
    expect([...new Set(met)].sort((a, b) => a - b)).toEqual(rows.map((_, place) => place));
  });

  it.each([
    ['予期しないエラーが発生しました。', null],
    ['something that nobody knows', 418],
  ])('one that no row knows is in doubt: %s', (message, code) => {
    expect(raised(message, code)).toMatchObject({ kind: 'in doubt', reason: 'unknown' });
  });
});

const READ = ['workbook', 'facts'];
const CHANGES = [{ kind: 'set place', locale: 'ja_JP', timeZone: 'Asia/Tokyo' }];
const WRITE = ['workbook', 'apply', CHANGES, []];
const GET = 'Sheets.Spreadsheets.get';
const BATCH = 'Sheets.Spreadsheets.batchUpdate';

const disturbed = (asked: readonly unknown[], name: string, mode: FaultMode, times: number) =>
  failing(bundle, () => officeOf(bundle), asked, { name, mode, times });

const triesOf = ({ journal }: RunResult, of: string) =>
  journal.filter(({ name }) => name === of).length;

const PASSING: readonly FaultMode[] = [
  'timeout before',
  'timeout after',
  'server error before',
  'server error after',
  'unavailable',
  'quota',
];

describe('a read changes nothing', () => {
  it.each(PASSING)('it is made a third time after %s twice, and answers', (mode) => {
    const result = disturbed(READ, GET, mode, 2);
    expect(answerOf(result).fault).toBeUndefined();
    expect(triesOf(result, GET)).toBe(3);
  });

  it.each(PASSING)('it is given up after %s three times', (mode) => {
    const result = disturbed(READ, GET, mode, 3);
    expect(answerOf(result).fault?.kind).toBe(mode === 'quota' ? 'retry' : 'in doubt');
    expect(triesOf(result, GET)).toBe(3);
  });

  it('a refused one is not repeated', () => {
    const asked = ['workbook', 'values', [{ title: '旧' }]];
    const result = askingRun(bundle, officeOf(bundle), asked);
    expect(answerOf(result).fault?.kind).toBe('refused');
    expect(triesOf(result, 'Sheets.Spreadsheets.Values.batchGet')).toBe(1);
  });

  it('waits a second, then four', () => {
    const result = disturbed(READ, GET, 'unavailable', 2);
    const waits = result.journal.filter(({ name }) => name === 'Utilities.sleep');
    expect(waits.map(({ took }) => Math.floor(took / 1_000))).toEqual([1, 4]);
  });
});

describe('a write may have been applied', () => {
  it.each(PASSING.filter((mode) => mode !== 'quota'))('it is not repeated after %s', (mode) => {
    const result = disturbed(WRITE, BATCH, mode, 1);
    expect(answerOf(result).fault).toMatchObject({ kind: 'in doubt' });
    expect(triesOf(result, BATCH)).toBe(1);
  });

  it('nor where a cell is protected', () => {
    const result = disturbed(WRITE, BATCH, 'protected cell', 1);
    expect(answerOf(result).fault).toMatchObject({ kind: 'refused', reason: 'protected' });
    expect(triesOf(result, BATCH)).toBe(1);
  });

  it('but above the quota nothing was applied: it is repeated twice', () => {
    expect(answerOf(disturbed(WRITE, BATCH, 'quota', 2)).fault).toBeUndefined();
    const given = disturbed(WRITE, BATCH, 'quota', 3);
    expect(answerOf(given).fault).toMatchObject({ kind: 'retry', reason: 'quota' });
    expect(triesOf(given, BATCH)).toBe(3);
  });
});

describe('the other services', () => {
  it.each([
    [['notes', 'read', 'owner'], 'Properties.getProperty', 'timeout before', 1, undefined],
    [['notes', 'all'], 'Properties.getProperties', 'quota', 3, 'retry'],
    [['notes', 'write', 'a', 'b'], 'Properties.setProperty', 'timeout after', 1, 'in doubt'],
    [['notes', 'erase', 'a'], 'Properties.deleteProperty', 'server error before', 1, 'in doubt'],
    [['triggers', 'mine'], 'ScriptApp.getProjectTriggers', 'server error before', 3, 'in doubt'],
    [
      ['triggers', 'installDaily', 'go', 7],
      'ClockTriggerBuilder.create',
      'timeout after',
      1,
      'in doubt',
    ],
    [['post', 'remainingToday'], 'MailApp.getRemainingDailyQuota', 'timeout before', 1, undefined],
    [
      ['builtIn', 'samplePlan'],
      'HtmlService.createHtmlOutputFromFile',
      'timeout before',
      2,
      undefined,
    ],
    [
      ['panels', 'showSidebar', 'page', '題', {}],
      'Ui.showSidebar',
      'server error after',
      1,
      'in doubt',
    ],
    [['panels', 'toast', '文', '題'], 'Spreadsheet.toast', 'lost lock', 1, undefined],
    [['files', 'findDocuments', 'D-1'], 'Drive.Files.list', 'unavailable', 3, 'in doubt'],
    [['files', 'discard', 'F-1'], 'Drive.Files.update', 'quota', 3, 'retry'],
  ] as const)('%j: %s, %s × %i', (asked, name, mode, times, kind) => {
    expect(answerOf(disturbed(asked, name, mode, times)).fault?.kind).toBe(kind);
  });
});

describe('what is no error of Google', () => {
  it('a bug of ours passes through, and gives the lock back', () => {
    const office = officeOf(bundle);
    const result = run(office, {
      bundle,
      user: SECRETARY,
      kind: 'rpc',
      functionName: 'breakInside',
      args: [null],
    });
    expect(result).toMatchObject({ outcome: 'failed', error: { name: 'TypeError' } });
    expect(result.journal.at(-1)?.name).toBe('Lock.releaseLock');
  });

  it('what the host does not imitate ends the run at once: it is never repeated or swallowed', async () => {
    const odd = await adapterBundle({
      file: 'src/google/workbook.ts',
      of: 'fields: FACTS_MASK',
      instead: 'fields: undefined',
    });
    const result = askingRun(odd, officeOf(odd), READ);
    expect(result).toMatchObject({ outcome: 'failed', error: { name: 'NotEmulated' } });
    expect(result.journal.map(({ name }) => name)).not.toContain('Utilities.sleep');
  });

  it.each(['kill before', 'kill after'] as const)('a run after %s does nothing more', (mode) => {
    const result = disturbed(WRITE, BATCH, mode, 1);
    expect(result.outcome).toBe('killed');
    expect(result.journal.at(-1)?.name).toBe(BATCH);
  });
});
