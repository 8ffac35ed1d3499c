/** Words of 次第: its parts, the items that it has unless people typed others, the handouts. */
import { numberInText, yearInText, type FiscalYear } from '../domain/fiscalYear';

/** @example agendaTitle('令和７年度第１回聖籠町経営戦略推進会議') //=> '令和７年度第１回聖籠町経営戦略推進会議　次第' */
export function agendaTitle(meeting: string): string {
  return `${meeting}　次第`;
}

/** 委嘱状の交付 and the election are in the first meeting of a term only. */
export const agendaParts = {
  opening: '開　会',
  appointment: '委嘱状の交付',
  greeting: 'あいさつ',
  election: '会長及び副会長の選出',
  business: '議　事',
  closing: '閉　会',
} as const;

export type AgendaPart = keyof typeof agendaParts;

/** @example agendaPartText(1, 'opening') //=> '１　開　会' */
export function agendaPartText(number: number, part: AgendaPart): string {
  return `${numberInText(number)}　${agendaParts[part]}`;
}

const NUMBERED =
  /^(?:[（(]\s*[0-9０-９一二三四五六七八九十]{1,2}\s*[）)]|[0-9０-９]{1,2}[．.、\s]|[①-⑳])/u;

/** An item that bears a number already keeps it. @example agendaItemText(1, 'その他') //=> '（１）その他' */
export function agendaItemText(number: number, item: string): string {
  return NUMBERED.test(item) ? item : `（${numberInText(number)}）${item}`;
}

/** What an item may be about. */
export type AgendaSubject = 'opinions' | 'evaluation' | 'revisions' | 'alignment' | 'methods';

const subjects: Readonly<Record<AgendaSubject, RegExp>> = {
  opinions: /意見.*(?:対応|回答)|前回.*意見/u,
  evaluation: /実績|進捗|評価(?!基準|方法|委員)/u,
  revisions: /見直し|新旧対照|行動計画の(?:改定|改訂|変更)/u,
  alignment: /総合計画/u,
  methods: /(?:判定|算定|集計|評価)の?(?:方法|基準)/u,
};

/** What an item is about, by its words. */
export function subjectsOf(item: string): readonly AgendaSubject[] {
  return (Object.keys(subjects) as readonly AgendaSubject[]).filter((subject) =>
    subjects[subject].test(item),
  );
}

/** An item that says itself which papers belong to it needs no numbers from us. */
export function namesItsPapers(item: string): boolean {
  return item.includes('資料');
}

/** @example agendaNumbers(['資料１', '資料２']) //=> '資料１、資料２' */
export function agendaNumbers(numbers: readonly string[]): string {
  return numbers.join('、');
}

export const otherBusiness = 'その他';
export const opinionsItem = '前回の会議における意見への対応について';

export function evaluationItem(year: FiscalYear, gradesUsed: boolean): string {
  return `${yearInText(year)}の取組実績${gradesUsed ? '及び評価' : ''}について`;
}

/** @param title the title of 見直し（案） */
export function revisionsItem(title: string): string {
  return `${title}について`;
}

/** 場所 in 資料の文章 of the handouts that come before the meeting and on its day, with their marks. */
export const handoutPlaces = [
  { place: '事前配布', mark: '○' },
  { place: '当日配布', mark: '●' },
] as const;

/** In front of a handout without a mark where others have one. */
export const noMark = '　';

/** （○事前配布　●当日配布）. */
export const handoutLegend = `（${handoutPlaces.map(({ place, mark }) => `${mark}${place}`).join('　')}）`;

/** @example handoutName('資料３', '取組別調書') //=> '資料３　取組別調書' */
export function handoutName(number: string, title: string): string {
  return number === '' ? title : `${number}　${title}`;
}
