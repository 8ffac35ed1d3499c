/** What the bundle finds around itself in a run of the local host. */
import { describe, expect, it } from '@jest/globals';
import { caught, go, MORNING } from './tinyBundle';

describe('the context of a run', () => {
  it.each([
    'setTimeout',
    'setInterval',
    'setImmediate',
    'queueMicrotask',
    'URL',
    'Buffer',
    'fetch',
    'TextEncoder',
    'TextDecoder',
    'process',
    'require',
    'module',
    'structuredClone',
    'atob',
    'performance',
    'crypto',
    'navigator',
    'window',
    'Logger',
  ])('has no %s', (name) => {
    expect(go(`return typeof ${name}`).value).toBe('undefined');
  });

  it('leaves nothing of the host on the global object', () => {
    const body = `return Object.getOwnPropertyNames(globalThis).filter((name) => /host/.test(name))`;
    expect(go(body).value).toEqual([]);
  });

  it('gives arrays, objects, dates and errors of its own realm', () => {
    const { value } = go(`
      const scopes = ScriptApp.getProjectTriggers();
      const properties = PropertiesService.getScriptProperties().getProperties();
      const bytes = Utilities.newBlob('あ').getBytes();
      let error; try { Utilities.sleep(-1); } catch (thrown) { error = thrown; }
      return [scopes instanceof Array, Object.getPrototypeOf(properties) === Object.prototype,
        bytes instanceof Array, new Date() instanceof Date, error instanceof Error,
        ...[Date.now, console.log, Session.getActiveUser, Math.random].map((f) => f instanceof Function)];`);
    expect(value).toEqual(Array.from({ length: 9 }, () => true));
  });

  it('tells the virtual clock wherever the present is asked for', () => {
    const body = 'return [Date.now(), new Date().getTime(), Date() === String(new Date())];';
    expect(go(body).value).toEqual([MORNING, MORNING, true]);
  });

  it('makes dates of other moments as ever', () => {
    const body = `return [new Date(5).getTime(), Date.UTC(2025, 4, 16), new Date('2025-05-16T00:00:00Z').getTime(),
      new Date(5).constructor === Date, Object.prototype.toString.call(new Date())]`;
    const day = Date.UTC(2025, 4, 16);
    expect(go(body).value).toEqual([5, day, day, true, '[object Date]']);
  });

  it('has the local time of Tokyo, whatever the machine has', () => {
    const { value } = go(`
      const date = new Date(2025, 0, 2, 3, 4, 5);
      return [date.getTime(), date.getFullYear(), date.getMonth(), date.getDate(), date.getDay(), date.getHours(),
        date.getMinutes(), date.getSeconds(), date.getTimezoneOffset(), String(date), String(new Date(NaN)),
        Date.parse('2025-01-02T03:04:05+09:00'), isNaN(Date.parse('no date'))];`);
    const then = Date.UTC(2025, 0, 1, 18, 4, 5);
    const text = 'Thu Jan 02 2025 03:04:05 GMT+0900 (Japan Standard Time)';
    const parts = [2025, 0, 2, 4, 3, 4, 5, -540];
    expect(value).toMatchObject([then, ...parts, text, 'Invalid Date', then, true]);
  });

  it.each([
    [`new Date('2025-05-16T10:32:00')`, 'Date of a text without a time zone (2025-05-16T10:32:00)'],
    [`Date.parse('2025/05/16')`, 'Date of a text without a time zone (2025/05/16)'],
    ['new Date().setHours(1)', 'Date.setHours'],
    ['new Date().toLocaleDateString()', 'Date.toLocaleDateString'],
    ['new Date().toTimeString()', 'Date.toTimeString'],
  ])('does not emulate what the machine’s own zone would decide: %s', (code, member) => {
    expect(go(code).error?.message).toBe(`not emulated: ${member}`);
  });

  it('has the same chance in the same run, and another in the next', () => {
    const chances = () => go('return [Math.random(), Math.random()]').value as number[];
    expect(chances()).toEqual(chances());
    const [first, second] = chances();
    expect(first).not.toBe(second);
    expect(first).toBeGreaterThanOrEqual(0);
    expect(first).toBeLessThan(1);
  });

  it('goes on with promises only after the call has returned', () => {
    const result = go(`
      Promise.resolve().then(() => console.log('later'));
      console.log('now'); return 1;`);
    expect(result.value).toBe(1);
    expect(result.log.map(({ text }) => text)).toEqual(['now', 'later']);
  });

  it('keeps what the bundle logs', () => {
    const { log } = go(`console.warn('点検', { n: 1 }, 2); console.info(null);`);
    expect(log).toEqual([
      { level: 'warn', text: '点検 {"n":1} 2' },
      { level: 'info', text: 'null' },
    ]);
  });
});

describe('a member that the surface lacks', () => {
  it.each([
    ['SpreadsheetApp.flush()', 'SpreadsheetApp.flush'],
    ['SpreadsheetApp.getActive()', 'SpreadsheetApp.getActive'],
    ['SpreadsheetApp.getActiveSpreadsheet().getSheets()', 'Spreadsheet.getSheets'],
    [`SpreadsheetApp.getUi().alert('x')`, 'Ui.alert'],
    [`SpreadsheetApp.getUi().createMenu('x').addItems()`, 'Menu.addItems'],
    [`HtmlService.createHtmlOutput('').append('x')`, 'HtmlOutput.append'],
    [`HtmlService.createTemplateFromFile('x')`, 'HtmlService.createTemplateFromFile'],
    ['Utilities.zip([])', 'Utilities.zip'],
    [`Utilities.newBlob('x').setName('y')`, 'Blob.setName'],
    ['Utilities.DigestAlgorithm.MD5', 'DigestAlgorithm.MD5'],
    ['LockService.getDocumentLock()', 'LockService.getDocumentLock'],
    ['LockService.getScriptLock().waitLock(1)', 'Lock.waitLock'],
    ['PropertiesService.getDocumentProperties()', 'PropertiesService.getDocumentProperties'],
    ['PropertiesService.getUserProperties().setProperties({})', 'Properties.setProperties'],
    ['Session.getScriptTimeZone()', 'Session.getScriptTimeZone'],
    ['Session.getActiveUser().getUsername', 'User.getUsername'],
    [`ScriptApp.newTrigger('go').forSpreadsheet('x')`, 'TriggerBuilder.forSpreadsheet'],
    [`ScriptApp.newTrigger('go').timeBased().after(1)`, 'ClockTriggerBuilder.after'],
    ['Sheets.Spreadsheets.create({})', 'Sheets.Spreadsheets.create'],
    ['Sheets.Spreadsheets.Values.update()', 'Sheets.Spreadsheets.Values.update'],
    [`Drive.Files.remove('x')`, 'Drive.Files.remove'],
    ['Docs.Documents.create({})', 'Docs.Documents.create'],
    [`console.table([])`, 'console.table'],
    ['Session.mine = 1', 'Session.mine ='],
    ['delete Session.getActiveUser', 'delete Session.getActiveUser'],
  ])('%s is not emulated, and no catch hides it', (code, member) => {
    const { outcome, error } = go(`try { ${code} } catch (error) {} return 'all is well';`);
    expect([outcome, error?.message]).toEqual(['failed', `not emulated: ${member}`]);
  });

  it('is undefined for what the language itself asks of any object', () => {
    const body = `return [Session.toJSON, Session.then, Session[Symbol.iterator]].map((x) => x === undefined)`;
    expect(go(body).value).toEqual([true, true, true]);
  });
});

describe('arguments of the wrong kind', () => {
  it.each([
    [`LockService.getScriptLock().tryLock('1')`, '(String)', 'Lock.tryLock'],
    ['LockService.getScriptLock().tryLock()', '()', 'Lock.tryLock'],
    ['Utilities.sleep(NaN)', '(number)', 'Utilities.sleep'],
    ['Utilities.base64Encode([200])', '((class))', 'Utilities.base64Encode'],
    [`Utilities.formatDate('x', 'UTC', 'y')`, '(String,String,String)', 'Utilities.formatDate'],
    [`Utilities.formatDate({}, 'UTC', 'y')`, '((class),String,String)', 'Utilities.formatDate'],
    [`SpreadsheetApp.getUi().showSidebar('x')`, '(String)', 'Ui.showSidebar'],
    [`SpreadsheetApp.getUi().showSidebar({})`, '((class))', 'Ui.showSidebar'],
    [`SpreadsheetApp.getUi().createMenu('x').addSubMenu({})`, '((class))', 'Menu.addSubMenu'],
    ['ScriptApp.deleteTrigger({})', '((class))', 'ScriptApp.deleteTrigger'],
    [
      `PropertiesService.getScriptProperties().setProperty('a', null)`,
      '(String,null)',
      'Properties.setProperty',
    ],
    [
      `PropertiesService.getScriptProperties().getProperties(1)`,
      '(number)',
      'Properties.getProperties',
    ],
  ])('%s is refused', (code, kinds, path) => {
    expect(go(caught(code)).value).toEqual([
      'Exception',
      `The parameters ${kinds} don't match the method signature for ${path}.`,
    ]);
  });
});
