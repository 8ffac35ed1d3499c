/**
 * What the bench loads the figures with: 2,000 actions in 5 strategies over 10 years, each with an
 * activity indicator and two outcome indicators, amounts, a third with shared projects.
 */
import { exactInteger, one, type Exact } from '../src/domain/exact';
import { fiscalYear, fiscalYears, type FiscalYear } from '../src/domain/fiscalYear';
import { decideYear, rollUpYear, type YearRollUp } from '../src/domain/group/rollUp';
import type { RollUpRules } from '../src/domain/group/rollUpRules';
import { defaultStandingRules } from '../src/domain/group/standing';
import type { Indicator } from '../src/domain/indicator';
import type { ActionItem, Plan } from '../src/domain/plan';
import { resultsOf, type ResultRows, type Results } from '../src/domain/results';
import { defaultGradeRows, gradeScale } from '../src/domain/scale';
import type { Target } from '../src/domain/target';
import type { IndicatorResult, RelatedProject, YearlyResult } from '../src/domain/yearlyResult';

const years = fiscalYears(fiscalYear(2023), fiscalYear(2032));
const strategies = 5;
const policiesEach = 4;
const actionsEach = 100;
const sections = 17;

const kinds = ['activity', 'outcome', 'outcome'] as const;
const methods = ['actualOverTarget', 'targetOverActual', 'progressFromBase', 'keep'] as const;
const targetKinds = ['yearly', 'cumulativeSummed', 'againstLastYear', 'yearlyWithTotal'] as const;
const grades = ['A', 'B', 'C'];
const progressWords = ['完了', '計画以上', '計画どおり', '一部遅れ', '未着手', '中止'];

const scale = gradeScale(defaultGradeRows);
if (!scale.accepted) throw new Error('The default scale was refused.');

const rules: RollUpRules = {
  scale: scale.value,
  rateDigits: 1,
  shareDigits: 0,
  rateAgainst: 'yearTarget',
  notApplicableCounts: true,
  gradesUsed: true,
  amountUnit: 'thousandYen',
  progressWords,
  directionWords: ['1 現状のまま継続', '2 改善(事業の拡大)'],
  standingRules: defaultStandingRules,
};

/** Spread without repeating soon, the same in every run. */
function spread(seed: number, below: number): number {
  return (Math.imul(seed + 1, 2654435761) >>> 8) % below;
}

function number(seed: number): Exact {
  return exactInteger(spread(seed, 9000) + 1000);
}

/** Targets are round: 20 to 199 in steps of 1, 10 or 100. */
function target(seed: number): Target {
  const step = [1, 10, 100][spread(seed, 3)] ?? 1;
  const value = exactInteger((spread(seed, 180) + 20) * step);
  return { kind: 'number', value, text: '' };
}

function sectionName(seed: number): string {
  return `課${String(spread(seed, sections))}`;
}

function actionOf(place: number): ActionItem {
  const policy = Math.floor(place / actionsEach);
  const strategy = Math.floor(policy / policiesEach) + 1;
  const policyId = `${String(strategy)}-${String((policy % policiesEach) + 1)}`;
  return {
    id: `${policyId}-${String((place % actionsEach) + 1)}`,
    policyId,
    name: `取組${String(place)}`,
    content: '',
    section: sectionName(place),
    relatedSections: [],
    links: [{ code: `総-${String(spread(place, 14))}`, isMain: true }],
    noIndicatorReason: '',
    weight: one,
  };
}

function indicatorsOf({ id }: ActionItem, place: number): readonly Indicator[] {
  return kinds.map((kind, which) => {
    const seed = place * kinds.length + which;
    return {
      id: `${id}-${String(which + 1)}`,
      actionId: id,
      kind,
      name: '',
      unit: '',
      desired: 'increase',
      targetKind: targetKinds[spread(seed, targetKinds.length)] ?? 'yearly',
      method: methods[spread(seed + 1, methods.length)] ?? 'keep',
      baseValue: number(seed + 2),
      valuePoint: '',
      source: '',
      targets: new Map(years.map((year) => [year, target(seed + year)])),
      finalTarget: target(seed),
      fixedMonth: '',
      targetGrounds: '',
      revisions: [],
    };
  });
}

const noTexts = {
  results: '',
  summary: '',
  firstReason: '',
  issues: '',
  currentYearAction: '',
  nextAction: '',
  secondOpinion: '',
};

function yearlyResultOf({ id }: ActionItem, place: number, year: FiscalYear): YearlyResult {
  const seed = place * 31 + year;
  return {
    year,
    actionId: id,
    section: sectionName(place),
    answeringSection: sectionName(place),
    submission: 'settled',
    progress: progressWords[spread(seed, progressWords.length)] ?? '',
    amounts: amountsOf(seed),
    isEstimated: false,
    firstGrade: grades[spread(seed, grades.length)] ?? 'A',
    direction: '1 現状のまま継続',
    weight: one,
    texts: noTexts,
  };
}

function amountsOf(seed: number) {
  return {
    currentBudget: number(seed),
    settledAmount: number(seed + 1),
    carriedOver: number(seed),
  };
}

function valueOf({ id }: Indicator, place: number, year: FiscalYear): IndicatorResult {
  const seed = place * 37 + year;
  return {
    year,
    indicatorId: id,
    target: target(seed),
    actual: { state: 'reported', value: number(seed + 5) },
    stateReason: '',
    isPreliminary: false,
    fixedMonth: '',
  };
}

function projectOf({ id }: ActionItem, place: number, year: FiscalYear): readonly RelatedProject[] {
  if (place % 3 !== 0) return [];
  const amounts = amountsOf(place * 41 + year);
  const projectNumber = String(spread(place, 500));
  return [{ year, actionId: id, number: projectNumber, name: '', section: '', amounts }];
}

function eachYear<Item, Made>(
  items: readonly Item[],
  make: (item: Item, place: number, year: FiscalYear) => Made,
): readonly Made[] {
  return items.flatMap((item, place) => years.map((year) => make(item, place, year)));
}

/** The plan and its rows, as the reader of the workbook hands them over. */
export function figuresLoad(): { readonly plan: Plan; readonly rows: ResultRows } {
  const count = strategies * policiesEach * actionsEach;
  const actions = Array.from({ length: count }, (_, place) => actionOf(place));
  const policyIds = [...new Set(actions.map(({ policyId }) => policyId))];
  const strategyIds = [...new Set(policyIds.map((id) => id.split('-')[0] ?? ''))];
  const indicators = actions.flatMap(indicatorsOf);
  const plan: Plan = {
    firstYear: years[0] ?? fiscalYear(2023),
    lastYear: years.at(-1) ?? fiscalYear(2032),
    sections: [],
    strategies: strategyIds.map((id, order) => ({
      id,
      pillar: '',
      name: '',
      objective: '',
      order,
    })),
    policies: policyIds.map((id, order) => ({
      id,
      strategyId: id.split('-')[0] ?? '',
      name: '',
      order,
    })),
    actions,
    indicators,
    comprehensivePolicies: [],
  };
  const rows: ResultRows = {
    yearlyResults: eachYear(actions, yearlyResultOf),
    indicatorResults: eachYear(indicators, valueOf),
    projects: eachYear(actions, projectOf).flat(),
  };
  return { plan, rows };
}

/** Every year decided once and rolled up beside the year before, as opening 集計グラフ would. */
export function rollUpAll({ plan, rows }: ReturnType<typeof figuresLoad>): readonly YearRollUp[] {
  const results: Results = resultsOf(plan, rows);
  const decided = years.map((year) => decideYear(results, rules, year));
  return decided.map((now, place) => rollUpYear(now, decided[place - 1], rules));
}
