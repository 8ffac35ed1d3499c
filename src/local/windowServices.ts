/** SpreadsheetApp, its window and HtmlService: what a run shows, and the container it is bound to. */
import type { Handlers } from './call';
import { GoogleError } from './googleError';
import { copyOfSpreadsheet } from './newOffice';
import { releaseLock, type RunState } from './runState';
import type { MenuEntry, Page } from './shown';

export function windowServices(run: RunState): Handlers {
  const { office, shown } = run;
  return {
    'SpreadsheetApp.getActiveSpreadsheet': () => known(office.book.spreadsheetId),
    'Spreadsheet.getOwner': () => office.access.owner,
    'SpreadsheetApp.getUi': () => undefined,
    'Menu.addToUi': (_, __, args) => {
      const [caption, entries] = args as [string, readonly MenuEntry[]];
      shown.push({ kind: 'menu', caption, entries });
    },
    'Ui.showSidebar': (_, __, args) => {
      const [page] = args as [Page];
      shown.push({ kind: 'sidebar', page });
    },
    'Ui.showModalDialog': (_, { runId }, args) => {
      const [page, title] = args as [Page, string];
      if (office.lockHolder === runId) {
        run.note = 'the script lock was lost over the dialog';
        releaseLock(run);
      }
      shown.push({ kind: 'dialog', title, page });
    },
    'Spreadsheet.toast': (_, { kind }, args) => {
      const [message, title, seconds] = args as [string, string, number];
      if (kind !== 'trigger') shown.push({ kind: 'toast', title, message, seconds });
    },
    'Spreadsheet.copy': (_, { user }, args) => {
      const [name] = args as [string];
      const copy = copyOfSpreadsheet(office, name, user);
      run.copies.push(copy);
      return known(copy.book.spreadsheetId);
    },
    'Spreadsheet.getActiveCell': (_, { kind }) =>
      kind === 'trigger' ? null : (run.options.activeCell ?? null),
    'HtmlService.createHtmlOutputFromFile': (_, __, args) => {
      const [name] = args as [string];
      const page = run.options.bundle.pages[name];
      if (page === undefined) throw new GoogleError(`No HTML file named ${name} was found.`);
      return page;
    },
  };
}

function known(id: string): { readonly id: string; readonly url: string } {
  return { id, url: `https://docs.google.com/spreadsheets/d/${id}/edit` };
}
