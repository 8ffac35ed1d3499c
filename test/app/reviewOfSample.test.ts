/** 確認事項 of the sample, of which somebody has read all texts: what a person would ask about, and no more. */
import { expect, it } from '@jest/globals';
import { FILLED, finishedOffice } from './officeInMemory';
import { flagsOf, reviewOpening } from './reviewOffice';

it('names what a reader of the sample would ask about, and nothing else', () => {
  const office = finishedOffice(FILLED);
  office.now = '2025-06-16 10:00:00';
  const ids = reviewOpening(office).actions.map(({ actionId }) => actionId);
  const flags = flagsOf(office, ids);
  const told = ids.flatMap((id, place) => (flags[place] ?? []).map(({ text }) => `${id} ${text}`));
  expect(ids).toHaveLength(25);
  expect(told).toEqual([
    '2-1-1 指標2-1-1-2「新規就農者数」の実績値３人は、前年度の１人の２倍を超えるか、半分に満たない値です。入力に誤りがないか確認してください。',
    '3-2-1 １次評価はＣ、２次評価はＢです。２次評価の意見に、異なる理由が書かれているか確認してください。',
    '5-1-1 指標による判定（参考）はＣ、１次評価はＢです。１次評価の理由に、異なる理由が書かれているか確認してください。',
    '5-1-1 １次評価はＢ、２次評価はＣです。２次評価の意見に、異なる理由が書かれているか確認してください。',
    '5-2-1 「1次評価の理由（未達の場合は要因）」が前年度と同じ文章です。本年度の内容になっているか確認してください。',
  ]);
});
