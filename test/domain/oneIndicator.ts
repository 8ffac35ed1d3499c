/** Builders: a plan of 令和5年度 to 令和9年度 with one action, its indicators, and their values per year. */
import type { Achievement } from '../../src/domain/achievement';
import { achievementOf } from '../../src/domain/achievementOf';
import { exactDecimal, one, type Exact } from '../../src/domain/exact';
import type { FigureRules } from '../../src/domain/figureRules';
import { fiscalYear, parseFiscalYear, type FiscalYear } from '../../src/domain/fiscalYear';
import type { Indicator } from '../../src/domain/indicator';
import type { ActionItem, Plan } from '../../src/domain/plan';
import { resultsOf, type Results } from '../../src/domain/results';
import { defaultGradeRows, gradeScale } from '../../src/domain/scale';
import type { Against } from '../../src/domain/usedTarget';
import { readActual } from '../../src/domain/writtenActual';
import { readTarget } from '../../src/domain/writtenTarget';
import type { IndicatorResult, YearlyResult } from '../../src/domain/yearlyResult';

export function year(written: string): FiscalYear {
  const read = parseFiscalYear(written);
  if (!read.accepted) throw new Error(`The test says ${written} for a year.`);
  return read.value;
}

export function decimal(text: string): Exact {
  const value = exactDecimal(text);
  if (!value) throw new Error(`The test says ${text} for a number.`);
  return value;
}

const scale = gradeScale(defaultGradeRows);
if (!scale.accepted) throw new Error('The default scale is refused.');

/** What 設定 has at first. */
export const townRules: FigureRules = {
  scale: scale.value,
  rateDigits: 1,
  shareDigits: 0,
  rateAgainst: 'yearTarget',
  notApplicableCounts: true,
  gradesUsed: true,
  amountUnit: 'thousandYen',
};

export const actionId = '1-1-1';

/** An outcome indicator 1-1-1-1 of which more is better; targets by year as typed. */
export function indicatorOf(
  given: Partial<Omit<Indicator, 'targets' | 'finalTarget'>> = {},
  targets: Readonly<Record<string, string>> = {},
): Indicator {
  const unit = given.unit ?? '';
  const { 最終: final = '', ...yearly } = targets;
  const finalTarget = readTarget(final, unit);
  return {
    id: '1-1-1-1',
    actionId,
    kind: 'outcome',
    name: '参加者数',
    unit,
    desired: 'increase',
    targetKind: 'yearly',
    valuePoint: '',
    source: '',
    targets: new Map(
      Object.entries(yearly).flatMap(([written, text]) => {
        const target = readTarget(text, unit);
        return target ? [[year(written), target] as const] : [];
      }),
    ),
    ...(finalTarget ? { finalTarget } : {}),
    fixedMonth: '',
    targetGrounds: '',
    revisions: [],
    ...given,
  };
}

/** A row of 指標実績: the value, or a word of 実績値の状況, as typed. */
export function valueOf(
  indicator: Indicator,
  written: string,
  actual: string,
  more: Partial<IndicatorResult> = {},
): IndicatorResult {
  const isJudgedByPeople = indicator.method === 'none';
  const read = readActual({ value: actual, state: '', unit: indicator.unit, isJudgedByPeople });
  return {
    year: year(written),
    indicatorId: indicator.id,
    actual: read.actual,
    stateReason: '',
    isPreliminary: false,
    fixedMonth: '',
    ...more,
  };
}

export function actionOf(given: Partial<ActionItem> = {}): ActionItem {
  return {
    id: actionId,
    policyId: '1-1',
    name: '健康づくりの支援',
    content: '',
    section: '保健福祉課',
    relatedSections: [],
    links: [],
    noIndicatorReason: '',
    weight: one,
    ...given,
  };
}

export function resultOf(written: string, given: Partial<YearlyResult> = {}): YearlyResult {
  return {
    year: year(written),
    actionId,
    section: '保健福祉課',
    answeringSection: '保健福祉課',
    submission: 'submitted',
    amounts: {},
    isEstimated: false,
    weight: one,
    texts: noTexts,
    ...given,
  };
}

export const noTexts = {
  results: '',
  summary: '',
  firstReason: '',
  issues: '',
  currentYearAction: '',
  nextAction: '',
  secondOpinion: '',
} as const;

export function planWith(indicators: readonly Indicator[], actions = [actionOf()]): Plan {
  return {
    firstYear: fiscalYear(2023),
    lastYear: fiscalYear(2027),
    sections: [],
    strategies: [],
    policies: [],
    actions,
    indicators,
    comprehensivePolicies: [],
  };
}

export function resultsWith(
  indicators: readonly Indicator[],
  indicatorResults: readonly IndicatorResult[],
  yearlyResults: readonly YearlyResult[] = [],
  actions = [actionOf()],
): Results {
  const rows = { yearlyResults, indicatorResults, projects: [] };
  return resultsOf(planWith(indicators, actions), rows);
}

/** The achievement of one indicator in the last of the given years. */
export function achieved(
  indicator: Indicator,
  values: Readonly<Record<string, string>>,
  rules: Partial<FigureRules> = {},
  against: Against = 'inForce',
): Achievement {
  const rows = Object.entries(values).map(([written, text]) => valueOf(indicator, written, text));
  const last = fiscalYear(Math.max(...rows.map((row) => row.year)));
  const results = resultsWith([indicator], rows);
  return achievementOf(results, { ...townRules, ...rules }, indicator, last, against);
}

/** `97.5 B`, `達成 A`, `未達成 99.6 B`, or the reason why there is neither. */
export function inShort({ outcome, grade, printedRate }: Achievement): string {
  const symbol = grade?.symbol ?? '';
  switch (outcome.kind) {
    case 'rate':
      return `${printedRate?.text ?? '?'} ${symbol}`;
    case 'achieved':
      return `達成 ${symbol}`;
    case 'missed':
      return outcome.rate ? `未達成 ${printedRate?.text ?? '?'} ${symbol}` : `未達成 ${symbol}`;
    case 'none':
      return outcome.why.reason === 'state' ? outcome.why.state : outcome.why.reason;
  }
}
