/**
 * The rows of 戦略別集計 in a year: the whole plan, each strategy, each policy, in the order of the plan.
 * A row is found again by 年度 and 対象ID.
 */
import { yearInTable } from '../../domain/fiscalYear';
import type { GroupFigures, YearRollUp } from '../../domain/group/rollUp';
import type { Plan } from '../../domain/plan';
import { levelWords, wholePlanId } from '../../wording/rollUpCells';

export interface GroupRow {
  /** As `RowRead.key` has it: 「令和6年度 全体」, 「令和6年度 1-1」. */
  readonly key: string;
  readonly groupId: string;
  readonly level: string;
  readonly name: string;
  readonly figures: GroupFigures;
}

export function groupRows({ groups }: YearRollUp, plan: Plan): readonly GroupRow[] {
  const names = new Map([
    ...plan.strategies.map(({ id, name }) => [`strategy ${id}`, name] as const),
    ...plan.policies.map(({ id, name }) => [`policy ${id}`, name] as const),
  ]);
  return groups.flatMap((figures) => {
    const { key, year } = figures;
    if (key.kind !== 'plan' && key.kind !== 'strategy' && key.kind !== 'policy') return [];
    const groupId = key.kind === 'plan' ? wholePlanId : key.id;
    const level = levelWords[key.kind];
    const name = key.kind === 'plan' ? '計画全体' : (names.get(`${key.kind} ${key.id}`) ?? '');
    return [{ key: `${yearInTable(year)} ${groupId}`, groupId, level, name, figures }];
  });
}
