/** Session, properties, lock, triggers, Utilities, pages and windows in the local host. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { formatJavaDate } from '../../src/local/javaDate';
import { anOffice, bundleOf, caught, go, MORNING, SECRETARY, SECTION } from './tinyBundle';

const STORE = 'PropertiesService.getScriptProperties()';
const MINE = 'PropertiesService.getUserProperties()';

describe('Session', () => {
  const BOTH =
    'return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()];';

  it('tells who is at the keyboard', () => {
    expect(go(BOTH, { user: SECTION }).value).toEqual([SECTION, SECTION]);
  });

  it('may not tell it', () => {
    expect(go(BOTH, { addressHidden: true }).value).toEqual(['', SECRETARY]);
  });
});

describe('properties', () => {
  it('are texts: a number or a truth becomes one', () => {
    const body = `${STORE}.setProperty('n', 5).setProperty('t', true);
      return [${STORE}.getProperty('n'), ${STORE}.getProperty('t'), ${STORE}.getProperty('none')];`;
    expect(go(body).value).toEqual(['5', 'true', null]);
  });

  it('are kept for the next run, and can be deleted', () => {
    const office = anOffice();
    go(`${STORE}.setProperty('a', '1'); ${STORE}.setProperty('b', '2');`, { office });
    expect(go(`return ${STORE}.getProperties()`, { office }).value).toEqual({ a: '1', b: '2' });
    go(`${STORE}.deleteProperty('a').deleteProperty('none')`, { office, user: SECTION });
    expect(go(`return ${STORE}.getProperties()`, { office }).value).toEqual({ b: '2' });
  });

  it('of a user are seen by nobody else', () => {
    const office = anOffice();
    go(`${MINE}.setProperty('a', '1')`, { office });
    expect(go(`return ${MINE}.getProperty('a')`, { office }).value).toBe('1');
    expect(go(`return ${MINE}.getProperty('a')`, { office, user: SECTION }).value).toBeNull();
    expect(go(`return ${STORE}.getProperty('a')`, { office }).value).toBeNull();
  });

  it('hold 9 kB of UTF-8 each', () => {
    const put = (length: number) => `${STORE}.setProperty('a', 'あ'.repeat(${String(length)}));`;
    expect(go(caught(put(3072))).value).toBe('no error');
    expect(go(caught(put(3073))).value).toEqual(['Exception', 'Argument too large: value']);
  });

  it('hold 500 kB together', () => {
    const office = anOffice();
    const put = `for (let n = 0; n < 100; n++) ${STORE}.setProperty('key' + n, 'x'.repeat(9000));`;
    expect(go(caught(put), { office }).value).toMatchObject([
      'Exception',
      expect.stringContaining('property storage quota'),
    ]);
    expect(Object.keys(office.scriptProperties)).toHaveLength(56);
  });

  it('have no name that the language gives to every object', () => {
    expect(go(`return ${STORE}.getProperty('constructor') === null`).value).toBe(true);
    const kept = go(
      `${STORE}.setProperty('__proto__', 'x'); return ${STORE}.getProperty('__proto__')`,
    );
    expect(kept.value).toBe('x');
  });
});

describe('the script lock', () => {
  const LOCK = 'const lock = LockService.getScriptLock();';

  it('is taken, kept and given back', () => {
    const body = `${LOCK} const seen = [lock.hasLock(), lock.tryLock(10), lock.tryLock(10), lock.hasLock()];
      lock.releaseLock(); lock.releaseLock(); return [...seen, lock.hasLock()];`;
    const office = anOffice();
    expect(go(body, { office }).value).toEqual([false, true, true, true, false]);
    expect(office.lockHolder).toBeNull();
  });

  it('is given back when the run is over', () => {
    const office = anOffice();
    go(`${LOCK} lock.tryLock(10); throw new Error('x')`, { office });
    expect(office.lockHolder).toBeNull();
  });

  it('is not given while another run has it: the wait runs out', () => {
    const office = anOffice();
    office.lockHolder = 999;
    const body = `${LOCK} const got = lock.tryLock(20000); lock.releaseLock(); return [got, lock.hasLock()];`;
    expect(go(body, { office }).value).toEqual([false, false]);
    expect(office.lockHolder).toBe(999);
    expect(office.now - MORNING).toBeGreaterThanOrEqual(20_000);
  });

  it('is lost over a dialog, as the journal says', () => {
    const body = `${LOCK} lock.tryLock(10);
      SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('x'), '確認'); return lock.hasLock();`;
    const result = go(body);
    expect(result.value).toBe(false);
    expect(result.journal.map(({ note }) => note)).toContain(
      'the script lock was lost over the dialog',
    );
  });
});

describe('triggers', () => {
  const daily = (name: string) =>
    `ScriptApp.newTrigger('${name}').timeBased().atHour(8).everyDays(1).inTimezone('Asia/Tokyo').create()`;
  const OWN = 'ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction())';

  it('are seen and removed by whoever made them, and by nobody else', () => {
    const office = anOffice();
    expect(go(`${daily('go')}; return ${OWN}`, { office }).value).toEqual(['go']);
    expect(office.triggers).toMatchObject([
      { owner: SECRETARY, handler: 'go', atHour: 8, everyDays: 1, timeZone: 'Asia/Tokyo' },
    ]);
    expect(go(`return ${OWN}`, { office, user: SECTION }).value).toEqual([]);
    go('ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger))', {
      office,
    });
    expect(office.triggers).toEqual([]);
  });

  it('have ids that differ', () => {
    const body = `return [${daily('go')}, ${daily('go')}].map((trigger) => trigger.getUniqueId())`;
    const [first, second] = go(body).value as string[];
    expect(first).not.toBe(second);
  });

  it('are at most 20 for each user', () => {
    const office = anOffice();
    const many = `for (let n = 0; n < 21; n++) ${daily('go')};`;
    expect(go(caught(many), { office }).value).toEqual([
      'Exception',
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    ]);
    expect(office.triggers).toHaveLength(20);
    expect(go(caught(daily('go')), { office, user: SECTION }).value).toBe('no error');
  });

  it.each([
    [
      `ScriptApp.newTrigger('go').timeBased().atHour(24).everyDays(1).inTimezone('Asia/Tokyo').create()`,
      'Invalid argument: hour',
    ],
    [
      `ScriptApp.newTrigger('go').timeBased().atHour(8).everyDays(0).inTimezone('Asia/Tokyo').create()`,
      'Invalid argument: days',
    ],
    [
      `ScriptApp.newTrigger('go').timeBased().atHour(8).everyDays(1).inTimezone('Tokyo').create()`,
      'Invalid timezone: Tokyo',
    ],
    [daily('nothing'), 'Script function not found: nothing'],
    [daily('go_'), 'Script function not found: go_'],
    [
      `const [made] = [${daily('go')}]; ScriptApp.deleteTrigger(made); ScriptApp.deleteTrigger(made);`,
      'Unexpected error while getting the method or property deleteTrigger on object ScriptApp.',
    ],
  ])('are refused: %s', (code, message) => {
    expect(go(caught(code)).value).toEqual(['Exception', message]);
  });

  it('of other kinds are not emulated', () => {
    const body = `ScriptApp.newTrigger('go').timeBased().everyDays(1).create()`;
    expect(go(body).error?.message).toMatch(/^not emulated: a clock trigger without atHour/);
  });

  it('have no window', () => {
    const office = anOffice();
    expect(go('SpreadsheetApp.getUi()', { office, kind: 'trigger' }).error?.message).toBe(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
    const body = `const book = SpreadsheetApp.getActiveSpreadsheet(); book.toast('a', 'b', 1);
      Utilities.sleep(book.getActiveCell() === null ? 1 : 2);`;
    const cell = { sheetId: 0, row: 2 };
    const { ui, journal } = go(body, { office, kind: 'trigger', activeCell: cell });
    expect([ui, journal.at(-1)?.took]).toEqual([[], 1]);
  });
});

describe('Utilities', () => {
  it('makes ids in the shape of RFC 4122, each another', () => {
    const ids = go('return [Utilities.getUuid(), Utilities.getUuid()]').value as string[];
    for (const id of ids) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
    expect(new Set(ids).size).toBe(2);
  });

  it('sleeps on the virtual clock only', () => {
    const body = 'const from = Date.now(); Utilities.sleep(90000); return Date.now() - from;';
    expect(go(body).value).toBe(90_000);
    expect(go(caught('Utilities.sleep(300001)')).value).toEqual([
      'Exception',
      'Invalid argument: milliseconds',
    ]);
  });

  it('has signed bytes', () => {
    const body = `const blob = Utilities.newBlob('推'); return [blob.getBytes(), blob.getContentType(), blob.getName()]`;
    expect(go(body).value).toEqual([[-26, -114, -88], 'text/plain', null]);
  });

  it('writes and reads base64 of every length', () => {
    const body = `const all = []; for (let n = 0; n < 7; n++) {
        const bytes = Array.from({ length: n }, (_, at) => (at * 97 + n * 31) % 256 - 128);
        const text = Utilities.base64Encode(bytes);
        all.push([bytes, text, Utilities.base64Decode(text)]);
      } return all;`;
    for (const [bytes, text, back] of go(body).value as [number[], string, number[]][]) {
      expect(text).toBe(Buffer.from(Int8Array.from(bytes).buffer).toString('base64'));
      expect(back).toEqual(bytes);
    }
  });

  it.each(['a', 'あ===', 'ab=c', 'abcd='])('refuses %s as base64', (text) => {
    expect(go(caught(`Utilities.base64Decode('${text}')`)).value).toEqual([
      'Exception',
      'Could not decode string.',
    ]);
  });

  it('reads texts in UTF-8 and in the Shift_JIS of Excel', () => {
    const body = `const bytes = Utilities.base64Decode(a);
      return Utilities.newBlob(bytes).getDataAsString(b);`;
    const bundle = bundleOf(body);
    const shiftJis = Buffer.from([0x8c, 0x6f, 0x89, 0x63, 0x87, 0x40, 0xfb, 0xfc]);
    const utf8 = Buffer.from('髙𠮷①').toString('base64');
    const excel = shiftJis.toString('base64');
    expect(go('', { bundle, args: [excel, 'MS932'] }).value).toBe('経営①髙');
    expect(go('', { bundle, args: [excel, 'Shift_JIS'] }).error?.message).toMatch(/use MS932/);
    expect(go('', { bundle, args: [utf8, 'UTF-8'] }).value).toBe('髙𠮷①');
    expect(go('', { bundle, args: [utf8, 'EUC-JP'] }).error?.message).toMatch(/charset/);
  });

  it('digests', () => {
    const body = `return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, '計画', Utilities.Charset.UTF_8)`;
    const expected = [...new Int8Array(createHash('sha256').update('計画').digest())];
    expect(go(body).value).toEqual(expected);
    const other = `Utilities.computeDigest('MD5', 'x', Utilities.Charset.UTF_8)`;
    expect(go(other).error?.message).toBe('not emulated: Utilities.computeDigest with MD5, UTF-8');
  });
});

describe('formatDate', () => {
  const night = Date.UTC(2026, 0, 1, 15, 30, 45, 7);

  it.each([
    ["yyyy-MM-dd'T'HH:mm:ss.SSS", 'Asia/Tokyo', '2026-01-02T00:30:45.007'],
    ["yyyy-MM-dd'T'HH:mm:ss EEE Z", 'Asia/Tokyo', '2026-01-02T00:30:45 Fri +0900'],
    ['yyyy-MM-dd HH:mm', 'UTC', '2026-01-01 15:30'],
    ['yyyy-MM-dd HH:mm Z z', 'UTC', '2026-01-01 15:30 +0000 UTC'],
    ['y/M/d H:m:s', 'Asia/Tokyo', '2026/1/2 0:30:45'],
    ['yy MMM MMMM EEEE', 'Asia/Tokyo', '26 Jan January Friday'],
    ['h:mm a', 'Asia/Tokyo', '12:30 AM'],
    ['hh a', 'UTC', '03 PM'],
    ['yyyy年M月d日 z', 'Asia/Tokyo', '2026年1月2日 JST'],
    ["h 'o''clock' ''a''", 'UTC', "3 o'clock 'PM'"],
    ['Z', 'America/New_York', '-0500'],
    ['HH:mm Z', 'Asia/Kolkata', '21:00 +0530'],
    ['', 'UTC', ''],
  ])('%s in %s', (pattern, zone, text) => {
    expect(formatJavaDate(night, zone, pattern)).toBe(text);
  });

  it('knows years before and far behind ours', () => {
    const early = new Date(0).setUTCFullYear(1);
    expect(formatJavaDate(early, 'UTC', 'yyyy-MM-dd Z')).toBe('0001-01-01 +0000');
    expect(formatJavaDate(-1, 'UTC', 'yyyy-MM-dd HH:mm:ss.SSS')).toBe('1969-12-31 23:59:59.999');
  });

  it('is what the bundle gets', () => {
    const body = `return Utilities.formatDate(new Date(), 'Asia/Tokyo', 'yyyy-MM-dd HH:mm')`;
    expect(go(body).value).toBe('2025-05-16 10:32');
  });

  it('refuses what is no date, no zone, no pattern', () => {
    const format = (date: string, zone: string, pattern: string) =>
      go(caught(`return Utilities.formatDate(${date}, '${zone}', "${pattern}")`)).value;
    expect(format('new Date(NaN)', 'UTC', 'y')).toEqual(['Exception', 'Invalid argument: date']);
    expect(format('new Date()', 'Tokyo', 'y')).toEqual([
      'Exception',
      'Invalid argument: timeZone (Tokyo)',
    ]);
    expect(format('new Date()', 'UTC', "'x")).toEqual(['Exception', 'Unterminated quote']);
  });

  it('does not emulate other letters, nor names of zones that it does not know', () => {
    expect(() => formatJavaDate(0, 'UTC', 'G')).toThrow('not emulated: Utilities.formatDate');
    expect(() => formatJavaDate(0, 'Asia/Kolkata', 'z')).toThrow('not emulated');
  });
});

describe('pages and windows', () => {
  it('shows a menu with its entries', () => {
    const { ui } = go(
      `const ui = SpreadsheetApp.getUi();
       ui.createMenu('経営戦略').addItem('開く', 'openPanel').addSeparator()
         .addSubMenu(ui.createMenu('管理').addItem('初期設定', 'setUp')).addToUi();`,
      { kind: 'onOpen' },
    );
    expect(ui).toEqual([
      {
        kind: 'menu',
        caption: '経営戦略',
        entries: [
          { caption: '開く', functionName: 'openPanel' },
          { separator: true },
          { caption: '管理', entries: [{ caption: '初期設定', functionName: 'setUp' }] },
        ],
      },
    ]);
  });

  it('shows a page of the bundle in a sidebar or a dialog, and a message', () => {
    const bundle = bundleOf(
      `const ui = SpreadsheetApp.getUi();
       const html = HtmlService.createHtmlOutputFromFile('panel').getContent();
       ui.showSidebar(HtmlService.createHtmlOutput(html + '!').setTitle('入力').addMetaTag('viewport', 'width=device-width'));
       ui.showModalDialog(HtmlService.createHtmlOutput(html).setWidth(600).setHeight(400), '確認');
       SpreadsheetApp.getActiveSpreadsheet().toast('終わりました', '経営戦略', 8);`,
      { panel: '<p>計画</p>' },
    );
    const page = { html: '<p>計画</p>', title: '', width: null, height: null, metaTags: [] };
    expect(go('', { bundle, kind: 'menu' }).ui).toEqual([
      {
        kind: 'sidebar',
        page: {
          ...page,
          html: '<p>計画</p>!',
          title: '入力',
          metaTags: [{ name: 'viewport', content: 'width=device-width' }],
        },
      },
      { kind: 'dialog', title: '確認', page: { ...page, width: 600, height: 400 } },
      { kind: 'toast', title: '経営戦略', message: '終わりました', seconds: 8 },
    ]);
  });

  it('refuses a page that is not in the bundle, and a tag that Google does not allow', () => {
    expect(go(caught(`HtmlService.createHtmlOutputFromFile('panel.html')`)).value).toEqual([
      'Exception',
      'No HTML file named panel.html was found.',
    ]);
    expect(
      go(caught(`HtmlService.createHtmlOutput('').addMetaTag('theme-color', 'x')`)).value,
    ).toEqual(['Exception', 'The meta tag you specified is not allowed in this context.']);
  });

  it('tells the selected cell', () => {
    const body = `const cell = SpreadsheetApp.getActiveSpreadsheet().getActiveCell();
      return cell && [cell.getRow(), cell.getSheet().getSheetId()];`;
    expect(go(body, { activeCell: { sheetId: 1003, row: 12 } }).value).toEqual([12, 1003]);
    expect(go(body).value).toBeNull();
  });

  it('copies the spreadsheet: cells go along; properties, consent, triggers, files do not', () => {
    const office = anOffice();
    const body = `const book = SpreadsheetApp.getActiveSpreadsheet();
      ${STORE}.setProperty('a', 'b');
      const copy = book.copy('練習用'); return [book.getId(), copy.getId(), copy.getUrl()];`;
    const result = go(body, { office, user: SECTION });
    const [here, there, url] = result.value as string[];
    expect(here).toBe(office.book.spreadsheetId);
    expect(url).toContain(there);
    expect(result.copies).toMatchObject([
      {
        access: { owner: SECTION, editors: [SECTION] },
        scriptProperties: {},
        grants: {},
        triggers: [],
        book: { spreadsheetId: there, properties: { title: '練習用' }, sheets: office.book.sheets },
      },
    ]);
    expect(result.copies[0]?.scriptId).not.toBe(office.scriptId);
    expect(there).not.toBe(here);
    expect(office.scriptProperties).toEqual({ a: 'b' });
  });

  it('tells the id of the script', () => {
    expect(go('return ScriptApp.getScriptId()').value).toBe('local-script-1');
  });
});
