/** A book written as .xlsx and read again is the same book, as far as promised with and without the sidecar. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sidecarOf } from '../../../src/local/store/bookSidecar';
import type { BookSidecar } from '../../../src/local/store/bookSidecar';
import { readWorkbook, writeWorkbook } from '../../../src/local/store/workbookXlsx';
import { books } from './bookSamples';

function stored(sidecar: BookSidecar): BookSidecar {
  return JSON.parse(JSON.stringify(sidecar)) as BookSidecar;
}

describe('a book and its sidecar', () => {
  it('come back as they were written', async () => {
    await fc.assert(
      fc.asyncProperty(books, async (book) => {
        const bytes = await writeWorkbook(book);
        expect(await readWorkbook(bytes, stored(sidecarOf(book)))).toEqual(book);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('come back also when the file was patched over an earlier one', async () => {
    await fc.assert(
      fc.asyncProperty(books, books, async (first, second) => {
        const sheetIds = first.sheets.map((sheet) => sheet.properties.sheetId);
        const earlier = { bytes: await writeWorkbook(first), sheetIds };
        const bytes = await writeWorkbook(second, earlier);
        expect(await readWorkbook(bytes, stored(sidecarOf(second)))).toEqual(second);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
