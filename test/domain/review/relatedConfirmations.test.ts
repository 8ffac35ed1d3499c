import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answeredSections, withAnswer } from '../../../src/domain/review/relatedConfirmations';

const sections = ['町民課', '総務課', '総務課分室', '会計室'];

describe('関係課の確認', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['町民課：異議なし', ['町民課']],
    ['町民課:異議なし、会計室：異議なし', ['町民課', '会計室']],
    ['町民課：異議なし；　会計室　：異議なし', ['町民課', '会計室']],
    ['総務課分室：異議なし', ['総務課分室']],
    ['町民課に確認中', []],
    ['町民課：総務課：の件を確認', ['町民課']],
    ['確認済み\n会計室：異議なし', ['会計室']],
  ])('%j: %j have answered', (text, answered) => {
    expect(answeredSections(text, sections)).toEqual(answered);
  });

  it.each<[string, string]>([
    ['', '町民課：可'],
    [
      '総務課：会場の調整、備品の確認が要ります',
      '総務課：会場の調整、備品の確認が要ります\n町民課：可',
    ],
    ['町民課：会場の調整、備品の確認', '町民課：可'],
    ['町民課：異議なし、会計室：異議なし', '町民課：可、会計室：異議なし'],
    [
      '会計室：異議なし、町民課：確認中\n以下は課のメモ',
      '会計室：異議なし、町民課：可\n以下は課のメモ',
    ],
  ])('%j becomes %j', (before, after) => {
    expect(withAnswer(before, '町民課', '可', sections)).toBe(after);
  });

  it('whatever others wrote stands as it was, and the same answer twice is one', () => {
    const words = fc.stringMatching(/^[あ-ん、；;。・ ]{0,12}$/u);
    const cell = fc
      .array(fc.tuple(fc.constantFrom('', ...sections.slice(1).map((name) => `${name}：`)), words))
      .map((lines) => lines.map((line) => line.join('')).join('\n'));
    fc.assert(
      fc.property(cell, words, words, (others, first, second) => {
        const once = withAnswer(others, '町民課', first, sections);
        expect(
          once.startsWith(
            others.replace(/\n+$/u, '').trim() === '' ? '' : others.replace(/\n+$/u, ''),
          ),
        ).toBe(true);
        expect(answeredSections(once, sections)).toContain('町民課');
        expect(answeredSections(once, sections.slice(1))).toEqual(
          answeredSections(others, sections.slice(1)),
        );
        expect(withAnswer(once, '町民課', first, sections)).toBe(once);
        const again = withAnswer(once, '町民課', second, sections);
        expect(again).toBe(withAnswer(others, '町民課', second, sections));
      }),
    );
  });
});
