/**
 * The native charts of 集計グラフ, drawn from its tables. Each has its slot and an id of ours that tells
 * which chart it is and how many rows and series it shows, so that a later run sees whether the chart
 * is there and whether its table has outgrown it.
 *
 * Grades go from dark to light, as in the bars of the papers; the numbers stand in the table below.
 */
import type { RollUpRules } from '../../domain/group/rollUpRules';
import { amountTitle, chartWords } from '../../wording/rollUpCharts';
import type { ChartPlan } from '../chart';
import type { Rectangle } from '../facts';
import { chartSize, groundOf, slotRow, widths, type TableName } from './chartGround';
import { columnsBeforeGrades, type ChartTable } from './chartTables';
import { columnsBeforeStates } from './submissionTable';

interface Drawing {
  /** 1 to 9; constant. */
  readonly number: number;
  readonly table: TableName;
  readonly title: string;
  readonly kind: ChartPlan['kind'];
  readonly isStacked: boolean;
  readonly valueTitle: string;
  /** Columns of the table, and their colours. */
  readonly series: readonly { readonly column: number; readonly colour: string }[];
  readonly slot: number;
  readonly isRight: boolean;
  /** How many slots high. */
  readonly height: number;
}

const DARKEST = 0x40;
const LIGHTEST = 0xd9;
/** Of what has no grade or word, told from the greys by hue as well. */
const FURTHER = ['C5D7FB', 'D9E6FF', 'FFC199'] as const;
const [NOT_APPLICABLE, UNGRADED, OPEN] = FURTHER;

/** Greys from dark to light, e.g. 404040, 8C8C8C, D9D9D9. */
function greys(count: number): readonly string[] {
  return Array.from({ length: count }, (_, place) => {
    const share = count > 1 ? place / (count - 1) : 0;
    const part = Math.round(DARKEST + (LIGHTEST - DARKEST) * share)
      .toString(16)
      .toUpperCase();
    return part + part + part;
  });
}

function columnsFrom(first: number, colours: readonly string[]): Drawing['series'] {
  return colours.map((colour, place) => ({ column: first + place, colour }));
}

function drawings(
  tables: ReadonlyMap<TableName, ChartTable>,
  rules: RollUpRules,
): readonly Drawing[] {
  const grades = [...greys(rules.scale.length), NOT_APPLICABLE, UNGRADED, OPEN];
  const words = (tables.get('progress')?.columns.length ?? 0) - 2;
  const trendOfMeans = columnsBeforeGrades + grades.length;
  const column = {
    kind: 'column',
    isStacked: true,
    valueTitle: chartWords.ofActions,
    height: 1,
  } as const;
  const ofGrades: readonly Drawing[] = [
    {
      ...column,
      number: 2,
      table: 'strategies',
      title: chartWords.strategies,
      series: columnsFrom(columnsBeforeGrades, grades),
      slot: 0,
      isRight: true,
    },
    {
      ...column,
      number: 4,
      table: 'trend',
      title: chartWords.trendOfGrades,
      series: columnsFrom(columnsBeforeGrades, grades),
      slot: 2,
      isRight: false,
    },
  ];
  return [
    {
      number: 1,
      table: 'submissions',
      title: chartWords.submissions,
      kind: 'bar',
      isStacked: true,
      valueTitle: chartWords.ofActions,
      series: columnsFrom(columnsBeforeStates, ['404040', '8C8C8C', OPEN, 'BFBFBF', 'D9E6FF']),
      slot: 0,
      isRight: false,
      height: 2,
    },
    ...(rules.gradesUsed ? ofGrades : []),
    {
      ...column,
      number: 3,
      table: 'progress',
      title: chartWords.progress,
      series: columnsFrom(2, [...greys(words - 2), UNGRADED, OPEN]),
      slot: 1,
      isRight: true,
    },
    {
      ...column,
      number: 5,
      table: 'trend',
      title: chartWords.trendOfMeans,
      kind: 'line',
      isStacked: false,
      valueTitle: chartWords.ofMeans,
      series: columnsFrom(trendOfMeans, ['404040']),
      slot: 3,
      isRight: false,
    },
    {
      ...column,
      number: 6,
      table: 'amounts',
      title: chartWords.amounts,
      isStacked: false,
      valueTitle: amountTitle(rules.amountUnit),
      series: columnsFrom(1, ['404040', 'BFBFBF']),
      slot: 2,
      isRight: true,
    },
  ];
}

/** 1015 is the sheet id of the tab. @example chartIdOf(1, 17, 5) //=> 1015101705 */
function chartIdOf(number: number, rows: number, series: number): number {
  return ((1015 * 10 + number) * 1000 + rows) * 100 + series;
}

/** Whether a chart on the tab is one of ours; people may draw their own beside them. */
export function isOurs(chartId: number): boolean {
  return shownBy(chartId) !== undefined;
}

/** The drawing to which an id of ours belongs, with what it shows; undefined for a chart of others. */
function shownBy(chartId: number) {
  const [, number, rows, series] = /^1015(\d)(\d{3})(\d{2})$/u.exec(String(chartId)) ?? [];
  return number === undefined
    ? undefined
    : { number: Number(number), rows: Number(rows), series: Number(series) };
}

export interface ChartsDue {
  /** Charts that are not there; a chart without a row to show is not due. */
  readonly missing: readonly ChartPlan[];
  /** Tables that have more rows or columns than the chart standing on them shows. */
  readonly outgrown: ReadonlySet<TableName>;
}

/** @param standing ids of the charts that lie on the tab */
export function chartsDue(
  tables: ReadonlyMap<TableName, ChartTable>,
  rules: RollUpRules,
  standing: readonly number[],
): ChartsDue {
  const shown = standing.flatMap((chartId) => shownBy(chartId) ?? []);
  const missing: ChartPlan[] = [];
  const outgrown = new Set<TableName>();
  for (const drawing of drawings(tables, rules)) {
    const rows = chartedRows(tables, drawing.table);
    const there = shown.find(({ number }) => number === drawing.number);
    if (!there && rows > 0) missing.push(planOf(drawing, rows));
    else if (there && (there.rows < rows || there.series < drawing.series.length)) {
      outgrown.add(drawing.table);
    }
  }
  return { missing, outgrown };
}

function chartedRows(tables: ReadonlyMap<TableName, ChartTable>, name: TableName): number {
  return Math.min(tables.get(name)?.charted ?? 0, groundOf(name).room);
}

function planOf(drawing: Drawing, rows: number): ChartPlan {
  const { titleRow } = groundOf(drawing.table);
  const inColumn = (column: number): Rectangle => ({
    startRow: titleRow + 1,
    endRow: titleRow + 2 + rows,
    startColumn: column,
    endColumn: column + 1,
  });
  return {
    chartId: chartIdOf(drawing.number, rows, drawing.series.length),
    title: drawing.title,
    kind: drawing.kind,
    stacking: drawing.isStacked ? 'stacked' : 'none',
    domain: inColumn(0),
    series: drawing.series.map(({ column, colour }) => ({ cells: inColumn(column), colour })),
    valueTitle: drawing.valueTitle,
    at: {
      row: slotRow(drawing.slot),
      column: drawing.isRight ? widths.rightColumn : 0,
      width: chartSize.width,
      height: drawing.height * chartSize.height,
    },
  };
}
