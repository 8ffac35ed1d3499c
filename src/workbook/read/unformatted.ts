/**
 * Cells read without their formats, which are more than half of the bytes. As a rule nothing is lost:
 * whatever people type is kept as text by the format of its column, and a text has only one meaning. A
 * number where the layout keeps text came from somewhere else, and only its format tells whether it is a
 * day, a percentage or a number; an amount with decimals may be a percentage. Then the formats are asked.
 */
import type { TabCells } from '../facts';
import { findColumns } from '../find';
import { formatOf } from '../layout/cellKinds';
import type { Column, Tab } from '../layout/layout';

/** Whether what stands there can be misread without the formats. */
export function needsFormats(tab: Tab, { rows }: TabCells): boolean {
  const headings = Array.from(rows[0] ?? [], (cell) => String(cell?.value ?? ''));
  const { places } = findColumns(tab, headings);
  const columns = tab.columns.flatMap((column) => {
    const place = places.get(column.key);
    return place === undefined || (column.owner === 'code' && !isKey(tab, column))
      ? []
      : [{ place, mayBe: numbersOf(column) }];
  });
  return rows.slice(1).some((row) =>
    columns.some(({ place, mayBe }) => {
      const value = row[place]?.value;
      return typeof value === 'number' && !mayBe(value);
    }),
  );
}

function isKey({ keyColumns }: Tab, { key }: Column): boolean {
  return keyColumns.includes(key);
}

/** The numbers that mean what they say in a column. */
function numbersOf({ kind }: Column): (value: number) => boolean {
  if (formatOf(kind).numberFormat?.type === 'TEXT') return () => false;
  return kind === 'amount' || kind === 'count' ? Number.isInteger : () => true;
}
