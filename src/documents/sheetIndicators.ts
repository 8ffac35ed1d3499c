/** Block 指標 of 取組別調書: two lines per indicator, and the notes below. */
import { indicatorInForce } from '../domain/indicatorInForce';
import type { FiscalYear } from '../domain/fiscalYear';
import type { ActionItem } from '../domain/plan';
import { indicatorsIn } from '../domain/results';
import {
  baseText,
  finalTargetText,
  indicatorKindWords,
  noteOfIndicator,
  originalTargetText,
} from '../wording/actionSheetWords';
import { noIndicatorText } from '../wording/indicatorNotes';
import { targetInTable } from '../wording/printedValues';
import type { actionSheetTags } from './actionSheetTags';
import { changesOf } from './indicatorChanges';
import {
  printedIndicator,
  printedYear,
  type IndicatorSource,
  type PrintedIndicator,
  type PrintedYear,
} from './indicatorInPrint';
import { rateNotes } from './rateNotes';
import type { ValuesOf } from './tagTree';
import { yearCells } from './yearColumns';

type Sheet = ValuesOf<typeof actionSheetTags>['調書'][number];

export function indicatorBlock(
  source: IndicatorSource,
  action: ActionItem,
  years: readonly FiscalYear[],
): Pick<Sheet, '指標あり' | '指標' | '指標のない理由' | '指標の注'> {
  const { results, year } = source;
  const rows = indicatorsIn(results, action, year);
  const indicators = rows.map((row) => printedIndicator(source, row, years));
  const notes = indicators.flatMap((indicator) => notesOfIndicator(source, indicator));
  const all = [...notes, ...rateNotes(source.rules, indicators)];
  return {
    指標あり: indicators.length > 0,
    指標: indicators.map((indicator) => indicatorLines(source, indicator, years)),
    指標のない理由: indicators.length > 0 ? '' : noIndicatorText(action.noIndicatorReason),
    指標の注: all.join('\n'),
  };
}

function indicatorLines(
  source: IndicatorSource,
  indicator: PrintedIndicator,
  years: readonly FiscalYear[],
): Sheet['指標'][number] {
  const { inForce, print, name, rate, grade } = indicator;
  const columns = years.map((year) => printedYear(source, indicator, year));
  return {
    指標名: name,
    最終目標: finalTarget(source, indicator, years, columns),
    指標区分: indicatorKindWords[inForce.kind],
    基準値: baseText(inForce.baseValue, inForce.baseYear, print),
    ...yearCells(
      years,
      source.year,
      columns.map(({ target, originalTarget, actual }) => ({
        target,
        originalTarget: originalTargetText(originalTarget),
        actual,
      })),
    ),
    達成率: rate,
    判定: grade,
  };
}

/** 最終目標, where no column shows it: the plan goes on longer, or it is a total over the period. */
function finalTarget(
  { results }: IndicatorSource,
  { inForce, print }: PrintedIndicator,
  years: readonly FiscalYear[],
  columns: readonly PrintedYear[],
): string {
  const source = results.indicators.get(inForce.id);
  const { finalTarget: target } = source
    ? indicatorInForce(source, results.plan.lastYear)
    : { finalTarget: undefined };
  if (!target) return '';
  const shown = targetInTable(target, print);
  const place = years.indexOf(results.plan.lastYear);
  return place >= 0 && columns[place]?.target === shown ? '' : finalTargetText(shown);
}

function notesOfIndicator(source: IndicatorSource, indicator: PrintedIndicator): readonly string[] {
  const { id, inForce, note } = indicator;
  const changes = changesOf(source, indicator);
  return [
    ...(note === undefined ? [] : [note]),
    ...changes.map((change) => noteOfIndicator(id, inForce.name, change)),
  ];
}
