/** A spoiled workbook: what somebody did to the sample, and all that 点検 says beside what it said before. */
import type { Cell } from '../../../../src/workbook/facts';
import { serialOf } from '../../../../src/domain/civilDate';
import type { Spoil } from '../sampleCells';

export interface SpoiledCase {
  readonly what: string;
  readonly spoils: readonly Spoil[];
  /** Place and message, in the order in which they are listed. */
  readonly says: readonly (readonly [place: string, message: string])[];
}

export function spoils(
  what: string,
  spoil: Spoil | readonly Spoil[],
  ...says: SpoiledCase['says']
): SpoiledCase {
  return { what, spoils: typeof spoil === 'function' ? [spoil] : spoil, says };
}

/** What a sheet makes of a day that somebody typed. */
export function day(year: number, month: number, date: number): Cell {
  return { value: serialOf({ year, month, day: date }), format: 'DATE' };
}

export function error(code: string): Cell {
  return { value: code, isError: true, formula: '=VLOOKUP(A2,別表!A:B,2,FALSE)' };
}
