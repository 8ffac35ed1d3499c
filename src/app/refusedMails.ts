/** Why mails were refused, as 変更履歴 tells it: read only where a mail was given up. */
import { minuteInDigits } from '../domain/civilDate';
import { comparableAddress } from '../domain/section/addressList';
import { noticeRunWords } from '../wording/noticeRuns';
import { rowsOf } from '../workbook/entry/wanted';
import { textIn } from '../workbook/read/rowCells';
import type { RowRead } from '../workbook/read/rows';
import { momentIn } from '../workbook/review/status';
import { readUnformatted, type ReadPorts } from './readWorkbook';

/** Why a mail to this address was refused on this day; '' when it was not. @param at yyyy-mm-dd hh:mm */
export type RefusedMails = (to: string, at: string) => string;

/** Texts of 変更履歴 are long: whole only the lines that tell of a refusal. */
export function refusedMails(ports: ReadPorts): RefusedMails {
  const places = linesIn(ports, undefined).map(({ row }) => row);
  const lines = places.length === 0 ? [] : linesIn(ports, { history: places });
  const known = new Map(
    lines.map((line) => {
      const at = momentIn(line, 'at');
      return [nameOf(textIn(line, 'item'), at ? minuteInDigits(at) : ''), textIn(line, 'after')];
    }),
  );
  return (to, at) => known.get(nameOf(to, at)) ?? '';
}

function linesIn(
  ports: ReadPorts,
  rows: { readonly history: readonly number[] } | undefined,
): readonly RowRead[] {
  const asked = { family: 'history', columns: ['what'], ...(rows ? { rows } : {}) } as const;
  const { read } = readUnformatted(ports, [asked]);
  return rowsOf(read, 'history').filter((row) => textIn(row, 'what') === noticeRunWords.refused);
}

/** yyyy-mm-dd */
const DAY = 10;

function nameOf(to: string, at: string): string {
  return `${comparableAddress(to)} ${at.slice(0, DAY)}`;
}
