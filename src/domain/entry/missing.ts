/**
 * What a result lacks before its next step. The narrative is the base: 進捗状況 and 取組実績, what was
 * spent unless 予算措置 is なし, and of each indicator a value or why there is none. Whoever decides for
 * the section adds the evaluation: 方向性 and 今後の取組, and 1次評価 where grades are used and the action
 * has an indicator, with the reason unless it is the best grade.
 *
 * The five viewpoints are asked for by 設定 and never keep a result back.
 */
import type { Indicator } from '../indicator';
import { isMeasuredIn } from '../indicator';
import type { FiscalYear } from '../fiscalYear';
import { methodOf } from '../rateMethod';
import { readActual, stateWords, type ActualFinding } from '../writtenActual';
import type { NumberRefusal } from '../writtenNumber';
import type { MissingState } from '../yearlyResult';
import { readAmount } from './typedAmount';

/** Texts by column key, as they are typed. */
export type FormFields = Readonly<Record<string, string>>;

export interface EntryForm {
  readonly year: FiscalYear;
  /** Of 年度実績. */
  readonly fields: FormFields;
  /** Those that are entered for this action; one that is repeated from elsewhere is entered there. */
  readonly indicators: readonly {
    /** As in force in the year. */
    readonly indicator: Indicator;
    readonly fields: FormFields;
  }[];
  readonly hasProjects: boolean;
}

export interface EntryRules {
  readonly gradesUsed: boolean;
  /** 記号 of the best grade. */
  readonly bestGrade: string;
  /** 千円 or 円. */
  readonly amountUnit: string;
  readonly viewpoints: 'unlessContinued' | 'always' | 'never';
  /** The 方向性 that changes nothing: the first of the list. */
  readonly continued: string;
}

interface Placed {
  /** Absent: in 年度実績. */
  readonly indicator?: Indicator;
  /** Column key. */
  readonly field: string;
}

export type MissingEntry = Placed &
  (
    | { readonly why: 'blank' }
    /** Something is written that is no amount. */
    | { readonly why: 'amount'; readonly refusal: NumberRefusal }
    | { readonly why: 'value'; readonly finding: ActualFinding }
    /** A state without the reason, or the month, that explains it. */
    | { readonly why: 'unexplained'; readonly state: MissingState }
  );

export const amountFields = [
  'initialBudget',
  'currentBudget',
  'settledAmount',
  'carriedOver',
  'generalFunds',
] as const;

const neededAmounts: readonly string[] = ['currentBudget', 'settledAmount'];

/** What the staff needs before it hands over to the head. */
export function missingForHead(form: EntryForm, rules: EntryRules): readonly MissingEntry[] {
  return [
    ...blanks(form, ['progress', 'results']),
    ...missingAmounts(form, rules),
    ...form.indicators.flatMap(({ indicator, fields }) =>
      missingOfIndicator(form.year, indicator, fields),
    ),
  ];
}

/** What is needed before the result is submitted. */
export function missingForSubmission(form: EntryForm, rules: EntryRules): readonly MissingEntry[] {
  const grade = textOf(form.fields, 'firstGrade');
  const isGraded = rules.gradesUsed && form.indicators.length > 0;
  return [
    ...missingForHead(form, rules),
    ...blanks(form, isGraded ? ['firstGrade'] : []),
    ...blanks(form, grade !== '' && grade !== rules.bestGrade ? ['firstReason'] : []),
    ...blanks(form, ['direction', 'nextAction']),
  ];
}

/** Whether the value of an indicator will still change: 集計中, or 速報. */
export function isProvisional(fields: FormFields): boolean {
  return textOf(fields, 'state') === stateWords.counting || textOf(fields, 'certainty') === '速報';
}

/** Whether 設定 asks for the five viewpoints of this action. */
export function areViewpointsAsked(fields: FormFields, rules: EntryRules): boolean {
  const direction = textOf(fields, 'direction');
  return (
    rules.viewpoints === 'always' ||
    (rules.viewpoints === 'unlessContinued' && direction !== '' && direction !== rules.continued)
  );
}

function blanks({ fields }: EntryForm, keys: readonly string[]): readonly MissingEntry[] {
  return keys.flatMap((field) =>
    textOf(fields, field) === '' ? [{ field, why: 'blank' as const }] : [],
  );
}

function missingAmounts(
  { fields, hasProjects }: EntryForm,
  { amountUnit }: EntryRules,
): readonly MissingEntry[] {
  if (hasProjects || textOf(fields, 'budgeted') === 'なし') return [];
  return amountFields.flatMap((field): readonly MissingEntry[] => {
    const read = readAmount(fields[field] ?? '', amountUnit);
    if (read.accepted) return [];
    if (read.refusal.reason !== 'blank') return [{ field, why: 'amount', refusal: read.refusal }];
    return neededAmounts.includes(field) ? [{ field, why: 'blank' }] : [];
  });
}

/** These states have to be explained. */
const explainedStates: readonly MissingState[] = ['unmeasurable', 'notApplicable'];

function missingOfIndicator(
  year: FiscalYear,
  indicator: Indicator,
  fields: FormFields,
): readonly MissingEntry[] {
  const { actual, findings } = readActual({
    value: fields['value'] ?? '',
    state: fields['state'] ?? '',
    unit: indicator.unit,
    isJudgedByPeople: methodOf(indicator) === 'none',
  });
  const [finding] = findings;
  if (finding) return [{ indicator, field: 'value', why: 'value', finding }];
  if (actual.state === 'notEntered') {
    return isMeasuredIn(indicator, year) ? [{ indicator, field: 'value', why: 'blank' }] : [];
  }
  const { state } = actual;
  if (state === 'counting') {
    const month = textOf(fields, 'fixedMonth') || indicator.fixedMonth;
    return month === '' ? [{ indicator, field: 'fixedMonth', why: 'unexplained', state }] : [];
  }
  const needsReason = explainedStates.some((each) => each === state);
  return needsReason && textOf(fields, 'stateReason') === ''
    ? [{ indicator, field: 'stateReason', why: 'unexplained', state: state as MissingState }]
    : [];
}

function textOf(fields: FormFields, key: string): string {
  return (fields[key] ?? '').trim();
}
