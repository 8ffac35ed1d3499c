/** Why an indicator has neither a rate nor 達成 or 未達成, in a sentence. */
import type { NoRate } from '../domain/explanation';
import { yearInText } from '../domain/fiscalYear';
import { noNumberWord, stateWord, valueInText, type ValueWords } from './figureWords';

/** @example '集計中（11月確定予定）のため、達成率を算定しない。' */
export function explainNoRate(why: NoRate, words: ValueWords): string {
  switch (why.reason) {
    case 'state':
      return `${stateText(why, words)}のため、達成率を算定しない。`;
    case 'totalOpen':
      return `${why.missing
        .map(({ year, state }) => `${yearInText(year)}が${noNumberWord(state)}`)
        .join('、')}のため、累計は集計中。`;
    case 'noTarget':
      return noTargetText(why.because);
    case 'beforeFinalYear':
      return `目標値が最終年度のみのため、${yearInText(why.finalYear)}に達成率を算定する。`;
    case 'judgedByPeople':
      return '達成率を算定しない指標。文章で評価する。';
    case 'targetIsWords':
      return `目標値「${why.text}」が数値ではないため、達成率は算定できない。`;
    case 'actualIsWord':
      return '実績値が数値ではないため、この算定方法では達成率を算定できない。';
    case 'zeroTarget':
      return '目標値が０のため、達成率は算定できない。';
    case 'negative':
      return `目標値又は実績値が負（目標値${valueInText(why.target, words)}、実績値${valueInText(
        why.actual,
        words,
      )}）のため、達成率は算定できない。`;
    case 'noBase':
      return '基準値がないため、基準値からの進捗は算定できない。';
    case 'baseIsTarget':
      return `基準値と目標値が同じ値（${valueInText(why.base, words)}）のため、基準値からの進捗は算定できない。`;
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

function noTargetText(because: Extract<NoRate, { reason: 'noTarget' }>['because']): string {
  switch (because) {
    case 'blank':
      return '目標値がないため、達成率を算定しない。';
    case 'noLastYear':
      return '比較する前年度の実績値がないため、目標なし。';
    case 'seriesBroken':
      return '前年度から集計の方法等が変わり、前年度と比較できないため、目標なし。';
  }
}
