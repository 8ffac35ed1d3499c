/** Damage in sentences: what the spoiled workbooks of the reader's tests do not say. */
import { describe, expect, it } from '@jest/globals';
import { damagePlaceText, damageText } from '../../src/wording/damage';
import type { DamageCause, DamagePlace } from '../../src/wording/damageCause';
import { expectedSetting } from '../../src/wording/settingForms';

const place: DamagePlace = { tabKey: 'scale', tab: '判定基準', heading: '記号' };

function text(cause: DamageCause): string {
  return damageText({ place, reach: 'cell', cause });
}

describe('damage in sentences', () => {
  it.each<[DamageCause, string]>([
    [
      { kind: 'scale', refusal: { reason: 'no rows' } },
      '判定の記号が１つもありません。記号、名称及び下限を、良い順に書いてください。',
    ],
    [
      { kind: 'scale', refusal: { reason: 'same symbol', symbol: 'A' } },
      '記号「A」の行が２つ以上あります。記号は判定ごとに違うものにしてください。',
    ],
    [
      { kind: 'word unknown', found: 'A', list: [] },
      '「記号」の「A」は、選べる言葉の一覧が空のため読み取れません。事務局が一覧に言葉を加えてください。',
    ],
    [
      { kind: 'key is a date', shown: '2025-04-01' },
      '「記号」が日付（2025-04-01）に変わっています。表示形式を「書式なしテキスト」にしてから、書き直してください。',
    ],
    [
      { kind: 'key unknown', found: '1-1-9', inTab: '行動計画', nearest: '1-1-3' },
      '「記号」の「1-1-9」は、「行動計画」シートにありません。「1-1-3」のことでしょうか。番号を直すか、「行動計画」シートに加えてください。',
    ],
  ])('%j', (cause, expected) => {
    expect(text(cause)).toBe(expected);
  });

  it('stands where people can find it', () => {
    const full = { ...place, tab: '年度実績', row: 5, key: '令和6年度 1-1-1', heading: '決算額' };
    expect(damagePlaceText(full)).toBe('年度実績　5行目　令和6年度 1-1-1　決算額');
    expect(damagePlaceText({ tabKey: 'scale', tab: '判定基準' })).toBe('判定基準');
  });

  it('says of a choice which words there are', () => {
    expect(expectedSetting('choice', ['はい', 'いいえ'])).toBe('「はい」又は「いいえ」');
  });
});
