/**
 * Keeps a draft, or brings a result forward. What is allowed and what contradicts is decided on a reading
 * of its own; inside the lock stand one read and one write, which are made only if nothing of that has
 * changed meanwhile. If something has, everything is read and decided again.
 */
import { minuteInDigits } from '../domain/civilDate';
import { accept, refuse, type Verdict } from '../domain/verdict';
import type { EntrySaved } from '../wire/entry';
import { missingText } from '../wording/entryMissing';
import { entryPress, type EntryRefusal } from '../wording/entryRefusals';
import { decideSave, type SaveRequest } from '../workbook/entry/decideSave';
import { wantedForItem, type RowPlaces } from '../workbook/entry/wanted';
import type { Ports } from './ports';
import { decidedAnew } from './decidedAnew';
import { entryAfter, type WrittenRows } from './entryAfter';
import { personIn } from './listEntries';
import { itemFor, openedEntry, type ItemRequest, type OpenedEntry } from './openEntryItem';
import { writeRows } from './writeRows';

export type SavePorts = Pick<Ports, 'workbook' | 'notes' | 'clock' | 'lock'>;

export function saveEntry(
  ports: SavePorts,
  request: ItemRequest &
    SaveRequest & {
      readonly operationId: string;
      /** Where the rows stood when it was opened. */
      readonly rows: RowPlaces;
    },
): Verdict<EntrySaved, EntryRefusal> {
  let rows = request.rows;
  return decidedAnew(() => {
    const opened = openedEntry(ports, request, rows);
    if (!opened.accepted) return opened;
    const { read, cells, entry } = opened.value;
    if (!read.settings.isOriginal) return refuse({ reason: 'copy' });
    rows = opened.value.rows;
    const person = personIn(read, request.caller);
    const now = ports.clock.now();
    const decided = decideSave({ read, cells, entry, person, now }, request);
    if (!decided.accepted) return decided;
    const decision = decided.value;
    if (decision.kind === 'missing') {
      return accept({ kind: 'missing', missing: decision.missing.map(missingText) });
    }
    if (decision.kind === 'conflict') {
      return accept({ kind: 'conflict', item: itemFor(ports, request.caller, opened.value) });
    }
    if (decision.writes.length + decision.history.length === 0) {
      return accept(saved(ports, request, opened.value, { writes: [], revisions: [] }));
    }
    const written = writeRows(ports, read.layout, {
      operationId: request.operationId,
      by: request.caller,
      means: entryPress.means,
      writes: decision.writes,
      newRows: [],
      history: decision.history,
    });
    if (written.accepted) {
      const { revisions } = written.value;
      return accept(saved(ports, request, opened.value, { writes: decision.writes, revisions }));
    }
    return refuse({ reason: 'not written', refusal: written.refusal });
  });
}

function saved(
  ports: SavePorts,
  { caller }: ItemRequest,
  opened: OpenedEntry,
  written: WrittenRows,
): EntrySaved {
  const item = itemFor(ports, caller, entryAfter(opened, written, wantedForItem));
  return { kind: 'saved', savedAt: minuteInDigits(ports.clock.now()), item };
}
