/** What colours and filters a tab for the eye: `addConditionalFormatRule`, `addFilterView`. */
import type { CellFormat, FilterView } from '../../../google/surface/sheets';
import { boundsOf, gridOf, withSheet } from '../cellGrid';
import { refuse } from '../refusal';
import { answerFilterView } from '../spreadsheetAnswer';
import { checkCount, checkFormatCondition, checkFormula } from './conditions';
import { type Applier, chooseId, requireEditable } from './request';

/** A rule stands on the tab of its ranges; the first of two rules that fit wins. */
export const addConditionalFormatRule: Applier<'addConditionalFormatRule'> = (
  book,
  { rule, index },
  asker,
) => {
  const [first] = rule.ranges;
  if (!first) refuse('rule.ranges is empty.');
  const sheet = gridOf(book, first.sheetId);
  for (const range of rule.ranges) {
    if (range.sheetId !== first.sheetId) refuse('rule.ranges are not all on the same sheet.');
    boundsOf(sheet, range);
    requireEditable(sheet, range, asker);
  }
  const { length } = sheet.conditionalFormats;
  if (index < 0 || index > length) {
    refuse(`index ${String(index)} is not between 0 and ${String(length)}.`);
  }
  checkFormatCondition(rule.booleanRule.condition);
  checkFormat(rule.booleanRule.format);
  const conditionalFormats = sheet.conditionalFormats.toSpliced(index, 0, rule);
  return { book: withSheet(book, { ...sheet, conditionalFormats }) };
};

/** A conditional format may change weight and colours of the text and the background only. */
function checkFormat({ backgroundColorStyle, textFormat, ...others }: CellFormat): void {
  const { bold, foregroundColorStyle, ...otherText } = textFormat ?? {};
  const strays = [...Object.keys(others), ...Object.keys(otherText)];
  if (strays.length > 0) {
    refuse(
      `Conditional format rules can only set bold, foreground and background colour; found ${strays.join()}.`,
    );
  }
  if ([backgroundColorStyle, bold, foregroundColorStyle].every((part) => part === undefined)) {
    refuse('rule.booleanRule.format is empty.');
  }
}

/** Any editor may add a filter view, also on a protected tab: it changes no cell. */
export const addFilterView: Applier<'addFilterView'> = (book, { filter }) => {
  const sheet = gridOf(book, filter.range.sheetId);
  const bounds = boundsOf(sheet, filter.range);
  if (filter.title === '') refuse('filter.title is empty.');
  checkSpecs(filter, bounds.left, bounds.right);
  const wanted = filter.filterViewId;
  const ids = book.sheets.flatMap((each) => each.filterViews.map((view) => view.filterViewId));
  const filterViewId = chooseId(wanted, ids, {
    negative: `filterViewId ${String(wanted)} is negative.`,
    taken: `Filter view with id ${String(wanted)} already exists.`,
  });
  const view = { ...filter, filterViewId };
  return {
    book: withSheet(book, { ...sheet, filterViews: [...sheet.filterViews, view] }),
    reply: { addFilterView: { filter: answerFilterView(view) } },
  };
};

function checkSpecs({ filterSpecs = [] }: FilterView, left: number, right: number): void {
  const columns = filterSpecs.map((spec) => spec.columnIndex);
  filterSpecs.forEach(({ columnIndex, filterCriteria: { condition } }, i) => {
    if (columnIndex < left || columnIndex >= right) {
      refuse(`filterSpecs column ${String(columnIndex)} is outside the range of the filter view.`);
    }
    if (columns.indexOf(columnIndex) !== i) {
      refuse(`filterSpecs names column ${String(columnIndex)} twice.`);
    }
    if (!condition) return;
    checkCount(condition);
    if (condition.type === 'CUSTOM_FORMULA') {
      checkFormula(condition.values[0]?.userEnteredValue ?? '');
    }
  });
}
