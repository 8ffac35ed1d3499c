/** What a panel says when the way to the server fails. */

export function lostConnectionMessage(text: string): string {
  return `本体からの応答がありませんでした。もう一度押すと、済んだところを確かめてから続けます。\n（${text}）`;
}

export function versionsDifferMessage(functionName: string): string {
  return `画面と本体の版が合っていません（${functionName}）。画面を閉じて、メニューから開き直してください。何も変更していません。`;
}
