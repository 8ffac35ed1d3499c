/**
 * What holds in any year: whatever the calendar, whoever submits when, whether the trigger comes twice or
 * not at all, and whatever a section is called after 1 April.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  compareDates,
  dateInDigits,
  fiscalYearOf,
  weekdayOf,
  type CivilDate,
} from '../../../src/domain/civilDate';
import { comparableAddress } from '../../../src/domain/section/addressList';
import type { NoticeAction, NoticeFacts } from '../../../src/domain/notices/noticeFacts';
import type { NoticePart } from '../../../src/domain/notices/noticeMail';
import { isSubmitted } from '../../../src/domain/yearlyResult';
import { anyYear, holidays, lastDayBefore, NEW_NAME, type AnyYear } from './anyYear';
import {
  isBetween,
  livedThrough,
  type LivedYear,
  type SentMail,
} from '../../../tools/notices/livedYear';

/** More of them by the variable; the seed says which they were. */
const HOW_MANY = Number(process.env['SUISHIN_YEARS'] ?? 25);
const SEED = Number(process.env['SUISHIN_SEED'] ?? Date.now() % 1_000_000);

const years = fc
  .sample(anyYear, { numRuns: HOW_MANY, seed: SEED })
  .map((year) => ({ year, lived: livedThrough(year) }));

/** Reckoned here once more: neither weekend, nor holiday, nor 29 December to 3 January. */
function isOneOfWork(date: CivilDate): boolean {
  const inYear = date.month * 100 + date.day;
  return (
    !['土', '日'].includes(weekdayOf(date)) &&
    !holidays.has(dateInDigits(date)) &&
    inYear < 1229 &&
    inYear > 103
  );
}

function inAnyYear(holds: (lived: LivedYear, year: AnyYear) => void): void {
  years.forEach(({ year, lived }, place) => {
    try {
      holds(lived, year);
    } catch (error) {
      throw new Error(`SUISHIN_SEED=${String(SEED)}, year ${String(place)}`, { cause: error });
    }
  });
}

/** Actions that a part names to a section. */
function actionsIn(part: NoticePart): readonly NoticeAction[] {
  if (part.kind === 'submission' || part.kind === 'amounts') return part.actions;
  if (part.kind === 'values') return part.actions.map(({ action }) => action);
  return part.kind === 'sentBack' ? [part.action] : [];
}

/** Who is written to for a section on a day, reckoned here once more. */
function readersOf(
  { addresses }: NoticeFacts,
  written: string,
  on: CivilDate,
  last: number,
): readonly string[] {
  const name = written === '総務課' && fiscalYearOf(on) > last ? NEW_NAME : written;
  const own = addresses.find(({ section }) => section === name);
  const told = own && own.shared.length > 0 ? own.shared : (own?.staff ?? []);
  return told.map(comparableAddress);
}

function lastYearOfOld({ sections }: NoticeFacts): number {
  return Number(sections.find(({ name }) => name === '総務課')?.validTo);
}

function tellsOf({ mail }: SentMail, actionId: string): boolean {
  return mail.parts.some(
    (part) => part.kind === 'submission' && part.actions.some((each) => each.actionId === actionId),
  );
}

describe('in any year', () => {
  it('nobody is written to on a day that is none of work', () => {
    inAnyYear(({ sent }) => {
      expect(sent.filter(({ on }) => !isOneOfWork(on)).map(({ on }) => dateInDigits(on))).toEqual(
        [],
      );
    });
  });

  it('no person has two mails a day, however often the trigger comes', () => {
    inAnyYear(({ sent }) => {
      const names = sent.map(({ on, mail }) => `${dateInDigits(on)} ${comparableAddress(mail.to)}`);
      expect(new Set(names).size).toBe(names.length);
    });
  });

  it('no part comes twice to a person', () => {
    inAnyYear(({ sent }) => {
      const keys = sent.flatMap(({ mail }) =>
        mail.parts.map(({ key }) => `${comparableAddress(mail.to)} ${key}`),
      );
      expect(new Set(keys).size).toBe(keys.length);
    });
  });

  it('only what is open at that hour is named, and only to who answers for it then', () => {
    inAnyYear(({ sent }) => {
      for (const { on, mail, facts } of sent) {
        expect(mail.parts.length).toBeGreaterThan(0);
        for (const part of mail.parts) {
          for (const named of actionsIn(part)) {
            const now = facts.actions.find(({ actionId }) => actionId === named.actionId);
            if (part.kind === 'submission')
              expect(isSubmitted(now?.submission ?? 'submitted')).toBe(false);
            if (part.kind === 'amounts') expect(now?.isEstimated).toBe(true);
            const readers = readersOf(facts, named.section, on, lastYearOfOld(facts));
            expect(readers).toContain(comparableAddress(mail.to));
          }
        }
      }
    });
  });

  it('nobody writes to a head', () => {
    inAnyYear(({ sent }) => {
      expect(sent.filter(({ mail }) => mail.to.startsWith('head'))).toEqual([]);
    });
  });

  it('everybody who is open is told before the deadline, if the trigger came at all', () => {
    let told = 0;
    inAnyYear(({ sent, days }, { deadline, runsOn }) => {
      const from = lastDayBefore(deadline, isOneOfWork);
      const window = days.filter(({ today }) => isBetween(today, from, deadline));
      const runs = window.filter(({ today }) => isOneOfWork(today) && runsOn(today) > 0);
      if (runs.length === 0) return;
      for (const { actionId, section } of days[0]?.actions ?? []) {
        const isOpen = window.every(({ actions }) =>
          actions.some((each) => each.actionId === actionId && !isSubmitted(each.submission)),
        );
        const [first] = runs;
        const readers = first ? readersOf(first, section, first.today, lastYearOfOld(first)) : [];
        if (!isOpen || readers.length === 0) continue;
        const mails = sent.filter(
          (each) => isBetween(each.on, from, deadline) && tellsOf(each, actionId),
        );
        const reached = new Set(mails.map(({ mail }) => comparableAddress(mail.to)));
        for (const reader of readers) expect(reached).toContain(reader);
        told += 1;
      }
    });
    // About two of them in each year, whatever the number of years.
    expect(told).toBeGreaterThan(HOW_MANY / 2);
  });

  it('a section with nobody to write to is named to the secretariat', () => {
    inAnyYear(({ sent }) => {
      for (const { mail, facts } of sent) {
        const digest = mail.parts.find(({ kind }) => kind === 'digest');
        if (digest?.kind !== 'digest') continue;
        for (const section of digest.unreachable) expect(section).toBe('図書館');
        expect(facts.secretariat).toContain(mail.to);
      }
    });
  });

  it('once everything is in and final there is silence', () => {
    inAnyYear(({ sent, days }) => {
      const isQuiet = ({ actions }: NoticeFacts): boolean =>
        actions.every(
          ({ submission, isEstimated, provisional }) =>
            isSubmitted(submission) && !isEstimated && provisional.length === 0,
        );
      const noisy = days.filter((day) => !isQuiet(day)).pop();
      const after = sent.filter(({ on }) => noisy && compareDates(on, noisy.today) > 0);
      const owed = after.flatMap(({ mail }) =>
        mail.parts.filter(({ kind }) => ['submission', 'amounts', 'values'].includes(kind)),
      );
      expect(owed).toEqual([]);
    });
  });
});
