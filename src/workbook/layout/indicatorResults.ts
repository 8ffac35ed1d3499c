/** 指標実績: the value of each indicator in a year, and 関連事業: the projects behind an action. */
import { yearInShort, yearInTable, type FiscalYear } from '../../domain/fiscalYear';
import { aSection, attentionFill, column, listed, type Column, type Tab } from './layout';
import { checkColumn, closedGroup, entryGroup, revisionColumn } from './yearlyResults';

const generated = 'この欄は自動で入ります。';

const columns: readonly Column[] = [
  column('year', '年度', 'year', 100, 'code', `実績の年度です（例：令和6年度）。${generated}`),
  column(
    'indicatorId',
    '指標ID',
    'planId',
    100,
    'code',
    `指標の番号です。行はこの番号で見分けます。${generated}`,
  ),
  column('actionId', '取組ID', 'planId', 90, 'code', generated),
  column('indicatorName', '指標名', 'word', 260, 'code', generated),
  column(
    'answeringSection',
    '回答課（入力する課）',
    'word',
    140,
    'code',
    `年度実績の回答課と同じです。課ごとの絞り込みに使います。${generated}`,
    aSection,
  ),
  column(
    'target',
    '目標値',
    'typedNumber',
    110,
    'code',
    `その年度に有効な目標です。達成率はこの値で求めます。変えるときは、計画の見直しから行います。`,
  ),
  column(
    'originalTarget',
    '当初目標値',
    'typedNumber',
    110,
    'code',
    `計画を作ったときの目標です。${generated}`,
  ),
  column(
    'value',
    '実績値',
    'typedNumber',
    110,
    'section',
    '数値を書きます（例：1,268、97.5、△1.2）。単位は書かなくて構いません。「4/95」のような分数は、計算した値で書いてください。数値がないときは空欄とし、右の「実績値の状況」を選びます。',
  ),
  column(
    'valueNumber',
    '実績値（数値）',
    'figure',
    100,
    'code',
    `実績値を数値として読み取ったものです。合計やグラフに使えます。${generated}`,
  ),
  column(
    'state',
    '実績値の状況',
    'word',
    120,
    'section',
    '数値を書いたときは空欄又は「報告」です。数値がないときは、その訳を選びます。「－」や「なし」だけでは訳が分かりません。',
    listed('valueStates'),
  ),
  column(
    'stateReason',
    '状況の理由',
    'text',
    240,
    'section',
    '数値がない理由です（例：３年に１回の算定のため）。',
  ),
  column(
    'certainty',
    '速報・確定の別',
    'mark',
    110,
    'section',
    '後で変わる見込みの値は「速報」とします。',
    listed('certainty'),
  ),
  column(
    'fixedMonth',
    '確定予定月',
    'word',
    100,
    'section',
    '速報又は集計中のときに、値が確定する月を書きます（例：11月）。',
  ),
  column(
    'rate',
    '達成率',
    'rate',
    90,
    'code',
    `達成率（％）です。資料に印字する値と同じです。${generated}`,
  ),
  column(
    'grade',
    '判定',
    'mark',
    90,
    'code',
    `判定基準による判定です。四捨五入する前の達成率で決まります。${generated}`,
  ),
  column('note', '備考', 'text', 260, 'section', '会議用と公表用の資料には印字しません。'),
  checkColumn(),
  revisionColumn(),
];

export const indicatorResultsTab: Tab = {
  ...entryGroup,
  key: 'indicatorResults',
  family: 'indicatorResults',
  title: '指標実績',
  sheetId: 1012,
  purpose: '１行が１つの指標の、確定していない１年度の実績値です。達成率と判定は自動で入ります。',
  writers: '回答課（計算の欄は自動）',
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
    purpose: `確定した${yearInTable(year)}の指標実績です。見出しは指標実績と同じです。`,
  };
}

const amountHelp = '単位は、設定の「金額の単位」（初めは千円）です。';

export const relatedProjectsTab: Tab = {
  ...entryGroup,
  key: 'relatedProjects',
  family: 'relatedProjects',
  title: '関連事業',
  sheetId: 1013,
  purpose:
    '１行が１つの取組の下の、１年度の１つの事業です（任意）。行があれば、取組の金額はその合計になります。',
  writers: '担当課と関係課',
  visibility: 'shownWhenUsed',
  frozenColumns: 3,
  keyColumns: ['year', 'actionId', 'projectNumber'],
  columns: [
    column('year', '年度', 'year', 100, 'section', '実績の年度です（例：令和6年度）。'),
    column('actionId', '取組ID', 'planId', 90, 'section', '取組の番号です（例：1-2-1）。'),
    column(
      'projectNumber',
      '事業番号',
      'key',
      110,
      'section',
      '予算の事業の番号です。２つの取組に同じ番号があるとき、合計では１回だけ数えます。',
    ),
    column('name', '事業名', 'word', 240, 'section', '予算書のとおりに書きます。'),
    column('section', '所管課', 'word', 140, 'section', '事業を所管する課です。', aSection),
    column('account', '会計', 'word', 140, 'section', '会計の名称です（例：一般会計）。'),
    column('initialBudget', '当初予算額', 'amount', 110, 'section', amountHelp),
    column('currentBudget', '予算現額', 'amount', 110, 'section', amountHelp),
    column('settledAmount', '決算額', 'amount', 110, 'section', amountHelp),
    column('carriedOver', '翌年度繰越額', 'amount', 110, 'section', amountHelp),
    column(
      'generalFunds',
      'うち一般財源',
      'amount',
      110,
      'section',
      `決算額のうち一般財源です。${amountHelp}`,
    ),
    column(
      'results',
      '実績の記載',
      'text',
      320,
      'section',
      'この事業で行ったことを書きます。関係課は、ここに自分の課の分を書きます。',
    ),
  ],
  filterViews: [{ perSection: true, column: 'section' }],
  highlights: [],
};
