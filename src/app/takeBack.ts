/**
 * A request that has written something and is refused all the same leaves nothing of its own behind:
 * what it wrote is put back wherever it stands, and 変更履歴 says so.
 */
import { refuse, type Verdict } from '../domain/verdict';
import { movedRowWords } from '../wording/history';
import type { WriteRefusal } from '../wording/writeRefusals';
import type { Tab } from '../workbook/layout/layout';
import { asPutBack, mendEntries, putBackAll } from '../workbook/write/mend';
import type { PlacedRow } from '../workbook/write/placed';
import type { HistoryEntry } from '../workbook/write/rowWrite';
import { standingAnyhow } from './standingTabs';
import { attempt, guarded, type WriteRun } from './writeRun';

/** Rows that move during the taking back are followed so often. */
const MOST_ROUNDS = 4;

const CANCELLED: HistoryEntry = {
  what: movedRowWords.cancelled,
  targetId: '',
  item: '',
  before: '',
  after: '',
};

/** @returns the refusal, with the rows that could not be cleared */
export function takeBack(
  run: WriteRun,
  tabs: readonly Tab[],
  refusal: WriteRefusal,
): Verdict<never, WriteRefusal> {
  let left: readonly PlacedRow[] = [];
  // What was entered is taken back by a line of its own; what was not is never entered.
  let entries = run.pending.length === 0 && run.request.history.length > 0 ? [CANCELLED] : [];
  run.pending = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { standing, history } = guarded(run, () => standingAnyhow(run.ports, tabs, run.request));
    left = putBackAll(run.spills, standing, true);
    if (left.length === 0 && entries.length === 0) return refuse(refusal);
    const people = asPutBack(standing, left);
    const isDone = attempt(run, {
      standing,
      people,
      history,
      placed: left,
      entries: [...mendEntries(standing, left, []), ...entries],
    });
    if (isDone) return refuse(refusal);
    entries = [];
  }
  const keys = left.map(({ key }) => key);
  return refuse({ reason: 'rows keep moving', keys, left: keys });
}
