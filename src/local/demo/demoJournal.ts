/** What the demonstration did, for people who want to see it call by call. */
import type { PressedRun } from '../cli/setUpPress';
import { tokyoInstant } from '../cli/tokyoTime';
import { journalTotals, type JournalEntry, type JournalTotals } from '../journal';

/** One run, and what the person did with it. */
export interface DemoRun extends PressedRun {
  readonly what: string;
}

interface DemoStep {
  /** What a person did. */
  readonly what: string;
  readonly by: string;
  /** Virtual time of Japan. */
  readonly at: string;
  readonly functionName: string;
  readonly outcome: string;
  readonly calls: readonly (Omit<JournalEntry, 'startedAt'> & { readonly startedAt: string })[];
  readonly totals: JournalTotals;
}

export interface DemoJournal {
  readonly units: string;
  readonly steps: readonly DemoStep[];
  readonly totals: JournalTotals;
}

export function demoJournal(runs: readonly DemoRun[]): DemoJournal {
  return {
    units: 'bytes: UTF-8 of JSON; took: modelled milliseconds; times: virtual, of Japan',
    steps: runs.map(({ what, functionName, user, startedAt, result: { outcome, journal } }) => ({
      what,
      by: user,
      at: tokyoInstant(startedAt),
      functionName,
      outcome,
      calls: journal.map((call) => ({ ...call, startedAt: tokyoInstant(call.startedAt) })),
      totals: journalTotals(journal),
    })),
    totals: journalTotals(runs.flatMap(({ result }) => result.journal)),
  };
}
