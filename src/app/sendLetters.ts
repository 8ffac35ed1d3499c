/**
 * Letters that a run has claimed go out one by one, outside the lock: first the note of the run says that
 * one is begun, then Google is asked. What became of each is answered; nothing is written into the
 * workbook here.
 */
import type { CivilDateTime } from '../domain/civilDate';
import { minutesBetween } from '../domain/minutesBetween';
import type { MailFate } from '../domain/notices/mailFate';
import { formatNote, type NotedMail } from '../domain/notices/sending';
import { addressListOf } from '../domain/section/addressList';
import { fingerprint } from '../workbook/write/fingerprint';
import type { Letter, Ports } from './ports';
import { RUN_NOTE } from './readNotices';
import { ServiceFault } from './serviceFault';

/** Nothing is begun any more after so many minutes of the run: Google ends it at six. */
const MOST_MINUTES = 4;

export interface LetterOfMail {
  /** 送信ID. */
  readonly id: string;
  readonly letter: Letter;
}

/** One fate for each, in their order. */
export function sendLetters(
  ports: Pick<Ports, 'post' | 'notes' | 'clock'>,
  runId: string,
  begunAt: CivilDateTime,
  letters: readonly LetterOfMail[],
): readonly MailFate[] {
  let noted: readonly NotedMail[] = [];
  let stop: MailFate | undefined;
  return letters.map(({ id, letter }): MailFate => {
    const refused = refusedByUs(letter);
    if (refused) return refused;
    if (stop === undefined && minutesBetween(begunAt, ports.clock.now()) >= MOST_MINUTES) {
      stop = { kind: 'put off', why: 'time' };
    }
    if (stop !== undefined) return stop;
    const begun = { fingerprint: fingerprint(id), outcome: 'begun' } as const;
    const fate = attempted(ports, RUN_NOTE + runId, [...noted, begun], letter);
    if (fate.kind === 'put off') {
      if (fate.why === 'quota') stop = fate;
    } else {
      noted = [...noted, { ...begun, outcome: fate.kind }];
    }
    return fate;
  });
}

/** Google would refuse it too, or send it to nobody. */
function refusedByUs({ to, subject }: Letter): MailFate | undefined {
  const { addresses, strange } = addressListOf(to);
  if (addresses.length !== 1 || strange.length > 0) {
    return { kind: 'refused', why: 'address', said: '' };
  }
  return /[\r\n]/u.test(subject) ? { kind: 'refused', why: 'line break', said: '' } : undefined;
}

function attempted(
  { notes, post }: Pick<Ports, 'notes' | 'post'>,
  key: string,
  noted: readonly NotedMail[],
  letter: Letter,
): MailFate {
  try {
    notes.write(key, formatNote(noted));
  } catch (error) {
    if (!(error instanceof ServiceFault)) throw error;
    return { kind: 'put off', why: 'service' };
  }
  try {
    post.send(letter);
    return { kind: 'sent' };
  } catch (error) {
    if (!(error instanceof ServiceFault)) throw error;
    return fateAfter(error);
  }
}

function fateAfter({ kind, reason, original }: ServiceFault): MailFate {
  if (kind === 'in doubt') return { kind: 'uncertain' };
  if (reason === 'daily quota') return { kind: 'put off', why: 'quota' };
  if (kind === 'retry' || reason === 'no permission') return { kind: 'put off', why: 'service' };
  return { kind: 'refused', why: 'google', said: original };
}
