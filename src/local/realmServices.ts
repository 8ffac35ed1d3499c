/**
 * The inside of a run, part two: every service of the surface, built in the bare context.
 *
 * Like `realmCore` this function is handed over as text and may use only its argument. Menus,
 * pages, blobs and trigger builders live here; whatever concerns Google goes through the gate.
 */
import type { DocsService } from '../google/surface/docs';
import type { DriveFile, DriveService } from '../google/surface/drive';
import type {
  ActiveSpreadsheet,
  ClockTriggerBuilder,
  HtmlOutput,
  HtmlServiceSurface,
  Lock,
  LockServiceSurface,
  MailAppSurface,
  Menu,
  Properties,
  PropertiesServiceSurface,
  ScriptAppSurface,
  SessionSurface,
  SpreadsheetAppService,
  Trigger,
  Ui,
  UtilitiesSurface,
} from '../google/surface/script';
import type { SheetsService } from '../google/surface/sheets';
import type { Surface } from '../google/surface/surface';
import type { ByteKit } from './realmBytes';
import type { Kit, Kind } from './realmCore';

/** Builds the services. A published method that the surface lacks throws `not emulated: …`. */
export function realmServices(
  { call, service, method, exception, mismatch }: Kit,
  { base64, bytesOf, signedBytes, blob, contentOf }: ByteKit,
): Surface {
  interface Page {
    readonly html: string;
    title: string;
    width: number | null;
    height: number | null;
    readonly metaTags: { readonly name: string; readonly content: string }[];
  }
  type Entry =
    | { readonly caption: string; readonly functionName: string }
    | { readonly separator: true }
    | { readonly caption: string; readonly entries: readonly Entry[] };

  const pages = new WeakMap<object, Page>();
  const menus = new WeakMap<object, { readonly caption: string; readonly entries: Entry[] }>();
  const triggerIds = new WeakMap<object, string>();

  function htmlOutput(html: string): HtmlOutput {
    const page: Page = { html, title: '', width: null, height: null, metaTags: [] };
    const allowed = [
      'apple-mobile-web-app-capable',
      'google-site-verification',
      'mobile-web-app-capable',
      'viewport',
    ];
    const made: HtmlOutput = service<HtmlOutput>('HtmlOutput', {
      getContent: () => page.html,
      setTitle: method('HtmlOutput.setTitle', ['String'], (title) => {
        page.title = title;
        return made;
      }),
      setWidth: method('HtmlOutput.setWidth', ['Number'], (pixels) => {
        page.width = pixels;
        return made;
      }),
      setHeight: method('HtmlOutput.setHeight', ['Number'], (pixels) => {
        page.height = pixels;
        return made;
      }),
      addMetaTag: method('HtmlOutput.addMetaTag', ['String', 'String'], (name, content) => {
        if (!allowed.includes(name)) {
          throw exception('The meta tag you specified is not allowed in this context.');
        }
        page.metaTags.push({ name, content });
        return made;
      }),
    });
    pages.set(made, page);
    return made;
  }

  function menu(caption: string): Menu {
    const entries: Entry[] = [];
    const made: Menu = service<Menu>('Menu', {
      addItem: method('Menu.addItem', ['String', 'String'], (text, functionName) => {
        entries.push({ caption: text, functionName });
        return made;
      }),
      addSeparator: method('Menu.addSeparator', [], () => {
        entries.push({ separator: true });
        return made;
      }),
      addSubMenu: method('Menu.addSubMenu', ['Object'], (below) => {
        const known = menus.get(below);
        if (known === undefined) throw mismatch('Menu.addSubMenu', [below]);
        entries.push({ caption: known.caption, entries: known.entries });
        return made;
      }),
      addToUi: method('Menu.addToUi', [], () => {
        call('Menu.addToUi', caption, entries);
      }),
    });
    menus.set(made, { caption, entries });
    return made;
  }

  function show(path: string, output: HtmlOutput, ...rest: readonly string[]): void {
    const page = pages.get(output);
    if (page === undefined) throw mismatch(path, [output, ...rest]);
    call(path, page, ...rest);
  }

  const ui = service<Ui>('Ui', {
    createMenu: method('Ui.createMenu', ['String'], menu),
    showSidebar: method('Ui.showSidebar', ['Object'], (output) => {
      show('Ui.showSidebar', output);
    }),
    showModalDialog: method('Ui.showModalDialog', ['Object', 'String'], (output, title) => {
      show('Ui.showModalDialog', output, title);
    }),
  });

  type Known = { readonly id: string; readonly url: string };
  function spreadsheet({ id, url }: Known): ActiveSpreadsheet {
    return service<ActiveSpreadsheet>('Spreadsheet', {
      getId: () => id,
      getUrl: () => url,
      getOwner: method('Spreadsheet.getOwner', [], () => {
        const owner = String(call('Spreadsheet.getOwner'));
        return service('User', { getEmail: () => owner });
      }),
      toast: method('Spreadsheet.toast', ['String', 'String', 'Number'], (text, title, seconds) => {
        call('Spreadsheet.toast', text, title, seconds);
      }),
      copy: method('Spreadsheet.copy', ['String'], (name) =>
        spreadsheet(call('Spreadsheet.copy', name) as Known),
      ),
      getActiveCell: method('Spreadsheet.getActiveCell', [], () => {
        const cell = call('Spreadsheet.getActiveCell') as { row: number; sheetId: number } | null;
        if (cell === null) return null;
        const sheet = service('Sheet', { getSheetId: () => cell.sheetId });
        return service('Range', { getRow: () => cell.row, getSheet: () => sheet });
      }),
    });
  }

  const SpreadsheetApp = service<SpreadsheetAppService>('SpreadsheetApp', {
    getActiveSpreadsheet: method('SpreadsheetApp.getActiveSpreadsheet', [], () =>
      spreadsheet(call('SpreadsheetApp.getActiveSpreadsheet') as Known),
    ),
    getUi: method('SpreadsheetApp.getUi', [], () => {
      call('SpreadsheetApp.getUi');
      return ui;
    }),
  });

  const HtmlService = service<HtmlServiceSurface>('HtmlService', {
    createHtmlOutputFromFile: method('HtmlService.createHtmlOutputFromFile', ['String'], (name) =>
      htmlOutput(String(call('HtmlService.createHtmlOutputFromFile', name))),
    ),
    createHtmlOutput: method('HtmlService.createHtmlOutput', ['String'], htmlOutput),
  });

  const scriptLock = service<Lock>('Lock', {
    tryLock: method('Lock.tryLock', ['Number'], (wait) => call('Lock.tryLock', wait) === true),
    hasLock: method('Lock.hasLock', [], () => call('Lock.hasLock') === true),
    releaseLock: method('Lock.releaseLock', [], () => {
      call('Lock.releaseLock');
    }),
  });
  const LockService = service<LockServiceSurface>('LockService', {
    getScriptLock: () => scriptLock,
  });

  function properties(store: 'script' | 'user'): Properties {
    const made: Properties = service<Properties>('Properties', {
      getProperty: method('Properties.getProperty', ['String'], (key) => {
        return call('Properties.getProperty', store, key) as string | null;
      }),
      getProperties: method(
        'Properties.getProperties',
        [],
        () => call('Properties.getProperties', store) as Record<string, string>,
      ),
      setProperty: method(
        'Properties.setProperty',
        ['String', 'Text'],
        (key: string, value: string | number | boolean) => {
          call('Properties.setProperty', store, key, String(value));
          return made;
        },
      ),
      deleteProperty: method('Properties.deleteProperty', ['String'], (key) => {
        call('Properties.deleteProperty', store, key);
        return made;
      }),
    });
    return made;
  }
  const stores = { script: properties('script'), user: properties('user') };
  const PropertiesService = service<PropertiesServiceSurface>('PropertiesService', {
    getScriptProperties: () => stores.script,
    getUserProperties: () => stores.user,
  });

  function person(name: 'Session.getActiveUser' | 'Session.getEffectiveUser') {
    return method(name, [], () => {
      const address = String(call(name));
      return service('User', { getEmail: () => address });
    });
  }
  const Session = service<SessionSurface>('Session', {
    getActiveUser: person('Session.getActiveUser'),
    getEffectiveUser: person('Session.getEffectiveUser'),
  });

  const MailApp = service<MailAppSurface>('MailApp', {
    sendEmail: method('MailApp.sendEmail', ['Object'], (message) => {
      call('MailApp.sendEmail', message);
    }),
    getRemainingDailyQuota: method('MailApp.getRemainingDailyQuota', [], () =>
      Number(call('MailApp.getRemainingDailyQuota')),
    ),
  });

  type Installed = { readonly id: string; readonly handler: string };
  function trigger({ id, handler }: Installed): Trigger {
    const made = service<Trigger>('Trigger', {
      getUniqueId: () => id,
      getHandlerFunction: () => handler,
    });
    triggerIds.set(made, id);
    return made;
  }
  function clockTrigger(functionName: string): ClockTriggerBuilder {
    const wish: Record<string, string | number> = { functionName };
    const name = 'ClockTriggerBuilder';
    const made: ClockTriggerBuilder = service<ClockTriggerBuilder>(name, {
      atHour: method(`${name}.atHour`, ['Number'], (hour) => {
        wish['atHour'] = hour;
        return made;
      }),
      everyDays: method(`${name}.everyDays`, ['Number'], (days) => {
        wish['everyDays'] = days;
        return made;
      }),
      inTimezone: method(`${name}.inTimezone`, ['String'], (timeZone) => {
        wish['timeZone'] = timeZone;
        return made;
      }),
      create: method(`${name}.create`, [], () =>
        trigger(call(`${name}.create`, wish) as Installed),
      ),
    });
    return made;
  }
  const ScriptApp = service<ScriptAppSurface>('ScriptApp', {
    AuthMode: service('AuthMode', { FULL: 'FULL' }),
    requireScopes: method('ScriptApp.requireScopes', ['String', 'Object'], (mode, scopes) => {
      call('ScriptApp.requireScopes', mode, scopes);
    }),
    newTrigger: method('ScriptApp.newTrigger', ['String'], (functionName) =>
      service('TriggerBuilder', { timeBased: () => clockTrigger(functionName) }),
    ),
    getProjectTriggers: method('ScriptApp.getProjectTriggers', [], () =>
      (call('ScriptApp.getProjectTriggers') as Installed[]).map(trigger),
    ),
    deleteTrigger: method('ScriptApp.deleteTrigger', ['Object'], (known) => {
      const id = triggerIds.get(known);
      if (id === undefined) throw mismatch('ScriptApp.deleteTrigger', [known]);
      call('ScriptApp.deleteTrigger', id);
    }),
    getScriptId: method('ScriptApp.getScriptId', [], () => String(call('ScriptApp.getScriptId'))),
  });

  const Utilities = service<UtilitiesSurface>('Utilities', {
    Charset: service('Charset', { UTF_8: 'UTF-8' }),
    DigestAlgorithm: service('DigestAlgorithm', { SHA_256: 'SHA_256' }),
    getUuid: method('Utilities.getUuid', [], () => String(call('Utilities.getUuid'))),
    sleep: method('Utilities.sleep', ['Number'], (milliseconds) => {
      call('Utilities.sleep', milliseconds);
    }),
    formatDate: method(
      'Utilities.formatDate',
      ['Object', 'String', 'String'],
      (date, zone, format) => {
        if (!(date instanceof Date)) throw mismatch('Utilities.formatDate', [date, zone, format]);
        return String(call('Utilities.formatDate', date.getTime(), zone, format));
      },
    ),
    newBlob: method('Utilities.newBlob', ['Any', 'String?', 'String?'], (data, type, name) => {
      if (typeof data === 'string') {
        const bytes = bytesOf(String(call('Utilities.encodeText', data)));
        return blob(bytes, type ?? 'text/plain', name ?? null);
      }
      if (!signedBytes(data)) throw mismatch('Utilities.newBlob', [data, type, name]);
      return blob([...data], type ?? null, name ?? null);
    }),
    base64Encode: method('Utilities.base64Encode', ['Object'], (data) => {
      if (!signedBytes(data)) throw mismatch('Utilities.base64Encode', [data]);
      return base64(data);
    }),
    base64Decode: method('Utilities.base64Decode', ['String'], bytesOf),
    computeDigest: method(
      'Utilities.computeDigest',
      ['String', 'String', 'String'],
      (algorithm, value, charset) =>
        bytesOf(String(call('Utilities.computeDigest', algorithm, value, charset))),
    ),
  });

  function api(name: string, kinds: readonly Kind[]) {
    return method(name, kinds, (...args: unknown[]) => call(name, ...args) as object);
  }
  const Sheets = service<SheetsService>('Sheets', {
    Spreadsheets: service('Sheets.Spreadsheets', {
      get: api('Sheets.Spreadsheets.get', ['String', 'Object']),
      batchUpdate: api('Sheets.Spreadsheets.batchUpdate', ['Object', 'String', 'Object']),
      Values: service('Sheets.Spreadsheets.Values', {
        batchGet: api('Sheets.Spreadsheets.Values.batchGet', ['String', 'Object']),
      }),
    }),
  });
  const Drive = service<DriveService>('Drive', {
    Files: service('Drive.Files', {
      create: method('Drive.Files.create', ['Object', 'Any', 'Object'], (resource, media, wish) => {
        const sent = media === null ? null : contentOf(media);
        if (sent === undefined) {
          throw exception('The mediaData parameter only supports Blob types for upload.');
        }
        return call('Drive.Files.create', resource, sent, wish) as DriveFile;
      }),
      get: api('Drive.Files.get', ['String', 'Object']),
      list: api('Drive.Files.list', ['Object']),
      update: api('Drive.Files.update', ['Object', 'String', 'Any', 'Object']),
    }),
    Permissions: service('Drive.Permissions', {
      create: api('Drive.Permissions.create', ['Object', 'String', 'Object']),
    }),
  });
  const Docs = service<DocsService>('Docs', {
    Documents: service('Docs.Documents', {
      get: api('Docs.Documents.get', ['String', 'Object']),
      batchUpdate: api('Docs.Documents.batchUpdate', ['Object', 'String']),
    }),
  });

  return {
    Sheets,
    Drive,
    Docs,
    SpreadsheetApp,
    HtmlService,
    LockService,
    PropertiesService,
    Session,
    MailApp,
    ScriptApp,
    Utilities,
  };
}
