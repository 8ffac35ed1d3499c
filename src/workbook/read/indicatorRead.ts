/**
 * 指標 from its row: the words by which its rate is computed, its targets by year, its base. A cell that
 * cannot be read is named and counts as blank; the revisions are those of 見直し台帳 that were decided.
 */
import { fiscalYear } from '../../domain/fiscalYear';
import type { Indicator, IndicatorRevision } from '../../domain/indicator';
import { readNumber } from '../../domain/writtenNumber';
import type { Damage, DamageCause } from './damage';
import {
  desiredOf,
  indicatorKindOf,
  measuredYearsOf,
  methodOfWord,
  targetKindOf,
  toleranceForms,
  toleranceOf,
} from './definitionWords';
import { inNaturalOrder } from './planRead';
import { damageIn, field, isFilledIn, textField, textIn, writtenIn, yearIn } from './rowCells';
import type { Understood } from './rowCells';
import type { RowRead, TabRead } from './rows';
import { numberField, targetField, type ReadField } from './writtenField';

/** 小数桁 beyond this would print noise. */
const MOST_DECIMALS = 10;

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
  const targets = targetColumnsOf(read).flatMap(({ key, year }) => {
    const target = taken(key, targetField(row, key, unit));
    return target ? [[year, target] as const] : [];
  });
  const optional = {
    ...field('method', methodOfWord(textIn(row, 'method'))),
    ...field('tolerance', taken('tolerance', toleranceIn(row))),
    ...field('baseValue', taken('baseValue', numberField(row, 'baseValue', unit))),
    ...field('decimals', taken('decimals', decimalsIn(row))),
    ...field('measuredYears', taken('measuredYears', measuredYearsIn(row))),
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
      revisions: revisionsOf(id),
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

function decimalsIn(row: RowRead): ReadField<number> {
  if (!isFilledIn(row, 'decimals')) return {};
  const found = textIn(row, 'decimals');
  const digits = /^\d{1,2}$/u.exec(found.normalize('NFKC'))?.[0];
  const isNumber = readNumber(writtenIn(row, 'decimals'), '').accepted;
  return digits !== undefined && isNumber && Number(digits) <= MOST_DECIMALS
    ? { value: Number(digits) }
    : { cause: { kind: 'not a count', found } };
}

function measuredYearsIn(row: RowRead): ReadField<Indicator['measuredYears'] & object> {
  const read = measuredYearsOf(textIn(row, 'measuredYears'));
  if (!read.isRead) return { cause: { kind: 'not a year', found: read.found } };
  return read.years ? { value: read.years } : {};
}
