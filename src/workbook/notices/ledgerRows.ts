/**
 * 送信記録 and its rows as sending knows them. A row whose state cannot be read counts as
 * 送信したか不明: what may have been sent is never sent again by itself.
 */
import { minuteInDigits, type CivilDateTime } from '../../domain/civilDate';
import { nearestNumber } from '../../domain/exact';
import { mailStateWords, type LedgerRow, type MailState } from '../../domain/notices/ledger';
import type { CellContent } from '../change';
import { comparableKey } from '../read/plainText';
import { numberIn, textIn } from '../read/rowCells';
import type { RowRead, TabRead } from '../read/rows';
import type { WorkbookRead } from '../read/workbookRead';
import { momentIn } from '../review/status';
import type { NewRow, RowWrite } from '../write/rowWrite';

const mailsTabKey = 'mails';

/** In the order of the sheet. */
export function ledgerRows(tab: TabRead): readonly LedgerRow[] {
  return tab.rows.map(ledgerRow);
}

function ledgerRow(row: RowRead): LedgerRow {
  const items = numberIn(row, 'items');
  const at = momentIn(row, 'at');
  return {
    mailId: textIn(row, 'mailId'),
    to: textIn(row, 'to'),
    subject: textIn(row, 'subject'),
    items: items === undefined ? 0 : nearestNumber(items),
    state: stateOf(textIn(row, 'state')),
    runId: textIn(row, 'runId'),
    ...(at ? { at } : {}),
  };
}

function stateOf(word: string): MailState {
  const states = Object.keys(mailStateWords) as MailState[];
  return states.find((state) => mailStateWords[state] === word) ?? 'uncertain';
}

/** 送信IDs that stand in more than one row, as they are compared: none of these rows counts. */
export function doubledMails({ damages }: WorkbookRead): ReadonlySet<string> {
  return new Set(
    damages.flatMap(({ place, cause }) =>
      place.tabKey === mailsTabKey && cause.kind === 'key twice' ? (place.key ?? []) : [],
    ),
  );
}

/** The row of a mail, however its id is written there. */
export function rowOfMail(rows: readonly LedgerRow[], mailId: string): LedgerRow | undefined {
  const key = comparableKey(mailId);
  return rows.find((row) => row.mailId === mailId || comparableKey(row.mailId) === key);
}

/** The row as it is to stand there: a new one, or what changes of the one that was read. */
export function ledgerWrite(
  standing: LedgerRow | undefined,
  row: LedgerRow,
): { readonly newRows: readonly NewRow[]; readonly writes: readonly RowWrite[] } {
  const key = comparableKey(row.mailId);
  const cells: Record<string, CellContent> = {
    to: row.to,
    subject: row.subject,
    items: row.items,
    state: mailStateWords[row.state],
    runId: row.runId,
    at: row.at === undefined ? '' : minuteInDigits(row.at),
  };
  if (standing === undefined) {
    const { mailId } = row;
    return { newRows: [{ tabKey: mailsTabKey, key, cells: { mailId, ...cells } }], writes: [] };
  }
  const seen = { state: mailStateWords[standing.state], runId: standing.runId };
  return { newRows: [], writes: [{ tabKey: mailsTabKey, key, cells, seen }] };
}

/** What is written when a mail has been settled, whatever else its row says. */
export function settledWrite(
  mailId: string,
  cells: { readonly state: MailState; readonly runId?: string; readonly at?: CivilDateTime },
): RowWrite {
  const { state, runId, at } = cells;
  return {
    tabKey: mailsTabKey,
    key: comparableKey(mailId),
    cells: {
      state: mailStateWords[state],
      ...(runId === undefined ? {} : { runId }),
      ...(at === undefined ? {} : { at: minuteInDigits(at) }),
    },
  };
}
