/**
 * Texts as they are compared: full and half width, spaces and characters that nobody sees do not
 * matter. What people wrote is never changed, only compared in this form.
 */

/** Zero-width and soft characters, which come along when text is copied from a page or a PDF. */
const invisible = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe0e\ufe0f\ufeff]/gu;

/** Whether anything in the text can be seen. */
export function hasVisible(text: string): boolean {
  return /[^\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe0e\ufe0f\ufeff]/u.test(text);
}

/** Without what nobody sees, and without spaces at both ends. */
export function trimmed(text: string): string {
  return text.replace(invisible, '').trim();
}

/**
 * A word or a name as it is compared.
 * @example comparableWord('Ａ ') //=> 'A'; comparableWord('保健 福祉課') //=> '保健福祉課'
 */
export function comparableWord(text: string): string {
  return text.replace(invisible, '').normalize('NFKC').replace(/\s/gu, '');
}

/**
 * An id, code or number as it is compared: dashes of every kind are one, 「ー」 too where it cannot be
 * a long vowel.
 * @example comparableKey('総－０１') //=> '総-01'
 */
export function comparableKey(text: string): string {
  return comparableWord(text)
    .replace(/[‐‑‒–—―−─]/gu, '-')
    .replace(/(?<![\p{Script=Katakana}])ー(?=[0-9A-Za-z])/gu, '-');
}

/** Several values in one cell. */
export function partsOf(text: string): readonly string[] {
  return text
    .split(/[、，,;；\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
