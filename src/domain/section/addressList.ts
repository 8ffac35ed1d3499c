/**
 * The mail addresses that somebody writes into one cell. They are divided by 「、」, a comma, a semicolon
 * or a space, in full or half width; an address that stands there twice counts once, however its
 * letters are written. Whatever else stands between them is no address and is told.
 */

export interface AddressList {
  /** In the order in which they were written, each once. */
  readonly addresses: readonly string[];
  /** Words that are no address. */
  readonly strange: readonly string[];
}

/** One @, letters of mail before it, and behind it a domain with a dot. */
const ADDRESS = /^[\w.!#$%&'*+/=?^{|}~-]+@[a-z\d-]+(\.[a-z\d-]+)+$/i;

/** @example addressListOf('ａ＠x.jp；b@x.jp a@X.jp 福祉') //=> {addresses: ['a@x.jp', 'b@x.jp'], strange: ['福祉']} */
export function addressListOf(text: string): AddressList {
  const words = text
    .normalize('NFKC')
    .split(/[\s、,;]+/u)
    .filter((word) => word !== '');
  const addresses = new Map<string, string>();
  for (const word of words.filter((each) => ADDRESS.test(each))) {
    const known = comparableAddress(word);
    if (!addresses.has(known)) addresses.set(known, word);
  }
  return {
    addresses: [...addresses.values()],
    strange: words.filter((word) => !ADDRESS.test(word)),
  };
}

/** Two addresses are the same whatever their width and their capitals. */
export function comparableAddress(address: string): string {
  return address.normalize('NFKC').trim().toLowerCase();
}
