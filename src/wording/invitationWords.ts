/** Words of 開催通知, the letter that asks the members to a meeting, and of the slip below it. */
import type { CivilDate } from '../domain/civilDate';
import { dayToBeWritten, dayWithWeekday } from './meetingWords';

export const toMembers = '各委員　様';

/** @example '令和７年度第１回聖籠町経営戦略推進会議の開催について（通知）' */
export function invitationSubject(meeting: string): string {
  return `${meeting}の開催について（通知）`;
}

export const invitationLines = [
  '　日頃から町政の推進に御理解と御協力をいただき、厚くお礼申し上げます。',
  '　このことについて、下記のとおり開催しますので、御多忙のところ恐縮ですが、御出席くださいますようお願いします。',
] as const;

/** @example '下の出欠連絡票により、令和７年８月20日（水）までに御連絡ください。' */
export function replyLine(replyBy: CivilDate | undefined): string {
  const day = replyBy === undefined ? dayToBeWritten : dayWithWeekday(replyBy);
  return `下の出欠連絡票により、${day}までに御連絡ください。電話又は電子メールでも差し支えありません。`;
}

export const papersLine =
  '会議の資料は、事前にお送りします。御意見がある場合は、意見記入用紙により御提出ください。';

export const cutLine =
  '・・・・・・・・・・・・・・・・・　切り取り線　・・・・・・・・・・・・・・・・・';
