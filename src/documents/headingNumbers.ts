/** Numbers of headings: they run on without a gap where something is left out. */
import { numberInText } from '../domain/fiscalYear';

/** @returns the number of a heading by its name, '' for one that is left out */
export function headingNumbers(names: readonly string[]): (name: string) => string {
  return (name) => (names.includes(name) ? numberInText(names.indexOf(name) + 1) : '');
}
