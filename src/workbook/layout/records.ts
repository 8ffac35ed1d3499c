/** What code keeps: 様式, 作成資料一覧, 資料の控え, 送信記録, 変更履歴. */
import { column, listed, tabColours, type Column, type Tab } from './layout';

const recordGroup = {
  visibility: 'hidden',
  frozenRows: 1,
  frozenColumns: 1,
  colour: tabColours.records,
  filterViews: [],
  highlights: [],
} as const;

function recorded(key: string, heading: string, kind: Column['kind'], width: number): Column {
  return column(key, heading, kind, width, 'code');
}

export const templatesTab: Tab = {
  ...recordGroup,
  key: 'templates',
  family: 'templates',
  title: '様式',
  sheetId: 1021,
  protection: 'secretariat',
  keyColumns: ['templateId', 'version', 'pieceNumber'],
  columns: [
    recorded('templateId', '様式ID', 'key', 120),
    recorded('name', '名称', 'word', 240),
    recorded('version', '版', 'count', 60),
    recorded('pieceNumber', '番号', 'count', 60),
    recorded('piece', '断片', 'fragment', 200),
  ],
};

export const documentsTab: Tab = {
  ...recordGroup,
  key: 'documents',
  family: 'documents',
  title: '作成資料一覧',
  sheetId: 1022,
  protection: 'warning',
  keyColumns: ['documentId'],
  columns: [
    recorded('documentId', '文書ID', 'key', 140),
    recorded('kind', '種類', 'word', 140),
    recorded('year', '年度', 'year', 100),
    recorded('version', '版', 'count', 60),
    recorded('documentCount', '冊数', 'count', 60),
    column('name', '名称', 'word', 300, 'code'),
    column('state', '状態', 'word', 90, 'code', listed('documentStates')),
    recorded('link', 'リンク', 'key', 320),
    recorded('madeBy', '作成者', 'word', 200),
    recorded('madeAt', '作成日時', 'minute', 130),
    recorded('checkNumber', '照合番号', 'key', 120),
  ],
};

export const printedTab: Tab = {
  ...recordGroup,
  key: 'printed',
  family: 'printed',
  title: '資料の控え',
  sheetId: 1023,
  protection: 'secretariat',
  keyColumns: ['documentId', 'pieceNumber'],
  columns: [
    recorded('documentId', '文書ID', 'key', 140),
    recorded('pieceNumber', '番号', 'count', 60),
    recorded('piece', '断片', 'fragment', 200),
  ],
};

export const mailsTab: Tab = {
  ...recordGroup,
  key: 'mails',
  family: 'mails',
  title: '送信記録',
  sheetId: 1024,
  protection: 'secretariat',
  keyColumns: ['mailId'],
  columns: [
    recorded('mailId', '送信ID', 'key', 300),
    recorded('to', '宛先', 'key', 240),
    recorded('subject', '件名', 'word', 380),
    recorded('items', '対象件数', 'count', 90),
    column('state', '状態', 'word', 150, 'code', listed('mailStates')),
    recorded('runId', '実行ID', 'key', 160),
    recorded('at', '日時', 'minute', 130),
  ],
};

export const historyTab: Tab = {
  ...recordGroup,
  key: 'history',
  family: 'history',
  title: '変更履歴',
  sheetId: 1025,
  protection: 'warning',
  keyColumns: [],
  columns: [
    recorded('at', '日時', 'minute', 130),
    recorded('operationId', '操作ID', 'key', 160),
    recorded('by', '操作者', 'word', 220),
    recorded('what', '操作内容', 'word', 180),
    recorded('targetId', '対象ID', 'planId', 110),
    recorded('item', '項目', 'word', 160),
    recorded('before', '変更前', 'text', 300),
    recorded('after', '変更後', 'text', 300),
    recorded('means', '操作の方法', 'word', 140),
  ],
};
