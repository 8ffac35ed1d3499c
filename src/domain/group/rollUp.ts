/**
 * The roll-up of a group: every figure of 戦略別集計 and of the papers, recomputed from the rows by
 * this one function for sheet, panel, document, page and file.
 *
 * Two countings stand side by side and are never mixed: actions and outcome indicators. What is
 * repeated (再掲) counts once in a row.
 */
import type { FigureRules } from '../figureRules';
import type { FiscalYear } from '../fiscalYear';
import type { Results } from '../results';
import { areCountedAlike, switchedBetween } from './countedAlike';
import { countIn, type Counting, type Distribution } from './distribution';
import { evaluateYear, type EvaluatedAction } from './evaluatedYear';
import {
  settledChange,
  type AmountChange,
  type GroupAmounts,
  type NoAmountChange,
} from './groupAmounts';
import type { GroupMean } from './groupMean';
import { emptyGroupYear, groupYears, type GroupYear } from './groupYear';
import { groupName, type GroupKey, type Member } from './membership';
import { movementsOf, waysBetween, type Movement } from './movement';
import type { Outlook } from './outlook';
import type { RollUpRules } from './rollUpRules';
import { shareTable, type ShareTable } from './share';
import { standingOf, type Standing } from './standing';

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
  /** Some action has several outcome indicators, and the two countings differ. */
  readonly hasActionsOfSeveralIndicators: boolean;
}

export interface YearRollUp {
  readonly year: FiscalYear;
  /** In the order of the plan: the plan, strategies, policies, sections, 施策. */
  readonly groups: readonly GroupFigures[];
}

/** A year decided and added up, to be rolled up itself and to stand beside the next. */
export interface DecidedYear {
  readonly year: FiscalYear;
  readonly groups: ReadonlyMap<string, GroupYear>;
  /** All of the year by the id of the source. */
  readonly actions: ReadonlyMap<string, EvaluatedAction>;
}

export function decideYear(results: Results, rules: RollUpRules, year: FiscalYear): DecidedYear {
  const evaluated = evaluateYear(results, rules, year);
  const groups = groupYears(evaluated, rules).map(
    (group) => [groupName(group.key), group] as const,
  );
  return { year, groups: new Map(groups), actions: evaluated.actions };
}

/** @param before the year before; absent when it does not belong to the plan */
export function rollUpYear(
  now: DecidedYear,
  before: DecidedYear | undefined,
  rules: RollUpRules,
): YearRollUp {
  const ways = before && waysBetween(before.actions, now.actions);
  const switched = switchedBetween(before?.actions, now.actions);
  return {
    year: now.year,
    groups: [...now.groups].map(([name, group]) => {
      const earlier = before && (before.groups.get(name) ?? emptyGroupYear(group.key, rules));
      const actions = countingFigures(group, earlier, 'actions');
      const headings = actions.shares.lines.map(({ heading }) => heading);
      return {
        key: group.key,
        year: now.year,
        members: group.members,
        of: group.actions.length,
        submitted: group.submitted,
        actions,
        indicators: countingFigures(group, earlier, 'indicators'),
        progress: countingFigures(group, earlier, 'progress'),
        directions: countingFigures(group, earlier, 'directions'),
        leading: leadingCounting(rules),
        mean: group.mean,
        amounts: group.amounts,
        ...(earlier ? moneyBeside(group, earlier, switched, rules) : {}),
        movements: movementsOf(group.actions, ways, headings),
        standing: standingIn(group, rules),
        outlooks: group.outlooks,
        preliminary: group.preliminary,
        hasActionsOfSeveralIndicators:
          group.hasSeveral && group.outlooks.length !== group.actions.length,
      };
    }),
  };
}

function countingFigures(
  now: GroupYear,
  before: GroupYear | undefined,
  counting: Counting,
): CountingFigures {
  const [own, lastYear] = [now.shares[counting], before?.shares[counting]];
  return {
    distribution: own.distribution,
    ...(lastYear ? { lastYear: lastYear.distribution } : {}),
    shares: shareTable(own, lastYear),
  };
}

function moneyBeside(
  now: GroupYear,
  before: GroupYear,
  switched: ReadonlySet<string>,
  { rateDigits }: RollUpRules,
) {
  const sums = {
    now: now.amounts.sums.settledAmount,
    before: before.amounts.sums.settledAmount,
  };
  return {
    lastYearAmounts: before.amounts,
    settledChange: settledChange(sums, areCountedAlike(now, before, switched), rateDigits),
  };
}

function leadingCounting({ gradesUsed }: FigureRules): 'actions' | 'progress' {
  return gradesUsed ? 'actions' : 'progress';
}

function standingIn({ actions, submitted, shares }: GroupYear, rules: RollUpRules): Standing {
  const { scale, standingRules } = rules;
  const { distribution } = shares.actions;
  const byGrade = scale.map(
    ({ symbol }) => [symbol, countIn(distribution, { kind: 'mark', mark: symbol })] as const,
  );
  const counts = {
    of: distribution.total,
    notSubmitted: actions.length - submitted,
    byGrade: new Map(byGrade),
  };
  return standingOf(counts, standingRules);
}
