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

const byCode = '自動で記録します。手で変えないでください。';

function recorded(
  key: string,
  heading: string,
  kind: Column['kind'],
  width: number,
  help: string,
): Column {
  return column(key, heading, kind, width, 'code', help);
}

export const templatesTab: Tab = {
  ...recordGroup,
  key: 'templates',
  family: 'templates',
  title: '様式',
  sheetId: 1021,
  purpose: '資料の様式（.docx）を、いくつかの断片に分けて保存しています。',
  writers: '様式の編集の画面',
  protection: 'secretariat',
  keyColumns: ['templateId', 'version', 'pieceNumber'],
  columns: [
    recorded(
      'templateId',
      '様式ID',
      'key',
      120,
      '様式の番号です。様式の編集の画面から入れ替えてください。',
    ),
    recorded('name', '名称', 'word', 240, '様式の名前です。'),
    recorded('version', '版', 'count', 60, '様式の版です。'),
    recorded('pieceNumber', '番号', 'count', 60, '断片の順番です。'),
    recorded('piece', '断片', 'fragment', 200, byCode),
  ],
};

export const documentsTab: Tab = {
  ...recordGroup,
  key: 'documents',
  family: 'documents',
  title: '作成資料一覧',
  sheetId: 1022,
  purpose: '１行が、作成した１つの資料です。',
  writers: '自動',
  protection: 'warning',
  keyColumns: ['documentId'],
  columns: [
    recorded('documentId', '文書ID', 'key', 140, byCode),
    recorded('kind', '種類', 'word', 140, '資料の種類です（例：会議用、公表用）。'),
    recorded('year', '年度', 'year', 100, '評価対象年度です。'),
    recorded('version', '版', 'count', 60, '作り直すたびに１つ増えます。'),
    column('name', '名称', 'word', 300, 'code', 'ファイルの名前です。'),
    column(
      'state',
      '状態',
      'word',
      90,
      'code',
      '作成中、完成又は取りやめです。作成中のまま残ったものは、もう一度作成すると続きから行います。',
      listed('documentStates'),
    ),
    recorded('link', 'リンク', 'key', 320, '資料のURLです。'),
    recorded('madeBy', '作成者', 'word', 200, byCode),
    recorded('madeAt', '作成日時', 'minute', 130, byCode),
    recorded(
      'checkNumber',
      '照合番号',
      'key',
      120,
      '資料の元になったデータの照合番号です。資料の最後のページの番号と同じです。',
    ),
  ],
};

export const printedTab: Tab = {
  ...recordGroup,
  key: 'printed',
  family: 'printed',
  title: '資料の控え',
  sheetId: 1023,
  purpose: '資料に印字した文章と数値の控えです。次の版との違いを示すために使います。',
  writers: '資料の作成',
  protection: 'secretariat',
  keyColumns: ['documentId', 'pieceNumber'],
  columns: [
    recorded('documentId', '文書ID', 'key', 140, byCode),
    recorded('pieceNumber', '番号', 'count', 60, '断片の順番です。'),
    recorded('piece', '断片', 'fragment', 200, byCode),
  ],
};

export const mailsTab: Tab = {
  ...recordGroup,
  key: 'mails',
  family: 'mails',
  title: '送信記録',
  sheetId: 1024,
  purpose: '１行が、送ると決めた１通のお知らせです。同じお知らせを２度送らないための記録です。',
  writers: '自動',
  protection: 'secretariat',
  keyColumns: ['mailId'],
  columns: [
    recorded(
      'mailId',
      '送信ID',
      'key',
      300,
      '宛先、期限、種類及び日から作った番号です。手で変えないでください。',
    ),
    recorded('to', '宛先', 'key', 240, byCode),
    recorded('subject', '件名', 'word', 380, byCode),
    recorded('items', '対象件数', 'count', 90, 'お知らせに載せた取組の数です。'),
    column(
      'state',
      '状態',
      'word',
      150,
      'code',
      '「送信したか不明」は、送信の途中で止まったものです。届いたかどうかを確かめてください。',
      listed('mailStates'),
    ),
    recorded('runId', '実行ID', 'key', 160, byCode),
    recorded('at', '日時', 'minute', 130, byCode),
  ],
};

export const historyTab: Tab = {
  ...recordGroup,
  key: 'history',
  family: 'history',
  title: '変更履歴',
  sheetId: 1025,
  purpose: '１行が、この仕組みを通して行った１つの変更です。追記だけを行い、消しません。',
  writers: '自動（追記のみ）',
  protection: 'warning',
  keyColumns: [],
  columns: [
    recorded('at', '日時', 'minute', 130, byCode),
    recorded('operationId', '操作ID', 'key', 160, '１回の操作の番号です。手で変えないでください。'),
    recorded('by', '操作者', 'word', 220, byCode),
    recorded('what', '操作内容', 'word', 180, byCode),
    recorded('targetId', '対象ID', 'planId', 110, byCode),
    recorded('item', '項目', 'word', 160, byCode),
    recorded(
      'before',
      '変更前',
      'text',
      300,
      '長い文章は、最初の500字と字数、照合番号を記録します。',
    ),
    recorded(
      'after',
      '変更後',
      'text',
      300,
      '長い文章は、最初の500字と字数、照合番号を記録します。',
    ),
    recorded(
      'means',
      '操作の方法',
      'word',
      140,
      '画面、シートへの直接入力、自動実行などの別です。',
    ),
  ],
};
