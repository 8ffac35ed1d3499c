/** The journal of a run: every service call with its bytes, its modelled time and how it ended. */

export interface JournalEntry {
  /** Place among the service calls of the run, from 1. */
  readonly call: number;
  readonly name: string;
  /** Of the JSON of arguments and answer, in UTF-8. */
  readonly bytesSent: number;
  readonly bytesReceived: number;
  /** Virtual time, milliseconds since 1970. */
  readonly startedAt: number;
  /** Modelled milliseconds. */
  readonly took: number;
  /** Did the run hold the script lock when it called? */
  readonly inLock: boolean;
  /** `lost`: the run was over before it could have the answer. */
  readonly outcome: 'answered' | 'refused' | 'failed' | 'lost';
  /** Whether the call was carried out: a failed or lost one may have been. */
  readonly applied: boolean;
  /** What the error said, or what else happened (a lock lost over a dialog). */
  readonly note?: string;
}

export interface JournalTotals {
  readonly calls: number;
  readonly bytesSent: number;
  readonly bytesReceived: number;
  /** Modelled milliseconds. */
  readonly took: number;
  /** Of these, while the run held the lock. */
  readonly tookInLock: number;
  readonly callsByName: Readonly<Record<string, number>>;
}

/** Sums of a journal, for budgets. */
export function journalTotals(journal: readonly JournalEntry[]): JournalTotals {
  const sum = (of: (entry: JournalEntry) => number): number =>
    journal.reduce((total, entry) => total + of(entry), 0);
  const callsByName: Record<string, number> = {};
  for (const { name } of journal) callsByName[name] = (callsByName[name] ?? 0) + 1;
  return {
    calls: journal.length,
    bytesSent: sum(({ bytesSent }) => bytesSent),
    bytesReceived: sum(({ bytesReceived }) => bytesReceived),
    took: sum(({ took }) => took),
    tookInLock: sum(({ inLock, took }) => (inLock ? took : 0)),
    callsByName,
  };
}
