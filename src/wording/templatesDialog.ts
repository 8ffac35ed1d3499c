/** The dialog 様式の編集, in the words that people read. */
import { sizeText, versionName } from './templates';

export const templatesWords = {
  tabs: { template: '様式', tags: 'タグの一覧' },
  tabsLabel: '様式の編集',
  copy: 'このファイルは、もとの計画のファイルの写しです。様式を取り出すことはできますが、差し替えることはできません。',
  heading: '会議資料の様式を直します',
  promise:
    '用紙、表の幅、書体、決まった字句などを、Word、LibreOffice 又は Google ドキュメントで直せます。取り出して直し、ここで差し替えてください。差し替える前に点検し、直すところが一つでもあるうちは保存しません。',
  current: '今の様式',
  builtIn: 'はじめから入っている様式です。',
  builtInAgain: '組込みの様式を使っています。',
  storedBy: (by: string, at: string): string =>
    by === '' ? '' : `${at}に${by}さんが保存しました。`,
  restoredBy: (by: string, at: string): string =>
    by === '' ? '' : `${at}に${by}さんが戻しました。`,
  damaged: '読み取れません。',
  takeOut: '取り出す',
  takingOut: '様式を取り出しています。',
  takenOut: (name: string): string => `「${name}」をダウンロードしました。`,
  put: '差し替える',
  file: '直した様式のファイル（.docx）',
  drop: 'ここにファイルを重ねて放しても選べます。選ぶと点検を始めます。まだ差し替えません。',
  tooLarge: (bytes: number, most: number): string =>
    `ファイルが大きすぎます（${sizeText(bytes)}。${String(most)}MBまで）。写真や図を小さくするか、使っていない図を削除してから保存し直してください。`,
  several: 'ファイルは一つだけ選んでください。',
  others: '保存してある版',
  version: '版',
  when: '保存した日時',
  who: '保存した人',
  what: '内容',
  actions: '操作',
  inUse: '使用中',
  builtInNote: (bytes: number): string => `はじめから入っている様式（${sizeText(bytes)}）`,
  backToBuiltIn: '組込みの様式に戻す',
  backTo: 'この版に戻す',
  othersHelp: '新しい順に３つの版を残します。古い版の内容は、差し替えたときに削除します。',
  checking: 'ファイルを点検しています。このままお待ちください。',
  storing: '保存しています。このままお待ちください。',
  waiting: 'ほかの職員の書き込みが続いているため、少し待ってから自動で続けます。',
  stopped: '続けられませんでした',
  again: 'もう一度行う',
  back: '様式の画面に戻る',
  faultsHeading: (count: number): string => `直すところが${String(count)}か所あります`,
  faultsHelp:
    'ファイルを直してから、もう一度選んでください。一つでもあるうちは差し替えません。何も変更していません。',
  faultsOfVersion:
    'この版は、今のタグに合わないところがあるため、戻せません。取り出して直してから、差し替えてください。何も変更していません。',
  more: (count: number): string => `ほか${String(count)}か所は、画面には出していません。`,
  place: '場所',
  message: '内容と直し方',
  wholeFile: '文書全体',
  goodHeading: '直すところはありません',
  goodHelp: (name: string): string =>
    `「${name}」のタグは全て正しく、見本の値を差し込めました。差し替えると、次に作成する会議資料から使います。作成済みの資料は変わりません。`,
  papers: 'この様式にある資料',
  lacking: '確かめていただきたいところ',
  store: 'この様式に差し替える',
  cancel: 'やめる',
  chooseAgain: 'ファイルを選び直す',
  askHeading: (version: number): string => `${versionName(version)}に戻しますか`,
  askHelp: (now: string, version: number): string =>
    `次に作成する会議資料から、${versionName(version)}を使います。今の様式（${now}）は、保存してある版として残ります。作成済みの資料は変わりません。`,
  restore: '戻す',
  close: '閉じる',
} as const;

export const tagWords = {
  loading: 'タグを読んでいます。',
  heading: 'タグの一覧',
  help: '様式の中の「{取組名}」のような印をタグといい、資料を作成するときに、その内容に置き換わります。',
  howTo: 'タグの書き方',
  rules: [
    'かっこ「{」「}」と記号「#」「^」「/」は、半角で書きます。中に空白は入れません。',
    '文字：{取組名} と書いたところが、その取組の名前になります。',
    '繰返し：{#取組} から {/取組} までを、取組の数だけ繰り返します。表の行を繰り返すときは、同じ行の最初のセルの先頭と最後のセルの末尾に書きます。',
    '条件：{#評価あり} から {/評価あり} までは、条件に合うときだけ印刷します。{^評価あり} から {/評価あり} までは、条件に合わないときだけ印刷します。繰返しの「{^取組}」は、一件もないときだけ印刷します。',
    '別の段落に書いて囲むときは、それぞれの段落にはそのタグだけを書きます。その段落は印刷されません。',
    '資料の最初の段落には {資料：評価結果の概要} のように、その資料の名前だけを書きます。資料と資料の間には、セクション区切り（次のページから開始）を入れます。資料の順は、様式の中の順ではなく、作成するときに選んだ順です。',
  ],
  search: '探す（名前、説明、例）',
  found: (count: number): string =>
    count === 0 ? '見つかりません。別の言葉で探してください。' : `${String(count)}件あります。`,
  everywhere: 'どの資料でも使えるタグ',
  inPaper: (paper: string): string => `資料「${paper}」`,
  count: (count: number): string => `（${String(count)}）`,
  kinds: { text: '文字', condition: '条件', list: '繰返し' },
  inside: (list: string): string => `{#${list}} と {/${list}} の間で使います。`,
  example: '例：',
  copy: (written: string): string => `${written} をコピー`,
  copyShort: 'コピー',
  copied: (written: string): string => `${written} をコピーしました。`,
  notCopied: (written: string): string =>
    `${written} を選びました。Ctrl キーを押しながら C を押すと、コピーできます。`,
} as const;

/** As it is written in a template. */
export function writtenTag(name: string, kind: 'text' | 'condition' | 'list'): string {
  return kind === 'text' ? `{${name}}` : `{#${name}}{/${name}}`;
}
