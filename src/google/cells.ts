/**
 * What Google answers of the cells, in the product's own words: several pieces of a tab become one
 * tab, every cell at its own row and column.
 *
 * `formattedValue` is left out on purpose: it doubles the bytes, and number and format say the same.
 */
import type {
  Area,
  Cell,
  CellFormatType,
  PlainValue,
  Rectangle,
  TabCells,
  WorkbookCells,
} from '../workbook/facts';
import { chartIdsOf, PROTECTIONS_MASK, wholeTabProtections } from './facts';
import type {
  CellData,
  ExtendedValue,
  GridData,
  NumberFormatType,
  SheetAnswer,
  SpreadsheetAnswer,
} from './surface/sheets';

export const CELLS_MASK = maskOf(
  'effectiveValue,userEnteredValue(formulaValue),effectiveFormat(numberFormat(type))',
);

/** Empty cells that have a format, most of a tab, are then empty in the answer, too. */
export const UNFORMATTED_MASK = maskOf('effectiveValue,userEnteredValue(formulaValue)');

function maskOf(cell: string): string {
  return (
    'properties(locale,timeZone),sheets(properties(sheetId,title,hidden,gridProperties(rowCount,columnCount)),' +
    `merges,charts(chartId),${PROTECTIONS_MASK},` +
    `data(startRow,startColumn,rowData(values(${cell}))))`
  );
}

/**
 * @param answer what `Spreadsheets.get` answered under one of the masks
 * @param areas  what was asked for; none: everything
 */
export function cellsOf(
  id: string,
  answer: SpreadsheetAnswer,
  areas: readonly Area[],
): WorkbookCells {
  return {
    id,
    locale: answer.properties?.locale ?? '',
    timeZone: answer.properties?.timeZone ?? '',
    tabs: (answer.sheets ?? []).map((sheet) =>
      tabCellsOf(
        sheet,
        areas.filter(({ title }) => title === sheet.properties?.title),
      ),
    ),
  };
}

function tabCellsOf(sheet: SheetAnswer, areas: readonly Area[]): TabCells {
  const { rowCount = 0, columnCount = 0 } = sheet.properties?.gridProperties ?? {};
  const columns = columnsIn(areas, columnCount);
  return {
    sheetId: sheet.properties?.sheetId ?? 0,
    title: sheet.properties?.title ?? '',
    hidden: sheet.properties?.hidden ?? false,
    rowCount,
    columnCount,
    protections: wholeTabProtections(sheet),
    merges: (sheet.merges ?? []).map((range): Rectangle => ({
      startRow: range.startRowIndex ?? 0,
      endRow: range.endRowIndex ?? rowCount,
      startColumn: range.startColumnIndex ?? 0,
      endColumn: range.endColumnIndex ?? columnCount,
    })),
    chartIds: chartIdsOf(sheet),
    ...(columns === undefined ? {} : { columns }),
    rows: rowsOf(sheet.data ?? []),
  };
}

/** The columns that were asked for; absent when an area takes whole rows of all columns. */
function columnsIn(areas: readonly Area[], columnCount: number): readonly number[] | undefined {
  const bounded = areas.filter(({ endColumn }) => endColumn !== undefined);
  const whole = areas.some(
    ({ endRow, endColumn }) => endRow === undefined && endColumn === undefined,
  );
  if (whole || bounded.length === 0) return undefined;
  const read = Array.from({ length: columnCount }, (_, column) => column);
  return read.filter((column) =>
    bounded.some(
      ({ startColumn = 0, endColumn = 0 }) => column >= startColumn && column < endColumn,
    ),
  );
}

type CellRow = (Cell | undefined)[];

/** Empty rows and cells at the ends are missing. */
function rowsOf(data: readonly GridData[]): readonly CellRow[] {
  const rows: CellRow[] = [];
  for (const { startRow = 0, startColumn = 0, rowData = [] } of data) {
    rowData.forEach(({ values = [] }, offset) => {
      values.forEach((answered, place) => {
        const cell = cellOf(answered);
        if (cell !== undefined) put(rows, startRow + offset, startColumn + place, cell);
      });
    });
  }
  return rows;
}

function put(rows: CellRow[], row: number, column: number, cell: Cell): void {
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] ?? [];
  while (cells.length < column) cells.push(undefined);
  cells[column] = cell;
}

/** A formula that comes to an empty text shows nothing, so the cell counts as empty. */
function cellOf({ effectiveValue, userEnteredValue, effectiveFormat }: CellData): Cell | undefined {
  const value = valueOf(effectiveValue);
  if (value === undefined || value === '') return undefined;
  const formula = userEnteredValue?.formulaValue;
  const format = effectiveFormat?.numberFormat?.type;
  return {
    value,
    ...(effectiveValue?.errorValue === undefined ? {} : { isError: true }),
    ...(formula === undefined ? {} : { formula }),
    ...(format === undefined ? {} : { format: FORMATS[format] }),
  };
}

function valueOf(value: ExtendedValue | undefined): PlainValue | undefined {
  const error = value?.errorValue?.type;
  if (error !== undefined) return ERRORS[error] ?? '#ERROR!';
  return value?.numberValue ?? value?.stringValue ?? value?.boolValue;
}

/** What people see where a formula fails, by Google's names of the errors. */
const ERRORS: Readonly<Record<string, string>> = {
  NULL_VALUE: '#NULL!',
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  REF: '#REF!',
  NAME: '#NAME?',
  NUM: '#NUM!',
  N_A: '#N/A',
  LOADING: '#LOADING!',
};

const FORMATS: Readonly<Record<NumberFormatType, CellFormatType>> = {
  TEXT: 'TEXT',
  NUMBER: 'NUMBER',
  PERCENT: 'PERCENT',
  DATE: 'DATE',
  TIME: 'TIME',
  DATE_TIME: 'DATE_TIME',
  CURRENCY: 'OTHER',
  SCIENTIFIC: 'OTHER',
};
