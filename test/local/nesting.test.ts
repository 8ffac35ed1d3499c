/** One run inside another: the lost update without a lock, nobody lost with it. */
import { describe, expect, it } from '@jest/globals';
import { at, nest } from '../../src/local/nesting';
import { copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import type { RunOptions } from '../../src/local/runState';
import { anOffice, bundleOf, go, SECRETARY, SECTION } from './tinyBundle';

const COUNT = `
  const store = PropertiesService.getScriptProperties();
  store.setProperty('count', Number(store.getProperty('count')) + 1);`;
const LOCKED = `
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(20000)) return 'busy';
  ${COUNT}
  lock.releaseLock();
  return 'done';`;

function start(body: string, user: string): RunOptions {
  return { bundle: bundleOf(body), user, kind: 'rpc', functionName: 'go' };
}

function count(office: OfficeState): number {
  return Number(office.scriptProperties['count']);
}

/** The count after both have counted, B inside A's k-th call, for every k. */
function counts(body: string): number[] {
  const calls = go(body).journal.length;
  return Array.from({ length: calls }, (_, n) => {
    const office = anOffice();
    nest(office, start(body, SECRETARY), start(body, SECTION), n + 1);
    return count(office);
  });
}

describe('two runs at once', () => {
  it('lose an update without a lock: B between A’s read and A’s write', () => {
    expect(counts(COUNT)).toEqual([2, 1]);
  });

  it('lose nothing with the lock, wherever B comes in', () => {
    expect(counts(LOCKED)).toEqual([2, 2, 2, 2]);
  });

  it('B waits for A, without having done anything, and goes on when A releases', () => {
    const office = anOffice();
    const { first, second, waited } = nest(
      office,
      start(LOCKED, SECRETARY),
      start(LOCKED, SECTION),
      3,
    );
    expect([first.value, second.value]).toEqual(['done', 'done']);
    expect(waited).toBe(62 + 50);
    expect(office.lockHolder).toBeNull();
  });

  it('B goes on, too, when A is killed with the lock in its hand', () => {
    const office = anOffice();
    const first = {
      ...start(LOCKED, SECRETARY),
      faults: [{ call: 3, mode: 'kill before' as const }],
    };
    const nested = nest(office, first, start(LOCKED, SECTION), 2);
    expect([nested.first.outcome, nested.second.value]).toEqual(['killed', 'done']);
    expect(count(office)).toBe(1);
  });

  it('B does not wait with an impatient try', () => {
    const hurried = LOCKED.replace('20000', '0');
    const { second, waited } = nest(
      anOffice(),
      start(LOCKED, SECRETARY),
      start(hurried, SECTION),
      2,
    );
    expect([second.value, waited]).toEqual(['busy', null]);
  });

  it('B that has already changed something is not started twice: its wait runs out', () => {
    const office = anOffice();
    const eager = `PropertiesService.getUserProperties().setProperty('begun', 'x'); ${LOCKED}`;
    const { second, waited } = nest(office, start(LOCKED, SECRETARY), start(eager, SECTION), 2);
    expect([second.value, waited]).toEqual(['busy', null]);
    expect(count(office)).toBe(1);
  });

  it('does not take B’s time from A’s six minutes', () => {
    const slow = 'Utilities.sleep(200000); Utilities.sleep(100000);';
    const { first, second } = nest(anOffice(), start(slow, SECRETARY), start(slow, SECTION), 2);
    expect([first.outcome, second.outcome]).toEqual(['returned', 'returned']);
  });

  it('says when A has no such call', () => {
    expect(() => nest(anOffice(), start(COUNT, SECRETARY), start(COUNT, SECTION), 3)).toThrow(
      'go made 2 service calls; there is no call 3.',
    );
  });

  it('lets a test do anything at one call', () => {
    const office = anOffice();
    const before = at(2, () => {
      office.scriptProperties = { count: '41' };
    });
    go(`${COUNT} ${COUNT.replace('const store =', 'var again =')}`, { office, before });
    expect(count(office)).toBe(2);
  });
});

describe('a copy of an office', () => {
  it('is not touched by what happens to the original, nor the other way round', () => {
    const office = anOffice();
    const copy = copyOffice(office);
    const everything = `${COUNT}
      PropertiesService.getUserProperties().setProperty('a', 'b');
      MailApp.sendEmail({ to: 'a@example.jp', subject: 's', body: 'b' });
      ScriptApp.newTrigger('go').timeBased().atHour(8).everyDays(1).inTimezone('Asia/Tokyo').create();
      Drive.Files.create({ name: 'x' }, Utilities.newBlob('x'), { fields: 'id', supportsAllDrives: true });
      Sheets.Spreadsheets.batchUpdate({ requests: [{ addSheet: { properties: { sheetId: 7, title: '戦略' } } }] },
        SpreadsheetApp.getActiveSpreadsheet().getId(), { fields: 'spreadsheetId' });`;
    expect(go(everything, { office }).outcome).toBe('returned');
    expect(copy).toEqual(anOffice());
    const later = copyOffice(office);
    go(everything.replace('sheetId: 7', 'sheetId: 8').replace('戦略', '方針'), { office: later });
    expect(count(office)).toBe(1);
    expect([office.outbox.length, office.files.length, office.triggers.length]).toEqual([1, 1, 1]);
    expect(office.userProperties[SECRETARY]).toEqual({ a: 'b' });
  });

  it('shares no list or store with it', () => {
    const office = anOffice();
    go(`PropertiesService.getUserProperties().setProperty('a', 'b');`, { office });
    const copy = copyOffice(office);
    const before = JSON.stringify(copy);
    const store = office.userProperties[SECRETARY];
    if (store === undefined) throw new Error('no store of the user');
    store['a'] = 'changed';
    office.userProperties[SECTION] = {};
    office.scriptProperties['a'] = 'changed';
    office.grants[SECTION] = [];
    for (const list of [office.files, office.outbox, office.triggers, office.quotaUses])
      list.length = 9;
    expect(JSON.stringify(copy)).toBe(before);
  });
});
