/** The notes that a table of rates bears where they are cut, or found against 最終目標. */
import type { FigureRules } from '../domain/figureRules';
import { isCutAsMissed } from '../wording/explainAchievement';
import { cutAsMissedNote, cutRatesNote } from '../wording/figureNotes';
import { againstFinalNote } from '../wording/indicatorNotes';
import type { PrintedIndicator } from './indicatorInPrint';

export function rateNotes(
  { rateAgainst }: FigureRules,
  indicators: readonly PrintedIndicator[],
): readonly string[] {
  const cut = indicators
    .map(({ achievement }) => achievement)
    .filter(({ printedRate }) => printedRate?.cutBelow);
  const asMissed = cut.filter(isCutAsMissed).length;
  const isFinal = rateAgainst === 'finalTarget' && indicators.length > 0;
  return [
    ...(cut.length > asMissed ? [cutRatesNote] : []),
    ...(asMissed > 0 ? [cutAsMissedNote] : []),
    ...(isFinal ? [againstFinalNote] : []),
  ];
}
