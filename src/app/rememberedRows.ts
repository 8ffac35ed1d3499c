/**
 * What is remembered for a person between two openings of the entry: the section that was listed last,
 * and where its rows stood. It is a guess and saves a call; a note that cannot be read or written costs
 * one.
 */
import type { RowPlaces } from '../workbook/entry/wanted';
import type { Ports } from './ports';
import { ServiceFault } from './serviceFault';

type NotePorts = Pick<Ports, 'ownNotes'>;

/** The person's own note. */
const rowsNote = 'entryRows';

export interface Remembered {
  readonly section: string;
  readonly rows: RowPlaces;
}

const NOTHING: Remembered = { section: '', rows: {} };

export function rememberedIn({ ownNotes }: NotePorts): Remembered {
  try {
    return memoryIn(ownNotes.read(rowsNote));
  } catch (error) {
    if (error instanceof ServiceFault) return NOTHING;
    throw error;
  }
}

function memoryIn(note: string | null): Remembered {
  try {
    const found: unknown = JSON.parse(note ?? 'null');
    return isRemembered(found) ? found : NOTHING;
  } catch {
    return NOTHING;
  }
}

function isRemembered(value: unknown): value is Remembered {
  if (typeof value !== 'object' || value === null) return false;
  const { section, rows } = value as Partial<Remembered>;
  return (
    typeof section === 'string' &&
    typeof rows === 'object' &&
    Object.values(rows).every(
      (places) => Array.isArray(places) && places.every((row) => Number.isSafeInteger(row)),
    )
  );
}

/** A property holds 9 kB. */
const MOST_CHARACTERS = 2_800;

export function remember({ ownNotes }: NotePorts, before: Remembered, now: Remembered): void {
  const note = JSON.stringify(now);
  if (note === JSON.stringify(before) || note.length > MOST_CHARACTERS) return;
  try {
    ownNotes.write(rowsNote, note);
  } catch (error) {
    if (!(error instanceof ServiceFault)) throw error;
  }
}
