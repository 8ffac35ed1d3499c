/** 課一覧, 判定基準 and 総合計画施策: what the plan refers to. */
import { aSection, column, tabColours, type Tab } from './layout';

const settingsGroup = {
  protection: 'secretariat',
  visibility: 'hidden',
  frozenRows: 1,
  frozenColumns: 1,
  colour: tabColours.settings,
  filterViews: [],
  highlights: [],
} as const;

export const sectionsTab: Tab = {
  ...settingsGroup,
  key: 'sections',
  family: 'sections',
  title: '課一覧',
  sheetId: 1003,
  keyColumns: ['name'],
  columns: [
    column('name', '課名（正式）', 'word', 160, 'secretariat'),
    column('shortName', '略称', 'word', 80, 'secretariat'),
    column('order', '並び順', 'count', 70, 'secretariat'),
    column('sharedAddress', '共用アドレス', 'key', 240, 'secretariat'),
    column('staffAddresses', '担当者アドレス', 'key', 260, 'secretariat'),
    column('headAddresses', '所属長アドレス', 'key', 260, 'secretariat'),
    column('validFrom', '有効開始年度', 'year', 110, 'secretariat'),
    column('validTo', '有効終了年度', 'year', 110, 'secretariat'),
    column('successor', '後継課', 'word', 160, 'secretariat', aSection),
  ],
};

export const scaleTab: Tab = {
  ...settingsGroup,
  key: 'scale',
  family: 'scale',
  title: '判定基準',
  sheetId: 1004,
  keyColumns: ['symbol'],
  columns: [
    column('symbol', '記号', 'mark', 80, 'secretariat'),
    column('name', '名称', 'word', 320, 'secretariat'),
    column('lowerBound', '下限', 'typedNumber', 100, 'secretariat'),
  ],
};

/** The town's published scale; its headings say what 「80〜99」 leaves open. */
export const defaultScale = [
  { symbol: 'A', name: 'Ａ（100％以上）', lowerBound: '100' },
  { symbol: 'B', name: 'Ｂ（80％以上100％未満）', lowerBound: '80' },
  { symbol: 'C', name: 'Ｃ（80％未満）', lowerBound: '' },
] as const;

export const comprehensivePlanTab: Tab = {
  ...settingsGroup,
  key: 'comprehensivePlan',
  family: 'comprehensivePlan',
  title: '総合計画施策',
  sheetId: 1006,
  colour: tabColours.plan,
  keyColumns: ['code'],
  columns: [
    column('code', '施策コード', 'key', 110, 'secretariat'),
    column('name', '施策名', 'word', 320, 'secretariat'),
    column('order', '並び順', 'count', 70, 'secretariat'),
  ],
};
