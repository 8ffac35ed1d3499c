/** The independent readers are there and answer, so that what they say later means something. */
import { expect, it } from '@jest/globals';
import { missingReaders, READERS } from '../../tools/readers.mjs';

it('all independent readers answer', () => {
  expect(READERS.length).toBeGreaterThan(0);
  expect(missingReaders()).toEqual([]);
});
