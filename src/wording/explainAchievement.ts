/** 達成率: how the achievement of an indicator came about, as a clerk could check it. */
import type { Achievement } from '../domain/achievement';
import type { Exact } from '../domain/exact';
import type { AchievementBasis, Comparison, UsedActual, UsedTarget } from '../domain/explanation';
import { yearInText } from '../domain/fiscalYear';
import type { RangeWord } from '../domain/target';
import { noRateWord, valueInText, type ValueWords } from './figureWords';
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
  const graded = grade ? `判定は${gradeInText(grade.symbol)}。` : '';
  const mark = explanation.isPreliminary ? '速報の値による。' : '';
  return `${basisText(achievement, explanation.basis, words)}${graded}${cutText(achievement)}${mark}`;
}

function basisText(achievement: Achievement, basis: AchievementBasis, words: ValueWords): string {
  switch (basis.kind) {
    case 'ratio':
      return ratioText(achievement, basis, words);
    case 'progress':
      return progressText(achievement, basis, words);
    case 'word':
      return basis.isAchieved ? '達成と入力。' : '未達成と入力。';
    case 'comparison':
      return `${subject(basis.actual, words)}は${targetText(basis.target, words)}${holding(
        basis.comparison,
        achievement.outcome.kind === 'achieved',
      )}ため、${outcomeWord(achievement)}。`;
    case 'keep':
      return keepText(achievement, basis, words);
    case 'zeroTarget':
      return `目標値が０のため率を算定せず、${subject(basis.actual, words)}が０で${
        achievement.outcome.kind === 'achieved' ? 'ある' : 'ない'
      }ため、${outcomeWord(achievement)}。`;
    case 'zeroActual':
      return `減少が望ましい指標で${subject(basis.actual, words)}のため、率を算定せず、達成。`;
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
  achievement: Achievement,
  { method, actual, target }: Extract<AchievementBasis, { kind: 'ratio' }>,
  words: ValueWords,
): string {
  const [a, t] = [subject(actual, words), targetText(target, words)];
  const formula = method === 'targetOverActual' ? `${t}÷${a}` : `${a}÷${t}`;
  return `${formula}×100＝${printed(achievement)}。`;
}

function progressText(
  achievement: Achievement,
  { base, baseYear, actual, target }: Extract<AchievementBasis, { kind: 'progress' }>,
  words: ValueWords,
): string {
  const from = `基準値${valueInText(base, words)}`;
  const dated = baseYear === undefined ? '' : `基準値は${yearInText(baseYear)}の値。`;
  return `（${subject(actual, words)}－${from}）÷（${targetText(target, words)}－${from}）×100＝${printed(
    achievement,
  )}。${dated}`;
}

function keepText(
  achievement: Achievement,
  { tolerance, actual, target }: Extract<AchievementBasis, { kind: 'keep' }>,
  words: ValueWords,
): string {
  const isKept = achievement.outcome.kind === 'achieved';
  const [a, t] = [subject(actual, words), targetText(target, words)];
  const state =
    tolerance.kind === 'band'
      ? `${t}の±${valueInText(tolerance.width, words)}の範囲に${isKept ? 'ある' : 'ない'}`
      : `${t}${holding(tolerance.kind, isKept)}`;
  const first = `${a}は${state}ため、${outcomeWord(achievement)}。`;
  if (isKept || achievement.outcome.kind !== 'missed') return first;
  if (!achievement.outcome.rate) return `${first}目標値が０又は負の数があるため、率は算定しない。`;
  const { grade, explanation } = achievement;
  const second = explanation.scale[1];
  const isHeld = second !== undefined && grade === second;
  return `${first}目標値に対する率は${printed(achievement)}${
    isHeld ? `（維持の指標が未達成のときは${gradeInText(second.symbol)}まで）` : ''
  }。`;
}

/** 実績値 with its value; a total with its parts. */
function subject({ value, parts }: UsedActual, words: ValueWords): string {
  if (!parts) return `実績値${valueInText(value, words)}`;
  const added = parts.map((part) => `${yearInText(part.year)}${valueInText(part.value, words)}`);
  return `累計${valueInText(value, words)}（${added.join('＋')}）`;
}

const origins: Readonly<Record<UsedTarget['origin'], string>> = {
  year: '目標値',
  final: '最終目標',
  lastYear: '前年度の実績値',
};

const rangeWords: Readonly<Record<RangeWord, string>> = {
  atLeast: '以上',
  atMost: '以下',
  within: '以内',
  about: '程度',
  moreThan: '超',
  lessThan: '未満',
};

function targetText({ value, range, origin }: UsedTarget, words: ValueWords): string {
  const typed = range ? `（「${rangeWords[range]}」と記載）` : '';
  return `${origins[origin]}${valueInText(value, words)}${typed}`;
}

const holds: Readonly<Record<Comparison, readonly [string, string]>> = {
  atLeast: ['以上である', '以上でない'],
  atMost: ['以下である', '以下でない'],
  moreThan: ['を超える', 'を超えない'],
  lessThan: ['を下回る', 'を下回らない'],
};

function holding(comparison: Comparison, isSo: boolean): string {
  return holds[comparison][isSo ? 0 : 1];
}

/** A rate that is cut says so: the reader would round it otherwise. */
function cutText({ printedRate, outcome }: Achievement): string {
  if (!printedRate?.cutBelow || outcome.kind === 'none') return '';
  return cutNote(printedRate.cutBelow);
}

/** @example cutNote(hundred) //=> '四捨五入すると100％に達して見えるため、切り捨てて表示。' */
export function cutNote(bound: Exact): string {
  const word = inText(valueText(bound));
  return `四捨五入すると${word}％に達して見えるため、切り捨てて表示。`;
}
