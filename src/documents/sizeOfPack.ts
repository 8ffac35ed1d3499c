/**
 * How a pack is divided into documents. A Google Doc ends at about a million characters, and one of
 * hundreds of pages takes minutes to convert: above 600,000 characters or 400 調書 there is one document
 * for the whole plan and one for each strategy. It is known before anything is made.
 */
import type { Pack } from './pack';

const MOST_CHARACTERS = 600_000;
const MOST_SHEETS = 400;
/** What one document may hold at the very most. */
const LIMIT = 1_000_000;

export function isTooLargeForOne({
  characters,
  sheets,
}: Pick<Pack, 'characters' | 'sheets'>): boolean {
  return characters > MOST_CHARACTERS || sheets > MOST_SHEETS;
}

/** Even by itself it would not become a document. */
export function isTooLargeForAny({ characters }: Pick<Pack, 'characters'>): boolean {
  return characters > LIMIT;
}
