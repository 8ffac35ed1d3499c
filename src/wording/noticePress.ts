/** 提出のお知らせ: what its presses are called, in errors, in the log and in 変更履歴. */

export const noticePress = {
  title: '提出のお知らせ',
  means: 'お知らせの送信',
  left: 'お知らせを送らない',
  install: '毎日のお知らせの設定',
  remove: '毎日のお知らせの停止',
  test: '試しの送信',
  settle: '送信の確認',
  addedWord: 'お知らせに添える文',
} as const;

/** @param lastRun お知らせの最終実行; '' where it never came */
export function missingRunMessage(lastRun: string): string {
  return `毎日のお知らせが動いていません（最終　${lastRun || 'なし'}）。「提出のお知らせ」の「毎日のお知らせ」で設定し直してください。`;
}
