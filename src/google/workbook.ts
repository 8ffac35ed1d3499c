/**
 * The workbook through the Sheets service: one masked call reads, one batch writes all or nothing.
 *
 * The masks are exact: without one, Google answers formats, charts and every tab of the file.
 */
import type { WorkbookPort } from '../app/ports';
import { ServiceFault } from '../app/serviceFault';
import type { Area, PlainValue, Values } from '../workbook/facts';
import { a1 } from './a1';
import { CELLS_MASK, cellsOf, UNFORMATTED_MASK } from './cells';
import { FACTS_MASK, factsOf } from './facts';
import { reading, writing } from './retries';
import { requestsFor } from './requests';
import { google } from './google';
import type { ExtendedValue, SpreadsheetAnswer } from './surface/sheets';

const WRITTEN_MASK =
  'updatedSpreadsheet(sheets(properties(sheetId,title),data(startRow,startColumn,rowData(values(effectiveValue)))))';

export const workbook: WorkbookPort = {
  facts() {
    const id = containerId();
    return factsOf(
      id,
      reading(() => google.Sheets.Spreadsheets.get(id, { fields: FACTS_MASK })),
    );
  },

  cells(areas, formats) {
    const id = containerId();
    const fields = formats === undefined ? CELLS_MASK : UNFORMATTED_MASK;
    const options = { ranges: areas.map(a1), fields };
    return cellsOf(
      id,
      reading(() => google.Sheets.Spreadsheets.get(id, options)),
      areas,
    );
  },

  values: (areas) => (areas.length === 0 ? [] : valuesOf(containerId(), areas)),

  apply(changes, check) {
    const id = containerId();
    const requests = changes.flatMap(requestsFor);
    if (requests.length === 0) return check.length === 0 ? [] : valuesOf(id, check);
    const ranges = check.map(a1);
    const answer = writing(() =>
      google.Sheets.Spreadsheets.batchUpdate(
        ranges.length === 0
          ? { requests }
          : {
              requests,
              includeSpreadsheetInResponse: true,
              responseIncludeGridData: true,
              responseRanges: ranges,
            },
        id,
        { fields: ranges.length === 0 ? 'spreadsheetId' : WRITTEN_MASK },
      ),
    );
    if (ranges.length === 0) return [];
    return writtenValues(check, answer.updatedSpreadsheet) ?? afterWrite(() => valuesOf(id, check));
  },
};

/** Whatever goes wrong with a reading behind a write: the write has been applied. */
function afterWrite<Answer>(read: () => Answer): Answer {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ServiceFault)) throw error;
    throw new ServiceFault('in doubt', error.reason, error.original);
  }
}

function containerId(): string {
  return reading(() => google.SpreadsheetApp.getActiveSpreadsheet().getId());
}

function valuesOf(id: string, areas: readonly Area[]): readonly Values[] {
  const answer = reading(() =>
    google.Sheets.Spreadsheets.Values.batchGet(id, {
      ranges: areas.map(a1),
      valueRenderOption: 'UNFORMATTED_VALUE',
      fields: 'valueRanges(range,values)',
    }),
  );
  return areas.map((_, place) => answer.valueRanges?.[place]?.values ?? []);
}

/**
 * What the answer of a batch says of these areas; nothing when Google left a part of it out.
 * Grid data comes by tab, and within a tab in the order of the ranges asked for.
 */
function writtenValues(
  areas: readonly Area[],
  answer: SpreadsheetAnswer | undefined,
): readonly Values[] | undefined {
  const used = new Map<string, number>();
  const found = areas.map(({ title }) => {
    const place = used.get(title) ?? 0;
    used.set(title, place + 1);
    return answer?.sheets?.find((sheet) => sheet.properties?.title === title)?.data?.[place];
  });
  if (found.some((grid) => grid === undefined)) return undefined;
  return found.map((grid) =>
    withoutEmptyEnds(
      (grid?.rowData ?? []).map((row) =>
        (row.values ?? []).map(({ effectiveValue }) => plain(effectiveValue)),
      ),
    ),
  );
}

/** Cells that have a format and no value stand in grid data, too. */
function withoutEmptyEnds(values: Values): Values {
  const rows = values.map((row) => upToLast(row, (value) => value !== ''));
  return upToLast(rows, (row) => row.length > 0);
}

function upToLast<Item>(items: readonly Item[], counts: (item: Item) => boolean): readonly Item[] {
  let end = items.length;
  while (end > 0 && !items.slice(end - 1, end).some(counts)) end -= 1;
  return items.slice(0, end);
}

function plain(value: ExtendedValue | undefined): PlainValue {
  return (
    value?.numberValue ?? value?.stringValue ?? value?.boolValue ?? value?.errorValue?.type ?? ''
  );
}
