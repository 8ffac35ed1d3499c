/**
 * A document in 作成資料一覧: begun, finished, given up. A row is begun in one call: the answer of the
 * write shows whether somebody else began the same in the same moment, and then ours is taken back.
 */
import { minuteInDigits, type CivilDateTime } from '../domain/civilDate';
import { yearInTable, type FiscalYear } from '../domain/fiscalYear';
import { accept, refuse, type Verdict } from '../domain/verdict';
import { makeWords, type MakeRefusal } from '../wording/makeDocuments';
import type { CellContent } from '../workbook/change';
import type { DocumentRow } from '../workbook/documents/documentRows';
import type { TabRead } from '../workbook/read/rows';
import type { WorkbookRead } from '../workbook/read/workbookRead';
import type { RecordRows, RowWrite } from '../workbook/write/rowWrite';
import type { Ports } from './ports';
import { writeRows } from './writeRows';

export type RecordPorts = Pick<Ports, 'workbook' | 'lock' | 'clock' | 'notes'>;

const TAB = 'documents';
const LOCK_WAIT = 20_000;

export interface DocumentRecord {
  readonly documentId: string;
  readonly kind: string;
  readonly year: FiscalYear;
  readonly edition: number;
  /** How many documents the edition has. */
  readonly documentCount: number;
  readonly name: string;
  readonly checkNumber: string;
}

export interface Hand {
  /** Address of the person at the keyboard. */
  readonly caller: string;
  readonly operationId: string;
}

/** The row says 作成中: a new one, or one that an earlier run left behind. */
export function begin(
  ports: RecordPorts,
  read: WorkbookRead,
  record: DocumentRecord,
  begun: DocumentRow | undefined,
  hand: Hand,
): Verdict<unknown, MakeRefusal> {
  const tab = read.tabs.get(TAB);
  if (tab === undefined) throw new Error('作成資料一覧 was not read.');
  const cells = beginning(record, hand, ports.clock.now());
  if (begun !== undefined) {
    return written(ports, read, [{ tabKey: TAB, key: begun.documentId, cells }], hand);
  }
  const added = ports.lock.whileAlone(LOCK_WAIT, () => addRow(ports, tab, record, cells));
  if (added === 'added') return accept(undefined);
  return refuse({ reason: added });
}

function beginning(
  { name, documentCount, checkNumber }: DocumentRecord,
  { caller }: Hand,
  now: CivilDateTime,
): Readonly<Record<string, CellContent>> {
  return {
    name,
    documentCount,
    state: '作成中',
    link: '',
    madeBy: caller,
    madeAt: minuteInDigits(now),
    checkNumber,
  };
}

function addRow(
  { workbook }: RecordPorts,
  tab: TabRead,
  { documentId, kind, year, edition }: DocumentRecord,
  cells: Readonly<Record<string, CellContent>>,
): 'added' | 'taken' {
  const row = inColumns(tab, {
    documentId,
    kind,
    year: yearInTable(year),
    version: edition,
    ...cells,
  });
  const idColumn = tab.places.get('documentId') ?? 0;
  const ids = { title: tab.title, startColumn: idColumn, endColumn: idColumn + 1 };
  const [standing = []] = workbook.apply(
    [{ kind: 'append row', sheetId: tab.sheetId, cells: row }],
    [ids],
  );
  const places = standing.flatMap(([id], place) => (id === documentId ? [place] : []));
  const [ours] = places.slice(1).reverse();
  if (ours === undefined) return 'added';
  const blank = row.map(() => '');
  workbook.apply(
    [{ kind: 'put cells', sheetId: tab.sheetId, row: ours, column: 0, cells: [blank] }],
    [],
  );
  return 'taken';
}

/** The contents where people have the columns. */
function inColumns(
  { places }: TabRead,
  contents: Readonly<Record<string, CellContent>>,
): readonly CellContent[] {
  const row: CellContent[] = Array.from({ length: Math.max(...places.values()) + 1 }, () => '');
  for (const [key, place] of places) row[place] = contents[key] ?? '';
  return row;
}

/**
 * The row says 完成, with the link.
 * @param kept what the document printed goes into 資料の控え in the same write
 */
export function finish(
  ports: RecordPorts,
  read: WorkbookRead,
  { documentId }: DocumentRecord,
  link: string,
  kept: RecordRows | undefined,
  hand: Hand,
): Verdict<unknown, MakeRefusal> {
  const cells = { state: '完成', link, madeAt: minuteInDigits(ports.clock.now()) };
  return written(ports, read, [{ tabKey: TAB, key: documentId, cells }], hand, kept);
}

/** The rows say 取りやめ. */
export function abandon(
  ports: RecordPorts,
  read: WorkbookRead,
  documentIds: readonly string[],
  hand: Hand,
): Verdict<unknown, MakeRefusal> {
  if (documentIds.length === 0) return accept(undefined);
  const writes = documentIds.map((key) => ({ tabKey: TAB, key, cells: { state: '取りやめ' } }));
  return written(ports, read, writes, hand);
}

function written(
  ports: RecordPorts,
  { layout }: WorkbookRead,
  writes: readonly RowWrite[],
  { operationId, caller }: Hand,
  records?: RecordRows,
): Verdict<unknown, MakeRefusal> {
  const verdict = writeRows(ports, layout, {
    operationId,
    by: caller,
    means: makeWords.means,
    writes,
    newRows: [],
    ...(records === undefined ? {} : { records }),
    history: [],
  });
  return verdict.accepted ? verdict : refuse({ reason: 'not written', refusal: verdict.refusal });
}
