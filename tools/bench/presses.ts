/** A press of the menu or of a panel on the modelled office, and what it cost. */
import type { Bundle } from '../../src/local/bundle';
import { journalTotals, type JournalEntry } from '../../src/local/journal';
import type { OfficeState } from '../../src/local/office';
import { run } from '../../src/local/run';
import type { Measurement } from './hostFigures';

const READ = /Spreadsheets\.get$|batchGet$/u;
const WRITE = /batchUpdate$/u;

export interface Pressed<Value> {
  readonly value: Value;
  readonly journal: readonly JournalEntry[];
}

export interface Call {
  readonly bundle: Bundle;
  readonly user: string;
  readonly functionName: string;
}

/** @throws Error when it was not done */
export function asked<Value>(office: OfficeState, call: Call, request: object): Pressed<Value> {
  const { functionName, user } = call;
  const operationId = `bench-${functionName}`;
  const args = [JSON.stringify({ opener: user, operationId, ...request })];
  const { journal, answer } = pressed(office, { ...call, kind: 'rpc', args });
  const { outcome, value, message } = JSON.parse(String(answer)) as {
    outcome: string;
    value: Value & { kind?: string };
    message?: string;
  };
  if (outcome !== 'done' || ['conflict', 'missing'].includes(value.kind ?? '')) {
    throw new Error(`${functionName}: ${message ?? JSON.stringify(value)}`);
  }
  return { value, journal };
}

export function pressed(office: OfficeState, call: Parameters<typeof run>[1]) {
  const { outcome, error, journal, value } = run(office, call);
  if (outcome !== 'returned') throw new Error(error?.message ?? outcome);
  return { journal, answer: value };
}

/** @param kilobytes that may be read @param calls that may read, where nothing is written */
export function figures(
  name: string,
  journal: readonly JournalEntry[],
  kilobytes: number,
  calls = 1,
): readonly Measurement[] {
  const reads = journal.filter((entry) => READ.test(entry.name));
  const writes = journal.filter((entry) => WRITE.test(entry.name));
  const { bytesReceived } = journalTotals(reads);
  const isSave = writes.length > 0;
  return [
    { name: `${name}: reads`, value: reads.length, unit: 'calls', budget: isSave ? 2 : calls },
    ...(isSave
      ? [{ name: `${name}: writes`, value: writes.length, unit: 'calls', budget: 1 }]
      : []),
    {
      name: `${name}: read`,
      value: bytesReceived / 1000,
      unit: 'kB',
      bytes: bytesReceived,
      budget: kilobytes,
    },
    ...(isSave
      ? [
          {
            name: `${name}: time in the lock (modelled)`,
            value: journalTotals(journal).tookInLock / 1000,
            unit: 's',
            budget: 2,
          },
        ]
      : []),
  ];
}
