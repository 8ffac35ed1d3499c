/**
 * What the secretariat orders in 会議資料の作成, understood: the year, the meeting, the papers in their
 * order, and what the documents are called.
 */
import type { PackInput } from '../documents/packInput';
import type { CivilDateTime } from '../domain/civilDate';
import { yearInShort, type FiscalYear } from '../domain/fiscalYear';
import { accept, refuse, type Verdict } from '../domain/verdict';
import type { MakeRefusal } from '../wording/makeDocuments';
import {
  editionCode,
  editionKind,
  packName,
  type MadeFor,
  type PackVersion,
} from '../wording/packNames';
import { sidePapers, type PaperKind, type SidePaper } from '../wording/paperNames';
import type { WorkbookRead } from '../workbook/read/workbookRead';
import { fingerprint } from '../workbook/write/fingerprint';
import { yearForSecretariat } from './makeEdition';
import { packSource } from './packSource';

export interface PackOrder {
  /** First calendar year of the fiscal year; absent: 評価対象年度. */
  readonly year?: number;
  /** 会議ID; absent: the meeting of the year that comes next; '': none. */
  readonly meetingId?: string;
  /** In the order in which they are printed; or one that stands beside the pack. */
  readonly papers: readonly PaperKind[];
  readonly version: PackVersion;
  /** 取組別調書 of all actions, or of those under deliberation. */
  readonly scope: 'all' | 'discussed';
  /** One document, or one for each paper (分冊). */
  readonly pages: 'through' | 'apart';
}

export interface OrderedPack {
  readonly year: FiscalYear;
  readonly source: PackInput;
  /** 種類 in 作成資料一覧. */
  readonly kind: string;
  /** For example R6-会議用-K-R7-1-2. @param suffix '' where the edition is one document */
  readonly idOf: (edition: number, suffix: string) => string;
  readonly nameOf: (edition: number, part: string) => string;
  /** For 正誤表 by itself: 種類 of the pack of which it tells the last two versions apart. */
  readonly corrects?: string;
}

/** Only the secretariat orders papers. */
export function orderedPack(
  read: WorkbookRead,
  order: PackOrder,
  now: CivilDateTime,
): Verdict<OrderedPack, MakeRefusal> {
  const found = yearForSecretariat(read, order.year);
  if (!found.accepted) return found;
  const stopped = refusedOrder(order);
  if (stopped !== undefined) return refuse(stopped);
  const { meetingId, papers, version, scope, pages } = order;
  const year = found.value;
  const wanted = { year, papers, version, madeOn: now };
  const source = packSource(read, meetingId === undefined ? wanted : { ...wanted, meetingId });
  const { meeting } = source.council;
  if (meeting === undefined && meetingId !== undefined && meetingId !== '') {
    return refuse({ reason: 'no meeting', meetingId });
  }
  const discussed = meeting?.actionsDiscussed ?? [];
  if (scope === 'discussed' && discussed.length === 0) {
    return refuse({ reason: 'nothing discussed', occasion: meeting?.occasion ?? '' });
  }
  const side = sideOf(papers);
  const withoutSide: MadeFor = {
    year,
    version,
    councilName: source.office.councilName,
    meetingId: meeting?.id ?? '',
    occasion: meeting?.occasion ?? '',
    isOfDiscussed: scope === 'discussed',
    isApart: pages === 'apart',
  };
  const made = side === undefined ? withoutSide : { ...withoutSide, side };
  return accept({
    year,
    source: {
      ...source,
      // A paper beside the pack is one document of its own.
      pageNumbers: side === undefined ? pages : 'through',
      ...(scope === 'discussed' ? { sheetActionIds: discussed } : {}),
    },
    kind: editionKind(made),
    ...(side === 'errata' ? { corrects: editionKind(withoutSide) } : {}),
    idOf: (edition, suffix) =>
      `${yearInShort(year)}-${editionCode(made, shortened(made.meetingId))}-${String(edition)}${suffix}`,
    nameOf: (edition, part) => packName(made, edition, part),
  });
}

function refusedOrder({ papers }: PackOrder): MakeRefusal | undefined {
  if (papers.length === 0) return { reason: 'no papers' };
  return papers.length > 1 && papers.some((kind) => isSide(kind))
    ? { reason: 'mixed papers' }
    : undefined;
}

function isSide(kind: PaperKind): kind is SidePaper {
  return sidePapers.some((side) => side === kind);
}

function sideOf([first]: readonly PaperKind[]): SidePaper | undefined {
  return first !== undefined && isSide(first) ? first : undefined;
}

/**
 * The mark of a file has room for 36 bytes of an id, and a Japanese character has three: another id than
 * a short plain one is told by its fingerprint.
 */
function shortened(meetingId: string): string {
  return /^[\w.-]{0,20}$/u.test(meetingId) ? meetingId : fingerprint(meetingId);
}
