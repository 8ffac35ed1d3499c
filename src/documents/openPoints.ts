/**
 * What keeps a pack from being more than a draft: an action of the year that is not 確認済み or 確定, a
 * value that is 集計中 and does not say in which month it comes, an opinion of the previous meeting
 * without an answer where the paper of answers is printed. A pack without 【作成中】 is a promise.
 */
import type { FiscalYear } from '../domain/fiscalYear';
import type { Indicator } from '../domain/indicator';
import { indicatorInForce } from '../domain/indicatorInForce';
import { sourceOf } from '../domain/plan';
import { indicatorsIn, type Results } from '../domain/results';
import { actualIn } from '../domain/usedActual';
import type { SubmissionState } from '../domain/yearlyResult';
import type { CouncilInput } from './councilInput';

export type OpenPoint =
  /** Absent state: 年度実績 has no row of it. */
  | { readonly kind: 'not checked'; readonly actionId: string; readonly state?: SubmissionState }
  | { readonly kind: 'counting'; readonly actionId: string; readonly indicatorId: string }
  | { readonly kind: 'not answered'; readonly opinionId: string; readonly section: string };

/** @param actionIds the actions of the year; repeated ones by their source */
export function openPointsOf(
  results: Results,
  actionIds: readonly string[],
  year: FiscalYear,
): readonly OpenPoint[] {
  return actionIds.flatMap((id) => [
    ...notChecked(results, id, year),
    ...undated(results, id, year),
  ]);
}

function notChecked(results: Results, actionId: string, year: FiscalYear): readonly OpenPoint[] {
  const state = results.yearly(actionId, year)?.submission;
  if (state === 'checked' || state === 'settled') return [];
  return [{ kind: 'not checked', actionId, ...(state === undefined ? {} : { state }) }];
}

function undated(results: Results, actionId: string, year: FiscalYear): readonly OpenPoint[] {
  const action = results.actions.get(actionId);
  if (action === undefined) return [];
  return indicatorsIn(results, action, year)
    .filter((row) => !isDated(results, row, year))
    .map(({ id }) => ({ kind: 'counting', actionId, indicatorId: id }));
}

function isDated(results: Results, indicator: Indicator, year: FiscalYear): boolean {
  const source = sourceOf(indicator, results.indicators) ?? indicator;
  const inForce = indicatorInForce(source, year);
  if (actualIn(results, inForce, year).state !== 'counting') return true;
  const month = results.indicator(source.id, year)?.fixedMonth ?? '';
  return month !== '' || inForce.fixedMonth !== '';
}

/** Opinions of the previous meeting that nobody has answered. */
export function unansweredOf({ opinions }: CouncilInput): readonly OpenPoint[] {
  return opinions
    .filter(({ answer }) => answer === '')
    .map(({ id, section }) => ({ kind: 'not answered', opinionId: id, section }));
}
