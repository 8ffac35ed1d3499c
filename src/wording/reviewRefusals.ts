/** 提出状況・確認: why nothing could be shown or written, in the words that people read. */
import type { NotReviewable, ReviewStep } from '../domain/review/reviewSteps';
import { submissionWords } from './entrySteps';
import { entryRefusalMessage, mayTryAgain, type EntryRefusal } from './entryRefusals';

export const reviewPress = {
  title: '提出状況・確認',
  operation: '提出状況・確認',
  /** 操作の方法 in 変更履歴. */
  means: '提出状況・確認の画面',
} as const;

/** 操作内容 in 変更履歴. */
export const reviewStepNames: Readonly<Record<ReviewStep, string>> = {
  keep: '2次評価',
  confirm: '確認',
  sendBack: '差戻し',
  undoConfirm: '確認の取消し',
};

/** 操作内容 of a wording of the section that the secretariat has mended. */
export const correctionWord = '事務局修正';

/** What a 差戻し needs. */
export const commentMissing = '差戻しの内容';

export type ReviewRefusal =
  | NotReviewable
  /** A word that does not stand in its list. */
  | { readonly reason: 'no such choice'; readonly heading: string; readonly found: string }
  /** The step does not fit the state in which the action is now. */
  | { readonly reason: 'not this step'; readonly step: ReviewStep; readonly state: string }
  | EntryRefusal;

const NOTHING_SAVED = 'シートには何も書き込んでいません。';

export function notReviewableText(why: NotReviewable): string {
  switch (why.reason) {
    case 'not secretariat':
      return 'この画面は事務局が使います。事務局の方は、「設定」シートを編集できるかどうかを確かめてください。';
    case 'not submitted':
      return why.submission === 'sentBack'
        ? '差し戻して、担当課が直しているところです。再び提出されてから確認できます。'
        : `まだ提出されていません（${submissionWords[why.submission]}）。内容を見ることはできますが、確認は提出の後に行います。`;
    case 'settled':
      return 'この年度は確定しています。内容は変更できません。';
  }
}

export function reviewRefusalMessage(refusal: ReviewRefusal): string {
  switch (refusal.reason) {
    case 'not secretariat':
      return notReviewableText(refusal);
    case 'not submitted':
      return `${notReviewableText(refusal)}${NOTHING_SAVED}`;
    case 'no such choice':
      return `「${refusal.heading}」の「${refusal.found}」は、選択肢にありません。${NOTHING_SAVED}一覧から選び直してください。`;
    case 'not this step':
      return `この取組は、いま「${refusal.state}」のため、「${reviewStepNames[refusal.step]}」はできません。${NOTHING_SAVED}画面を開き直してください。`;
    default:
      return entryRefusalMessage(refusal);
  }
}

/** Why one of several was left as it is. */
export function leftForReason(
  why:
    | ReviewRefusal
    | { readonly reason: 'changed' }
    | { readonly reason: 'missing'; readonly what: string },
): string {
  switch (why.reason) {
    case 'changed':
      return '一覧を開いた後に内容が変わりました。開いて確かめてください。';
    case 'missing':
      return `「${why.what}」が書かれていません。`;
    case 'not submitted':
      return notReviewableText(why);
    case 'not this step':
      return `いま「${why.state}」です。`;
    default:
      return reviewRefusalMessage(why);
  }
}

/** Nothing happened, and the same press may go through after a moment. */
export function mayReviewAgain(refusal: ReviewRefusal): boolean {
  switch (refusal.reason) {
    case 'not secretariat':
    case 'not submitted':
    case 'no such choice':
    case 'not this step':
      return false;
    default:
      return mayTryAgain(refusal);
  }
}
