/**
 * Where the rows of a section, or of an action, stood when a person opened them last: a guess that saves
 * a call. It is kept in the person's own notes; a note that is missing, strange or not to be written
 * costs a call and nothing else.
 */
import type { RowPlaces } from '../workbook/entry/wanted';
import type { Ports } from './ports';
import { ServiceFault } from './serviceFault';

export type MemoryPorts = Pick<Ports, 'ownNotes'>;

/** A note holds 9 kB; numbers and ids are one byte a character, names of sections three. */
const MOST_CHARACTERS = 8_000;

const listNote = 'entryRows';
const itemsNote = 'entryItems';

export interface RememberedList {
  /** The section that was listed last; '' when none was. */
  readonly section: string;
  readonly rows: RowPlaces;
}

export function rememberedList(ports: MemoryPorts): RememberedList {
  const found = noteIn(ports, listNote);
  const { section, rows } = isRecord(found) ? found : {};
  return typeof section === 'string' && isRowPlaces(rows)
    ? { section, rows }
    : { section: '', rows: {} };
}

export function rememberList(ports: MemoryPorts, list: RememberedList): void {
  keep(ports, listNote, list);
}

/** By year and id of the action, the one that was opened last at the end. */
type Items = Readonly<Record<string, RowPlaces>>;

/** @param name year and id of an action */
export function rememberedItem(ports: MemoryPorts, name: string): RowPlaces {
  return itemsIn(ports)[name] ?? {};
}

/** As many actions as a note holds: the ones that were opened longest ago make room. */
export function rememberItem(ports: MemoryPorts, name: string, rows: RowPlaces): void {
  const before = itemsIn(ports);
  if (JSON.stringify(before[name]) === JSON.stringify(rows)) return;
  const others = Object.entries(before).filter(([each]) => each !== name);
  const items = [...others, [name, rows] as const];
  while (JSON.stringify(Object.fromEntries(items)).length > MOST_CHARACTERS) items.shift();
  keep(ports, itemsNote, Object.fromEntries(items));
}

function itemsIn(ports: MemoryPorts): Items {
  const found = noteIn(ports, itemsNote);
  if (!isRecord(found)) return {};
  return Object.fromEntries(
    Object.entries(found).flatMap(([name, rows]) => (isRowPlaces(rows) ? [[name, rows]] : [])),
  );
}

function noteIn({ ownNotes }: MemoryPorts, key: string): unknown {
  try {
    return JSON.parse(ownNotes.read(key) ?? 'null');
  } catch (error) {
    if (error instanceof ServiceFault || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function keep({ ownNotes }: MemoryPorts, key: string, value: unknown): void {
  const note = JSON.stringify(value);
  if (note.length > MOST_CHARACTERS) return;
  try {
    if (ownNotes.read(key) !== note) ownNotes.write(key, note);
  } catch (error) {
    if (!(error instanceof ServiceFault)) throw error;
  }
}

function isRowPlaces(value: unknown): value is RowPlaces {
  return (
    isRecord(value) &&
    Object.values(value).every(
      (places) => Array.isArray(places) && places.every((row) => Number.isSafeInteger(row)),
    )
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
