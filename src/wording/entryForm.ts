/** 取組実績の入力: the form of one action: labels, hints, and words beside the fields. */
import {
  effectYear,
  fiscalYear,
  numberInText,
  yearInText,
  type FiscalYear,
} from '../domain/fiscalYear';
import type { MissingEntry } from '../domain/entry/missing';
import type { Length } from '../domain/entry/lengthGuide';
import { missingText, missingWord } from './entryMissing';
import { amountHeadings } from './resultHeadings';

export const formWords = {
  parts: {
    results: '実績',
    indicators: '指標',
    money: '金額',
    evaluation: '評価と今後の取組',
    viewpoints: '５つの視点',
    opinions: '前回の意見のその後',
  },
  resultsOf: (year: FiscalYear) => `${yearInText(year)}の実績`,
  plan: '取組の内容',
  needed: '必要',
  choose: '選んでください',
  notWritten: '（記入なし）',
  damages: 'シートで読み取れない欄があります。ここで書き直すと、直ります。',
  sentBackFor: '差戻しの内容',
  labels: {
    progress: '進捗状況',
    results: '取組実績',
    summary: '要旨',
    budgeted: '予算措置',
    amountCertainty: '決算額の区分',
    firstGrade: '１次評価',
    firstReason: '１次評価の理由',
    issues: '課題',
    direction: '方向性',
    relatedConfirmations: '関係課の確認',
    value: '実績値',
    state: '実績値の状況',
    stateReason: '数値がない理由',
    certainty: '速報・確定の別',
    fixedMonth: '確定予定月',
    note: '備考',
    currentState: '現在の状況',
    currentStateAsOf: '現在の状況の時点',
    ...amountHeadings,
  },
  hints: {
    results: '行ったことと、その結果を常体で書いてください。',
    summary: '資料の一覧に印字します。空欄のときは、取組実績の最初の文を印字します。',
    currentBudget: '補正、前年度からの繰越し等を加えた額です。',
    settledAmount: '確定していないときは見込額を書き、区分を「見込」にしてください。',
    generalFunds: '分かるときに書いてください。',
    firstReason: '目標に届かなかったときは、その要因を書いてください。',
    relatedConfirmations: '例：町民課：異議なし',
    fixedMonth: '例：11月',
    currentStateAsOf: '例：令和７年８月',
    note: '会議用と公表用の資料には印字しません。',
  },
  headDecides: '所属長が決めます。担当者は、案として書くことができます。',
  budgeted: { あり: 'あり', なし: 'なし（予算を使わない取組）' },
  unbudgetedAmounts: '予算措置が「なし」ですが、金額が入っています。',
  clearAmounts: '金額を空欄にする',
  hasProjects:
    '金額は、「関連事業」シートの行の合計になります。直すときは、「関連事業」シートに書いてください。',
  amountUnit: (unit: string) => `単位：${unit}`,
  target: '目標値',
  lastValue: (year: FiscalYear) => `${yearInText(year)}の実績値`,
  noUnit: '単位なし',
  repeated: '再掲の指標です。元の取組で入力します。',
  reference: '指標による判定（参考）',
  referenceLater: '指標の実績値を書くと出ます。',
  rate: '達成率',
  grade: '判定',
  how: '算定の説明',
  noIndicators: 'この取組に指標はありません。',
  noGrade: '（空欄）',
  states: {
    '': '数値がある',
    報告: '数値がある',
    集計中: '集計中',
    調査年以外: '調査年以外',
    測定不能: '測定不能',
    対象外: '対象外',
    設定なし: '設定なし',
    目標なし: '目標なし',
  },
  stateHelp: {
    集計中: 'まだ数値が出ていません。数値が確定する月を書いてください。',
    調査年以外: '調査をしない年度です。実績値は空欄で構いません。',
    測定不能: '調査の中止等で、数値を得られませんでした。理由を書いてください。',
    対象外: '事業の中止や終了により、評価の対象になりません。理由を書いてください。',
    設定なし: 'この年度には、指標を設定していません。',
    目標なし: 'この年度には目標がないため、達成率を求めません。',
  },
  certainty: { 確定: '確定', 速報: '速報（後で変わる見込み）' },
  fixedMonthOfPlan: (month: string) => `空欄のときは、計画の確定予定月（${month}）とします。`,
  ofIndicator: (name: string, label: string) => `指標「${name}」の${label}`,
  ofOpinion: (id: string, label: string) => `意見${id}の${label}`,
  writeNote: '備考を書く',
  opinion: '意見',
  answer: '町の考え方・対応',
  response: '対応区分',
  opinionLead:
    '前回の会議の意見が、その後どうなったかを書いてください。次の会議の資料に印字します。',
  viewpointLead: '方向性に応じて求められる点検です。書ける範囲で書いてください。',
  useLastYear: '昨年度の文を元にする',
  addLastYear: '昨年度の文を後に加える',
  submittedBy: (who: string, when: string) =>
    `${when === '' ? '' : `${when}に`}${who}が提出しました。`,
  enteredOnBehalf: '事務局が代わりに入力しました（代理入力）。',
} as const;

/** @example valueLabel('人') //=> '実績値（人）' */
export function valueLabel(unit: string): string {
  return unit === '' ? formWords.labels.value : `${formWords.labels.value}（${unit}）`;
}

/** 現年度の取組, of the year in which the results are entered. */
export function currentYearLabel(year: FiscalYear): string {
  return `${yearInText(fiscalYear(year + 1))}の取組`;
}

/** 今後の取組, of the year whose budget and plan it reaches. */
export function nextActionLabel(year: FiscalYear): string {
  return `${yearInText(effectYear(year))}に向けた取組`;
}

export function lastYearText(year: FiscalYear): string {
  return `${yearInText(year)}の文`;
}

/** @example lengthText('results', { typed: 260, guide: 300 }) //=> 'あと40字で調書１枚に収まります' */
export function lengthText(field: string, { typed, guide }: Length): string {
  const isListed = field === 'summary';
  const over = isListed ? '一覧の行が増えます' : '調書は次のページに続きます';
  const paper = isListed ? '資料の一覧' : '調書１枚';
  if (typed === 0) return `目安は${numberInText(guide)}字です`;
  if (typed > guide) return `目安を${numberInText(typed - guide)}字超えています（${over}）`;
  return typed === guide
    ? `${paper}に収まる長さです`
    : `あと${numberInText(guide - typed)}字で${paper}に収まります`;
}

/** A gentle word, where nothing has been changed since last year. */
export function sameAsLastYearText(year: FiscalYear): string {
  return `昨年度と同じ文のままです。${yearInText(year)}の内容に直すところがないか、御確認ください。`;
}

/** In the list of what lacks: a blank field by its name, anything else with what is wrong. */
export function missingLine(entry: MissingEntry): string {
  return entry.why === 'blank' ? missingWord(entry) : missingText(entry);
}

/** Under a field, which says by itself what it is. */
export function missingUnderField(entry: MissingEntry): string {
  if (entry.why !== 'blank') return missingText(entry);
  if (entry.indicator) return '数値を書くか、数値がない訳を選んでください。';
  const isChosen = ['progress', 'firstGrade', 'direction'].includes(entry.field);
  return isChosen ? '選んでください。' : '書いてください。';
}
