/** What a case of refusal is, and short ways to write one. */
import type { Book } from '../../../../src/local/sheets/book';
import { CLERK, batch } from '../sheetsOffice';

export interface RefusalCase {
  /** The call, or the kind of request. */
  readonly of: string;
  readonly name: string;
  readonly text: string;
  /** Whose words: Google's, as recorded somewhere public, or ours where no record was found. */
  readonly words: 'Google' | 'host';
  readonly code: number;
  readonly call: (book: Book) => unknown;
}

/** Google's sentence about what is protected. */
export const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to ' +
  'remove protection if you need to edit.';

type Words = 'Google' | 'host';

/** A request of a batch that is refused; the text is what comes after `Invalid requests[0].kind: `. */
export function refused(
  of: string,
  name: string,
  words: Words,
  text: string,
  request: object,
  user = CLERK,
): RefusalCase {
  return {
    of,
    name,
    words,
    code: 400,
    text: `Invalid requests[0].${of}: ${text}`,
    call: (book) => batch(book, [{ [of]: request }], user),
  };
}

/** A batch whose JSON is refused before anything is applied. */
export function malformed(
  name: string,
  words: Words,
  text: string,
  requests: unknown[],
): RefusalCase {
  return { of: 'batchUpdate', name, words, code: 400, text, call: (book) => batch(book, requests) };
}

export function called(
  of: string,
  name: string,
  words: Words,
  code: number,
  text: string,
  call: RefusalCase['call'],
): RefusalCase {
  return { of, name, words, code, text, call };
}
