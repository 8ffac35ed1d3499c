/**
 * Text of people in a .csv: a field that begins with =, +, -, @, a tab or a line break is taken for a
 * formula by the program that opens it. It is written with an apostrophe before it, and read without;
 * a number (-1.2) stays as it is, and what has apostrophes already gets one more, so that reading
 * gives back exactly what was written.
 */

const FORMULA = /^'*[=+\-@\t\r\n]/u;
const NUMBER = /^[+-]?\d[\d,]*(?:\.\d+)?%?$/u;

export function withFormulaMark(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

export function withoutFormulaMark(written: string): string {
  return written.startsWith("'") && FORMULA.test(written) ? written.slice(1) : written;
}
