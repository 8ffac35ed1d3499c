/**
 * What the daily run costs on Google as the host models it, for plans of 25 to 2,000 actions of which
 * nobody has entered anything: the sending on a day with a mail to each section, the whole run, and the run
 * of a day on which nothing is due.
 */
import type { Bundle } from '../../src/local/bundle';
import { fireDaily } from '../../src/local/dailyTrigger';
import { journalTotals, type JournalEntry } from '../../src/local/journal';
import { copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import type { Measurement } from './hostFigures';
import { largerBook } from './largerBook';
import { asked } from './presses';

const ACTIONS_IN_SAMPLE = 25;
const SIZES = [25, 250, 2000] as const;
/** Five business days before the deadline of the sample, and the days around it. */
const DAY_BEFORE = Date.parse('2025-05-08T08:12:00+09:00');
const DAY = 86_400_000;
/** Of a run, in seconds: Google ends it at 360. */
const LONGEST_RUN = 300;
/** Up to so many actions a reading is one call; larger ones come in pieces. */
const MOST_IN_ONE_READ = 250;

/** @param office in which 初期設定 with the blank sample has been finished, by its owner */
export function noticeFigures(office: OfficeState, bundle: Bundle): readonly Measurement[] {
  return SIZES.flatMap((actions) => {
    const grown = copyOffice(office);
    grown.book = largerBook(office.book, actions / ACTIONS_IN_SAMPLE);
    grown.now = DAY_BEFORE;
    const user = grown.access.owner;
    asked(grown, { bundle, user, functionName: 'installDailyRun' }, { takeOver: false });
    fired(grown, bundle);
    grown.now = DAY_BEFORE + DAY;
    const before = grown.outbox.length;
    const busy = fired(grown, bundle);
    const mails = grown.outbox.length - before;
    grown.now = DAY_BEFORE + 2 * DAY;
    return measured(actions, mails, busy, fired(grown, bundle));
  });
}

function fired(office: OfficeState, bundle: Bundle): readonly JournalEntry[] {
  const [{ result } = { result: undefined }] = fireDaily(office, bundle);
  if (result?.outcome !== 'returned')
    throw new Error(`dailyRun ended as ${result?.outcome ?? ''}.`);
  return result.journal;
}

function measured(
  actions: number,
  mails: number,
  busy: readonly JournalEntry[],
  quiet: readonly JournalEntry[],
): readonly Measurement[] {
  const name = `daily run with ${String(actions)} actions`;
  const end = busy.findIndex((entry) => entry.name === 'Properties.deleteProperty');
  const sending = busy.slice(0, end + 1);
  const count = (journal: readonly JournalEntry[], wanted: RegExp): number =>
    journal.filter((entry) => wanted.test(entry.name)).length;
  const calls = (what: string, value: number, budget: number): Measurement => ({
    name: `${name}: ${what}`,
    value,
    unit: 'calls',
    budget,
  });
  const seconds = (what: string, milliseconds: number, budget: number): Measurement => ({
    name: `${name}: ${what} (modelled)`,
    value: milliseconds / 1000,
    unit: 's',
    budget,
  });
  const isOneRead = actions <= MOST_IN_ONE_READ;
  const forMails = count(sending, /^MailApp\.sendEmail$|^Properties\.setProperty$/u);
  return [
    { name: `${name}: mails`, value: mails, unit: 'mails' },
    calls('reads for sending', count(sending, /Spreadsheets\.get$|batchGet$/u), isOneRead ? 3 : 20),
    calls('writes for sending', count(sending, /batchUpdate$/u), 2),
    // Its note and itself; once in a while the note of where the tabs stand.
    calls('for each mail', forMails / mails, 2.5),
    calls('sending in all, beside the mails', sending.length - forMails, isOneRead ? 25 : 60),
    seconds('the lock while mails are claimed', journalTotals(sending).tookInLock, 20),
    seconds('from the trigger to the end', journalTotals(busy).took, LONGEST_RUN),
    calls('a day without mails, in all', quiet.length, isOneRead ? 40 : 120),
    seconds('a day without mails', journalTotals(quiet).took, LONGEST_RUN),
  ];
}
