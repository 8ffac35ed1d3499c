/** 変更履歴 of one action, with its indicators and the opinions on it, for its section and the secretariat. */
import { fiscalYear } from '../domain/fiscalYear';
import { answersFor } from '../domain/person';
import { accept, refuse, type Verdict } from '../domain/verdict';
import type { ShownChange, ShownHistory } from '../wire/review';
import { correctionWord, type ReviewRefusal } from '../wording/reviewRefusals';
import { entryOfAction } from '../workbook/entry/entry';
import { rowsOf } from '../workbook/entry/wanted';
import { textIn } from '../workbook/read/rowCells';
import type { RowRead } from '../workbook/read/rows';
import { minuteText, momentIn } from '../workbook/review/status';
import { linesAbout, wantedForHistory } from '../workbook/review/wanted';
import { personIn } from './listEntries';
import type { ItemRequest } from './openEntryItem';
import { readEntry } from './readEntry';
import type { ReadPorts } from './readWorkbook';

/** More changes than anybody reads at once; the tab has them all. */
const MOST_SHOWN = 100;

export function openHistory(
  ports: ReadPorts,
  { caller, year, actionId }: ItemRequest,
): Verdict<ShownHistory, ReviewRefusal> {
  let all = 0;
  const { read, rows } = readEntry(
    ports,
    wantedForHistory,
    (found) => {
      const lines = linesAbout(found, actionId);
      all = lines.length;
      return { history: lines.slice(-MOST_SHOWN) };
    },
    {},
  );
  const entry = entryOfAction(read, fiscalYear(year), actionId);
  const person = personIn(read, caller);
  if (!person.isSecretariat && !(entry && answersFor(person, entry.section))) {
    return refuse({ reason: 'other section', section: entry?.section ?? '' });
  }
  const shown = new Set(rows['history'] ?? []);
  return accept({
    changes: rowsOf(read, 'history')
      .filter(({ row }) => shown.has(row))
      .map((row) => changeOf(row, actionId))
      .reverse(),
    more: all - shown.size,
  });
}

function changeOf(row: RowRead, actionId: string): ShownChange {
  const target = textIn(row, 'targetId');
  const what = textIn(row, 'what');
  return {
    at: minuteText(momentIn(row, 'at')),
    by: textIn(row, 'by'),
    what,
    target: target === actionId ? '' : target,
    item: textIn(row, 'item'),
    before: textIn(row, 'before'),
    after: textIn(row, 'after'),
    means: textIn(row, 'means'),
    isCorrection: what === correctionWord,
  };
}
