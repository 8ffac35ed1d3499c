import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { utf8 } from '../../src/papers/utf8';

it('makes the bytes of any text that XML can hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(Buffer.from(utf8(text))).toEqual(Buffer.from(text, 'utf8'));
    }),
  );
  expect(Buffer.from(utf8('計画é𠮷')).toString('utf8')).toBe('計画é𠮷');
});
