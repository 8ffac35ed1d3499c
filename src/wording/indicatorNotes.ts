/** Notes to the values of indicators in papers: each belongs to a value that bears the sign †. */
import type { Achievement } from '../domain/achievement';
import type { NoRate } from '../domain/explanation';
import { explainNoRate } from './explainNoRate';
import type { ValueWords } from './figureWords';
import { notedSign } from './printedValues';

/** The reasons that a word in place of a rate says completely. */
function saysEnough(why: NoRate): boolean {
  switch (why.reason) {
    case 'judgedByPeople':
    case 'beforeFinalYear':
      return true;
    case 'noTarget':
      return why.because === 'blank';
    case 'state':
      return why.state === 'notEntered' || why.state === 'notSet' || why.state === 'noTarget';
    default:
      return false;
  }
}

/**
 * What is to be known about the value of the year beyond what the table prints; undefined when there
 * is nothing.
 * @param reason     状況の理由, as typed; '' when there is none
 * @param fixedMonth 確定予定月 of a 速報 value; '' when there is none
 */
export function valueRemark(
  { outcome, explanation }: Achievement,
  words: ValueWords,
  reason: string,
  fixedMonth: string,
): string | undefined {
  if (outcome.kind === 'none' && !saysEnough(outcome.why)) {
    return `${explainNoRate(outcome.why, words)}${sentence(reason)}`;
  }
  if (explanation.isPreliminary) {
    const month = fixedMonth === '' ? '' : `（${fixedMonth}確定予定）`;
    return `速報の値による${month}。確定により変わることがある。`;
  }
  return outcome.kind === 'none' && reason !== '' ? sentence(reason) : undefined;
}

function sentence(text: string): string {
  return text === '' || text.endsWith('。') ? text : `${text}。`;
}

/** @example '†1-2-2-2　健康寿命：調査年以外（…）のため、達成率を算定しない。' */
export function indicatorNote(indicatorId: string, name: string, remark: string): string {
  return `${notedSign}${indicatorId}　${name}：${remark}`;
}

/** Where every rate is found against 最終目標. */
export const againstFinalNote = '※達成率は、最終目標に対するものである。';

/** @example noIndicatorText('単年度での成果の測定が困難なため') //=> '指標なし（理由：単年度での成果の測定が困難なため）' */
export function noIndicatorText(reason: string): string {
  return reason === '' ? '指標なし' : `指標なし（理由：${reason}）`;
}

/** In a table of outcome indicators, of an action that has none. */
export const noOutcomeIndicator = '成果指標なし';
