import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseCivilDateTime } from '../../../src/domain/civilDate';
import { submissionStatus, type StatedResult } from '../../../src/domain/review/submissionStatus';
import { isSubmitted, type SubmissionState } from '../../../src/domain/yearlyResult';

const states = [
  'notEntered',
  'draft',
  'awaitingHead',
  'submitted',
  'sentBack',
  'checked',
  'settled',
] as const satisfies readonly SubmissionState[];

const known = ['総務課', '町民課', '会計室', '図書館'];
const results: fc.Arbitrary<readonly StatedResult[]> = fc.array(
  fc.record({
    section: fc.constantFrom('町民課', '総務課', '旧企画課', '', '図書館'),
    submission: fc.constantFrom(...states),
  }),
);

describe('提出状況', () => {
  it('counts every action once: the states add up to 対象, the sections to the whole', () => {
    fc.assert(
      fc.property(results, (rows) => {
        const { busy, whole } = submissionStatus(rows, known);
        for (const { total, states: counts, submitted } of [...busy, whole]) {
          expect(states.reduce((sum, state) => sum + counts[state], 0)).toBe(total);
          expect(counts.submitted + counts.checked + counts.settled).toBe(submitted);
        }
        expect(busy.reduce((sum, { total }) => sum + total, 0)).toBe(whole.total);
        expect(whole.total).toBe(rows.length);
        expect(whole.submitted).toBe(rows.filter((row) => isSubmitted(row.submission)).length);
      }),
    );
  });

  it('is the same for the same rows in any order', () => {
    fc.assert(
      fc.property(results, (rows) => {
        expect(submissionStatus([...rows].reverse(), known)).toEqual(submissionStatus(rows, known));
      }),
    );
  });

  it('a section is either among those that count or 該当なし, and nobody is left out', () => {
    fc.assert(
      fc.property(results, (rows) => {
        const { busy, idle } = submissionStatus(rows, known);
        const names = [...busy.map(({ section }) => section), ...idle];
        expect(new Set(names).size).toBe(names.length);
        expect([...names].sort()).toEqual(
          [...new Set([...known, ...rows.map(({ section }) => section)])].sort(),
        );
        expect(busy.every(({ total }) => total > 0)).toBe(true);
      }),
    );
  });

  it('follows 課一覧; a section that it does not know comes after those that it knows', () => {
    const row = (section: string): StatedResult => ({ section, submission: 'draft' });
    const { busy, idle } = submissionStatus([row('旧企画課'), row('図書館'), row('総務課')], known);
    expect(busy.map(({ section }) => section)).toEqual(['総務課', '図書館', '旧企画課']);
    expect(idle).toEqual(['町民課', '会計室']);
  });

  it('the last submission is that of what is submitted now', () => {
    const at = (text: string) => parseCivilDateTime(text);
    const { whole } = submissionStatus(
      [
        { section: '町民課', submission: 'submitted', submittedAt: at('2025-05-12 09:30:00') },
        { section: '町民課', submission: 'checked', submittedAt: at('2025-05-12 10:05:00') },
        { section: '町民課', submission: 'sentBack', submittedAt: at('2025-05-13 08:00:00') },
      ],
      known,
    );
    expect(whole.lastSubmittedAt).toEqual(at('2025-05-12 10:05:00'));
  });
});
