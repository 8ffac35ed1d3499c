/** 提出状況・確認: who has answered, what waits to be checked, and several at once. */
import { yearInText, type FiscalYear } from '../domain/fiscalYear';
import { countInText } from './numbers';
import { counted, dayText } from './entry';
import { clockText } from './entrySaving';
import { submissionWords } from './entrySteps';

export const reviewWords = {
  heading: '提出状況・確認',
  tabs: { status: '提出状況', queue: '確認' },
  copy: 'このファイルは、もとの計画のファイルの写しです。ここで確認しても、もとの計画には入りません。もとのファイルで確認してください。',
  damages: 'シートで読み取れない欄があるため、件数が合わないことがあります。',
  wide: '広い画面で開く',
  openedWide: '広い画面を開きました。閉じると、この一覧が最新の状態になります。',
  reload: '最新の状態にする',
  handedIn: '提出',
  due: '期限',
  lastSubmitted: '最終提出',
  idle: '該当なし',
  related: '関係課の確認',
  relatedLead: '提出された取組のうち、関係課が確認を書いた件数です。',
  section: '課',
  table: '課ごとの提出状況',
  total: '対象',
  whole: '計',
  unfinished: '提出がそろっていない課',
  finished: '提出がそろった課',
  allFinished: '全ての課の提出がそろっています。',
  none: 'この年度に入力する取組はありません。',
  makeList: '提出状況一覧を作る',
  makingList: '提出状況一覧を作っています。',
  since: '前に見たときから',
  nothingSince: '新しく提出されたものはありません。',
  looked: 'ここまで見ました',
  lookedDone: 'ここまでを見たことにしました。次に開くと、この後に提出されたものが分かります。',
  newMark: '新着',
  onBehalf: '代理入力',
  filters: { waiting: '確認待ち', sentBack: '差戻し中', checked: '確認済み', all: 'すべて' },
  filterLabel: '状態で絞る',
  allSections: 'すべての課',
  search: '番号・名称で探す',
  noneFound: 'この条件に合う取組はありません。',
  noneWaiting: '確認を待っている取組はありません。',
  noFlags: '確認事項なし',
  flagsStopped: '確認事項を調べるのが途中で止まりました。一覧は、このまま使えます。',
  flagsAgain: 'もう一度調べる',
  sortByFlags: '確認事項のある取組を先に並べる',
  select: (actionId: string) => `${actionId} を選ぶ`,
  selectAll: '表示している取組を全て選ぶ',
  unselect: '選択をやめる',
} as const;

/** @example handedInText(16, 25) //=> '提出 16／25件' */
export function handedInText(handedIn: number, total: number): string {
  return `${String(handedIn)}／${String(total)}件`;
}

export function resultsYearText(year: FiscalYear): string {
  return `${yearInText(year)}の実績`;
}

/** How long it is until 入力期限. @param left business days, negative after it */
export function dueText(dueOn: string, left: number | undefined): string {
  const day = dayText(dueOn);
  if (day === '' || left === undefined) return '入力期限は、「設定」シートにありません。';
  if (left === 0) return `今日（${day}）が期限の日です。`;
  return left > 0
    ? `期限（${day}）まで、あと${countInText(left)}営業日です。`
    : `期限（${day}）を${countInText(-left)}営業日過ぎています。`;
}

/** @example momentText('2025-05-16 10:32') //=> '５月16日10時32分' */
export function momentText(minute: string): string {
  const [, month, day] = /^\d{4}-(\d\d)-(\d\d) /u.exec(minute) ?? [];
  if (month === undefined || day === undefined) return '';
  return `${countInText(Number(month))}月${countInText(Number(day))}日${clockText(minute)}`;
}

/** @example momentInTable('2025-05-16 10:32') //=> '5/16 10:32' */
export function momentInTable(minute: string): string {
  const [, month, day, clock] = /^\d{4}-(\d\d)-(\d\d) (\d\d:\d\d)/u.exec(minute) ?? [];
  return clock === undefined ? '' : `${String(Number(month))}/${String(Number(day))} ${clock}`;
}

export function countedAtText(minute: string): string {
  return `${momentText(minute)}現在`;
}

/** What has come since the person looked. */
export function sinceText(lookedAt: string, count: number): string {
  const when = momentText(lookedAt);
  const since = when === '' ? reviewWords.since : `${reviewWords.since}（${when}）`;
  return `${since}：${count === 0 ? reviewWords.nothingSince : counted(count)}`;
}

type CountedState = 'notEntered' | 'draft' | 'awaitingHead' | 'sentBack';

const openStates = ['notEntered', 'draft', 'awaitingHead', 'sentBack'] as const;

/** What a section has still to hand in, by state. @example '未入力２件、作成中１件' */
export function openText(counts: Readonly<Record<CountedState, number>>): string {
  return openStates
    .filter((state) => counts[state] > 0)
    .map((state) => `${submissionWords[state]}${counted(counts[state])}`)
    .join('、');
}

/** @example relatedText('町民課', 2, 3) //=> '町民課　３件のうち２件' */
export function relatedText(section: string, answered: number, asked: number): string {
  return `${section}　${counted(asked)}のうち${counted(answered)}`;
}

export function idleText(sections: readonly string[]): string {
  return `${reviewWords.idle}：${sections.join('、')}`;
}

/** @example flagsProgressText(25, 60) //=> '確認事項を調べています（60件のうち25件）。' */
export function flagsProgressText(done: number, all: number): string {
  return `確認事項を調べています（${counted(all)}のうち${counted(done)}）。`;
}

/** In a line of the list: how many, advice apart. */
export function flagCountText(contradictions: number, advice: number): string {
  const parts = [
    ...(contradictions > 0 ? [`確認事項${counted(contradictions)}`] : []),
    ...(advice > 0 ? [`表記の助言${counted(advice)}`] : []),
  ];
  return parts.length === 0 ? reviewWords.noFlags : parts.join('、');
}

export function relatedOpenText(sections: readonly string[]): string {
  return `関係課の確認がまだ：${sections.join('、')}`;
}

export function filterText(name: string, count: number): string {
  return `${name} ${String(count)}`;
}

export function foundText(count: number): string {
  return `${counted(count)}を表示しています。`;
}
