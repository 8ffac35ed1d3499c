/**
 * The dialog 初期設定, in the words that people read. Where three texts stand together, each is for
 * one state of the workbook.
 */
export const setUpDialogWords = {
  heading: {
    new: '計画の進行管理に使うシートを作ります',
    begun: '前回の続きから行います',
    complete: '足りないものを加えます',
  },
  lead: {
    begun: '前回の初期設定は、途中で終わっています。残りのシートと内容を加えます。',
    complete:
      'このファイルの初期設定は済んでいます。シート、見出し、設定の項目などに足りないものがあれば、加えます。',
  },
  promise: {
    new: '今あるシートの内容は変わりません。空の「シート1」は、非表示になります。',
    begun: '済んだところと、今あるシートの内容は変わりません。始め方は、前回選んだとおりです。',
    complete: '今ある行、列、入力された内容は変わりません。',
  },
  beginsWith: '始め方を選んでください',
  beginning: {
    filled: {
      name: '見本の計画で試す（令和６年度の実績は入力済み）',
      help: '内容は架空です。すべてのシートに、見本であることが表示されます。',
    },
    blank: {
      name: '見本の計画で練習する（令和６年度の実績は未入力）',
      help: '入力から会議資料の作成までを、架空の計画で練習できます。',
    },
    empty: {
      name: '空の計画で始める',
      help: '自分の町の計画で使い始めるときに選びます。年度を決め、計画はあとから入れます。',
    },
  },
  firstYear: '計画の最初の年度',
  lastYear: '計画の最後の年度',
  evaluationYear: '評価対象年度',
  yearsRefused: '最初の年度、評価対象年度、最後の年度の順になるように選んでください。',
  secretariat: (address: string) =>
    `あなた（${address}）を事務局として登録します。あとで変えられます。`,
  start: { new: '始める', begun: '続きから行う', complete: '足りないものを加える' },
  again: 'もう一度行う',
  cancel: 'キャンセル',
  close: '閉じる',
  working: 'シートを作っています',
  progress: '初期設定の進み具合',
  patience: '１分ほどかかります。この画面を開いたまま、お待ちください。',
  mayClose: '途中で閉じてしまったときは、もう一度「初期設定」を押すと、続きから行えます。',
  waiting: '今は書き込めないため、少し待ってから自動で続けます。そのままお待ちください。',
  stopped: '初期設定は終わっていません',
  finished: '初期設定が終わりました',
  nothingMissing: '足りないものはありませんでした。何も変更していません。',
  next: {
    new: '「はじめに」シートを御覧ください。ほかの職員が使う前に、「設定」シートの日程と事務局を確かめてください。',
    begun:
      '「はじめに」シートを御覧ください。ほかの職員が使う前に、「設定」シートの日程と事務局を確かめてください。',
    complete: '加えたものは、「変更履歴」シートにも記録しました。',
  },
  addedHeading: '加えたもの',
} as const;
