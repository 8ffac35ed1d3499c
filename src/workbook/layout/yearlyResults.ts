/** 年度実績: what was done in a year, one row per action; the tab in which the sections work. */
import { yearInShort, yearInTable, type FiscalYear } from '../../domain/fiscalYear';
import {
  aGrade,
  aSection,
  attentionFill,
  column,
  listed,
  tabColours,
  type Column,
  type Tab,
} from './layout';

/** What the tabs in which the sections work have in common. */
export const entryGroup = {
  protection: 'open',
  visibility: 'shown',
  frozenRows: 1,
  colour: tabColours.entry,
} as const;

/** What a tab of a closed year changes: protected as a whole, out of daily view, nothing to filter. */
export const closedGroup = {
  writers: '年度の確定',
  protection: 'secretariat',
  visibility: 'hidden',
  colour: tabColours.records,
  filterViews: [],
  highlights: [],
} as const;

/** A result counts as submitted in these states. */
export const submittedStates = ['提出済み', '確認済み', '確定'] as const;

/** What a generated column of check messages is called and says, in every tab that has one. */
export function checkColumn(): Column {
  return column(
    'check',
    '点検',
    'text',
    300,
    'code',
    '読み取れない値や、確認の必要な事柄が自動で出ます。内容に従って該当の欄を直してください。この欄には書かないでください。',
  );
}

/** 版 rises with every write through the product, so that nobody overwrites anybody. */
export function revisionColumn(): Column {
  return column(
    'revision',
    '版',
    'count',
    60,
    'code',
    '保存のたびに１つ増えます。手で変えないでください。',
    { hidden: true },
  );
}

const amountHelp = '単位は、設定の「金額の単位」（初めは千円）です。';
const generated = 'この欄は自動で入ります。';
const hidden = { hidden: true } as const;

const viewpointColumns = ['①', '②', '③', '④', '⑤'].map((number, index) =>
  column(
    `viewpoint${String(index + 1)}`,
    `５つの視点${number}`,
    'text',
    200,
    'section',
    `選択肢の「５つの視点」の${number}についての点検です。求められないときは空欄で構いません。`,
  ),
);

const columns: readonly Column[] = [
  column('year', '年度', 'year', 100, 'code', `実績の年度です（例：令和6年度）。${generated}`),
  column(
    'actionId',
    '取組ID',
    'planId',
    90,
    'code',
    `取組の番号です。行はこの番号で見分けます。${generated}`,
  ),
  column('actionName', '取組名', 'word', 260, 'code', `行動計画の取組名です。${generated}`),
  column(
    'section',
    '担当課（実績の年度）',
    'word',
    140,
    'code',
    `その年度に取組を担当していた課です。資料に印字します。${generated}`,
    aSection,
  ),
  column(
    'answeringSection',
    '回答課（入力する課）',
    'word',
    140,
    'secretariat',
    'いま入力する課です。組織の改編で担当が変わったときは、後継の課になります。',
    aSection,
  ),
  column(
    'submission',
    '提出状態',
    'word',
    130,
    'section',
    '作成中の間は何度でも直せます。担当者は「所属長確認待ち」まで、所属長は「提出済み」まで選べます。差戻し、確認済み及び確定は事務局が付けます。',
    listed('submission'),
  ),
  column(
    'sentBackFor',
    '差戻しの内容',
    'text',
    220,
    'secretariat',
    '差戻しのときに、直してほしい事柄が入ります。直したら、もう一度提出してください。',
  ),
  checkColumn(),
  column(
    'progress',
    '進捗状況',
    'word',
    110,
    'section',
    '取組の進み具合です。',
    listed('progress'),
  ),
  column(
    'results',
    '取組実績',
    'text',
    420,
    'section',
    '行ったことと、その結果を常体で書きます。目安は300字です。300字までなら調書１枚に収まります。',
  ),
  column(
    'summary',
    '取組実績の要旨',
    'text',
    260,
    'section',
    '戦略別の評価結果に印字する70字までの要旨です。空欄のときは、取組実績の最初の文を印字します。',
  ),
  column(
    'budgeted',
    '予算措置',
    'mark',
    90,
    'section',
    '予算を使わない取組は「なし」を選びます。金額の欄は空欄のままにしてください。',
    listed('budgeted'),
  ),
  column(
    'initialBudget',
    '当初予算額',
    'amount',
    110,
    'section',
    `年度当初の予算額です。${amountHelp}`,
  ),
  column(
    'currentBudget',
    '予算現額',
    'amount',
    110,
    'section',
    `当初予算額に、補正、前年度からの繰越し及び流用を加えた額です。決算書の予算現額と同じです。${amountHelp}`,
  ),
  column(
    'settledAmount',
    '決算額',
    'amount',
    110,
    'section',
    `支出した額です。確定していないときは見込額を書き、決算額の区分を「見込」にします。${amountHelp}`,
  ),
  column(
    'carriedOver',
    '翌年度繰越額',
    'amount',
    110,
    'section',
    `翌年度に繰り越した額です。ないときは0です。${amountHelp}`,
  ),
  column(
    'generalFunds',
    'うち一般財源',
    'amount',
    110,
    'section',
    `決算額のうち一般財源です。分かるときに書きます。${amountHelp}`,
  ),
  column(
    'amountCertainty',
    '決算額の区分',
    'mark',
    100,
    'section',
    '決算額が見込か確定かを選びます。',
    listed('amountCertainty'),
  ),
  ...viewpointColumns,
  column(
    'firstGrade',
    '1次評価',
    'mark',
    80,
    'head',
    '所属長の評価です。指標のない取組は空欄で構いません。',
    aGrade,
  ),
  column(
    'firstReason',
    '1次評価の理由（未達の場合は要因）',
    'text',
    280,
    'head',
    '評価の理由です。目標に届かなかったときは、その要因を書きます。目安は100字です。',
  ),
  column('issues', '課題', 'text', 260, 'section', '取組を進める上での課題です。目安は150字です。'),
  column(
    'direction',
    '方向性',
    'word',
    180,
    'head',
    '今後の方向性です。所属長が決めます。',
    listed('direction'),
  ),
  column(
    'currentYearAction',
    '現年度の取組',
    'text',
    260,
    'section',
    '入力している年度（実績の翌年度）に行っていることです。目安は120字です。資料では「令和７年度の取組」のように年度を付けて印字します。',
  ),
  column(
    'nextAction',
    '今後の取組',
    'text',
    260,
    'section',
    '予算と計画に反映する年度に向けて行うことです。目安は150字です。資料では「令和８年度に向けた取組」のように年度を付けて印字します。',
  ),
  column(
    'relatedConfirmations',
    '関係課の確認',
    'text',
    200,
    'section',
    '関係課が内容を確認した結果です（例：町民課：異議なし）。',
  ),
  column('secondGrade', '2次評価', 'mark', 80, 'secretariat', '事務局の評価です。', {
    ...aGrade,
    ...hidden,
  }),
  column(
    'secondOpinion',
    '2次評価の意見',
    'text',
    280,
    'secretariat',
    '2次評価の理由と、担当課に伝えることを書きます。',
    hidden,
  ),
  column(
    'secondDirection',
    '2次の方向性',
    'word',
    180,
    'secretariat',
    '事務局の方向性です。1次と異なるときは、意見に理由を書きます。',
    { ...listed('direction'), ...hidden },
  ),
  column(
    'weight',
    'ウエイト',
    'typedNumber',
    80,
    'code',
    `入力の準備をしたときの行動計画のウエイトです。${generated}`,
    hidden,
  ),
  column('submittedBy', '提出者', 'word', 200, 'code', `提出した人です。${generated}`, hidden),
  column(
    'onBehalf',
    '代理',
    'mark',
    60,
    'code',
    `事務局が課に代わって入力したときに「代理」と入ります。${generated}`,
    hidden,
  ),
  column('submittedAt', '提出日時', 'minute', 130, 'code', generated, hidden),
  column(
    'confirmedBy',
    '確認者',
    'word',
    200,
    'code',
    `事務局で確認した人です。${generated}`,
    hidden,
  ),
  column('confirmedAt', '確認日時', 'minute', 130, 'code', generated, hidden),
  revisionColumn(),
];

export const yearlyResultsTab: Tab = {
  ...entryGroup,
  key: 'yearlyResults',
  family: 'yearlyResults',
  title: '年度実績',
  sheetId: 1011,
  purpose:
    '１行が１つの取組の、確定していない１年度の実績です。各課が入力し、所属長が評価して提出します。',
  writers: '回答課（２次評価と確認は事務局）',
  frozenColumns: 3,
  keyColumns: ['year', 'actionId'],
  columns,
  filterViews: [
    { title: '未提出', column: 'submission', hiddenValues: submittedStates },
    { perSection: true, column: 'answeringSection' },
  ],
  highlights: [{ column: 'check', fill: attentionFill }],
};

/** Closed years lie above every other tab's number, one per year: 12023 is 年度実績 of FY2023. */
export const closedYearlyResultsIds = 10_000;

export function closedYearlyResultsTab(year: FiscalYear): Tab {
  const short = yearInShort(year);
  return {
    ...yearlyResultsTab,
    ...closedGroup,
    key: `yearlyResults_${short}`,
    title: `年度実績_${short}`,
    sheetId: closedYearlyResultsIds + year,
    closedYear: year,
    purpose: `確定した${yearInTable(year)}の年度実績です。見出しは年度実績と同じです。`,
  };
}
