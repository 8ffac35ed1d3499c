/**
 * 取組実績の入力 beside everything else that people press at the same time: the second wholly inside every
 * call of the first. The workbook ends as if one had come after the other; whoever came too late is told.
 */
import { describe, expect, it, jest } from '@jest/globals';
import { realBundle } from './bundles';
import { afterPress, complete, entryTown, HEAD, savePress, STAFF } from './entryPresses';
import { COLLEAGUE, SECRETARY } from './press';
import { rollUpPress } from './smallTown';
import {
  comparable,
  everyMeeting,
  inTurn,
  isAnsweredDone,
  isTold,
  panelCall,
  TRIES_ALL,
  type Press,
} from './underFire';

jest.setTimeout(600_000);

const town = entryTown(realBundle);
const handed = afterPress(
  town,
  savePress(realBundle, town, STAFF, {
    operationId: 'press-0001',
    step: 'handOver',
    result: complete,
    value: '390',
  }),
);
const of = (
  user: string,
  step: 'draft' | 'submit' | 'takeBack',
  operationId: string,
  results?: string,
) =>
  savePress(realBundle, handed, user, {
    operationId,
    step,
    ...(results === undefined ? {} : { result: { results } }),
  });
const draft = of(HEAD, 'draft', 'press-0002', '所属長が直した文。');
const submit = of(HEAD, 'submit', 'press-0003', '提出した文。');
const onBehalf = of(SECRETARY, 'submit', 'press-0004', '代理の文。');
const takeBack = of(STAFF, 'takeBack', 'press-0005');
const check: Press = {
  call: panelCall(realBundle, SECRETARY, 'checkEntries', {
    operationId: 'press-0006',
    accepted: [],
  }),
  isDone: isAnsweredDone,
};
const rollUp = rollUpPress(realBundle, COLLEAGUE);

const pairs: readonly (readonly [string, Press, Press])[] = [
  ['提出 and 作成中に戻す', submit, takeBack],
  ['作成中に戻す and 提出', takeBack, submit],
  ['提出 of the head and on behalf', submit, onBehalf],
  ['a draft and 提出', draft, submit],
  ['提出 and 集計の更新', submit, rollUp],
  ['集計の更新 and 提出', rollUp, submit],
  ['点検 and a draft', check, draft],
  ['a draft and 点検', draft, check],
];

describe('two at once, the second inside every call of the first', () => {
  it.each(TRIES_ALL ? pairs : pairs.slice(0, 1))('%s', (_, first, second) => {
    const ends = inTurn(handed, first, second);
    const { tried, differences } = everyMeeting(handed, first, second, (met) =>
      ends.includes(comparable(met)) ? '' : 'another workbook',
    );
    expect(differences.filter((text) => !isTold(text))).toEqual([]);
    expect(tried).toBeGreaterThan(1);
  });
});
