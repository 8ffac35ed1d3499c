/** What people read on the local page. */

export const pageWords = {
  choose: 'どなたとして使いますか',
  chooseHint:
    '名前を押すと、その人の画面が開きます。別のタブで開けば、二人で同時に使うことができます。人は「課一覧」から作っています。',
  section: '課',
  head: '所属長',
  staff: '担当者・共用',
  you: '使う人',
  day: '日付',
  dayHint: '日付は、空欄のときは今日です。操作をした日より前には戻せません。',
  open: '開く',
  setDay: '日付を決める',
  menus: 'メニュー',
  workbook: 'ブック',
  kept: '操作のたびに、このファイルに保存しています。Excel や LibreOffice で見るときは、見終わったら閉じてから操作してください。',
  others: '別の人として開く',
  othersHint: '新しいタブで開きます。',
  close: '閉じる',
  running: '実行しています…',
  lost: '手元のプログラムから応答がありません。動いているかを確かめて、このページを開き直してください。',
  share: '共有する',
  back: '人を選び直す',
} as const;

export function notSharedMessage(address: string): string {
  return `${address} は、このブックの編集者ではありません。Google では、ファイルの「共有」に加えた人だけが開けます。`;
}
