/**
 * What deciding about mails is told: the plan's open work as it stands, the dates of 設定, who answers for
 * which section, what was sent before, and which day it is. Nothing else is asked.
 */
import type { Holidays } from '../businessDays';
import type { CivilDate, CivilDateTime } from '../civilDate';
import type { MissingEntry } from '../entry/missing';
import type { FiscalYear } from '../fiscalYear';
import type { SectionAddresses } from '../person';
import type { Section } from '../plan';
import type { SubmissionState } from '../yearlyResult';
import type { LedgerRow } from './ledger';
import type { NoticeKind } from './noticeKinds';
import type { NoticeIntervals } from './intervals';

/** 設定; a date that is not there sets nothing going. */
export interface NoticeDates {
  /** 下書き開始日. */
  readonly draftsOpenOn?: CivilDate;
  /** 入力開始日. */
  readonly entryOpensOn?: CivilDate;
  /** 入力期限. */
  readonly entryDueOn?: CivilDate;
  /** 決算額の確定期限. */
  readonly amountsDueOn?: CivilDate;
  /** 意見への回答期限. */
  readonly answersDueOn?: CivilDate;
}

/** An action of 評価対象年度 as its section left it. */
export interface NoticeAction {
  readonly actionId: string;
  readonly name: string;
  /** 回答課, as it is written. */
  readonly section: string;
  /** 関係課 beside it, as they are written. */
  readonly related: readonly string[];
  readonly submission: SubmissionState;
  /** What it lacks for the next step; empty once it is submitted. */
  readonly missing: readonly MissingEntry[];
  /** Indicators of this action whose values will be known after 入力期限 only, as far as they are blank. */
  readonly laterValues: readonly LaterValue[];
  /** 差戻しの内容 while it is sent back. */
  readonly sentBackFor: string;
  /** 提出日時 of the last submission; stays while it is sent back. */
  readonly submittedAt?: CivilDateTime;
  /** The secretariat entered it on behalf of the section. */
  readonly onBehalf: boolean;
  /** 決算額の区分 is 見込, of a result that is submitted. */
  readonly isEstimated: boolean;
  /** 速報 and 集計中, of a result that is submitted. */
  readonly provisional: readonly LaterValue[];
}

export interface LaterValue {
  readonly indicatorId: string;
  readonly indicator: string;
  /** 確定予定月 as it is written; '' where there is none. */
  readonly fixedMonth: string;
  /** The first day of that month; absent where none can be read. */
  readonly fixedFrom?: CivilDate;
}

/** An opinion of a meeting of 実施年度 without 町の考え方・対応. */
export interface NoticeOpinion {
  readonly opinionId: string;
  readonly meetingId: string;
  readonly targetId: string;
  /** 担当課. */
  readonly section: string;
  readonly summary: string;
  readonly heldOn?: CivilDate;
}

/** A document that is finished. */
export interface NoticeDocument {
  readonly documentId: string;
  readonly name: string;
  readonly link: string;
  readonly madeBy: string;
  readonly madeAt: CivilDateTime;
}

export interface NoticeFacts {
  readonly today: CivilDate;
  /** 評価対象年度. */
  readonly year: FiscalYear;
  readonly dates: NoticeDates;
  readonly intervals: NoticeIntervals;
  readonly holidays: Holidays;
  /** With their years of validity: a section that has ended is written to as its successor. */
  readonly sections: readonly Section[];
  readonly addresses: readonly SectionAddresses[];
  /** 設定「事務局」. */
  readonly secretariat: readonly string[];
  /** Of 評価対象年度, those that are submitted too. */
  readonly actions: readonly NoticeAction[];
  readonly opinions: readonly NoticeOpinion[];
  readonly documents: readonly NoticeDocument[];
  readonly ledger: readonly LedgerRow[];
  /**
   * お知らせを決めた日: the last business day on which a daily run decided; absent before the first one. A run
   * on a day that is none of work decides nothing, so it must not hide that the day before was missed.
   */
  readonly lastRunOn?: CivilDate;
  /** Kinds of mail that 設定 has switched off. */
  readonly switchedOff: ReadonlySet<NoticeKind>;
  /** Weekdays of 状況のまとめ, of 月火水木金. */
  readonly digestOn: readonly string[];
  /** Lines that the digest says beside: what looks wrong, in words. */
  readonly wrong: readonly string[];
}
