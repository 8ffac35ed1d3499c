/**
 * 戦略別集計: the figures of the plan, each strategy and each policy in a year, and 集計グラフ.
 *
 * Two countings stand side by side and are never mixed: actions (one grade each) and outcome
 * indicators (one grade each). Everything but 事務局総括 and 会議の評価 is written by code.
 */
import { column, tabColours, type Column, type PlanShape, type Tab } from './layout';

function computed(
  key: string,
  heading: string,
  kind: Column['kind'],
  width: number,
  extras: Pick<Column, 'eachOf'> = {},
): Column {
  return column(key, heading, kind, width, 'code', extras);
}

function count(key: string, heading: string, extras?: Pick<Column, 'eachOf'>): Column {
  return computed(key, heading, 'count', 90, extras);
}

function share(key: string, heading: string, extras?: Pick<Column, 'eachOf'>): Column {
  return computed(key, heading, 'printedNumber', 90, extras);
}

/** Key of the column that counts a grade, e.g. `actionsA`, `indicatorsC`. */
export function gradeCountKey(counting: 'actions' | 'indicators', grade: string): string {
  return `${counting}${grade}`;
}

/** Key of the column with a grade's share, e.g. `actionsShareA`. */
export function gradeShareKey(counting: 'actions' | 'indicators', grade: string): string {
  return `${counting}Share${grade}`;
}

function distribution(
  counting: 'actions' | 'indicators',
  word: '取組' | '成果指標',
  grades: readonly string[],
): readonly Column[] {
  return [
    ...grades.map((grade) =>
      count(gradeCountKey(counting, grade), `${word}：${grade}`, {
        eachOf: { key: `${counting}OfGrade`, word: grade },
      }),
    ),
    count(`${counting}NotApplicable`, `${word}：対象外`),
    ...(counting === 'actions' ? [count('actionsUngraded', '取組：評価なし')] : []),
    count(`${counting}Open`, `${word}：未確定`),
    ...grades.map((grade) =>
      share(gradeShareKey(counting, grade), `${word}：${grade}の割合`, {
        eachOf: { key: `${counting}Share`, word: grade },
      }),
    ),
    share(`${counting}Changes`, `${word}：割合の増減`),
  ];
}

function amount(key: string, heading: string): Column {
  return computed(key, heading, 'amount', 110);
}

export function rollUpTab(plan: PlanShape): Tab {
  return {
    key: 'rollUp',
    family: 'rollUp',
    title: '戦略別集計',
    sheetId: 1014,
    protection: 'warning',
    visibility: 'hidden',
    frozenRows: 1,
    frozenColumns: 4,
    colour: tabColours.records,
    keyColumns: ['year', 'groupId'],
    columns: [
      computed('year', '年度', 'year', 100),
      computed('groupId', '対象ID', 'planId', 90),
      computed('level', '集計の区分', 'word', 100),
      computed('name', '名称', 'word', 260),
      column('secretariatSummary', '事務局総括', 'text', 420, 'secretariat'),
      column('councilVerdict', '会議の評価', 'text', 420, 'secretariat'),
      count('actions', '対象件数'),
      count('submitted', '提出件数'),
      ...distribution('actions', '取組', plan.grades),
      computed('movedGrades', '評価の変わった取組', 'text', 260),
      computed('progress', '進捗状況の内訳', 'text', 240),
      computed('directions', '方向性の内訳', 'text', 240),
      count('indicators', '成果指標の件数'),
      ...distribution('indicators', '成果指標', plan.grades),
      computed('meanRate', '平均達成率', 'rate', 100),
      computed('meanOf', '平均の件数', 'printedNumber', 100),
      computed('meanWeights', '平均のウエイト', 'text', 160),
      computed('standing', '状況', 'mark', 110),
      computed('outlook', '最終目標の達成見込み', 'text', 200),
      amount('initialBudget', '当初予算額'),
      amount('currentBudget', '予算現額'),
      amount('settledAmount', '決算額'),
      amount('carriedOver', '翌年度繰越額'),
      amount('generalFunds', 'うち一般財源'),
      share('executionRate', '執行率'),
      computed('amountsEstimated', '見込の件数', 'count', 90),
      amount('lastYearSettled', '前年度の決算額'),
      share('settledChange', '決算額の増減'),
      share('settledChangeRate', '決算額の増減率'),
      computed('explanation', '集計の説明', 'fragment', 420),
      computed('asOf', '集計の時点', 'minute', 130),
      computed('notYetIncluded', '未反映件数', 'count', 100),
    ],
    filterViews: [],
    highlights: [],
  };
}

/** Native charts on tables at fixed places, made by the refresh; the tab has no headings. */
export const chartsTab: Tab = {
  key: 'charts',
  family: 'charts',
  title: '集計グラフ',
  sheetId: 1015,
  protection: 'warning',
  visibility: 'hidden',
  frozenRows: 0,
  frozenColumns: 0,
  colour: tabColours.records,
  keyColumns: [],
  columns: [],
  filterViews: [],
  highlights: [],
};
