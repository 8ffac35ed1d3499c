import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { literally } from '../../src/domain/literally';

it('finds just this text, whatever signs it is made of', () => {
  const signs = fc.stringMatching(/^[.*+?^${}()|[\]\\/＝課a1-]{0,12}$/u);
  fc.assert(
    fc.property(signs, (text) => {
      expect(new RegExp(`^${literally(text)}$`, 'u').test(text)).toBe(true);
      expect(new RegExp(`^${literally(text)}$`, 'u').test(`${text}b`)).toBe(false);
    }),
  );
});
