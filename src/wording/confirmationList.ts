/** 課内確認用一覧（供覧）: its name, its words, why there is none. */
import { dateInTable, type CivilDateTime } from '../domain/civilDate';
import { numberInText, yearInText, type FiscalYear } from '../domain/fiscalYear';
import type { SubmissionState } from '../domain/yearlyResult';
import { submissionWords } from './entrySteps';
import { clockText, makeRefusalMessage, type MakeRefusal } from './makeDocuments';

export const confirmationTitle = '課内確認用一覧';

/** In the place of the number that papers of a pack have. */
export const circulated = '供覧';

export type ConfirmationRefusal =
  | MakeRefusal
  | { readonly reason: 'other section'; readonly section: string }
  | { readonly reason: 'no actions'; readonly section: string; readonly year: FiscalYear };

export function confirmationRefusalMessage(refusal: ConfirmationRefusal): string {
  switch (refusal.reason) {
    case 'other section':
      return refusal.section === ''
        ? '課が選ばれていません。一覧から課を選んでください。'
        : `${refusal.section}の${confirmationTitle}を作成できるのは、${refusal.section}の職員と事務局です。何も作成していません。担当が変わったときは、「課一覧」シートの登録を事務局に依頼してください。`;
    case 'no actions':
      return `「年度実績」シートに、${refusal.section}が回答課となっている${yearInText(refusal.year)}の取組がありません。何も作成していません。担当の取組があるはずのときは、事務局に連絡してください。`;
    default:
      return makeRefusalMessage(refusal);
  }
}

/** 種類 in 作成資料一覧. @example confirmationKind('産業観光課') //=> '課内確認用一覧（産業観光課）' */
export function confirmationKind(section: string): string {
  return `${confirmationTitle}（${section}）`;
}

/** @example confirmationName(kind, year, 1) //=> '令和６年度　課内確認用一覧（産業観光課）第１版' */
export function confirmationName(kind: string, year: FiscalYear, edition: number): string {
  return `${yearInText(year)}　${kind}第${numberInText(edition)}版`;
}

/** @example momentText(now) //=> '令和7年5月16日 10時32分' */
export function momentText(moment: CivilDateTime): string {
  return `${dateInTable(moment)} ${clockText(moment)}`;
}

/** The states that occur. @example '取組数 5　作成中 3　提出済み 2' */
export function countsOfStates(states: readonly SubmissionState[]): string {
  const counts = Object.entries(submissionWords).flatMap(([state, word]) => {
    const count = states.filter((one) => one === state).length;
    return count === 0 ? [] : [`${word} ${String(count)}`];
  });
  return [`取組数 ${String(states.length)}`, ...counts].join('　');
}
