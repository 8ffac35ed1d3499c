/**
 * What refers to another tab must be there: a policy to its strategy, an action to its policy, a result
 * to its action. A row that belongs to nothing does not count; any other reference is named.
 */
import type { Damage, DamageReach } from './damage';
import { comparableKey, partsOf } from './plainText';
import { damageIn, textIn } from './rowCells';
import type { TabRead } from './rows';

interface Reference {
  readonly family: string;
  readonly column: string;
  /** Key of the tab in which the id must stand. */
  readonly to: string;
  readonly reach: DamageReach;
}

const references: readonly Reference[] = [
  { family: 'policies', column: 'strategyId', to: 'strategies', reach: 'row' },
  { family: 'actions', column: 'policyId', to: 'policies', reach: 'row' },
  { family: 'actions', column: 'repeatedFrom', to: 'actions', reach: 'row' },
  { family: 'indicators', column: 'actionId', to: 'actions', reach: 'row' },
  { family: 'indicators', column: 'repeatedFrom', to: 'indicators', reach: 'row' },
  { family: 'yearlyResults', column: 'actionId', to: 'actions', reach: 'row' },
  { family: 'indicatorResults', column: 'indicatorId', to: 'indicators', reach: 'row' },
  { family: 'relatedProjects', column: 'actionId', to: 'actions', reach: 'row' },
  { family: 'meetings', column: 'actionsDiscussed', to: 'actions', reach: 'cell' },
  { family: 'opinions', column: 'meetingId', to: 'meetings', reach: 'cell' },
  { family: 'opinions', column: 'relatedOpinions', to: 'opinions', reach: 'cell' },
];

/** The ids that stand in a tab, and its name. */
export interface KnownIds {
  readonly title: string;
  /** Canonical keys, those of rows that do not count too: they are named once, where they stand. */
  readonly keys: ReadonlySet<string>;
}

/** @param known by the key of the tab; a tab that cannot be read is absent, and nothing is said of it */
export function referenceDamages(
  read: TabRead,
  known: ReadonlyMap<string, KnownIds>,
): readonly Damage[] {
  const own = references.filter(({ family }) => family === read.tab.family);
  if (own.length === 0) return [];
  return read.rows.flatMap((row) =>
    own.flatMap(({ column, to, reach }) => {
      const target = known.get(to);
      const unknown = partsOf(textIn(row, column)).filter(
        (id) => target?.keys.has(comparableKey(id)) === false,
      );
      return unknown.map((found) =>
        damageIn(read, row, column, reach, {
          kind: 'key unknown',
          found,
          inTab: target?.title ?? '',
        }),
      );
    }),
  );
}
