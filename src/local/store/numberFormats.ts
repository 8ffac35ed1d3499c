/**
 * Number formats: Sheets keeps a type and a pattern, .xlsx only a pattern.
 *
 * Rule: text is `@`, with words around it where the pattern has them; a type without a pattern gets
 * the pattern that Japanese offices expect; on the way back the pattern tells the type.
 */
import { isDateFormat } from 'hucre';
import type { CellFormat, NumberFormatType } from '../../google/surface/sheets';

type NumberFormat = NonNullable<CellFormat['numberFormat']>;

const PATTERN_OF_TYPE: Readonly<Record<NumberFormatType, string>> = {
  TEXT: '@',
  NUMBER: '#,##0',
  PERCENT: '0%',
  CURRENCY: '"¥"#,##0',
  DATE: 'yyyy/mm/dd',
  TIME: 'h:mm:ss',
  DATE_TIME: 'yyyy/mm/dd h:mm:ss',
  SCIENTIFIC: '0.00E+00',
};

export function toXlsxNumberFormat(format: NumberFormat): string {
  return format.pattern ?? PATTERN_OF_TYPE[format.type];
}

/** @returns undefined for the general format, which Sheets does not write down */
export function fromXlsxNumberFormat(pattern: string): NumberFormat | undefined {
  if (pattern === '' || /^general$/i.test(pattern)) return undefined;
  // LibreOffice marks every literal character; those beyond ASCII are literal without a mark.
  const plain = pattern.replace(/\\([^ -~])/g, '$1');
  return { type: typeOf(plain), pattern: plain };
}

function typeOf(pattern: string): NumberFormatType {
  const bare = pattern.replace(/"[^"]*"|\\./g, '');
  if (bare === PATTERN_OF_TYPE.TEXT) return 'TEXT';
  if (isDateFormat(pattern)) {
    const day = /[yde]/i.test(bare);
    const time = /[hs]/i.test(bare);
    if (day && time) return 'DATE_TIME';
    return time ? 'TIME' : 'DATE';
  }
  if (bare.includes('%')) return 'PERCENT';
  if (/E[+-]/.test(bare)) return 'SCIENTIFIC';
  return /[¥$￥€]/.test(pattern) ? 'CURRENCY' : 'NUMBER';
}
