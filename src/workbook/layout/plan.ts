/** The plan itself: 戦略, 取組方針, 行動計画. */
import { aSection, column, listed, tabColours, type Tab } from './layout';

/** What the tabs of the plan have in common. */
export const planGroup = {
  protection: 'secretariat',
  visibility: 'hidden',
  frozenRows: 1,
  colour: tabColours.plan,
  filterViews: [],
  highlights: [],
} as const;

export const strategiesTab: Tab = {
  ...planGroup,
  key: 'strategies',
  family: 'strategies',
  title: '戦略',
  sheetId: 1007,
  frozenColumns: 1,
  keyColumns: ['strategyId'],
  columns: [
    column('strategyId', '戦略ID', 'planId', 90, 'secretariat'),
    column('pillar', '投資等の区分', 'word', 170, 'secretariat'),
    column('name', '戦略名', 'word', 220, 'secretariat'),
    column('objective', '目的', 'text', 520, 'secretariat'),
    column('order', '並び順', 'count', 70, 'secretariat'),
  ],
};

export const policiesTab: Tab = {
  ...planGroup,
  key: 'policies',
  family: 'policies',
  title: '取組方針',
  sheetId: 1008,
  frozenColumns: 1,
  keyColumns: ['policyId'],
  columns: [
    column('policyId', '方針ID', 'planId', 90, 'secretariat'),
    column('strategyId', '戦略ID', 'planId', 90, 'secretariat'),
    column('name', '取組方針', 'word', 460, 'secretariat'),
    column('order', '並び順', 'count', 70, 'secretariat'),
  ],
};

export const actionsTab: Tab = {
  ...planGroup,
  key: 'actions',
  family: 'actions',
  title: '行動計画',
  sheetId: 1009,
  frozenColumns: 3,
  keyColumns: ['actionId'],
  columns: [
    column('actionId', '取組ID', 'planId', 100, 'secretariat'),
    column('policyId', '方針ID', 'planId', 90, 'secretariat'),
    column('name', '取組名', 'word', 300, 'secretariat'),
    column('content', '取組内容', 'text', 420, 'secretariat'),
    column('section', '担当課', 'word', 140, 'secretariat', aSection),
    column('relatedSections', '関係課', 'word', 200, 'secretariat'),
    column('startYear', '開始年度', 'year', 100, 'secretariat'),
    column('endYear', '終了年度', 'year', 100, 'secretariat'),
    column('status', '取組の区分', 'word', 100, 'secretariat', listed('actionStatus')),
    column('comprehensivePlan', '総合計画施策', 'key', 180, 'secretariat'),
    column('noIndicatorReason', '指標を設定しない理由', 'text', 300, 'secretariat'),
    column('weight', 'ウエイト', 'typedNumber', 80, 'secretariat', { hidden: true }),
    column('repeatedFrom', '再掲元', 'planId', 100, 'secretariat'),
    column('note', '備考', 'text', 260, 'secretariat'),
  ],
};
