/**
 * A workbook whose tabs hold the rows of tables by heading, with all headings of the layout. What a
 * person submitted through the product has who and when beside it.
 */
import { parsePlanPeriod } from '../../../src/domain/fiscalYear';
import type { WorkbookCells } from '../../../src/workbook/facts';
import type { PlanShape, Tab } from '../../../src/workbook/layout/layout';
import { layoutFor } from '../../../src/workbook/layout/layoutFor';
import { understand } from '../../../src/workbook/read/understand';
import type { WorkbookRead } from '../../../src/workbook/read/workbookRead';
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

/** The rows as the reader of the product understands them; all years stand in the open tabs. */
export function understandTables(tables: Tables, arrangement = asLaidOut): WorkbookRead {
  return understand(workbookOfTables(tables, shapeOf(tables), arrangement));
}

function shapeOf(tables: Tables): PlanShape {
  const settings = tables['設定'] ?? [];
  const period = parsePlanPeriod(settings.find((row) => row['項目'] === '計画期間')?.['値'] ?? '');
  if (!period.accepted) throw new Error('The rows of a test have no 計画期間.');
  return {
    firstYear: period.value.first,
    lastYear: period.value.last,
    closedYears: [],
    grades: (tables['判定基準'] ?? []).map((row) => row['記号'] ?? ''),
  };
}

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
