/** 提出状況一覧: its name, its words, why there is none. */
import { compareDates, dateInTable, type CivilDate } from '../domain/civilDate';
import { numberInText, yearInText, type FiscalYear } from '../domain/fiscalYear';
import { makeRefusalMessage, type MakeRefusal } from './makeDocuments';

export const submissionListTitle = '提出状況一覧';

/** In the place of the number that papers of a pack have. */
export const ofOffice = '庁内用';

/** In 文書ID. */
export const submissionListId = '提出状況';

export type SubmissionListRefusal =
  MakeRefusal | { readonly reason: 'no actions'; readonly year: FiscalYear };

export function submissionListRefusalMessage(refusal: SubmissionListRefusal): string {
  switch (refusal.reason) {
    case 'no actions':
      return `${yearInText(refusal.year)}に実績を入力する取組がありません。何も作成していません。「行動計画」シートの開始年度と終了年度、「設定」シートの「評価対象年度」を確かめてください。`;
    case 'not secretariat':
      return `${submissionListTitle}は、事務局の職員だけが作成できます。何も作成していません。\n事務局に依頼してください。${
        refusal.secretariat.length > 0 ? `\n事務局：${refusal.secretariat.join('、')}` : ''
      }`;
    default:
      return makeRefusalMessage(refusal);
  }
}

/** @example submissionListName(year, 1) //=> '令和６年度　提出状況一覧第１版' */
export function submissionListName(year: FiscalYear, edition: number): string {
  return `${yearInText(year)}　${submissionListTitle}第${numberInText(edition)}版`;
}

/**
 * @param businessDaysLeft 0 on the day itself, negative after it
 * @example dueLine(today, day, 4) //=> '入力期限　令和7年5月16日（あと4開庁日）'
 */
export function dueLine(today: CivilDate, day: CivilDate, businessDaysLeft: number): string {
  return `入力期限　${dateInTable(day)}（${leftText(compareDates(today, day), businessDaysLeft)}）`;
}

function leftText(side: number, businessDaysLeft: number): string {
  if (side === 0) return '期限の当日';
  if (side < 0) return `あと${String(businessDaysLeft)}開庁日`;
  return businessDaysLeft === 0 ? '期限の後' : `期限の後${String(-businessDaysLeft)}開庁日`;
}

/** The year is that of the count. @example dayText(day) //=> '5月12日' */
export function dayText({ month, day }: CivilDate): string {
  return `${String(month)}月${String(day)}日`;
}

export function unreadableNote(count: number): string {
  return `※「年度実績」シートに、読み取れない欄が${String(count)}か所あります。これを直すと、件数が変わることがあります。`;
}
