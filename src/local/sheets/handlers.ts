/**
 * The Sheets v4 service of the local host, by the names under which the bundle calls it.
 *
 * Arguments are JSON as it came: nothing is believed of them. Handlers are told the service's own
 * words; Apps Script puts 「API call to sheets.… failed with error: 」 before them, which is the realm's
 * business, as the REST face shows the words bare.
 */
import type { SpreadsheetAnswer } from '../../google/surface/sheets';
import type { Handlers } from '../call';
import { SPREADSHEET } from '../driveService';
import { NotEmulated } from '../googleError';
import type { OfficeState, StoredFile } from '../office';
import { convertedBook } from '../store/convertedBook';
import { applyBatch } from './batch';
import type { Book } from './book';
import { invalidArgument, notFound } from './refusal';
import {
  type MessageOf,
  TEXT,
  checkShape,
  isObject,
  list,
  message,
  required,
  word,
} from './schema';
import { type GetOptions, getSpreadsheet } from './spreadsheetAnswer';
import { type BatchGetOptions, batchGetValues } from './values';

const GET_OPTIONS = message<GetOptions>({ ranges: list(TEXT), fields: TEXT });

const BATCH_UPDATE_OPTIONS = message<{ fields?: string }>({ fields: TEXT });

const BATCH_GET_OPTIONS = message<BatchGetOptions>({
  ranges: required(list(TEXT)),
  valueRenderOption: required(
    word('ValueRenderOption', 'UNFORMATTED_VALUE', 'FORMATTED_VALUE', 'FORMULA'),
  ),
  fields: TEXT,
});

/** Handlers of the calls of `SheetsService`. They read and replace `office.book`. */
export const sheetsHandlers: Handlers = {
  'Sheets.Spreadsheets.get': (office, { user }, [id, options = {}]) => {
    checkOptions(GET_OPTIONS, options);
    const converted = convertedFile(office, id);
    if (converted !== undefined) return readConverted(converted, user, options);
    requireBook(office.book, id);
    return getSpreadsheet(office.book, office.access, user, options);
  },
  'Sheets.Spreadsheets.batchUpdate': (office, { user }, [body, id, options = {}]) => {
    refuseConverted(office, id);
    requireBook(office.book, id);
    checkOptions(BATCH_UPDATE_OPTIONS, options);
    const { book, answer } = applyBatch(office.book, office.access, user, body, options);
    office.book = book;
    return answer;
  },
  'Sheets.Spreadsheets.Values.batchGet': (office, { user }, [id, options = {}]) => {
    refuseConverted(office, id);
    requireBook(office.book, id);
    checkOptions(BATCH_GET_OPTIONS, options);
    return batchGetValues(office.book, office.access, user, options);
  },
};

/** A file that Drive made of an uploaded .xlsx; it is found also in the bin, as on Google. */
function convertedFile(office: OfficeState, id: unknown): StoredFile | undefined {
  return office.files.find((file) => file.id === id && file.mimeType === SPREADSHEET);
}

/** With the scope `spreadsheets` a person reads every spreadsheet that is theirs or shared with them. */
function readConverted(file: StoredFile, user: string, options: GetOptions): SpreadsheetAnswer {
  const book = { ...convertedBook(file.bytes), spreadsheetId: file.id };
  const editors = [...file.writers, ...(file.readers ?? [])];
  return getSpreadsheet(book, { owner: file.owner, editors }, user, options);
}

function refuseConverted(office: OfficeState, id: unknown): void {
  if (convertedFile(office, id)) throw new NotEmulated('another call than get of a converted file');
}

function requireBook(book: Book, id: unknown): void {
  if (id !== book.spreadsheetId) throw notFound();
}

function checkOptions<T>(options: MessageOf<T>, found: unknown): asserts found is T {
  const stray = isObject(found)
    ? Object.keys(found).find((name) => !(name in options.fields))
    : undefined;
  if (stray !== undefined) {
    throw invalidArgument(
      `Invalid JSON payload received. Unknown name "${stray}": Cannot bind query parameter. ` +
        `Field '${stray}' could not be found in request message.`,
    );
  }
  checkShape(options, found, 'query');
}
