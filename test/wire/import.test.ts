/** What the dialog of the import sends and is answered. */
import { describe, expect, it } from '@jest/globals';
import { importOutcomeSchema } from '../../src/wire/import';
import { applyCallSchema, blankCallSchema, previewCallSchema } from '../../src/wire/importCalls';

const CALL = {
  opener: 'seisaku@town.example.jp',
  operationId: 'press-0001',
  kind: 'plan',
  files: [{ name: '行動計画.csv', base64: 'QUJD' }],
};

describe('a call', () => {
  it('with its files is understood', () => {
    expect(previewCallSchema.safeParse(CALL).success).toBe(true);
    expect(applyCallSchema.safeParse({ ...CALL, fingerprint: '0'.repeat(16) }).success).toBe(true);
  });

  it.each([
    ['without files', { files: [] }],
    ['with too many files', { files: Array.from({ length: 41 }, () => CALL.files[0]) }],
    ['with a file of no name', { files: [{ name: '', base64: 'QUJD' }] }],
    ['with something else than base64', { files: [{ name: 'a.csv', base64: 'あ' }] }],
    [
      'with a file that is far too large',
      { files: [{ name: 'a', base64: 'A'.repeat(10_000_001) }] },
    ],
    ['of another kind', { kind: 'everything' }],
    ['without its press', { operationId: '' }],
  ])('%s is refused', (_, change) => {
    expect(previewCallSchema.safeParse({ ...CALL, ...change }).success).toBe(false);
  });

  it('to apply needs the preview that was looked at', () => {
    expect(applyCallSchema.safeParse(CALL).success).toBe(false);
  });

  it('for a form says which and how', () => {
    const { opener, operationId } = CALL;
    const call = { opener, operationId, section: '', format: 'xlsx' };
    expect(blankCallSchema.safeParse(call).success).toBe(true);
    expect(blankCallSchema.safeParse({ ...call, format: 'pdf' }).success).toBe(false);
  });
});

describe('an outcome', () => {
  it('is what was applied, or another preview', () => {
    expect(importOutcomeSchema.safeParse({ outcome: 'applied', lines: [] }).success).toBe(true);
    expect(importOutcomeSchema.safeParse({ outcome: 'differs', message: 'x' }).success).toBe(false);
  });
});
