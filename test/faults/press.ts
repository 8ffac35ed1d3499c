/** A person who presses 初期設定 and does what the dialog does: calls until it is done. */
import { consent, newOffice } from '../../src/local/newOffice';
import type { Bundle } from '../../src/local/bundle';
import type { OfficeState } from '../../src/local/office';
import { run, type RunResult } from '../../src/local/run';
import type { RunOptions } from '../../src/local/runState';

export const SECRETARY = 'seisaku@town.example.jp';
export const COLLEAGUE = 'somu@town.example.jp';
const START = Date.parse('2025-03-10T09:00:00+09:00');

export function officeFor(bundle: Bundle): OfficeState {
  const office = newOffice({ owner: SECRETARY, editors: [COLLEAGUE], now: START });
  for (const person of [SECRETARY, COLLEAGUE]) consent(office, person, bundle.scopes);
  return office;
}

export function setUpCall(bundle: Bundle, user: string, press: string): RunOptions {
  const content = { kind: 'sample', openYear: 'filled' };
  return {
    bundle,
    user,
    kind: 'rpc',
    functionName: 'setUp',
    args: [JSON.stringify({ opener: user, operationId: press, content })],
  };
}

export interface Said {
  readonly outcome: 'done' | 'refused' | 'again' | 'in doubt' | 'nothing';
  readonly done: boolean;
  readonly message: string;
}

/** What the panel makes of a run; a run that was killed or failed says nothing. */
export function said(result: RunResult): Said {
  if (result.outcome !== 'returned' || typeof result.value !== 'string') {
    return { outcome: 'nothing', done: false, message: result.error?.message ?? result.outcome };
  }
  const answer = JSON.parse(result.value) as {
    outcome: Said['outcome'];
    message?: string;
    value?: { done: boolean };
  };
  return {
    outcome: answer.outcome,
    done: answer.value?.done ?? false,
    message: answer.message ?? '',
  };
}

/** A set-up needs a look and a write for each of two stages, and a last look. */
const MOST_CALLS = 8;

/**
 * Calls until the set-up says that it is done. Presses again after anything but a refusal.
 * @returns what was said last
 */
export function pressUntilDone(
  office: OfficeState,
  bundle: Bundle,
  user: string,
  press: string,
): Said {
  let last: Said = { outcome: 'nothing', done: false, message: 'never called' };
  for (let calls = 0; calls < MOST_CALLS && !last.done; calls += 1) {
    last = said(run(office, setUpCall(bundle, user, press)));
    if (last.outcome === 'refused') break;
  }
  return last;
}

/** The workbook without what may differ between two set-ups: times, and ids that the host gives. */
export function comparable(office: OfficeState): unknown {
  return office.book.sheets.map((sheet) => ({
    ...sheet,
    protectedRanges: sheet.protectedRanges.map((range) => ({
      ...range,
      protectedRangeId: 0,
    })),
    rows:
      sheet.properties.title === '変更履歴' ? sheet.rows.map((row) => row?.slice(1)) : sheet.rows,
  }));
}
