/** A document that is too large to be kept whole is kept by its figures and fingerprints. */
import { describe, expect, it } from '@jest/globals';
import type { PackContent } from '../../src/documents/tagTree';
import { errata, handEdits, keep } from '../../src/papers/kept';
import { fingerprint } from '../../src/workbook/write/fingerprint';

/** A sentence of 400 characters that deflates badly. */
function sentence(seed: number): string {
  let state = seed + 1;
  return Array.from({ length: 400 }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(0x4e00 + (state % 20_000));
  }).join('');
}

function contentOf(sentences: readonly string[]): PackContent {
  const 調書 = sentences.map((取組実績, at) => ({
    番号: `1-1-${String(at)}`,
    取組実績,
    決算額: String(at),
  }));
  return { common: {}, papers: [{ name: '取組別調書', values: { 資料番号: '資料３', 調書 } }] };
}

const sentences = Array.from({ length: 2_000 }, (_, at) => sentence(at));
const changed = sentences.map((text, at) => (at === 7 ? '書き改めた文である。' : text));
const kept = keep(contentOf(sentences), sentences, fingerprint);

describe('a very large document', () => {
  it('is kept in part, in no more than one write may have', () => {
    expect(kept.isWhole).toBe(false);
    expect(kept.packed.length).toBeLessThan(1_500_000);
    expect(keep(contentOf(sentences.slice(0, 50)), [], fingerprint).isWhole).toBe(true);
  });

  it('still tells which sentence another version prints otherwise', () => {
    const { rows } = errata(
      { from: 1, to: 2, before: [kept.packed], after: [contentOf(changed)], paperTexts: [] },
      fingerprint,
    );
    expect(rows).toMatchObject([
      { place: '資料３　取組1-1-7　取組実績', after: '書き改めた文である。' },
    ]);
  });

  it('still tells which paragraph was changed by hand', () => {
    expect(handEdits(kept.packed, sentences, '令和6年度', fingerprint)).toEqual({
      edits: [],
      more: 0,
    });
    expect(handEdits(kept.packed, changed, '令和6年度', fingerprint)).toMatchObject({
      edits: [{ after: '書き改めた文である。', origin: { kind: 'unknown' } }],
    });
  });
});
