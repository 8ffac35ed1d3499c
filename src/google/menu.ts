/** The menu of the add-on. */
import { google } from './google';

export function addMenu(
  title: string,
  items: readonly { readonly caption: string; readonly functionName: string }[],
): void {
  const menu = google.SpreadsheetApp.getUi().createMenu(title);
  for (const { caption, functionName } of items) menu.addItem(caption, functionName);
  menu.addToUi();
}
