/** 指標による判定（参考） and the evaluation in force of an action, in sentences. */
import type { Evaluation } from '../domain/evaluation';
import { hundred, isEqual, isLess, zero, type Exact } from '../domain/exact';
import type { CountedIndicator, ReferenceExplanation } from '../domain/explanation';
import { countedRate, type ReferenceGrade, type ReferenceOutcome } from '../domain/reference';
import type { PrintedRate } from '../domain/printedRate';
import { printOfRate } from '../domain/outcomeOf';
import { gradeOf, lowestGrade } from '../domain/scale';
import { cutNote } from './explainAchievement';
import { noRateWord } from './figureWords';
import { countInText, gradeInText, inText, noFigure, percentText } from './numbers';

const kindWords = { outcome: '成果指標', activity: '活動指標' } as const;

/** What a table prints. @example 'Ｂ', '対象外', '－' */
export function referenceText({ outcome }: ReferenceGrade): string {
  switch (outcome.kind) {
    case 'mean':
      return gradeInText(outcome.grade.symbol);
    case 'notApplicable':
      return '対象外';
    case 'none':
      return noFigure;
  }
}

/**
 * How the reference grade came about: what counted with how much, what was left out, which
 * indicator has the lowest grade.
 * @example '成果指標２件の達成率の平均72.0％。…判定（参考）はＣ。'
 */
export function explainReference({ outcome, isProvisional, explanation }: ReferenceGrade): string {
  const left = leftOutText(explanation);
  switch (outcome.kind) {
    case 'none':
      return `${noneText(explanation)}ため、指標による判定（参考）はない。${left}`;
    case 'notApplicable':
      return `${kindWords[explanation.indicatorKind]}の全てが測定不能、対象外又は設定なしのため、対象外。${left}`;
    case 'mean': {
      const mark = isProvisional ? '速報又は集計中の指標があり、変わることがある。' : '';
      return `${meanText(explanation, inText(percentText(outcome.print)))}。${partsText(
        explanation,
      )}${gradeText(outcome, explanation)}${lowestText(explanation)}${left}${mark}`;
    }
  }
}

function noneText({ indicatorKind, leftOut }: ReferenceExplanation): string {
  return leftOut.length === 0
    ? 'この年度に設定している指標がない'
    : `達成率を算定できる${kindWords[indicatorKind]}がない`;
}

/** The grade of the mean, why it is no better, and how the mean is cut. */
function gradeText(
  { mean, grade, print }: Extract<ReferenceOutcome, { kind: 'mean' }>,
  { counted, scale }: ReferenceExplanation,
): string {
  const symbol = gradeInText(grade.symbol);
  const held = grade === gradeOf(scale, mean) ? '' : `（未達成の指標があるときは${symbol}まで）`;
  const isMissed = counted.some((one) => one.isMissed);
  return `判定（参考）は${symbol}${held}。${cutText(print, isMissed)}`;
}

function cutText({ cutBelow }: PrintedRate, isMissed: boolean): string {
  if (!cutBelow) return '';
  return isMissed && isEqual(cutBelow, hundred)
    ? '未達成の指標があるため、100％未満で表示。'
    : cutNote(cutBelow);
}

function meanText({ counted, indicatorKind }: ReferenceExplanation, mean: string): string {
  const rules = [
    '１件ごとに100％を上限',
    ...(counted.some(({ rate }) => rate && isLess(rate, zero)) ? ['０％を下限'] : []),
    ...(counted.some(({ isAchieved }) => isAchieved) ? ['達成は100％'] : []),
    ...(counted.some(({ isAchieved, rate }) => !isAchieved && !rate)
      ? ['率のない未達成は０％']
      : []),
  ];
  const count = countInText(counted.length);
  return `${kindWords[indicatorKind]}${count}件の達成率の平均${mean}（${rules.join('、')}）`;
}

function partsText(explanation: ReferenceExplanation): string {
  const parts = explanation.counted.map(
    (one) => `「${one.name}」${countsText(explanation, one, countedRate(one))}`,
  );
  return `内訳は、${parts.join('、')}。`;
}

function countsText(
  grading: ReferenceExplanation,
  { isAchieved, isMissed, rate }: CountedIndicator,
  counts: Exact,
): string {
  if (isAchieved) return '達成';
  if (!rate) return '未達成';
  const [own = '', held = ''] = [rate, counts].map((one) =>
    inText(percentText(printOfRate(grading, one, isMissed))),
  );
  return own === held ? own : `${own}（${held}とする）`;
}

function lowestText({ counted, scale }: ReferenceExplanation): string {
  const lowest = counted.filter(({ isLowest }) => isLowest);
  if (lowest.length === 0) return '';
  const names = lowest.map(({ name }) => `「${name}」`).join('');
  return `${names}は${gradeInText(lowestGrade(scale).symbol)}。`;
}

function leftOutText({ leftOut }: ReferenceExplanation): string {
  if (leftOut.length === 0) return '';
  const names = leftOut.map(({ name, why }) => `「${name}」（${noRateWord(why)}）`);
  return `${names.join('、')}を除く。`;
}

/** @example '２次評価のＢによる（１次評価はＣ）。' */
export function explainEvaluation({ outcome, explanation }: Evaluation): string {
  const { firstGrade } = explanation;
  switch (outcome.kind) {
    case 'grade':
      return outcome.by === 'secretariat'
        ? `２次評価の${gradeInText(outcome.symbol)}による（１次評価は${
            firstGrade === undefined ? '未記入' : gradeInText(firstGrade)
          }）。`
        : `１次評価の${gradeInText(outcome.symbol)}による（２次評価は未記入）。`;
    case 'notEvaluated':
      return '指標も評価もないため、評価なし。';
    case 'open':
      return '指標があるが、評価が記入されていないため、未確定（評価未記入）。';
  }
}
