/** Our figures of a plan under the keys of the independent program, which says them in Japanese. */
import type { Achievement } from '../../../src/domain/achievement';
import { bothRates } from '../../../src/domain/bothRates';
import { exactInteger, isEqual, multiply, type Exact } from '../../../src/domain/exact';
import type { NoRate } from '../../../src/domain/explanation';
import { fiscalYear, fiscalYears, type FiscalYear } from '../../../src/domain/fiscalYear';
import type { Heading } from '../../../src/domain/group/column';
import type { AmountItem } from '../../../src/domain/group/explanationOfGroup';
import type { PrintedPercent } from '../../../src/domain/group/groupAmounts';
import type { GroupKey } from '../../../src/domain/group/membership';
import type { OutlookWord } from '../../../src/domain/group/outlook';
import {
  decideYear,
  rollUpYear,
  type CountingFigures,
  type GroupFigures,
} from '../../../src/domain/group/rollUp';
import { isSetIn } from '../../../src/domain/indicatorInForce';
import { isValidIn } from '../../../src/domain/plan';
import { referenceOf } from '../../../src/domain/reference';
import { stateWords } from '../../../src/domain/writtenActual';
import type { ReadPlan } from '../../domain/planRows';

const dash = '－';

const amountWords: Readonly<Record<AmountItem, string>> = {
  initialBudget: '当初予算額',
  currentBudget: '予算現額',
  settledAmount: '決算額',
  carriedOver: '翌年度繰越額',
  generalFunds: 'うち一般財源',
};

const outlookWords: Readonly<Record<OutlookWord, string>> = {
  likely: '見込みあり',
  unlikely: '現状では困難',
  unknown: '判断できない',
};

/** A printed text or an exact value. */
export type Figure = string | Exact;

type Entry = readonly [key: string, figure: Figure];

/** Whether our figure and the fraction or text of the independent program are the same. */
export function isSameFigure(ours: Figure | undefined, theirs: string | undefined): boolean {
  if (ours === undefined || typeof ours === 'string') return ours === theirs;
  const [numerator, denominator] = (theirs ?? '').split('/');
  if (!numerator || !denominator) return false;
  const scaled = multiply(ours, exactInteger(BigInt(denominator)));
  return isEqual(scaled, exactInteger(BigInt(numerator)));
}

/** Every figure of the years in which the plan has results. */
export function figuresOfPlan({ results, rules }: ReadPlan): ReadonlyMap<string, Figure> {
  const { plan } = results;
  const years = fiscalYears(plan.firstYear, plan.lastYear).filter((year) =>
    plan.actions.some(({ id }) => results.yearly(id, year)),
  );
  const decided = (year: FiscalYear) => decideYear(results, rules, year);
  return new Map(
    years.flatMap((year) => {
      const before = year > plan.firstYear ? decided(fiscalYear(year - 1)) : undefined;
      return [
        ...indicatorFigures({ results, rules }, year),
        ...actionFigures({ results, rules }, year),
        ...rollUpYear(decided(year), before, rules).groups.flatMap((group) => [
          ...groupFigures(group, `${String(year)}|${nameOf(group.key)}|`),
          ...(group.key.kind === 'plan' ? outlookFigures(group) : []),
        ]),
      ];
    }),
  );
}

function indicatorFigures({ results, rules }: ReadPlan, year: FiscalYear): readonly Entry[] {
  return results.plan.indicators
    .filter((indicator) => isSetIn(indicator, year))
    .flatMap((indicator): readonly Entry[] => {
      const { current, revised } = bothRates(results, rules, indicator, year);
      const key = `${String(year)}|指標${indicator.id}|`;
      const original = revised?.original;
      return [
        ...achievementFigures(key, current),
        ...(original && (hasFigure(current) || hasFigure(original))
          ? achievementFigures(`${key}当初の`, original)
          : []),
      ];
    });
}

function hasFigure({ outcome }: Achievement): boolean {
  return outcome.kind !== 'none';
}

function achievementFigures(
  key: string,
  { outcome, grade, printedRate, explanation }: Achievement,
): readonly Entry[] {
  const rate = 'rate' in outcome ? outcome.rate : undefined;
  const met = { achieved: '達成', missed: '未達成', rate: dash, none: dash }[outcome.kind];
  return [
    [`${key}率`, rate ?? dash],
    [`${key}印字`, printedRate?.text ?? dash],
    [`${key}判定`, grade?.symbol ?? dash],
    [`${key}達成`, met],
    [`${key}理由`, outcome.kind === 'none' ? reasonWord(outcome.why) : dash],
    [`${key}速報`, explanation.isPreliminary && outcome.kind !== 'none' ? '速報' : dash],
  ];
}

const reasonWords: Readonly<Record<Exclude<NoRate['reason'], 'state'>, string>> = {
  totalOpen: '累計が集計中',
  totalBroken: '累計不可',
  noTarget: '目標なし',
  beforeFinalYear: '最終年度のみ',
  judgedByPeople: '算定しない',
  targetIsWords: '目標が数値でない',
  actualIsWord: '実績が数値でない',
  zeroTarget: '目標値が0',
  negative: '負',
  noBase: '基準値',
  baseIsTarget: '基準値',
  sourceMissing: '再掲元なし',
};

function reasonWord(why: NoRate): string {
  return why.reason === 'state' ? stateWords[why.state] : reasonWords[why.reason];
}

function actionFigures({ results, rules }: ReadPlan, year: FiscalYear): readonly Entry[] {
  return results.plan.actions
    .filter((action) => isValidIn(action, year))
    .flatMap((action): readonly Entry[] => {
      const { outcome, isProvisional } = referenceOf(results, rules, action, year);
      const mean = outcome.kind === 'mean' ? outcome : undefined;
      const key = `${String(year)}|取組${action.id}|参考`;
      return [
        [`${key}平均`, mean?.mean ?? dash],
        [`${key}印字`, mean?.print.text ?? dash],
        [`${key}判定`, outcome.kind === 'notApplicable' ? '対象外' : (mean?.grade.symbol ?? dash)],
        [`${key}速報`, isProvisional ? '速報' : dash],
      ];
    });
}

function outlookFigures({ year, outlooks }: GroupFigures): readonly Entry[] {
  return outlooks.map(({ word, explanation }) => [
    `${String(year)}|指標${explanation.indicatorId}|見込み`,
    outlookWords[word],
  ]);
}

function nameOf(key: GroupKey): string {
  switch (key.kind) {
    case 'plan':
      return '全体';
    case 'strategy':
      return `戦略${key.id}`;
    case 'policy':
      return `方針${key.id}`;
    case 'section':
      return `課${key.name}`;
    case 'comprehensivePolicy':
      return `施策${key.code}`;
  }
}

function headingWord(heading: Heading): string {
  if (heading.kind === 'mark') return heading.mark;
  const words = { notApplicable: '対象外', ungraded: '評価なし', blank: '未記入', open: '未確定' };
  return words[heading.kind];
}

function groupFigures(group: GroupFigures, key: string): readonly Entry[] {
  const { mean, standing, outlooks } = group;
  return [
    [`${key}対象`, String(group.of)],
    [`${key}提出`, String(group.submitted)],
    [`${key}主な集計`, group.leading === 'progress' ? '進捗状況' : '取組'],
    ...distributionFigures(`${key}取組`, group.actions),
    ...distributionFigures(`${key}成果指標`, group.indicators),
    ...wordFigures(`${key}進捗状況`, group.progress),
    ...wordFigures(`${key}方向性`, group.directions),
    [`${key}平均`, mean.value ?? dash],
    [`${key}平均の印字`, mean.printed?.text ?? dash],
    [`${key}平均の件数`, `${String(mean.n)}/${String(mean.of)}`],
    [`${key}状況`, standing.standing ?? dash],
    ...(['likely', 'unlikely', 'unknown'] as const).map((word): Entry => [
      `${key}${outlookWords[word]}`,
      String(outlooks.filter((outlook) => outlook.word === word).length),
    ]),
    ...moneyFigures(group, key),
  ];
}

function distributionFigures(
  key: string,
  { distribution, shares }: CountingFigures,
): readonly Entry[] {
  return [
    ...distribution.parts.map(({ heading, members }): Entry => [
      `${key}：${headingWord(heading)}`,
      String(members.length),
    ]),
    ...shares.lines
      .filter(({ heading }) => heading.kind !== 'open')
      .flatMap(({ heading, share, lastYear, change }): readonly Entry[] => [
        [`${key}：${headingWord(heading)}の割合`, share.printed ?? dash],
        ...(lastYear
          ? [[`${key}：${headingWord(heading)}の増減`, change?.printed ?? dash] as const]
          : []),
      ]),
  ];
}

/** The independent program lists the words that occur. */
function wordFigures(key: string, { distribution, shares }: CountingFigures): readonly Entry[] {
  return distribution.parts
    .filter(({ members }) => members.length > 0)
    .flatMap(({ heading, members }): readonly Entry[] => {
      const share = shares.lines.find((line) => headingWord(line.heading) === headingWord(heading));
      const isWord = heading.kind === 'mark';
      return [
        [`${key}：${headingWord(heading)}`, String(members.length)],
        ...(isWord
          ? [[`${key}：${headingWord(heading)}の割合`, share?.share.printed ?? dash] as const]
          : []),
      ];
    });
}

function moneyFigures(group: GroupFigures, key: string): readonly Entry[] {
  const { sums, execution, unequal } = group.amounts;
  const unequalNumbers = unequal.map(({ number }) => number).sort();
  const items = Object.keys(amountWords) as readonly AmountItem[];
  return [
    ...items.flatMap((item): readonly Entry[] => [
      [`${key}${amountWords[item]}`, sums[item].value ?? dash],
      [`${key}${amountWords[item]}の件数`, `${String(sums[item].n)}/${String(sums[item].of)}`],
    ]),
    [`${key}執行率`, execution.rate?.printed ?? dash],
    [`${key}執行率（繰越を除く）`, execution.withoutCarriedOver?.printed ?? dash],
    [`${key}執行率に含まない取組`, execution.explanation.leftOut.join('、')],
    [`${key}金額の異なる事業`, unequalNumbers.join('、')],
    ...changeFigures(group, key),
  ];
}

function changeFigures(
  { settledChange, lastYearAmounts, movements }: GroupFigures,
  key: string,
): readonly Entry[] {
  if (!settledChange || !lastYearAmounts) return [];
  const last = lastYearAmounts.sums.settledAmount;
  const rate = 'rate' in settledChange ? settledChange.rate : undefined;
  const moved = movements.flatMap(({ from, to, actionIds }) =>
    actionIds.map((id) => `${id}:${headingWord(from)}→${headingWord(to)}`),
  );
  return [
    [`${key}前年度の決算額の件数`, `${String(last.n)}/${String(last.of)}`],
    [`${key}決算額の増減`, settledChange.difference ?? dash],
    [`${key}増減率`, changeRateText(rate)],
    [`${key}移動`, moved.sort().join('、')],
  ];
}

function changeRateText(rate: PrintedPercent | 'fromNothing' | 'toNothing' | undefined): string {
  if (rate === undefined) return dash;
  if (rate === 'fromNothing') return '皆増';
  return rate === 'toNothing' ? '皆減' : rate.printed;
}
