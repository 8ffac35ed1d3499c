/** The dialog 課と担当者, in the words that people read. */
import type { SectionFault } from '../domain/section/sectionRow';
import type { SectionNotice } from '../domain/section/sectionNotices';

export const fieldWords = {
  name: { label: '課名（正式）', help: '一度付けた課名は変えられません。' },
  shortName: { label: '略称', help: '幅の狭い表に印字する名前です（例：福祉）。' },
  order: { label: '並び順', help: '機構順の番号です。' },
  sharedAddress: { label: '共用アドレス', help: 'お知らせの宛先です。入力もできます。' },
  staffAddresses: { label: '担当者アドレス', help: '入力する人です。複数は「、」で区切ります。' },
  headAddresses: { label: '所属長アドレス', help: '提出する人です。複数は「、」で区切ります。' },
  validFrom: { label: '有効開始年度', help: 'この課名の最初の年度です（例：令和8年度）。' },
  validTo: { label: '有効終了年度', help: 'この課名の最後の年度です。続いているときは空欄です。' },
  successor: { label: '後継課', help: 'なくなった後に、仕事を引き継ぐ課です。' },
} as const;

export type FieldName = keyof typeof fieldWords;

export const sectionsWords = {
  tabs: { list: '課一覧', persons: '担当者の確認', rights: '権限の更新' },
  tabsLabel: '課と担当者',
  copy: 'このファイルは、もとの計画のファイルの写しです。見ることはできますが、保存はできません。',
  damages: '「課一覧」シートに、読み取れないところがあります。シートで直してください。',
  listHeading: '課一覧',
  listHelp: '課名を押すと、担当者などを直せます。',
  ended: (count: number) => `終わった課（${String(count)}）`,
  name: '課名',
  years: '有効期間',
  people: '共用・担当者・所属長',
  notices: '確かめるところ',
  add: '課を加える',
  up: (name: string) => `${name}を上へ`,
  down: (name: string) => `${name}を下へ`,
  order: '並び順',
  orderChanged: '並び順を変えました。まだ保存していません。',
  saveOrder: '並び順を保存する',
  undoOrder: '元の順に戻す',
  newHeading: '課を加えます',
  save: '保存する',
  saving: '保存しています。このままお待ちください。',
  saved: (name: string) => `${name}を保存しました。変更履歴に記録しました。`,
  savedOrder: '並び順を保存しました。変更履歴に記録しました。',
  moved: (from: string, to: string) => `${from}の回答課を、${to}に移しました。`,
  nothing: '変えたところはありません。',
  back: '一覧に戻る',
  close: '閉じる',
  unsaved: 'まだ保存していない内容があります。',
  leave: '保存しないで戻る',
  stay: '続けて書く',
  kept: '前に書きかけた内容を戻しました。まだ保存していません。',
  drop: '書きかけを消す',
  keepsName: '課名は変えられません。改称や統合のときは「改称・再編」を押してください。',
  reorganise: '改称・再編',
  none: '（なし）',
  conflict: {
    heading: '開いた後に、ほかの職員が内容を変えています。何も保存していません。',
    lead: '残す方を選んでから、もう一度「保存する」を押してください。',
    item: '項目',
    ours: 'あなたの入力',
    theirs: '今の内容',
    take: '今の内容にする',
    blank: '（空欄）',
    gone: '「課一覧」シートから、この課の行がなくなっています。',
  },
  standing: (rows: number, to: string) =>
    `開いている年度の年度実績と指標実績の${String(rows)}行は、まだこの課が回答課です。${to}に移すと、${to}の職員が入力できます。`,
  stillAnswers: (rows: number) =>
    `開いている年度の${String(rows)}行は、まだこの課が回答課です。課名を押して、後継課に移してください。`,
  move: (to: string) => `${to}に移す`,
} as const;

export const reorganiseWords = {
  heading: (name: string) => `${name}の改称・再編`,
  lead: '今の課の行は、最後の年度と後継課を入れて残します。過去の実績の課名は変わりません。',
  how: '新しい課',
  renamed: '新しい課名の行を作る（改称・分割）',
  merged: '今ある課が引き継ぐ（統合）',
  newName: '新しい課名',
  successor: '引き継ぐ課',
  choose: '選んでください',
  from: 'いつから',
  fromHelp: 'この年度から新しい課です（例：令和8年度）。今の課は、その前の年度までになります。',
  people: '新しい課の担当者',
  moveRows: (rows: number) =>
    `開いている年度の年度実績と指標実績（${String(rows)}行）の回答課も、新しい課に移す`,
  moveHelp: '移すと、これからの入力は新しい課が行います。担当課（実績の年度）は変わりません。',
  press: '改称・再編を保存する',
  noYear: 'いつからかを「令和8年度」のように書いてください。',
  noSuccessor: '引き継ぐ課を選んでください。',
} as const;

/** @example 「なし」 */
export const NOBODY = 'なし';

export function faultText({ field, cause, found }: SectionFault): string {
  const { label } = fieldWords[field];
  switch (cause) {
    case 'no address':
      return `${label}の「${found}」は、メールアドレスとして読み取れません。「fukushi@town.example.jp」のように書き、複数は「、」で区切ってください。`;
    case 'no year':
      return `${label}の「${found}」は、年度として読み取れません。「令和8年度」のように書いてください。`;
    case 'ends before it begins':
      return `有効終了年度（${found}）が、有効開始年度より前になっています。`;
    case 'no order':
      return `並び順の「${found}」は、番号として読み取れません。「3」のように書いてください。`;
    case 'too long':
      return `${label}は40字までで書いてください（今は${String(found.trim().length)}字）。`;
    case 'no such section':
      return `後継課の「${found}」は、課一覧にありません。一覧にある課を選んでください。`;
    case 'own successor':
      return `後継課をたどると、この課に戻ってしまいます（${found}）。別の課を選んでください。`;
    case 'no name':
      return '課名を書いてください。';
    case 'name divided':
      return `課名の「${found}」に、区切りの記号があります。「、」「；」などを使わずに書いてください。`;
    case 'name taken':
      return `「${found}」は、既に課一覧にあります。別の課名にするか、その課を開いて直してください。`;
  }
}

export function noticeText(notice: SectionNotice): string {
  switch (notice.kind) {
    case 'elsewhere':
      return `${fieldWords[notice.field].label}（${notice.address}）は、${notice.sections.join('、')}でも使われています。`;
    case 'other domain':
      return `${notice.address}は、ほかのアドレス（@${notice.usual}）とドメインが違います。このアドレスで合っていますか。`;
    case 'nobody':
      return notice.hasHeads
        ? '取組がありますが、共用アドレスも担当者アドレスもないため、お知らせが届きません。所属長には、「提出のお知らせ」で送ったときだけ届きます。'
        : '取組がありますが、アドレスが一つもありません。お知らせが届かず、入力する人もいません。';
  }
}
