/** Words of 委員名簿. */
import { dateInText, type CivilDate } from '../domain/civilDate';

/** @example membersTitle('聖籠町経営戦略推進会議') //=> '聖籠町経営戦略推進会議　委員名簿' */
export function membersTitle(councilName: string): string {
  return `${councilName}　委員名簿`;
}

/** Below the title. @param isByCategory members of one 区分 stand together */
export function membersOrder(isByCategory: boolean): string {
  return isByCategory ? '（敬称略・区分順）' : '（敬称略）';
}

export const absentToday = '本日欠席';

/** Those whose names are not published are counted. @example unnamedMembers(1, 8) //=> 'このほか委員１名（全８名）' */
export function unnamedMembers(unnamed: string, all: string): string {
  return `このほか委員${unnamed}名（全${all}名）`;
}

/** @example termText({ from, to }) //=> '令和７年７月１日から令和９年６月30日まで' */
export function termText({
  from,
  to,
}: {
  readonly from?: CivilDate;
  readonly to?: CivilDate;
}): string {
  const begins = from === undefined ? '' : `${dateInText(from)}から`;
  return `${begins}${to === undefined ? '' : `${dateInText(to)}まで`}`;
}

/** @param names of those who have this term; none when it is that of most */
export function termLine(term: string, names: readonly string[]): string {
  return `任期　${term}${names.length === 0 ? '' : `（${names.join('、')}）`}`;
}

/** What the name of a post ends with. */
const POST = /(?:[課局室館部係班]|長|補佐|担当|参事|主[任査事幹]|技師|員)$/u;

/**
 * A line 「職　氏名」: behind the post stands the name, in one part or in two.
 * @example postAndName('総合政策課長　見本　一') //=> { post: '総合政策課長', name: '見本　一' }
 */
export function postAndName(line: string): { readonly post: string; readonly name: string } {
  const parts = line.trim().split(/\s+/u);
  const isPost = parts.map((part) => POST.test(part));
  const posts = Math.max(isPost.slice(0, -1).lastIndexOf(true) + 1, parts.length - 2);
  const only = parts.length === 1 && isPost[0] === true ? 1 : Math.max(0, posts);
  return { post: parts.slice(0, only).join('　'), name: parts.slice(only).join('　') };
}
