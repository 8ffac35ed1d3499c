/** What a letter says of a deadline; where 設定 has none it says nothing. */
import { compareDates } from '../../domain/civilDate';
import type { NoticePart } from '../../domain/notices/noticeMail';
import { dueWords, noDue } from '../../wording/mailWords';
import type { LetterFrame } from './frame';

type DuePart = Extract<NoticePart, { daysLeft: number }>;

export function dueValues({ dueOn, daysLeft }: DuePart, { today }: LetterFrame) {
  const { until, short, day, left } =
    dueOn === undefined ? noDue : dueWords(dueOn, today, compareDates(today, dueOn), daysLeft);
  return { 期限まで: until, 期限は: short, 期限: day, 残りの日数: left };
}

/** Whether the deadline is over. */
export function isOver({ stage }: DuePart): boolean {
  return stage === 'after';
}
