/** 取組実績の入力: the list of a section's actions, and what the panel says as a whole. */
import { dateInText, parseCivilDate } from '../domain/civilDate';
import { numberInText } from '../domain/fiscalYear';

export const entryWords = {
  heading: '取組実績の入力',
  section: '課',
  chooseSection: '課を選んでください',
  noSection: '課を選ぶと、その課の取組が出ます。',
  guide: '入力の案内',
  contact: '問合せ先',
  onBehalfOf: (section: string) =>
    `${section}に代わって入力します（代理入力）。代理で入力したことは、課の画面にも表示されます。`,
  secretariat: '事務局として開いています。ほかの課の取組は、代理入力になります。',
  unknown: (opener: string) =>
    `このメールアドレス（${opener}）は、「課一覧」シートのどの課にもありません。入力する課の職員の場合は、課一覧への登録を事務局に依頼してください。ほかのアカウントでも入力できるときは、そのアカウントで開き直してください。`,
  copy: 'このファイルは、もとの計画のファイルの写しです。ここで入力しても、もとの計画には入りません。もとのファイルで入力してください。',
  noItems: 'この課が入力する取組はありません。',
  groups: {
    sentBack: '差戻し',
    open: 'これから入力する取組',
    late: '確定値の報告をお願いする取組',
    awaitingHead: '所属長の確認を待っている取組',
    done: '提出した取組',
  },
  countOf: (count: number) => counted(count),
  missing: '未記入',
  nothingMissing: '記入が済んでいます',
  damaged: '読み取れない欄があります',
  unsaved: 'シートに保存していない入力があります',
  openSelected: '選択中の行を開く',
  noRowSelected:
    '取組の行が選ばれていません。「年度実績」又は「指標実績」シートで、取組の行を選んでから押してください。',
  openThis: (actionId: string) => `選択中の ${actionId} を開く`,
  makeList: '課内確認用一覧（供覧）を作る',
  makingList: '課内確認用一覧を作っています。',
  reload: '最新の状態にする',
  loading: '読み込んでいます。',
  opening: (actionId: string) => `${actionId} を開いています。`,
  waiting: 'ほかの人が書き込んでいるため、少し待ってから自動で続けます。',
  again: 'もう一度',
  toList: '一覧へ',
  close: '閉じる',
  wide: '広い画面で入力',
  /** Said in the sidebar while the large dialog lies over it. */
  openedWide: '広い画面を開きました。閉じると、この一覧が最新の状態になります。',
} as const;

/** @example lateText(['決算額（見込から確定へ）']) //=> '確定値の報告：決算額（見込から確定へ）' */
export function lateText(late: readonly string[]): string {
  return `確定値の報告：${late.join('、')}`;
}

export interface WindowWords {
  readonly state: 'before' | 'drafts' | 'open' | 'late';
  readonly draftsOpenOn: string;
  readonly entryOpensOn: string;
  readonly entryDueOn: string;
}

/** When may be written and submitted. */
export function windowText({ state, ...dates }: WindowWords): string {
  const drafts = dayText(dates.draftsOpenOn);
  const opens = dayText(dates.entryOpensOn);
  const due = dayText(dates.entryDueOn);
  switch (state) {
    case 'before':
      return drafts !== ''
        ? `入力の期間の前です。下書きは${drafts}から入力できます。`
        : `入力の期間の前です。${opens === '' ? '' : `入力は${opens}からできます。`}`;
    case 'drafts':
      return `下書きの期間です。入力した内容は保存されます。${
        opens === '' ? '' : `提出は${opens}からできます。`
      }`;
    case 'open':
      return due === '' ? '入力と提出ができます。' : `提出の期限は${due}です。`;
    case 'late':
      return `提出の期限（${due}）を過ぎていますが、入力と提出ができます。`;
  }
}

/** @example dayText('2025-05-16') //=> '令和７年５月16日' */
export function dayText(digits: string): string {
  const date = parseCivilDate(digits);
  return date.accepted ? dateInText(date.value) : '';
}

export function counted(count: number): string {
  return `${numberInText(count)}件`;
}

/** How many are still to be submitted. */
export function leftText(left: number, awaitingHead: number): string {
  if (left === 0) return '全て提出しました。';
  const waiting = awaitingHead === 0 ? '' : `（うち所属長確認待ち${counted(awaitingHead)}）`;
  return `提出まで、あと${counted(left)}${waiting}`;
}

/** What an item of the list lacks, the first few by name. */
export function missingInList(missing: readonly string[]): string {
  const named = missing.slice(0, 3).join('、');
  const more = missing.length - 3;
  return `${entryWords.missing}：${named}${more > 0 ? ` ほか${counted(more)}` : ''}`;
}

export function provisionalText(count: number): string {
  return `速報・集計中の指標 ${counted(count)}`;
}
