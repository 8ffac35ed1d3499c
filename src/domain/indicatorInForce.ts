/**
 * The indicator as it was in force in a year: revisions hold from their 適用年度 on, and before the
 * first revision of an item stands what it replaced, whether or not the tab 指標 shows it already.
 *
 * A change of unit, direction, method, kind of target, point in time or way of counting breaks the
 * series: values before and after are not compared. A change of unit, point in time or way of counting
 * changes what is counted: values before and after are not added either. A change of 指標区分 or of the
 * years in which there is something to measure does neither: the values stay what they are.
 */
import { compareDates } from './civilDate';
import { firstFiscalYear, fiscalYear, type FiscalYear } from './fiscalYear';
import type { Indicator, IndicatorDefinition, IndicatorRevision } from './indicator';
import { isValidIn } from './plan';
import { comparePlanIds } from './planId';
import type { Target } from './target';

type TargetRevision = Extract<IndicatorRevision, { item: 'target' | 'finalTarget' }>;
type DefinitionRevision = Extract<IndicatorRevision, { item: 'definition' }>;

/** The indicator with the definition, the targets and the final target in force in a year. */
export function indicatorInForce(indicator: Indicator, year: FiscalYear): Indicator {
  return indicator.revisions.length === 0 ? indicator : revisedAsIn(indicator, year);
}

/** Whether an indicator is one of the year, by 開始年度 and 終了年度 in force in it. */
export function isSetIn(indicator: Indicator, year: FiscalYear): boolean {
  return isValidIn(indicatorInForce(indicator, year), year);
}

function revisedAsIn(indicator: Indicator, year: FiscalYear): Indicator {
  const revisions = [...indicator.revisions].sort(byTime);
  const targets = new Map(indicator.targets);
  for (const column of revisions.flatMap((row) => (row.item === 'target' ? [row.year] : []))) {
    const ofColumn = revisions.filter(isOfColumn(column));
    const target = targetInForce(ofColumn, year, indicator.targets.get(column));
    if (target) targets.set(column, target);
    else targets.delete(column);
  }
  const { finalTarget: current, ...rest } = definedAsIn(indicator, revisions, year);
  const finalTarget = targetInForce(revisions.filter(isOfFinalTarget), year, current);
  return { ...rest, targets, ...(finalTarget ? { finalTarget } : {}) };
}

/**
 * 単位 in force in a year, for whoever reads numbers before the indicator is known.
 * @param current 単位 as the tab 指標 has it today
 */
export function unitInForce(
  current: string,
  revisions: readonly IndicatorRevision[],
  year: FiscalYear,
): string {
  const [first, ...later] = revisions.filter(isOfUnit).sort(byTime);
  if (!first) return current;
  const applied = [first, ...later].filter(({ appliesFrom }) => appliesFrom <= year);
  return applied[applied.length - 1]?.after.unit ?? first.before.unit ?? current;
}

/** Whether 当初 was set in another unit than that of the year, so that the two cannot be compared. */
export function isOriginalInOtherUnit(
  { unit, revisions }: Pick<Indicator, 'unit' | 'revisions'>,
  year: FiscalYear,
): boolean {
  if (revisions.length === 0) return false;
  const first = unitInForce(unit, revisions, fiscalYear(firstFiscalYear));
  return first !== unitInForce(unit, revisions, year);
}

/** 当初: the target of a year before any revision of it. */
export function originalTarget(indicator: Indicator, column: FiscalYear): Target | undefined {
  const first = [...indicator.revisions].sort(byTime).find(isOfColumn(column));
  return first ? first.before : indicator.targets.get(column);
}

/** 当初: 最終目標 before any revision. */
export function originalFinalTarget(indicator: Indicator): Target | undefined {
  const first = [...indicator.revisions].sort(byTime).find(isOfFinalTarget);
  return first ? first.before : indicator.finalTarget;
}

const breakingFields = [
  'unit',
  'desired',
  'method',
  'targetKind',
  'valuePoint',
  'source',
] as const satisfies readonly (keyof IndicatorDefinition)[];

const countedFields = [
  'unit',
  'valuePoint',
  'source',
] as const satisfies readonly (keyof IndicatorDefinition)[];

/** The revisions that break the series, oldest first. */
export function seriesBreaks(indicator: Indicator): readonly DefinitionRevision[] {
  return revisionsOfAny(breakingFields, indicator);
}

function revisionsOfAny(
  fields: readonly (keyof IndicatorDefinition)[],
  { revisions }: Indicator,
): readonly DefinitionRevision[] {
  return revisions
    .filter(isOfDefinition)
    .filter(({ before, after }) =>
      fields.some((field) => (field in before || field in after) && before[field] !== after[field]),
    )
    .sort(byTime);
}

/** The first year after `first`, up to `last`, in which something else is counted; undefined: none. */
export function countedOtherwiseFrom(
  indicator: Indicator,
  first: FiscalYear,
  last: FiscalYear,
): FiscalYear | undefined {
  if (indicator.revisions.length === 0) return undefined;
  return revisionsOfAny(countedFields, indicator).find(
    ({ appliesFrom }) => first < appliesFrom && appliesFrom <= last,
  )?.appliesFrom;
}

/** Whether values of two years cannot be compared. `earlier` is the earlier year. */
export function isBrokenBetween(
  indicator: Indicator,
  earlier: FiscalYear,
  later: FiscalYear,
): boolean {
  return (
    indicator.revisions.length > 0 &&
    seriesBreaks(indicator).some(({ appliesFrom }) => earlier < appliesFrom && appliesFrom <= later)
  );
}

function byTime(a: IndicatorRevision, b: IndicatorRevision): number {
  const byDecision =
    a.decidedOn && b.decidedOn
      ? compareDates(a.decidedOn, b.decidedOn)
      : Number(a.decidedOn !== undefined) - Number(b.decidedOn !== undefined);
  return (
    a.appliesFrom - b.appliesFrom ||
    byDecision ||
    comparePlanIds(a.id, b.id) ||
    (a.id < b.id ? -1 : 1)
  );
}

function isOfColumn(column: FiscalYear) {
  return (row: IndicatorRevision): row is TargetRevision =>
    row.item === 'target' && row.year === column;
}

function isOfFinalTarget(row: IndicatorRevision): row is TargetRevision {
  return row.item === 'finalTarget';
}

function isOfDefinition(row: IndicatorRevision): row is DefinitionRevision {
  return row.item === 'definition';
}

function isOfUnit(row: IndicatorRevision): row is DefinitionRevision {
  return row.item === 'definition' && ('unit' in row.before || 'unit' in row.after);
}

function targetInForce(
  revisions: readonly TargetRevision[],
  year: FiscalYear,
  current: Target | undefined,
): Target | undefined {
  const [first] = revisions;
  if (!first) return current;
  const applied = revisions.filter(({ appliesFrom }) => appliesFrom <= year);
  const last = applied[applied.length - 1];
  return last ? last.after : first.before;
}

function definedAsIn(
  indicator: Indicator,
  revisions: readonly IndicatorRevision[],
  year: FiscalYear,
): Indicator {
  const rows = revisions.filter(isOfDefinition);
  const later = rows.filter(({ appliesFrom }) => appliesFrom > year).reverse();
  const undone = later.reduce((row, { before, after }) => changed(row, after, before), indicator);
  return rows
    .filter(({ appliesFrom }) => appliesFrom <= year)
    .reduce((row, { before, after }) => changed(row, before, after), undone);
}

/** The indicator with the fields of `put`; a field of `gone` that `put` has not becomes blank. */
function changed(
  indicator: Indicator,
  gone: Partial<IndicatorDefinition>,
  put: Partial<IndicatorDefinition>,
): Indicator {
  const { method, tolerance, baseValue, baseYear, ...rest } = { ...indicator, ...put };
  const { decimals, firstYear, lastYear, measuredYears, ...filled } = rest;
  const standing = <Field extends keyof IndicatorDefinition, Value>(
    field: Field,
    value: Value | undefined,
  ): Partial<Record<Field, Value>> => {
    const isBlank = value === undefined || (field in gone && !(field in put));
    return isBlank ? {} : ({ [field]: value } as Record<Field, Value>);
  };
  return {
    ...filled,
    ...standing('method', method),
    ...standing('tolerance', tolerance),
    ...standing('baseValue', baseValue),
    ...standing('baseYear', baseYear),
    ...standing('decimals', decimals),
    ...standing('firstYear', firstYear),
    ...standing('lastYear', lastYear),
    ...standing('measuredYears', measuredYears),
  };
}
