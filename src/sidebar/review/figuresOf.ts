/** The figures of an action, from the part of plan and results that came with it. */
import { liveSourceIn } from '../../domain/entry/live';
import { fiscalYear } from '../../domain/fiscalYear';
import { referenceOf, type ReferenceGrade } from '../../domain/reference';
import { resultsOf } from '../../domain/results';
import type { EntryItem } from '../../wire/entry';
import { indicatorYears, type IndicatorYears } from './indicatorYears';
import { moneyYears, type MoneyYear } from './moneyYears';

export interface ReviewFigures {
  /** Absent where the action has no indicator. */
  readonly reference: ReferenceGrade | undefined;
  readonly indicators: readonly IndicatorYears[];
  readonly money: readonly MoneyYear[];
}

export function figuresOf(entry: Pick<EntryItem, 'figures' | 'actionId' | 'year'>): ReviewFigures {
  const { plan, rows, rules } = liveSourceIn(entry.figures);
  const results = resultsOf(plan, rows);
  const action = results.actions.get(entry.actionId);
  if (!action) return { reference: undefined, indicators: [], money: [] };
  const year = fiscalYear(entry.year);
  const indicators = indicatorYears(results, rules, action, year);
  return {
    reference: indicators.length === 0 ? undefined : referenceOf(results, rules, action, year),
    indicators,
    money: moneyYears(results, rules, action, year),
  };
}
