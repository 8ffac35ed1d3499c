/**
 * What 集計の更新 costs on Google as the host models it, for plans of 25 to 2,000 actions with a closed
 * year beside the open one: calls, bytes, time in the lock. The first press makes rows and charts, and
 * looks where the tabs stand; from the third on it is the everyday one.
 */
import type { Bundle } from '../../src/local/bundle';
import { journalTotals, type JournalEntry } from '../../src/local/journal';
import { copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { run } from '../../src/local/run';
import { largerBook } from './largerBook';
import type { Measurement } from './hostFigures';

const ACTIONS_IN_SAMPLE = 25;
const SIZES = [25, 250, 300, 2000] as const;
const MEGABYTE = 1_000_000;
/** Actions up to which this year and the last are one read and one write. */
const MOST_IN_ONE_READ = 300;

/**
 * @param office in which 初期設定 with the filled sample has been finished and the person has consented
 * @param functionName the function behind the menu item 「集計の更新」
 */
export function rollUpFigures(
  office: OfficeState,
  bundle: Bundle,
  user: string,
  functionName: string,
): readonly Measurement[] {
  return SIZES.flatMap((actions) => {
    const grown = copyOffice(office);
    grown.book = largerBook(office.book, actions / ACTIONS_IN_SAMPLE);
    const press = (): readonly JournalEntry[] => {
      const { outcome, error, journal } = run(grown, { bundle, user, kind: 'menu', functionName });
      if (outcome !== 'returned') throw new Error(`${functionName}: ${error?.message ?? outcome}`);
      return journal;
    };
    const first = press();
    // The second one learns how far the rows reach by now.
    press();
    const everyday = press();
    return [
      ...measured(actions, 'first press', first, false),
      ...measured(actions, 'everyday press', everyday, actions <= MOST_IN_ONE_READ),
    ];
  });
}

function measured(
  actions: number,
  press: string,
  journal: readonly JournalEntry[],
  isOneRead: boolean,
): readonly Measurement[] {
  const name = `roll-up of ${String(actions)} actions, ${press}`;
  const reads = journal.filter((entry) => /Spreadsheets\.get$|batchGet$/u.test(entry.name));
  const writes = journal.filter((entry) => entry.name.endsWith('batchUpdate'));
  const received = journalTotals(reads).bytesReceived;
  const sent = journalTotals(writes).bytesSent;
  const isOneWrite = actions <= MOST_IN_ONE_READ;
  return [
    {
      name: `${name}: reads`,
      value: reads.length,
      unit: 'calls',
      bytes: received,
      budget: isOneRead ? 1 : Math.ceil(received / MEGABYTE) + 2,
    },
    {
      name: `${name}: writes`,
      value: writes.length,
      unit: 'calls',
      bytes: sent,
      budget: isOneWrite ? 1 : Math.ceil(sent / MEGABYTE) + 1,
    },
    {
      name: `${name}: largest write`,
      value: Math.max(...writes.map(({ bytesSent }) => bytesSent)) / 1000,
      unit: 'kB',
      budget: 1500,
    },
    {
      name: `${name}: time in the lock (modelled)`,
      value: journalTotals(journal).tookInLock / 1000,
      unit: 's',
      budget: isOneWrite ? 10 : 60,
    },
  ];
}
