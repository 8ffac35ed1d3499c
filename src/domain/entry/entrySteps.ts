/**
 * Who may write a result and bring it forward.
 *
 *   未入力 → 作成中 → 所属長確認待ち → 提出済み → (差戻し → 提出済み) → 確認済み
 *
 * The staff of the 回答課 writes until it hands over to the head, the head until he submits, and nobody
 * of the section after that, until it is sent back. Who is both takes one step; where 設定「提出は所属長
 * のみか」 is いいえ the staff submits. The secretariat may take each step on behalf of a section (代理).
 * Before 入力開始日 nothing is submitted, before 下書き開始日 nothing is written.
 *
 * What was not final when it was submitted (見込, 速報, 集計中) the section settles afterwards, without 差戻し;
 * what had been confirmed is then 提出済み again, so that the secretariat sees it.
 */
import { answersFor, isHeadOf, type Person } from '../person';
import type { SubmissionState } from '../yearlyResult';
import type { WindowState } from './entryWindow';

export type EntryStep = 'draft' | 'handOver' | 'submit' | 'takeBack' | 'settle';

export interface EntryCase {
  readonly person: Person;
  /** 回答課. */
  readonly section: string;
  readonly submission: SubmissionState;
  /** 提出は所属長のみか. */
  readonly headSubmits: boolean;
  readonly window: WindowState;
  /** Something of it is not final: 見込, 速報 or 集計中. */
  readonly isLate: boolean;
}

export type NotWritable =
  /** Neither of the section nor of the secretariat. */
  | { readonly reason: 'not yours'; readonly section: string }
  | { readonly reason: 'before drafts' }
  /** The staff has handed over: the head, or the staff after taking it back, goes on. */
  | { readonly reason: 'awaits head' }
  | { readonly reason: 'submitted' }
  | { readonly reason: 'checked' }
  | { readonly reason: 'settled' };

export interface EntryRights {
  /** What may be done now; empty: it is only read. */
  readonly steps: readonly EntryStep[];
  /** Why nothing may be written; absent when it may. */
  readonly notWritable?: NotWritable;
  /** Decides for the section: its head, whoever submits for it, or the secretariat. */
  readonly decides: boolean;
  /** The secretariat, for a section that is not its own. */
  readonly onBehalf: boolean;
}

export function rightsIn(entry: EntryCase): EntryRights {
  const { person, section, submission, headSubmits, window, isLate } = entry;
  const isOwn = answersFor(person, section);
  const onBehalf = !isOwn && person.isSecretariat;
  const decides = isHeadOf(person, section) || (isOwn && !headSubmits) || onBehalf;
  const none = (notWritable: NotWritable, steps: readonly EntryStep[] = []): EntryRights => ({
    steps,
    notWritable,
    decides,
    onBehalf,
  });
  if (!isOwn && !onBehalf) return none({ reason: 'not yours', section });
  if (submission === 'submitted' || submission === 'checked') {
    return none({ reason: submission }, isLate ? ['settle'] : []);
  }
  if (submission === 'settled') return none({ reason: submission });
  if (window === 'before') return none({ reason: 'before drafts' });
  if (submission === 'awaitingHead' && !decides)
    return none({ reason: 'awaits head' }, ['takeBack']);
  const isOpen = window !== 'drafts';
  const steps: readonly (EntryStep | false)[] = [
    'draft',
    submission === 'awaitingHead' && 'takeBack',
    isOpen && (decides ? 'submit' : 'handOver'),
  ];
  return { steps: steps.filter((step) => step !== false), decides, onBehalf };
}

/** 差戻し stays until it is submitted again, so that what is to be mended stays in sight. */
export function stateAfter(step: EntryStep, before: SubmissionState): SubmissionState {
  switch (step) {
    case 'draft':
      return before === 'notEntered' ? 'draft' : before;
    case 'handOver':
      return 'awaitingHead';
    case 'submit':
      return 'submitted';
    case 'takeBack':
      return 'draft';
    case 'settle':
      return 'submitted';
  }
}
