/** Why an indicator has neither a rate nor 達成 or 未達成, in a sentence. */
import type { NoRate, TargetOrigin } from '../domain/explanation';
import { yearInText } from '../domain/fiscalYear';
import {
  actualWord,
  noNumberWord,
  stateWord,
  targetWord,
  valueInText,
  type ValueWords,
} from './figureWords';

/** @example '集計中（11月確定予定）のため、達成率を算定しない。' */
export function explainNoRate(why: NoRate, words: ValueWords): string {
  switch (why.reason) {
    case 'state':
      return `${stateText(why, words)}のため、達成率を算定しない。`;
    case 'totalOpen':
      return `${why.missing
        .map(({ year, state }) => `${yearInText(year)}が${noNumberWord(state)}`)
        .join('、')}のため、累計は集計中。`;
    case 'totalBroken':
      return `${yearInText(why.since)}から単位又は集計の方法等が変わり、それより前の年度の値と合計できないため、累計は算定できない。`;
    case 'noTarget':
      return noTargetText(why);
    case 'beforeFinalYear':
      return `目標値が最終年度のみのため、${yearInText(why.finalYear)}に達成率を算定する。`;
    case 'judgedByPeople':
      return '達成率を算定しない指標。文章で評価する。';
    case 'targetIsWords':
      return `${targetWord(why.origin)}「${why.text}」が数値ではないため、達成率は算定できない。`;
    case 'actualIsWord':
      return '実績値が数値ではないため、この算定方法では達成率を算定できない。';
    case 'zeroTarget':
      return `${targetWord(why.origin)}が０のため、達成率は算定できない。`;
    case 'negative':
      return negativeText(why, words);
    case 'noBase':
      return '基準値がないため、基準値からの進捗は算定できない。';
    case 'baseIsTarget':
      return `基準値と${targetWord(why.origin)}が同じ値（${valueInText(why.base, words)}）のため、基準値からの進捗は算定できない。`;
    case 'sourceMissing':
      return `再掲元の指標${why.sourceId}が見当たらないため、達成率は算定できない。`;
  }
}

function stateText(why: Extract<NoRate, { reason: 'state' }>, words: ValueWords): string {
  const { state, fixedMonth, lastValue, nextYear } = why;
  const facts = [
    ...(state === 'counting' && fixedMonth !== '' ? [`${fixedMonth}確定予定`] : []),
    ...(lastValue
      ? [`直近は${yearInText(lastValue.year)}の${valueInText(lastValue.value, words)}`]
      : []),
    ...(nextYear === undefined ? [] : [`次回は${yearInText(nextYear)}`]),
  ];
  return `${stateWord(state)}${facts.length > 0 ? `（${facts.join('、')}）` : ''}`;
}

function negativeText(
  { actual, target }: Extract<NoRate, { reason: 'negative' }>,
  words: ValueWords,
): string {
  const [before, now] = [targetWord(target.origin), actualWord(actual)];
  return `${before}又は${nowBeside(target.origin, now)}が負（${before}${valueInText(
    target.value,
    words,
  )}、${now}${valueInText(actual.value, words)}）のため、達成率は算定できない。`;
}

/** Beside a value of last year the one of the year is called so. */
function nowBeside(origin: TargetOrigin, now: string): string {
  return origin === 'lastYear' ? `本年度の${now}` : now;
}

function noTargetText({ because, origin }: Extract<NoRate, { reason: 'noTarget' }>): string {
  switch (because) {
    case 'blank':
      return `${targetWord(origin)}がないため、達成率を算定しない。`;
    case 'noLastYear':
      return `比較する${targetWord(origin)}がないため、目標なし。`;
    case 'seriesBroken':
      return '前年度から集計の方法等が変わり、前年度と比較できないため、目標なし。';
  }
}
