/** Conditions of drop-downs, conditional formats and filters: what each place takes of them. */
import type { BooleanCondition, DataValidationRule } from '../../../google/surface/sheets';
import type { Book } from '../book';
import { namedSheet, parseRange } from '../a1';
import { refuse } from '../refusal';
import { GoogleError } from '../../googleError';

/** Most entries of a ONE_OF_LIST. */
const MAX_ENTRIES = 500;

/** Refuses a drop-down whose condition Sheets could not use. Its entries are not looked at. */
export function checkRule(book: Book, { condition }: DataValidationRule): void {
  checkCount(condition);
  const [first = ''] = condition.values.map((value) => value.userEnteredValue);
  switch (condition.type) {
    case 'ONE_OF_LIST':
      return;
    case 'ONE_OF_RANGE':
      if (!first.startsWith('=') || !canRead(book, first.slice(1))) {
        refuse(`Invalid ConditionValue.userEnteredValue: ${first}`);
      }
      return;
    case 'CUSTOM_FORMULA':
      checkFormula(first);
  }
}

/** Refuses a condition that a conditional format does not take. */
export function checkFormatCondition(condition: BooleanCondition): void {
  if (condition.type !== 'CUSTOM_FORMULA') {
    refuse(`ConditionType '${condition.type}' is not supported in conditional formatting.`);
  }
  checkCount(condition);
  const [first = ''] = condition.values.map((value) => value.userEnteredValue);
  checkFormula(first);
  if (first.replace(/"[^"]*"/g, '').includes('!')) {
    refuse('Conditional format rule cannot reference a different sheet.');
  }
}

/** Refuses anything but one value; only a list takes several. */
export function checkCount(condition: {
  readonly type: string;
  readonly values: readonly unknown[];
}): void {
  const most = condition.type === 'ONE_OF_LIST' ? MAX_ENTRIES : 1;
  const count = condition.values.length;
  if (count < 1 || count > most) {
    refuse(
      `ConditionType '${condition.type}' takes 1${most === 1 ? '' : ` to ${String(most)}`} ` +
        `values, found ${String(count)}.`,
    );
  }
}

/** Refuses a text that is no formula. */
export function checkFormula(text: string): void {
  if (!text.startsWith('=')) refuse(`Invalid ConditionValue.userEnteredValue: ${text}`);
}

function canRead(book: Book, range: string): boolean {
  if (!namedSheet(book, range)) return false;
  try {
    parseRange(book, range);
    return true;
  } catch (error) {
    if (error instanceof GoogleError) return false;
    throw error;
  }
}
