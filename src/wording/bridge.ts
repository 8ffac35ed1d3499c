/** What a panel says while a press is on its way, and when the way to the server fails. */

export const pressWords = {
  waiting: 'ほかの職員が書き込んでいるため、少し待ってから自動で続けます。そのままお待ちください。',
  again: 'もう一度行う',
} as const;

export function lostConnectionMessage(text: string): string {
  return `本体からの応答がありませんでした。もう一度押すと、済んだところを確かめてから続けます。\n（${text}）`;
}

export function versionsDifferMessage(functionName: string): string {
  return `画面と本体の版が合っていません（${functionName}）。画面を閉じて、メニューから開き直してください。何も変更していません。`;
}
