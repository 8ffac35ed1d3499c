/**
 * What Google answers of the tabs and what stands around their cells, in the product's own words.
 * The mask is exact: without one, Google answers every cell and format of the file.
 */
import type { TabFacts, TabProtection, WorkbookFacts } from '../workbook/facts';
import { hexOf } from './colours';
import type { ProtectedRange, SheetAnswer, SpreadsheetAnswer } from './surface/sheets';

export const PROTECTIONS_MASK =
  'protectedRanges(protectedRangeId,range,warningOnly,requestingUserCanEdit,editors(users,groups))';

export const FACTS_MASK =
  'properties(locale,timeZone),sheets(properties(sheetId,title,hidden,tabColorStyle,gridProperties(rowCount,columnCount)),' +
  `${PROTECTIONS_MASK},filterViews(filterViewId),conditionalFormats(booleanRule(condition)),charts(chartId))`;

/** @param answer what `Spreadsheets.get` answered under `FACTS_MASK` */
export function factsOf(id: string, answer: SpreadsheetAnswer): WorkbookFacts {
  return {
    id,
    locale: answer.properties?.locale ?? '',
    timeZone: answer.properties?.timeZone ?? '',
    tabs: (answer.sheets ?? []).map(tabFactsOf),
  };
}

function tabFactsOf(sheet: SheetAnswer): TabFacts {
  return {
    sheetId: sheet.properties?.sheetId ?? 0,
    title: sheet.properties?.title ?? '',
    hidden: sheet.properties?.hidden ?? false,
    colour: hexOf(sheet.properties?.tabColorStyle),
    rowCount: sheet.properties?.gridProperties?.rowCount ?? 0,
    columnCount: sheet.properties?.gridProperties?.columnCount ?? 0,
    protections: wholeTabProtections(sheet),
    filterViewIds: (sheet.filterViews ?? []).flatMap(({ filterViewId }) => filterViewId ?? []),
    colourFormulas: (sheet.conditionalFormats ?? []).flatMap(({ booleanRule }) =>
      (booleanRule?.condition?.values ?? []).map((value) => value.userEnteredValue),
    ),
    chartIds: chartIdsOf(sheet),
  };
}

/** Protections of a few cells are people's own business. */
export function wholeTabProtections({ protectedRanges = [] }: SheetAnswer): TabProtection[] {
  return protectedRanges.filter(isWholeTab).map((protection) => ({
    id: protection.protectedRangeId ?? 0,
    warningOnly: protection.warningOnly ?? false,
    callerMayEdit: protection.requestingUserCanEdit ?? false,
    editors: [...(protection.editors?.users ?? []), ...(protection.editors?.groups ?? [])],
  }));
}

export function chartIdsOf({ charts = [] }: SheetAnswer): number[] {
  return charts.flatMap(({ chartId }) => chartId ?? []);
}

function isWholeTab({ range }: ProtectedRange): boolean {
  return [
    range.startRowIndex,
    range.endRowIndex,
    range.startColumnIndex,
    range.endColumnIndex,
  ].every((bound) => bound === undefined);
}
