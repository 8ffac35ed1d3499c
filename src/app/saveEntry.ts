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
import { entryOfAction } from '../workbook/entry/entry';
import { wantedForItem, type RowPlaces } from '../workbook/entry/wanted';
import { edited } from '../workbook/import/edited';
import { understand } from '../workbook/read/understand';
import type { RowWrite } from '../workbook/write/rowWrite';
import type { Ports } from './ports';
import { personIn } from './listEntries';
import { itemFor, openedEntry, type ItemRequest, type OpenedEntry } from './openEntryItem';
import { writeRows, type Written } from './writeRows';

/** Somebody else's save may come between reading and the lock; so often is tried anew. */
const MOST_ROUNDS = 3;

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
  for (let round = 1; ; round += 1) {
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
    const isOvertaken = written.refusal.reason === 'moved on' && round < MOST_ROUNDS;
    if (!isOvertaken) return refuse({ reason: 'not written', refusal: written.refusal });
  }
}

/** What was written is known, so that it need not be read again. */
function saved(
  ports: SavePorts,
  { caller }: ItemRequest,
  { cells, read, entry, rows }: OpenedEntry,
  { writes, revisions }: { readonly writes: readonly RowWrite[] } & Pick<Written, 'revisions'>,
): EntrySaved {
  const edits = [
    ...writes,
    ...revisions.map(({ revision, ...row }) => ({ ...row, cells: { revision } })),
  ].flatMap(({ tabKey, key, cells: contents }) => {
    const found = read.tabs.get(tabKey)?.rows.find((row) => row.key === key);
    return found ? [{ tabKey, row: found.row, cells: contents }] : [];
  });
  const after = understand(edited(cells, read.tabs, edits), {
    wanted: wantedForItem(rows),
    closedYears: read.shape.closedYears,
  });
  const stands = entryOfAction(after, entry.year, entry.actionId) ?? entry;
  const item = itemFor(ports, caller, { cells, read: after, entry: stands, rows });
  return { kind: 'saved', savedAt: minuteInDigits(ports.clock.now()), item };
}
