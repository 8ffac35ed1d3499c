/**
 * 提出状況・確認 under fire: every error and the kill at every service call, and a second person inside every
 * call: the section that mends, another secretary with the same list.
 */
import { describe, expect, it, jest } from '@jest/globals';
import { copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { run } from '../../src/local/run';
import { plantedBundle, realBundle } from './bundles';
import { afterPress, HEAD, savePress, STAFF } from './entryPresses';
import { reviewOf, reviewPress, submittedTown, togetherPress } from './reviewPresses';
import {
  comparable,
  everyFault,
  everyMeeting,
  inTurn,
  isTold,
  TRIES_ALL,
  type Press,
} from './underFire';

jest.setTimeout(600_000);

const town = submittedTown(realBundle);
const confirm = reviewPress(realBundle, town, {
  step: 'confirm',
  operationId: 'press-0011',
  result: { secondGrade: 'B', results: '訓練を２回開催した。' },
});
const sendBack = reviewPress(realBundle, town, {
  step: 'sendBack',
  operationId: 'press-0012',
  comment: '人数を確かめてください。',
});
const together = togetherPress(realBundle, town, 'confirm', 'press-0013');
const settle = savePress(realBundle, town, HEAD, {
  operationId: 'press-0014',
  step: 'settle',
  result: { settledAmount: '1,090', amountCertainty: '確定' },
});
const sentBack = afterPress(town, sendBack);
const again = savePress(realBundle, sentBack, HEAD, {
  operationId: 'press-0015',
  step: 'submit',
  result: { results: '訓練を２回行い、390人が参加した。' },
});
const mended = savePress(realBundle, sentBack, STAFF, {
  operationId: 'press-0016',
  result: { results: '訓練を２回行い、380人が参加した。' },
});

describe('after every error and every kill at every call', () => {
  it.each([
    ['確認 with a mended wording', town, confirm],
    ['差戻し', town, sendBack],
    ['several at once', town, together],
    ['確定値の報告', town, settle],
    ['what the section mends after 差戻し', sentBack, mended],
  ] as const)('%s ends in the same workbook', (_, office, press) => {
    const { tried, differences } = everyFault(office, press);
    expect(differences).toEqual([]);
    expect(tried).toBeGreaterThan(TRIES_ALL ? 40 : 5);
  });
});

/** Of several at once it is told which were left. */
function isToldHere(difference: string): boolean {
  return isTold(difference) || difference.includes('"left":[{"actionId":"1-1-1"');
}

const later = reviewPress(realBundle, town, {
  step: 'keep',
  operationId: 'press-0017',
  result: { secondOpinion: '参加者が偏っている。' },
});
const confirmAlone = reviewPress(realBundle, town, {
  step: 'confirm',
  operationId: 'press-0018',
});
const confirmAgain = reviewPress(realBundle, afterPress(sentBack, again), {
  step: 'confirm',
  operationId: 'press-0019',
});

const pairs: readonly (readonly [string, OfficeState, Press, Press])[] = [
  ['確認 and 確定値の報告 of the section', town, confirmAlone, settle],
  ['確定値の報告 of the section and 確認', town, settle, confirmAlone],
  ['確認 and 差戻し of another secretary', town, confirmAlone, sendBack],
  ['差戻し and 確認 of another secretary', town, sendBack, confirmAlone],
  ['several at once and 差戻し of another secretary', town, together, sendBack],
  ['差戻し and several at once of another secretary', town, sendBack, together],
  ['２次評価 of one and 確認 of another', town, later, confirmAlone],
  [
    'the section that mends and submits, and a secretary who confirms',
    sentBack,
    again,
    confirmAgain,
  ],
  ['what two of the section mend and submit after 差戻し', sentBack, mended, again],
];

describe('two at once, the second inside every call of the first', () => {
  it.each(TRIES_ALL ? pairs : pairs.slice(0, 1))('%s', (_, office, first, second) => {
    const ends = inTurn(office, first, second);
    const { tried, differences } = everyMeeting(office, first, second, (met) =>
      ends.includes(comparable(met)) ? '' : 'another workbook',
    );
    expect(differences.filter((text) => !isToldHere(text))).toEqual([]);
    expect(tried).toBeGreaterThan(1);
  });
});

describe('planted faults are found', () => {
  it('a confirmation of what was changed since it was seen', async () => {
    const bundle = await plantedBundle([
      {
        file: 'src/workbook/review/decideReview.ts',
        of: "const hasMoved = request.step !== 'keep' && revisionIn(entry.row) !== request.revision;",
        instead: 'const hasMoved = false;',
      },
    ]);
    const settled = afterPress(town, settle);
    const { entry } = reviewOf(realBundle, settled);
    const stale = reviewPress(realBundle, town, { step: 'confirm', operationId: 'press-0020' });
    const confirmed = copyOffice(settled);
    run(confirmed, { ...stale.call, bundle });
    expect(entry.submission).toBe('submitted');
    expect(reviewOf(realBundle, confirmed).entry.submission).toBe('checked');
    const refused = copyOffice(settled);
    run(refused, { ...stale.call, bundle: realBundle });
    expect(reviewOf(realBundle, refused).entry.submission).toBe('submitted');
  });
});
