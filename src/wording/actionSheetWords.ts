/** Words of 取組別調書. */
import { yearInShort, type FiscalYear } from '../domain/fiscalYear';
import type { Exact } from '../domain/exact';
import type { ComprehensiveLink, ComprehensivePolicy } from '../domain/plan';
import { noFigure } from './numbers';
import { noAnswerYet } from './opinionWords';
import { valueInTable, type ValuePrint } from './printedValues';

export const indicatorKindWords = { outcome: '成果', activity: '活動' } as const;

/** The year stands in a line of its own. @example '318,000\n（R4）' */
export function baseText(
  base: Exact | undefined,
  year: FiscalYear | undefined,
  print: ValuePrint,
): string {
  if (!base) return noFigure;
  return `${valueInTable(base, print)}${year === undefined ? '' : `\n（${yearInShort(year)}）`}`;
}

/** A target that was revised, as it stood before, struck out. @example '当初\n360,000' */
export function originalTargetText(target: string): string {
  return target === '' ? '' : `当初\n${target}`;
}

/** @example '最終目標 10' */
export function finalTargetText(target: string): string {
  return `最終目標 ${target}`;
}

/** The 施策 that an action serves; ◎ and ○ where there are several. */
export function linksText(
  links: readonly ComprehensiveLink[],
  policies: readonly ComprehensivePolicy[],
): string {
  return links
    .map(({ code, isMain }) => {
      const mark = links.length > 1 ? (isMain ? '◎' : '○') : '';
      const name = policies.find((policy) => policy.code === code)?.name ?? '';
      return `${mark}${code} ${name}`.trim();
    })
    .join('、');
}

export const unbudgetedWord = '予算措置なし';

/** The longest amount beside which the word fits in its column. */
const amountBesideWord = 7;

/** @example '29,874（見込）', '11,345,678\n（見込）' */
export function estimatedText(amount: string, isEstimated: boolean): string {
  if (!isEstimated || amount === noFigure) return amount;
  return `${amount}${amount.length > amountBesideWord ? '\n' : ''}（見込）`;
}

/** Below the amounts of an action that has 関連事業. */
export function projectsNote(names: readonly string[]): string {
  return `※関連事業（${names.join('、')}）の合計額である。`;
}

/** A note to one of several indicators. @example '2-1-3-1　入込客数：※目標値を変更…' */
export function noteOfIndicator(id: string, name: string, note: string): string {
  return `${id}　${name}：${note.replace(/^※/u, '')}`;
}

/**
 * What the town answered to an opinion, and what became of it.
 * @example '秋の催しを試行します。（一部対応する）\n【現在の状況（令和7年8月）】１回実施しました。'
 */
export function answerText({
  answer,
  response,
  currentState,
  asOf,
}: {
  readonly answer: string;
  readonly response: string;
  readonly currentState: string;
  readonly asOf: string;
}): string {
  const kind = response === '' ? '' : `（${response}）`;
  const first = answer === '' ? noAnswerYet : `${answer}${kind}`;
  const time = asOf === '' ? '' : `（${asOf}）`;
  return currentState === '' ? first : `${first}\n【現在の状況${time}】${currentState}`;
}

/** For the office: who submitted and checked, and the revision of the row. */
export function handledText(row: {
  readonly submittedBy: string;
  readonly submittedAt: string;
  readonly checkedBy: string;
  readonly checkedAt: string;
  readonly revision: string;
}): string {
  const who = (word: string, by: string, at: string): string =>
    `${word} ${by === '' ? noFigure : by}${at === '' ? '' : `（${at}）`}`;
  return [
    who('提出', row.submittedBy, row.submittedAt),
    who('確認', row.checkedBy, row.checkedAt),
    `版 ${row.revision === '' ? noFigure : row.revision}`,
  ].join('　');
}

export const noReviewFlags = '確認事項はありません。';
