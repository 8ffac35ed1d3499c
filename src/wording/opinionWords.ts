/** Words of 前回の会議における意見への対応. */
import { countInText, noFigure } from './numbers';

/** @example opinionsTitle('令和６年度第１回') //=> '前回（令和６年度第１回）の会議における意見への対応' */
export function opinionsTitle(occasion: string): string {
  return `前回${occasion === '' ? '' : `（${occasion}）`}の会議における意見への対応`;
}

export const noOpinions = '前回の会議における意見はありませんでした。';
export const firstMeetingOfPlan =
  'この計画についての最初の会議のため、前回の会議における意見はありません。';

/** While a section is still at work on it. */
export const noAnswerYet = '回答を調整中です。';

/** What an opinion without 対応区分 is counted as. */
export const responseOpen = { answered: '対応区分未記入', unanswered: '回答調整中' } as const;

/** @example opinionCounts(6, [['対応済み', 3]]) //=> '意見６件　対応済み３件' */
export function opinionCounts(
  total: number,
  parts: readonly (readonly [word: string, count: number])[],
): string {
  return [['意見', total] as const, ...parts]
    .map(([word, count]) => `${word}${countInText(count)}件`)
    .join('　');
}

/** Opinions that say different things about one item stay apart, but name each other. */
export function opinionTie(sharedTarget: string, numbers: readonly number[]): string {
  const others = numbers.map((number) => `No.${String(number)}`).join('、');
  return `【${sharedTarget === '' ? '' : `${sharedTarget} `}関連：${others}】`;
}

/** @param asOf as typed; '' where the rows say different times */
export function currentStateHead(asOf: string): string {
  if (asOf === '') return '現在の状況';
  return `現在の状況\n（${asOf}${/(?:現在|時点)$/u.test(asOf) ? '' : '時点'}）`;
}

/** A state that is not of the time that the head of its column says. */
export function currentStateText(state: string, asOf: string): string {
  if (state === '') return noFigure;
  return asOf === '' ? state : `（${asOf}）\n${state}`;
}

/** The meeting at which it was said, where that is not the previous one. */
export function occasionText(occasion: string): string {
  return `（${occasion}）`;
}
