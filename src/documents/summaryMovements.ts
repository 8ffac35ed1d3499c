/**
 * Table 評価の変わった取組, which members read first: under 「前年度→本年度」 the actions with the main
 * reason. The reason belongs to the evaluation in force: that of the secretariat where it decided
 * otherwise than the head.
 */
import type { FiscalYear } from '../domain/fiscalYear';
import type { GroupFigures } from '../domain/group/rollUp';
import { sourceOf } from '../domain/plan';
import { movementText } from '../wording/distributionText';
import { noFigure } from '../wording/numbers';
import { firstSentence } from './firstSentence';
import type { PackInput } from './packInput';

export function movementRows(input: PackInput, plan: GroupFigures) {
  return plan.movements.map(({ from, to, actionIds }) => {
    const [first, ...others] = actionIds.map((id) => movedAction(input, id, plan.year));
    return {
      変わり方: movementText(from, to),
      件数: String(actionIds.length),
      取組: first?.取組 ?? '',
      理由: first?.理由 ?? '',
      続き: others,
    };
  });
}

function movedAction({ results }: PackInput, id: string, year: FiscalYear) {
  const action = results.actions.get(id);
  const source = action && sourceOf(action, results.actions);
  const result = source && results.yearly(source.id, year);
  const isSecond = result?.secondGrade !== undefined && result.secondGrade !== result.firstGrade;
  const second = isSecond ? firstSentence(result.texts.secondOpinion) : '';
  const first = firstSentence(result?.texts.firstReason ?? '');
  const reason = second === '' ? first : second;
  return { 取組: `${id} ${action?.name ?? ''}`, 理由: reason === '' ? noFigure : reason };
}
