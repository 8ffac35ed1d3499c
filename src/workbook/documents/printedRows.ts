/**
 * 資料の控え as rows: what was kept of a document stands in pieces under its 文書ID. Of each 種類 and 年度 the
 * last two whole editions are kept.
 */
import type { Verdict } from '../../domain/verdict';
import type { Area, Values } from '../facts';
import { textIn } from '../read/rowCells';
import type { TabRead } from '../read/rows';
import type { RecordRows } from '../write/rowWrite';
import type { DocumentRow } from './documentRows';
import { wholeEditions } from './editions';
import { piecesOf, wholeOf, type BrokenPieces } from './pieces';

const TAB = 'printed';

/** Whole editions of which the print is kept. */
const KEPT = 2;

interface Finished extends Pick<DocumentRow, 'documentId' | 'kind' | 'year' | 'edition'> {
  /** The edition is whole with it. */
  readonly isLast: boolean;
}

/**
 * The rows of a document that is finished now, and which older ones are cleared with them.
 * @param packed what is kept of it
 * @param listed 作成資料一覧 as it was read
 */
export function printedRecords(
  document: Finished,
  packed: string,
  listed: readonly DocumentRow[],
): RecordRows {
  const { documentId, kind, year, edition, isLast } = document;
  const own = listed.filter((row) => row.kind === kind && row.year === year);
  const others = wholeEditions(own, document).filter((whole) => whole !== edition);
  const kept = [edition, ...others.slice(0, isLast ? KEPT - 1 : KEPT)];
  const old = own.filter((row) => !kept.includes(row.edition)).map((row) => row.documentId);
  const cleared = [documentId, ...old];
  return {
    tabKey: TAB,
    added: piecesOf(packed).map((piece, place) => ({ documentId, pieceNumber: place + 1, piece })),
    cleared: (key) => cleared.some((id) => key === id || key.startsWith(`${id} `)),
  };
}

/** The rows of these documents, from the first key to the last column, where they stood when they were read. */
export function printedAreas(tab: TabRead, documentIds: readonly string[]): readonly Area[] {
  const rows = tab.rows
    .filter((row) => documentIds.includes(textIn(row, 'documentId')))
    .map(({ row }) => row);
  const { startColumn, endColumn } = columnsOf(tab);
  return neighbours(rows).map(({ startRow, endRow }) => ({
    title: tab.title,
    startRow,
    endRow,
    startColumn,
    endColumn,
  }));
}

/**
 * What was kept of each document, whole; or why it is not.
 * @param answers to `printedAreas`; rows that were moved meanwhile tell themselves whose they are
 */
export function printedIn(
  tab: TabRead,
  documentIds: readonly string[],
  answers: readonly Values[],
): readonly Verdict<string, BrokenPieces>[] {
  const { startColumn } = columnsOf(tab);
  const at = (key: string): number => (tab.places.get(key) ?? -1) - startColumn;
  const [id, piece] = [at('documentId'), at('piece')];
  const rows = answers.flat();
  return documentIds.map((documentId) =>
    wholeOf(rows.filter((row) => row[id] === documentId).map((row) => String(row[piece] ?? ''))),
  );
}

function columnsOf({ places }: TabRead): {
  readonly startColumn: number;
  readonly endColumn: number;
} {
  const own = [...places.values()];
  return { startColumn: Math.min(...own), endColumn: Math.max(...own) + 1 };
}

function neighbours(
  rows: readonly number[],
): readonly { readonly startRow: number; readonly endRow: number }[] {
  const runs: { startRow: number; endRow: number }[] = [];
  for (const row of [...rows].sort((one, other) => one - other)) {
    const last = runs[runs.length - 1];
    if (last?.endRow === row) last.endRow = row + 1;
    else runs.push({ startRow: row, endRow: row + 1 });
  }
  return runs;
}
