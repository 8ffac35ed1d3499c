/** The Apps Script services, as far as we allow ourselves to use them. */

/** Bytes are signed (-128…127), as in Apps Script. */
export interface Blob {
  getBytes(): number[];
  /** MS932 is the Shift_JIS that Excel writes; Java's own Shift_JIS loses ①, ㈱ and 髙. */
  getDataAsString(charset?: 'UTF-8' | 'MS932'): string;
  getContentType(): string | null;
  getName(): string | null;
}

export interface Menu {
  addItem(caption: string, functionName: string): Menu;
  addSeparator(): Menu;
  addSubMenu(menu: Menu): Menu;
  addToUi(): void;
}

export interface HtmlOutput {
  getContent(): string;
  setTitle(title: string): HtmlOutput;
  setWidth(pixels: number): HtmlOutput;
  setHeight(pixels: number): HtmlOutput;
  addMetaTag(name: string, content: string): HtmlOutput;
}

export interface Ui {
  createMenu(caption: string): Menu;
  showSidebar(page: HtmlOutput): void;
  showModalDialog(page: HtmlOutput, title: string): void;
}

/** The container. Its cells are read and written by the Sheets service only. */
export interface ActiveSpreadsheet {
  getId(): string;
  getUrl(): string;
  /** Null for a file of a shared drive. */
  getOwner(): { getEmail(): string } | null;
  toast(message: string, title: string, seconds: number): void;
  copy(name: string): { getId(): string; getUrl(): string };
  getActiveCell(): { getRow(): number; getSheet(): { getSheetId(): number } } | null;
}

export interface SpreadsheetAppService {
  getActiveSpreadsheet(): ActiveSpreadsheet;
  getUi(): Ui;
}

export interface HtmlServiceSurface {
  createHtmlOutputFromFile(filename: string): HtmlOutput;
  createHtmlOutput(html: string): HtmlOutput;
}

export interface Lock {
  tryLock(milliseconds: number): boolean;
  hasLock(): boolean;
  releaseLock(): void;
}

export interface LockServiceSurface {
  getScriptLock(): Lock;
}

/** Values are strings of at most 9 kB; the whole store holds at most 500 kB. */
export interface Properties {
  getProperty(key: string): string | null;
  getProperties(): Readonly<Record<string, string>>;
  setProperty(key: string, value: string): Properties;
  deleteProperty(key: string): Properties;
}

export interface PropertiesServiceSurface {
  getScriptProperties(): Properties;
  getUserProperties(): Properties;
}

export interface SessionSurface {
  /** The person at the keyboard; an empty address when Google does not tell it. */
  getActiveUser(): { getEmail(): string };
  /** Whose rights the run has. */
  getEffectiveUser(): { getEmail(): string };
}

export interface MailMessage {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody?: string;
  readonly name?: string;
  readonly replyTo?: string;
}

export interface MailAppSurface {
  sendEmail(message: MailMessage): void;
  getRemainingDailyQuota(): number;
}

export interface Trigger {
  getUniqueId(): string;
  getHandlerFunction(): string;
}

export interface ClockTriggerBuilder {
  atHour(hour: number): ClockTriggerBuilder;
  everyDays(days: number): ClockTriggerBuilder;
  inTimezone(timezone: string): ClockTriggerBuilder;
  create(): Trigger;
}

export interface ScriptAppSurface {
  readonly AuthMode: { readonly FULL: unknown };
  /** Ends the run with a consent prompt when the user has not granted one of the scopes. */
  requireScopes(mode: unknown, scopes: string[]): void;
  newTrigger(functionName: string): { timeBased(): ClockTriggerBuilder };
  getProjectTriggers(): Trigger[];
  deleteTrigger(trigger: Trigger): void;
  getScriptId(): string;
}

export interface UtilitiesSurface {
  readonly Charset: { readonly UTF_8: unknown };
  readonly DigestAlgorithm: { readonly SHA_256: unknown };
  getUuid(): string;
  sleep(milliseconds: number): void;
  formatDate(date: Date, timeZone: string, format: string): string;
  newBlob(data: number[] | string, contentType?: string, name?: string): Blob;
  base64Encode(data: number[]): string;
  base64Decode(encoded: string): number[];
  computeDigest(algorithm: unknown, value: string, charset: unknown): number[];
}
