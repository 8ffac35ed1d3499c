/** An amount as it is typed: a number in the unit of 設定; 「3,000以上」 says no amount. */
import type { Exact } from '../exact';
import { accept, refuse, type Verdict } from '../verdict';
import { readNumber, type NumberRefusal } from '../writtenNumber';

/** @param unit 千円 or 円 */
export function readAmount(text: string, unit: string): Verdict<Exact, NumberRefusal> {
  const read = readNumber(text, unit);
  if (!read.accepted) return read;
  return read.value.range === undefined
    ? accept(read.value.value)
    : refuse({ reason: 'not a number', found: text });
}
