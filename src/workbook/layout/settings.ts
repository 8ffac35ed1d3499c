/**
 * 設定: one row is one setting. People change the value and say in 説明 why; 初期値 stays, so that
 * はじめに can name what differs. Rows may be sorted: a setting is found by its 項目.
 */
import { fiscalYear, parseFiscalYear, yearInTable } from '../../domain/fiscalYear';
import { column, tabColours, type Tab } from './layout';

export interface Setting {
  readonly key: string;
  /** 項目: the name by which people and formulas find it. */
  readonly item: string;
  readonly defaultValue: string;
  readonly help: string;
  readonly kind: 'text' | 'year' | 'date' | 'choice' | 'count' | 'addresses' | 'period';
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
  help: string,
): Setting {
  return { key, item, kind, defaultValue, help };
}

/** The first word is the default. */
function chosen(
  key: string,
  item: string,
  choices: readonly [string, ...string[]],
  help: string,
): Setting {
  return { key, item, kind: 'choice', defaultValue: choices[0], choices, help };
}

function followingYear(key: string, item: string, years: number, help: string): Setting {
  const follows = { key: 'resultYear', years };
  return { key, item, kind: 'year', defaultValue: '', help, writtenByCode: true, follows };
}

function kept(
  key: string,
  item: string,
  kind: 'text' | 'count',
  defaultValue: string,
  help: string,
): Setting {
  return { key, item, kind, defaultValue, help, writtenByCode: true };
}

/** The version of this layout; `migrations.ts` brings an older workbook up to it. */
export const layoutVersion = 1;

export const settings: readonly Setting[] = [
  typed(
    'resultYear',
    '評価対象年度',
    'year',
    '',
    '実績を評価する年度です（例：令和6年度）。他の２つの年度は、ここから自動で決まります。',
  ),
  followingYear(
    'workYear',
    '実施年度',
    1,
    '入力と会議を行う年度です。評価対象年度の翌年度が自動で入ります。',
  ),
  followingYear(
    'effectYear',
    '反映する年度',
    2,
    '予算と計画に反映する年度です。評価対象年度の翌々年度が自動で入ります。',
  ),
  typed('townName', '自治体名', 'text', '', '資料とメールに印字します（例：聖籠町）。'),
  typed(
    'planName',
    '計画名',
    'text',
    '',
    '資料の見出しに印字します（例：聖籠町経営戦略推進プラン）。',
  ),
  typed(
    'planPeriod',
    '計画期間',
    'period',
    '',
    '計画の最初と最後の年度です（例：令和5年度～令和9年度）。指標の目標の列は、この期間に合わせて作ります。',
  ),
  typed(
    'councilName',
    '会議名',
    'text',
    '',
    '資料の見出しに印字します（例：聖籠町経営戦略推進会議）。',
  ),
  typed(
    'draftsOpenOn',
    '下書き開始日',
    'date',
    '',
    '人事異動の前に書き始められるよう、３月上旬を勧めます（例：2025-03-10）。入力開始日の前日までは提出できません。',
  ),
  typed(
    'entryOpensOn',
    '入力開始日',
    'date',
    '',
    '照会文を出す日です（例：2025-04-14）。この日から提出できます。',
  ),
  typed(
    'entryDueOn',
    '入力期限',
    'date',
    '',
    '提出の期限です（例：2025-05-16）。お知らせは、この日から数えて送ります。',
  ),
  typed(
    'amountsDueOn',
    '決算額の確定期限',
    'date',
    '',
    '見込の決算額を確定額に直す期限です（例：2025-06-20）。',
  ),
  typed(
    'settledOn',
    '決算書の確定日',
    'date',
    '',
    '決算書の数値が固まった日です。この日より後に金額を変えると、確認事項に挙がります。',
  ),
  typed(
    'answersDueOn',
    '意見への回答期限',
    'date',
    '',
    '会議の意見に担当課が回答する期限です（例：2025-10-10）。',
  ),
  typed(
    'noticeDays',
    'お知らせの間隔',
    'text',
    '5開庁日前、1開庁日前、翌開庁日、以後7日ごと',
    '未提出の課だけに送ります。提出した課には送りません。',
  ),
  typed(
    'entryGuide',
    '入力の案内',
    'text',
    '取組実績は常体（～した。）で、300字を目安に書いてください。',
    '入力画面の上に表示する文です。',
  ),
  typed(
    'secretariat',
    '事務局',
    'addresses',
    '',
    '事務局のメールアドレスです。Google グループ１つを勧めます（異動の際に、グループの登録を変えるだけで済みます）。複数は「、」で区切ります。',
  ),
  typed(
    'secretariatNames',
    '事務局の職・氏名',
    'text',
    '',
    '委員名簿の【事務局】に印字します。１行に１人、職と氏名を空白で区切って書きます。',
  ),
  typed(
    'senderName',
    '差出人名',
    'text',
    '',
    'お知らせメールの差出人の名前です（例：総合政策課 財政・政策担当）。',
  ),
  typed(
    'contact',
    '連絡先',
    'text',
    '',
    '資料とメールの末尾に印字します（例：内線123　seisaku@town.example.jp）。',
  ),
  typed(
    'outputFolder',
    '作成資料のフォルダ',
    'text',
    '',
    '資料を保存するフォルダのURLです。空欄のときや、書き込めないときは、作成した人のフォルダに保存し、事務局と共有します。',
  ),
  typed('shareDigits', '割合の桁', 'count', '0', '構成比とポイントの小数点以下の桁数です。'),
  typed(
    'rateDigits',
    '率の桁',
    'count',
    '1',
    '達成率、平均、執行率及び増減率の小数点以下の桁数です。',
  ),
  chosen(
    'notApplicable',
    '対象外の扱い',
    ['分母に含む', '分母に含まない'],
    '構成比を計算するときに、対象外と評価なしを分母に入れるかどうかです。',
  ),
  chosen(
    'useGrades',
    '評価(A/B/C)を使うか',
    ['使う', '使わない'],
    '「使わない」にすると、資料では評価の代わりに進捗状況の分布を示します。',
  ),
  chosen(
    'rateDenominator',
    '達成率の分母',
    ['当該年度', '最終目標'],
    '達成率を、その年度の目標で計算するか、最終目標で計算するかです。',
  ),
  chosen(
    'publishMeans',
    '平均・状況・見込みを公表資料に出すか',
    ['出さない', '出す'],
    '「出さない」でも、集計グラフと庁内会議用の資料には出します。',
  ),
  chosen(
    'personnelCosts',
    '人件費',
    ['含まない', '含む'],
    '予算額と決算額に人件費を含むかどうかです。資料の注に印字します。',
  ),
  chosen(
    'amountUnit',
    '金額の単位',
    ['千円', '円'],
    '金額の列に入力する単位です。資料は千円で印字します。',
  ),
  chosen(
    'viewpointsWhen',
    '５つの視点を求める場合',
    ['方向性が1以外のとき', '常に', '求めない'],
    '空欄の視点は、資料に印字しません。',
  ),
  chosen(
    'headSubmits',
    '提出は所属長のみか',
    ['はい', 'いいえ'],
    '「はい」のときは、担当者が入力を終えると所属長確認待ちになり、所属長が提出します。',
  ),
  chosen(
    'sampleShown',
    '見本の表示',
    ['非表示', '表示'],
    '「表示」の間は、全ての資料とタブに「【見本】架空の内容です」と出ます。変えた後に初期設定をもう一度行うと、タブの表示も変わります。',
  ),
  kept(
    'workbookId',
    '本体のID',
    'text',
    '',
    'このファイルのIDです。複製したファイルではIDが合わないため、読取りだけになります。手で変えないでください。',
  ),
  kept(
    'layoutVersion',
    'レイアウトの版',
    'count',
    String(layoutVersion),
    'タブと列の並びの版です。手で変えないでください。',
  ),
  kept(
    'setUpContent',
    '初期設定の内容',
    'text',
    '',
    '初期設定で選んだ始め方です。途中で止まったときに、続きから行うために使います。',
  ),
  kept(
    'lastDailyRun',
    'お知らせの最終実行',
    'text',
    '',
    '毎日のお知らせが最後に動いた日時です。２日より前のときは、はじめにで知らせます。',
  ),
  kept(
    'dailyRunOwner',
    'お知らせの実行者',
    'text',
    '',
    '毎日のお知らせを設定した人です。この人が異動するときは、後任が設定し直してください。',
  ),
  kept(
    'fileOwner',
    'ファイルの所有者',
    'text',
    '',
    '個人のときは、共有ドライブに移すことを勧めます。',
  ),
  kept('folderOwner', 'フォルダの所有者', 'text', '', '作成資料のフォルダの所有者です。'),
  kept(
    'lastYearDates',
    '前年度の日程',
    'text',
    '',
    '次の年度の入力準備をしたときに、それまでの日程が入ります。',
  ),
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
  purpose: '１行が１つの設定です。年度、日程、事務局、計算と表示のきまりを決めます。',
  writers: '事務局',
  protection: 'secretariat',
  visibility: 'hidden',
  frozenRows: 1,
  frozenColumns: 1,
  colour: tabColours.settings,
  keyColumns: ['item'],
  columns: [
    column('item', '項目', 'key', 230, 'code', '設定の名前です。変えると見つからなくなります。'),
    column(
      'value',
      '値',
      'word',
      320,
      'secretariat',
      '右の説明に従って書きます。選ぶものは、説明と同じ言葉で書いてください。',
    ),
    column(
      'help',
      '説明',
      'text',
      560,
      'secretariat',
      '何を決めるかの説明です。初期値から変えたときは、その理由をここに書き足してください。',
    ),
    column(
      'defaultValue',
      '初期値',
      'word',
      200,
      'code',
      '町ごとに書くものは空欄です。値が初期値と違う項目は、はじめにに出ます。',
      { hidden: true },
    ),
  ],
  filterViews: [],
  highlights: [],
};

/**
 * 設定 as set-up fills it: every setting, with the value given or its default. The years that follow
 * 評価対象年度 are worked out; while it cannot be read they stay empty, and 点検 names it.
 * @param given values by 項目
 */
export function settingRows(
  given: ReadonlyMap<string, string>,
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
    help: setting.choices ? `${setting.help}［${setting.choices.join('／')}］` : setting.help,
    defaultValue: setting.defaultValue,
  }));
}
