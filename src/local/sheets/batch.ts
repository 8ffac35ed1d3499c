/**
 * `Spreadsheets.batchUpdate`: all requests in their order, or none.
 *
 * Shapes of all requests are looked at before the first one is applied. Each request meets the book
 * that the ones before it made, so it may use ids that they gave. A refusal names the request and
 * leaves the book as it was.
 */
import type { BatchUpdateAnswer } from '../../google/surface/sheets';
import { parseRange } from './a1';
import type { Book, FileAccess } from './book';
import { type Mask, project, readMask, under } from './mask';
import { BATCH_ANSWER, BATCH_SETTINGS, type Reply } from './messages';
import { Refusal, invalidArgument, permissionDenied } from './refusal';
import { appendCells, repeatCell, setDataValidation, updateCells } from './requests/cells';
import { addChart } from './requests/charts';
import {
  appendDimension,
  deleteDimension,
  insertDimension,
  updateDimensionProperties,
} from './requests/dimensions';
import { addProtectedRange, updateProtectedRange } from './requests/protection';
import type { Applied, Applier, Asker, RequestKind, RequestOf } from './requests/request';
import { REQUEST_MESSAGES } from './requests/requestMessages';
import {
  addSheet,
  duplicateSheet,
  updateSheetProperties,
  updateSpreadsheetProperties,
} from './requests/sheetProperties';
import { addConditionalFormatRule, addFilterView } from './requests/views';
import { isEditor } from './rights';
import { checkShape, isObject, members, secondChoice, snake, unknownName } from './schema';
import { answerSpreadsheet } from './spreadsheetAnswer';

const APPLIERS: { readonly [K in RequestKind]: Applier<K> } = {
  updateSpreadsheetProperties,
  addSheet,
  updateSheetProperties,
  duplicateSheet,
  updateCells,
  repeatCell,
  appendCells,
  appendDimension,
  insertDimension,
  deleteDimension,
  updateDimensionProperties,
  setDataValidation,
  addProtectedRange,
  updateProtectedRange,
  addConditionalFormatRule,
  addFilterView,
  addChart,
};

/** Most cells of a spreadsheet, all tabs together. */
const MAX_CELLS = 10_000_000;

export interface BatchOutcome {
  readonly book: Book;
  readonly answer: BatchUpdateAnswer;
}

/**
 * Applies a batch.
 * @param body    JSON as it came; nothing is believed of it
 * @param options mask of the answer
 * @throws GoogleError 403 for who may not change the file, 400 with the place for any request that
 * is wrong; NotEmulated without a mask
 */
export function applyBatch(
  book: Book,
  access: FileAccess,
  user: string,
  body: unknown,
  options: { readonly fields?: string },
): BatchOutcome {
  const mask = readMask(options.fields, BATCH_ANSWER);
  if (!isEditor(access, user)) throw permissionDenied();
  const { requests, settings } = readBody(body);
  const named = requests.map(readRequest);
  settings.responseRanges?.forEach((range) => parseRange(book, range));
  const replies: Reply[] = [];
  let after = book;
  named.forEach((request, i) => {
    const applied = apply(after, request, i, { access, user });
    after = applied.book;
    replies.push(applied.reply ?? {});
  });
  const answer = {
    spreadsheetId: book.spreadsheetId,
    replies,
    ...updatedSpreadsheet(after, { access, user }, settings, mask),
  };
  return { book: after, answer: project(answer, mask) as BatchUpdateAnswer };
}

interface Settings {
  readonly includeSpreadsheetInResponse?: boolean;
  readonly responseRanges?: readonly string[];
  readonly responseIncludeGridData?: boolean;
}

function readBody(body: unknown): { requests: readonly unknown[]; settings: Settings } {
  if (!isObject(body)) throw invalidArgument('Invalid JSON payload received. Expected an object.');
  const { requests, ...settings } = body;
  checkSettings(settings);
  if (!Array.isArray(requests) || requests.length === 0) {
    throw invalidArgument('Must specify at least one request.');
  }
  return { requests, settings };
}

function checkSettings(settings: object): asserts settings is Settings {
  const stray = Object.keys(settings).find((name) => !(name in BATCH_SETTINGS.fields));
  if (stray !== undefined) throw unknownName(stray, '');
  checkShape(BATCH_SETTINGS, settings, 'body');
}

/** A request of one known kind and of the right shape. */
type NamedRequest = {
  readonly [K in RequestKind]: { kind: K; request: RequestOf<K> };
}[RequestKind];

function readRequest(request: unknown, index: number): NamedRequest {
  const place = `requests[${String(index)}]`;
  if (!isObject(request)) {
    throw invalidArgument(`Invalid value at '${place}' (Request), ${JSON.stringify(request)}`);
  }
  const [first, second] = members(request);
  if (!first) throw invalidArgument(`Invalid ${place}: No request set.`);
  const [kind, content] = first;
  if (!isKind(kind)) throw unknownName(kind, place);
  if (second) throw secondChoice(place, second[0]);
  checkShape(REQUEST_MESSAGES[kind], content, `${place}.${snake(kind)}`);
  return { kind, request: content } as NamedRequest;
}

function isKind(name: string): name is RequestKind {
  return Object.hasOwn(REQUEST_MESSAGES, name);
}

function apply(book: Book, named: NamedRequest, index: number, asker: Asker): Applied {
  const place = `Invalid requests[${String(index)}].${named.kind}: `;
  try {
    const applied = dispatch(book, named.kind, named.request, asker);
    if (cellsIn(applied.book) > MAX_CELLS) {
      throw new Refusal(
        'This action would increase the number of cells in the workbook above the limit of ' +
          '10000000 cells.',
      );
    }
    return applied;
  } catch (error) {
    if (error instanceof Refusal) throw invalidArgument(place + error.message);
    throw error;
  }
}

function dispatch<K extends RequestKind>(
  book: Book,
  kind: K,
  request: RequestOf<K>,
  asker: Asker,
): Applied {
  return APPLIERS[kind](book, request, asker);
}

function cellsIn(book: Book): number {
  return book.sheets
    .map(({ properties: { gridProperties: grid } }) => grid.rowCount * grid.columnCount)
    .reduce((sum, cells) => sum + cells, 0);
}

function updatedSpreadsheet(book: Book, asker: Asker, settings: Settings, mask: Mask): object {
  const below = under(mask, 'updatedSpreadsheet');
  if (settings.includeSpreadsheetInResponse !== true || below === undefined) return {};
  const { access, user } = asker;
  return {
    updatedSpreadsheet: answerSpreadsheet(book, access, user, settings.responseRanges, below),
  };
}
