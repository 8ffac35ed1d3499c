/** Words where no dictionary is at hand, and pieces made of them. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changedPieces, wordsByScript } from '../../src/domain/changedPieces';

describe('words told apart by their letters', () => {
  it.each([
    ['運営を1,200回行う', ['運営', 'を', '1,200', '回行', 'う']],
    ['ＳＮＳとFAX、窓口', ['ＳＮＳ', 'と', 'FAX', '、', '窓口']],
    ['センター（町）', ['センター', '（', '町', '）']],
    ['町々ヶ丘', ['町々ヶ丘']],
    ['𠮷田\n一郎', ['𠮷田', '\n', '一郎']],
    ['', []],
  ])('%j', (text, words) => {
    expect(wordsByScript(text)).toEqual(words);
  });

  it('lose nothing of a text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(wordsByScript(text).join('')).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});

describe('pieces', () => {
  const same = (text: string) => ({ value: [text], added: false, removed: false });
  const added = (text: string) => ({ value: [text], added: true, removed: false });
  const removed = (text: string) => ({ value: [text], added: false, removed: true });

  it('join a particle between two changes to them', () => {
    const compared = [same('町は道路'), removed('甲'), same('の'), added('乙'), same('を行う。')];
    expect(changedPieces(compared, '町は道路甲のを行う。', '町は道路の乙を行う。')).toEqual([
      { kind: 'same', text: '町は道路' },
      { kind: 'removed', text: '甲の' },
      { kind: 'added', text: 'の乙' },
      { kind: 'same', text: 'を行う。' },
    ]);
  });

  it('are none where the texts have little in common', () => {
    const compared = [same('町'), removed('道路の整備'), added('子育ての支援')];
    expect(changedPieces(compared, '町道路の整備', '町子育ての支援')).toBeUndefined();
  });
});
