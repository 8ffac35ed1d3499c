/**
 * One document from its content to 完成. What can go wrong after it is there (a style that was lost, a
 * person with whom it could not be shared) is told and does not undo it; what goes wrong before leaves
 * a row that tells the truth.
 */
import { mendsFor, type DocumentShape } from '../documents/documentShape';
import { sealedPack } from '../documents/sealedPack';
import type { PackContent } from '../documents/tagTree';
import type { CivilDate } from '../domain/civilDate';
import { accept, type Verdict } from '../domain/verdict';
import {
  duplicateName,
  type MakeNotice,
  type MakeRefusal,
  type MakeTold,
} from '../wording/makeDocuments';
import { documentRows, type DocumentRow } from '../workbook/documents/documentRows';
import { printedRecords } from '../workbook/documents/printedRows';
import type { WorkbookRead } from '../workbook/read/workbookRead';
import { fingerprint } from '../workbook/write/fingerprint';
import type { RecordRows } from '../workbook/write/rowWrite';
import { abandon, begin, finish, type DocumentRecord, type Hand } from './documentRecord';
import type { PlacedFile, Ports } from './ports';
import { ServiceFault } from './serviceFault';

export type MakingPorts = Pick<
  Ports,
  'workbook' | 'lock' | 'clock' | 'notes' | 'builtIn' | 'papers' | 'files' | 'docs'
>;

export interface DocumentOrder {
  readonly record: DocumentRecord;
  /** The edition is whole with it. */
  readonly isLast: boolean;
  readonly content: PackContent;
  /** In base64. */
  readonly template: string;
  readonly madeOn: CivilDate;
  /** People who may open it beside the secretariat. */
  readonly readers: readonly string[];
  /** The row that an earlier run left behind. */
  readonly begun?: DocumentRow;
}

type Told = MakeTold['documents'][number];

export function makeOne(
  ports: MakingPorts,
  read: WorkbookRead,
  order: DocumentOrder,
  hand: Hand,
): Verdict<Told, MakeRefusal> {
  const { record, begun, template, content, madeOn } = order;
  const { edition, checkNumber } = record;
  const filled = ports.papers.fill(template, sealedPack(content, { madeOn, edition, checkNumber }));
  const folderId = folderIn(read.settings.text('outputFolder'));
  if (begun !== undefined && begun.checkNumber !== checkNumber) {
    discardAll(ports, markOf(read, begun.documentId, begun.checkNumber));
  }
  const claimed = begin(ports, read, record, begun, hand);
  if (!claimed.accepted) return claimed;
  const mark = markOf(read, record.documentId, checkNumber);
  const found = begun === undefined ? [] : ports.files.findDocuments(mark, folderId);
  const [adopted, ...others] = found;
  const file = adopted ?? upload(ports, read, { ...order, mark, folderId, ...filled }, hand);
  for (const { id } of others) ports.files.rename(id, duplicateName(record.name));
  const notices = [
    ...mended(ports, file.id, filled.shape),
    ...shared(ports, read, file, { ...order, folderId, ...hand }),
    ...(others.length > 0 ? [{ kind: 'duplicates', count: others.length } as const] : []),
  ];
  const kept = keptRows(ports, read, order, filled.paragraphs);
  const finished = finish(ports, read, record, file.link, kept?.rows, hand);
  if (!finished.accepted) return finished;
  const told = kept?.isWhole === false ? [...notices, { kind: 'kept in part' } as const] : notices;
  const { documentId, name } = record;
  return accept({ documentId, name, link: file.link, checkNumber, notices: told });
}

/** Papers of which nothing is kept are read without 資料の控え. */
function keptRows(
  { papers }: MakingPorts,
  { tabs }: WorkbookRead,
  { record, isLast, content }: DocumentOrder,
  paragraphs: readonly string[],
): { readonly rows: RecordRows; readonly isWhole: boolean } | undefined {
  const listed = tabs.get('documents');
  if (listed === undefined || !tabs.has('printed')) return undefined;
  const { packed, isWhole } = papers.keep(content, paragraphs, fingerprint);
  return { rows: printedRecords({ ...record, isLast }, packed, documentRows(listed)), isWhole };
}

/** By which a resumed run finds its file: only one of this workbook, this document and these data. */
function markOf({ workbookId }: WorkbookRead, documentId: string, checkNumber: string): string {
  return `${fingerprint(workbookId)}/${documentId}/${checkNumber}`;
}

/** A folder is given by its address or by its id. */
function folderIn(setting: string): string | null {
  const id = /\/folders\/([\w-]+)/u.exec(setting)?.[1] ?? /^[\w-]{10,}$/u.exec(setting)?.[0];
  return id ?? null;
}

/** Files that an interrupted run made of data that are no more: nobody has been told of them. */
function discardAll({ files }: MakingPorts, mark: string): void {
  for (const { id } of files.findDocuments(mark, null)) files.discard(id);
}

function upload(
  ports: MakingPorts,
  read: WorkbookRead,
  order: DocumentOrder & {
    readonly mark: string;
    readonly folderId: string | null;
    readonly docx: string;
  },
  hand: Hand,
): PlacedFile {
  const { record, mark, docx, folderId } = order;
  try {
    return ports.files.makeDocument({ name: record.name, mark, docx, folderId });
  } catch (error) {
    // Where nothing was made the row says so; where something may have been, the next run looks.
    if (error instanceof ServiceFault && error.kind !== 'in doubt') {
      abandon(ports, read, [record.documentId], hand);
    }
    throw error;
  }
}

/**
 * Gives back what the conversion has lost. Whether a batch that failed was applied shows a second look:
 * what was given back needs no mend any more.
 */
function mended(
  ports: MakingPorts,
  fileId: string,
  shape: DocumentShape,
  roundsLeft = 1,
): readonly MakeNotice[] {
  try {
    const kept = ports.docs.look(fileId);
    const { mends, losses } = mendsFor(shape, kept);
    if (mends.length > 0) ports.docs.mend(fileId, kept.revisionId, mends);
    return losses.map(({ kind }) => ({ kind: 'lost', what: kind }));
  } catch (error) {
    if (!(error instanceof ServiceFault)) throw error;
    return roundsLeft > 0 ? mended(ports, fileId, shape, roundsLeft - 1) : [{ kind: 'unchecked' }];
  }
}

/** In the folder of 設定 the secretariat sees it anyway; other readers do not. */
function shared(
  { files }: MakingPorts,
  { settings }: WorkbookRead,
  { id, inFolder }: PlacedFile,
  {
    readers,
    folderId,
    caller,
  }: Pick<DocumentOrder, 'readers'> & Pick<Hand, 'caller'> & { readonly folderId: string | null },
): readonly MakeNotice[] {
  const all = new Set(inFolder ? readers : [...settings.secretariat, ...readers]);
  all.delete(caller);
  const addresses = [...all].filter((address) => !isShared(files, id, address));
  return [
    ...(inFolder || folderId === null ? [] : [{ kind: 'own drive' } as const]),
    ...(addresses.length > 0 ? [{ kind: 'not shared', addresses } as const] : []),
  ];
}

/** Nobody can tell from an address whether it is a person's or a group's. */
function isShared(files: MakingPorts['files'], fileId: string, address: string): boolean {
  return (['user', 'group'] as const).some((kind) => {
    try {
      files.shareWith(fileId, address, kind);
      return true;
    } catch (error) {
      if (!(error instanceof ServiceFault)) throw error;
      return false;
    }
  });
}
