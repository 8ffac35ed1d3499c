/** What an opinion or a revision is about, as papers name it. */

export type PlanTargetKind = 'strategy' | 'policy' | 'action' | 'indicator';

/** Something of the plan, found by its id. */
export interface PlanTarget {
  readonly kind: PlanTargetKind;
  readonly id: string;
  readonly name: string;
}

const kindWords: Readonly<Record<PlanTargetKind, string>> = {
  strategy: '戦略',
  policy: '方針',
  action: '取組',
  indicator: '指標',
};

/** @example targetText({ kind: 'action', id: '1-1-1', name: '連携' }) //=> '取組 1-1-1 連携' */
export function targetText({ kind, id, name }: PlanTarget): string {
  return `${kindWords[kind]} ${id} ${name}`;
}

/** Where most are actions, these need no word. @example '1-1-1 連携'; of a strategy '戦略4 行財政運営戦略' */
export function targetInShort({ kind, id, name }: PlanTarget): string {
  const word = kind === 'strategy' || kind === 'policy' ? kindWords[kind] : '';
  return `${word}${id} ${name}`;
}
