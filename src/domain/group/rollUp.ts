/**
 * The roll-up of a group: every figure of 戦略別集計 and of the papers, recomputed from the rows by
 * this one function for sheet, panel, document, page and file.
 *
 * Two countings stand side by side and are never mixed: actions and outcome indicators. What is
 * repeated (再掲) counts once in a row.
 */
import type { FigureRules } from '../figureRules';
import type { FiscalYear } from '../fiscalYear';
import { comparePlanIds } from '../planId';
import type { Heading } from './column';
import {
  countIn,
  distribute,
  markedCount,
  type Counted,
  type Counting,
  type Distribution,
} from './distribution';
import type { EvaluatedAction, EvaluatedIndicator, EvaluatedYear } from './evaluatedYear';
import {
  groupAmounts,
  settledChange,
  type AmountChange,
  type GroupAmounts,
  type NoAmountChange,
} from './groupAmounts';
import { groupMean, type GroupMean } from './groupMean';
import { groupName, type Group, type GroupKey, type Member } from './membership';
import { movementsOf, type Movement } from './movement';
import type { Outlook } from './outlook';
import { shareTable, type ShareTable } from './share';
import { standingOf, type Standing, type StandingRule } from './standing';

export interface RollUpRules extends FigureRules {
  /** 選択肢「進捗状況」 and 「方向性」, in the order in which they are printed. */
  readonly progressWords: readonly string[];
  readonly directionWords: readonly string[];
  readonly standingRules: readonly StandingRule[];
}

export interface CountingFigures {
  readonly distribution: Distribution;
  /** Absent when last year does not belong to the plan. */
  readonly lastYear?: Distribution;
  readonly shares: ShareTable;
}

export interface GroupFigures {
  readonly key: GroupKey;
  readonly year: FiscalYear;
  readonly members: readonly Member[];
  /** 対象 N; 0 prints 「対象なし」, for a section 「該当なし」. */
  readonly of: number;
  /** 提出済み M. */
  readonly submitted: number;
  readonly actions: CountingFigures;
  /** Its `distribution.total` is the number of outcome indicators. */
  readonly indicators: CountingFigures;
  readonly progress: CountingFigures;
  readonly directions: CountingFigures;
  /** What stands in the papers: 評価, or 進捗状況 when grades are switched off. */
  readonly leading: 'actions' | 'progress';
  readonly mean: GroupMean;
  readonly amounts: GroupAmounts;
  readonly lastYearAmounts?: GroupAmounts;
  readonly settledChange?: AmountChange | NoAmountChange;
  readonly movements: readonly Movement[];
  readonly standing: Standing;
  /** Of each outcome indicator, in natural order. */
  readonly outlooks: readonly Outlook[];
  /** Outcome indicators whose value is 速報. */
  readonly preliminary: readonly string[];
  /** Some action has several outcome indicators, so that the two countings differ. */
  readonly hasActionsOfSeveralIndicators: boolean;
}

export interface YearRollUp {
  readonly year: FiscalYear;
  /** In the order of the plan: the plan, strategies, policies, sections, 施策. */
  readonly groups: readonly GroupFigures[];
}

/** @param before the year before; absent when it does not belong to the plan */
export function rollUpYear(
  now: EvaluatedYear,
  before: EvaluatedYear | undefined,
  rules: RollUpRules,
): YearRollUp {
  const groupsBefore = new Map(before?.groups.map((group) => [groupName(group.key), group]));
  return {
    year: now.year,
    groups: now.groups.map((group) =>
      rollUpGroup(
        partOf(now, group),
        before ? partOf(before, groupsBefore.get(groupName(group.key))) : undefined,
        before,
        rules,
        group,
      ),
    ),
  };
}

/** What of a year belongs to a group. */
interface GroupPart {
  readonly year: FiscalYear;
  readonly actions: readonly { readonly id: string; readonly action: EvaluatedAction }[];
  readonly indicators: readonly EvaluatedIndicator[];
}

function partOf({ year, actions, indicators }: EvaluatedYear, group: Group | undefined): GroupPart {
  const members = (group?.members ?? []).flatMap(({ id, sourceId }) => {
    const action = actions.get(sourceId);
    return action ? [{ id, action }] : [];
  });
  const ids = new Set(members.flatMap(({ action }) => action.outcomeIndicators));
  return {
    year,
    actions: members,
    indicators: [...ids].sort(comparePlanIds).flatMap((id) => {
      const indicator = indicators.get(id);
      return indicator ? [indicator] : [];
    }),
  };
}

function rollUpGroup(
  now: GroupPart,
  before: GroupPart | undefined,
  wholeBefore: EvaluatedYear | undefined,
  rules: RollUpRules,
  group: Group,
): GroupFigures {
  const counted = (counting: Counting): CountingFigures => {
    const distribution = distributionOf(counting, now, rules);
    const lastYear = before && distributionOf(counting, before, rules);
    const shares = shareTable(distribution, lastYear, rules);
    return { distribution, ...(lastYear ? { lastYear } : {}), shares };
  };
  const actions = counted('actions');
  const indicators = counted('indicators');
  const submitted = now.actions.filter(({ action }) => action.isSubmitted).length;
  return {
    key: group.key,
    year: now.year,
    members: group.members,
    of: now.actions.length,
    submitted,
    actions,
    indicators,
    progress: counted('progress'),
    directions: counted('directions'),
    leading: rules.gradesUsed ? 'actions' : 'progress',
    mean: groupMean(now.actions.map(meanSource), rules),
    ...moneyOf(now, before, rules),
    movements: movementsOf(
      now.actions.map(({ id, action }) => {
        const earlier = wholeBefore?.actions.get(action.id)?.column;
        return { id, now: action.column, ...(earlier ? { before: earlier } : {}) };
      }),
      headingsOf(actions),
    ),
    standing: standingOf(
      {
        of: now.actions.length,
        notSubmitted: now.actions.length - submitted,
        graded: markedCount(actions.distribution),
        byGrade: new Map(
          rules.scale.map(({ symbol }) => [
            symbol,
            countIn(actions.distribution, { kind: 'mark', mark: symbol }),
          ]),
        ),
      },
      rules.standingRules,
    ),
    outlooks: now.indicators.map(({ outlook }) => outlook),
    preliminary: now.indicators.filter((one) => one.isPreliminary).map(({ id }) => id),
    hasActionsOfSeveralIndicators:
      indicators.distribution.total !== now.actions.length &&
      now.actions.some(({ action }) => action.outcomeIndicators.length > 1),
  };
}

function distributionOf(counting: Counting, part: GroupPart, rules: RollUpRules): Distribution {
  const grades = rules.scale.map(({ symbol }) => symbol);
  switch (counting) {
    case 'actions':
      return distribute(
        counting,
        grades,
        countedBy(part, ({ column }) => column),
      );
    case 'indicators':
      return distribute(counting, grades, part.indicators);
    case 'progress':
      return distribute(
        counting,
        rules.progressWords,
        countedBy(part, (one) => one.progress),
      );
    case 'directions':
      return distribute(
        counting,
        rules.directionWords,
        countedBy(part, (one) => one.direction),
      );
  }
}

function countedBy(
  { actions }: GroupPart,
  columnOf: (action: EvaluatedAction) => Counted['column'],
): readonly Counted[] {
  return actions.map(({ id, action }) => ({ id, column: columnOf(action) }));
}

function headingsOf({ distribution, lastYear }: CountingFigures): readonly Heading[] {
  const both = [...distribution.parts, ...(lastYear?.parts ?? [])].map(({ heading }) => heading);
  const byName = new Map(
    both.map((heading) => [
      heading.kind === 'mark' ? `mark ${heading.mark}` : heading.kind,
      heading,
    ]),
  );
  return [...byName.values()];
}

function meanSource({ id, action }: GroupPart['actions'][number]) {
  const { isSubmitted, mean, weight } = action;
  return { actionId: id, isSubmitted, ...(mean ? { mean } : {}), weight };
}

function moneyOf(
  now: GroupPart,
  before: GroupPart | undefined,
  { rateDigits }: RollUpRules,
): Pick<GroupFigures, 'amounts' | 'lastYearAmounts' | 'settledChange'> {
  const money = now.actions.map(({ action }) => action.money);
  const amounts = groupAmounts(money, rateDigits);
  if (!before) return { amounts };
  const moneyBefore = before.actions.map(({ action }) => action.money);
  const lastYearAmounts = groupAmounts(moneyBefore, rateDigits);
  const sums = { now: amounts.sums.settledAmount, before: lastYearAmounts.sums.settledAmount };
  return {
    amounts,
    lastYearAmounts,
    settledChange: settledChange(money, moneyBefore, sums, rateDigits),
  };
}
