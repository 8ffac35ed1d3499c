/** What a cell says as a text to compare and to show, and what is written to make a cell say it. */
import { dateInDigits, minuteInDigits } from '../../domain/civilDate';
import { fullText, nearestNumber } from '../../domain/exact';
import { yearInTable } from '../../domain/fiscalYear';
import type { CellContent } from '../change';
import type { CellRead } from '../read/rows';

/** A line break is one character, whichever program wrote it. */
export function textOf(read: CellRead | undefined): string {
  return spelled(read).replace(/\r\n?/gu, '\n');
}

function spelled(read: CellRead | undefined): string {
  switch (read?.kind) {
    case undefined:
    case 'blank':
      return '';
    case 'text':
    case 'written':
      return read.text;
    case 'number':
      return fullText(read.value) ?? String(nearestNumber(read.value));
    case 'year':
      return yearInTable(read.year);
    case 'date':
      return dateInDigits(read.date);
    case 'minute':
      return minuteInDigits(read.at);
    case 'damaged':
      return read.found;
  }
}

/** Amounts and counts are stored as numbers, all else as the text that people read. */
export function contentFor(read: CellRead): CellContent {
  return read.kind === 'number' ? nearestNumber(read.value) : textOf(read);
}
