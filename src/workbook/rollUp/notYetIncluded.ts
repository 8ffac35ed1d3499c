/**
 * 未反映件数: how many results of the year and the group were submitted after the figures were made. It
 * is a formula, because nothing of ours runs when somebody submits in the sheet.
 *
 * 提出日時 and 集計の時点 are texts of one form, so that the later one is the greater text. A text
 * is compared by SUMPRODUCT and not by COUNTIFS, which would take both for dates. What began in the
 * same minute counts only where 提出日時 has its seconds.
 */
import { yearInTable, type FiscalYear } from '../../domain/fiscalYear';
import type { ActionItem } from '../../domain/plan';
import { columnLetters, quotedTitle } from '../layout/layout';
import { wholeColumn } from '../layout/layoutFor';

/** Excel allows no text in a formula to be longer. */
const LONGEST_TEXT = 250;

/** Rows that a formula looks at, at least; whole columns would take Excel and LibreOffice seconds. */
const FEWEST_ROWS = 5000;

/**
 * A column as far as it may be filled, which Sheets carries along when somebody moves it.
 * @param endRow row after the last that is filled today
 * @example "'年度実績'!$B$1:INDEX('年度実績'!$B:$B,MIN(ROWS('年度実績'!$B:$B),5000))"
 */
export function filledColumn(title: string, place: number, endRow: number): string {
  const whole = wholeColumn(title, place);
  const first = `${quotedTitle(title)}!$${columnLetters(place)}$1`;
  const rows = Math.max(FEWEST_ROWS, 2 * endRow);
  return `${first}:INDEX(${whole},MIN(ROWS(${whole}),${String(rows)}))`;
}

/** Columns of 年度実績 as formulas name them. */
export interface ResultColumns {
  readonly years: string;
  readonly ids: string;
  readonly times: string;
}

/** The actions whose submission counts: all of the plan, or those of a strategy or policy. */
export interface Counted {
  readonly groupId: string;
  readonly sources: readonly string[] | 'all';
  readonly actions: readonly ActionItem[];
}

/** @returns without its `=`, to stand alone or within a sentence */
export function submittedSince(
  { years, ids, times }: ResultColumns,
  since: { readonly year: FiscalYear; readonly asOf: string },
  counted: Counted,
): string {
  const conditions = [
    `(${years}="${yearInTable(since.year)}")`,
    `(${times}>"${since.asOf}")`,
    ...(counted.sources === 'all' ? [] : [isMember(ids, counted.sources, counted)]),
  ];
  return `SUMPRODUCT(${conditions.join('*')})`;
}

/** By the beginning of the id where that says the same, else by a list of the ids. */
function isMember(
  column: string,
  sources: readonly string[],
  { groupId, actions }: Counted,
): string {
  const beginning = `${groupId}-`;
  const members = new Set(sources);
  const ownResult = actions.filter(({ repeatedFrom }) => repeatedFrom === undefined);
  const isTold = ownResult.every(({ id }) => members.has(id) === id.startsWith(beginning));
  if (isTold) return `(LEFT(${column},${String(beginning.length)})="${beginning}")`;
  const list = inPieces(`、${[...members].join('、')}、`);
  return `ISNUMBER(FIND("、"&${column}&"、",${list}))`;
}

function inPieces(text: string): string {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += LONGEST_TEXT) {
    pieces.push(`"${text.slice(at, at + LONGEST_TEXT)}"`);
  }
  return pieces.join('&');
}
