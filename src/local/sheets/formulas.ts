/**
 * The formulas of a tab, in its cells and in the validations of its cells, passed through a
 * rewriting. What does not change is shared, row by row.
 */
import type { DataValidationRule } from '../../google/surface/sheets';
import type { Cell, Row, Sheet } from './book';
import { shareUnchanged } from './sparse';

/** The tab with every formula rewritten; the same object where nothing changed. */
export function rewriteFormulas(sheet: Sheet, rewrite: (formula: string) => string): Sheet {
  const rules = new Map<DataValidationRule, DataValidationRule>();
  const rows = shareUnchanged(
    sheet.rows,
    (row: Row | undefined) =>
      row && shareUnchanged(row, (cell) => cell && rewriteCell(cell, rewrite, rules)),
  );
  return rows === sheet.rows ? sheet : { ...sheet, rows };
}

/** The rule with the formulas among its values rewritten; the same object where nothing changed. */
function rewriteRule(
  rule: DataValidationRule,
  rewrite: (formula: string) => string,
): DataValidationRule {
  const values = shareUnchanged(rule.condition.values, (value) => {
    const text = value.userEnteredValue;
    const rewritten = text.startsWith('=') ? rewrite(text) : text;
    return rewritten === text ? value : { userEnteredValue: rewritten };
  });
  return values === rule.condition.values
    ? rule
    : { ...rule, condition: { ...rule.condition, values } };
}

/** The cell with its formula and the formulas of its validation rewritten. */
export function rewriteCell(
  cell: Cell,
  rewrite: (formula: string) => string,
  knownRules = new Map<DataValidationRule, DataValidationRule>(),
): Cell {
  const formula = cell.userEnteredValue?.formulaValue;
  const written = formula === undefined ? undefined : rewrite(formula);
  const withFormula =
    written === undefined || written === formula
      ? cell
      : { ...cell, userEnteredValue: { formulaValue: written } };
  const rule = cell.dataValidation;
  if (rule === undefined) return withFormula;
  const made = knownRules.get(rule) ?? rewriteRule(rule, rewrite);
  knownRules.set(rule, made);
  return made === rule ? withFormula : { ...withFormula, dataValidation: made };
}
