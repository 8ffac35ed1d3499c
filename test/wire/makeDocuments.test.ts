/** What may be ordered by the dialog is what the papers are, and each of them once. */
import { expect, it } from '@jest/globals';
import { orderablePapers, previewMakingCallSchema } from '../../src/wire/makeDocumentsCalls';
import { packPapers, sidePapers } from '../../src/wording/paperNames';

const call = { opener: 'seisaku@town.example.jp', operationId: 'press-0001', version: 'meeting' };

it('every paper of a pack, and every one beside it', () => {
  expect([...orderablePapers].sort()).toEqual([...packPapers, ...sidePapers].sort());
});

it('a paper that is ordered twice is not understood', () => {
  const order = (papers: readonly string[]) =>
    previewMakingCallSchema.safeParse({ ...call, papers });
  expect(order(['summary', 'agenda']).success).toBe(true);
  expect(order(['summary', 'summary']).success).toBe(false);
  expect(order(['confirmationList']).success).toBe(false);
});
