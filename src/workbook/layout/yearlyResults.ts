/** 年度実績: what was done in a year, one row per action; the tab in which the sections work. */
import { yearInShort, type FiscalYear } from '../../domain/fiscalYear';
import {
  aGrade,
  aSection,
  attentionFill,
  column,
  listed,
  tabColours,
  type Column,
  type Tab,
} from './layout';

/** What the tabs in which the sections work have in common. */
export const entryGroup = {
  protection: 'open',
  visibility: 'shown',
  frozenRows: 1,
  colour: tabColours.entry,
} as const;

/** What a tab of a closed year changes: protected as a whole, out of daily view, nothing to filter. */
export const closedGroup = {
  protection: 'secretariat',
  visibility: 'hidden',
  colour: tabColours.records,
  filterViews: [],
  highlights: [],
} as const;

/** A result counts as submitted in these states. */
export const submittedStates = ['提出済み', '確認済み', '確定'] as const;

/** The generated column of check messages, in every tab that has one. */
export function checkColumn(): Column {
  return column('check', '点検', 'text', 300, 'code');
}

/** 版 rises with every write through the product, so that nobody overwrites anybody. */
export function revisionColumn(): Column {
  return column('revision', '版', 'count', 60, 'code', { hidden: true });
}

const hidden = { hidden: true } as const;

const viewpointColumns = ['①', '②', '③', '④', '⑤'].map((number, index) =>
  column(`viewpoint${String(index + 1)}`, `５つの視点${number}`, 'text', 200, 'section'),
);

const columns: readonly Column[] = [
  column('year', '年度', 'year', 100, 'code'),
  column('actionId', '取組ID', 'planId', 90, 'code'),
  column('actionName', '取組名', 'word', 260, 'code'),
  column('section', '担当課（実績の年度）', 'word', 140, 'code', aSection),
  column('answeringSection', '回答課（入力する課）', 'word', 140, 'secretariat', aSection),
  column('submission', '提出状態', 'word', 130, 'section', listed('submission')),
  column('sentBackFor', '差戻しの内容', 'text', 220, 'secretariat'),
  checkColumn(),
  column('progress', '進捗状況', 'word', 110, 'section', listed('progress')),
  column('results', '取組実績', 'text', 420, 'section'),
  column('summary', '取組実績の要旨', 'text', 260, 'section'),
  column('budgeted', '予算措置', 'mark', 90, 'section', listed('budgeted')),
  column('initialBudget', '当初予算額', 'amount', 110, 'section'),
  column('currentBudget', '予算現額', 'amount', 110, 'section'),
  column('settledAmount', '決算額', 'amount', 110, 'section'),
  column('carriedOver', '翌年度繰越額', 'amount', 110, 'section'),
  column('generalFunds', 'うち一般財源', 'amount', 110, 'section'),
  column('amountCertainty', '決算額の区分', 'mark', 100, 'section', listed('amountCertainty')),
  ...viewpointColumns,
  column('firstGrade', '1次評価', 'mark', 80, 'head', aGrade),
  column('firstReason', '1次評価の理由（未達の場合は要因）', 'text', 280, 'head'),
  column('issues', '課題', 'text', 260, 'section'),
  column('direction', '方向性', 'word', 180, 'head', listed('direction')),
  column('currentYearAction', '現年度の取組', 'text', 260, 'section'),
  column('nextAction', '今後の取組', 'text', 260, 'section'),
  column('relatedConfirmations', '関係課の確認', 'text', 200, 'section'),
  column('secondGrade', '2次評価', 'mark', 80, 'secretariat', {
    ...aGrade,
    ...hidden,
  }),
  column('secondOpinion', '2次評価の意見', 'text', 280, 'secretariat', hidden),
  column('secondDirection', '2次の方向性', 'word', 180, 'secretariat', {
    ...listed('direction'),
    ...hidden,
  }),
  column('weight', 'ウエイト', 'typedNumber', 80, 'code', hidden),
  column('submittedBy', '提出者', 'word', 200, 'code', hidden),
  column('onBehalf', '代理', 'mark', 60, 'code', hidden),
  column('submittedAt', '提出日時', 'minute', 130, 'code', hidden),
  column('confirmedBy', '確認者', 'word', 200, 'code', hidden),
  column('confirmedAt', '確認日時', 'minute', 130, 'code', hidden),
  revisionColumn(),
];

export const yearlyResultsTab: Tab = {
  ...entryGroup,
  key: 'yearlyResults',
  family: 'yearlyResults',
  title: '年度実績',
  sheetId: 1011,
  frozenColumns: 3,
  keyColumns: ['year', 'actionId'],
  columns,
  filterViews: [
    { title: '未提出', column: 'submission', hiddenValues: submittedStates },
    { perSection: true, column: 'answeringSection' },
  ],
  highlights: [{ column: 'check', fill: attentionFill }],
};

/** Closed years lie above every other tab's number, one per year: 12023 is 年度実績 of FY2023. */
export const closedYearlyResultsIds = 10_000;

export function closedYearlyResultsTab(year: FiscalYear): Tab {
  const short = yearInShort(year);
  return {
    ...yearlyResultsTab,
    ...closedGroup,
    key: `yearlyResults_${short}`,
    title: `年度実績_${short}`,
    sheetId: closedYearlyResultsIds + year,
    closedYear: year,
  };
}
