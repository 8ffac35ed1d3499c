/**
 * Which documents of a pack are still to be made, seen from 作成資料一覧.
 *
 * - Somebody began one less than seven minutes ago: it is under way, since no run lives longer than six.
 * - The last edition was made from the same data: what is missing of it is made; nothing is missing: it
 *   is there, and a press that came twice makes no second one.
 * - It was finished from other data, or another one is asked for: the next edition.
 * - It was begun and nothing of it was finished: the same edition, whatever the data are now.
 */
import type { CivilDateTime } from '../../domain/civilDate';
import type { FiscalYear } from '../../domain/fiscalYear';
import { minutesBetween } from '../../domain/minutesBetween';
import type { DocumentRow } from './documentRows';

/** A run of Apps Script ends after six minutes. */
const LONGEST_RUN = 7;

export interface WantedPack {
  readonly kind: string;
  readonly year: FiscalYear;
  /** 文書ID of each document in an edition of the pack, in the order in which they are made. */
  readonly idsIn: (edition: number) => readonly string[];
  readonly checkNumber: string;
  readonly now: CivilDateTime;
  /**
   * Another edition than this one is wanted, although the data are the same: pressed again, the next one
   * is gone on with.
   */
  readonly anewAfter?: number;
}

export interface PlannedDocument {
  readonly documentId: string;
  /** A row that an earlier run began; it may have left a file behind. */
  readonly begun?: DocumentRow;
  /** It is finished. */
  readonly made?: DocumentRow;
}

export type MakingDecision =
  | { readonly kind: 'under way'; readonly row: DocumentRow }
  | {
      readonly kind: 'documents';
      readonly edition: number;
      readonly documents: readonly PlannedDocument[];
      /** Begun for data that are no more, and not finished any more. */
      readonly abandoned: readonly DocumentRow[];
    };

export function decideMaking(rows: readonly DocumentRow[], wanted: WantedPack): MakingDecision {
  const own = rows.filter(({ kind, year }) => kind === wanted.kind && year === wanted.year);
  const underWay = own.find((row) => row.state === '作成中' && isFresh(row, wanted.now));
  if (underWay !== undefined) return { kind: 'under way', row: underWay };
  const last = Math.max(0, ...own.map(({ edition }) => edition));
  const ofLast = own.filter(({ edition }) => edition === last);
  const begun = own.filter(({ state }) => state === '作成中');
  if (last === 0 || isClosed(ofLast, last, wanted)) {
    const documents = wanted.idsIn(last + 1).map((documentId) => ({ documentId }));
    return { kind: 'documents', edition: last + 1, documents, abandoned: begun };
  }
  const ids = wanted.idsIn(last);
  return {
    kind: 'documents',
    edition: last,
    documents: ids.map((documentId) => planned(documentId, ofLast)),
    abandoned: begun.filter(({ documentId }) => !ids.includes(documentId)),
  };
}

/** Nothing is added to the edition any more. */
function isClosed(rows: readonly DocumentRow[], edition: number, wanted: WantedPack): boolean {
  const made = rows.filter(({ state }) => state === '完成');
  if (made.length === 0) return false;
  const ids = made.map(({ documentId }) => documentId);
  const isWhole = wanted.idsIn(edition).every((id) => ids.includes(id));
  const isOfOtherData = made.some(({ checkNumber }) => checkNumber !== wanted.checkNumber);
  return isOfOtherData || (isWhole && wanted.anewAfter === edition);
}

function planned(documentId: string, rows: readonly DocumentRow[]): PlannedDocument {
  const row = rows.find((known) => known.documentId === documentId);
  if (row === undefined) return { documentId };
  return row.state === '完成' ? { documentId, made: row } : { documentId, begun: row };
}

function isFresh({ madeAt }: DocumentRow, now: CivilDateTime): boolean {
  return madeAt !== undefined && minutesBetween(madeAt, now) < LONGEST_RUN;
}
