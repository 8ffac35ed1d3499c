/** What a letter says of a deadline; where 設定 has none it says nothing. */
import { compareDates } from '../../domain/civilDate';
import type { NoticePart } from '../../domain/notices/noticeMail';
import { dueWords, noDue, type DueWords } from '../../wording/mailWords';
import type { LetterFrame } from './frame';

type DuePart = Extract<NoticePart, { daysLeft: number }>;

export function dueWordsOf({ dueOn, daysLeft }: DuePart, { today }: LetterFrame): DueWords {
  return dueOn === undefined ? noDue : dueWords(dueOn, today, compareDates(today, dueOn), daysLeft);
}

export function dueValues(part: DuePart, frame: LetterFrame) {
  const { until, short, day, left } = dueWordsOf(part, frame);
  return { 期限まで: until, 期限は: short, 期限: day, 残りの日数: left };
}

/** Whether the deadline is over. */
export function isOver({ stage }: DuePart): boolean {
  return stage === 'after';
}
