/**
 * The services of Google, seen through our own surface.
 *
 * They are looked up when they are used, not when the bundle is loaded: `onOpen` may not touch most
 * of them, and an advanced service that somebody removed from the manifest is named.
 */
import type { DocsService } from './surface/docs';
import type { DriveService } from './surface/drive';
import type { Surface } from './surface/surface';
import type { SheetsService } from './surface/sheets';

function advanced(found: unknown, name: string): unknown {
  if (found === undefined || found === null) {
    throw new Error(
      `拡張サービス「${name}」が有効になっていません。Apps Script のエディタで、サービスに「${name}」を追加してください。`,
    );
  }
  return found;
}

export const google: Surface = {
  get Sheets() {
    return advanced(typeof Sheets === 'undefined' ? undefined : Sheets, 'Sheets') as SheetsService;
  },
  get Drive() {
    return advanced(typeof Drive === 'undefined' ? undefined : Drive, 'Drive') as DriveService;
  },
  get Docs() {
    return advanced(typeof Docs === 'undefined' ? undefined : Docs, 'Docs') as DocsService;
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
