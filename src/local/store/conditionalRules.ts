/**
 * Conditional formats: the custom formulas of Sheets and the expressions of .xlsx.
 *
 * Other kinds (colour scales, data bars) are people's own: they stay in the file, behind ours.
 */
import type { CellStyle, ConditionalRule } from 'hucre';
import type { ConditionalFormatRule, GridRange } from '../../google/surface/sheets';
import { LAST_COLUMN, LAST_ROW, areaText, parseAreas } from './areas';
import type { Area } from './areas';
import { fromXlsxColor, solidFill, toXlsxColor } from './cellStyle';
import { fromXlsxFormula, toXlsxFormula } from './formulaText';

/** @param priority 1 wins over 2 */
export function toXlsxConditional(rule: ConditionalFormatRule, priority: number): ConditionalRule {
  const { condition, format } = rule.booleanRule;
  const formula = condition.values[0]?.userEnteredValue ?? '';
  return {
    type: 'expression',
    priority,
    formula: toXlsxFormula(formula.replace(/^=/, '')),
    range: rule.ranges.map((range) => areaText(areaOf(range))).join(' '),
    style: differenceStyle(format),
  };
}

/** A style that changes another one: a fill there is told by its background colour. */
function differenceStyle(format: ConditionalFormatRule['booleanRule']['format']): CellStyle {
  const { bold, foregroundColorStyle } = format.textFormat ?? {};
  const background = format.backgroundColorStyle && toXlsxColor(format.backgroundColorStyle);
  const font = {
    ...(bold === true && { bold }),
    ...(foregroundColorStyle && { color: toXlsxColor(foregroundColorStyle) }),
  };
  return {
    ...(Object.keys(font).length > 0 && { font }),
    ...(background && { fill: solidFill(background, background) }),
  };
}

/** @returns undefined for a kind that is not ours */
export function fromXlsxConditional(
  rule: ConditionalRule,
  sheetId: number,
): ConditionalFormatRule | undefined {
  if (rule.type !== 'expression') return undefined;
  const formula = Array.isArray(rule.formula) ? rule.formula[0] : rule.formula;
  if (formula === undefined) return undefined;
  const fill = rule.style?.fill;
  const background =
    fill?.type === 'pattern' ? fromXlsxColor(fill.bgColor ?? fill.fgColor) : undefined;
  const foreground = fromXlsxColor(rule.style?.font?.color);
  const textFormat = {
    ...(rule.style?.font?.bold === true && { bold: true }),
    ...(foreground && { foregroundColorStyle: foreground }),
  };
  return {
    ranges: parseAreas(rule.range).map((area) => rangeOf(area, sheetId)),
    booleanRule: {
      condition: {
        type: 'CUSTOM_FORMULA',
        values: [{ userEnteredValue: `=${fromXlsxFormula(formula)}` }],
      },
      format: {
        ...(background && { backgroundColorStyle: background }),
        ...(Object.keys(textFormat).length > 0 && { textFormat }),
      },
    },
  };
}

/** A missing bound of Sheets is the edge of the worksheet in .xlsx. */
export function areaOf(range: GridRange): Area {
  return {
    top: range.startRowIndex ?? 0,
    left: range.startColumnIndex ?? 0,
    bottom: (range.endRowIndex ?? LAST_ROW + 1) - 1,
    right: (range.endColumnIndex ?? LAST_COLUMN + 1) - 1,
  };
}

/** The other way round; where it starts is always said, where it ends only before the edge. */
function rangeOf(area: Area, sheetId: number): GridRange {
  return {
    sheetId,
    startRowIndex: area.top,
    ...(area.bottom < LAST_ROW && { endRowIndex: area.bottom + 1 }),
    startColumnIndex: area.left,
    ...(area.right < LAST_COLUMN && { endColumnIndex: area.right + 1 }),
  };
}
