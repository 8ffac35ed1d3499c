/** 指標: the measures of the plan, with one column of targets per year of the plan. */
import { fiscalYears, yearInTable } from '../../domain/fiscalYear';
import { column, listed, type Column, type PlanShape, type Tab } from './layout';
import { planGroup } from './plan';

/** Key of the target column of a year, e.g. `target2023`. */
export function targetColumnKey(year: number): string {
  return `target${String(year)}`;
}

function targetColumns(plan: PlanShape): readonly Column[] {
  return fiscalYears(plan.firstYear, plan.lastYear).map((year) =>
    column(targetColumnKey(year), `${yearInTable(year)}目標`, 'typedNumber', 110, 'secretariat', {
      eachOf: { key: 'target', word: yearInTable(year) },
    }),
  );
}

export function indicatorsTab(plan: PlanShape): Tab {
  return {
    ...planGroup,
    key: 'indicators',
    family: 'indicators',
    title: '指標',
    sheetId: 1010,
    frozenColumns: 1,
    keyColumns: ['indicatorId'],
    columns: [
      column('indicatorId', '指標ID', 'planId', 110, 'secretariat'),
      column('actionId', '取組ID', 'planId', 100, 'secretariat'),
      column('repeatedFrom', '再掲元指標ID', 'planId', 120, 'secretariat'),
      column('name', '指標名', 'word', 280, 'secretariat'),
      column('kind', '指標区分', 'word', 100, 'secretariat', listed('indicatorKinds')),
      column('unit', '単位', 'word', 80, 'secretariat'),
      column('decimals', '小数桁', 'typedNumber', 80, 'secretariat'),
      column('desired', '望ましい方向', 'word', 120, 'secretariat', listed('desired')),
      column('targetKind', '目標値の種類', 'word', 190, 'secretariat', listed('targetKinds')),
      column('method', '算定方法', 'word', 150, 'secretariat', listed('methods')),
      column('tolerance', '達成とみなす範囲', 'word', 130, 'secretariat'),
      column('baseValue', '基準値', 'typedNumber', 100, 'secretariat'),
      column('baseYear', '基準年度', 'year', 100, 'secretariat'),
      ...targetColumns(plan),
      column('finalTarget', '最終目標', 'typedNumber', 110, 'secretariat'),
      column('startYear', '開始年度', 'year', 100, 'secretariat'),
      column('endYear', '終了年度', 'year', 100, 'secretariat'),
      column('measuredYears', '測定年度', 'word', 170, 'secretariat'),
      column('valuePoint', '値の時点', 'word', 150, 'secretariat'),
      column('fixedMonth', '確定予定月', 'word', 100, 'secretariat'),
      column('targetGrounds', '目標値の設定根拠', 'text', 280, 'secretariat'),
      column('source', '出典・算出方法', 'text', 280, 'secretariat'),
    ],
  };
}
