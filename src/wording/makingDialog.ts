/** The dialog 会議資料の作成, in the words that people read. */
import type { SidePaper } from './paperNames';

export const makingDialogWords = {
  heading: '会議資料を作成します',
  promise:
    '作成する前に、資料の名前、ページ数の目安、足りないものを示します。前の版の資料は、そのまま残ります。',
  year: '評価対象年度',
  meeting: '会議',
  noMeeting: '会議を決めずに作成する',
  meetingOver: '（開催済み）',
  noMeetings:
    '「会議」シートに会議がありません。会議の行を書くと、次第や委員名簿などに日時や場所が入ります。',
  version: '資料の種類',
  versions: {
    meeting: { name: '会議用', help: '委員に配る資料です。' },
    internal: {
      name: '庁内会議用',
      help: '確認事項、備考、提出者などを加えます。外に出さないでください。',
    },
    published: { name: '公表用', help: '氏名は、公表してよい委員だけを載せます。' },
  },
  papers: '資料と順番',
  papersHelp:
    '順番を変えると、資料の番号も変わります。行をドラッグするか、「上へ」「下へ」で動かしてください。',
  up: (name: string): string => `${name}を上へ`,
  down: (name: string): string => `${name}を下へ`,
  moved: (name: string, place: number): string => `${name}を${String(place)}番目に動かしました。`,
  upShort: '上へ',
  downShort: '下へ',
  scope: '取組別調書に載せる取組',
  scopes: {
    all: '全ての取組',
    discussed: (count: number): string =>
      count === 0
        ? '審議する取組だけ（「会議」シートで決めてください）'
        : `審議する取組だけ（${String(count)}件）`,
  },
  pages: 'ファイルの分け方',
  pagesChoices: {
    through: '１つのファイルにまとめる（ページは通し番号）',
    apart: '資料ごとに分ける（ページは資料ごと。ホームページに載せるときなど）',
  },
  sides: '別に作る資料',
  sideHelp: {
    minutes: '議題と審議する取組を入れた会議録の様式',
    opinionForm: '委員が事前に意見を書く用紙',
    invitation: '委員への開催通知（案内文）',
    inquiry: '各課への照会文と、課ごとの対象一覧',
    errata: '前の版から変わった箇所の一覧',
  } satisfies Readonly<Record<SidePaper, string>>,
  look: '内容を確かめる',
  looking: '資料の内容を調べています',
  lookingHelp: '取組が多いと、30秒ほどかかることがあります。',
  waiting: '今は読み書きできないため、少し待ってから自動で続けます。そのままお待ちください。',
  looked: '作成する資料を確かめてください',
  documents: '作成する資料',
  about: (pages: number): string => `約${String(pages)}ページ`,
  inAll: (documents: number, pages: number): string =>
    `${String(documents)}件のファイル、合わせて約${String(pages)}ページです。`,
  split: '１つのファイルには大きすぎるため、計画全体のものと戦略ごとのものに分けて作成します。',
  sidesToo: 'あわせて作成するもの',
  isMade: (edition: number): string =>
    `同じ内容の資料が、第${String(edition)}版としてもう作成されています。`,
  anew: '内容は同じでも、新しい版を作る',
  openHeading: (count: number): string => `まだ足りないもの（${String(count)}件）`,
  openHelp:
    '次のものがそろうまで、資料の全ページの上に【作成中】と印刷されます。このままでも作成できます。',
  openMore: (count: number): string => `ほかに${String(count)}件あります。`,
  nothingOpen: '足りないものはありません。資料に【作成中】は付きません。',
  goToRow: 'この行を開く',
  make: '作成する',
  makeMore: 'はい、作成する',
  back: '選び直す',
  making: '資料を作成しています',
  makingHelp:
    'この画面を開いたまま、お待ちください。途中で閉じても、もう一度行うと続きから作成します。',
  steps: {
    rollUp: '集計を最新にする',
    pack: '会議資料を作成する',
  },
  stepStates: { waiting: '待っています', doing: '作業中', done: '済み', stopped: '止まりました' },
  progress: (made: number, all: number): string => `${String(made)}／${String(all)}件`,
  stop: '今の作業が終わったら止める',
  stopping: '今の作業が終わったら止めます。',
  stopped: '途中で止まりました',
  stoppedByHand: '止めました。作成した資料は、そのまま残っています。',
  again: '続きから行う',
  done: '資料ができました',
  openDocument: '開く',
  word: 'Word',
  pdf: 'PDF',
  checkNumber: (number: string): string => `照合番号 ${number}`,
  webText: 'ホームページに載せる文章',
  webTextHelp: '数値は資料と同じです。文章は自由に直してお使いください。',
  copy: '文章を写す',
  copied: '写しました。',
  notCopied: '写せませんでした。文章を選んで、Ctrl＋C を押してください。',
  more: '続けて別の資料を作る',
  close: '閉じる',
  cancel: 'やめる',
  nothingChosen: '資料が選ばれていません。１つ以上選んでください。',
} as const;
