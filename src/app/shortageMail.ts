/** The secretariat is told that there are too few recipients for today: one mail, once on a day. */
import { dateInDigits } from '../domain/civilDate';
import { mailIdOf } from '../domain/notices/ledger';
import { noticeRunWords } from '../wording/noticeRuns';
import { shortageMail as shortageLetter } from '../wording/systemMails';
import { rowOfMail } from '../workbook/notices/ledgerRows';
import type { ClaimedMail } from './mailsOut';
import type { NoticesRead } from './readNotices';

/** None where it was told before. */
export function shortageMail(
  { facts, standing }: NoticesRead,
  putOff: readonly ClaimedMail[],
): readonly ClaimedMail[] {
  const [to] = facts.secretariat;
  if (to === undefined) return [];
  const id = mailIdOf(to, [`${noticeRunWords.shortage} ${dateInDigits(facts.today)}`]);
  if (rowOfMail(standing, id) !== undefined) return [];
  const text = shortageLetter(putOff.map(({ mail, text: { subject } }) => ({ ...mail, subject })));
  return [{ mail: { id, to, sections: [], items: putOff.length }, text }];
}
