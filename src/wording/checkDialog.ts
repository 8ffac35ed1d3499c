/** The dialog 入力内容の点検, in the words that people read. */
import { numberInText } from '../domain/fiscalYear';
import { CHECK_COPY } from './check';

export const checkDialogWords = {
  /** Lists one section or all: the weight of what was found. */
  weights: { stop: '読めないシート', mend: '直してください', look: '確かめてください' },
  weightHelp: {
    stop: '直るまで、このシートの内容は集計と資料に入りません。',
    mend: '直るまで、この欄（行）は未入力として扱います。',
    look: '読み取れていますが、思い違いがないかを確かめてください。',
  },
  heading: {
    all: '全ての課の入力内容を点検しました',
    sections: (names: readonly string[]) => `${names.join('、')}の入力内容を点検しました`,
    nobody: '点検する入力内容がありません',
  },
  nobody:
    'あなたのメールアドレスは、「課一覧」シートのどの課にもありません。入力する課の職員の場合は、課一覧への登録を事務局に依頼してください。',
  nothing: '直すところ、確かめるところはありません。',
  showAll: 'すべて',
  section: '課',
  allSections: 'すべての課',
  filter: '表示するもの',
  marking: '点検の結果を、シートの「点検」の欄に書き込んでいます。',
  waiting: '今は書き込めないため、少し待ってから自動で続けます。そのままお待ちください。',
  typedStates: {
    heading: 'シートに直接入力した提出状態',
    lead: 'シートに入力しただけでは、提出したことになりません。内容を確かめて、ボタンを押してください。',
    press: '選んだ取組を提出・確認する',
  },
  again: 'もう一度書き込む',
  close: '閉じる',
  where: '場所',
  what: '内容',
  more: (count: number) => `このほかに${counted(count)}あります。上から直してください。`,
  stays: {
    copy: CHECK_COPY,
    unreadable:
      '読めないシートがあるため、「点検」の欄は書き換えていません。先にシートを直してください。',
  },
} as const;

export function markedMessage(marked: number, accepted: number): string {
  const rows =
    marked === 0
      ? 'シートの「点検」の欄は、この内容のとおりです。'
      : `シートの「点検」の欄を書き換えました（${counted(marked, '行')}）。`;
  return accepted === 0 ? rows : `${counted(accepted)}の提出状態を有効にしました。${rows}`;
}

/** @example countMessage('mend', 3) //=> '直してください　３件' */
export function countMessage(weight: keyof typeof checkDialogWords.weights, count: number): string {
  return `${checkDialogWords.weights[weight]}　${counted(count)}`;
}

function counted(count: number, counter = '件'): string {
  return `${numberInText(count)}${counter}`;
}
