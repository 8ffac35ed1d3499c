/**
 * 見直し台帳: the decided revisions of indicators. Drafts and withdrawn ones count nowhere; a decided one
 * that cannot be read is named, because every figure after it would silently be another.
 */
import type { IndicatorRevision } from '../../domain/indicator';
import type { Tab } from '../layout/layout';
import type { Damage, DamageCause } from './damage';
import { readRevisionItem } from './revisionItem';
import { damageIn, dateIn, field, textIn, yearIn, type Understood } from './rowCells';
import type { RowRead, TabRead } from './rows';

export type Revisions = ReadonlyMap<string, readonly IndicatorRevision[]>;

/**
 * @param indicators the tab 指標
 * @param unitOf     単位 of an indicator; undefined when there is no such indicator
 */
export function readRevisions(
  read: TabRead,
  rows: readonly RowRead[],
  indicators: Tab,
  unitOf: (indicatorId: string) => string | undefined,
): Understood<Revisions> {
  const revisions = new Map<string, IndicatorRevision[]>();
  const damages: Damage[] = [];
  for (const row of rows) {
    const id = textIn(row, 'targetId');
    if (textIn(row, 'state') !== '決定' || !/^\d+(?:-\d+){3}$/u.test(id)) continue;
    const found = readRevision(read, row, indicators, unitOf(id));
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
  unit: string | undefined,
): Understood<IndicatorRevision | undefined> {
  const refused = (columnKey: string, cause: DamageCause) => ({
    value: undefined,
    damages: [damageIn(read, row, columnKey, 'row', cause)],
  });
  const appliesFrom = yearIn(row, 'appliesFrom');
  if (unit === undefined) {
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
  const item = readRevisionItem(written, facts, unit, indicators);
  switch (item.kind) {
    case 'revision':
      return { value: item.revision, damages: [] };
    case 'other':
      return { value: undefined, damages: [] };
    case 'refused':
      return refused(item.columnKey, item.cause);
  }
}
