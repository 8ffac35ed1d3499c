/** What was decided about mails for a day, and what somebody presses. */
import type { CivilDate } from '../civilDate';
import type { NoticeFacts } from './noticeFacts';
import type { NoticeMail } from './noticeMail';
import { onOrAfter } from './schedule';

export interface NoticeDecision {
  readonly on: CivilDate;
  /** The nearest deadline first, one for each person. */
  readonly mails: readonly NoticeMail[];
  /** Sections that should be written to and have no address, in the order of 課一覧. */
  readonly unreachable: readonly string[];
  /** Nobody is written to on this day: the next business day. */
  readonly heldUntil?: CivilDate;
}

export type NoticePress =
  | { readonly kind: 'sentBack' | 'onBehalf'; readonly actionIds: readonly string[] }
  | { readonly kind: 'documents'; readonly documentIds: readonly string[] }
  | { readonly kind: 'inquiry' }
  | { readonly kind: 'answers' }
  /** To the heads of these sections. */
  | { readonly kind: 'heads'; readonly sections: readonly string[] }
  /** To these sections, although no notice is scheduled for today. */
  | { readonly kind: 'submission'; readonly sections: readonly string[] };

export function held({ today, holidays }: NoticeFacts): NoticeDecision {
  const heldUntil = onOrAfter(today, holidays);
  return { on: today, mails: [], unreachable: [], heldUntil };
}
