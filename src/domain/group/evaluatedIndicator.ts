/**
 * An outcome indicator as the roll-up sees it in a year: its column in the counting of indicators and
 * its outlook. Of an action not submitted → 未確定; 未入力, 集計中 → 未確定; a grade; else 対象外, whatever
 * the reason.
 */
import type { Judgement } from '../achievement';
import { judgementOf } from '../achievementOf';
import type { NoRate } from '../explanation';
import type { FigureRules } from '../figureRules';
import { isBeforeFinalYear } from '../finalYear';
import type { FiscalYear } from '../fiscalYear';
import type { Indicator } from '../indicator';
import { indicatorInForce } from '../indicatorInForce';
import { sourceOf, type ActionItem } from '../plan';
import type { Results } from '../results';
import { isSubmitted, type MissingState } from '../yearlyResult';
import { markColumn, openColumn, outsideColumn, type Column } from './column';
import { outlookOf, type Outlook } from './outlook';

export interface EvaluatedIndicator {
  readonly id: string;
  /** Among all indicators in natural order. */
  readonly place: number;
  readonly column: Column;
  /** 速報. */
  readonly isPreliminary: boolean;
  readonly outlook: Outlook;
}

/** With what it brings to the reference of its action. */
export interface JudgedIndicator {
  readonly judgement: Judgement;
  readonly indicator: EvaluatedIndicator;
}

/** A year of which indicators are asked, and those that several rows show and are known by then, by their id. */
export interface IndicatorYear {
  readonly results: Results;
  readonly rules: FigureRules;
  readonly year: FiscalYear;
  readonly known: Map<string, JudgedIndicator>;
}

/**
 * A source, evaluated once, whoever repeats it.
 * @param isAnswered whether the action is submitted
 */
export function evaluated(
  asked: IndicatorYear,
  source: Indicator,
  action: ActionItem,
  isAnswered: boolean,
): JudgedIndicator {
  const { results, year, known } = asked;
  const isOwn = source.actionId === action.id;
  const isRepeated = results.isRepeated(source.id);
  const before = isRepeated ? known.get(source.id) : undefined;
  if (before) return before;
  const one = evaluate(asked, source, isOwn ? isAnswered : isAnsweredAt(results, source, year));
  if (isRepeated) known.set(source.id, one);
  return one;
}

/** Each once, in natural order. */
export function onceInOrder(
  indicators: readonly EvaluatedIndicator[],
): readonly EvaluatedIndicator[] {
  let last = -1;
  for (const { place } of indicators) {
    if (place <= last) return [...new Set(indicators)].sort((a, b) => a.place - b.place);
    last = place;
  }
  return indicators;
}

function evaluate(
  { results, rules, year }: IndicatorYear,
  indicator: Indicator,
  isAnswered: boolean,
): JudgedIndicator {
  const judgement = judgementOf(results, rules, indicator, year);
  const column = isAnswered
    ? indicatorColumn(results, indicator, year, judgement)
    : openColumn('notSubmitted');
  return {
    judgement,
    indicator: {
      id: indicator.id,
      place: results.placeOf(indicator.id),
      column,
      isPreliminary: judgement.explanation.isPreliminary,
      outlook: outlookOf(results, indicator, year),
    },
  };
}

/** The value is typed under the indicator's own action: its submission decides, wherever it is repeated. */
function isAnsweredAt(results: Results, indicator: Indicator, year: FiscalYear): boolean {
  const action = results.actions.get(indicator.actionId);
  const source = action ? sourceOf(action, results.actions) : undefined;
  const result = source ? results.yearly(source.id, year) : undefined;
  return result !== undefined && isSubmitted(result.submission);
}

function indicatorColumn(
  results: Results,
  indicator: Indicator,
  year: FiscalYear,
  { outcome, grade }: Judgement,
): Column {
  if (grade) return markColumn(grade.symbol);
  if (isBeforeFinalYear(results.plan, indicatorInForce(indicator, year), year)) {
    return outsideColumn('beforeFinalYear');
  }
  return outcome.kind === 'none'
    ? columnWithoutRate[reasonWithoutRate(outcome.why, year)]
    : outsideColumn('notComputable');
}

/** Why a year has no rate, as groups tell it. */
export type ReasonWithoutRate = MissingState | 'beforeFinalYear' | 'notComputable';

export function reasonWithoutRate(why: NoRate, year: FiscalYear): ReasonWithoutRate {
  switch (why.reason) {
    case 'state':
      return why.state;
    case 'totalOpen': {
      const isBlank = why.missing.some((one) => one.year === year && one.state === 'notEntered');
      return isBlank ? 'notEntered' : 'counting';
    }
    case 'noTarget':
    case 'beforeFinalYear':
      return why.reason;
    default:
      return 'notComputable';
  }
}

const columnWithoutRate: Readonly<Record<ReasonWithoutRate, Column>> = {
  notEntered: openColumn('notEntered'),
  counting: openColumn('counting'),
  notSurveyed: outsideColumn('notSurveyed'),
  unmeasurable: outsideColumn('unmeasurable'),
  notApplicable: outsideColumn('notApplicable'),
  notSet: outsideColumn('notSet'),
  noTarget: outsideColumn('noTarget'),
  beforeFinalYear: outsideColumn('beforeFinalYear'),
  notComputable: outsideColumn('notComputable'),
};
