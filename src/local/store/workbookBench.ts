/** How long the store takes for the largest workbook that we promise to carry: 30 tabs, one of them full. */
import type { Book, Row } from '../sheets/book';
import { newSheet } from '../sheets/book';
import { sidecarOf } from './bookSidecar';
import { sidecarBytes } from './officeSidecar';
import { newOffice } from '../newOffice';
import { readWorkbook, writeWorkbook } from './workbookXlsx';

export interface StoreTimes {
  /** Seconds: a new file, with its sidecar. */
  readonly write: number;
  /** Seconds: file and sidecar into a book. */
  readonly open: number;
  /** Seconds: over a file that people have changed, which keeps what they put in. */
  readonly save: number;
  /** Of the .xlsx. */
  readonly bytes: number;
}

/** @param rows of the full tab, which has 28 columns */
export async function measureStore(rows = 20_000): Promise<StoreTimes> {
  const book = largeBook(rows);
  const sheetIds = book.sheets.map((sheet) => sheet.properties.sheetId);
  const write = await timed(async () => {
    sealed(book);
    return writeWorkbook(book);
  });
  const sidecar = sidecarOf(book);
  const open = await timed(() => readWorkbook(write.result, sidecar));
  const save = await timed(async () => {
    sealed(open.result);
    return writeWorkbook(open.result, { bytes: write.result, sheetIds });
  });
  return {
    write: write.seconds,
    open: open.seconds,
    save: save.seconds,
    bytes: write.result.byteLength,
  };
}

function sealed(book: Book): Uint8Array {
  const office = newOffice({ owner: 'jimu@town.example.jp', editors: [], now: 0 });
  return sidecarBytes({
    version: 1,
    generation: 1,
    workbookHash: '',
    touchedByPeople: true,
    book: sidecarOf(book),
    files: [],
    office,
  });
}

async function timed<Result>(
  work: () => Promise<Result>,
): Promise<{ seconds: number; result: Result }> {
  const started = performance.now();
  const result = await work();
  return { seconds: (performance.now() - started) / 1000, result };
}

function largeBook(rowCount: number): Book {
  const full = newSheet({ sheetId: 1, title: '年度実績', index: 0 });
  const others = Array.from({ length: 29 }, (_, at) =>
    newSheet({ sheetId: at + 2, title: `タブ${String(at + 2)}`, index: at + 1 }),
  );
  const wrapped = { wrapStrategy: 'WRAP', verticalAlignment: 'TOP' } as const;
  const dataValidation = {
    condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: '未着手' }] },
    strict: true,
    showCustomUi: true,
  } as const;
  const rows = Array.from({ length: rowCount }, (_, r): Row =>
    Array.from({ length: 28 }, (_unused, c) => {
      if (c === 5) return { userEnteredValue: { stringValue: '未着手' }, dataValidation };
      if (c % 4 === 3) return { userEnteredValue: { numberValue: r * c } };
      const stringValue = `取組 ${String(r)}-${String(c)} の実績`;
      return { userEnteredValue: { stringValue }, userEnteredFormat: wrapped };
    }),
  );
  return {
    spreadsheetId: 'bench',
    properties: { title: 'bench', locale: 'ja_JP', timeZone: 'Asia/Tokyo' },
    sheets: [{ ...full, rows }, ...others],
  };
}
