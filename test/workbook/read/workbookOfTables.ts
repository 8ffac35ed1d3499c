/**
 * A workbook whose tabs hold the rows of tables by heading, with all headings of the layout. What a
 * person submitted through the product has who and when beside it.
 */
import type { WorkbookCells } from '../../../src/workbook/facts';
import type { PlanShape, Tab } from '../../../src/workbook/layout/layout';
import { layoutFor } from '../../../src/workbook/layout/layoutFor';
import type { Row, Tables } from '../../domain/planRows';
import { tabCells, type Typed } from './tabCells';

const stamps: Row = {
  提出者: 'kakaricho@town.example.jp',
  提出日時: '2025-05-13 09:00',
  確認者: 'seisaku@town.example.jp',
  確認日時: '2025-06-27 16:00',
  差戻しの内容: '実績を確かめてください。',
};

/** How people have arranged a tab. */
export interface Arrangement {
  /** The order of the columns: any order of the places that are there. */
  columns: (places: readonly number[]) => readonly number[];
  rows: (rows: readonly Row[]) => readonly Row[];
  /** A column of people's own, after this many of ours. */
  readonly ownColumn?: number;
}

const asLaidOut: Arrangement = { columns: (places) => places, rows: (rows) => rows };

export function workbookOfTables(
  tables: Tables,
  shape: PlanShape,
  arrangement: Arrangement = asLaidOut,
): WorkbookCells {
  return {
    id: 'workbook-1',
    locale: 'ja_JP',
    timeZone: 'Asia/Tokyo',
    tabs: layoutFor(shape).flatMap((tab) => {
      const rows = tables[tab.title];
      return rows ? [tabCells(tab, tableOf(tab, rows, arrangement))] : [];
    }),
  };
}

function tableOf(
  tab: Tab,
  rows: readonly Row[],
  { columns, rows: inOrder, ownColumn }: Arrangement,
): readonly (readonly Typed[])[] {
  const headings = columns(tab.columns.map((_, place) => place)).map(
    (place) => tab.columns[place]?.heading ?? '',
  );
  const isEntry = tab.family === 'yearlyResults';
  const table = [
    headings,
    ...inOrder(rows).map((row) =>
      headings.map((heading) => row[heading] ?? (isEntry ? (stamps[heading] ?? '') : '')),
    ),
  ];
  if (ownColumn === undefined) return table;
  return table.map((row, place) => [
    ...row.slice(0, ownColumn),
    place === 0 ? '課のメモ' : `メモ${String(place)}`,
    ...row.slice(ownColumn),
  ]);
}
