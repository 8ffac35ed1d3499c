/** What the tabs of the council say, as the papers need it: 会議, 委員, 意見台帳, 見直し台帳. */
import type { CivilDate } from '../domain/civilDate';

/** A row of 会議. */
export interface MeetingText {
  readonly id: string;
  /** 回, e.g. 令和７年度第１回. */
  readonly occasion: string;
  /** Absent while no day is set. */
  readonly heldOn?: CivilDate;
  /** As typed, e.g. 13:30. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly present: readonly string[];
  readonly absent: readonly string[];
  /** One item per line of the cell. */
  readonly agenda: readonly string[];
  /** 審議する取組: ids. */
  readonly actionsDiscussed: readonly string[];
  /** 委嘱・役員選出: はい. */
  readonly appoints: boolean;
  readonly replyBy?: CivilDate;
  /** 公開 or 非公開; '' while nobody has said. */
  readonly openness: string;
  readonly closedReason: string;
  /** '' while nobody has counted. */
  readonly listeners: string;
  readonly explainedBy: string;
}

/** A row of 委員. */
export interface MemberText {
  readonly number: string;
  readonly name: string;
  readonly reading: string;
  readonly category: string;
  readonly affiliation: string;
  /** 会議での役職, e.g. 会長. */
  readonly office: string;
  readonly termFrom?: CivilDate;
  readonly termTo?: CivilDate;
  /** 公表可: はい. */
  readonly mayBePublished: boolean;
}

/** A row of 意見台帳. */
export interface OpinionText {
  readonly id: string;
  /** 対象ID: an action, policy or strategy, or 全体. */
  readonly targetId: string;
  /** 公表時の表記. */
  readonly publishedAs: string;
  readonly opinion: string;
  /** 担当課. */
  readonly section: string;
  /** 町の考え方・対応; '' while it is being prepared. */
  readonly answer: string;
  /** 対応区分. */
  readonly response: string;
  /** 現在の状況, or 反映の内容 where it is blank. */
  readonly currentState: string;
  /** 現在の状況の時点. */
  readonly asOf: string;
  /** 関連する意見ID. */
  readonly related: readonly string[];
  /** 回 of the meeting at which it was said. */
  readonly occasion: string;
}

/** A row of 見直し台帳 that is 案 or 決定. */
export interface RevisionText {
  readonly id: string;
  readonly isDecided: boolean;
  readonly targetId: string;
  /** 項目, e.g. 令和8年度目標, 取組名, 指標の追加. */
  readonly item: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  readonly decidedOn?: CivilDate;
}

export interface CouncilInput {
  /** The meeting that the papers are for; absent when they are for none. */
  readonly meeting?: MeetingText;
  /** The meeting before it, whose opinions are answered. */
  readonly previous?: MeetingText;
  /** Those whose term covers the day of the meeting, in the order of 委員番号. */
  readonly members: readonly MemberText[];
  /** Opinions of the previous meeting, in the order of the ledger. */
  readonly opinions: readonly OpinionText[];
  /** Of meetings before the previous one, where 対応区分 is 引き続き検討. */
  readonly continued: readonly OpinionText[];
  /** Opinions on the meeting itself that have come in already. */
  readonly taken: readonly OpinionText[];
  /** 案 and 決定 that apply from 反映する年度. */
  readonly revisions: readonly RevisionText[];
}
