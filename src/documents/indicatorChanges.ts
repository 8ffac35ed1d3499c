/** What was changed of an indicator up to the year: its target, with both rates, and what it counts. */
import { bothRates } from '../domain/bothRates';
import { seriesBreaks } from '../domain/indicatorInForce';
import { sourceOf } from '../domain/plan';
import { revisedTargetNote, seriesBreakNote } from '../wording/figureNotes';
import type { IndicatorSource, PrintedIndicator } from './indicatorInPrint';

/** Notes behind ※; none where the source of a repeated indicator is missing. */
export function changesOf(
  { results, rules, year }: IndicatorSource,
  { id, inForce }: Pick<PrintedIndicator, 'id' | 'inForce'>,
): readonly string[] {
  const indicator = results.indicators.get(id);
  const source = indicator && (sourceOf(indicator, results.indicators) ?? indicator);
  if (!indicator || !source || source.id !== inForce.id) return [];
  const revised = revisedTargetNote(bothRates(results, rules, indicator, year));
  const breaks = seriesBreaks(source).filter(({ appliesFrom }) => appliesFrom <= year);
  return [...(revised === undefined ? [] : [revised]), ...breaks.map(seriesBreakNote)];
}
