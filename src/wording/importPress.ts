/** 取込: what its presses are called, in the menu, in errors and in the log. */

export const importPress = {
  plan: '計画の取込',
  results: '実績の取込',
  look: '取込の内容の確認',
  apply: '取込',
  blank: '様式のダウンロード',
} as const;
