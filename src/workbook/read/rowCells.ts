/** What the cells of an understood row say, and damage that is found only when they are read together. */
import type { CivilDate } from '../../domain/civilDate';
import type { Exact } from '../../domain/exact';
import type { FiscalYear } from '../../domain/fiscalYear';
import type { WrittenCell } from '../../domain/writtenNumber';
import type { Damage, DamageCause, DamageReach } from './damage';
import { answeringSectionOf } from './rowRead';
import type { RowRead, TabRead } from './rows';

/** '' where the cell is blank, damaged or not there. */
export function textIn({ cells }: RowRead, columnKey: string): string {
  const read = cells.get(columnKey);
  return read?.kind === 'text' || read?.kind === 'written' ? read.text : '';
}

export function yearIn({ cells }: RowRead, columnKey: string): FiscalYear | undefined {
  const read = cells.get(columnKey);
  return read?.kind === 'year' ? read.year : undefined;
}

export function dateIn({ cells }: RowRead, columnKey: string): CivilDate | undefined {
  const read = cells.get(columnKey);
  return read?.kind === 'date' ? read.date : undefined;
}

export function numberIn({ cells }: RowRead, columnKey: string): Exact | undefined {
  const read = cells.get(columnKey);
  return read?.kind === 'number' ? read.value : undefined;
}

/** What is written in a typedNumber column; '' where it is blank, damaged or not there. */
export function writtenIn({ cells }: RowRead, columnKey: string): WrittenCell {
  const read = cells.get(columnKey);
  return read?.kind === 'written' ? read.written : '';
}

/** Whether something stands in the cell, readable or not. */
export function isFilledIn({ cells }: RowRead, columnKey: string): boolean {
  const read = cells.get(columnKey);
  return read !== undefined && read.kind !== 'blank';
}

/** The field with its value; none where there is no value. */
export function field<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): Partial<Record<Key, Value>> {
  const found: Partial<Record<Key, Value>> = {};
  if (value !== undefined) found[key] = value;
  return found;
}

/** The field with its text; none where it is blank. */
export function textField<Key extends string>(
  key: Key,
  text: string,
): Partial<Record<Key, string>> {
  return field(key, text === '' ? undefined : text);
}

/** @param columnKey the column under whose heading it is named */
export function damageIn(
  { tab, title }: TabRead,
  row: RowRead,
  columnKey: string,
  reach: DamageReach,
  cause: DamageCause,
): Damage {
  const section = answeringSectionOf(tab, row.cells);
  const heading = tab.columns.find(({ key }) => key === columnKey)?.heading;
  return {
    place: {
      tabKey: tab.key,
      tab: title,
      row: row.row + 1,
      ...field('heading', heading),
      ...(row.key === '' ? {} : { key: row.key }),
    },
    reach,
    cause,
    ...field('section', section),
  };
}

/** A value that was understood, with what was named on the way. */
export interface Understood<Value> {
  readonly value: Value;
  readonly damages: readonly Damage[];
}
