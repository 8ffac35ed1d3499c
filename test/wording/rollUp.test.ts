/** 集計の更新: what people read when it is done and when it cannot be done. */
import { describe, expect, it } from '@jest/globals';
import { parseCivilDateTime } from '../../src/domain/civilDate';
import { fiscalYear } from '../../src/domain/fiscalYear';
import {
  rollUpDoneMessage,
  rollUpRefusalMessage,
  type RollUpRefusal,
  type RollUpTold,
} from '../../src/wording/rollUp';
import { changesText, movementsText, outlooksText } from '../../src/wording/rollUpCells';
import { asOfText } from '../../src/wording/rollUpCharts';

const done: RollUpTold = {
  resultYear: fiscalYear(2024),
  asOf: parseCivilDateTime('2025-05-16 10:32:05'),
  submitted: 23,
  of: 25,
  damaged: 3,
  stray: [],
  charts: 'written',
};

describe('when it is done', () => {
  it('tells the year, the moment, the submissions and what is to be looked at', () => {
    expect(rollUpDoneMessage(done)).toBe(
      '令和６年度の集計を更新しました（10時32分現在、提出 23/25件、点検の必要な欄 3件）。',
    );
    expect(rollUpDoneMessage({ ...done, damaged: 0 })).toBe(
      '令和６年度の集計を更新しました（10時32分現在、提出 23/25件）。',
    );
  });

  it('names rows that the plan no longer has, three at most', () => {
    const stray = ['1', '2', '3', '4', '5'].map((id) => `令和6年度 9-${id}`);
    const [, line] = rollUpDoneMessage({ ...done, stray }).split('\n');
    expect(line).toContain('（令和6年度 9-1、令和6年度 9-2、令和6年度 9-3ほか2行）');
  });

  it.each(['gone', 'moved'] as const)('says why 集計グラフ was left as it is: %s', (charts) => {
    expect(rollUpDoneMessage({ ...done, charts })).toMatch(
      /グラフは更新していません。.+ください|作り直します/u,
    );
  });
});

describe('when it cannot be done', () => {
  const refusals: readonly RollUpRefusal[] = [
    { reason: 'busy' },
    { reason: 'copy' },
    { reason: 'no year', found: '' },
    { reason: 'unreadable', damages: [] },
    { reason: 'rows keep moving' },
  ];

  it.each(refusals)('it says what became of the workbook: $reason', (refusal) => {
    expect(rollUpRefusalMessage(refusal)).toMatch(/何も変更していません|変えていません/u);
  });

  it('names what cannot be read by its place, three at most', () => {
    const damage = {
      place: { tabKey: 'yearlyResults', tab: '年度実績', heading: '1次評価' },
      reach: 'tab',
      cause: { kind: 'heading gone' },
    } as const;
    const damages = [damage, damage, damage, damage];
    const lines = rollUpRefusalMessage({ reason: 'unreadable', damages }).split('\n');
    expect(lines[1]).toMatch(/^年度実績　1次評価：/u);
    expect(lines.slice(-1)).toEqual(['ほか1件']);
  });

  it('says 空欄 for a year that is blank, and else what stands there', () => {
    expect(rollUpRefusalMessage({ reason: 'no year', found: '' })).toContain('今の内容：空欄');
    expect(rollUpRefusalMessage({ reason: 'no year', found: '令和' })).toContain(
      '今の内容：令和）',
    );
  });
});

it('a moment is written as a paper writes it', () => {
  expect(asOfText(parseCivilDateTime('2025-05-06 09:05:00'))).toBe('令和７年５月６日９時５分現在');
});

it('where nobody moved, and nothing is to be compared, stands －', () => {
  expect([movementsText([]), outlooksText([]), changesText([], 'actions', 0)]).toEqual([
    '－',
    '－',
    '－',
  ]);
});
