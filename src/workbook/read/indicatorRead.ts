/**
 * 指標 from its row: the words by which its rate is computed, its targets by year, its base. A cell that
 * cannot be read is named and counts as blank; the revisions are those of 見直し台帳 that were decided.
 * A target is read in the unit of its year.
 */
import { fiscalYear } from '../../domain/fiscalYear';
import type { Indicator, IndicatorRevision } from '../../domain/indicator';
import { unitInForce } from '../../domain/indicatorInForce';
import type { Damage, DamageCause } from './damage';
import {
  decimalsOf,
  desiredOf,
  indicatorKindOf,
  measuredYearsOf,
  methodOfWord,
  targetKindOf,
  toleranceForms,
  toleranceOf,
} from './definitionWords';
import { inNaturalOrder } from './planRead';
import { damageIn, field, textField, textIn, yearIn } from './rowCells';
import type { Understood } from './rowCells';
import type { RowRead, TabRead } from './rows';
import { numberField, targetField, type ReadField } from './writtenField';

/** @param revisionsOf the decided revisions of an indicator */
export function readIndicators(
  read: TabRead,
  rows: readonly RowRead[],
  revisionsOf: (indicatorId: string) => readonly IndicatorRevision[],
): Understood<readonly Indicator[]> {
  const found = rows.map((row) => readIndicator(read, row, revisionsOf));
  return {
    value: inNaturalOrder(found.flatMap(({ value }) => value ?? [])),
    damages: found.flatMap(({ damages }) => damages),
  };
}

function readIndicator(
  read: TabRead,
  row: RowRead,
  revisionsOf: (indicatorId: string) => readonly IndicatorRevision[],
): Understood<Indicator | undefined> {
  const id = textIn(row, 'indicatorId');
  const unit = textIn(row, 'unit');
  const kind = indicatorKindOf(textIn(row, 'kind'));
  const desired = desiredOf(textIn(row, 'desired'));
  const targetKind = targetKindOf(textIn(row, 'targetKind'));
  const causes: (readonly [string, DamageCause])[] = [];
  const taken = <Value>(columnKey: string, { value, cause }: ReadField<Value>) => {
    if (cause) causes.push([columnKey, cause]);
    return value;
  };
  const revisions = revisionsOf(id);
  const targets = targetColumnsOf(read).flatMap(({ key, year }) => {
    const target = taken(key, targetField(row, key, unitInForce(unit, revisions, year)));
    return target ? [[year, target] as const] : [];
  });
  const optional = {
    ...field('method', methodOfWord(textIn(row, 'method'))),
    ...field('tolerance', taken('tolerance', toleranceIn(row))),
    ...field('baseValue', taken('baseValue', numberField(row, 'baseValue', unit))),
    ...field('decimals', taken('decimals', decimalsOf(textIn(row, 'decimals')))),
    ...field(
      'measuredYears',
      taken('measuredYears', measuredYearsOf(textIn(row, 'measuredYears'))),
    ),
    ...field('finalTarget', taken('finalTarget', targetField(row, 'finalTarget', unit))),
  };
  const damages: readonly Damage[] = causes.map(([columnKey, cause]) =>
    damageIn(read, row, columnKey, 'cell', cause),
  );
  if (!kind || !desired || !targetKind) return { value: undefined, damages };
  return {
    value: {
      id,
      actionId: textIn(row, 'actionId'),
      name: textIn(row, 'name'),
      kind,
      unit,
      desired,
      targetKind,
      targets: new Map(targets),
      valuePoint: textIn(row, 'valuePoint'),
      source: textIn(row, 'source'),
      fixedMonth: textIn(row, 'fixedMonth'),
      targetGrounds: textIn(row, 'targetGrounds'),
      revisions,
      ...optional,
      ...field('baseYear', yearIn(row, 'baseYear')),
      ...textField('repeatedFrom', textIn(row, 'repeatedFrom')),
      ...field('firstYear', yearIn(row, 'startYear')),
      ...field('lastYear', yearIn(row, 'endYear')),
    },
    damages,
  };
}

/** The columns 令和5年度目標 and so on that are there. */
function targetColumnsOf({ places }: TabRead) {
  return [...places.keys()].flatMap((key) => {
    const year = /^target(\d{4})$/u.exec(key)?.[1];
    return year === undefined ? [] : [{ key, year: fiscalYear(Number(year)) }];
  });
}

function toleranceIn(row: RowRead): ReadField<Indicator['tolerance'] & object> {
  const written = textIn(row, 'tolerance');
  if (written === '') return {};
  const value = toleranceOf(written);
  return value
    ? { value }
    : { cause: { kind: 'word unknown', found: written, list: toleranceForms } };
}
