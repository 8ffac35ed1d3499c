/**
 * When results may be written: drafts from 下書き開始日 on (who did the work writes it before the
 * transfers of 1 April), submission from 入力開始日 on. After 入力期限 results are late and welcome.
 *
 * A date that 設定 does not have is no hindrance.
 */
import { compareDates, type CivilDate } from '../civilDate';

export type WindowState = 'before' | 'drafts' | 'open' | 'late';

export interface EntryDates {
  /** 下書き開始日. */
  readonly draftsOpenOn?: CivilDate;
  /** 入力開始日. */
  readonly entryOpensOn?: CivilDate;
  /** 入力期限: the last day. */
  readonly entryDueOn?: CivilDate;
}

export function windowOn(today: CivilDate, dates: EntryDates): WindowState {
  const { draftsOpenOn, entryOpensOn, entryDueOn } = dates;
  const isBefore = (date: CivilDate | undefined): boolean =>
    date !== undefined && compareDates(today, date) < 0;
  const isNotOpen =
    isBefore(entryOpensOn) || (entryOpensOn === undefined && isBefore(draftsOpenOn));
  if (isNotOpen) {
    const areDraftsOpen = draftsOpenOn !== undefined && !isBefore(draftsOpenOn);
    return areDraftsOpen ? 'drafts' : 'before';
  }
  return entryDueOn !== undefined && compareDates(today, entryDueOn) > 0 ? 'late' : 'open';
}
