/** 変更履歴 of an action as a panel shows it. */
import { counted } from './entry';

export const historyWords = {
  heading: '変更履歴',
  loading: '変更履歴を読み込んでいます。',
  none: '変更履歴は、まだありません。',
  again: 'もう一度',
  before: '変更前',
  after: '変更後',
  blank: '（空欄）',
  corrections: '事務局が字句を直しました',
  correctionsLead: '提出された文を、事務局が次のとおり直しています。',
  correction: '事務局修正',
  target: (id: string) => `対象：${id}`,
  more: (count: number) =>
    `このほかに、古い履歴が${counted(count)}あります。「変更履歴」シートで見ることができます。`,
} as const;
