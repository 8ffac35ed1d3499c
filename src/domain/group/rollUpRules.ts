/** What the office decides about the roll-up: figures, lists of 選択肢, and the rules of 状況. */
import type { FigureRules } from '../figureRules';
import type { StandingRule } from './standing';

export interface RollUpRules extends FigureRules {
  /** 選択肢「進捗状況」 and 「方向性」, in the order in which they are printed. */
  readonly progressWords: readonly string[];
  readonly directionWords: readonly string[];
  readonly standingRules: readonly StandingRule[];
}
