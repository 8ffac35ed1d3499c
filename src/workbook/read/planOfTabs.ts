/** The plan from the tabs that can be read; a tab that cannot leaves its part of the plan empty. */
import type { SectionAddresses } from '../../domain/person';
import type { Plan } from '../../domain/plan';
import type { PlanShape } from '../layout/layout';
import { readAddresses } from './addressesRead';
import { rowsOf, type CountingTabs } from './countingTabs';
import { readIndicators } from './indicatorRead';
import {
  readActions,
  readComprehensivePolicies,
  readPolicies,
  readSections,
  readStrategies,
} from './planRead';
import { readRevisions, type Revisions } from './revisionRead';
import { textIn, type Understood } from './rowCells';

export interface PlanOfTabs {
  readonly plan: Plan;
  readonly addresses: readonly SectionAddresses[];
}

const nothing = { value: [], damages: [] } as const;

export function planOfTabs(
  tabs: CountingTabs,
  { firstYear, lastYear }: PlanShape,
): Understood<PlanOfTabs> {
  const sections = tabs.get('sections');
  const addresses = sections ? readAddresses(sections.read, sections.rows) : nothing;
  const comprehensivePlan = tabs.get('comprehensivePlan');
  const codes = comprehensivePlan && new Set(comprehensivePlan.rows.map(({ key }) => key));
  const actionsTab = tabs.get('actions');
  const actions = actionsTab ? readActions(actionsTab.read, actionsTab.rows, codes) : nothing;
  const revisions = revisionsOf(tabs);
  const indicatorsTab = tabs.get('indicators');
  const indicators = indicatorsTab
    ? readIndicators(indicatorsTab.read, indicatorsTab.rows, (id) => revisions.value.get(id) ?? [])
    : nothing;
  return {
    value: {
      plan: {
        firstYear,
        lastYear,
        sections: readSections(rowsOf(tabs, 'sections')),
        strategies: readStrategies(rowsOf(tabs, 'strategies')),
        policies: readPolicies(rowsOf(tabs, 'policies')),
        actions: actions.value,
        indicators: indicators.value,
        comprehensivePolicies: readComprehensivePolicies(rowsOf(tabs, 'comprehensivePlan')),
      },
      addresses: addresses.value,
    },
    damages: [
      ...addresses.damages,
      ...actions.damages,
      ...indicators.damages,
      ...revisions.damages,
    ],
  };
}

function revisionsOf(tabs: CountingTabs): Understood<Revisions> {
  const revisions = tabs.get('revisions');
  const indicators = tabs.get('indicators');
  if (!revisions || !indicators) return { value: new Map(), damages: [] };
  const units = new Map(indicators.read.rows.map((row) => [row.key, textIn(row, 'unit')]));
  return readRevisions(revisions.read, revisions.rows, indicators.read.tab, (id) => units.get(id));
}
