/** 達成率: how the achievement of an indicator came about, as a clerk could check it. */
import type { Achievement } from '../domain/achievement';
import { hundred, isEqual, type Exact } from '../domain/exact';
import type { AchievementBasis, Comparison, UsedActual, UsedTarget } from '../domain/explanation';
import { yearInText } from '../domain/fiscalYear';
import { gradeOf } from '../domain/scale';
import { actualWord, noRateWord, targetWord, valueInText, type ValueWords } from './figureWords';
import { explainNoRate } from './explainNoRate';
import { gradeInText, inText, percentText, valueText } from './numbers';

/** What a table prints as the rate. @example '97.5％', '達成', '未達成', '集計中' */
export function achievementText({ outcome, printedRate }: Achievement): string {
  switch (outcome.kind) {
    case 'rate':
      return printedRate ? percentText(printedRate) : '';
    case 'achieved':
      return '達成';
    case 'missed':
      return printedRate ? percentText(printedRate) : '未達成';
    case 'none':
      return noRateWord(outcome.why);
  }
}

/**
 * How the achievement came about, its grade, and what is to be known about its print.
 * @example '実績値78件÷目標値80件×100＝97.5％。判定はＢ。'
 */
export function explainAchievement(achievement: Achievement, words: ValueWords): string {
  const { grade, explanation } = achievement;
  const sum = calculationText(achievement, words);
  const result = sum === '' ? '' : `${sum}＝${printed(achievement)}。`;
  const graded = grade ? `判定は${gradeInText(grade.symbol)}。` : '';
  const isMarked = explanation.isPreliminary && explanation.basis.kind !== 'none';
  const mark = isMarked ? '速報の値による。' : '';
  return `${result}${basisText(achievement, words)}${graded}${cutText(achievement)}${mark}`;
}

/** What is reckoned; '' where no rate is. @example '実績値78件÷目標値80件×100' */
export function calculationText({ explanation }: Achievement, words: ValueWords): string {
  const { basis } = explanation;
  if (basis.kind === 'ratio') return ratioText(basis, words);
  return basis.kind === 'progress' ? progressText(basis, words) : '';
}

/** What calculation, rate and grade do not say beside each other in a table; '' where they say all. */
export function furtherText(achievement: Achievement, words: ValueWords): string {
  return `${basisText(achievement, words)}${cutText(achievement)}`;
}

/** What there is to say of the basis beside what is reckoned of it. */
function basisText(achievement: Achievement, words: ValueWords): string {
  const { basis } = achievement.explanation;
  switch (basis.kind) {
    case 'ratio':
      return '';
    case 'progress':
      return basis.baseYear === undefined ? '' : `基準値は${yearInText(basis.baseYear)}の値。`;
    case 'word':
      return basis.isAchieved ? '達成と入力。' : '未達成と入力。';
    case 'comparison':
      return `${subject(basis.actual, words)}は${relation(
        basis.target,
        basis.comparison,
        achievement.outcome.kind === 'achieved',
        words,
      )}ため、${outcomeWord(achievement)}。`;
    case 'keep':
      return keepText(achievement, basis, words);
    case 'zeroTarget':
      return achievement.outcome.kind === 'achieved'
        ? `${targetWord(basis.target.origin)}が０で、${actualWord(basis.actual)}も０のため、率を算定せず達成。`
        : `${targetWord(basis.target.origin)}が０で、${subject(basis.actual, words)}のため、率を算定せず未達成。`;
    case 'zeroActual':
      return `${actualWord(basis.actual)}が０のため、率（目標÷実績）を算定せず達成。`;
    case 'none':
      return explainNoRate(basis.why, words);
  }
}

function outcomeWord({ outcome }: Achievement): string {
  return outcome.kind === 'achieved' ? '達成' : '未達成';
}

function printed(achievement: Achievement): string {
  return achievement.printedRate ? inText(percentText(achievement.printedRate)) : '';
}

function ratioText(
  { method, actual, target }: Extract<AchievementBasis, { kind: 'ratio' }>,
  words: ValueWords,
): string {
  const [a, t] = [subject(actual, words), targetText(target, words)];
  const formula = method === 'targetOverActual' ? `${t}÷${a}` : `${a}÷${t}`;
  return `${formula}×100`;
}

function progressText(
  { base, actual, target }: Extract<AchievementBasis, { kind: 'progress' }>,
  words: ValueWords,
): string {
  const from = `基準値${valueInText(base, words)}`;
  return `（${subject(actual, words)}－${from}）÷（${targetText(target, words)}－${from}）×100`;
}

function keepText(
  achievement: Achievement,
  { tolerance, actual, target }: Extract<AchievementBasis, { kind: 'keep' }>,
  words: ValueWords,
): string {
  const isKept = achievement.outcome.kind === 'achieved';
  const state =
    tolerance.kind === 'band'
      ? `${targetText(target, words)}の±${valueInText(tolerance.width, words)}の範囲に${isKept ? 'ある' : 'ない'}`
      : relation(target, tolerance.kind, isKept, words);
  const first = `${subject(actual, words)}は${state}ため、${outcomeWord(achievement)}。`;
  const { outcome, explanation } = achievement;
  if (isKept || outcome.kind !== 'missed') return first;
  const compared = targetWord(target.origin);
  if (!outcome.rate) {
    return `${first}${compared}が０であるか、${compared}又は${actualWord(actual)}が負のため、率は求めない。`;
  }
  const { grade } = achievement;
  const isHeld = grade !== undefined && gradeOf(explanation.scale, outcome.rate) !== grade;
  const held = isHeld ? `（維持の指標が未達成のときの判定は${gradeInText(grade.symbol)}まで）` : '';
  return `${first}${compared}に対する率は${printed(achievement)}${held}。`;
}

/** 実績値 with its value; a total with its parts. */
function subject(actual: UsedActual, words: ValueWords): string {
  const { value, parts } = actual;
  const said = `${actualWord(actual)}${valueInText(value, words)}`;
  if (!parts) return said;
  const added = parts.map((part) => `${yearInText(part.year)}${valueInText(part.value, words)}`);
  return `${said}（${added.join('＋')}）`;
}

function targetText({ value, origin }: UsedTarget, words: ValueWords): string {
  return `${targetWord(origin)}${valueInText(value, words)}`;
}

const holds: Readonly<Record<Comparison, readonly [string, string]>> = {
  atLeast: ['以上である', '以上でない'],
  atMost: ['以下である', '以下でない'],
  moreThan: ['を超える', 'を超えない'],
  lessThan: ['を下回る', 'を下回らない'],
};

/** Whether the value stands to the target as it should. @example '目標値５位以内である' */
function relation(
  target: UsedTarget,
  comparison: Comparison,
  isSo: boolean,
  words: ValueWords,
): string {
  const value = targetText(target, words);
  if (target.range === 'within' && comparison === 'atMost') {
    return `${value}${isSo ? '以内である' : '以内でない'}`;
  }
  const about = target.range === 'about' ? '（「程度」の数値）' : '';
  return `${value}${about}${holds[comparison][isSo ? 0 : 1]}`;
}

/** A rate that is cut says so: the reader would round it otherwise. */
function cutText(achievement: Achievement): string {
  const bound = achievement.printedRate?.cutBelow;
  if (!bound) return '';
  return isCutAsMissed(achievement) ? '未達成のため、100％未満で表示。' : cutNote(bound);
}

/** Whether a rate prints below 100 because 維持 was missed. */
export function isCutAsMissed({ printedRate, outcome }: Achievement): boolean {
  const bound = printedRate?.cutBelow;
  return outcome.kind === 'missed' && bound !== undefined && isEqual(bound, hundred);
}

/** @example cutNote(hundred) //=> '四捨五入すると100％に達して見えるため、切り捨てて表示。' */
export function cutNote(bound: Exact): string {
  const word = inText(valueText(bound));
  return `四捨五入すると${word}％に達して見えるため、切り捨てて表示。`;
}
