/**
 * A number as the panel shows it when its field is left: half-width, thousands with commas, negative
 * as △, without its unit. What is no single number stays exactly as it was typed.
 */
import { readNumber } from '../../domain/writtenNumber';
import { valueText } from '../../wording/numbers';

/**
 * Decimals stay as they were typed: 85.50 says that it was measured to two places.
 * @param unit 単位 of the indicator, or of the amounts; '' when there is none
 * @example tidyNumber('１，２３４', '人') //=> '1,234'; tidyNumber('▲12.50', '') //=> '△12.50'
 */
export function tidyNumber(typed: string, unit: string): string {
  const read = readNumber(typed, unit);
  if (!read.accepted || read.value.range !== undefined) return typed;
  const isInMyriads = /[億万千]/u.test(typed);
  const [, decimals] = isInMyriads ? [] : (/[.．]([\d０-９]+)/u.exec(typed) ?? []);
  return decimals === undefined
    ? valueText(read.value.value)
    : valueText(read.value.value, decimals.length);
}
