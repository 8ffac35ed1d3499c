/** The notes that a table of rates bears where they are cut, or found against 最終目標. */
import type { FigureRules } from '../domain/figureRules';
import { cutRatesNote } from '../wording/figureNotes';
import { againstFinalNote } from '../wording/indicatorNotes';
import type { PrintedIndicator } from './indicatorInPrint';

export function rateNotes(
  { rateAgainst }: FigureRules,
  indicators: readonly PrintedIndicator[],
): readonly string[] {
  const isCut = indicators.some(({ achievement }) => achievement.printedRate?.cutBelow);
  const isFinal = rateAgainst === 'finalTarget' && indicators.length > 0;
  return [...(isCut ? [cutRatesNote] : []), ...(isFinal ? [againstFinalNote] : [])];
}
