/**
 * Which function may change what, pressed by whom: the contract that roles.test.ts tries on every function
 * of the bundle, and from which docs/who-may-what.md is written.
 *
 * A section changes rows of its own 回答課 only, the secretariat those of every section.
 */
import type { Effect } from './effects';
import type { Role } from './roles';

export interface RightsRow {
  /** How people come to it. */
  readonly from: string;
  readonly what: string;
  readonly may: Readonly<Partial<Record<Role, readonly Effect[]>>>;
}

const SECRETARIAT = ['owner', 'secretariat'] as const;
const SECTIONS = ['head', 'staff', 'shared', 'otherStaff'] as const;
/** Everybody who may edit and of whom the address is known. */
const EDITORS = [...SECRETARIAT, ...SECTIONS, 'stranger'] as const;

function each(roles: readonly Role[], ...effects: readonly Effect[]): RightsRow['may'] {
  return Object.fromEntries(roles.map((role) => [role, effects]));
}

const NOBODY = {};

const ENTRY = '取組実績の入力';
const IMPORT = '計画・実績の取込';
const REVIEW = '提出状況・確認';
const SECTION_LIST = '課と担当者';
const NOTICES = '提出のお知らせ';
const TEMPLATES = '様式の編集';

export const RIGHTS: Readonly<Record<string, RightsRow>> = {
  onOpen: { from: 'ファイルを開く', what: 'メニュー「経営戦略」を表示する', may: NOBODY },
  openEntry: { from: 'メニュー', what: '「取組実績の入力」を開く', may: NOBODY },
  openEntryWide: { from: ENTRY, what: '大きな画面で開く', may: NOBODY },
  listEntries: { from: ENTRY, what: '課の取組の一覧を表示する', may: NOBODY },
  openEntryItem: { from: ENTRY, what: '取組を一つ開く', may: NOBODY },
  selectedEntry: { from: ENTRY, what: '選択中の行の取組を調べる', may: NOBODY },
  saveEntry: {
    from: ENTRY,
    what: '下書きの保存、所属長の確認への送付、提出、作成中への戻し',
    may: {
      ...each(SECRETARIAT, 'results', 'submission', 'history'),
      ...each(['head', 'staff', 'shared', 'otherStaff'], 'results', 'submission', 'history'),
    },
  },
  previewSettling: { from: ENTRY, what: '確定値で変わる数値を確かめる', may: NOBODY },
  listRelated: { from: ENTRY, what: '関係課として確認する取組を表示する', may: NOBODY },
  confirmRelated: {
    from: ENTRY,
    what: '関係課の確認（異議なし、意見）を記入する',
    may: each([...SECRETARIAT, 'otherStaff'], 'related', 'history'),
  },
  makeConfirmationList: {
    from: ENTRY,
    what: '課内確認用一覧（供覧）を作る',
    may: each([...SECRETARIAT, ...SECTIONS], 'documents', 'documentList'),
  },
  refreshAfterSubmission: {
    from: ENTRY,
    what: '提出の後に集計を更新する',
    may: each(EDITORS, 'figures'),
  },
  openReview: { from: 'メニュー', what: '「提出状況・確認」を開く', may: NOBODY },
  openReviewWide: { from: REVIEW, what: '大きな画面で開く', may: NOBODY },
  listReview: { from: REVIEW, what: '提出状況と取組の一覧を表示する', may: NOBODY },
  listLate: { from: REVIEW, what: '確定していない値の一覧を表示する', may: NOBODY },
  reviewFlags: { from: REVIEW, what: '確認事項を表示する', may: NOBODY },
  openReviewItem: { from: REVIEW, what: '取組を一つ開く', may: NOBODY },
  saveReview: {
    from: REVIEW,
    what: '２次評価と字句の修正の保存、確認、差戻し、確認の取消し',
    may: each(SECRETARIAT, 'results', 'submission', 'history'),
  },
  reviewTogether: {
    from: REVIEW,
    what: '選んだ取組をまとめて確認する、差し戻す',
    may: each(SECRETARIAT, 'submission', 'history'),
  },
  makeSubmissionList: {
    from: REVIEW,
    what: '提出状況一覧を作る',
    may: each(SECRETARIAT, 'documents', 'documentList'),
  },
  reviewLooked: { from: REVIEW, what: '「ここまで見ました」を覚える', may: NOBODY },
  openHistory: {
    from: `${ENTRY}、${REVIEW}`,
    what: '取組の変更履歴を表示する',
    may: NOBODY,
  },
  openCheck: { from: 'メニュー', what: '「入力内容の点検」を開く', may: NOBODY },
  checkEntries: {
    from: '入力内容の点検',
    what: '点検の欄を書き、シートに書かれた提出状態を有効にする',
    may: {
      ...each(EDITORS, 'marks'),
      ...each(['head'], 'marks', 'submission', 'history'),
      ...each(SECRETARIAT, 'marks', 'submission', 'history'),
    },
  },
  refreshRollUp: { from: 'メニュー', what: '「集計の更新」を行う', may: each(EDITORS, 'figures') },
  openMaking: { from: 'メニュー', what: '「会議資料の作成」を開く', may: NOBODY },
  previewMaking: { from: '会議資料の作成', what: '作る資料と足りないものを確かめる', may: NOBODY },
  lookForHandEdits: {
    from: '会議資料の作成',
    what: '前の版の資料の手直しを調べる',
    may: NOBODY,
  },
  makeDocuments: {
    from: '会議資料の作成',
    what: '資料を選んで作る',
    may: each(SECRETARIAT, 'documents', 'documentList', 'printed'),
  },
  openImport: { from: 'メニュー', what: '「計画の取込」を開く', may: NOBODY },
  openResultsImport: { from: 'メニュー', what: '「実績の取込」を開く', may: NOBODY },
  previewImport: { from: IMPORT, what: '取り込むと何が変わるかを確かめる', may: NOBODY },
  applyImport: {
    from: IMPORT,
    what: '確かめた内容を取り込む',
    may: {
      ...each(SECRETARIAT, 'plan', 'results', 'submission', 'history'),
      ...each(SECTIONS, 'results', 'submission', 'history'),
    },
  },
  exportBlank: { from: IMPORT, what: '実績の様式をダウンロードする', may: NOBODY },
  openSections: { from: 'メニュー', what: '「課と担当者」を開く', may: NOBODY },
  saveSections: {
    from: SECTION_LIST,
    what: '課一覧を直し、開いている年度の回答課を後継課に移す',
    may: each(SECRETARIAT, 'plan', 'results', 'history'),
  },
  confirmPersons: {
    from: SECTION_LIST,
    what: '担当者の確認を記録する',
    may: each(SECRETARIAT, 'history'),
  },
  previewRights: { from: SECTION_LIST, what: '権限の更新で変わるところを確かめる', may: NOBODY },
  renewRights: {
    from: SECTION_LIST,
    what: 'シートの保護を、設定「事務局」に合わせる',
    may: each(SECRETARIAT, 'protections', 'history'),
  },
  dailyRun: {
    from: '毎日の起動',
    what: '期限などのお知らせを送り、集計を更新する（設定した本人の名前で動く）',
    may: each(['owner'], 'mails', 'mailList', 'settings', 'figures'),
  },
  openNotices: { from: 'メニュー', what: '「提出のお知らせ」を開く', may: NOBODY },
  listNotices: { from: NOTICES, what: '送る予定と送信の記録を見る', may: NOBODY },
  previewNotices: { from: NOTICES, what: '送るお知らせの文を見る', may: NOBODY },
  saveAddedWord: {
    from: NOTICES,
    what: '全てのお知らせに添える文を保存する',
    may: each(SECRETARIAT, 'settings', 'history'),
  },
  sendPressed: {
    from: `${REVIEW}、${ENTRY}、会議資料の作成、${NOTICES}`,
    what: '差戻しなどのメールを送る',
    may: each(SECRETARIAT, 'mails', 'mailList'),
  },
  sendNotices: {
    from: NOTICES,
    what: '選んだお知らせを今送る',
    may: each(SECRETARIAT, 'mails', 'mailList'),
  },
  leaveOut: {
    from: NOTICES,
    what: '選んだお知らせを送らないことにする、それを取り消す',
    may: each(SECRETARIAT, 'mailList', 'history'),
  },
  settleUncertain: {
    from: NOTICES,
    what: '送信したか不明のメールを、届いていたことにする、もう一度送る',
    may: each(SECRETARIAT, 'mails', 'mailList', 'history'),
  },
  testMail: { from: NOTICES, what: '自分に試しに送る', may: each(SECRETARIAT, 'mails') },
  installDailyRun: {
    from: NOTICES,
    what: '毎日のお知らせを自分の名前で設定する、引き継ぐ（表では、所有者が既に設定している）',
    may: {
      ...each(['owner'], 'triggers'),
      ...each(['secretariat'], 'triggers', 'settings', 'history'),
    },
  },
  removeDailyRun: {
    from: NOTICES,
    what: '自分が設定した毎日のお知らせを止める',
    may: each(['owner'], 'settings', 'history'),
  },
  openTemplates: { from: 'メニュー', what: '「様式の編集」を開く', may: NOBODY },
  takeOutTemplate: { from: TEMPLATES, what: '様式を取り出す', may: NOBODY },
  checkTemplateFile: { from: TEMPLATES, what: '差し替える前に様式を点検する', may: NOBODY },
  putTemplate: {
    from: TEMPLATES,
    what: '様式を差し替える',
    may: each(SECRETARIAT, 'templates', 'history'),
  },
  restoreTemplate: {
    from: TEMPLATES,
    what: '組込みの様式又は前の版に戻す',
    may: each(SECRETARIAT, 'templates', 'history'),
  },
  listTags: { from: TEMPLATES, what: 'タグの一覧を表示する', may: NOBODY },
  openSetUp: { from: 'メニュー', what: '「初期設定」を開く', may: NOBODY },
  setUp: {
    from: '初期設定',
    what: '足りないものを加える（何もないファイルでは、最初に行った人が事務局になる）',
    may: each(SECRETARIAT, 'frame', 'protections', 'history'),
  },
};
