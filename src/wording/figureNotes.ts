/** Notes under figures, generated when their cause is there and never otherwise. */
import type { BothRates } from '../domain/bothRates';
import { dateInText } from '../domain/civilDate';
import { yearInText } from '../domain/fiscalYear';
import type { RevisionFacts } from '../domain/indicator';
import { achievementText } from './explainAchievement';
import { inText, noFigure } from './numbers';

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
  const { original, originalTarget, target, revisions } = revised;
  const targets = `当初目標値${targetText(originalTarget?.text)}、現行目標値${targetText(target?.text)}`;
  const rates = `当初目標値に対しては${inText(achievementText(original))}、現行目標値に対しては${inText(achievementText(current))}`;
  return `※目標値を変更（${targets}）。${rates}。${revisions.map(decisionText).join('')}`;
}

function targetText(text: string | undefined): string {
  return text === undefined ? noFigure : inText(text);
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
