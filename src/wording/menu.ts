/** The one menu of the add-on. It is the same for everybody: who may do what is decided on the press. */

export const MENU_TITLE = '経営戦略';

export interface MenuItem {
  readonly caption: string;
  /** The Apps Script function behind it: an export of main.ts. */
  readonly functionName: string;
}

export const MENU: readonly MenuItem[] = [
  { caption: '取組実績の入力', functionName: 'openEntry' },
  { caption: '入力内容の点検', functionName: 'openCheck' },
  { caption: '提出状況・確認', functionName: 'openReview' },
  { caption: '提出のお知らせ', functionName: 'openNotices' },
  { caption: '集計の更新', functionName: 'refreshRollUp' },
  { caption: '会議資料の作成', functionName: 'openMaking' },
  { caption: '様式の編集', functionName: 'openTemplates' },
  { caption: '計画の取込', functionName: 'openImport' },
  { caption: '実績の取込', functionName: 'openResultsImport' },
  { caption: '課と担当者', functionName: 'openSections' },
  { caption: '初期設定', functionName: 'openSetUp' },
];
