/** 指標実績: the value of each indicator in a year, and 関連事業: the projects behind an action. */
import { yearInShort, type FiscalYear } from '../../domain/fiscalYear';
import { aSection, attentionFill, column, listed, type Column, type Tab } from './layout';
import { checkColumn, closedGroup, entryGroup, revisionColumn } from './yearlyResults';

const columns: readonly Column[] = [
  column('year', '年度', 'year', 100, 'code'),
  column('indicatorId', '指標ID', 'planId', 100, 'code'),
  column('actionId', '取組ID', 'planId', 90, 'code'),
  column('indicatorName', '指標名', 'word', 260, 'code'),
  column('answeringSection', '回答課（入力する課）', 'word', 140, 'code', aSection),
  column('target', '目標値', 'typedNumber', 110, 'code'),
  column('originalTarget', '当初目標値', 'typedNumber', 110, 'code'),
  column('value', '実績値', 'typedNumber', 110, 'section'),
  column('valueNumber', '実績値（数値）', 'figure', 100, 'code'),
  column('state', '実績値の状況', 'word', 120, 'section', listed('valueStates')),
  column('stateReason', '状況の理由', 'text', 240, 'section'),
  column('certainty', '速報・確定の別', 'mark', 110, 'section', listed('certainty')),
  column('fixedMonth', '確定予定月', 'word', 100, 'section'),
  column('rate', '達成率', 'rate', 90, 'code'),
  column('grade', '判定', 'mark', 90, 'code'),
  column('note', '備考', 'text', 260, 'section'),
  checkColumn(),
  revisionColumn(),
];

export const indicatorResultsTab: Tab = {
  ...entryGroup,
  key: 'indicatorResults',
  family: 'indicatorResults',
  title: '指標実績',
  sheetId: 1012,
  frozenColumns: 4,
  keyColumns: ['year', 'indicatorId'],
  columns,
  filterViews: [{ perSection: true, column: 'answeringSection' }],
  highlights: [{ column: 'check', fill: attentionFill }],
};

/** Closed years: 22023 is 指標実績 of FY2023. */
export const closedIndicatorResultsIds = 20_000;

export function closedIndicatorResultsTab(year: FiscalYear): Tab {
  const short = yearInShort(year);
  return {
    ...indicatorResultsTab,
    ...closedGroup,
    key: `indicatorResults_${short}`,
    title: `指標実績_${short}`,
    sheetId: closedIndicatorResultsIds + year,
    closedYear: year,
  };
}

export const relatedProjectsTab: Tab = {
  ...entryGroup,
  key: 'relatedProjects',
  family: 'relatedProjects',
  title: '関連事業',
  sheetId: 1013,
  visibility: 'shownWhenUsed',
  frozenColumns: 3,
  keyColumns: ['year', 'actionId', 'projectNumber'],
  columns: [
    column('year', '年度', 'year', 100, 'section'),
    column('actionId', '取組ID', 'planId', 90, 'section'),
    column('projectNumber', '事業番号', 'key', 110, 'section'),
    column('name', '事業名', 'word', 240, 'section'),
    column('section', '所管課', 'word', 140, 'section', aSection),
    column('account', '会計', 'word', 140, 'section'),
    column('initialBudget', '当初予算額', 'amount', 110, 'section'),
    column('currentBudget', '予算現額', 'amount', 110, 'section'),
    column('settledAmount', '決算額', 'amount', 110, 'section'),
    column('carriedOver', '翌年度繰越額', 'amount', 110, 'section'),
    column('generalFunds', 'うち一般財源', 'amount', 110, 'section'),
    column('results', '実績の記載', 'text', 320, 'section'),
  ],
  filterViews: [{ perSection: true, column: 'section' }],
  highlights: [],
};
