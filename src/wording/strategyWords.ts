/** Words of 戦略別の評価結果. */
import type { Column } from '../domain/group/column';
import type { GroupFigures } from '../domain/group/rollUp';
import { countsInLine } from './distributionText';
import { noFigure, percentText } from './numbers';
import { idInHeading, nobodyToCount } from './paperWords';
import { meanOfText, outlooksText } from './rollUpCells';

/** @example strategyHeading('2', '未来投資戦略') //=> '戦略２　未来投資戦略' */
export function strategyHeading(id: string, name: string): string {
  return `戦略${idInHeading(id)}　${name}`;
}

/** @example '取組数 6　Ａ 0　Ｂ 3　Ｃ 3　　（前年度　Ａ 4　Ｂ 2　Ｃ 0）' */
export function strategyCounts(group: GroupFigures): string {
  const { distribution, lastYear } = group[group.leading];
  if (distribution.total === 0) return nobodyToCount;
  const before = lastYear && lastYear.total > 0 ? `　　（前年度　${countsInLine(lastYear)}）` : '';
  return `取組数 ${distribution.total}　${countsInLine(distribution)}${before}`;
}

/** For the office: the mean, 状況 and what is to be expected of the final targets. */
export function strategyReference({ mean, standing, outlooks }: GroupFigures): string {
  const rate = mean.printed ? `${percentText(mean.printed)}（${meanOfText(mean)}）` : noFigure;
  return `平均達成率 ${rate}　状況 ${standing.standing ?? noFigure}　最終目標の達成見込み ${outlooksText(outlooks)}`;
}

/** A column of the counting in the row of an action; 評価なし prints －. */
export function columnInRow(column: Column | undefined): string {
  switch (column?.kind) {
    case 'mark':
      return column.mark;
    case 'notApplicable':
      return '対象外';
    case 'open':
      return '未確定';
    case 'blank':
      return '未記入';
    case undefined:
    case 'ungraded':
      return noFigure;
  }
}
