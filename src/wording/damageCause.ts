/**
 * Damage: what stands in the workbook and cannot be understood, or contradicts. It is named with its
 * place, what was found and what was expected; nothing is dropped and nothing is guessed.
 */
import type { YearsDisagree } from '../domain/fiscalYear';
import type { PlanFinding } from '../domain/planFinding';
import type { ScaleRefusal } from '../domain/scale';
import type { ActualFinding } from '../domain/writtenActual';
import type { NumberRefusal } from '../domain/writtenNumber';

/** Where it stands. Rows are counted from 1, as the sheet shows them. */
export interface DamagePlace {
  /** Key of the tab in the layout. */
  readonly tabKey: string;
  /** The tab's name as it stands there. */
  readonly tab: string;
  readonly row?: number;
  /** The heading as it stands there, or as it should. */
  readonly heading?: string;
  /** The key of the row as people read it, e.g. 「令和6年度 1-1-1」; absent where it has none. */
  readonly key?: string;
}

/**
 * - tab: nothing of the tab can be read, so whatever needs the tab stops
 * - row: the row does not count
 * - cell: the cell counts as blank
 * - advice: everything is read; somebody should look
 */
export type DamageReach = 'tab' | 'row' | 'cell' | 'advice';

export type DamageCause =
  // Tabs and headings
  | { readonly kind: 'tab gone'; readonly similar: readonly string[] }
  | { readonly kind: 'heading gone'; readonly nearest?: string }
  | { readonly kind: 'heading twice' }
  | { readonly kind: 'heading row moved'; readonly foundIn: number }
  | { readonly kind: 'heading merged' }
  | { readonly kind: 'cells merged' }
  // Keys
  | { readonly kind: 'key blank'; readonly others: string }
  | { readonly kind: 'key twice'; readonly rows: readonly number[] }
  | { readonly kind: 'key is a date'; readonly shown: string; readonly meant?: string }
  | { readonly kind: 'key unreadable'; readonly found: string; readonly example: string }
  | {
      readonly kind: 'key unknown';
      readonly found: string;
      readonly inTab: string;
      readonly nearest?: string;
    }
  // Cells
  /** Blank where the row says nothing without it. */
  | { readonly kind: 'cell blank' }
  | { readonly kind: 'error value'; readonly found: string }
  | { readonly kind: 'formula'; readonly formula: string; readonly found: string }
  | { readonly kind: 'date in text'; readonly shown: string }
  | { readonly kind: 'not a year'; readonly found: string }
  | { readonly kind: 'not a date'; readonly found: string }
  | { readonly kind: 'not a time'; readonly found: string }
  | { readonly kind: 'not a count'; readonly found: string }
  | { readonly kind: 'not an address'; readonly found: string }
  | { readonly kind: 'number'; readonly refusal: NumberRefusal }
  | { readonly kind: 'date in number'; readonly shown: string }
  /** ウエイト below 0, with which a mean could lie outside its parts. */
  | { readonly kind: 'weight below zero'; readonly found: string }
  /** A percentage where the unit is another one. */
  | { readonly kind: 'percent in amount'; readonly found: string }
  | {
      readonly kind: 'word unknown';
      readonly found: string;
      readonly list: readonly string[];
      readonly nearest?: string;
    }
  | { readonly kind: 'text too long'; readonly length: number; readonly limit: number }
  // What the cells of a row say together
  | { readonly kind: 'actual'; readonly finding: ActualFinding }
  | { readonly kind: 'state not yours'; readonly found: string; readonly missing: string }
  /** Outside 計画期間, or not the year of the closed tab. */
  | {
      readonly kind: 'year outside';
      readonly found: string;
      readonly of: 'plan' | 'tab';
      readonly period: string;
    }
  /** Rows of a closed year count in the tab of that year. */
  | { readonly kind: 'year closed'; readonly closedIn: string }
  /** `found` is '' where 目標値 is blank, so that the plan's own target counts. */
  | { readonly kind: 'target differs'; readonly found: string; readonly planned: string }
  | {
      readonly kind: 'plan';
      readonly finding: PlanFinding;
      readonly unit: string;
      readonly decimals?: number;
    }
  // Settings and scale
  | { readonly kind: 'setting gone'; readonly item: string }
  | {
      readonly kind: 'setting unreadable';
      readonly item: string;
      readonly found: string;
      readonly expected: string;
      /** 計画期間 whose number of years is another one. */
      readonly years?: YearsDisagree;
    }
  | { readonly kind: 'scale'; readonly refusal: ScaleRefusal }
  | { readonly kind: 'standing rule'; readonly found: string }
  /** A list of 選択肢 without a word: the words with which a workbook starts are used. */
  | { readonly kind: 'list empty'; readonly list: string };

export interface Damage {
  readonly place: DamagePlace;
  readonly reach: DamageReach;
  readonly cause: DamageCause;
  /** 回答課 that can mend it; absent: only the secretariat can. */
  readonly section?: string;
}
