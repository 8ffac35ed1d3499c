/**
 * One cell by the kind of its column: a value, or a named damage. A cell that cannot be understood
 * counts as blank; nothing is dropped and nothing is guessed.
 *
 * Figures that code writes anew from the rest are read as they stand: no one is asked to mend them.
 */
import { parseCivilDate, type CivilDateTime } from '../../domain/civilDate';
import { exactInteger, exactStored, sign, type Exact } from '../../domain/exact';
import { parseFiscalYear } from '../../domain/fiscalYear';
import { readNumber } from '../../domain/writtenNumber';
import type { Cell } from '../facts';
import type { Column, Tab } from '../layout/layout';
import type { DamageCause } from './damage';
import { hasVisible, trimmed } from './plainText';
import { readPlanIds } from './planIdRead';
import type { CellRead } from './rows';
import { holdsDay, minuteOfSerial, shownCell } from './shownCell';
import { readWords, type WordLists } from './words';

/** What a cell can hold in Google Sheets. */
export const longestText = 50_000;

export interface UnderstoodCell {
  readonly read: CellRead;
  /** What is wrong; beside a value it is only advice. */
  readonly cause?: DamageCause;
}

/** What reading a cell depends on beside its column. */
export interface CellRules {
  readonly lists: WordLists;
  /** 設定「金額の単位」. */
  readonly amountUnit: string;
}

const blank: UnderstoodCell = { read: { kind: 'blank' } };

export function readCell(
  tab: Tab,
  column: Column,
  cell: Cell | undefined,
  rules: CellRules,
): UnderstoodCell {
  if (!cell || isBlank(cell)) return blank;
  if (isRebuilt(tab, column)) return rebuilt(cell);
  if (cell.isError) return damaged(cell, { kind: 'error value', found: shownCell(cell) });
  const understood = byKind(tab, column, cell, rules);
  if (understood.cause || cell.formula === undefined) return understood;
  const isOurs = column.owner === 'code' && !tab.keyColumns.includes(column.key);
  const { formula } = cell;
  return isOurs
    ? understood
    : { ...understood, cause: { kind: 'formula', formula, found: shownCell(cell) } };
}

/** Empty, or nothing but what nobody sees. */
export function isBlank({ value }: Cell): boolean {
  return typeof value === 'string' && !hasVisible(value);
}

/** Figures that the next roll-up or save writes anew, and the lines of はじめに. */
function isRebuilt(tab: Tab, { key, kind, owner }: Column): boolean {
  if (tab.keyColumns.includes(key)) return false;
  return (
    kind === 'line' ||
    kind === 'figure' ||
    kind === 'rate' ||
    kind === 'printedNumber' ||
    (tab.family === 'rollUp' && owner === 'code')
  );
}

function rebuilt(cell: Cell): UnderstoodCell {
  return typeof cell.value === 'number' && !holdsDay(cell)
    ? number(storedNumber(cell.value))
    : text(shownCell(cell));
}

function byKind(tab: Tab, column: Column, cell: Cell, rules: CellRules): UnderstoodCell {
  switch (column.kind) {
    case 'planId':
      return planId(tab, column, cell);
    case 'key':
      return key(tab, column, cell);
    case 'word':
    case 'mark':
      return tab.family === 'settings' ? text(shownCell(cell)) : word(column, cell, rules);
    case 'text':
      return runningText(cell);
    case 'fragment':
      return text(shownCell(cell));
    case 'year':
      return year(cell);
    case 'date':
      return date(cell);
    case 'minute':
      return minute(cell);
    case 'typedNumber':
      return typedNumber(cell);
    case 'amount':
      return amount(cell, rules.amountUnit);
    case 'count':
      return count(cell);
    case 'line':
    case 'rate':
    case 'figure':
    case 'printedNumber':
      return rebuilt(cell);
  }
}

function planId(tab: Tab, column: Column, cell: Cell): UnderstoodCell {
  const read = readPlanIds(tab, column, cell);
  return read.isRead ? text(read.text) : damaged(cell, read.cause);
}

function key(tab: Tab, column: Column, cell: Cell): UnderstoodCell {
  if (!holdsDay(cell)) return tooLong(cell) ?? text(trimmed(shownCell(cell)));
  const shown = shownCell(cell);
  return tab.keyColumns.includes(column.key)
    ? damaged(cell, { kind: 'key is a date', shown })
    : damaged(cell, { kind: 'date in text', shown });
}

function word(column: Column, cell: Cell, { lists }: CellRules): UnderstoodCell {
  if (holdsDay(cell)) return damaged(cell, { kind: 'date in text', shown: shownCell(cell) });
  const read = readWords(column, trimmed(shownCell(cell)), lists);
  return read.isRead ? (tooLong(cell) ?? text(read.word)) : damaged(cell, read.cause);
}

/** Stays as it was typed, blanks at its ends included. */
function runningText(cell: Cell): UnderstoodCell {
  if (holdsDay(cell)) return damaged(cell, { kind: 'date in text', shown: shownCell(cell) });
  return tooLong(cell) ?? text(shownCell(cell));
}

function tooLong(cell: Cell): UnderstoodCell | undefined {
  const { length } = shownCell(cell);
  return length > longestText
    ? damaged(cell, { kind: 'text too long', length, limit: longestText })
    : undefined;
}

function year(cell: Cell): UnderstoodCell {
  const found = trimmed(shownCell(cell));
  const read = holdsDay(cell) ? undefined : parseFiscalYear(found);
  return read?.accepted
    ? { read: { kind: 'year', year: read.value } }
    : damaged(cell, { kind: 'not a year', found });
}

function date(cell: Cell): UnderstoodCell {
  const found = trimmed(shownCell(cell));
  const read = parseCivilDate(holdsDay(cell) ? found.slice(0, 'yyyy-mm-dd'.length) : found);
  return read.accepted
    ? { read: { kind: 'date', date: read.value } }
    : damaged(cell, { kind: 'not a date', found });
}

function minute(cell: Cell): UnderstoodCell {
  const at = minuteIn(cell);
  return at
    ? { read: { kind: 'minute', at } }
    : damaged(cell, { kind: 'not a time', found: trimmed(shownCell(cell)) });
}

/** `2025-05-16 09:05`, in any form of the day, with or without seconds. */
function minuteIn(cell: Cell): CivilDateTime | undefined {
  if (holdsDay(cell) && typeof cell.value === 'number') return minuteOfSerial(cell.value);
  const written = trimmed(shownCell(cell)).normalize('NFKC');
  const parts = /^(.+?)[\sT]*(?<!\d)(\d{1,2})[:時](\d{2})(?:分|:([0-5]\d))?$/u.exec(written);
  const day = parseCivilDate(parts?.[1] ?? '');
  const [hour, minutes] = [Number(parts?.[2]), Number(parts?.[3])];
  if (!day.accepted || hour > 23 || minutes > 59) return undefined;
  const second = parts?.[4];
  return {
    ...day.value,
    hour,
    minute: minutes,
    ...(second === undefined ? {} : { second: Number(second) }),
  };
}

function typedNumber(cell: Cell): UnderstoodCell {
  const shown = shownCell(cell);
  if (holdsDay(cell)) return damaged(cell, { kind: 'date in number', shown });
  const isPercent = cell.format === 'PERCENT';
  const written = typeof cell.value === 'number' ? { stored: cell.value, isPercent } : shown;
  return { read: { kind: 'written', written, text: trimmed(shown) } };
}

function amount(cell: Cell, unit: string): UnderstoodCell {
  const shown = trimmed(shownCell(cell));
  if (holdsDay(cell)) return damaged(cell, { kind: 'date in number', shown });
  if (typeof cell.value === 'number') {
    return cell.format === 'PERCENT'
      ? damaged(cell, { kind: 'percent in amount', found: shown })
      : number(storedNumber(cell.value));
  }
  const read = readNumber(shown, unit);
  if (!read.accepted) return damaged(cell, { kind: 'number', refusal: read.refusal });
  return read.value.range
    ? damaged(cell, { kind: 'number', refusal: { reason: 'not a number', found: shown } })
    : number(read.value.value);
}

function count(cell: Cell): UnderstoodCell {
  if (typeof cell.value === 'string' && /^\d{1,9}$/u.test(cell.value)) {
    return number(exactInteger(Number(cell.value)));
  }
  const found = trimmed(shownCell(cell));
  const isPlain = !holdsDay(cell) && cell.format !== 'PERCENT';
  const read = isPlain ? readNumber(found, '') : undefined;
  const isWhole = read?.accepted && !read.value.range && isWholeNumber(read.value.value, found);
  return isWhole ? number(read.value.value) : damaged(cell, { kind: 'not a count', found });
}

function isWholeNumber(value: Exact, found: string): boolean {
  return sign(value) >= 0 && !/[.．]/u.test(found);
}

/** Most stored numbers are whole, and a whole one says itself. */
function storedNumber(stored: number): Exact {
  return Number.isSafeInteger(stored) && Math.abs(stored) < 1e15
    ? exactInteger(stored)
    : exactStored(stored);
}

function text(written: string): UnderstoodCell {
  return { read: { kind: 'text', text: written } };
}

function number(value: Exact): UnderstoodCell {
  return { read: { kind: 'number', value } };
}

function damaged(cell: Cell, cause: DamageCause): UnderstoodCell {
  return { read: { kind: 'damaged', found: shownCell(cell) }, cause };
}
