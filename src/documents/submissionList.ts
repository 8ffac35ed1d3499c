/**
 * 提出状況一覧: how far each 回答課 is at one moment, for the meeting of the section heads. 提出 is 提出済み,
 * 確認済み and 確定, so that the parts of a row add up to 対象. Sections with nothing to enter come last.
 */
import { dateInTable, type CivilDate, type CivilDateTime } from '../domain/civilDate';
import type { StatusCounts, SubmissionStatus } from '../domain/review/submissionStatus';
import { clockText } from '../wording/makeDocuments';
import { noFigure } from '../wording/numbers';
import { dayText, dueLine, ofOffice, unreadableNote } from '../wording/submissionList';
import type { submissionTags } from './submissionTags';
import type { ValuesOf } from './tagTree';

/** What was counted, and when. */
export interface CountedSubmissions {
  readonly status: SubmissionStatus;
  readonly countedAt: CivilDateTime;
  /** Absent: 設定 has no 入力期限. */
  readonly due?: {
    readonly day: CivilDate;
    /** 0 on the day itself, negative after it. */
    readonly businessDaysLeft: number;
  };
  /** Cells of 年度実績 that nobody can read: what stands there may have been counted wrongly. */
  readonly unreadable: number;
}

type ListValues = ValuesOf<typeof submissionTags>;

/** @throws Error when nothing was counted: a bug */
export function submissionValues(
  counted: CountedSubmissions | undefined,
): ListValues & { readonly 資料番号: typeof ofOffice } {
  if (counted === undefined) throw new Error('A list of nothing.');
  const { status, countedAt, due, unreadable } = counted;
  return {
    資料番号: ofOffice,
    集計日: dateInTable(countedAt),
    集計時刻: clockText(countedAt),
    期限の行: due === undefined ? '' : dueLine(countedAt, due.day, due.businessDaysLeft),
    課別: status.busy.map((own) => ({ 課: own.section, ...countCells(own) })),
    課別の計: [countCells(status.whole)],
    該当なし: status.idle.map((section) => ({ 課: section })),
    注: unreadable === 0 ? [] : [{ 注: unreadableNote(unreadable) }],
  };
}

function countCells(counts: StatusCounts): ListValues['課別の計'][number] {
  const { total, submitted, states, lastSubmittedAt } = counts;
  return {
    対象: String(total),
    提出: String(submitted),
    所属長確認待ち: String(states.awaitingHead),
    作成中: String(states.draft),
    未入力: String(states.notEntered),
    差戻し: String(states.sentBack),
    最終提出日: lastSubmittedAt === undefined ? noFigure : dayText(lastSubmittedAt),
  };
}
