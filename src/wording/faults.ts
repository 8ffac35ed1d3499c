/** What people read when Google did not do what it was asked, or when they may not do it. */

/** What Google refused, in the words of somebody who can do something about it. */
const REASONS: Readonly<Record<string, string>> = {
  quota: 'Googleの利用回数の上限に達しました。１分ほど待ってから、もう一度押してください。',
  'daily quota':
    'Googleの１日の利用回数の上限に達しました。この操作は行われていません。明日、もう一度行ってください。',
  timeout:
    'Googleからの応答が途中で切れました。もう一度押すと、済んだところを確かめてから続けます。',
  server:
    'Googleの側で一時的な不具合が起きています。もう一度押すと、済んだところを確かめてから続けます。',
  protected:
    '保護されているシートに書き込もうとしたため、Googleに止められました。何も変更していません。「設定」シートを編集できる職員（事務局）が操作してください。',
  'no permission':
    'この操作に必要な権限がありません。何も変更していません。このファイルの編集者になっているか、アクセスの確認画面ですべての項目を許可したかを確かめてください。',
  'not found':
    '対象のファイルが見つかりません。何も変更していません。削除されたか、あなたには見えない場所にあります。',
  'unknown range':
    '必要なシートが見つかりません。何も変更していません。シートの名前を変えたか、削除した場合は元に戻してください。',
  rejected:
    'Googleがこの書き込みを受け付けませんでした。何も変更していません。下の文を添えて、管理している担当にお知らせください。',
  unknown:
    'Googleから思いがけない応答がありました。もう一度押すと、済んだところを確かめてから続けます。',
};

/** @param original Google's own text, kept as the last line for whoever has to find the cause */
export function serviceFaultMessage(reason: string, original: string): string {
  return `${REASONS[reason] ?? REASONS['unknown'] ?? ''}\n（Googleからの文：${original}）`;
}

export function defectMessage(operation: string, text: string): string {
  return `プログラムの中で誤りが起きたため、操作を中止しました。\n下の文を添えて、管理している担当にお知らせください。\n（操作：${operation}　内容：${text}）`;
}

export function misunderstoodCallMessage(): string {
  return '画面と本体の版が合っていません。画面を閉じて、メニューから開き直してください。何も変更していません。';
}

export const BUSY_MESSAGE =
  'ほかの職員の書き込みが続いているため、待っています。何も変更していません。少し待ってから、もう一度押してください。';

export const NO_ADDRESS_MESSAGE =
  'あなたのメールアドレスをGoogleから受け取れませんでした。何も変更していません。役場のGoogleアカウントでログインしているかを確かめ、このファイルを開き直してください。個人のアカウント（gmail.com）では使えません。';

export function otherAccountMessage(opener: string, caller: string): string {
  return `画面を開いたときと別のアカウントになっています。何も変更していません。\n画面を開いたアカウント：${opener}\n今のアカウント：${caller}\n複数のGoogleアカウントでログインしている場合は、役場のアカウントだけにログインするか、シークレットウィンドウで開き直してください。`;
}
