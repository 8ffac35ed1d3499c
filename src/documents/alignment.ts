/**
 * 総合計画との対応表: the 施策 of the comprehensive plan with the actions of the year that serve each, in
 * natural order, ◎ the main ones. An action that is repeated (再掲) stands once beside its source.
 */
import { groupName, type Member } from '../domain/group/membership';
import type { ActionItem } from '../domain/plan';
import { linkSum, marksMean, servedBy, withoutActions } from '../wording/alignmentWords';
import { noFigure } from '../wording/numbers';
import type { alignmentTags } from './alignmentTags';
import type { PackInput } from './packInput';
import type { ValuesOf } from './tagTree';
import { typedText } from './typedText';

type Values = ValuesOf<typeof alignmentTags>;

interface Served {
  readonly code: string;
  readonly name: string;
  readonly actions: readonly {
    readonly sourceId: string;
    readonly action: ActionItem;
    readonly isMain: boolean;
  }[];
}

export function alignmentValues(input: PackInput): Values {
  const policies = servedPolicies(input);
  return {
    施策あり: policies.length > 0,
    施策: policies.map(({ code, name, actions }) => ({
      施策コード: code,
      施策名: name === '' ? noFigure : name,
      対応する取組:
        actions.length === 0
          ? noFigure
          : actions
              .map(({ action, isMain }) => servedBy(action.id, action.name, isMain))
              .join('\n'),
      件数: String(actions.length),
    })),
    延べ件数の行: sumLine(input, policies),
    対応表の注: notesOf(input, policies).map((note) => ({ 注: note })),
    注の追記: typedText(input, 'alignment', '注の追記'),
  };
}

/** In the order of 総合計画施策; codes that it does not know come last. */
function servedPolicies({ results, figures }: PackInput): readonly Served[] {
  const names = new Map(results.plan.comprehensivePolicies.map(({ code, name }) => [code, name]));
  return figures.rollUp.groups.flatMap(({ key, members }): readonly Served[] => {
    if (key.kind !== 'comprehensivePolicy') return [];
    const { code } = key;
    return [
      {
        code,
        name: names.get(code) ?? '',
        actions: members.flatMap(({ id, sourceId }) => {
          const action = results.actions.get(id);
          const isMain = action?.links.some((link) => link.code === code && link.isMain) ?? false;
          return action ? [{ sourceId, action, isMain }] : [];
        }),
      },
    ];
  });
}

function sumLine({ figures }: PackInput, policies: readonly Served[]): string {
  const plan = figures.now.groups.get(groupName({ kind: 'plan' }));
  const all: readonly Member[] = plan?.members ?? [];
  const served = policies.flatMap(({ actions }) => actions.map(({ sourceId }) => sourceId));
  const timesOf = (sourceId: string): number => served.filter((one) => one === sourceId).length;
  const times = all.map(({ sourceId }) => timesOf(sourceId));
  return linkSum({
    links: served.length,
    actions: all.length,
    several: times.filter((count) => count > 1).length,
    none: times.filter((count) => count === 0).length,
  });
}

function notesOf({ office }: PackInput, policies: readonly Served[]): readonly string[] {
  const isUsed = policies.some(({ actions }) => actions.length > 0);
  const isUnserved = policies.some(({ actions }) => actions.length === 0);
  return [...(isUsed ? [marksMean] : []), ...(isUnserved ? [withoutActions(office.planName)] : [])];
}
