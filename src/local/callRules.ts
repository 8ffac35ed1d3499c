/**
 * What Google asks of each call: the scope it needs, whether it changes anything, where it works.
 *
 * In `onOpen` nothing works but building the menu (the simple trigger has no authorisation); a
 * time-driven run has no window to show anything in.
 */

export interface CallRule {
  /** Scope without which the call is refused; null where none is needed. */
  readonly scope: string | null;
  /** Does the call change something outside the run? */
  readonly writes: boolean;
  readonly onOpen?: true;
  /** Refused in a time-driven run. */
  readonly needsWindow?: true;
}

const SCOPE = 'https://www.googleapis.com/auth/';
const SPREADSHEETS = `${SCOPE}spreadsheets`;
export const DRIVE_FILE = `${SCOPE}drive.file`;
/** Every file of the user, not only those of the script: an office may put it into the manifest. */
export const DRIVE = `${SCOPE}drive`;
const WINDOW = `${SCOPE}script.container.ui`;
const MAIL = `${SCOPE}script.send_mail`;
const TRIGGERS = `${SCOPE}script.scriptapp`;
const ADDRESS = `${SCOPE}userinfo.email`;

const read = (scope: string | null): CallRule => ({ scope, writes: false });
const write = (scope: string | null): CallRule => ({ scope, writes: true });

/** The service calls: each is journaled, takes time, can fail, and can be the last of its run. */
export const CALL_RULES: Readonly<Record<string, CallRule>> = {
  'Sheets.Spreadsheets.get': read(SPREADSHEETS),
  'Sheets.Spreadsheets.Values.batchGet': read(SPREADSHEETS),
  'Sheets.Spreadsheets.batchUpdate': write(SPREADSHEETS),
  'Drive.Files.create': write(DRIVE_FILE),
  'Drive.Files.get': read(DRIVE_FILE),
  'Drive.Files.list': read(DRIVE_FILE),
  'Drive.Files.update': write(DRIVE_FILE),
  'Drive.Permissions.create': write(DRIVE_FILE),
  'Docs.Documents.get': read(DRIVE_FILE),
  'Docs.Documents.batchUpdate': write(DRIVE_FILE),
  'SpreadsheetApp.getActiveSpreadsheet': read(SPREADSHEETS),
  'SpreadsheetApp.getUi': { ...read(null), onOpen: true, needsWindow: true },
  'Spreadsheet.getOwner': read(SPREADSHEETS),
  'Spreadsheet.toast': read(SPREADSHEETS),
  'Spreadsheet.copy': write(SPREADSHEETS),
  'Spreadsheet.getActiveCell': read(SPREADSHEETS),
  'Menu.addToUi': { ...read(null), onOpen: true, needsWindow: true },
  'Ui.showSidebar': { ...read(WINDOW), needsWindow: true },
  'Ui.showModalDialog': { ...read(WINDOW), needsWindow: true },
  'HtmlService.createHtmlOutputFromFile': read(null),
  'Lock.tryLock': read(null),
  'Lock.hasLock': read(null),
  'Lock.releaseLock': read(null),
  'Properties.getProperty': read(null),
  'Properties.getProperties': read(null),
  'Properties.setProperty': write(null),
  'Properties.deleteProperty': write(null),
  'Session.getActiveUser': read(ADDRESS),
  'Session.getEffectiveUser': read(ADDRESS),
  'MailApp.sendEmail': write(MAIL),
  'MailApp.getRemainingDailyQuota': read(MAIL),
  'ScriptApp.requireScopes': read(null),
  'ScriptApp.getScriptId': read(null),
  'ScriptApp.getProjectTriggers': read(TRIGGERS),
  'ScriptApp.deleteTrigger': write(TRIGGERS),
  'ClockTriggerBuilder.create': write(TRIGGERS),
  'Utilities.sleep': read(null),
};

/** Calls that only compute: not journaled, never failing, allowed everywhere. */
export const COMPUTING: readonly string[] = [
  'Utilities.getUuid',
  'Utilities.formatDate',
  'Utilities.computeDigest',
  'Utilities.encodeText',
  'Utilities.decodeText',
];

/** Is the call answered by a REST service of Google, whose errors carry a code? */
export function isAdvanced(name: string): boolean {
  return /^(Sheets|Drive|Docs)\./.test(name);
}

/** `Sheets.Spreadsheets.Values.batchGet` → `sheets.spreadsheets.values.batchGet`, as in errors. */
export function restName(name: string): string {
  return name
    .split('.')
    .map((part) => part.charAt(0).toLowerCase() + part.slice(1))
    .join('.');
}

/** Has a person who granted these scopes the one that a call needs? */
export function isGranted(scope: string, granted: readonly string[]): boolean {
  return granted.includes(scope) || (scope === DRIVE_FILE && granted.includes(DRIVE));
}
