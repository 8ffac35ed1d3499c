/** Words that all papers of a pack share: numbers, marks, years, names of strategies and sections. */
import { dateInTable, type CivilDate } from '../domain/civilDate';
import { numberInText } from '../domain/fiscalYear';
import type { SectionName } from '../domain/group/sectionName';

/** @example paperNumberText(1) //=> '資料１' */
export function paperNumberText(number: number): string {
  return `資料${numberInText(number)}`;
}

/** @example referenceNumberText(1) //=> '参考資料１' */
export function referenceNumberText(number: number): string {
  return `参考${paperNumberText(number)}`;
}

export const sampleMarkOfPapers = '【見本】架空の内容です';
export const draftMark = '【作成中】';

/** Instead of an empty table. */
export const nothingToShow = '該当なし';

/** Of a group without an action. */
export const nobodyToCount = '対象なし';

/** @example meetingText('聖籠町経営戦略推進会議', '令和７年度第１回') //=> '聖籠町経営戦略推進会議（令和７年度第１回）' */
export function meetingText(councilName: string, occasion: string): string {
  return occasion === '' ? councilName : `${councilName}（${occasion}）`;
}

/** @example editionText({ year: 2025, month: 8, day: 15 }, 2) //=> '作成 令和7年8月15日　第2版' */
export function editionText(madeOn: CivilDate, edition: number): string {
  return `作成 ${dateInTable(madeOn)}　第${edition}版`;
}

/** A version in running text. @example editionName(1) //=> '第１版' */
export function editionName(edition: number): string {
  return `第${numberInText(edition)}版`;
}

/** @example checkNumberText('7F3A-91C2') //=> '照合番号 7F3A-91C2' */
export function checkNumberText(checkNumber: string): string {
  return checkNumber === '' ? '' : `照合番号 ${checkNumber}`;
}

/** An id as headings write it. @example idInHeading('2-1') //=> '２－１'; of 2-10: '２－10' */
export function idInHeading(id: string): string {
  return id.replace(/\d+/gu, (digits) => numberInText(Number(digits))).replace(/-/gu, '－');
}

/** A strategy or policy by number and name. @example namedGroup('2', '未来投資戦略') //=> '２　未来投資戦略' */
export function namedGroup(id: string, name: string): string {
  return `${idInHeading(id)}　${name}`;
}

/** The total of a table of strategies. */
export const wholePlan = '計';

/** @example sectionText({ name: '福祉課', current: '保健福祉課' }) //=> '福祉課（現：保健福祉課）' */
export function sectionText({ name, current }: SectionName): string {
  return current === undefined ? name : `${name}（現：${current}）`;
}

/** A word of the list 方向性 outside of tables. @example directionInText('3 改善(手段の変更)') //=> '３　改善(手段の変更)' */
export function directionInText(word: string): string {
  return word.replace(/^(\d+)\s+/u, (_, digits: string) => `${numberInText(Number(digits))}　`);
}

/** 方向性 where head and secretariat differ. */
export function directionsText(first: string | undefined, second: string | undefined): string {
  const shown = (word: string | undefined): string =>
    word === undefined ? '' : directionInText(word);
  if (first === undefined || second === undefined || first === second) {
    return shown(second ?? first);
  }
  const sides = [first, second].map((word) => shown(word).replace('　', ' '));
  return `１次：${sides[0] ?? ''} → ２次：${sides[1] ?? ''}`;
}
