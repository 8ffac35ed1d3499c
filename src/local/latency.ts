/**
 * How long a call takes on Google, as far as anybody has published it: a fixed part and a part per
 * 100 kB sent and received. The virtual clock advances by it; there is no chance in it.
 */

export interface Latency {
  /** Milliseconds of a call with nothing in it. */
  readonly base: number;
  /** Milliseconds for each 100 kB that crosses. */
  readonly per100kB: number;
  /** Where the figure comes from; "assumed" where nobody published one. */
  readonly source: string;
}

/** A service call that computes inside the script's own process. */
const INSIDE: Latency = { base: 0, per100kB: 0, source: 'no call to another machine' };

const SHEETS_READ: Latency = {
  base: 350,
  per100kB: 80,
  source: 'get without grid data about 350 ms (Tanaike, 2022-08-31); 2 MB in about 2 s is assumed',
};
const SHEETS_WRITE: Latency = {
  base: 1_120,
  per100kB: 80,
  source: 'one batch in 1.12 s, ten single writes in 11.87 s (google-drive-mcp, pull request 203)',
};
const DRIVE_CALL: Latency = {
  base: 600,
  per100kB: 80,
  source: 'assumed: half of a Sheets write; no figure published',
};

/** By the name of the call. */
export const LATENCIES: Readonly<Record<string, Latency>> = {
  'Sheets.Spreadsheets.get': SHEETS_READ,
  'Sheets.Spreadsheets.Values.batchGet': SHEETS_READ,
  'Sheets.Spreadsheets.batchUpdate': SHEETS_WRITE,
  'Drive.Files.create': {
    base: 8_000,
    per100kB: 2_000,
    source: 'assumed; no figure published for the import of a .docx or an .xlsx',
  },
  'Drive.Files.get': DRIVE_CALL,
  'Drive.Files.list': DRIVE_CALL,
  'Drive.Files.update': DRIVE_CALL,
  'Drive.Permissions.create': DRIVE_CALL,
  'Docs.Documents.get': DRIVE_CALL,
  'Docs.Documents.batchUpdate': {
    base: 1_000,
    per100kB: 1_000,
    source: 'assumed: as a Sheets write; no figure published',
  },
  'SpreadsheetApp.getActiveSpreadsheet': {
    base: 8,
    per100kB: 0,
    source: 'getActiveSheet about 8 ms (Tanaike, 2022-08-31)',
  },
  'SpreadsheetApp.getUi': INSIDE,
  'Spreadsheet.getOwner': { base: 50, per100kB: 0, source: 'assumed; no figure published' },
  'Spreadsheet.toast': { base: 100, per100kB: 0, source: 'assumed; no figure published' },
  'Spreadsheet.copy': { base: 5_000, per100kB: 0, source: 'assumed; no figure published' },
  'Spreadsheet.getActiveCell': {
    base: 8,
    per100kB: 0,
    source: 'as getActiveSheet (Tanaike, 2022-08-31)',
  },
  'Menu.addToUi': { base: 50, per100kB: 0, source: 'assumed; no figure published' },
  'Ui.showSidebar': { base: 300, per100kB: 50, source: 'assumed; no figure published' },
  'Ui.showModalDialog': { base: 300, per100kB: 50, source: 'assumed; no figure published' },
  'HtmlService.createHtmlOutputFromFile': {
    base: 20,
    per100kB: 10,
    source: 'assumed; no figure published',
  },
  'Lock.tryLock': { base: 50, per100kB: 0, source: 'assumed: as a property; no figure published' },
  'Lock.hasLock': INSIDE,
  'Lock.releaseLock': { base: 50, per100kB: 0, source: 'assumed: as a property' },
  'Properties.getProperty': {
    base: 30,
    per100kB: 0,
    source: 'get 30 ms on average (ziritione.org)',
  },
  'Properties.getProperties': { base: 30, per100kB: 0, source: 'as getProperty' },
  'Properties.setProperty': {
    base: 62,
    per100kB: 0,
    source: 'set 62 ms on average (ziritione.org)',
  },
  'Properties.deleteProperty': { base: 62, per100kB: 0, source: 'as setProperty' },
  'Session.getActiveUser': { base: 10, per100kB: 0, source: 'assumed; no figure published' },
  'Session.getEffectiveUser': { base: 10, per100kB: 0, source: 'assumed; no figure published' },
  'MailApp.sendEmail': { base: 800, per100kB: 100, source: 'assumed; no figure published' },
  'MailApp.getRemainingDailyQuota': { base: 100, per100kB: 0, source: 'assumed' },
  'ScriptApp.requireScopes': { base: 50, per100kB: 0, source: 'assumed; no figure published' },
  'ScriptApp.getScriptId': INSIDE,
  'ScriptApp.getProjectTriggers': { base: 500, per100kB: 0, source: 'assumed' },
  'ScriptApp.deleteTrigger': { base: 500, per100kB: 0, source: 'assumed' },
  'ClockTriggerBuilder.create': { base: 700, per100kB: 0, source: 'assumed' },
  'Utilities.sleep': INSIDE,
};

/** Modelled milliseconds for so many bytes of a call. */
export function transferTime({ per100kB }: Latency, bytes: number): number {
  return Math.round((per100kB * bytes) / 100_000);
}
