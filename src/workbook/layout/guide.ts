/**
 * はじめに: what the file is, where the year stands, what needs attention, and the hand-over page.
 *
 * Whatever changes is a formula, because nothing of ours runs when the file is opened. A formula
 * looks a setting up by its 項目, never by its row, so that it survives sorting; columns are named
 * as whole columns, which Sheets carries along when somebody moves them.
 */
import { column, tabColours, sampleMark, type Tab } from './layout';
import { layoutVersion, settingOf } from './settings';

export type GuideLine =
  | { readonly label: string; readonly text: string }
  | { readonly label: string; readonly formula: string };

/** Where a column stands just now, as a formula names it: `'設定'!$B:$B`. */
export type Locate = (tabKey: string, columnKey: string) => string;

export const guideTab: Tab = {
  key: 'guide',
  family: 'guide',
  title: 'はじめに',
  sheetId: 1001,
  protection: 'secretariat',
  visibility: 'shown',
  frozenRows: 1,
  frozenColumns: 0,
  colour: tabColours.guide,
  keyColumns: [],
  columns: [
    column('label', '項目', 'line', 240, 'code'),
    column('content', '内容', 'line', 760, 'code'),
  ],
  filterViews: [],
  highlights: [],
};

/** @param locate answers where the columns stand in this workbook; people may have moved them */
export function guideLines(locate: Locate): readonly GuideLine[] {
  const setting = (key: string) => settingFormula(locate, key);
  const shown = (label: string, key: string): GuideLine => ({
    label,
    formula: `=IF(${setting(key)}="","未記入",${setting(key)})`,
  });
  return [
    {
      label: '',
      formula: `=IF(${setting('sampleShown')}="表示","${sampleMark.text}","")`,
    },
    {
      label: 'このファイルについて',
      formula: `=${setting('townName')}&" "&${setting('planName')}&"の実績管理に使うファイルです。計画、年度ごとの実績、会議の意見及び見直しを、ここで管理します。"`,
    },
    ...stepLines(setting, shown),
    ...instructionLines,
    ...warningLines(locate, setting),
    ...handOverLines(locate, shown),
  ];
}

/** The value of a setting as a formula without its sign; an empty cell gives an empty text. */
function settingFormula(locate: Locate, key: string): string {
  const item = settingOf(key).item;
  const items = locate('settings', 'item');
  const values = locate('settings', 'value');
  return `IFERROR(INDEX(${values},MATCH("${item}",${items},0))&"","")`;
}

type SettingOf = (key: string) => string;
type Shown = (label: string, key: string) => GuideLine;

function stepLines(setting: SettingOf, shown: Shown): readonly GuideLine[] {
  const day = (key: string) => `DATEVALUE(${setting(key)})`;
  const step = [
    `IF(TODAY()<${day('draftsOpenOn')},"準備の期間です。下書きの受付はまだ始まっていません。"`,
    `IF(TODAY()<${day('entryOpensOn')},"下書きの受付期間です。異動の前に書き始めてください（提出はまだできません）。"`,
    `IF(TODAY()<=${day('entryDueOn')},"入力と提出の期間です。期限まであと"&(${day('entryDueOn')}-TODAY())&"日です。"`,
    `IF(TODAY()<=${day('amountsDueOn')},"事務局の確認と、決算額の確定の期間です。"`,
    `IF(TODAY()<=${day('answersDueOn')},"会議と、意見への回答の期間です。"`,
    '"見直しの決定と、次の年度の準備の期間です。")))))',
  ].join(',');
  return [
    {
      label: '今の段階',
      formula: `=IFERROR(${step},"設定の日程に、空欄又は日付として読めないものがあります（例：2025-05-16）。")`,
    },
    shown('評価対象年度（実績の年度）', 'resultYear'),
    shown('実施年度（入力・会議の年度）', 'workYear'),
    shown('反映する年度（予算・計画）', 'effectYear'),
    shown('下書き開始日', 'draftsOpenOn'),
    shown('入力開始日', 'entryOpensOn'),
    shown('入力期限', 'entryDueOn'),
    shown('決算額の確定期限', 'amountsDueOn'),
    shown('意見への回答期限', 'answersDueOn'),
    shown('次のお知らせ', 'nextNotices'),
    shown('問合せ先', 'contact'),
  ];
}

const instructionLines: readonly GuideLine[] = [
  {
    label: '入力する方へ',
    text: '「年度実績」と「指標実績」に入力します。メニュー「経営戦略」の「取組実績の入力」からも入力できます。どちらでも結果は同じです。',
  },
  {
    label: '課ごとの表示',
    text: '「データ」の「フィルタ表示を変更」から課名を選ぶと、その課の行だけが表示されます。他の人の画面は変わりません。',
  },
  {
    label: '点検の欄',
    text: '読み取れない値や確認の必要な事柄は、「点検」の欄に出て、行に色が付きます。内容に従って直してください。',
  },
  {
    label: '並べ替えと列の追加',
    text: '行の並べ替え、列の移動、列の追加は自由です。見出しの言葉と、IDの列は変えないでください。',
  },
  {
    label: '記録の扱い',
    text: 'このファイルの下書き、差戻しの内容及び変更履歴は、公文書です。',
  },
];

function warningLines(locate: Locate, setting: SettingOf): readonly GuideLine[] {
  const lastRun = setting('lastDailyRun');
  const checks = (tab: string) =>
    `COUNTIFS(${locate(tab, 'year')},"?*年度",${locate(tab, 'check')},"?*")`;
  return [
    // The run comes every day, on holidays too: no row of holidays makes it seem to have stopped, and the
    // formula needs to know none. Two days are left to Google.
    {
      label: '【注意】毎日のお知らせ',
      formula: `=IF(${lastRun}="","毎日のお知らせは、まだ設定されていません。",IFERROR(IF(TODAY()-DATEVALUE(LEFT(${lastRun},10))>2,"毎日のお知らせが動いていません（最終 "&${lastRun}&"）。事務局が設定し直してください。","動いています（最終 "&${lastRun}&"）。"),"毎日のお知らせは動いていません（"&${lastRun}&"）。"))`,
    },
    {
      label: '【注意】本体のID',
      formula: `=IF(${setting('workbookId')}="","本体のIDがありません。初期設定をもう一度行ってください。","このファイルを複製したものは、読取りだけになります。新しい計画に使うときは、複製したファイルのメニューで「新しい計画として始める」を選んでください。")`,
    },
    {
      label: '【注意】点検のある行',
      formula: `=IF(${checks('yearlyResults')}+${checks('indicatorResults')}=0,"ありません。","年度実績に"&${checks('yearlyResults')}&"行、指標実績に"&${checks('indicatorResults')}&"行あります。")`,
    },
    {
      label: 'レイアウトの版',
      formula: `=IF(${setting('layoutVersion')}="${String(layoutVersion)}","第${String(layoutVersion)}版です。","このファイルは第"&${setting('layoutVersion')}&"版です。初期設定をもう一度行ってください。")`,
    },
  ];
}

function handOverLines(locate: Locate, shown: Shown): readonly GuideLine[] {
  const opinions = `COUNTIFS(${locate('opinions', 'opinionId')},"?*",${locate('opinions', 'answer')},"")`;
  const pending = `COUNTIFS(${locate('opinions', 'response')},"引き続き検討")`;
  const revisions = (state: string) =>
    `COUNTIFS(${locate('revisions', 'revisionId')},"?*",${locate('revisions', 'state')},"${state}")`;
  const [items, values, defaults] = ['item', 'value', 'defaultValue'].map((key) =>
    locate('settings', key),
  );
  const isDifferent = [
    `(${String(defaults)}<>"")`,
    `(${String(values)}<>${String(defaults)})`,
    `(${String(items)}<>"項目")`,
  ];
  const howMany = `SUMPRODUCT(${isDifferent.join('*')})`;
  const which = `TEXTJOIN("、",TRUE,FILTER(${String(items)},${isDifferent.join(',')}))`;
  return [
    {
      label: '【引継ぎ】このページの使い方',
      text: '担当が替わったときは、ここから下を順に確かめてください。理由は、設定の「説明」に書いてあります。',
    },
    shown('【引継ぎ】前年度の日程', 'lastYearDates'),
    {
      label: '【引継ぎ】会議の意見',
      formula: `="未回答 "&${opinions}&"件、引き続き検討 "&${pending}&"件"`,
    },
    {
      label: '【引継ぎ】計画の見直し',
      formula: `="案 "&${revisions('案')}&"件、決定 "&${revisions('決定')}&"件（決定したものは、適用年度の入力準備のときに計画に反映します）"`,
    },
    {
      label: '【引継ぎ】初期値と違う設定',
      // Older office programs have no FILTER: there the count must not turn into 「ありません」.
      formula: `=IF(${howMany}=0,"ありません。",IFERROR(${which},${howMany}&"項目あります。設定の「値」と「初期値」を比べてください。"))`,
    },
    shown('【引継ぎ】ファイルの所有者', 'fileOwner'),
    shown('【引継ぎ】フォルダの所有者', 'folderOwner'),
    shown('【引継ぎ】毎日のお知らせの実行者', 'dailyRunOwner'),
    shown('【引継ぎ】作成資料のフォルダ', 'outputFolder'),
    {
      label: '【引継ぎ】資料の様式',
      text: '資料の様式は、このファイルの「様式」に入っています。メニューの「様式の編集」から取り出し、直して戻してください。',
    },
    {
      label: '【引継ぎ】異動のとき',
      text: '（１）事務局のグループの登録を変える。（２）毎日のお知らせを、後任が設定し直す。（３）ファイルとフォルダの所有者が個人のときは、共有ドライブに移す。（４）課一覧のアドレスを確かめる。',
    },
  ];
}
