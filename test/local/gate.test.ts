/** The gate: journal, time, faults at any call, and the kill that nothing can undo. */
import { describe, expect, it } from '@jest/globals';
import { CALL_RULES, COMPUTING } from '../../src/local/callRules';
import { FAULT_MODES, faultModesOf, isApplied, type FaultMode } from '../../src/local/faults';
import { journalTotals } from '../../src/local/journal';
import { LATENCIES } from '../../src/local/latency';
import { copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import type { RunState } from '../../src/local/runState';
import { handlersFor } from '../../src/local/handlers';
import { anOffice, caught, go, MORNING } from './tinyBundle';

const NOTE = (key: string) =>
  `PropertiesService.getScriptProperties().setProperty('${key}', 'written');`;
const BOOK = 'local-spreadsheet-1';
const ADD_TAB = `Sheets.Spreadsheets.batchUpdate(
  { requests: [{ addSheet: { properties: { sheetId: 7, title: '戦略' } } }] }, '${BOOK}', { fields: 'replies' });`;
const READ = `Sheets.Spreadsheets.get('${BOOK}', { fields: 'spreadsheetId' });`;

function titles(office: OfficeState): string[] {
  return office.book.sheets.map(({ properties }) => properties.title);
}

describe('the tables of calls', () => {
  it('say of every call that is answered what it asks and how long it takes, and of no other', () => {
    const answered = Object.keys(handlersFor({ office: {}, options: {} } as RunState)).filter(
      (name) => !COMPUTING.includes(name),
    );
    expect(Object.keys(CALL_RULES).sort()).toEqual(answered.sort());
    expect(Object.keys(LATENCIES).sort()).toEqual(answered.sort());
    expect(answered.length).toBeGreaterThan(30);
  });

  it('give a source for every figure', () => {
    for (const { source } of Object.values(LATENCIES)) expect(source).toMatch(/\S{3}/);
  });
});

describe('the journal', () => {
  it('has every service call with bytes, time and outcome', () => {
    const { journal } = go(
      `${NOTE('a')} try { MailApp.sendEmail({}); } catch (e) {} Utilities.sleep(100);`,
    );
    expect(journal).toEqual([
      {
        call: 1,
        name: 'Properties.setProperty',
        bytesSent: 24,
        bytesReceived: 2,
        startedAt: MORNING,
        took: 62,
        inLock: false,
        outcome: 'answered',
        applied: true,
      },
      {
        call: 2,
        name: 'MailApp.sendEmail',
        bytesSent: 4,
        bytesReceived: 0,
        startedAt: MORNING + 62,
        took: 800,
        inLock: false,
        outcome: 'refused',
        applied: false,
        note: 'Invalid argument: to',
      },
      {
        call: 3,
        name: 'Utilities.sleep',
        bytesSent: 5,
        bytesReceived: 2,
        startedAt: MORNING + 862,
        took: 100,
        inLock: false,
        outcome: 'answered',
        applied: true,
      },
    ]);
  });

  it('counts bytes as they cross, in UTF-8', () => {
    const { journal } = go(
      `PropertiesService.getScriptProperties().setProperty('k', '経営戦略'); return PropertiesService.getScriptProperties().getProperty('k');`,
    );
    expect(journal[0]?.bytesSent).toBe('["script","k",""]'.length + 12);
    expect(journal[1]?.bytesReceived).toBe('{"value":""}'.length + 12);
  });

  it('makes a large answer take longer', () => {
    const bytes = 'x'.repeat(1_000_000);
    const { journal } = go(
      `HtmlService.createHtmlOutputFromFile('small'); HtmlService.createHtmlOutputFromFile('large');`,
      {
        bundle: {
          mainText: `function go() { HtmlService.createHtmlOutputFromFile('small'); HtmlService.createHtmlOutputFromFile('large'); }`,
          pages: { small: 'x', large: bytes },
          scopes: [],
        },
      },
    );
    expect(journal.map(({ took }) => took)).toEqual([20, 120]);
  });

  it('sums up', () => {
    const { journal } = go(`
      const lock = LockService.getScriptLock(); lock.tryLock(0); ${NOTE('a')} ${NOTE('b')} lock.releaseLock(); ${NOTE('c')}`);
    const totals = journalTotals(journal);
    expect(totals).toMatchObject({
      calls: 5,
      took: 50 + 62 * 3 + 50,
      tookInLock: 62 * 2 + 50,
      callsByName: { 'Lock.tryLock': 1, 'Properties.setProperty': 3, 'Lock.releaseLock': 1 },
    });
    expect(totals.bytesSent).toBeGreaterThan(60);
  });

  it('does not hold what only computes', () => {
    expect(go(`Utilities.getUuid(); Utilities.newBlob('x').getDataAsString();`).journal).toEqual(
      [],
    );
  });
});

describe('a fault at a call', () => {
  const written = (mode: FaultMode) => {
    const office = anOffice();
    const result = go('', {
      office,
      bundle: {
        mainText: `function go() { ${caught(ADD_TAB)} }`,
        pages: {},
        scopes: scopesOf(office),
      },
      faults: [{ call: 1, mode }],
    });
    return { office, result };
  };
  const scopesOf = (office: OfficeState) => Object.values(office.grants)[0] ?? [];

  it.each([
    [
      'timeout before',
      'Exception',
      `Service Spreadsheets timed out while accessing document with id ${BOOK}.`,
    ],
    [
      'timeout after',
      'Exception',
      `Service Spreadsheets timed out while accessing document with id ${BOOK}.`,
    ],
    [
      'server error before',
      'GoogleJsonResponseException',
      'API call to sheets.spreadsheets.batchUpdate failed with error: Internal error encountered.',
    ],
    [
      'server error after',
      'GoogleJsonResponseException',
      'API call to sheets.spreadsheets.batchUpdate failed with error: Internal error encountered.',
    ],
    [
      'unavailable',
      'GoogleJsonResponseException',
      'API call to sheets.spreadsheets.batchUpdate failed with error: The service is currently unavailable.',
    ],
    [
      'quota',
      'GoogleJsonResponseException',
      "API call to sheets.spreadsheets.batchUpdate failed with error: Quota exceeded for quota metric 'Write requests' " +
        "and limit 'Write requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:1'.",
    ],
    [
      'protected cell',
      'GoogleJsonResponseException',
      'API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[0].updateCells: ' +
        'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    ],
  ] as const)('%s: the error of Google, applied or not as it says', (mode, name, message) => {
    const { office, result } = written(mode);
    expect(result).toMatchObject({ outcome: 'returned', value: [name, message] });
    expect(titles(office).includes('戦略')).toBe(isApplied(mode));
    expect(result.journal[0]).toMatchObject({ outcome: 'failed', applied: isApplied(mode) });
  });

  it.each([
    ['quota', 429],
    ['server error before', 500],
    ['unavailable', 503],
    ['protected cell', 400],
  ] as const)('%s carries the code %d', (mode, code) => {
    const body = `try { ${ADD_TAB} } catch (error) { return error.details.code; }`;
    expect(go(body, { faults: [{ call: 1, mode }] }).value).toBe(code);
  });

  it('meets only the call that was named', () => {
    const body = `${READ} ${NOTE('a')} ${READ} return 'done';`;
    const { journal } = go(`try { ${body} } catch (error) { ${READ} }`, {
      faults: [{ call: 3, mode: 'unavailable' }],
    });
    expect(journal.map(({ outcome }) => outcome)).toEqual([
      'answered',
      'answered',
      'failed',
      'answered',
    ]);
  });

  it('of a mail or a property has the text of that service', () => {
    const mail = `MailApp.getRemainingDailyQuota()`;
    const failing = (code: string, mode: FaultMode) =>
      (go(caught(code), { faults: [{ call: 1, mode }] }).value as string[])[1];
    expect(failing(mail, 'quota')).toBe('Service invoked too many times for one day: email.');
    expect(failing(mail, 'timeout before')).toBe('Service Mail timed out.');
    expect(failing(NOTE('a'), 'quota')).toMatch(
      /^Service invoked too many times in a short time: properties/,
    );
    expect(failing(NOTE('a'), 'server error before')).toBe(
      "We're sorry, a server error occurred. Please wait a bit and try again.",
    );
  });

  it('that the call cannot have is a mistake of the test', () => {
    expect(() => go(NOTE('a'), { faults: [{ call: 1, mode: 'protected cell' }] })).toThrow(
      /which is Properties\.setProperty; it can only have: timeout before/,
    );
  });

  it('that is never met is a mistake of the test', () => {
    expect(() => go(NOTE('a'), { faults: [{ call: 2, mode: 'kill before' }] })).toThrow(
      'The fault "kill before" at call 2 was never met: go made 1 calls.',
    );
  });

  it('can be any of the list for a write of the workbook', () => {
    expect(faultModesOf('Sheets.Spreadsheets.batchUpdate')).toEqual(FAULT_MODES);
  });

  it('cannot be an error where nothing leaves the process', () => {
    expect(faultModesOf('Utilities.sleep')).toEqual(['lost lock', 'kill before', 'kill after']);
  });
});

describe('a killed run', () => {
  const stubborn = `
    for (let n = 0; n < 5; n++) {
      try { ${ADD_TAB} } catch (error) {}
      try { ${NOTE('a')} } catch (error) {}
      try { MailApp.sendEmail({ to: 'a@example.jp', subject: 's', body: 'b' }); } catch (error) {}
      try { LockService.getScriptLock().tryLock(1000); } catch (error) {}
      try { SpreadsheetApp.getUi().createMenu('m').addToUi(); } catch (error) {}
      console.log('still here');
    }
    return 'done';`;

  it('has no effect from that call on, whatever it catches', () => {
    const office = anOffice();
    const result = go(stubborn, { office, faults: [{ call: 1, mode: 'kill before' }] });
    expect(result).toMatchObject({ outcome: 'killed', value: null, error: null, ui: [], log: [] });
    expect(result.journal).toHaveLength(1);
    const { now, lastId } = office;
    expect(office).toEqual({ ...anOffice(), now, lastId });
  });

  it('may have been killed right after the call was carried out', () => {
    const office = anOffice();
    const result = go(stubborn, { office, faults: [{ call: 1, mode: 'kill after' }] });
    expect(result.outcome).toBe('killed');
    expect(result.journal).toMatchObject([{ outcome: 'lost', applied: true }]);
    expect(titles(office)).toContain('戦略');
    expect(office.scriptProperties).toEqual({});
  });

  it('keeps what it did before', () => {
    const office = anOffice();
    go(`${NOTE('a')} ${NOTE('b')} ${NOTE('c')}`, {
      office,
      faults: [{ call: 2, mode: 'kill before' }],
    });
    expect(office.scriptProperties).toEqual({ a: 'written' });
  });

  it('gives the lock back', () => {
    const office = anOffice();
    const body = `LockService.getScriptLock().tryLock(0); ${NOTE('a')}`;
    go(body, { office, faults: [{ call: 2, mode: 'kill before' }] });
    expect(office.lockHolder).toBeNull();
  });

  it('can be killed at every one of its calls', () => {
    const calls = go(stubborn).journal.length;
    expect(calls).toBe(30);
    for (let call = 1; call <= calls; call += 1) {
      for (const mode of ['kill before', 'kill after'] as const) {
        const result = go(stubborn, { faults: [{ call, mode }] });
        expect(result).toMatchObject({ outcome: 'killed', value: null });
        expect(result.journal).toHaveLength(call);
      }
    }
  });
});

describe('a fault of the host itself', () => {
  it('is thrown to whoever started the run, whatever the bundle catches', () => {
    const before = () => {
      throw new Error('the host is broken');
    };
    expect(() => go(`try { ${READ} } catch (error) {} return 'fine';`, { before })).toThrow(
      'the host is broken',
    );
  });
});

describe('a lost lock', () => {
  it('is not noticed but by asking', () => {
    const body = `
      const lock = LockService.getScriptLock(); lock.tryLock(0); ${NOTE('a')} return lock.hasLock();`;
    expect(go(body).value).toBe(true);
    expect(go(body, { faults: [{ call: 2, mode: 'lost lock' }] }).value).toBe(false);
  });
});

describe('quotas per minute', () => {
  const reads = (count: number) =>
    `let done = 0; try { for (; done < ${String(count)}; done++) ${READ} } catch (error) { return [done, error.details.code, error.message]; } return done;`;

  it('are 60 reads for a user; the 61st waits for the minute to pass', () => {
    const office = anOffice();
    const quick = reads(60);
    expect(go(quick, { office }).value).toBe(60);
    expect(go(reads(1), { office }).value).toEqual([
      0,
      429,
      "API call to sheets.spreadsheets.get failed with error: Quota exceeded for quota metric 'Read requests' and " +
        "limit 'Read requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:1'.",
    ]);
    expect(go(`Utilities.sleep(60000); ${reads(1)}`, { office }).value).toBe(1);
  });

  it('are counted for each user and for reads and writes apart', () => {
    const office = anOffice();
    office.quotaUses = Array.from({ length: 60 }, () => ({
      at: office.now,
      user: 'fukushi@town.example.jp',
      kind: 'sheets read' as const,
    }));
    expect(go(`${READ} ${ADD_TAB} return 'both';`, { office: copyOffice(office) }).value).toBe(
      'both',
    );
    expect(go(reads(1), { office, user: 'fukushi@town.example.jp' }).value).toEqual([
      0,
      429,
      expect.stringContaining('per minute per user'),
    ]);
  });

  it('are 300 for the whole script', () => {
    const office = anOffice();
    office.quotaUses = Array.from({ length: 300 }, (_, n) => ({
      at: office.now,
      user: `person${String(n % 10)}@town.example.jp`,
      kind: 'sheets write' as const,
    }));
    expect(go(caught(ADD_TAB), { office }).value).toMatchObject([
      'GoogleJsonResponseException',
      expect.stringMatching(/limit 'Write requests per minute' of/),
    ]);
    expect(titles(office)).not.toContain('戦略');
  });
});
