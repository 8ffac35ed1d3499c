import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseCivilDateTime } from '../../../src/domain/civilDate';
import { addressIn, keysIn, mailIdOf, type LedgerRow } from '../../../src/domain/notices/ledger';
import type { NoticeMail } from '../../../src/domain/notices/noticeMail';
import {
  claims,
  formatNote,
  leftBehind,
  parseNote,
  settled,
  stale,
  type NotedMail,
} from '../../../src/domain/notices/sending';
import { fingerprint } from '../../../src/workbook/write/fingerprint';

const NOW = parseCivilDateTime('2025-05-09 08:12');
const TODAY = { year: 2025, month: 5, day: 9 };

const row = (mailId: string, more: Partial<LedgerRow> = {}): LedgerRow => ({
  mailId,
  to: mailId.split('／')[0] ?? '',
  subject: '',
  items: 1,
  state: 'planned',
  runId: '',
  at: NOW,
  ...more,
});

const mail = (to: string, ...keys: string[]): NoticeMail => ({
  id: mailIdOf(to, keys),
  to,
  sections: [],
  parts: [],
  items: 1,
});

const minutesAgo = (minutes: number) =>
  parseCivilDateTime(
    `2025-05-09 ${minutes <= 12 ? '08' : '07'}:${String((72 - minutes) % 60).padStart(2, '0')}`,
  );

const DUE = '提出 2025-05-16 2025-05-09';

describe('the note of a run', () => {
  it('is read as it was written', () => {
    const mails = fc.array(
      fc.record({
        fingerprint: fc.stringMatching(/^[\da-f]{16}$/u),
        outcome: fc.constantFrom('sent', 'refused', 'uncertain', 'begun'),
      }),
    );
    fc.assert(
      fc.property(mails, (noted: NotedMail[]) => {
        expect(parseNote(formatNote(noted))).toEqual(noted);
      }),
    );
  });
});

describe('what a run that was killed has left', () => {
  const ids = ['a@x.jp', 'b@x.jp', 'c@x.jp', 'd@x.jp'].map((to) => mailIdOf(to, [DUE]));
  const left = (minutes: number) =>
    ids.map((id) => row(id, { runId: 'run-1', at: minutesAgo(minutes) }));
  const note = formatNote([
    { fingerprint: fingerprint(ids[0] ?? ''), outcome: 'sent' },
    { fingerprint: fingerprint(ids[1] ?? ''), outcome: 'refused' },
    { fingerprint: fingerprint(ids[2] ?? ''), outcome: 'begun' },
  ]);
  const known = { notes: new Map([['run-1', note]]), fingerprint, now: NOW };

  it('is under way as long as the run may be alive', () => {
    for (const minutes of [0, 6]) {
      expect(settled(left(minutes), known).map(({ isUnderWay }) => isUnderWay)).toEqual(
        ids.map(() => true),
      );
    }
  });

  it('is known but for the last one after seven minutes, and what was never begun is of no run', () => {
    const after = settled(left(7), known);
    expect(after.map(({ state }) => state)).toEqual(['sent', 'cancelled', 'uncertain', 'planned']);
    expect(after[3]).toMatchObject({ runId: '' });
    expect(after.some(({ isUnderWay }) => isUnderWay)).toBe(false);
  });

  it('was never begun where the run has no note', () => {
    const after = settled(left(30), { ...known, notes: new Map() });
    expect(new Set(after.map(({ state, runId }) => state + runId))).toEqual(new Set(['planned']));
  });

  it('is sent by nobody where somebody has broken its 日時', () => {
    const { mailId, to, subject, items, state, runId } = row(ids[3] ?? '', { runId: 'run-1' });
    const broken = { mailId, to, subject, items, state, runId };
    expect(settled([broken], known)).toMatchObject([{ state: 'uncertain' }]);
  });
});

describe('what a run claims', () => {
  const tos = ['a@x.jp', 'b@x.jp', 'c@x.jp', 'd@x.jp'];
  const four = tos.map((to) => mail(to, DUE));

  it('is everything while there are recipients enough', () => {
    expect(claims(four, [], 4, NOW)).toEqual({ claimed: four, putOff: [] });
  });

  it('is the nearest deadline first when there are too few, and one is kept for the secretariat', () => {
    const { claimed, putOff } = claims(four, [], 3, NOW);
    expect(claimed).toEqual(four.slice(0, 2));
    expect(putOff).toEqual(four.slice(2).map((each) => ({ mail: each, why: 'quota' })));
    expect(claims(four, [], 0, NOW).claimed).toEqual([]);
  });

  it('is no second mail of the day, but a mail that answers a press', () => {
    const sent = row(mailIdOf('a@x.jp', ['まとめ 2025-05-09']), { state: 'sent' });
    const again = mail('a@x.jp', '差戻し 1-1-1 2025-05-09 08:00');
    const { claimed, putOff } = claims([mail('A@x.jp', DUE), again], [sent], 10, NOW);
    expect(claimed).toEqual([again]);
    expect(putOff).toMatchObject([{ why: 'one a day' }]);
  });

  it('never has a part that went out, may have, or is on its way, nor one twice', () => {
    const key = fc.constantFrom(
      DUE,
      '決算額 2025-06-30 2025-05-09',
      '差戻し 1-1-1 -',
      '照会 令和6年度',
    );
    const id = fc
      .tuple(fc.constantFrom(...tos), fc.uniqueArray(key, { minLength: 1 }))
      .map(([to, keys]) => ({ to, keys }));
    const state = fc.constantFrom('planned', 'sent', 'uncertain', 'cancelled', 'under way');
    fc.assert(
      fc.property(fc.array(fc.tuple(id, state)), fc.array(id), fc.nat(6), (rows, asked, quota) => {
        const ledger = rows.map(([{ to, keys }, is]) =>
          row(mailIdOf(to, keys), is === 'under way' ? { isUnderWay: true } : { state: is }),
        );
        const mails = asked.map(({ to, keys }) => mail(to, ...keys));
        const { claimed, putOff } = claims(mails, ledger, quota, NOW);
        const parts = (each: string): string[] =>
          keysIn(each).map((one) => `${addressIn(each)} ${one}`);
        const out = ledger.filter(
          (each) => ['sent', 'uncertain'].includes(each.state) || each.isUnderWay,
        );
        const gone = out.flatMap(({ mailId }) => parts(mailId));
        const now = claimed.flatMap((each) => parts(each.id));
        expect(now.filter((part) => gone.includes(part))).toEqual([]);
        expect(new Set(now).size).toBe(now.length);
        expect(claimed.length).toBeLessThanOrEqual(quota);
        expect(claimed.filter((each) => putOff.some((late) => late.mail === each))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('rows that were put off', () => {
  const asked = mailIdOf('a@x.jp', ['照会 令和6年度']);
  const old = mailIdOf('a@x.jp', ['提出 2025-05-16 2025-05-08']);
  const coming = mailIdOf('a@x.jp', ['提出 2025-05-16 2025-05-15']);

  it('are gone on with where nobody else decides about them', () => {
    const ledger = [asked, old, coming].map((id) => row(id));
    expect(leftBehind(ledger, [], TODAY)).toEqual([asked, old]);
    expect(leftBehind(ledger, [mail('a@x.jp', DUE)], TODAY)).toEqual([asked]);
    expect(leftBehind([row(asked, { isUnderWay: true })], [], TODAY)).toEqual([]);
  });

  it('are given up when nothing of them waits any more; a coming day is left alone', () => {
    const ledger = [asked, old, coming].map((id) => row(id));
    expect(stale(ledger, [asked], TODAY).map(({ mailId }) => mailId)).toEqual([old]);
    expect(stale([row(asked, { state: 'sent' })], [], TODAY)).toEqual([]);
  });
});
