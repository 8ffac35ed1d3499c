/** Our figures of a plan under the keys of the independent program, which says them in Japanese. */
import { achievementOf } from '../../../src/domain/achievementOf';
import { exactInteger, isEqual, multiply, type Exact } from '../../../src/domain/exact';
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
        ...rollUpYear(decided(year), before, rules).groups.flatMap((group) =>
          groupFigures(group, `${String(year)}|${nameOf(group.key)}|`),
        ),
      ];
    }),
  );
}

function indicatorFigures({ results, rules }: ReadPlan, year: FiscalYear): readonly Entry[] {
  return results.plan.indicators
    .filter((indicator) => isSetIn(indicator, year))
    .flatMap((indicator): readonly Entry[] => {
      const { outcome, grade, printedRate } = achievementOf(results, rules, indicator, year);
      const rate = 'rate' in outcome ? outcome.rate : undefined;
      const met = { achieved: '達成', missed: '未達成', rate: dash, none: dash }[outcome.kind];
      const key = `${String(year)}|指標${indicator.id}|`;
      return [
        [`${key}率`, rate ?? dash],
        [`${key}印字`, printedRate?.text ?? dash],
        [`${key}判定`, grade?.symbol ?? dash],
        [`${key}達成`, met],
      ];
    });
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
  const { sums, execution } = group.amounts;
  const items = Object.keys(amountWords) as readonly AmountItem[];
  return [
    ...items.flatMap((item): readonly Entry[] => [
      [`${key}${amountWords[item]}`, sums[item].value ?? dash],
      [`${key}${amountWords[item]}の件数`, `${String(sums[item].n)}/${String(sums[item].of)}`],
    ]),
    [`${key}執行率`, execution.rate?.printed ?? dash],
    [`${key}執行率（繰越を除く）`, execution.withoutCarriedOver?.printed ?? dash],
    ...changeFigures(group, key),
  ];
}

function changeFigures({ settledChange, movements }: GroupFigures, key: string): readonly Entry[] {
  if (!settledChange) return [];
  const rate = 'rate' in settledChange ? settledChange.rate : undefined;
  const moved = movements.flatMap(({ from, to, actionIds }) =>
    actionIds.map((id) => `${id}:${headingWord(from)}→${headingWord(to)}`),
  );
  return [
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
