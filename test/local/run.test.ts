/** Who may start which function, how a run ends, and what is told of it. */
import { describe, expect, it } from '@jest/globals';
import { consent, newOffice } from '../../src/local/newOffice';
import { run } from '../../src/local/run';
import type { RunOptions } from '../../src/local/runState';
import { anOffice, bundleOf, go, MORNING, SCOPES, SECRETARY, SECTION } from './tinyBundle';

describe('which function can be started', () => {
  const bundle = {
    mainText: `function save(text) { return text; } function secret_() { return 1; }
      const arrow = () => 1; var number = 5;`,
    pages: {},
    scopes: SCOPES,
  };
  const start = (functionName: string, args: readonly unknown[] = []) =>
    run(anOffice(), { bundle, user: SECRETARY, kind: 'rpc', functionName, args });

  it('a top-level function, with what the panel passes', () => {
    expect(start('save', ['{"a":"あ"}'])).toMatchObject({
      outcome: 'returned',
      value: '{"a":"あ"}',
    });
  });

  it.each(['secret_', 'arrow', 'number', 'nothing', 'parseInt', 'Object', 'Session', 'toString'])(
    'not %s',
    (name) => {
      expect(start(name)).toMatchObject({
        outcome: 'failed',
        value: null,
        error: { message: `Script function not found: ${name}` },
      });
    },
  );

  it.each([
    ['a date', new Date(0)],
    ['a function', () => 1],
    ['nothing', undefined],
    ['a date within', { when: [new Date(0)] }],
  ])('not with %s as an argument', (_, value) => {
    expect(start('save', ['a', value]).error).toEqual({
      name: 'TypeError',
      message: 'Failed due to illegal value in property: 1',
    });
  });
});

describe('what comes back to the panel', () => {
  it.each([
    ['return "text"', 'text'],
    ['return', null],
    ['return null', null],
    ['return { a: [1, true, { b: "x" }] }', { a: [1, true, { b: 'x' }] }],
    ['return [undefined]', [null]],
    ['return Object.create(null)', {}],
  ])('%s', (body, value) => {
    expect(go(body)).toMatchObject({ outcome: 'returned', value });
  });

  it.each([
    'return new Date()',
    'return { when: new Date() }',
    'return () => 1',
    'return [Symbol("x")]',
    'return new Map()',
    'return Promise.resolve(1)',
    'return 10n',
    'return NaN',
    'return Session',
    'const round = {}; round.round = round; return round;',
  ])('not what google.script.run cannot carry: %s', (body) => {
    expect(go(body)).toMatchObject({
      outcome: 'failed',
      error: {
        message: 'The script completed but the returned value is not a supported return type.',
      },
    });
  });

  it('does not matter to a menu', () => {
    expect(go('return new Date()', { kind: 'menu' })).toMatchObject({
      outcome: 'returned',
      value: null,
    });
  });

  it('is the error that the function threw, with its trace in the log', () => {
    const result = go('throw new RangeError("年度が見つかりません")');
    expect(result).toMatchObject({
      outcome: 'failed',
      error: { name: 'RangeError', message: '年度が見つかりません' },
    });
    expect(result.log[0]).toMatchObject({
      level: 'error',
      text: expect.stringMatching(/main\.js:2/),
    });
  });

  it('is an error even when something else was thrown', () => {
    expect(go('throw "text"').error).toEqual({ name: 'Error', message: 'text' });
  });
});

describe('loading the bundle', () => {
  const loaded = (mainText: string) =>
    run(anOffice(), {
      bundle: { mainText, pages: {}, scopes: SCOPES },
      user: SECRETARY,
      kind: 'rpc',
      functionName: 'go',
    });

  it('may not call a service: onOpen would break on Google', () => {
    const result = loaded('try { Session.getActiveUser(); } catch (e) {} function go() {}');
    expect(result.error?.message).toMatch(/^Session\.getActiveUser was called while the bundle/);
  });

  it('fails with what the bundle itself throws', () => {
    expect(loaded('throw new TypeError("broken")').error).toEqual({
      name: 'TypeError',
      message: 'broken',
    });
  });

  it('starts every run from nothing', () => {
    const bundle = {
      mainText: 'let n = 0; function go() { n += 1; return n; }',
      pages: {},
      scopes: SCOPES,
    };
    const office = anOffice();
    const options: RunOptions = { bundle, user: SECRETARY, kind: 'rpc', functionName: 'go' };
    expect([run(office, options).value, run(office, options).value]).toEqual([1, 1]);
  });

  it('is measured', () => {
    expect(go('').loadMs).toBeGreaterThan(0);
  });
});

describe('who may start a run', () => {
  it('nobody but the editors of the file', () => {
    const office = anOffice();
    office.access = { owner: SECRETARY, editors: [SECRETARY] };
    expect(go('return 1', { office, user: SECTION }).error?.message).toBe(
      'You do not have permission to perform that action.',
    );
  });

  it('a new user consents first; the pressed item does not run', () => {
    const office = newOffice({ owner: SECRETARY, editors: [], now: MORNING });
    const body = `PropertiesService.getScriptProperties().setProperty('a', 'b'); return 1;`;
    const first = go(body, { office, kind: 'menu' });
    expect(first).toMatchObject({ outcome: 'consent needed', missingScopes: SCOPES, journal: [] });
    expect(office.scriptProperties).toEqual({});
    consent(office, SECRETARY, first.missingScopes);
    expect(go(body, { office, kind: 'menu' }).outcome).toBe('returned');
  });

  it('the menu is built for a user who has granted nothing', () => {
    const office = newOffice({ owner: SECRETARY, editors: [], now: MORNING });
    const body = `SpreadsheetApp.getUi().createMenu('経営戦略').addItem('開く', 'go').addToUi();`;
    expect(go(body, { office, kind: 'onOpen' }).ui).toHaveLength(1);
  });

  it('a trigger whose owner has not granted a later scope fails', () => {
    const office = anOffice();
    office.grants[SECRETARY] = SCOPES.slice(1);
    expect(go('', { office, kind: 'trigger' }).error?.message).toBe(
      'Authorization is required to perform that action.',
    );
  });
});

describe('scopes', () => {
  const drive = 'https://www.googleapis.com/auth/drive.file';
  const withoutDrive = () => {
    const office = anOffice();
    office.grants[SECRETARY] = SCOPES.filter((scope) => scope !== drive);
    return office;
  };

  it('requireScopes ends the run where one is missing, and no catch goes on', () => {
    const body = `try { ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${drive}']); } catch (error) {}
      PropertiesService.getScriptProperties().setProperty('went', 'on');`;
    const office = withoutDrive();
    expect(go(body, { office })).toMatchObject({
      outcome: 'consent needed',
      missingScopes: [drive],
    });
    expect(office.scriptProperties).toEqual({});
  });

  it('requireScopes lets a run go on that has them', () => {
    const body = `ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${drive}']); return 1;`;
    expect(go(body).value).toBe(1);
  });

  it('requireScopes refuses a scope that the manifest lacks', () => {
    expect(go(`ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['x'])`).error?.message).toBe(
      'The scope x is invalid or not required by the script.',
    );
  });

  it('a service without its scope is refused', () => {
    const office = anOffice();
    office.grants[SECRETARY] = [];
    expect(go('Session.getActiveUser()', { office }).error?.message).toBe(
      'You do not have permission to call Session.getActiveUser. ' +
        'Required permissions: https://www.googleapis.com/auth/userinfo.email',
    );
  });

  it('an advanced service without its scope answers 403', () => {
    const body = `try { Drive.Files.get('x', { fields: 'id', supportsAllDrives: true }); }
      catch (error) { return [error.name, error.details.code, error.message]; }`;
    expect(go(body, { office: withoutDrive() }).value).toEqual([
      'GoogleJsonResponseException',
      403,
      'API call to drive.files.get failed with error: Request had insufficient authentication scopes.',
    ]);
  });

  it('a service whose scope is not in the manifest is refused', () => {
    const bundle = { ...bundleOf('Session.getActiveUser()'), scopes: SCOPES.slice(0, 1) };
    expect(go('', { bundle }).error?.message).toMatch(
      /^Specified permissions are not sufficient to call Session\.getActiveUser\./,
    );
  });
});

describe('onOpen', () => {
  it.each([
    'SpreadsheetApp.getActiveSpreadsheet()',
    'Session.getActiveUser()',
    'PropertiesService.getScriptProperties().getProperties()',
    'LockService.getScriptLock().tryLock(0)',
    'MailApp.getRemainingDailyQuota()',
    'ScriptApp.getProjectTriggers()',
    `HtmlService.createHtmlOutputFromFile('panel')`,
    `SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(''))`,
    `Sheets.Spreadsheets.get('x', { fields: 'spreadsheetId' })`,
    `Drive.Files.get('x', { fields: 'id', supportsAllDrives: true })`,
  ])('may not: %s', (code) => {
    const { error, ui } = go(code, { kind: 'onOpen' });
    expect(error?.message).toMatch(/You do not have permission to call /);
    expect(ui).toEqual([]);
  });

  it('has 30 seconds', () => {
    expect(go('', { kind: 'onOpen', limitMs: 0 }).outcome).toBe('returned');
    const slow = 'const m = SpreadsheetApp.getUi().createMenu("m"); for (;;) m.addToUi();';
    const office = anOffice();
    expect(go(slow, { office, kind: 'onOpen' })).toMatchObject({ outcome: 'time up' });
    expect(office.now - MORNING).toBeGreaterThan(30_000);
    expect(office.now - MORNING).toBeLessThan(31_000);
  });
});

describe('the limit of a run', () => {
  it('is six minutes of the virtual clock, and no catch goes on', () => {
    const office = anOffice();
    const result = go(
      `for (let n = 0; n < 3; n++) try { Utilities.sleep(150000); } catch (error) {}
       try { PropertiesService.getScriptProperties().setProperty('went', 'on'); } catch (error) {}
       return 'done';`,
      { office },
    );
    expect(result).toMatchObject({
      outcome: 'time up',
      value: null,
      error: { message: 'Exceeded maximum execution time' },
    });
    expect(office.scriptProperties).toEqual({});
  });

  it('is met by refused calls, too', () => {
    const body = `for (let n = 0; n < 1000; n++) try { MailApp.sendEmail({}); } catch (error) {}`;
    expect(go(body).outcome).toBe('time up');
  });

  it('cuts an endless loop off', () => {
    expect(go('for (;;) {}', { realLimitMs: 50 }).outcome).toBe('time up');
    expect(go('for (;;) try { for (;;) {} } finally {}', { realLimitMs: 50 }).outcome).toBe(
      'time up',
    );
  });
});
