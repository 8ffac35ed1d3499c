/**
 * The second pass: what of a result may still be reported after it was submitted, because it was not final.
 * Amounts while 決算額の区分 is 見込, and an indicator while its value is 速報 or 集計中. Nothing else changes,
 * so nothing has to be sent back for it.
 *
 * Whoever is concerned is asked when the value can be there: of an indicator from its 確定予定月 on, of the
 * amounts from the day after 入力期限 on. A month alone is that of the year in which results are entered
 * (April to March), and a value without a month is asked for at once.
 */
import { compareDates, type CivilDate } from '../civilDate';
import { isProvisional, type EntryForm } from './missing';

export const lateAmounts: readonly string[] = [
  'currentBudget',
  'settledAmount',
  'carriedOver',
  'generalFunds',
  'amountCertainty',
];

export const lateValues: readonly string[] = [
  'value',
  'state',
  'stateReason',
  'certainty',
  'fixedMonth',
  'note',
];

export interface LateFields {
  /** Of 年度実績; empty when the amounts are final. */
  readonly result: readonly string[];
  /** Ids of indicators whose values are not final. */
  readonly indicators: readonly string[];
}

export function lateFieldsOf({ fields, indicators, hasProjects }: EntryForm): LateFields {
  const isEstimated = !hasProjects && fields['amountCertainty'] === '見込';
  return {
    result: isEstimated ? lateAmounts : [],
    indicators: indicators
      .filter((each) => isProvisional(each.fields))
      .map(({ indicator }) => indicator.id),
  };
}

export function isLate({ result, indicators }: LateFields): boolean {
  return result.length + indicators.length > 0;
}

export interface AskedLate {
  readonly amounts: boolean;
  readonly indicators: readonly string[];
}

/** What can be there by now. @param entryDueOn 入力期限 */
export function askedLate(
  form: EntryForm,
  today: CivilDate,
  entryDueOn: CivilDate | undefined,
): AskedLate {
  const late = lateFieldsOf(form);
  return {
    amounts:
      late.result.length > 0 && (entryDueOn === undefined || compareDates(today, entryDueOn) > 0),
    indicators: form.indicators
      .filter(({ indicator }) => late.indicators.includes(indicator.id))
      .filter(({ indicator, fields }) => {
        const month = fixedMonthIn(fields['fixedMonth'] || indicator.fixedMonth, form.year + 1);
        return month === undefined || compareDates(today, month) >= 0;
      })
      .map(({ indicator }) => indicator.id),
  };
}

/**
 * The first day of a month as 確定予定月 names it: 「11月」 of the fiscal year of the entry, or a month with
 * its year (令和7年11月). Undefined where no month can be read.
 * @example fixedMonthIn('２月', 2025) //=> 1 February 2026
 */
export function fixedMonthIn(text: string, entryYear: number): CivilDate | undefined {
  const [, era, western, digits] =
    /(?:(?:令和|R)(\d{1,2}|元)年|(\d{4})年)?(\d{1,2})月/u.exec(text.normalize('NFKC')) ?? [];
  const month = Number(digits);
  if (!digits || month < 1 || month > 12) return undefined;
  const named = western
    ? Number(western)
    : era
      ? 2018 + (era === '元' ? 1 : Number(era))
      : undefined;
  return { year: named ?? (month >= 4 ? entryYear : entryYear + 1), month, day: 1 };
}
