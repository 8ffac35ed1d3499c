/** Words of 見直し（案）. */
import { dateInTable, dateInText, type CivilDate } from '../domain/civilDate';
import { countInText } from './numbers';

/** The bare word of the list 方向性. @example bareDirection('1 現状のまま継続') //=> '現状のまま継続' */
export function bareDirection(word: string): string {
  return word.replace(/^[\d０-９]+[\s.．、]*/u, '').trim();
}

/** @param first the first word of the list 方向性: the one that changes nothing */
export function otherDirectionsHead(first: string): string {
  return `方向性が「${bareDirection(first)}」以外の取組`;
}

export function comparisonHead(isDecided: boolean): string {
  return `行動計画の新旧対照表${isDecided ? '' : '（案）'}`;
}

/** Instead of what was not there before, and of what is not there any more. */
export const newMark = '（新設）';
export const goneMark = '（削除）';

/** What a revision changes, as its rows are counted. */
export interface RevisionKind {
  /** 項目. */
  readonly item: string;
  readonly change: 'new' | 'gone' | 'changed';
}

const changes = { new: 'の新設', gone: 'の削除', changed: 'の変更' } as const;

/** All targets are one kind. @example revisionKindText({ item: '令和8年度目標', change: 'changed' }) //=> '目標値の変更' */
export function revisionKindText({ item, change }: RevisionKind): string {
  if (/(?:追加|新設|削除|廃止|変更|統合)$/u.test(item)) return item;
  const what = /目標(?:値)?$/u.test(item) ? '目標値' : item;
  return `${what === '' ? '計画' : what}${changes[change]}`;
}

/** @example revisionCounts([['目標値の変更', 3]]) //=> '目標値の変更３件' */
export function revisionCounts(counts: readonly (readonly [string, number])[]): string {
  return counts.map(([kind, count]) => `${kind}${countInText(count)}件`).join('、');
}

/** Below the title once all is decided. @param isLast others were decided on earlier days */
export function decidedText(decidedOn: CivilDate | undefined, isLast: boolean): string {
  return decidedOn === undefined ? '決定' : `${dateInText(decidedOn)}${isLast ? 'までに' : ''}決定`;
}

/** Of one row where the title does not say it. */
export function rowDecidedText(decidedOn: CivilDate | undefined): string {
  return `（${decidedOn === undefined ? '' : dateInTable(decidedOn)}決定）`;
}

export const changedNote = '※下線は、変更する箇所です。';
export const decidedChangeNote = '※下線は、変更した箇所です。';

/** For the office, beside a new target. @example '【参考】令和6年度実績　262,900人' */
export function latestActualText(year: string, actual: string): string {
  return `【参考】${year}実績　${actual}`;
}
