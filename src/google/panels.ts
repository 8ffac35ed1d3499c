/**
 * Panels and dialogs: a page of the bundle, told a few facts at its opening.
 *
 * The facts stand in the page as JSON in place of one mark. `<` is written as an escape, so that no
 * text of a person can end the script that holds it.
 */
import type { CursorPort, PanelsPort } from '../app/ports';
import { reading, writing } from './retries';
import { google } from './google';
import type { HtmlOutput } from './surface/script';

/** Stands in every page where the facts go; the build checks that it is there once. */
export const FACTS_MARK = '"__SUISHIN_FACTS__"';

export const panels: PanelsPort = {
  showDialog(name, title, size, facts) {
    const output = page(name, facts).setWidth(size.width).setHeight(size.height);
    writing(() => {
      google.SpreadsheetApp.getUi().showModalDialog(output, title);
    });
  },
  showSidebar(name, title, facts) {
    const output = page(name, facts).setTitle(title);
    writing(() => {
      google.SpreadsheetApp.getUi().showSidebar(output);
    });
  },
  toast(message, title) {
    writing(() => {
      google.SpreadsheetApp.getActiveSpreadsheet().toast(message, title, 8);
    });
  },
};

export const cursor: CursorPort = {
  cell() {
    const cell = reading(() => google.SpreadsheetApp.getActiveSpreadsheet().getActiveCell());
    return cell === null
      ? undefined
      : { sheetId: cell.getSheet().getSheetId(), row: cell.getRow() - 1 };
  },
};

function page(name: string, facts: object): HtmlOutput {
  const html = reading(() => google.HtmlService.createHtmlOutputFromFile(name).getContent());
  const json = JSON.stringify(facts).replace(/[<\u2028\u2029]/g, escaped);
  return google.HtmlService.createHtmlOutput(html.split(FACTS_MARK).join(json));
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
