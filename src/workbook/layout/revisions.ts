/** 見直し台帳: every change of the plan; 資料の文章: what people type for a paper. */
import { aSection, column, listed, type Tab } from './layout';
import { councilGroup } from './council';

export const revisionsTab: Tab = {
  ...councilGroup,
  key: 'revisions',
  family: 'revisions',
  title: '見直し台帳',
  sheetId: 1019,
  purpose:
    '１行が計画の１か所の見直しです。決定したものは、適用年度の入力準備のときに計画に反映します。',
  writers: '事務局（計画の見直しの画面から）',
  keyColumns: ['revisionId'],
  columns: [
    column(
      'revisionId',
      '見直しID',
      'key',
      110,
      'secretariat',
      '見直しの番号です（例：M-R8-01）。',
    ),
    column(
      'state',
      '状態',
      'word',
      90,
      'secretariat',
      '案、決定又は取下げです。',
      listed('revisionStates'),
    ),
    column(
      'appliesFrom',
      '適用年度',
      'year',
      110,
      'secretariat',
      '見直しを適用する最初の年度です（例：令和8年度）。それより前の年度は変わりません。',
    ),
    column(
      'targetId',
      '対象ID',
      'planId',
      110,
      'secretariat',
      '見直す取組、指標などの番号です（例：2-1-3-1）。',
    ),
    column(
      'item',
      '項目',
      'word',
      140,
      'secretariat',
      '見直す列の見出しです（例：令和8年度目標、取組名）。追加するときは「指標の追加」のように書きます。',
    ),
    column(
      'before',
      '変更前',
      'text',
      300,
      'secretariat',
      '今の内容です。追加のときは「（新設）」とします。',
    ),
    column(
      'after',
      '変更後',
      'text',
      300,
      'secretariat',
      '新しい内容です。削除のときは「（削除）」とします。',
    ),
    column('reason', '変更の理由', 'text', 300, 'secretariat', '新旧対照表に印字します。'),
    column(
      'decidedOn',
      '決定日',
      'date',
      110,
      'secretariat',
      '決定した日です（例：2025-10-24）。案の間は空欄です。',
    ),
    column('draftedBy', '起案課', 'word', 140, 'secretariat', '見直しを起案した課です。', aSection),
  ],
};

export const paperTextsTab: Tab = {
  ...councilGroup,
  key: 'paperTexts',
  family: 'paperTexts',
  title: '資料の文章',
  sheetId: 1020,
  purpose: '１行が資料の１か所の文章です。資料を作り直しても、ここに書いた文章は失われません。',
  keyColumns: ['year', 'paper', 'place'],
  columns: [
    column('year', '年度', 'year', 100, 'secretariat', '評価対象年度です（例：令和6年度）。'),
    column('paper', '資料', 'word', 200, 'secretariat', '資料の名前です（例：評価結果の概要）。'),
    column(
      'place',
      '場所',
      'word',
      180,
      'secretariat',
      '文章の場所です（例：概要の文、全体を通じた課題、注の追記）。',
    ),
    column('text', '文章', 'text', 560, 'secretariat', '資料に印字する文章です。'),
  ],
};
