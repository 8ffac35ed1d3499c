/**
 * What a mail is made of before it is put into words: to whom, and its parts. Each part has a key that no
 * second mail to the same person repeats.
 */
import type { CivilDate } from '../civilDate';
import type { StateCounts } from '../review/submissionStatus';
import type { NoticeAction, NoticeDocument, NoticeOpinion, LaterValue } from './noticeFacts';

/** Where a day stands against the deadline: 下書きの開始, 入力の開始, before it, after it. */
export type NoticeStage = 'drafts' | 'opening' | 'before' | 'after';

interface Due {
  readonly stage: NoticeStage;
  /** Absent where 設定 has none. */
  readonly dueOn?: CivilDate;
  /** Business days that are left; 0 on the day of the deadline and when none is known; negative after it. */
  readonly daysLeft: number;
}

export interface ProvisionalAction {
  readonly action: NoticeAction;
  readonly values: readonly LaterValue[];
}

/** Sections with something open, in the order of 課一覧. */
export interface OpenSection {
  readonly section: string;
  readonly total: number;
  readonly states: StateCounts;
}

/** 状況のまとめ for the secretariat. */
export interface Digest {
  readonly total: number;
  readonly submitted: number;
  readonly open: readonly OpenSection[];
  /** Submitted since the last digest. */
  readonly cameIn: readonly NoticeAction[];
  readonly since: CivilDate;
  /** Sections with something open and nobody to write to. */
  readonly unreachable: readonly string[];
  /** Mails of which nobody knows whether they were sent: 宛先 and 件名. */
  readonly uncertain: readonly { readonly to: string; readonly subject: string }[];
  readonly wrong: readonly string[];
}

export type NoticePart = { readonly key: string } & (
  | ({ readonly kind: 'submission'; readonly actions: readonly NoticeAction[] } & Due)
  | ({ readonly kind: 'amounts'; readonly actions: readonly NoticeAction[] } & Due)
  | { readonly kind: 'values'; readonly actions: readonly ProvisionalAction[] }
  | ({ readonly kind: 'opinions'; readonly opinions: readonly NoticeOpinion[] } & Due)
  | { readonly kind: 'allIn'; readonly total: number }
  | ({ readonly kind: 'digest' } & Digest)
  | { readonly kind: 'sentBack'; readonly action: NoticeAction }
  | { readonly kind: 'onBehalf'; readonly action: NoticeAction }
  | { readonly kind: 'documents'; readonly document: NoticeDocument }
  | ({
      readonly kind: 'inquiry';
      readonly actions: readonly NoticeAction[];
      /** Of other sections, in which these take part. */
      readonly related: readonly NoticeAction[];
    } & Due)
  | ({ readonly kind: 'answers'; readonly opinions: readonly NoticeOpinion[] } & Due)
  /** To a head: what of the section is open. */
  | ({ readonly kind: 'heads'; readonly actions: readonly NoticeAction[] } & Due)
);

export type PartOf<Kind extends NoticePart['kind']> = Extract<NoticePart, { kind: Kind }>;

export interface NoticeMail {
  /** 送信ID. */
  readonly id: string;
  readonly to: string;
  /** The sections for which the person is written to, in the order of 課一覧; empty for the secretariat. */
  readonly sections: readonly string[];
  /** The most urgent first. */
  readonly parts: readonly NoticePart[];
  /** The nearest deadline of its parts. */
  readonly dueOn?: CivilDate;
  /** 対象件数: actions and opinions that it names, each once. */
  readonly items: number;
}
