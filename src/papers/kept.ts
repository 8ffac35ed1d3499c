/** What is kept of documents, packed for the cells of 資料の控え, and what comes of it later. */
import { errataBetween } from '../documents/errataBetween';
import { editsBetween } from '../documents/handEdits';
import { figuresOnly, keptOf, keptPrint, keptText, type KeptPrint } from '../documents/keptPrint';
import type { Errata, PaperText } from '../documents/packInput';
import type { PackContent } from '../documents/tagTree';
import type { HandEdits } from '../wording/handEdits';
import { errataWords } from '../wording/errata';
import { packedText, unpackedText } from './packedText';

/** Characters of base64: more would be too large for one write. */
const MOST = 1_500_000;

export interface PackedPrint {
  /** In base64. */
  readonly packed: string;
  /** Figures and fingerprints of sentences only. */
  readonly isWhole: boolean;
}

type Fingerprint = (text: string) => string;

/** Two texts at one place are told apart by eight digits; sixteen of every paragraph would be too many. */
function inShort(fingerprint: Fingerprint): Fingerprint {
  return (text) => fingerprint(text).slice(0, 8);
}

export function keep(
  content: PackContent,
  paragraphs: readonly string[],
  fingerprint: Fingerprint,
): PackedPrint {
  const whole = keptPrint(content, paragraphs);
  const packed = packedText(keptText(whole));
  return packed.length <= MOST
    ? { packed, isWhole: true }
    : { packed: packedText(keptText(figuresOnly(whole, inShort(fingerprint)))), isWhole: false };
}

export interface WantedErrata {
  readonly from: number;
  readonly to: number;
  /** What was kept of each document of the version before. */
  readonly before: readonly string[];
  /** The documents of the new version: what was kept of them, or what they are made of. */
  readonly after: readonly (string | PackContent)[];
  /** 資料の文章, for the reasons. */
  readonly paperTexts: readonly PaperText[];
}

export function errata(
  { from, to, before, after, paperTexts }: WantedErrata,
  fingerprint: Fingerprint,
): Errata {
  const linesOf = (documents: WantedErrata['after']) =>
    documents.flatMap((document) => printOf(document).lines);
  const rows = errataBetween(linesOf(before), linesOf(after), inShort(fingerprint));
  const reasons = new Map(
    paperTexts
      .filter(({ paper }) => paper === errataWords.paper)
      .map(({ place, text }) => [withoutBlanks(place), text]),
  );
  return {
    from,
    to,
    rows: rows.map((row) => ({ ...row, reason: reasons.get(withoutBlanks(row.place)) ?? '' })),
  };
}

function printOf(document: string | PackContent): KeptPrint {
  return typeof document === 'string' ? keptOf(unpackedText(document)) : keptPrint(document, []);
}

/** What people type by hand has other blanks. */
function withoutBlanks(place: string): string {
  return place.replace(/\s+/gu, '');
}

/** @param paragraphs of the document as it stands now; `year` as keys have it */
export function handEdits(
  packed: string,
  paragraphs: readonly string[],
  year: string,
  fingerprint: Fingerprint,
): HandEdits | 'rewritten' {
  return editsBetween(keptOf(unpackedText(packed)), paragraphs, year, inShort(fingerprint));
}
