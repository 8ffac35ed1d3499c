/** 送信記録 as deciding and sending read it. */
import { nearestNumber } from '../../domain/exact';
import { mailStateWords, type LedgerRow, type MailState } from '../../domain/notices/ledger';
import { numberIn, textIn } from '../read/rowCells';
import type { TabRead } from '../read/rows';
import { momentIn } from '../review/status';

/** Rows with a state that is one; what people broke among them is named by the reading. */
export function ledgerRows(tab: TabRead): readonly LedgerRow[] {
  return tab.rows.flatMap((row) => {
    const state = stateOf(textIn(row, 'state'));
    if (state === undefined) return [];
    const items = numberIn(row, 'items');
    const at = momentIn(row, 'at');
    return [
      {
        mailId: row.key,
        to: textIn(row, 'to'),
        subject: textIn(row, 'subject'),
        items: items ? nearestNumber(items) : 0,
        state,
        runId: textIn(row, 'runId'),
        ...(at ? { at } : {}),
      },
    ];
  });
}

function stateOf(word: string): MailState | undefined {
  const states = Object.keys(mailStateWords) as MailState[];
  return states.find((state) => mailStateWords[state] === word);
}
