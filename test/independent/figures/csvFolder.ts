/** Rows as CSV files in a folder, one file per tab, as the independent program reads them. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Row, Tables } from '../../domain/planRows';

function cell(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replace(/"/gu, '""')}"` : text;
}

/** The plans under their numbers in the column 計画, which stands first in every file. */
export function writePlans(folder: string, plans: ReadonlyMap<string, Tables>): void {
  mkdirSync(folder, { recursive: true });
  const tabs = new Set([...plans.values()].flatMap((tables) => Object.keys(tables)));
  for (const tab of tabs) {
    const rows = [...plans].flatMap(([number, tables]) =>
      (tables[tab] ?? []).map((row) => ({ 計画: number, ...row })),
    );
    const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const lines = rows.map((row: Row) => headings.map((heading) => cell(row[heading] ?? '')));
    const text = [headings, ...lines].map((line) => line.join(',')).join('\n');
    writeFileSync(join(folder, `${tab}.csv`), `${text}\n`);
  }
}

/** The rows of one plan; closed years (年度実績_R5) stand with the open one. */
export function readPlanFolder(folder: string): Tables {
  const tables: Record<string, Row[]> = {};
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.csv'))) {
    const tab = file.replace(/(?:_R\d+)?\.csv$/u, '');
    tables[tab] = [...(tables[tab] ?? []), ...rowsOf(readFileSync(join(folder, file), 'utf8'))];
  }
  return tables;
}

function rowsOf(text: string): Row[] {
  const [headings = [], ...lines] = cellsOf(text.replace(/^\ufeff/u, ''));
  return lines.map((line) =>
    Object.fromEntries(headings.map((heading, place) => [heading, line[place] ?? ''])),
  );
}

function cellsOf(text: string): string[][] {
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gu;
  const lines: string[][] = [[]];
  for (const [whole, quoted, plain = '', end] of text.matchAll(cells)) {
    if (whole === '' && end === '') break;
    lines.at(-1)?.push(quoted?.replace(/""/gu, '"') ?? plain);
    if (end !== ',') lines.push([]);
  }
  return lines
    .filter((line) => line.length > 1 || line[0] !== '')
    .filter((line) => line.length > 0);
}
