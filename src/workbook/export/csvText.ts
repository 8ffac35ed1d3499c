/**
 * Rows as the text of a .csv: a byte order mark, so that Excel reads Japanese; CRLF; quotes where a
 * field needs them; and no field that a program would take for a formula.
 */
import { withFormulaMark } from '../import/formulaMark';

export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map((row) => row.map(fieldOf).join(','));
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}

function fieldOf(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : withFormulaMark(value);
  return /[",\r\n]/u.test(text) ? `"${text.replace(/"/gu, '""')}"` : text;
}
