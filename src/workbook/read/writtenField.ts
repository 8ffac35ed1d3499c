/** Numbers and targets of an indicator, read with its unit; a percentage only where the unit is one. */
import type { Exact } from '../../domain/exact';
import type { Target } from '../../domain/target';
import { readNumber, type WrittenCell } from '../../domain/writtenNumber';
import { readTarget } from '../../domain/writtenTarget';
import type { DamageCause } from './damage';
import { comparableWord } from './plainText';
import { textIn, writtenIn } from './rowCells';
import type { RowRead } from './rows';

/** What a cell of an indicator says, or why nothing. */
export interface ReadField<Value> {
  readonly value?: Value;
  readonly cause?: DamageCause;
}

/** A stored percentage says nothing in another unit: 97.5 % is neither 97.5人 nor 0.975人. */
export function percentElsewhere(row: RowRead, columnKey: string, unit: string): boolean {
  const written = writtenIn(row, columnKey);
  const isPercent = typeof written !== 'string' && written.isPercent;
  return isPercent && comparableWord(unit) !== '%';
}

function isNothing(written: WrittenCell): boolean {
  return written === '';
}

export function targetField(row: RowRead, columnKey: string, unit: string): ReadField<Target> {
  if (percentElsewhere(row, columnKey, unit)) {
    return { cause: { kind: 'percent in amount', found: textIn(row, columnKey) } };
  }
  const target = readTarget(writtenIn(row, columnKey), unit);
  return target ? { value: target } : {};
}

export function numberField(row: RowRead, columnKey: string, unit: string): ReadField<Exact> {
  const written = writtenIn(row, columnKey);
  if (isNothing(written)) return {};
  if (percentElsewhere(row, columnKey, unit)) {
    return { cause: { kind: 'percent in amount', found: textIn(row, columnKey) } };
  }
  const read = readNumber(written, unit);
  return read.accepted
    ? { value: read.value.value }
    : { cause: { kind: 'number', refusal: read.refusal } };
}
