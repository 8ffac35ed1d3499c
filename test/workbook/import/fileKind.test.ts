/** What a file is, by its bytes. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import PizZip from 'pizzip';
import { fileKindOf } from '../../../src/workbook/import/fileKind';

const bytes = (...parts: readonly (string | readonly number[])[]): readonly number[] =>
  parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : part));

/** As Apps Script has them. */
const signed = (unsigned: readonly number[]): readonly number[] => [
  ...Int8Array.from(Uint8Array.from(unsigned)),
];

const zip = (name: string): readonly number[] => [
  ...new PizZip().file(name, 'x').generate({ type: 'uint8array' }),
];

/** 課名,担当課 in Shift_JIS. */
const SHIFT_JIS = [0x89, 0xdb, 0x96, 0xbc, 0x2c, 0x92, 0x53, 0x93, 0x96, 0x89, 0xdb];

describe('a file', () => {
  it.each([
    ['a workbook', zip('xl/workbook.xml'), { kind: 'xlsx' }],
    ['a document of Word', zip('word/document.xml'), { kind: 'refused', reason: 'other zip' }],
    [
      'an .xls, or a workbook with a password',
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1],
      { kind: 'refused', reason: 'old or locked' },
    ],
    ['a PDF', bytes('%PDF-1.7'), { kind: 'refused', reason: 'PDF' }],
    ['nothing', [], { kind: 'refused', reason: 'empty' }],
    [
      'UTF-16 as Excel writes 「Unicode テキスト」',
      [0xff, 0xfe, 0x2c, 0x00],
      { kind: 'refused', reason: 'UTF-16' },
    ],
    [
      'a picture',
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00],
      { kind: 'refused', reason: 'no text' },
    ],
    ['UTF-8 with its mark', bytes([0xef, 0xbb, 0xbf], '課名'), { kind: 'text', charset: 'UTF-8' }],
    ['UTF-8 without', bytes('課名,𠮷田'), { kind: 'text', charset: 'UTF-8' }],
    ['letters and digits alone', bytes('a,1\r\n'), { kind: 'text', charset: 'UTF-8' }],
    ['Shift_JIS', SHIFT_JIS, { kind: 'text', charset: 'Shift_JIS' }],
    [
      'half-width katakana of Shift_JIS',
      [0xb1, 0xb2, 0xb3, 0x2c],
      { kind: 'text', charset: 'Shift_JIS' },
    ],
    [
      'Shift_JIS that was cut in the middle of a letter',
      SHIFT_JIS.slice(0, 3),
      { kind: 'refused', reason: 'no text' },
    ],
  ])('%s', (_, content, kind) => {
    expect(fileKindOf(content)).toEqual(kind);
    expect(fileKindOf(signed(content))).toEqual(kind);
  });

  it('of any Japanese text is UTF-8, and of its bytes in Shift_JIS never wrongly so', () => {
    const text = fc.string({ unit: fc.constantFrom('課', '保', 'ア', 'ｱ', '1', ',', '\n', '①') });
    fc.assert(
      fc.property(text, (written) => {
        fc.pre(written !== '');
        expect(fileKindOf([...Buffer.from(written)])).toEqual({ kind: 'text', charset: 'UTF-8' });
      }),
    );
  });
});
