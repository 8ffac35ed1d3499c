/**
 * The services of Google, seen through our own surface.
 *
 * They are looked up when they are used, not when the bundle is loaded: `onOpen` may not touch most
 * of them, and an advanced service that somebody removed from the manifest is named.
 */
import type { DocsService, DriveService } from './surface/drive';
import type { Surface } from './surface/surface';
import type { SheetsService } from './surface/sheets';

function advanced<Service>(found: unknown, name: string): Service {
  if (found === undefined || found === null) {
    throw new Error(
      `拡張サービス「${name}」が有効になっていません。Apps Script のエディタで、サービスに「${name}」を追加してください。`,
    );
  }
  return found as Service;
}

export const google: Surface = {
  get Sheets() {
    return advanced<SheetsService>(typeof Sheets === 'undefined' ? undefined : Sheets, 'Sheets');
  },
  get Drive() {
    return advanced<DriveService>(typeof Drive === 'undefined' ? undefined : Drive, 'Drive');
  },
  get Docs() {
    return advanced<DocsService>(typeof Docs === 'undefined' ? undefined : Docs, 'Docs');
  },
  get SpreadsheetApp() {
    return SpreadsheetApp;
  },
  get HtmlService() {
    return HtmlService;
  },
  get LockService() {
    return LockService;
  },
  get PropertiesService() {
    return PropertiesService;
  },
  get Session() {
    return Session;
  },
  get MailApp() {
    return MailApp;
  },
  get ScriptApp() {
    return ScriptApp;
  },
  get Utilities() {
    return Utilities;
  },
};
