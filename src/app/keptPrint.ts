/**
 * What documents printed, from 資料の控え: of an older edition it may not be there, because it was made by an
 * older program, or because somebody removed it. That is no error; whoever asks says so.
 */
import type { Errata } from '../documents/packInput';
import { documentRows, type DocumentRow } from '../workbook/documents/documentRows';
import { wholeEditions, type Papers } from '../workbook/documents/editions';
import { printedAreas, printedIn } from '../workbook/documents/printedRows';
import type { WorkbookRead } from '../workbook/read/workbookRead';
import { fingerprint } from '../workbook/write/fingerprint';
import type { Ports, WantedErrata } from './ports';

type KeptPorts = Pick<Ports, 'workbook' | 'papers'>;

/** The documents of the last whole edition of papers, in the order of their ids. */
export function lastEdition(
  { tabs }: WorkbookRead,
  { before, ...papers }: Papers & { readonly before?: number },
): readonly DocumentRow[] {
  const tab = tabs.get('documents');
  const rows = tab === undefined ? [] : documentRows(tab);
  const last = wholeEditions(rows, papers).find((each) => before === undefined || each < before);
  return finishedIn(rows, papers, ({ edition }) => edition === last);
}

/** The finished documents of it and of an edition that was begun since. */
export function lastDocuments({ tabs }: WorkbookRead, papers: Papers): readonly DocumentRow[] {
  const tab = tabs.get('documents');
  const rows = tab === undefined ? [] : documentRows(tab);
  const [last = 0] = wholeEditions(rows, papers);
  return finishedIn(rows, papers, ({ edition }) => edition >= last);
}

function finishedIn(
  rows: readonly DocumentRow[],
  { kind, year }: Papers,
  isMeant: (row: DocumentRow) => boolean,
): readonly DocumentRow[] {
  return rows
    .filter((row) => row.kind === kind && row.year === year && row.state === '完成' && isMeant(row))
    .sort((one, other) => (one.documentId < other.documentId ? -1 : 1));
}

/** What was kept of each of them, packed; undefined where it is not there or not whole. One call. */
export function keptOfDocuments(
  { workbook }: Pick<Ports, 'workbook'>,
  { tabs }: WorkbookRead,
  documents: readonly DocumentRow[],
): readonly (string | undefined)[] {
  const tab = tabs.get('printed');
  const ids = documents.map(({ documentId }) => documentId);
  const areas = tab === undefined ? [] : printedAreas(tab, ids);
  if (tab === undefined || areas.length === 0) return ids.map(() => undefined);
  return printedIn(tab, ids, workbook.values(areas)).map((whole) =>
    whole.accepted ? whole.value : undefined,
  );
}

/**
 * 正誤表 of an edition against the last whole one before it.
 * @param after what the documents of the new edition are made of
 * @returns nothing for a first edition, and where the one before was not kept whole
 */
export function errataBefore(
  ports: KeptPorts,
  read: WorkbookRead,
  papers: Papers & { readonly edition: number },
  { after, paperTexts }: Pick<WantedErrata, 'after' | 'paperTexts'>,
): Errata | 'first' | 'not kept' {
  const documents = lastEdition(read, { ...papers, before: papers.edition });
  const [first] = documents;
  if (first === undefined) return 'first';
  const before = keptOfDocuments(ports, read, documents).filter((each) => each !== undefined);
  if (before.length < documents.length) return 'not kept';
  const wanted = { from: first.edition, to: papers.edition, before, after, paperTexts };
  return ports.papers.errata(wanted, fingerprint);
}
