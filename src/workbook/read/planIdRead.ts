/**
 * Ids of the plan in a cell: with or without their word, in any width, several where the column says
 * so. A day of the calendar is no id: it is what a sheet made of `1-1-1`, and is named with the id
 * that was probably typed, never used.
 */
import { dateOfSerial, parseCivilDate, type CivilDate } from '../../domain/civilDate';
import { withoutWord } from '../../domain/planId';
import type { Cell } from '../facts';
import type { Column, Tab } from '../layout/layout';
import type { DamageCause } from './damage';
import { trimmed } from './plainText';
import { holdsDay, shownCell } from './shownCell';

/** How many parts an id has under these headings; another column takes an id of any level. */
const partsByColumn: Readonly<Record<string, number>> = {
  strategyId: 1,
  policyId: 2,
  actionId: 3,
  indicatorId: 4,
  actionsDiscussed: 3,
};

/** Columns that hold several ids, with 、 between them. */
const several: readonly string[] = ['actionsDiscussed'];

const exampleOfParts = ['', '1', '1-1', '1-1-1', '1-1-1-1'];

export type IdsRead =
  | { readonly isRead: true; readonly text: string }
  | { readonly isRead: false; readonly cause: DamageCause };

/** @param cell not empty and no error */
export function readPlanIds(tab: Tab, column: Column, cell: Cell): IdsRead {
  const parts = partsOf(tab, column);
  const shown = trimmed(shownCell(cell));
  const day = dayIn(cell, shown);
  if (day) {
    const meant = meantBy(day, parts);
    return {
      isRead: false,
      cause: { kind: 'key is a date', shown, ...(meant === undefined ? {} : { meant }) },
    };
  }
  const written = several.includes(column.key) ? shown.split(/[、,，]/u) : [shown];
  const ids = written.map((text) => withoutWord(trimmed(text)));
  const isReadable = ids.every((id) => parts === undefined || isIdOf(id, parts));
  return isReadable
    ? { isRead: true, text: ids.join('、') }
    : {
        isRead: false,
        cause: {
          kind: 'key unreadable',
          found: shown,
          example: exampleOfParts[parts ?? 3] ?? '',
        },
      };
}

function partsOf({ family }: Tab, { key }: Column): number | undefined {
  if (key === 'repeatedFrom') return family === 'indicators' ? 4 : 3;
  return partsByColumn[key];
}

function isIdOf(id: string, parts: number): boolean {
  return /^\d+(?:-\d+){0,3}$/u.test(id) && id.split('-').length === parts;
}

/** A day as the sheet stores it, or as a program writes it into a .csv (`2001/1/1`, `1月1日`). */
function dayIn(cell: Cell, shown: string): Partial<CivilDate> | undefined {
  if (holdsDay(cell) && typeof cell.value === 'number') return dateOfSerial(cell.value);
  const isYearFirst = /^\d{4}[/年-]|^(?:令和|平成|[RH]\d)/u.test(shown.normalize('NFKC'));
  const date = isYearFirst ? parseCivilDate(shown) : undefined;
  if (date?.accepted) return date.value;
  const [, month, day] = /^(\d{1,2})月(\d{1,2})日$/u.exec(shown.normalize('NFKC')) ?? [];
  return month === undefined ? undefined : { month: Number(month), day: Number(day) };
}

/** 2001-01-01 was 1-1-1 (two digits of the year), 1月1日 of whatever year 1-1. */
function meantBy({ year, month, day }: Partial<CivilDate>, parts?: number): string | undefined {
  const monthAndDay = `${String(month)}-${String(day)}`;
  if (parts === 2) return monthAndDay;
  const short = year === undefined ? 0 : year % 100;
  return parts === 3 && short > 0 ? `${String(short)}-${monthAndDay}` : undefined;
}
