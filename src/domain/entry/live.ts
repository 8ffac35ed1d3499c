/**
 * The figures of a form while it is being typed. What is typed takes the place of this year's rows;
 * everything else is as the server has read it, and the same code reckons as in the server.
 */
import { achievementOf } from '../achievementOf';
import type { Achievement } from '../achievement';
import { uncarried } from '../carried';
import type { FigureRules } from '../figureRules';
import { fiscalYear, firstFiscalYear, type FiscalYear } from '../fiscalYear';
import type { Indicator } from '../indicator';
import { indicatorInForce } from '../indicatorInForce';
import { sourceOf, type Plan } from '../plan';
import { methodOf } from '../rateMethod';
import { indicatorsIn, resultsOf, type ResultRows, type Results } from '../results';
import type { Target } from '../target';
import { targetOfYear } from '../targetOfYear';
import { actualIn } from '../usedActual';
import { readActual, type ActualFinding } from '../writtenActual';
import type { ActualValue, Amounts, IndicatorResult, YearlyResult } from '../yearlyResult';
import { amountFields, type FormFields } from './missing';
import { readAmount } from './typedAmount';

/** What the server sends: what concerns the action, and nothing else of the plan. */
export interface LiveSource {
  readonly plan: Plan;
  readonly rows: ResultRows;
  readonly rules: FigureRules;
}

/** @param figures what the server has made of a LiveSource with `carried` */
export function liveSourceIn(figures: string): LiveSource {
  return uncarried(figures) as LiveSource;
}

export interface TypedEntry {
  readonly year: FiscalYear;
  readonly actionId: string;
  /** Of 年度実績. */
  readonly fields: FormFields;
  /** Of 指標実績, by id. */
  readonly indicators: ReadonlyMap<string, FormFields>;
}

/** The results as if what is typed stood in the sheet. */
export function resultsAsTyped({ plan, rows, rules }: LiveSource, typed: TypedEntry): Results {
  const { year, actionId } = typed;
  const byId = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const isTyped = (row: IndicatorResult): boolean =>
    row.year === year && typed.indicators.has(row.indicatorId) && byId.has(row.indicatorId);
  return resultsOf(plan, {
    yearlyResults: rows.yearlyResults.map((row) =>
      row.year === year && row.actionId === actionId ? typedResult(row, typed, rules) : row,
    ),
    indicatorResults: [
      ...rows.indicatorResults.filter((row) => !isTyped(row)),
      ...[...typed.indicators].flatMap(([id, fields]) => {
        const indicator = byId.get(id);
        const row = rows.indicatorResults.find((each) => each.indicatorId === id && isTyped(each));
        return indicator ? [typedIndicator(row, indicator, year, fields)] : [];
      }),
    ],
    projects: rows.projects,
  });
}

function typedResult(
  row: YearlyResult,
  { fields }: TypedEntry,
  { amountUnit }: FigureRules,
): YearlyResult {
  const text = (key: string): string => fields[key] ?? '';
  const { year, actionId, section, answeringSection, submission, weight } = row;
  return {
    year,
    actionId,
    section,
    answeringSection,
    submission,
    weight,
    amounts: typedAmounts(fields, amountUnit),
    isEstimated: text('amountCertainty') === '見込',
    texts: {
      ...row.texts,
      results: text('results'),
      summary: text('summary'),
      firstReason: text('firstReason'),
      issues: text('issues'),
      currentYearAction: text('currentYearAction'),
      nextAction: text('nextAction'),
    },
    ...(text('progress') === '' ? {} : { progress: text('progress') }),
    ...(text('budgeted') === '' ? {} : { budgeted: text('budgeted') !== 'なし' }),
    ...(text('firstGrade') === '' ? {} : { firstGrade: text('firstGrade') }),
    ...(text('direction') === '' ? {} : { direction: text('direction') }),
    ...(row.secondGrade === undefined ? {} : { secondGrade: row.secondGrade }),
    ...(row.secondDirection === undefined ? {} : { secondDirection: row.secondDirection }),
  };
}

function typedAmounts(fields: FormFields, unit: FigureRules['amountUnit']): Amounts {
  const written = unit === 'yen' ? '円' : '千円';
  return Object.fromEntries(
    amountFields.flatMap((key) => {
      const read = readAmount(fields[key] ?? '', written);
      return read.accepted ? [[key, read.value]] : [];
    }),
  );
}

function typedIndicator(
  row: IndicatorResult | undefined,
  indicator: Indicator,
  year: FiscalYear,
  fields: FormFields,
): IndicatorResult {
  return {
    ...row,
    year,
    indicatorId: indicator.id,
    actual: readTyped(indicatorInForce(indicator, year), fields).actual,
    stateReason: fields['stateReason'] ?? '',
    isPreliminary: fields['certainty'] === '速報',
    fixedMonth: fields['fixedMonth'] ?? '',
  };
}

/** @param indicator as in force in the year */
function readTyped(indicator: Indicator, fields: FormFields) {
  return readActual({
    value: fields['value'] ?? '',
    state: fields['state'] ?? '',
    unit: indicator.unit,
    isJudgedByPeople: methodOf(indicator) === 'none',
  });
}

/** One indicator of the form with everything that is shown beside its value. */
export interface LiveIndicator {
  readonly id: string;
  /** Its source as in force in the year. */
  readonly indicator: Indicator;
  /** 再掲: its value is typed where it comes from. */
  readonly isRepeated: boolean;
  readonly target?: Target;
  readonly lastYear: FiscalYear;
  readonly lastActual: ActualValue;
  readonly achievement: Achievement;
  readonly findings: readonly ActualFinding[];
}

/** The indicators of the action in the year, in natural order. */
export function liveIndicators(
  results: Results,
  rules: FigureRules,
  typed: TypedEntry,
): readonly LiveIndicator[] {
  const { year } = typed;
  const action = results.actions.get(typed.actionId);
  if (!action) return [];
  return indicatorsIn(results, action, year).map((row) => {
    const source = sourceOf(row, results.indicators) ?? row;
    const indicator = indicatorInForce(source, year);
    const lastYear = fiscalYear(Math.max(firstFiscalYear, year - 1));
    const target = targetOfYear(results, source, year);
    const fields = typed.indicators.get(row.id);
    return {
      id: row.id,
      indicator,
      isRepeated: row.repeatedFrom !== undefined || fields === undefined,
      ...(target ? { target } : {}),
      lastYear,
      lastActual: actualIn(results, indicatorInForce(source, lastYear), lastYear),
      achievement: achievementOf(results, rules, row, year),
      findings: fields ? readTyped(indicator, fields).findings : [],
    };
  });
}
