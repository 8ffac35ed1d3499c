/** Notes under figures, generated when their cause is there and never otherwise. */
import type { Achievement } from '../domain/achievement';
import type { BothRates } from '../domain/bothRates';
import { dateInText } from '../domain/civilDate';
import { yearInText } from '../domain/fiscalYear';
import type { RevisionFacts } from '../domain/indicator';
import type { Target } from '../domain/target';
import { achievementText } from './explainAchievement';
import { inText, noFigure } from './numbers';
import { typedTarget } from './printedValues';

/**
 * Under an indicator whose series was broken.
 * @example '※令和６年度から、集計の方法等を変更（電子申請を含めたため）。前後の年度は比較できない。'
 */
export function seriesBreakNote({ appliesFrom, reason }: RevisionFacts): string {
  const because = reason === '' ? '' : `（${reason}）`;
  return `※${yearInText(appliesFrom)}から、集計の方法等を変更${because}。前後の年度は比較できない。`;
}

/** Under a rate whose target was revised; undefined when it was not. */
export function revisedTargetNote({ current, revised }: BothRates): string | undefined {
  if (!revised) return undefined;
  const { isFinalTarget, original, originalTarget, target, revisions } = revised;
  const changed = isFinalTarget ? '最終目標' : '目標値';
  const [before, now] = isFinalTarget
    ? ['当初の最終目標', '現行の最終目標']
    : ['当初目標値', '現行目標値'];
  const targets = `${before}${targetText(originalTarget)}、${now}${targetText(target)}`;
  const rates = `${before}に対しては${rateInText(original)}、${now}に対しては${rateInText(current)}`;
  return `※${changed}を変更（${targets}）。${rates}。${revisions.map(decisionText).join('')}`;
}

function rateInText(achievement: Achievement): string {
  return inText(achievementText(achievement));
}

function targetText(target: Target | undefined): string {
  if (!target) return noFigure;
  const text = typedTarget(target);
  return target.kind === 'number' ? inText(text) : `「${text}」`;
}

function decisionText({ decidedOn, reason }: RevisionFacts): string {
  const date = decidedOn ? `${dateInText(decidedOn)}決定` : '';
  return `${[date, reason].filter((part) => part !== '').join('、')}。`;
}

/** Where a value that is 速報 counts. */
export const preliminaryNote = '※速報の値による。確定により変わることがある。';

/** Where a missed 維持 would print 100. */
export const cutAsMissedNote = '※維持の指標が未達成のときは、率を100％未満で表示している。';

/** Where a rate was cut. */
export const cutRatesNote =
  '※達成率は四捨五入して表示している。ただし、四捨五入すると判定の境目に達して見える場合は、切り捨てて表示している。';
