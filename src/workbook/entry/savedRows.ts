/**
 * The rows that a save changes, field by field: what stands in each, what it was seen to be, and what it is
 * to be. An amount is the same however it is written.
 */
import { readAmount } from '../../domain/entry/typedAmount';
import { nearestNumber } from '../../domain/exact';
import { accept, refuse, type Verdict } from '../../domain/verdict';
import type { CellContent } from '../change';
import { textOf } from '../import/cellTexts';
import { columnOf } from '../layout/layout';
import type { RowRead, TabRead } from '../read/rows';
import type { WorkbookRead } from '../read/workbookRead';
import { indicatorFields, opinionFields, resultFields, type Entry } from './entry';

/** As it was seen, and as it is to be, by column key. */
export type FieldChanges = Readonly<
  Record<string, { readonly seen: string; readonly typed: string }>
>;

/** A row with what is to change in it. */
export interface RowChanges {
  readonly tabKey: string;
  readonly row: RowRead;
  readonly changes: FieldChanges;
}

/** Of 年度実績, and by their ids of 指標実績 and 意見台帳. */
export interface ChangesById {
  readonly result: FieldChanges;
  readonly indicators: Readonly<Record<string, FieldChanges>>;
  readonly opinions: Readonly<Record<string, FieldChanges>>;
}

export interface NoSuchField {
  readonly reason: 'no such field';
  /** A field, an indicator or an opinion that does not belong to this form. */
  readonly field: string;
}

/** The row of 年度実績 first, also where nothing changes in it. @param opinions on the action */
export function rowsToChange(
  entry: Entry,
  opinions: readonly RowRead[],
  request: ChangesById,
): Verdict<readonly RowChanges[], NoSuchField> {
  const values = new Map(entry.indicators.map(({ indicator, row }) => [indicator.id, row]));
  const rows: RowChanges[] = [];
  const wanted = [
    {
      tabKey: 'yearlyResults',
      found: new Map([['', entry.row]]),
      given: { '': request.result },
      fields: resultFields,
    },
    {
      tabKey: 'indicatorResults',
      found: values,
      given: request.indicators,
      fields: indicatorFields,
    },
    {
      tabKey: 'opinions',
      found: new Map(opinions.map((row) => [row.key, row])),
      given: request.opinions,
      fields: opinionFields,
    },
  ] as const;
  for (const { tabKey, found, given, fields } of wanted) {
    for (const [id, changes] of Object.entries<FieldChanges>(given)) {
      const row = found.get(id);
      const strange = Object.keys(changes).find((field) => !fields.includes(field));
      if (!row || strange !== undefined) {
        return refuse({ reason: 'no such field', field: strange ?? id });
      }
      rows.push({ tabKey, row, changes });
    }
  }
  return accept(rows);
}

export function currentOf(row: RowRead, field: string): string {
  return textOf(row.cells.get(field));
}

/** The same text, or for an amount the same number however it is written. */
function isSame(read: WorkbookRead, tabKey: string, field: string, a: string, b: string): boolean {
  if (plain(a) === plain(b)) return true;
  const [one, other] = [a, b].map((text) => contentFor(read, tabKey, field, text));
  return typeof one === 'number' && one === other;
}

/** The fields that do not yet hold what they are to hold. */
export function openFields(
  read: WorkbookRead,
  { tabKey, row, changes }: RowChanges,
): readonly string[] {
  return Object.entries(changes)
    .filter(([field, { typed }]) => !isSame(read, tabKey, field, currentOf(row, field), typed))
    .map(([field]) => field);
}

export function isContradicted(read: WorkbookRead, each: RowChanges): boolean {
  const { tabKey, row, changes } = each;
  return openFields(read, each).some(
    (field) => !isSame(read, tabKey, field, currentOf(row, field), changes[field]?.seen ?? ''),
  );
}

/** A line break is one character, whichever browser sent it. */
export function plain(text: string): string {
  return text.replace(/\r\n?/gu, '\n');
}

/** An amount that can be read is stored as a number; everything else as it was typed. */
export function contentFor(
  read: WorkbookRead,
  tabKey: string,
  field: string,
  typed: string,
): CellContent {
  if (columnOf(tabOf(read, tabKey).tab, field).kind !== 'amount') return plain(typed);
  const amount = readAmount(typed, read.settings.text('amountUnit'));
  return amount.accepted ? nearestNumber(amount.value) : plain(typed);
}

export function tabOf({ tabs }: WorkbookRead, tabKey: string): TabRead {
  const found = tabs.get(tabKey);
  if (!found) throw new Error(`The tab ${tabKey} was not read before it was to be written.`);
  return found;
}
