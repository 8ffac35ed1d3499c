/**
 * Drop-downs and checks of input: `DataValidationRule` of Sheets and `dataValidation` of .xlsx.
 *
 * Not everything fits: a list in .xlsx is one text of 255 characters joined by commas. A rule that
 * does not fit is left out of the file and lives in the sidecar alone.
 */
import type { DataValidation } from 'hucre';
import type { BooleanCondition, DataValidationRule } from '../../google/surface/sheets';
import { fromXlsxFormula, toXlsxFormula } from './formulaText';
import { decodeEscapes, encodeEscapes } from './textEscapes';

const LONGEST_LIST = 255;
const LONGEST_MESSAGE = 255;

/** @returns undefined where .xlsx cannot hold the rule */
export function toXlsxValidation(
  rule: DataValidationRule,
  range: string,
): DataValidation | undefined {
  const condition = toXlsxCondition(rule.condition);
  if (condition === undefined) return undefined;
  const message = encodeEscapes(rule.inputMessage?.slice(0, LONGEST_MESSAGE) ?? '');
  return {
    ...condition,
    range,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: rule.strict === true ? 'stop' : 'warning',
    ...(message && { showInputMessage: true, inputMessage: message.replace(/\n/g, '_x000A_') }),
  };
}

function toXlsxCondition(
  condition: BooleanCondition,
): Pick<DataValidation, 'type' | 'values' | 'formula1'> | undefined {
  const values = condition.values.map((value) => value.userEnteredValue);
  const formula = toXlsxFormula((values[0] ?? '').replace(/^=/, ''));
  switch (condition.type) {
    case 'CUSTOM_FORMULA':
      return { type: 'custom', formula1: formula };
    case 'ONE_OF_RANGE':
      return { type: 'list', formula1: formula };
    case 'ONE_OF_LIST': {
      const fits =
        values.join(',').length <= LONGEST_LIST &&
        values.every((value) => value !== '' && value === value.trim() && !/[",\n]/.test(value));
      return fits && values.length > 0 ? { type: 'list', values } : undefined;
    }
  }
}

/** @returns undefined for a kind of check that we do not use: it stays in the file, unseen by us */
export function fromXlsxValidation(validation: DataValidation): DataValidationRule | undefined {
  const condition = fromXlsxCondition(validation);
  if (condition === undefined) return undefined;
  const refuses =
    validation.showErrorMessage === true && (validation.errorStyle ?? 'stop') === 'stop';
  return {
    condition,
    ...(validation.inputMessage && { inputMessage: decodeEscapes(validation.inputMessage) }),
    ...(refuses && { strict: true }),
    ...(condition.type !== 'CUSTOM_FORMULA' && { showCustomUi: true }),
  };
}

function fromXlsxCondition(validation: DataValidation): BooleanCondition | undefined {
  if (validation.type === 'list' && validation.values !== undefined) {
    return {
      type: 'ONE_OF_LIST',
      values: validation.values.map((value) => ({ userEnteredValue: value.trim() })),
    };
  }
  if (validation.formula1 === undefined) return undefined;
  const values = [{ userEnteredValue: `=${fromXlsxFormula(validation.formula1)}` }];
  if (validation.type === 'list') return { type: 'ONE_OF_RANGE', values };
  return validation.type === 'custom' ? { type: 'CUSTOM_FORMULA', values } : undefined;
}
