/** Titles of papers that say more than the name of the paper: the year, and whether something is decided. */
import { yearInText, type FiscalYear } from '../domain/fiscalYear';

/** @example summaryTitle(year, true) //=> '令和６年度評価結果の概要' */
export function summaryTitle(year: FiscalYear, gradesUsed: boolean): string {
  return `${yearInText(year)}${gradesUsed ? '評価' : '取組'}結果の概要`;
}

/** @example revisionsTitle(effectYear, false) //=> '令和８年度に向けた見直し（案）' */
export function revisionsTitle(effectYear: FiscalYear, isDecided: boolean): string {
  return `${yearInText(effectYear)}に向けた見直し${isDecided ? '' : '（案）'}`;
}
