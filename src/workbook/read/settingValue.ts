/** One value of 設定 by the kind of its setting, as people write it. */
import { parseCivilDate } from '../../domain/civilDate';
import { parseFiscalYear, parsePlanPeriod } from '../../domain/fiscalYear';
import { parseIntervals } from '../../domain/notices/intervals';
import { parseWeekdays } from '../../domain/notices/weekdays';
import type { Setting } from '../layout/settings';
import { addressesIn } from '../setUp/settingsSeen';
import { comparableWord } from './plainText';

/** Rates and shares are printed with at most this many decimals. */
const MOST_DECIMALS = 4;

/** Without these nobody knows which plan and which year the workbook is about. */
const required: readonly string[] = ['planPeriod', 'resultYear'];

/** Blank says something here: nothing is written, or never. */
const blankKinds: readonly Setting['kind'][] = ['text', 'intervals', 'weekdays'];

/**
 * @param found without blanks at its ends
 * @returns the value in its usual form; undefined when it cannot be read
 */
export function settingValue(setting: Setting, found: string): string | undefined {
  const { key, kind, defaultValue } = setting;
  if (found === '') {
    const mayBeBlank =
      !required.includes(key) && (defaultValue === '' || blankKinds.includes(kind));
    return mayBeBlank ? '' : undefined;
  }
  switch (kind) {
    case 'text':
      return found;
    case 'year':
      return parseFiscalYear(found).accepted ? found : undefined;
    case 'period':
      return parsePlanPeriod(found).accepted ? found : undefined;
    case 'date':
      return parseCivilDate(found).accepted ? found : undefined;
    case 'count':
      return wholeNumber(setting, found);
    case 'choice':
      return setting.choices?.find((word) => comparableWord(word) === comparableWord(found));
    case 'intervals':
      return parseIntervals(found).accepted ? found : undefined;
    case 'weekdays':
      return parseWeekdays(found) === undefined ? undefined : found;
    case 'addresses':
      return addressesIn(found).length > 0 ? found : undefined;
  }
}

function wholeNumber({ writtenByCode }: Setting, found: string): string | undefined {
  const digits = /^\d{1,9}$/u.exec(comparableWord(found))?.[0];
  if (digits === undefined) return undefined;
  return writtenByCode || Number(digits) <= MOST_DECIMALS ? digits : undefined;
}
