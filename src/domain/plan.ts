/**
 * The plan: strategies hold policies, policies hold actions, actions are measured by indicators.
 *
 * An action or an indicator belongs to a year when the year lies between its first and last year.
 * One that is repeated in a second place (再掲) takes results, indicators and amounts of its source.
 */
import type { Exact } from './exact';
import type { FiscalYear } from './fiscalYear';
import type { Indicator } from './indicator';

export interface Plan {
  /** 計画期間. */
  readonly firstYear: FiscalYear;
  readonly lastYear: FiscalYear;
  readonly sections: readonly Section[];
  readonly strategies: readonly Strategy[];
  readonly policies: readonly Policy[];
  readonly actions: readonly ActionItem[];
  readonly indicators: readonly Indicator[];
  readonly comprehensivePolicies: readonly ComprehensivePolicy[];
}

/** 課 with the years in which it has this name. */
export interface Section {
  readonly name: string;
  readonly shortName: string;
  /** 機構順. */
  readonly order: number;
  /** Absent: from ever. */
  readonly validFrom?: FiscalYear;
  /** The last year; absent: still valid. */
  readonly validTo?: FiscalYear;
  /** 後継課: the name of the section that took over. */
  readonly successor?: string;
}

export interface Strategy {
  readonly id: string;
  /** 投資等の区分. */
  readonly pillar: string;
  readonly name: string;
  readonly objective: string;
  readonly order: number;
}

/** 取組方針. */
export interface Policy {
  readonly id: string;
  readonly strategyId: string;
  readonly name: string;
  readonly order: number;
}

/** A 施策 of the comprehensive plan; many actions serve it, and an action serves many. */
export interface ComprehensivePolicy {
  readonly code: string;
  readonly name: string;
  readonly order: number;
}

export interface ComprehensiveLink {
  readonly code: string;
  /** ◎ (the main one); otherwise ○. */
  readonly isMain: boolean;
}

export type ActionStatus = 'continued' | 'new' | 'completed' | 'abolished' | 'merged';

/** 取組. */
export interface ActionItem {
  readonly id: string;
  readonly policyId: string;
  readonly name: string;
  readonly content: string;
  /** 担当課 of today; the section of a past year stands in its result. */
  readonly section: string;
  readonly relatedSections: readonly string[];
  /** Absent: the first year of the plan. */
  readonly firstYear?: FiscalYear;
  /** Absent: the last year of the plan. */
  readonly lastYear?: FiscalYear;
  readonly status?: ActionStatus;
  readonly links: readonly ComprehensiveLink[];
  /** 指標を設定しない理由; '' when none is given. */
  readonly noIndicatorReason: string;
  /** ウエイト, ordinarily 1; a closed or open year uses the weight of its result. */
  readonly weight: Exact;
  /** 再掲元: the id of the action whose result this one shows. */
  readonly repeatedFrom?: string;
}

interface Valid {
  readonly firstYear?: FiscalYear;
  readonly lastYear?: FiscalYear;
}

/** Whether something of the plan belongs to a year. */
export function isValidIn({ firstYear, lastYear }: Valid, year: FiscalYear): boolean {
  return (firstYear === undefined || firstYear <= year) && (lastYear ?? year) >= year;
}

/** The section's name in force in a year, following 後継課; undefined when the trail ends. */
export function sectionInForce(
  sections: readonly Section[],
  name: string,
  year: FiscalYear,
): string | undefined {
  const seen = new Set<string>();
  let next: string | undefined = name;
  while (next !== undefined && !seen.has(next)) {
    seen.add(next);
    const section = sections.find((candidate) => candidate.name === next);
    if (section && isStillValid(section, year)) return section.name;
    next = section?.successor;
  }
  return undefined;
}

function isStillValid({ validFrom, validTo }: Section, year: FiscalYear): boolean {
  return (
    (validFrom === undefined || validFrom <= year) && (validTo === undefined || validTo >= year)
  );
}

interface Repeatable {
  readonly id: string;
  readonly repeatedFrom?: string;
}

/**
 * The source of something repeated, itself when it is not repeated. A chain is followed to its end;
 * undefined when the source is missing or the chain is a ring: the plan's checks name it.
 */
export function sourceOf<Item extends Repeatable>(
  item: Item,
  byId: ReadonlyMap<string, Item>,
): Item | undefined {
  return item.repeatedFrom === undefined ? item : endOfChain(item, byId);
}

function endOfChain<Item extends Repeatable>(
  item: Item,
  byId: ReadonlyMap<string, Item>,
): Item | undefined {
  const seen = new Set<string>();
  let source: Item | undefined = item;
  while (source?.repeatedFrom !== undefined) {
    if (seen.has(source.id)) return undefined;
    seen.add(source.id);
    source = byId.get(source.repeatedFrom);
  }
  return source;
}
