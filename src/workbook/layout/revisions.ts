/** 見直し台帳: every change of the plan; 資料の文章: what people type for a paper. */
import { aSection, column, listed, type Tab } from './layout';
import { councilGroup } from './council';

export const revisionsTab: Tab = {
  ...councilGroup,
  key: 'revisions',
  family: 'revisions',
  title: '見直し台帳',
  sheetId: 1019,
  keyColumns: ['revisionId'],
  columns: [
    column('revisionId', '見直しID', 'key', 110, 'secretariat'),
    column('state', '状態', 'word', 90, 'secretariat', listed('revisionStates')),
    column('appliesFrom', '適用年度', 'year', 110, 'secretariat'),
    column('targetId', '対象ID', 'planId', 110, 'secretariat'),
    column('item', '項目', 'word', 140, 'secretariat'),
    column('before', '変更前', 'text', 300, 'secretariat'),
    column('after', '変更後', 'text', 300, 'secretariat'),
    column('reason', '変更の理由', 'text', 300, 'secretariat'),
    column('decidedOn', '決定日', 'date', 110, 'secretariat'),
    column('draftedBy', '起案課', 'word', 140, 'secretariat', aSection),
  ],
};

export const paperTextsTab: Tab = {
  ...councilGroup,
  key: 'paperTexts',
  family: 'paperTexts',
  title: '資料の文章',
  sheetId: 1020,
  keyColumns: ['year', 'paper', 'place'],
  columns: [
    column('year', '年度', 'year', 100, 'secretariat'),
    column('paper', '資料', 'word', 200, 'secretariat'),
    column('place', '場所', 'word', 180, 'secretariat'),
    column('text', '文章', 'text', 560, 'secretariat'),
  ],
};
