/** Rows whose height nobody set are as high in the file as their wrapped texts, and read as before. */
import { describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import type { CellFormat } from '../../../src/google/surface/sheets';
import type { Sheet } from '../../../src/local/sheets/book';
import { sidecarOf } from '../../../src/local/store/bookSidecar';
import { readWorkbook, writeWorkbook } from '../../../src/local/store/workbookXlsx';
import { bookOf, tabOf, text } from './bookSamples';

const WRAP: CellFormat = { wrapStrategy: 'WRAP' };
const wrapped = (of: string, userEnteredFormat = WRAP) => ({ ...text(of), userEnteredFormat });

/** The heights in points that stand in the file, by the number of the row. */
async function heights(
  rows: Sheet['rows'],
  more: Partial<Sheet> = {},
): Promise<Readonly<Record<string, number>>> {
  const book = bookOf(tabOf('年度実績', rows, more));
  const xml =
    new PizZip(await writeWorkbook(book)).file('xl/worksheets/sheet1.xml')?.asText() ?? '';
  const found = [...xml.matchAll(/<row r="(\d+)"[^>]*?\sht="([^"]*)"/g)];
  return Object.fromEntries(found.map(([, row = '', height]) => [row, Number(height)]));
}

/** 20 full-width signs of 10 points, each 13.3 pixels wide, and the padding. */
const TWENTY_SIGNS = { columnMetadata: [{ pixelSize: 273 }] };

describe('the height of a row', () => {
  it('is that of its longest text, 17 points a line', async () => {
    const rows = [[wrapped('あ'.repeat(60)), wrapped('い')], [wrapped('う'.repeat(61))]];
    expect(await heights(rows, TWENTY_SIGNS)).toEqual({ 1: 51, 2: 68 });
  });

  it('counts the lines that people made, and half-width signs as narrower', async () => {
    const rows = [[wrapped('あ\nい\n\nう')], [wrapped('a'.repeat(36))], [wrapped('a'.repeat(37))]];
    expect(await heights(rows, TWENTY_SIGNS)).toEqual({ 1: 68, 3: 34 });
  });

  it('grows with the font and ends where Excel ends', async () => {
    const large = { ...WRAP, textFormat: { fontSize: 20 } };
    const rows = [[wrapped('あ'.repeat(20), large)], [wrapped('い'.repeat(5_000))]];
    expect(await heights(rows, TWENTY_SIGNS)).toEqual({ 1: 68, 2: 409 });
  });

  it('is nobody’s business where a text is not wrapped, fits, is hidden or joined over cells', async () => {
    const range = { sheetId: 7, startColumnIndex: 0, endColumnIndex: 2 };
    const rows = [
      [text('あ'.repeat(60))],
      [wrapped('あ'.repeat(20))],
      [undefined, wrapped('あ'.repeat(60))],
      [wrapped('あ'.repeat(60))],
    ];
    const more = {
      columnMetadata: [{ pixelSize: 273 }, { hiddenByUser: true }],
      merges: [{ ...range, startRowIndex: 3, endRowIndex: 4 }],
    };
    expect(await heights(rows, more)).toEqual({});
  });

  it('that somebody set stays', async () => {
    const more = { ...TWENTY_SIGNS, rowMetadata: [{ pixelSize: 40 }] };
    expect(await heights([[wrapped('あ'.repeat(60))]], more)).toEqual({ 1: 30 });
  });

  it('is read as none', async () => {
    const book = bookOf(tabOf('年度実績', [[wrapped('あ'.repeat(60))]], TWENTY_SIGNS));
    const bytes = await writeWorkbook(book);
    expect(await readWorkbook(bytes, sidecarOf(book))).toEqual(book);
    expect((await readWorkbook(bytes)).sheets[0]?.rowMetadata).toEqual([]);
  });
});
