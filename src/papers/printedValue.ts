/**
 * What a tag prints: the value of the innermost list that has one. A tag without a value is a defect,
 * never a blank. A brace in a text that people typed is a brace: it is hidden from the last look, which
 * finds tags that were left over.
 */
import type { TagValue } from '../documents/tagTree';
import { writableText } from './xml';

/** A tag that could not be filled, or was left over. */
export class UnfilledTag extends Error {
  override readonly name: string = 'UnfilledTag';
}

/** @param scopes the values known where the tag stands, the innermost last */
export function printedValue(scopes: readonly unknown[], tag: string): TagValue {
  for (let place = scopes.length - 1; place >= 0; place -= 1) {
    const value = valueIn(scopes[place], tag);
    if (value !== undefined) return value;
  }
  throw new UnfilledTag(`no value for {${tag}}`);
}

/** Looks in one scope only. */
export function valueIn(scope: unknown, tag: string): TagValue | undefined {
  const known =
    typeof scope === 'object' && scope !== null && Object.prototype.hasOwnProperty.call(scope, tag);
  return known ? printable(Reflect.get(scope, tag) as TagValue) : undefined;
}

function printable(value: TagValue): TagValue {
  return typeof value === 'string' ? hidden(writableText(value).replace(/\r\n?/gu, '\n')) : value;
}

/** Two characters that Unicode keeps free: no text has them. */
const HIDDEN = { '{': '\uFDD0', '}': '\uFDD1' } as const;

function hidden(text: string): string {
  return text.replace(/[{}]/gu, (brace) => HIDDEN[brace as '{' | '}']);
}

/** The text with its braces again. */
export function shown(xml: string): string {
  return xml.replace(/[\uFDD0\uFDD1]/gu, (mark) => (mark === HIDDEN['{'] ? '{' : '}'));
}
