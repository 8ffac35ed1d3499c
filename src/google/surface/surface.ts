/**
 * Everything of Google that the product may call: one interface per service.
 *
 * A call outside the surface does not compile; the local host implements exactly this and throws
 * `not emulated: …` for anything else.
 */
import type { DocsService } from './docs';
import type { DriveService } from './drive';
import type {
  HtmlServiceSurface,
  LockServiceSurface,
  MailAppSurface,
  PropertiesServiceSurface,
  ScriptAppSurface,
  SessionSurface,
  SpreadsheetAppService,
  UtilitiesSurface,
} from './script';
import type { SheetsService } from './sheets';

export interface Surface {
  readonly Sheets: SheetsService;
  readonly Drive: DriveService;
  readonly Docs: DocsService;
  readonly SpreadsheetApp: SpreadsheetAppService;
  readonly HtmlService: HtmlServiceSurface;
  readonly LockService: LockServiceSurface;
  readonly PropertiesService: PropertiesServiceSurface;
  readonly Session: SessionSurface;
  readonly MailApp: MailAppSurface;
  readonly ScriptApp: ScriptAppSurface;
  readonly Utilities: UtilitiesSurface;
}
