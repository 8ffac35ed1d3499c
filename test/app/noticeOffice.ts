/**
 * An office in which mails are sent: the workbook in memory, a post that keeps every letter, and a trigger
 * of each person. Whatever may fail on Google can be told to fail here.
 */
import { dailyRun, type DailyPorts } from '../../src/app/dailyRun';
import type { Letter, TriggersPort } from '../../src/app/ports';
import { ServiceFault } from '../../src/app/serviceFault';
import { again, coming, due, letter, pressed } from '../../src/documents/letters';
import {
  BLANK,
  columnIn,
  entered,
  finishedOffice,
  portsOf,
  SECRETARY,
  tabOf,
  type OfficeInMemory,
} from './officeInMemory';
import { typed } from './spoiled/spoil';

export interface NoticeOffice extends OfficeInMemory {
  readonly outbox: Letter[];
  /** Functions with a trigger, by address. */
  readonly triggers: Map<string, string[]>;
  quota: number;
  /** Called before each letter with its number, from 1; what it throws the sending throws. */
  beforeLetter: (count: number, letter: Letter) => void;
  /** Called after each letter that went out. */
  afterLetter: (count: number) => void;
  /** Letters that were begun. */
  begun: number;
  ids: number;
}

/** 9 May 2025, 8:12: five business days before the deadline of the sample. */
export const FIVE_DAYS_BEFORE = '2025-05-09 08:12:00';

/** 令和6年度 is open and nobody has written anything; the secretary has installed the daily run. */
export function noticeOffice(now = FIVE_DAYS_BEFORE, content = BLANK): NoticeOffice {
  const office: NoticeOffice = {
    ...finishedOffice(content),
    now,
    outbox: [],
    triggers: new Map([[SECRETARY, ['dailyRun']]]),
    quota: 1500,
    beforeLetter: () => undefined,
    afterLetter: () => undefined,
    begun: 0,
    ids: 0,
  };
  typed('設定', 'お知らせの実行者', '値', `${SECRETARY}（2025-03-10から）`)(office);
  return office;
}

export function portsOfNotices(office: NoticeOffice, user = SECRETARY): DailyPorts {
  return {
    ...portsOf(office, user),
    ids: { fresh: () => `run-${String((office.ids += 1)).padStart(4, '0')}` },
    letters: { due, coming, pressed, again, letter },
    post: {
      remainingToday: () => Math.max(0, office.quota - office.outbox.length),
      send(sent) {
        office.begun += 1;
        office.beforeLetter(office.begun, sent);
        if (office.outbox.length >= office.quota) {
          throw new ServiceFault('refused', 'daily quota', 'too many times for one day: email.');
        }
        office.outbox.push(sent);
        office.afterLetter(office.begun);
      },
    },
    triggers: triggersOf(office, user),
  };
}

function triggersOf({ triggers }: NoticeOffice, user: string): TriggersPort {
  const own = (): string[] => triggers.get(user) ?? [];
  return {
    mine: own,
    installDaily: (name) =>
      void triggers.set(user, [...own().filter((each) => each !== name), name]),
    remove: (name) =>
      void triggers.set(
        user,
        own().filter((each) => each !== name),
      ),
  };
}

export function run(office: NoticeOffice, user = SECRETARY) {
  return dailyRun(portsOfNotices(office, user));
}

/** It is this minute, and the trigger of the secretary comes. */
export function fireDay(office: NoticeOffice, now: string) {
  office.now = now;
  return run(office);
}

export interface SentRow {
  readonly mailId: string;
  readonly to: string;
  readonly state: string;
  readonly runId: string;
  readonly at: string;
}

/** 送信記録, row by row. */
export function sentRows(office: Pick<OfficeInMemory, 'book'>): readonly SentRow[] {
  const tab = tabOf(office, '送信記録');
  const column = (heading: string): number => columnIn(tab, heading);
  return tab.rows.flatMap((_, row) => {
    const text = (heading: string): string => String(entered(tab, row, column(heading)));
    if (row === 0 || text('送信ID') === '') return [];
    return [
      {
        mailId: text('送信ID'),
        to: text('宛先'),
        state: text('状態'),
        runId: text('実行ID'),
        at: text('日時'),
      },
    ];
  });
}

/** How many rows are in each state. */
export function states(office: Pick<OfficeInMemory, 'book'>): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { state } of sentRows(office)) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
