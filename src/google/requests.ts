/** How a change of the workbook is said to the Sheets service. */
import type { CellContent, Change, PlacedColumn } from '../workbook/change';
import type { Rectangle } from '../workbook/facts';
import { formatOf } from '../workbook/layout/cellKinds';
import { columnLetters, quotedTitle } from '../workbook/layout/layout';
import type { PlannedFilterView } from '../workbook/layout/filterViews';
import { addChart } from './charts';
import { colour } from './colours';
import type { CellData, CellFormat, RowData, SheetsRequest } from './surface/sheets';

const HEADING: CellFormat = {
  backgroundColorStyle: colour('E8F1FE'),
  horizontalAlignment: 'CENTER',
  verticalAlignment: 'MIDDLE',
  wrapStrategy: 'WRAP',
  textFormat: { bold: true },
};

export function requestsFor(change: Change): readonly SheetsRequest[] {
  switch (change.kind) {
    case 'set place':
      return [
        {
          updateSpreadsheetProperties: {
            properties: { locale: change.locale, timeZone: change.timeZone },
            fields: 'locale,timeZone',
          },
        },
      ];
    case 'add tab':
      return [addSheet(change)];
    case 'lay out columns':
      return layOut(change.sheetId, change.at, change.columns);
    case 'insert':
      return [insertion(change)];
    case 'put cells':
      return [
        {
          updateCells: {
            start: { sheetId: change.sheetId, rowIndex: change.row, columnIndex: change.column },
            rows: change.cells.map((row) => ({ values: row.map(cellOf) })),
            fields: 'userEnteredValue',
          },
        },
      ];
    case 'append row':
      return [
        {
          appendCells: {
            sheetId: change.sheetId,
            rows: [{ values: change.cells.map(cellOf) }],
            fields: 'userEnteredValue',
          },
        },
      ];
    case 'dress cells':
      return [
        {
          repeatCell: {
            range: rangeOf(change.sheetId, change.area),
            cell: { userEnteredFormat: looks(change.as) },
            fields: 'userEnteredFormat',
          },
        },
      ];
    case 'set widths':
      return change.widths.map((pixelSize, column) => ({
        updateDimensionProperties: {
          range: {
            sheetId: change.sheetId,
            dimension: 'COLUMNS',
            startIndex: column,
            endIndex: column + 1,
          },
          properties: { pixelSize },
          fields: 'pixelSize',
        },
      }));
    case 'mark heading':
      return [
        {
          repeatCell: {
            range: area(change.sheetId, change.column, 0, 1),
            cell: {
              userEnteredFormat: { numberFormat: { type: 'TEXT', pattern: change.pattern } },
            },
            fields: 'userEnteredFormat.numberFormat',
          },
        },
      ];
    case 'colour tab':
      return [
        {
          updateSheetProperties: {
            properties: { sheetId: change.sheetId, tabColorStyle: colour(change.colour) },
            fields: 'tabColorStyle',
          },
        },
      ];
    case 'protect tab':
      return [protection(change)];
    case 'add filter view':
      return [addFilterView(change.sheetId, change.view, change.column)];
    case 'colour rows':
      return [
        {
          addConditionalFormatRule: {
            index: 0,
            rule: {
              ranges: [{ sheetId: change.sheetId, startRowIndex: 1 }],
              booleanRule: {
                condition: {
                  type: 'CUSTOM_FORMULA',
                  values: [{ userEnteredValue: change.formula }],
                },
                format: { backgroundColorStyle: colour(change.fill) },
              },
            },
          },
        },
      ];
    case 'add chart':
      return [addChart(change.sheetId, change.chart)];
    case 'hide tab':
      return [
        {
          updateSheetProperties: {
            properties: { sheetId: change.sheetId, hidden: true },
            fields: 'hidden',
          },
        },
      ];
  }
}

function protection({
  id,
  sheetId,
  description,
  warningOnly,
  editors,
  group,
}: Extract<Change, { kind: 'protect tab' }>): SheetsRequest {
  const users = editors.filter((address) => address !== group);
  const people = { users, ...(group === undefined ? {} : { groups: [group] }) };
  const who = { warningOnly, ...(warningOnly ? {} : { editors: people }) };
  if (id === undefined) {
    return { addProtectedRange: { protectedRange: { range: { sheetId }, description, ...who } } };
  }
  const fields = Object.keys(who).join();
  return { updateProtectedRange: { protectedRange: { protectedRangeId: id, ...who }, fields } };
}

function addSheet(change: Extract<Change, { kind: 'add tab' }>): SheetsRequest {
  return {
    addSheet: {
      properties: {
        sheetId: change.tab.sheetId,
        title: change.tab.title,
        index: change.position,
        hidden: change.hidden,
        gridProperties: {
          rowCount: change.rowCount,
          columnCount: change.columnCount,
          frozenRowCount: change.tab.frozenRows,
          frozenColumnCount: change.tab.frozenColumns,
        },
        tabColorStyle: colour(change.colour),
      },
    },
  };
}

function layOut(
  sheetId: number,
  at: number,
  columns: readonly PlacedColumn[],
): readonly SheetsRequest[] {
  if (columns.length === 0) return [];
  const headings: RowData = {
    values: columns.map(({ column, help }) => ({
      userEnteredValue: { stringValue: column.heading },
      userEnteredFormat: HEADING,
      note: help,
    })),
  };
  return [
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: at },
        rows: [headings],
        fields: 'userEnteredValue,userEnteredFormat,note',
      },
    },
    ...columns.flatMap((placed, place) => belowHeading(sheetId, at + place, placed)),
  ];
}

function belowHeading(sheetId: number, at: number, placed: PlacedColumn): readonly SheetsRequest[] {
  const { column, help, words } = placed;
  const cells = area(sheetId, at, 1);
  return [
    {
      repeatCell: {
        range: cells,
        cell: { userEnteredFormat: formatOf(column.kind) },
        fields: 'userEnteredFormat',
      },
    },
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 },
        properties: { pixelSize: column.width, hiddenByUser: column.hidden ?? false },
        fields: 'pixelSize,hiddenByUser',
      },
    },
    ...(words === undefined
      ? []
      : [
          {
            setDataValidation: {
              range: cells,
              rule: {
                condition: {
                  type: 'ONE_OF_RANGE' as const,
                  values: [{ userEnteredValue: `=${wordsIn(words.title, words.column)}` }],
                },
                inputMessage: help,
                strict: false,
                showCustomUi: true,
              },
              filteredRowsIncluded: true as const,
            },
          },
        ]),
  ];
}

function wordsIn(title: string, column: number): string {
  const letters = columnLetters(column);
  return `${quotedTitle(title)}!$${letters}$2:$${letters}`;
}

function insertion(change: Extract<Change, { kind: 'insert' }>): SheetsRequest {
  const { sheetId, at, count } = change;
  const dimension = change.what === 'rows' ? 'ROWS' : 'COLUMNS';
  if (at >= change.gridEnd) return { appendDimension: { sheetId, dimension, length: count } };
  return {
    insertDimension: {
      range: { sheetId, dimension, startIndex: at, endIndex: at + count },
      // A first row or column must not look like the headings before it.
      inheritFromBefore: at > 1,
    },
  };
}

function addFilterView(sheetId: number, view: PlannedFilterView, column: number): SheetsRequest {
  const { criterion } = view;
  return {
    addFilterView: {
      filter: {
        filterViewId: view.filterViewId,
        title: view.title,
        range: { sheetId },
        filterSpecs: [
          {
            columnIndex: column,
            filterCriteria:
              'equals' in criterion
                ? {
                    condition: {
                      type: 'TEXT_EQ',
                      values: [{ userEnteredValue: criterion.equals }],
                    },
                  }
                : { hiddenValues: criterion.hiddenValues },
          },
        ],
      },
    },
  };
}

function looks(as: Extract<Change, { kind: 'dress cells' }>['as']): CellFormat {
  if (as === 'title') return { textFormat: { bold: true } };
  return as === 'heading' ? HEADING : formatOf(as);
}

function rangeOf(sheetId: number, area: Rectangle) {
  return {
    sheetId,
    startRowIndex: area.startRow,
    endRowIndex: area.endRow,
    startColumnIndex: area.startColumn,
    endColumnIndex: area.endColumn,
  };
}

function area(sheetId: number, column: number, startRowIndex: number, endRowIndex?: number) {
  return {
    sheetId,
    startRowIndex,
    ...(endRowIndex === undefined ? {} : { endRowIndex }),
    startColumnIndex: column,
    endColumnIndex: column + 1,
  };
}

function cellOf(content: CellContent): CellData {
  if (typeof content === 'object') return { userEnteredValue: { formulaValue: content.formula } };
  if (content === '') return {};
  if (typeof content === 'number') return { userEnteredValue: { numberValue: content } };
  if (typeof content === 'boolean') return { userEnteredValue: { boolValue: content } };
  return { userEnteredValue: { stringValue: content } };
}
