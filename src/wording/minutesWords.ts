/** Words of 会議録様式 and 意見記入用紙. */
import type { CivilDate } from '../domain/civilDate';
import { numberInText } from '../domain/fiscalYear';
import { clockInWords, dayToBeWritten, dayWithWeekday } from './meetingWords';

/** In front of whoever speaks. */
export const speakerMarks = { member: '○', office: '●', chair: '◎' } as const;

export const someMember = '委員';
export const speakerLegend = '※発言者の欄は、◎は会長、○は委員、●は事務局及び担当課です。';

/** @example memberSpeaks('') //=> '○委員' */
export function memberSpeaks(publishedAs: string): string {
  return `${speakerMarks.member}${publishedAs === '' ? someMember : publishedAs}`;
}

export const officeSpeaks = `${speakerMarks.office}事務局`;

/** The section that answers. @example '●保健福祉課' */
export function sectionSpeaks(section: string): string {
  return section === '' ? officeSpeaks : `${speakerMarks.office}${section}`;
}

/** Room in which an hour is written by hand. */
const hourToBeWritten = '　　時　　分';

/** @example '令和７年８月27日（水）\n開会　午後１時30分　　閉会　午後３時30分' */
export function heldText(heldOn: CivilDate | undefined, from: string, until: string): string {
  const clock = (written: string): string =>
    written === '' ? hourToBeWritten : (clockInWords(written) ?? written);
  const day = heldOn === undefined ? dayToBeWritten : dayWithWeekday(heldOn);
  return `${day}\n開会　${clock(from)}　　閉会　${clock(until)}`;
}

/** @example attendanceText(['見本　太郎'], 3) //=> '見本　太郎、ほか２名（計３名）' */
export function attendanceText(names: readonly string[], all: number): string {
  if (all === 0) return '';
  const unnamed = all - names.length;
  const others = unnamed > 0 ? [`${names.length > 0 ? 'ほか' : ''}${numberInText(unnamed)}名`] : [];
  return `${[...names, ...others].join('、')}（計${numberInText(all)}名）`;
}

/** @example opennessText('非公開', '個人に関する情報を扱うため') //=> '非公開（理由：個人に関する情報を扱うため）' */
export function opennessText(openness: string, closedReason: string): string {
  if (openness === '') return '公開　・　非公開（理由：　　　　　　　　　　　　　　　）';
  return closedReason === '' ? openness : `${openness}（理由：${closedReason}）`;
}

/** @example listenersText('3') //=> '３人' */
export function listenersText(listeners: string): string {
  return listeners === '' ? '　　人' : `${numberInText(Number(listeners))}人`;
}

/** Where an opinion is about the whole plan. */
export const wholePlanItem = '全体に関する意見';

export const signatureLine = '会議録の確認　　令和　　年　　月　　日　　会長（署名又は記名）';

/** When and where 意見記入用紙 is returned. */
export function returnBy(replyBy: CivilDate | undefined): string {
  return replyBy === undefined ? `${dayToBeWritten}まで` : `${dayWithWeekday(replyBy)}まで`;
}
