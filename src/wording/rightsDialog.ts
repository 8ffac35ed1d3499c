/** The part 権限の更新 of the dialog 課と担当者, in the words that people read. */
import { protectionText } from './protections';

export const rightsWords = {
  heading: '権限の更新',
  lead: 'シートごとの保護を、設定「事務局」の内容に合わせます。ファイルを開ける人（共有）は変わりません。',
  reading: 'シートの保護を読んでいます。',
  secretariat: '事務局（編集できる人）',
  owner: 'ファイルの所有者',
  ownerHelp: '所有者は、どのシートも編集できます。外すことはできません。',
  nothing: '変えるところはありません。シートの保護は、設定のとおりです。',
  changes: (count: number) => `変わるところ（${String(count)}シート）`,
  tab: 'シート',
  change: '保護',
  gains: '編集できるようになる人',
  loses: '編集できなくなる人',
  none: 'なし',
  apply: 'この内容で更新する',
  applying: '更新しています。このままお待ちください。',
  applied: '権限を更新しました。変更履歴に記録しました。',
  differs:
    '確かめている間に、内容が変わりました。まだ更新していません。今の内容を確かめてください。',
  left: 'そのままにするもの',
  share: 'ファイルの共有',
  shareHelp:
    '入力する人は、ファイルの「編集者」になっている必要があります。次のアドレスをコピーし、Googleの「共有」の画面に貼り付けてください。',
  addresses: '課一覧のアドレス',
  copy: 'コピーする',
  copied: 'コピーしました。',
  notCopied: 'コピーできませんでした。欄の中を選んで、コピーしてください。',
} as const;

export function protectionChangeText(
  before: Parameters<typeof protectionText>[0],
  after: Parameters<typeof protectionText>[0],
): string {
  return before === after
    ? protectionText(after, [])
    : `${protectionText(before, [])} → ${protectionText(after, [])}`;
}

export function leftText(
  title: string,
  why: 'own' | 'other' | 'second' | 'closed',
  editors: readonly string[],
): string {
  const who = editors.length > 0 ? `（編集できる人：${editors.join('、')}）` : '';
  switch (why) {
    case 'own':
      return `「${title}」シートには、手で付けた保護があります${who}。このままでは、課の職員が入力できないことがあります。不要であれば、シートの保護を外してください。`;
    case 'other':
      return `「${title}」シートの保護は、この仕組みのものではありません${who}。`;
    case 'second':
      return `「${title}」シートには、別の保護も付いています${who}。`;
    case 'closed':
      return `「${title}」シートの保護は、あなたには変えられません。ファイルの所有者に依頼してください。`;
  }
}
