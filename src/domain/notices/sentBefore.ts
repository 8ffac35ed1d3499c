/** What 送信記録 says of each person: the parts that are done with, and those that were put off. */
import { comparableAddress } from '../section/addressList';
import { addressIn, keysIn, type LedgerRow } from './ledger';

export interface SentBefore {
  /** Sent, perhaps sent, left out, or just being sent: never decided again. */
  readonly isDone: (to: string, key: string) => boolean;
  /** Decided on an earlier day, and not sent. */
  readonly isPutOff: (to: string, key: string) => boolean;
}

export function sentBefore(ledger: readonly LedgerRow[]): SentBefore {
  const done = new Set<string>();
  const putOff = new Set<string>();
  for (const { mailId, state, isUnderWay } of ledger) {
    const isOpen = state === 'planned' && isUnderWay !== true;
    for (const key of keysIn(mailId)) (isOpen ? putOff : done).add(nameOf(addressIn(mailId), key));
  }
  return {
    isDone: (to, key) => done.has(nameOf(to, key)),
    isPutOff: (to, key) => putOff.has(nameOf(to, key)),
  };
}

function nameOf(to: string, key: string): string {
  return `${comparableAddress(to)} ${key}`;
}
