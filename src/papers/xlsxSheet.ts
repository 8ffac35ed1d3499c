/** One tab of a small workbook as XML: widths, frozen heading, cells, drop-downs. */
import type { SheetColumn, SheetTab } from '../documents/sheetBook';
import { escapedXml } from './xml';
import { STYLE } from './xlsxStyles';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Below the last row people add some by hand: the formats and drop-downs are there already. */
const SPARE_ROWS = 20;

export type DrawnTab = SheetTab;

export interface Shared {
  /** Place of a text among the shared strings. */
  readonly stringOf: (text: string) => number;
  /** The lists of words, each in its own column of the tab `listsIn`, from the second row on. */
  readonly lists: readonly (readonly string[])[];
  readonly listsIn: string;
}

export function sheetXml(tab: DrawnTab, shared: Shared): string {
  const { columns, rows } = tab;
  const heading = rowXml(
    1,
    columns.map(({ heading: text }) => text),
    columns.map(() => STYLE.heading),
    shared,
  );
  const styles = columns.map(styleOf);
  const body = rows.map((row, place) => rowXml(place + 2, row, styles, shared));
  return `<worksheet xmlns="${MAIN}">${paneXml(tab.frozenColumns)}<sheetFormatPr defaultRowHeight="15"/>${columnsXml(columns, styles)}<sheetData>${heading}${body.join('')}</sheetData>${validationsXml(tab, shared)}<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" scale="70" orientation="landscape"/></worksheet>`;
}

function paneXml(frozenColumns: number): string {
  const columns = frozenColumns > 0 ? ` xSplit="${String(frozenColumns)}"` : '';
  const pane = frozenColumns > 0 ? 'bottomRight' : 'bottomLeft';
  return `<sheetViews><sheetView workbookViewId="0"><pane${columns} ySplit="1" topLeftCell="${cellName(1, frozenColumns)}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`;
}

/** A width is counted in digits of the usual font, which are 7 pixels wide. */
function columnsXml(columns: readonly SheetColumn[], styles: readonly number[]): string {
  const each = columns.map(({ width }, place) => {
    const number = String(place + 1);
    return `<col min="${number}" max="${number}" width="${((width - 5) / 7).toFixed(2)}" style="${String(styles[place] ?? 0)}" customWidth="1"/>`;
  });
  return `<cols>${each.join('')}</cols>`;
}

function styleOf({ kind, isGiven }: SheetColumn): number {
  switch (kind) {
    case 'text':
      return isGiven ? STYLE.givenText : STYLE.text;
    case 'centred':
      return isGiven ? STYLE.givenCentred : STYLE.centred;
    case 'amount':
      return isGiven ? STYLE.givenAmount : STYLE.amount;
  }
}

/** @param number counted from 1 */
function rowXml(
  number: number,
  values: readonly (string | number)[],
  styles: readonly number[],
  { stringOf }: Shared,
): string {
  const cells = values.map((value, column) => {
    const place = `r="${cellName(number - 1, column)}" s="${String(styles[column] ?? 0)}"`;
    if (value === '') return `<c ${place}/>`;
    return typeof value === 'number'
      ? `<c ${place}><v>${String(value)}</v></c>`
      : `<c ${place} t="s"><v>${String(stringOf(value))}</v></c>`;
  });
  return `<row r="${String(number)}">${cells.join('')}</row>`;
}

function validationsXml({ columns, rows }: SheetTab, { lists, listsIn }: Shared): string {
  const last = rows.length + SPARE_ROWS;
  const rules = columns.flatMap(({ help, heading, words }, column) => {
    const area = `${cellName(1, column)}:${cellName(last, column)}`;
    const prompt = `promptTitle="${promptText(heading, 32)}" prompt="${promptText(help, 255)}" showInputMessage="1"`;
    const list = words === undefined ? -1 : lists.findIndex((each) => sameWords(each, words));
    if (list < 0) {
      return help === '' ? [] : [`<dataValidation allowBlank="1" ${prompt} sqref="${area}"/>`];
    }
    const end = (lists[list]?.length ?? 0) + 1;
    const letters = columnLetters(list);
    const source = `${quotedTitle(listsIn)}!$${letters}$2:$${letters}$${String(end)}`;
    // A word that is not in the list is told and may stay: the list of the office may be newer.
    return [
      `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" ${prompt} sqref="${area}"><formula1>${escapedXml(source)}</formula1></dataValidation>`,
    ];
  });
  return rules.length === 0
    ? ''
    : `<dataValidations count="${String(rules.length)}">${rules.join('')}</dataValidations>`;
}

function sameWords(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, place) => word === other[place]);
}

/** Excel refuses a file whose prompts are longer. */
function promptText(text: string, longest: number): string {
  return escapedXml(text.length > longest ? `${text.slice(0, longest - 1)}…` : text);
}

/** What is repeated on every printed page: the heading row and the columns that stay in view. */
export function printedTitles({ title, frozenColumns }: DrawnTab): string {
  const name = quotedTitle(title);
  const columns = frozenColumns > 0 ? `${name}!$A:$${columnLetters(frozenColumns - 1)},` : '';
  return `${columns}${name}!$1:$1`;
}

function quotedTitle(title: string): string {
  return `'${title.replace(/'/gu, "''")}'`;
}

/** @param row zero-based @param column zero-based */
function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${String(row + 1)}`;
}

function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
