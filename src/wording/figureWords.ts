/** Words of figures: states of a value, reasons for having no rate, values with their unit. */
import { decimalsOf, type Exact } from '../domain/exact';
import type { NoRate, NoNumber } from '../domain/explanation';
import type { Indicator } from '../domain/indicator';
import { stateWords } from '../domain/writtenActual';
import type { MissingState } from '../domain/yearlyResult';
import { inText, valueText } from './numbers';

/** What a sentence must know of an indicator to print its values. */
export type ValueWords = Pick<Indicator, 'unit' | 'decimals'>;

/** @example stateWord('counting') //=> '集計中' */
export function stateWord(state: MissingState): string {
  return stateWords[state];
}

/** What stands where a number is needed, in words. */
export function noNumberWord(state: NoNumber): string {
  switch (state) {
    case 'achieved':
      return '達成';
    case 'missed':
      return '未達成';
    case 'worded':
      return '文章';
    default:
      return stateWord(state);
  }
}

/** What is printed in place of a rate. Every state has its own word; none is a number. */
export function noRateWord(why: NoRate): string {
  switch (why.reason) {
    case 'state':
      return stateWord(why.state);
    case 'totalOpen':
      return stateWord('counting');
    case 'noTarget':
      return stateWord('noTarget');
    case 'beforeFinalYear':
      return '最終年度に判定';
    case 'judgedByPeople':
      return '文章で評価';
    case 'targetIsWords':
    case 'actualIsWord':
    case 'zeroTarget':
    case 'negative':
    case 'noBase':
    case 'baseIsTarget':
    case 'sourceMissing':
      return '算定不可';
  }
}

/**
 * A value in a sentence, in full and with its unit; with 小数桁, but never fewer decimals than the
 * value has: the sentence must add up.
 * @example valueInText(exactInteger(5), { unit: '位' }) //=> '５位'
 */
export function valueInText(value: Exact, { unit, decimals }: ValueWords): string {
  const own = decimalsOf(value);
  const digits = own === undefined || decimals === undefined ? undefined : Math.max(own, decimals);
  return `${inText(valueText(value, digits))}${unit}`;
}
