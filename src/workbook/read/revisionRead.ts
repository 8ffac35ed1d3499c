/**
 * 見直し台帳: the decided revisions of indicators. Drafts and withdrawn ones count nowhere; a decided one
 * that cannot be read is named, because every figure after it would silently be another. Numbers are read
 * in the unit of their time, so that 単位 is read first.
 */
import { firstFiscalYear, fiscalYear, type FiscalYear } from '../../domain/fiscalYear';
import type { IndicatorRevision } from '../../domain/indicator';
import { unitInForce } from '../../domain/indicatorInForce';
import { comparableHeading, type Tab } from '../layout/layout';
import type { Damage, DamageCause } from './damage';
import { readRevisionItem } from './revisionItem';
import { damageIn, dateIn, field, textIn, yearIn, type Understood } from './rowCells';
import type { RowRead, TabRead } from './rows';

export type Revisions = ReadonlyMap<string, readonly IndicatorRevision[]>;

/**
 * @param indicators the tab 指標
 * @param unitOf     単位 of an indicator today; undefined when there is no such indicator
 */
export function readRevisions(
  read: TabRead,
  rows: readonly RowRead[],
  indicators: Tab,
  unitOf: (indicatorId: string) => string | undefined,
): Understood<Revisions> {
  const decided = rows.filter(
    (row) => textIn(row, 'state') === '決定' && /^\d+(?:-\d+){3}$/u.test(textIn(row, 'targetId')),
  );
  const ofUnits = decided.filter((row) => comparableHeading(textIn(row, 'item')) === '単位');
  const units = readAll(read, ofUnits, indicators, (id) => unitOf(id));
  return readAll(read, decided, indicators, (id, year) => {
    const current = unitOf(id);
    return current === undefined
      ? undefined
      : unitInForce(current, units.value.get(id) ?? [], year);
  });
}

/** 単位 of an indicator in a year. */
type UnitIn = (indicatorId: string, year: FiscalYear) => string | undefined;

function readAll(
  read: TabRead,
  rows: readonly RowRead[],
  indicators: Tab,
  unitIn: UnitIn,
): Understood<Revisions> {
  const revisions = new Map<string, IndicatorRevision[]>();
  const damages: Damage[] = [];
  for (const row of rows) {
    const id = textIn(row, 'targetId');
    const found = readRevision(read, row, indicators, (year) => unitIn(id, year));
    damages.push(...found.damages);
    if (!found.value) continue;
    const same = revisions.get(id);
    if (same) same.push(found.value);
    else revisions.set(id, [found.value]);
  }
  return { value: revisions, damages };
}

function readRevision(
  read: TabRead,
  row: RowRead,
  indicators: Tab,
  unitIn: (year: FiscalYear) => string | undefined,
): Understood<IndicatorRevision | undefined> {
  const refused = (columnKey: string, cause: DamageCause) => ({
    value: undefined,
    damages: [damageIn(read, row, columnKey, 'row', cause)],
  });
  const appliesFrom = yearIn(row, 'appliesFrom');
  const after = unitIn(appliesFrom ?? fiscalYear(firstFiscalYear));
  if (after === undefined) {
    const found = textIn(row, 'targetId');
    return refused('targetId', { kind: 'key unknown', found, inTab: indicators.title });
  }
  if (appliesFrom === undefined) {
    const isNamed = row.cells.get('appliesFrom')?.kind === 'damaged';
    return isNamed
      ? { value: undefined, damages: [] }
      : refused('appliesFrom', { kind: 'cell blank' });
  }
  const facts = {
    id: textIn(row, 'revisionId'),
    appliesFrom,
    reason: textIn(row, 'reason'),
    ...field('decidedOn', dateIn(row, 'decidedOn')),
  };
  const written = {
    item: textIn(row, 'item'),
    before: textIn(row, 'before'),
    after: textIn(row, 'after'),
  };
  const yearBefore = fiscalYear(Math.max(firstFiscalYear, appliesFrom - 1));
  const units = { before: unitIn(yearBefore) ?? after, after };
  const item = readRevisionItem(written, facts, units, indicators);
  switch (item.kind) {
    case 'revision':
      return { value: item.revision, damages: [] };
    case 'other':
      return { value: undefined, damages: [] };
    case 'refused':
      return refused(item.columnKey, item.cause);
  }
}
