/** Since when something counts as new to a person: a note of their own; without one everything is old. */
import { secondInDigits, type CivilDateTime } from '../domain/civilDate';
import type { Ports } from './ports';
import { ServiceFault } from './serviceFault';

const lookNote = 'reviewLook';

type LookPorts = Pick<Ports, 'ownNotes'>;

/** yyyy-mm-dd hh:mm:ss; undefined when the person has never looked. */
export function lookedAt({ ownNotes }: LookPorts): string | undefined {
  const note = quietly(() => ownNotes.read(lookNote));
  return note && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/u.test(note) ? note : undefined;
}

export function lookNow({ ownNotes }: LookPorts, now: CivilDateTime): string {
  const at = secondInDigits(now);
  quietly(() => {
    ownNotes.write(lookNote, at);
  });
  return at;
}

/** Notes are a comfort: without them nothing is new, and nothing fails. */
function quietly<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof ServiceFault) return undefined;
    throw error;
  }
}
