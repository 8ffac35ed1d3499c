/**
 * Before a new version: what people have changed by hand in the documents of the last one. Nothing is
 * overwritten, the old documents stay; what was changed by hand is listed with the row from which it
 * came, so that it can be entered there before the new version is made.
 *
 * A document that Drive does not show, that lies in the bin, or of which nothing was kept, is told in a
 * sentence of its own. Nothing that a service refuses keeps anybody from making papers.
 */
import type { CivilDateTime } from '../domain/civilDate';
import { yearInTable } from '../domain/fiscalYear';
import { minutesBetween } from '../domain/minutesBetween';
import { accept, type Verdict } from '../domain/verdict';
import type { HandChange, LookedAt } from '../wording/handEdits';
import type { MakeRefusal } from '../wording/makeDocuments';
import type { DocumentRow } from '../workbook/documents/documentRows';
import { coreTabs, type WantedTab } from '../workbook/read/wanted';
import { fingerprint } from '../workbook/write/fingerprint';
import { keptOfDocuments, lastDocuments } from './keptPrint';
import { yearForSecretariat } from './makeEdition';
import type { Ports } from './ports';
import { readWorkbook } from './readWorkbook';
import { ServiceFault } from './serviceFault';

type LookPorts = Pick<Ports, 'workbook' | 'notes' | 'clock' | 'papers' | 'files' | 'docs'>;

export interface HandEditsRequest {
  /** 種類 in 作成資料一覧. */
  readonly kind: string;
  /** First calendar year of the fiscal year; absent: 評価対象年度. */
  readonly year?: number;
}

export interface LookedDocument {
  readonly name: string;
  readonly link: string;
  readonly looked: LookedAt;
}

const wanted: readonly WantedTab[] = [
  ...coreTabs,
  { family: 'documents' },
  { family: 'printed', columns: [] },
];

/** Minutes from 完成 in which a change may still be ours: mending, sharing, the conversion itself. */
const OURS = 2;
/** After so many minutes no further document is looked at. */
const LAST_LOOK = 3;

export function handEdits(
  ports: LookPorts,
  { kind, year }: HandEditsRequest,
): Verdict<readonly LookedDocument[], MakeRefusal> {
  const began = ports.clock.now();
  const { read } = readWorkbook(ports, wanted);
  const found = yearForSecretariat(read, year);
  if (!found.accepted) return found;
  const documents = lastDocuments(read, { kind, year: found.value });
  const changes = documents.map((document) =>
    isLate(ports, began) ? ({ state: 'no time' } as const) : changeOf(ports, document),
  );
  const changed = documents.filter((_, place) => isChange(changes[place]));
  const kept = keptOfDocuments(ports, read, changed);
  const looked = documents.map((document, place): LookedDocument => {
    const { name, link } = document;
    const change = changes[place];
    if (!isChange(change)) return { name, link, looked: change ?? { state: 'silent' } };
    if (isLate(ports, began)) return { name, link, looked: { state: 'no time' } };
    const packed = kept[changed.indexOf(document)];
    const at = yearInTable(found.value);
    return { name, link, looked: compared(ports, document, { change, packed, year: at }) };
  });
  return accept(looked);
}

function isLate({ clock }: Pick<Ports, 'clock'>, began: CivilDateTime): boolean {
  return minutesBetween(began, clock.now()) >= LAST_LOOK;
}

function isChange(change: HandChange | LookedAt | undefined): change is HandChange {
  return change !== undefined && 'at' in change;
}

function changeOf({ files }: Pick<Ports, 'files'>, document: DocumentRow): HandChange | LookedAt {
  try {
    const { isInBin, ...change } = files.lastChange(fileIdIn(document.link));
    if (isInBin) return { state: 'in bin' };
    return isByHand(document, change) ? change : { state: 'unchanged' };
  } catch (error) {
    if (!(error instanceof ServiceFault)) throw error;
    const isHidden = error.reason === 'not found' || error.reason === 'no permission';
    return isHidden ? { state: 'not visible', madeBy: document.madeBy } : { state: 'silent' };
  }
}

/** By another person, or later than our own run can have touched it. */
function isByHand({ madeBy, madeAt }: DocumentRow, { at, address }: HandChange): boolean {
  if (address !== '' && address !== madeBy) return true;
  return madeAt === undefined || minutesBetween(madeAt, at) >= OURS;
}

function compared(
  { docs, papers }: Pick<Ports, 'docs' | 'papers'>,
  { link }: DocumentRow,
  { change, packed, year }: { change: HandChange; packed: string | undefined; year: string },
): LookedAt {
  if (packed === undefined) return { state: 'not kept', change };
  try {
    const paragraphs = docs.paragraphs(fileIdIn(link));
    const edits = papers.handEdits(packed, paragraphs, year, fingerprint);
    if (edits === 'rewritten') return { state: 'rewritten', change };
    return edits.edits.length === 0
      ? { state: 'same words', change }
      : { state: 'edited', change, edits };
  } catch (error) {
    if (!(error instanceof ServiceFault)) throw error;
    return { state: 'not read', change };
  }
}

/** The id in the address of a document; the last word of another address. */
function fileIdIn(link: string): string {
  return (/\/d\/([\w-]+)/u.exec(link) ?? /([\w-]+)\/?$/u.exec(link))?.[1] ?? '';
}
