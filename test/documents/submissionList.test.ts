/** 提出状況一覧: how far every section is, at one moment. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkNumberOf } from '../../src/documents/checkNumber';
import { packValues } from '../../src/documents/pack';
import { submissionValues, type CountedSubmissions } from '../../src/documents/submissionList';
import { submissionStatus, type StatedResult } from '../../src/domain/review/submissionStatus';
import type { SubmissionState } from '../../src/domain/yearlyResult';
import { fingerprint } from '../../src/workbook/write/fingerprint';
import { packInput, samplePlan } from './packBuilder';

const countedAt = { year: 2025, month: 5, day: 12, hour: 10, minute: 5 };
const due = { day: { year: 2025, month: 5, day: 16 }, businessDaysLeft: 4 };
const KNOWN = ['総務課', '税務課', '会計課', '保健福祉課'];

const STATES: readonly SubmissionState[] = [
  'notEntered',
  'draft',
  'awaitingHead',
  'submitted',
  'sentBack',
  'checked',
  'settled',
];

function counted(results: readonly StatedResult[], more: Partial<CountedSubmissions> = {}) {
  return { status: submissionStatus(results, KNOWN), countedAt, due, unreadable: 0, ...more };
}

/** Of 総務課, one in each state unless told. */
function inStates(...states: readonly SubmissionState[]): readonly StatedResult[] {
  return states.map((submission) => ({ section: '総務課', submission }));
}

describe('a section', () => {
  it('has its actions in the columns of their states', () => {
    const { 課別 } = submissionValues(
      counted(inStates('notEntered', 'draft', 'draft', 'awaitingHead', 'sentBack', 'submitted')),
    );
    expect(課別).toEqual([
      {
        課: '総務課',
        対象: '6',
        提出: '1',
        所属長確認待ち: '1',
        作成中: '2',
        未入力: '1',
        差戻し: '1',
        最終提出日: '－',
      },
    ]);
  });

  it('has submitted what is 提出済み, 確認済み or 確定', () => {
    const { 課別 } = submissionValues(counted(inStates('submitted', 'checked', 'settled')));
    expect(課別[0]).toMatchObject({ 対象: '3', 提出: '3' });
  });

  it('shows the day on which it last submitted, not that of what was sent back', () => {
    const on = (day: number) => ({ year: 2025, month: 5, day, hour: 14, minute: 0 });
    const { 課別, 課別の計 } = submissionValues(
      counted([
        { section: '総務課', submission: 'submitted', submittedAt: on(7) },
        { section: '総務課', submission: 'checked', submittedAt: on(8) },
        { section: '総務課', submission: 'sentBack', submittedAt: on(9) },
      ]),
    );
    expect([課別[0]?.最終提出日, 課別の計[0]?.最終提出日]).toEqual(['5月8日', '5月8日']);
  });

  it('stands in the order of 課一覧, and apart as 該当なし when it has nothing to enter', () => {
    const list = submissionValues(
      counted([
        { section: '保健福祉課', submission: 'draft' },
        { section: '総務課', submission: 'draft' },
      ]),
    );
    expect(list.課別.map(({ 課 }) => 課)).toEqual(['総務課', '保健福祉課']);
    expect(list.該当なし).toEqual([{ 課: '税務課' }, { 課: '会計課' }]);
  });
});

it('the parts of every row, and of the total, add up to 対象', () => {
  const result = fc.record({
    section: fc.constantFrom(...KNOWN),
    submission: fc.constantFrom(...STATES),
  });
  fc.assert(
    fc.property(fc.array(result, { minLength: 1, maxLength: 60 }), (results) => {
      const { 課別, 課別の計 } = submissionValues(counted(results));
      const [total] = 課別の計;
      for (const row of [...課別, ...課別の計]) {
        const { 対象, 提出, 所属長確認待ち, 作成中, 未入力, 差戻し } = row;
        const parts = [提出, 所属長確認待ち, 作成中, 未入力, 差戻し].map(Number);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(Number(対象));
      }
      expect(課別.reduce((sum, row) => sum + Number(row.対象), 0)).toBe(Number(total?.対象));
      expect(Number(total?.対象)).toBe(results.length);
    }),
    { numRuns: 60 },
  );
});

describe('its head', () => {
  const lineAt = (day: number, left: number): string =>
    submissionValues(
      counted([], {
        countedAt: { ...countedAt, day },
        due: { ...due, businessDaysLeft: left },
      }),
    ).期限の行;

  it.each([
    [12, 4, '入力期限　令和7年5月16日（あと4開庁日）'],
    [16, 0, '入力期限　令和7年5月16日（期限の当日）'],
    [17, -0, '入力期限　令和7年5月16日（期限の後）'],
    [20, -2, '入力期限　令和7年5月16日（期限の後2開庁日）'],
  ])('on the %i of May says how long there is', (day, left, line) => {
    expect(lineAt(day, left)).toBe(line);
  });

  it('says when it was counted, and nothing of a deadline that 設定 has not', () => {
    const { status, unreadable } = counted([]);
    const list = submissionValues({ status, countedAt, unreadable });
    expect(list).toMatchObject({ 集計日: '令和7年5月12日', 集計時刻: '10時05分', 期限の行: '' });
  });

  it('of nothing counted is a mistake of ours', () => {
    expect(() => packValues(packInput(samplePlan(), { papers: ['submissionList'] }))).toThrow(
      'of nothing',
    );
  });
});

it('a note says that cells could not be read', () => {
  expect(submissionValues(counted([])).注).toEqual([]);
  expect(submissionValues(counted([], { unreadable: 2 })).注).toEqual([
    { 注: expect.stringContaining('読み取れない欄が2か所') as unknown },
  ]);
});

describe('in a pack', () => {
  const packOf = (more: Partial<CountedSubmissions> = {}) =>
    packValues(
      packInput(samplePlan(), {
        papers: ['submissionList'],
        submissions: counted(inStates('draft', 'submitted'), more),
      }),
    );
  const numberOf = (more?: Partial<CountedSubmissions>): string =>
    checkNumberOf(packOf(more), fingerprint);

  it('is of the office, and never 【作成中】: it says itself what is not there yet', () => {
    const { common, papers } = packOf();
    expect(papers[0]).toMatchObject({ name: '提出状況一覧', values: { 資料番号: '庁内用' } });
    expect(common['表示']).toBe('【見本】架空の内容です');
  });

  it('is the same all day long, and another one on another day or when something has changed', () => {
    const later = { countedAt: { ...countedAt, hour: 16 } };
    const nextDay = { countedAt: { ...countedAt, day: 13 } };
    const more = { status: submissionStatus(inStates('submitted', 'submitted'), KNOWN) };
    const [first, ...others] = [{}, later, nextDay, more].map(numberOf);
    expect(others.map((other) => other === first)).toEqual([true, false, false]);
  });
});
