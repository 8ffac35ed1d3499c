/** What is told once お知らせに添える文 has been saved. */

export function addedWordSaved(addedWord: string): string {
  return addedWord === ''
    ? '毎回添える文を消しました。変更履歴に記録しました。'
    : '毎回添える文を保存しました。これから送る全てのお知らせに入ります。変更履歴に記録しました。';
}
