/**
 * What each section is asked for in a year: the actions that it answers (回答課), and those of other
 * sections in which it takes part (関係課), both as sections are called in the year in which they answer.
 */
import { groupName, sectionOf } from '../domain/group/membership';
import { sectionInForce, type ActionItem } from '../domain/plan';
import { fiscalYear, type FiscalYear } from '../domain/fiscalYear';
import { sectionsInYear } from '../domain/review/submissionStatus';
import type { Results } from '../domain/results';
import type { PackInput } from './packInput';

export interface AskedSection {
  readonly name: string;
  readonly main: readonly ActionItem[];
  readonly related: readonly ActionItem[];
  /** Another section did the work of one of its actions, or answers for work that it did. */
  readonly isReorganised: boolean;
}

interface Asked {
  readonly action: ActionItem;
  readonly answering: string;
  /** 担当課 of the year, as it was called then. */
  readonly owning: string;
  readonly related: readonly string[];
}

/** Every section of the year of answering in its order, those with nothing to answer too. */
export function askedSections(
  input: Pick<PackInput, 'results' | 'figures'>,
): readonly AskedSection[] {
  const { results, figures } = input;
  const today = fiscalYear(figures.now.year + 1);
  const plan = figures.now.groups.get(groupName({ kind: 'plan' }));
  const asked = (plan?.members ?? []).flatMap(({ sourceId }): readonly Asked[] => {
    const action = results.actions.get(sourceId);
    return action ? [askedFor(results, action, figures.now.year, today)] : [];
  });
  const known = sectionsInYear(results.plan.sections, today);
  const others = asked.flatMap(({ answering, related }) => [answering, ...related]);
  return [...new Set([...known, ...others])].map((name) => ({
    name,
    main: actionsOf(asked.filter(({ answering }) => answering === name)),
    related: actionsOf(asked.filter(({ related }) => related.includes(name))),
    isReorganised: asked.some(
      ({ answering, owning }) => answering !== owning && [answering, owning].includes(name),
    ),
  }));
}

function askedFor(
  results: Results,
  action: ActionItem,
  year: FiscalYear,
  today: FiscalYear,
): Asked {
  const { plan, yearly } = results;
  const nowCalled = (name: string): string => sectionInForce(plan.sections, name, today) ?? name;
  const written = yearly(action.id, year)?.answeringSection ?? '';
  const answering = nowCalled(written === '' ? action.section : written);
  const related = action.relatedSections.map(nowCalled).filter((name) => name !== answering);
  return {
    action,
    answering,
    owning: sectionOf(results, action, year),
    related: [...new Set(related)],
  };
}

function actionsOf(asked: readonly Asked[]): readonly ActionItem[] {
  return asked.map(({ action }) => action);
}
