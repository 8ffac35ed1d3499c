/** Words of mails that depend on what is told; their sentences stand in templates/mail. */
import { dateInText, weekdayOf, type CivilDate } from '../domain/civilDate';
import type { MissingEntry } from '../domain/entry/missing';
import { numberInText } from '../domain/fiscalYear';
import type { LaterValue, NoticeAction } from '../domain/notices/noticeFacts';
import { missingWord } from './entryMissing';
import { submissionWords } from './entrySteps';
import { sampleMarkOfPapers } from './paperWords';

export const sampleLine = sampleMarkOfPapers;
export const sampleEnding = '【見本】';

/** Who writes, where 設定 does not say it. */
export const writingSection = '事務局';

/** @example staffOf(['保健福祉課', '産業観光課']) //=> '保健福祉課、産業観光課　御担当者様' */
export function staffOf(sections: readonly string[]): string {
  return sections.length === 0 ? '事務局　御担当者様' : `${sections.join('、')}　御担当者様`;
}

/** @example otherNotices(1) //=> 'ほか１件のお知らせ' */
export function otherNotices(count: number): string {
  return count === 0 ? '' : `ほか${numberInText(count)}件のお知らせ`;
}

/** The year stands there only where it is another than today's. @example '５月16日', '令和８年１月９日' */
function dayInMail(day: CivilDate, today: CivilDate): string {
  if (day.year !== today.year) return dateInText(day);
  return `${numberInText(day.month)}月${numberInText(day.day)}日`;
}

/** What a mail says of a deadline; all of it '' where there is none. */
interface DueWords {
  /** @example '５月16日（金）まで・' */
  readonly until: string;
  /** @example '期限５月16日・' */
  readonly short: string;
  /** @example '５月16日（金）' */
  readonly day: string;
  /** @example '（あと５開庁日）' */
  readonly left: string;
}

export const noDue: DueWords = { until: '', short: '', day: '', left: '' };

/**
 * @param side     negative before the day, 0 on it, positive after it
 * @param daysLeft business days
 */
export function dueWords(
  due: CivilDate,
  today: CivilDate,
  side: number,
  daysLeft: number,
): DueWords {
  const date = dayInMail(due, today);
  const day = `${date}（${weekdayOf(due)}）`;
  return { until: `${day}まで・`, short: `期限${date}・`, day, left: leftWords(side, daysLeft) };
}

function leftWords(side: number, daysLeft: number): string {
  if (side > 0) return '';
  if (side === 0) return '（本日）';
  return daysLeft > 0
    ? `（あと${numberInText(daysLeft)}開庁日）`
    : '（本日が期限前の最後の開庁日です）';
}

/** @param reason of 差戻し, in one line */
export function stateInMail({ submission, missing }: NoticeAction, reason: string): string {
  const state = submissionWords[submission];
  if (submission === 'draft') {
    return missing.length === 0
      ? `${state}（不足なし）`
      : `${state}（不足：${missingInMail(missing)}）`;
  }
  return submission === 'sentBack' && reason !== '' ? `${state}（理由：${reason}）` : state;
}

/** @example '決算額、指標１件' */
function missingInMail(missing: readonly MissingEntry[]): string {
  const indicators = new Set(missing.flatMap(({ indicator }) => indicator?.id ?? []));
  const fields = missing.filter(({ indicator }) => indicator === undefined).map(missingWord);
  return [
    ...new Set(fields),
    ...(indicators.size === 0 ? [] : [`指標${numberInText(indicators.size)}件`]),
  ].join('、');
}

/** What is left to do, told to a head. */
export function leftForHead({ submission, missing }: NoticeAction): string {
  if (submission === 'notEntered') return '入力の全て';
  if (missing.length > 0) return missingInMail(missing);
  return submission === 'awaitingHead' ? '所属長による提出' : '所属長の確認へ回すこと';
}

/** Why a head is written to now. */
export function whyNow(hasDeadline: boolean, isOver: boolean): string {
  if (!hasDeadline) return '会議資料の作成に向けて、現在の状況をお知らせします。';
  return isOver
    ? '期限の後となりましたので、現在の状況をお知らせします。'
    : '期限が近づきましたので、現在の状況をお知らせします。';
}

/** A month as running text has it. @example monthInText('9月') //=> '９月' */
function monthInText(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/(?<!\d)\d(?!\d)/gu, (digit) => numberInText(Number(digit)));
}

interface LaterLine extends LaterValue {
  readonly actionId: string;
}

/** That a value which comes later keeps nothing back. */
export function laterSentence({ actionId, indicator, fixedMonth }: LaterLine): string {
  const when = fixedMonth === '' ? '期限の後' : monthInText(fixedMonth);
  return `なお、${actionId}の${indicator}は、${when}に確定するため「速報」での提出で差し支えありません。`;
}

export const laterLead =
  'なお、次の指標は、期限の後に確定するため「速報」での提出で差し支えありません。';

/** @example laterLine({ actionId: '1-2-2', indicator: '受診率', fixedMonth: '11月' }) //=> '1-2-2の受診率（11月に確定）' */
export function laterLine({ actionId, indicator, fixedMonth }: LaterLine): string {
  return `${actionId}の${indicator}${fixedMonth === '' ? '' : `（${monthInText(fixedMonth)}に確定）`}`;
}

/** @example '特定健診の受診率（11月）' */
export function provisionalValue({ indicator, fixedMonth }: LaterValue): string {
  return `${indicator}${fixedMonth === '' ? '' : `（${monthInText(fixedMonth)}）`}`;
}

/** @example severalNamed('2-1-3', 2) //=> '2-1-3ほか１件' */
export function severalNamed(first: string, count: number): string {
  return count < 2 ? first : `${first}ほか${numberInText(count - 1)}件`;
}

export const mailHeadings = {
  actions: ['番号', '取組', '状況'],
  named: ['番号', '取組'],
  sentBack: ['番号', '取組', '差戻しの理由'],
  values: ['番号', '取組', '指標（確定予定月）'],
  opinions: ['意見ID', '対象', '意見の要旨'],
  inquiry: ['項目', '内容'],
  asked: ['番号', '取組', '主・関係'],
  heads: ['番号', '取組', '担当者の状況', '残り'],
  open: ['課', '対象', '提出', '所属長確認待ち', '作成中', '差戻し', '未入力'],
  cameIn: ['課', '件数', '取組'],
  uncertain: ['宛先', '件名'],
} as const;

/** What 照会 says, as the letter on paper has it. */
export const inquiryItems = {
  object: '対象',
  method: '回答方法',
  days: '回答期限',
  cautions: '留意事項',
} as const;

export const mailLinks = {
  entry: '入力画面',
  opinions: '意見台帳',
  book: '計画のファイル',
  ownOnly: '開くと貴課の取組だけが表示されます',
  ownOpinions: '開くと貴課の意見だけが表示されます',
} as const;

/** 対象 of an opinion that is about no item of the plan. */
export const wholePlan = '全体';

/** Headings within 状況のまとめ. */
export const digestHeadings = {
  open: '提出前の取組がある課',
  wrong: '確かめたいところ',
  uncertain: '送信したか不明のメール',
  unreachable: '宛先のない課',
} as const;

/** @example cameInSince(day) //=> '５月９日からの提出' */
export function cameInSince(since: CivilDate, today: CivilDate): string {
  return `${dayInMail(since, today)}からの提出`;
}

export const settleUncertain =
  '届いたかどうかを宛先に確かめ、「提出のお知らせ」の画面で記録してください。自動では送り直しません。';
export const addAddresses =
  '「課と担当者」の画面で、共用アドレス又は担当者アドレスを登録してください。';

/** Behind a list that was cut. @example moreLines(3) //=> 'ほか３件' */
export function moreLines(count: number): string {
  return `ほか${numberInText(count)}件`;
}

/** @example madeBy('a@town.example.jp') //=> '作成者：a@town.example.jp' */
export function madeBy(address: string): string {
  return address === '' ? '' : `作成者：${address}`;
}
