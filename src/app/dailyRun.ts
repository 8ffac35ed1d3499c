/**
 * The daily run: what is due is sent, the figures are refreshed, and お知らせの最終実行 says what happened. It
 * is nobody's press, so it answers nothing; what goes wrong stands in the log and in 設定.
 *
 * A copy of the workbook sends nothing, and neither does a trigger whose owner is not on record: that one
 * takes itself away. While a tab cannot be read the secretariat is told once a day.
 */
import { holidaysIn, isBusinessDay } from '../domain/businessDays';
import { dateInDigits, minuteInDigits } from '../domain/civilDate';
import type { NoticeDecision } from '../domain/notices/decision';
import { isOwner, ownerIn } from '../domain/notices/dailyRun';
import { leftBehind } from '../domain/notices/sending';
import { accept, refuse, type Verdict } from '../domain/verdict';
import type { Damage } from '../wording/damageCause';
import { lastRunText, nextNoticesText } from '../wording/mailsOut';
import { unreadableMail } from '../wording/systemMails';
import { noticeRunWords, noticesRefusalMessage, type NoticesRefusal } from '../wording/noticeRuns';
import { settingOf } from '../workbook/layout/settings';
import { bookLink } from '../workbook/notices/links';
import { comparableKey } from '../workbook/read/plainText';
import type { WorkbookRead } from '../workbook/read/workbookRead';
import type { Ports } from './ports';
import { noticesAnyhow, noticesOf, readable, type NoticesRead } from './readNotices';
import { refreshRollUp } from './refreshRollUp';
import { fated, type MailsOut } from './mailsOut';
import { sendMails, type SendPorts } from './sendMails';
import { ServiceFault } from './serviceFault';
import { writeRows } from './writeRows';

export type DailyPorts = SendPorts & Pick<Ports, 'user' | 'triggers'>;

/** The function that the trigger calls. */
export const DAILY_FUNCTION = 'dailyRun';

/** The day on which the secretariat was told last that nothing can be read. */
const TOLD_NOTE = 'unreadable told';

const LAST_RUN = settingOf('lastDailyRun').item;
const NEXT_NOTICES = settingOf('nextNotices').item;
const DECIDED_ON = settingOf('noticesDecidedOn').item;

/** So many coming days are shown in はじめに. */
const SHOWN_DAYS = 3;

export function dailyRun(ports: DailyPorts): Verdict<MailsOut, NoticesRefusal> {
  const runner = ports.user.runner();
  let seen: WorkbookRead | undefined;
  const sent = sendMails(ports, {
    caller: runner,
    addedWord: '',
    tellsShortage: true,
    look: () => {
      const found = noticesAnyhow(ports);
      seen = found.read;
      return allowed(ports, found, runner);
    },
    decide: (found) => dueWithLeft(ports, found),
    settings: (out) =>
      new Map([
        [LAST_RUN, ranText(ports, out)],
        [NEXT_NOTICES, nextText(ports, out)],
        ...decidedOn(out),
      ]),
  });
  if (sent.accepted) refreshed(ports, runner);
  else if (seen) afterRefusal(ports, seen, runner, sent.refusal);
  return sent;
}

function allowed(
  ports: DailyPorts,
  found: Omit<NoticesRead, 'facts' | 'standing'>,
  runner: string,
): Verdict<NoticesRead, NoticesRefusal> {
  const { settings } = found.read;
  if (!settings.isOriginal) return refuse({ reason: 'copy' });
  const owner = settings.text('dailyRunOwner');
  if (!isOwner(runner, owner)) return refuse({ reason: 'not owner', owner: ownerIn(owner) });
  const year = readable(found.read);
  return year.accepted ? accept(noticesOf(ports, found, year.value)) : year;
}

/** What is due, and what a press asked for and could not send. */
function dueWithLeft({ letters }: DailyPorts, { facts }: NoticesRead): NoticeDecision {
  const decision = letters.due(facts);
  if (decision.heldUntil) return decision;
  const left = leftBehind(facts.ledger, decision.mails, facts.today);
  const mails = left.flatMap((mailId) => letters.again(facts, mailId) ?? []);
  return { ...decision, mails: [...decision.mails, ...mails] };
}

function ranText({ clock }: DailyPorts, { mails, decision }: MailsOut): string {
  const { heldUntil } = decision;
  const told = lastRunText({ mails: mails.map(fated), ...(heldUntil && { heldUntil }) });
  return `${minuteInDigits(clock.now())}　${told}`;
}

/** Nothing is decided on a day that is none of work. */
function decidedOn({
  decision: { on, heldUntil },
}: MailsOut): readonly (readonly [string, string])[] {
  return heldUntil ? [] : [[DECIDED_ON, dateInDigits(on)]];
}

function nextText({ letters }: DailyPorts, { found }: MailsOut): string {
  const days = letters.coming(found.facts).filter(({ mails }) => mails.length > 0);
  return nextNoticesText(
    days.slice(0, SHOWN_DAYS).map(({ on, mails }) => ({ on, mails: mails.length })),
  );
}

/** The figures are up to date every morning; that they are not stops no mail. */
function refreshed(ports: DailyPorts, caller: string): void {
  try {
    const told = refreshRollUp(ports, { operationId: ports.ids.fresh(), caller });
    if (!told.accepted) console.warn(DAILY_FUNCTION, told.refusal.reason);
  } catch (error) {
    if (!(error instanceof ServiceFault)) throw error;
    console.warn(DAILY_FUNCTION, String(error));
  }
}

function afterRefusal(
  ports: DailyPorts,
  read: WorkbookRead,
  runner: string,
  refusal: NoticesRefusal,
): void {
  const { reason } = refusal;
  if (reason === 'not owner' && refusal.owner !== '') ports.triggers.remove(DAILY_FUNCTION);
  if (!NEEDS_HANDS.includes(reason)) return;
  noteRefusal(ports, read, runner, refusal);
  if (reason === 'unreadable') tellUnreadable(ports, read, refusal.damages);
}

/** The secretariat has to mend something before any mail can go out. */
const NEEDS_HANDS: readonly NoticesRefusal['reason'][] = [
  'unreadable',
  'no year',
  'no secretariat',
  'sender name',
];

/** The minute of the last good run stays in front, so that what was missed is caught up. */
function noteRefusal(
  ports: DailyPorts,
  { settings, layout }: WorkbookRead,
  by: string,
  refusal: NoticesRefusal,
): void {
  const lastRun = settings.text('lastDailyRun').split('　')[0] || noticeRunWords.neverRan;
  const [why = ''] = noticesRefusalMessage(refusal).split('\n');
  const value = `${lastRun}　${minuteInDigits(ports.clock.now())} ${why}`;
  writeRows(ports, layout, {
    operationId: ports.ids.fresh(),
    by,
    means: noticeRunWords.means,
    writes: [{ tabKey: 'settings', key: comparableKey(LAST_RUN), cells: { value } }],
    newRows: [],
    history: [],
  });
}

/** One mail on a day of work; that it is told is noted first, so that it is never told twice. */
function tellUnreadable(
  { notes, post, clock, builtIn }: DailyPorts,
  read: WorkbookRead,
  damages: readonly Damage[],
): void {
  const now = clock.now();
  const today = dateInDigits(now);
  const { secretariat, text } = read.settings;
  const [to] = secretariat;
  const isWork = isBusinessDay(now, holidaysIn(builtIn.holidays()));
  if (to === undefined || !isWork || notes.read(TOLD_NOTE) === today) return;
  notes.write(TOLD_NOTE, today);
  const senderName = text('senderName').replace(/\s/gu, ' ');
  post.send({ to, ...unreadableMail(damages, bookLink(read)), senderName, replyTo: to });
}
