/** What all kinds of request have in common: their names, who asks, what comes out, shared checks. */
import type { GridRange, SheetsRequest } from '../../../google/surface/sheets';
import type { Book, FileAccess, Sheet } from '../book';
import type { Reply } from '../messages';
import { PROTECTED, refuse } from '../refusal';
import { refusalToEdit } from '../rights';

type KindIn<R> = R extends unknown ? keyof R : never;

/** The name of a kind of request, e.g. `updateCells`. */
export type RequestKind = KindIn<SheetsRequest>;

/** What a request of a kind holds. */
export type RequestOf<K extends RequestKind> =
  Extract<SheetsRequest, Readonly<Record<K, unknown>>> extends Readonly<Record<K, infer R>>
    ? R
    : never;

/** Who asks, and what the file says of them. */
export interface Asker {
  readonly access: FileAccess;
  readonly user: string;
}

/** The book afterwards; `reply` where the kind answers something. */
export interface Applied {
  readonly book: Book;
  readonly reply?: Reply;
}

/** Applies a request whose shape is right, or refuses it. */
export type Applier<K extends RequestKind> = (
  book: Book,
  request: RequestOf<K>,
  asker: Asker,
) => Applied;

/** Refuses where a protection that is more than a warning stops the asker anywhere in the range. */
export function requireEditable(sheet: Sheet, range: GridRange, { access, user }: Asker): void {
  if (refusalToEdit(sheet, access, user, range) !== null) refuse(PROTECTED);
}

/** An id that nothing has. Google's are random; ours follow the highest, from 10^9 on. */
export function freeId(taken: readonly number[]): number {
  return Math.max(1_000_000_000, ...taken) + 1;
}

/** The id asked for, or a free one. */
export function chooseId(
  wanted: number | undefined,
  taken: readonly number[],
  refusals: { readonly negative: string; readonly taken: string },
): number {
  if (wanted === undefined) return freeId(taken);
  if (wanted < 0) refuse(refusals.negative);
  if (taken.includes(wanted)) refuse(refusals.taken);
  return wanted;
}
