/**
 * 指標実績 from its rows: 実績値 and 実績値の状況 are read together, with the unit and the method that the
 * indicator has in the year of the row. Whatever is revised from a later year on leaves the row alone.
 *
 * The target in force is 目標値 of the row. Where it is blank while the plan has one, the plan's counts;
 * where it is another than the plan's, its own counts: both are named.
 */
import { isEqual } from '../../domain/exact';
import { firstFiscalYear, fiscalYear, type FiscalYear } from '../../domain/fiscalYear';
import type { Indicator } from '../../domain/indicator';
import { indicatorInForce, unitInForce } from '../../domain/indicatorInForce';
import { methodOf } from '../../domain/rateMethod';
import type { Target } from '../../domain/target';
import { readActual, type ActualFinding } from '../../domain/writtenActual';
import type { IndicatorResult } from '../../domain/yearlyResult';
import type { Damage } from './damage';
import { comparableWord } from './plainText';
import {
  damageIn,
  field,
  isFilledIn,
  textIn,
  writtenIn,
  yearIn,
  type Understood,
} from './rowCells';
import type { RowRead, TabRead } from './rows';
import { percentElsewhere, targetField, type ReadField } from './writtenField';

/** @param indicators of the plan, by id */
export function readIndicatorResults(
  read: TabRead,
  rows: readonly RowRead[],
  indicators: ReadonlyMap<string, Indicator>,
): Understood<readonly IndicatorResult[]> {
  const found = rows.map((row) => {
    const year = yearIn(row, 'year');
    const indicator = indicators.get(textIn(row, 'indicatorId'));
    return year === undefined || !indicator
      ? { value: undefined, damages: [] }
      : readIndicatorResult(read, row, year, indicatorInForce(indicator, year));
  });
  return {
    value: found.flatMap(({ value }) => value ?? []),
    damages: found.flatMap(({ damages }) => damages),
  };
}

/** @param indicator as in force in the year */
function readIndicatorResult(
  read: TabRead,
  row: RowRead,
  year: FiscalYear,
  indicator: Indicator,
): Understood<IndicatorResult> {
  const { unit } = indicator;
  const target = targetField(row, 'target', unit);
  const original = originalField(row, indicator);
  const actual = readValue(read, row, indicator);
  return {
    value: {
      year,
      indicatorId: indicator.id,
      actual: actual.value,
      stateReason: textIn(row, 'stateReason'),
      isPreliminary: textIn(row, 'certainty') === '速報',
      fixedMonth: textIn(row, 'fixedMonth'),
      ...field('target', target.value),
      ...field('originalTarget', original.value),
    },
    damages: [
      ...(target.cause ? [damageIn(read, row, 'target', 'cell', target.cause)] : []),
      ...(original.cause ? [damageIn(read, row, 'originalTarget', 'cell', original.cause)] : []),
      ...actual.damages,
      ...targetAgainstPlan(read, row, target.value, indicator.targets.get(year)),
    ],
  };
}

/** 当初目標値 was set in the unit of that time. */
function originalField(row: RowRead, { unit, revisions }: Indicator): ReadField<Target> {
  const inForce = targetField(row, 'originalTarget', unit);
  const first = unitInForce(unit, revisions, fiscalYear(firstFiscalYear));
  if (inForce.value?.kind === 'number' || first === unit) return inForce;
  const atFirst = targetField(row, 'originalTarget', first);
  return atFirst.value?.kind === 'number' ? atFirst : inForce;
}

function readValue(
  read: TabRead,
  row: RowRead,
  indicator: Indicator,
): Understood<IndicatorResult['actual']> {
  if (percentElsewhere(row, 'value', indicator.unit)) {
    const cause = { kind: 'percent in amount', found: textIn(row, 'value') } as const;
    return {
      value: { state: 'notEntered' },
      damages: [damageIn(read, row, 'value', 'cell', cause)],
    };
  }
  const { actual, findings } = readActual({
    value: writtenIn(row, 'value'),
    state: textIn(row, 'state'),
    unit: indicator.unit,
    isJudgedByPeople: methodOf(indicator) === 'none',
  });
  const isNamed = row.cells.get('value')?.kind === 'damaged';
  const found = findings.filter(({ reason }) => !isNamed || reason !== 'reported without value');
  const damages: readonly Damage[] = found.map((finding) =>
    damageIn(read, row, columnOfFinding(finding), 'cell', { kind: 'actual', finding }),
  );
  return { value: actual, damages };
}

function columnOfFinding({ reason }: ActualFinding): string {
  return reason === 'value unreadable' || reason === 'value is a limit' ? 'value' : 'state';
}

/** A closed year keeps the targets with which it was closed. */
function targetAgainstPlan(
  read: TabRead,
  row: RowRead,
  found: Target | undefined,
  planned: Target | undefined,
): readonly Damage[] {
  const isCompared = read.tab.closedYear === undefined && read.places.has('target');
  const isUnreadable = found === undefined && isFilledIn(row, 'target');
  if (!isCompared || !planned || isUnreadable || (found && isSameTarget(found, planned))) return [];
  const cause = {
    kind: 'target differs',
    found: found?.text ?? '',
    planned: planned.text,
  } as const;
  return [damageIn(read, row, 'target', 'advice', cause)];
}

function isSameTarget(a: Target, b: Target): boolean {
  if (a.kind === 'number' && b.kind === 'number') {
    return isEqual(a.value, b.value) && a.range === b.range;
  }
  if (a.kind === 'lastYear' && b.kind === 'lastYear') return a.comparison === b.comparison;
  return a.kind === b.kind && comparableWord(a.text) === comparableWord(b.text);
}
