/** What a result lacks before its next step, in the words that people read. */
import type { MissingEntry } from '../domain/entry/missing';
import { stateWord } from './figureWords';
import { actualFindingText, numberRefusalText } from './readingFindings';
import { amountHeadings, textHeadings } from './resultHeadings';

const headings: Readonly<Record<string, string>> = {
  ...textHeadings,
  ...amountHeadings,
  progress: '進捗状況',
  firstGrade: '1次評価',
  direction: '方向性',
  value: '実績値',
  stateReason: '状況の理由',
  fixedMonth: '確定予定月',
};

/** What the list names in a word or two. @example missingWord(entry) //=> '指標「参加者数」の実績値' */
export function missingWord({ field, indicator }: MissingEntry): string {
  const heading = headings[field] ?? field;
  return indicator ? `指標「${indicator.name}」の${heading}` : heading;
}

/** What is missing, and what to do. */
export function missingText(entry: MissingEntry): string {
  const word = missingWord(entry);
  switch (entry.why) {
    case 'blank':
      return entry.indicator
        ? `${word}が空欄です。数値を書くか、数値がない訳を「実績値の状況」で選んでください。`
        : blankText(entry.field, word);
    case 'amount':
      return numberRefusalText(entry.refusal, word);
    case 'value':
      return `指標「${entry.indicator?.name ?? ''}」：${actualFindingText(entry.finding)}`;
    case 'unexplained':
      return entry.field === 'fixedMonth'
        ? `${word}が空欄です。「${stateWord(entry.state)}」のときは、値が確定する月を書いてください。`
        : `${word}が空欄です。「${stateWord(entry.state)}」のときは、数値がない理由を書いてください。`;
  }
}

function blankText(field: string, word: string): string {
  switch (field) {
    case 'progress':
    case 'direction':
    case 'firstGrade':
      return `${word}を選んでください。`;
    case 'currentBudget':
    case 'settledAmount':
      return `${word}が空欄です。予算を使わない取組は、予算措置の「なし」を選んでください。`;
    default:
      return `${word}を書いてください。`;
  }
}
