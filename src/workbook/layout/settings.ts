/**
 * 設定: one row is one setting. People change the value and say in 説明 why; 初期値 stays, so that
 * はじめに can name what differs. Rows may be sorted: a setting is found by its 項目.
 */
import { fiscalYear, parseFiscalYear, yearInTable } from '../../domain/fiscalYear';
import { column, tabColours, type Tab } from './layout';

/** Its 説明 stands in templates/help: only set-up writes it. */
export interface Setting {
  readonly key: string;
  /** 項目: the name by which people and formulas find it. */
  readonly item: string;
  readonly defaultValue: string;
  readonly kind:
    | 'text'
    | 'year'
    | 'date'
    | 'choice'
    | 'count'
    | 'addresses'
    | 'period'
    | 'intervals'
    | 'weekdays';
  /** The words of a choice. */
  readonly choices?: readonly string[];
  /** Present when code writes the value. */
  readonly writtenByCode?: true;
  /** A year that follows another: that many years after it. Code writes it. */
  readonly follows?: { readonly key: string; readonly years: number };
}

function typed(
  key: string,
  item: string,
  kind: Exclude<Setting['kind'], 'choice'>,
  defaultValue: string,
): Setting {
  return { key, item, kind, defaultValue };
}

/** The first word is the default. */
function chosen(key: string, item: string, choices: readonly [string, ...string[]]): Setting {
  return { key, item, kind: 'choice', defaultValue: choices[0], choices };
}

function followingYear(key: string, item: string, years: number): Setting {
  const follows = { key: 'resultYear', years };
  return { key, item, kind: 'year', defaultValue: '', writtenByCode: true, follows };
}

function kept(key: string, item: string, kind: 'text' | 'count', defaultValue: string): Setting {
  return { key, item, kind, defaultValue, writtenByCode: true };
}

const sending: readonly [string, string] = ['送る', '送らない'];

/** The version of this layout; `migrations.ts` brings an older workbook up to it. */
export const layoutVersion = 1;

export const settings: readonly Setting[] = [
  typed('resultYear', '評価対象年度', 'year', ''),
  followingYear('workYear', '実施年度', 1),
  followingYear('effectYear', '反映する年度', 2),
  typed('townName', '自治体名', 'text', ''),
  typed('planName', '計画名', 'text', ''),
  typed('planPeriod', '計画期間', 'period', ''),
  typed('councilName', '会議名', 'text', ''),
  typed('draftsOpenOn', '下書き開始日', 'date', ''),
  typed('entryOpensOn', '入力開始日', 'date', ''),
  typed('entryDueOn', '入力期限', 'date', ''),
  typed('amountsDueOn', '決算額の確定期限', 'date', ''),
  typed('settledOn', '決算書の確定日', 'date', ''),
  typed('answersDueOn', '意見への回答期限', 'date', ''),
  typed('noticeDays', 'お知らせの間隔', 'intervals', '5開庁日前、1開庁日前、翌開庁日、以後7日ごと'),
  typed('addedWord', 'お知らせに添える文', 'text', ''),
  typed('digestOn', '状況のまとめの曜日', 'weekdays', '月'),
  chosen('mailSentBack', '差戻しのメール', sending),
  chosen('mailOnBehalf', '代理入力のメール', sending),
  chosen('mailAllIn', '全件提出のメール', sending),
  chosen('mailDocuments', '資料の完成のメール', sending),
  chosen('mailInquiry', '照会のメール', sending),
  chosen('mailAnswers', '意見への回答依頼のメール', sending),
  typed(
    'entryGuide',
    '入力の案内',
    'text',
    '取組実績は常体（～した。）で、300字を目安に書いてください。',
  ),
  typed('secretariat', '事務局', 'addresses', ''),
  typed('secretariatNames', '事務局の職・氏名', 'text', ''),
  typed('senderName', '差出人名', 'text', ''),
  typed('contact', '連絡先', 'text', ''),
  typed('outputFolder', '作成資料のフォルダ', 'text', ''),
  typed('shareDigits', '割合の桁', 'count', '0'),
  typed('rateDigits', '率の桁', 'count', '1'),
  chosen('notApplicable', '対象外の扱い', ['分母に含む', '分母に含まない']),
  chosen('useGrades', '評価(A/B/C)を使うか', ['使う', '使わない']),
  chosen('rateDenominator', '達成率の分母', ['当該年度', '最終目標']),
  chosen('publishMeans', '平均・状況・見込みを公表資料に出すか', ['出さない', '出す']),
  chosen('personnelCosts', '人件費', ['含まない', '含む']),
  chosen('amountUnit', '金額の単位', ['千円', '円']),
  chosen('viewpointsWhen', '５つの視点を求める場合', ['方向性が1以外のとき', '常に', '求めない']),
  chosen('headSubmits', '提出は所属長のみか', ['はい', 'いいえ']),
  chosen('sampleShown', '見本の表示', ['非表示', '表示']),
  kept('workbookId', '本体のID', 'text', ''),
  kept('layoutVersion', 'レイアウトの版', 'count', String(layoutVersion)),
  kept('setUpContent', '初期設定の内容', 'text', ''),
  kept('lastDailyRun', 'お知らせの最終実行', 'text', ''),
  kept('noticesDecidedOn', 'お知らせを決めた日', 'text', ''),
  kept('nextNotices', 'お知らせの予定', 'text', ''),
  kept('dailyRunOwner', 'お知らせの実行者', 'text', ''),
  kept('fileOwner', 'ファイルの所有者', 'text', ''),
  kept('folderOwner', 'フォルダの所有者', 'text', ''),
  kept('lastYearDates', '前年度の日程', 'text', ''),
];

/** @throws Error when there is no such setting: a bug */
export function settingOf(key: string): Setting {
  const found = settings.find((setting) => setting.key === key);
  if (!found) throw new Error(`There is no setting ${key}.`);
  return found;
}

export const settingsTab: Tab = {
  key: 'settings',
  family: 'settings',
  title: '設定',
  sheetId: 1002,
  protection: 'secretariat',
  visibility: 'hidden',
  frozenRows: 1,
  frozenColumns: 1,
  colour: tabColours.settings,
  keyColumns: ['item'],
  columns: [
    column('item', '項目', 'key', 230, 'code'),
    column('value', '値', 'word', 320, 'secretariat'),
    column('help', '説明', 'text', 560, 'secretariat'),
    column('defaultValue', '初期値', 'word', 200, 'code', { hidden: true }),
  ],
  filterViews: [],
  highlights: [],
};

/**
 * 設定: every setting, with the value given or its default. The years that follow
 * 評価対象年度 are worked out; while it cannot be read they stay empty, and 点検 names it.
 * @param given values by 項目
 * @param explained 説明 of a setting; absent: left out
 */
export function settingRows(
  given: ReadonlyMap<string, string>,
  explained?: (setting: Setting) => string,
): readonly Readonly<Record<string, string>>[] {
  const valueOf = (setting: Setting): string => {
    if (setting.follows) {
      const leader = parseFiscalYear(valueOf(settingOf(setting.follows.key)));
      return leader.accepted ? yearInTable(fiscalYear(leader.value + setting.follows.years)) : '';
    }
    return given.get(setting.item) ?? setting.defaultValue;
  };
  return settings.map((setting) => ({
    item: setting.item,
    value: valueOf(setting),
    defaultValue: setting.defaultValue,
    ...(explained && { help: withWords(explained(setting), setting) }),
  }));
}

function withWords(explanation: string, { choices }: Setting): string {
  return choices === undefined ? explanation : `${explanation}［${choices.join('／')}］`;
}
