/** Words of 総合計画との対応表. */
import { countInText } from './numbers';

/** @example '◎2-1-3　地域資源を活かした商工業・観光業の振興' */
export function servedBy(id: string, name: string, isMain: boolean): string {
  return `${isMain ? '◎' : '○'}${id}　${name}`;
}

export interface LinkCounts {
  /** Each 施策 of each action. */
  readonly links: number;
  readonly actions: number;
  /** Actions that serve more than one 施策. */
  readonly several: number;
  /** Actions that serve none. */
  readonly none: number;
}

/** Below the table. @example '延べ33件（１つの取組が複数の施策に対応するため、取組数25とは一致しません。）' */
export function linkSum({ links, actions, several, none }: LinkCounts): string {
  const sum = `延べ${countInText(links)}件`;
  const reasons = [
    ...(several > 0 ? ['１つの取組が複数の施策に対応するため'] : []),
    ...(none > 0 ? [`対応する施策のない取組が${countInText(none)}件あるため`] : []),
  ];
  const all = `取組数${countInText(actions)}`;
  if (reasons.length === 0 || links === actions) return `${sum}（${all}）`;
  return `${sum}（${reasons.join('、また、')}、${all}とは一致しません。）`;
}

export const marksMean = '※◎は主に対応する施策、○はその他の対応する施策であることを表します。';

/** Where a 施策 has no action. Neutral: nobody forgot it. */
export function withoutActions(planName: string): string {
  return `※${planName}は、総合計画の施策体系を横断的に捉え、優先的・重点的に行うものを定めるため、対応する取組のない施策があります。`;
}
