/** 関係課の確認: what it is called, and why an answer could not be kept. */
import { entryRefusalMessage, type EntryRefusal } from './entryRefusals';

/** The column, and 操作内容 in 変更履歴. */
export const relatedWord = '関係課の確認';

export type RelatedRefusal =
  | { readonly reason: 'not asked'; readonly section: string; readonly actionId: string }
  | EntryRefusal;

export function relatedRefusalMessage(refusal: RelatedRefusal): string {
  return refusal.reason === 'not asked'
    ? `取組${refusal.actionId}は、いま${refusal.section}の確認を待っていません。シートには何も書き込んでいません。提出が取り下げられたか、関係課が変わっています。一覧を開き直してください。`
    : entryRefusalMessage(refusal);
}
