/** Two versions of a text: what changed is marked, and nothing of either is lost. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Piece } from '../../../src/domain/changedPieces';
import { changedWords } from '../../../src/sidebar/parts/changedWords';

const side = (pieces: readonly Piece[], own: 'added' | 'removed') =>
  pieces
    .filter(({ kind }) => kind === 'same' || kind === own)
    .map(({ text }) => text)
    .join('');

describe('two versions', () => {
  it('are both whole, whatever they say', () => {
    const words = fc.constantFrom('教室', 'を', '12回', '開いた', '。', '髙𠮷', '\n', ' ', '健診');
    const text = fc.array(words, { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (last, now) => {
        const pieces = changedWords(last, now);
        if (!pieces) return;
        expect(side(pieces, 'removed')).toBe(last);
        expect(side(pieces, 'added')).toBe(now);
      }),
      { numRuns: 200 },
    );
  });

  it('differ in words, not in letters', () => {
    const last = '健康教室を12回開いた。参加者は98人であった。';
    const now = '健康教室を14回開いた。参加者は120人であった。';
    expect(changedWords(last, now)).toEqual([
      { kind: 'same', text: '健康教室を' },
      { kind: 'removed', text: '12' },
      { kind: 'added', text: '14' },
      { kind: 'same', text: '回開いた。参加者は' },
      { kind: 'removed', text: '98' },
      { kind: 'added', text: '120' },
      { kind: 'same', text: '人であった。' },
    ]);
  });

  it('a particle between two changes is part of the change', () => {
    const pieces = changedWords(
      '町民課の窓口に機器を置いた。手続は一つの画面で済むようになった。',
      '税務課の受付に機器を置いた。手続は一つの画面で済むようになった。',
    );
    expect(pieces?.filter(({ text }) => text === 'の')).toEqual([]);
  });

  it('are not marked where they have little in common', () => {
    expect(changedWords('教室を開いた。', '受診率が上がったため、目標を見直す。')).toBeUndefined();
  });

  it('the same text has one piece', () => {
    expect(changedWords('教室を開いた。', '教室を開いた。')).toEqual([
      { kind: 'same', text: '教室を開いた。' },
    ]);
  });

  it('are compared up to so many changes, however long they are', () => {
    const long = (word: string, times: number) => `${word}を開いた。参加者が増えた。`.repeat(times);
    expect(changedWords(long('教室', 350), long('講座', 350))).toHaveLength(1_050);
    expect(changedWords(long('教室', 450), long('講座', 450))).toBeUndefined();
  });
});
