/**
 * What the charts of 集計グラフ show, as data: which columns of which table, in which colours, in which
 * slot. Strategies and sections have long names: they lie along bars, as in the papers.
 *
 * Grades go from dark to light, as in the bars of the papers; the numbers stand in the table below.
 */
import type { RollUpRules } from '../../domain/group/rollUpRules';
import { amountTitle, chartWords } from '../../wording/rollUpCharts';
import type { ChartPlan } from '../chart';
import type { TableName } from './chartGround';
import { columnsBeforeGrades, columnsBeforeWords } from './chartTables';
import { columnsBeforeStates } from './submissionTable';

export interface Drawing {
  /** 1 to 9; constant. */
  readonly number: number;
  readonly table: TableName;
  readonly title: string;
  readonly kind: ChartPlan['kind'];
  readonly isStacked: boolean;
  readonly valueTitle: string;
  readonly series: readonly DrawnColumn[];
  /** Counted from above; the first two on the left are one high slot. */
  readonly slot: number;
  readonly isRight: boolean;
  /** How many slots high. */
  readonly height: number;
}

export interface DrawnColumn {
  /** Of the table. */
  readonly column: number;
  readonly colour: string;
}

/** The greys of the papers' bars; more than three are spread between the darkest and the lightest. */
const PAPER_GREYS = ['404040', 'A6A6A6', 'D9D9D9'] as const;
const DARKEST = 0x26;
const LIGHTEST = 0xe6;
/** What has no grade or word is told from the greys by its hue as well. */
const HUES = { notApplicable: 'C5D7FB', ungraded: 'D9E6FF', open: 'FFC199' } as const;

/** Greys from dark to light. */
function greys(count: number): readonly string[] {
  if (count <= PAPER_GREYS.length) return PAPER_GREYS.slice(0, count);
  return Array.from({ length: count }, (_, place) => {
    const part = Math.round(DARKEST + ((LIGHTEST - DARKEST) * place) / (count - 1))
      .toString(16)
      .toUpperCase();
    return part + part + part;
  });
}

function columnsFrom(first: number, colours: readonly string[]): readonly DrawnColumn[] {
  return colours.map((colour, place) => ({ column: first + place, colour }));
}

const counts = { isStacked: true, valueTitle: chartWords.ofActions, height: 1 } as const;

/** @param progressWords how many words the table of 進捗状況 has a column for */
export function drawings(rules: RollUpRules, progressWords: number): readonly Drawing[] {
  return [
    {
      ...counts,
      number: 1,
      table: 'submissions',
      title: chartWords.submissions,
      kind: 'bar',
      series: columnsFrom(columnsBeforeStates, [
        '404040',
        '8C8C8C',
        HUES.open,
        'BFBFBF',
        HUES.ungraded,
      ]),
      slot: 0,
      isRight: false,
      height: 2,
    },
    ...(rules.gradesUsed ? drawingsOfGrades(rules) : []),
    {
      ...counts,
      number: 3,
      table: 'progress',
      title: chartWords.progress,
      kind: 'bar',
      series: columnsFrom(columnsBeforeWords, [...greys(progressWords), HUES.ungraded, HUES.open]),
      slot: 1,
      isRight: true,
    },
    {
      ...counts,
      number: 5,
      table: 'trend',
      title: chartWords.trendOfMeans,
      kind: 'line',
      isStacked: false,
      valueTitle: chartWords.ofMeans,
      series: columnsFrom(columnsBeforeGrades + rules.scale.length + 3, ['404040']),
      slot: 3,
      isRight: false,
    },
    {
      ...counts,
      number: 6,
      table: 'amounts',
      title: chartWords.amounts,
      kind: 'bar',
      isStacked: false,
      valueTitle: amountTitle(rules.amountUnit),
      series: columnsFrom(1, ['404040', 'BFBFBF']),
      slot: 2,
      isRight: true,
    },
  ];
}

function drawingsOfGrades({ scale }: RollUpRules): readonly Drawing[] {
  const colours = [...greys(scale.length), HUES.notApplicable, HUES.ungraded, HUES.open];
  const series = columnsFrom(columnsBeforeGrades, colours);
  return [
    {
      ...counts,
      number: 2,
      table: 'strategies',
      title: chartWords.strategies,
      kind: 'bar',
      series,
      slot: 0,
      isRight: true,
    },
    {
      ...counts,
      number: 4,
      table: 'trend',
      title: chartWords.trendOfGrades,
      kind: 'column',
      series,
      slot: 2,
      isRight: false,
    },
  ];
}
