/** Words of figures: states of a value, reasons for having no rate, values with their unit. */
import { decimalsOf, type Exact } from '../domain/exact';
import type { NoRate, TargetOrigin, UsedActual } from '../domain/explanation';
import type { Indicator } from '../domain/indicator';
import type { ShownActual } from '../domain/usedActual';
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
export function noNumberWord(state: Exclude<ShownActual['state'], 'reported'>): string {
  switch (state) {
    case 'achieved':
      return '達成';
    case 'missed':
      return '未達成';
    case 'worded':
      return '文章';
    case 'totalBroken':
      return notComputableWord;
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
    case 'totalBroken':
    case 'targetIsWords':
    case 'actualIsWord':
    case 'zeroTarget':
    case 'negative':
    case 'noBase':
    case 'baseIsTarget':
    case 'sourceMissing':
      return notComputableWord;
  }
}

/** Whether the word for having no rate stands in the column of the value already. */
export function isSaidByValue({ reason }: NoRate): boolean {
  return reason === 'state' || reason === 'totalOpen' || reason === 'totalBroken';
}

const notComputableWord = '算定不可';

const targetWords: Readonly<Record<TargetOrigin, string>> = {
  year: '目標値',
  final: '最終目標',
  lastYear: '前年度の実績値',
  lastTotal: '前年度までの累計',
};

/** What the value was compared with. @example targetWord('final') //=> '最終目標' */
export function targetWord(origin: TargetOrigin): string {
  return targetWords[origin];
}

/** What was compared: the value of the year, or the total that the product added. */
export function actualWord({ parts }: UsedActual): string {
  return parts ? '累計' : '実績値';
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
