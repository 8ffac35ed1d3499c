/**
 * 戦略別集計: the figures of the plan, each strategy and each policy in a year, and 集計グラフ.
 *
 * Two countings stand side by side and are never mixed: actions (one grade each) and outcome
 * indicators (one grade each). Everything but 事務局総括 and 会議の評価 is written by code.
 */
import { column, tabColours, type Column, type PlanShape, type Tab } from './layout';

const generated = 'この欄は自動で入ります。';

function computed(
  key: string,
  heading: string,
  kind: Column['kind'],
  width: number,
  help: string,
): Column {
  return column(key, heading, kind, width, 'code', `${help}${generated}`);
}

function count(key: string, heading: string, help: string): Column {
  return computed(key, heading, 'count', 90, help);
}

function share(key: string, heading: string, help: string): Column {
  return computed(key, heading, 'printedNumber', 90, help);
}

/** Key of the column that counts a grade, e.g. `actionsA`, `indicatorsC`. */
export function gradeCountKey(counting: 'actions' | 'indicators', grade: string): string {
  return `${counting}${grade}`;
}

/** Key of the column with a grade's share, e.g. `actionsShareA`. */
export function gradeShareKey(counting: 'actions' | 'indicators', grade: string): string {
  return `${counting}Share${grade}`;
}

function distribution(
  counting: 'actions' | 'indicators',
  word: '取組' | '成果指標',
  grades: readonly string[],
): readonly Column[] {
  return [
    ...grades.map((grade) =>
      count(
        gradeCountKey(counting, grade),
        `${word}：${grade}`,
        `判定が${grade}の${word}の件数です。`,
      ),
    ),
    count(`${counting}NotApplicable`, `${word}：対象外`, `対象外の${word}の件数です。`),
    ...(counting === 'actions'
      ? [count('actionsUngraded', '取組：評価なし', '指標も評価もない取組の件数です。')]
      : []),
    count(`${counting}Open`, `${word}：未確定`, '未提出、集計中などの件数です。'),
    ...grades.map((grade) =>
      share(gradeShareKey(counting, grade), `${word}：${grade}の割合`, `${grade}の構成比です。`),
    ),
    share(
      `${counting}Changes`,
      `${word}：割合の増減`,
      '前年度の割合との差（ポイント）を、判定の順に並べたものです。',
    ),
  ];
}

function amount(key: string, heading: string, help: string): Column {
  return computed(key, heading, 'amount', 110, help);
}

export function rollUpTab(plan: PlanShape): Tab {
  return {
    key: 'rollUp',
    family: 'rollUp',
    title: '戦略別集計',
    sheetId: 1014,
    purpose:
      '１行が、１年度の計画全体、１つの戦略又は１つの取組方針の集計です。事務局総括と会議の評価は、ここに書きます。',
    writers: '自動（事務局総括と会議の評価は事務局）',
    protection: 'warning',
    visibility: 'hidden',
    frozenRows: 1,
    frozenColumns: 4,
    colour: tabColours.records,
    keyColumns: ['year', 'groupId'],
    columns: [
      computed('year', '年度', 'year', 100, ''),
      computed('groupId', '対象ID', 'planId', 90, '「全体」、戦略ID又は方針IDです。'),
      computed('level', '集計の区分', 'word', 100, '全体、戦略又は取組方針です。'),
      computed('name', '名称', 'word', 260, ''),
      column(
        'secretariatSummary',
        '事務局総括',
        'text',
        420,
        'secretariat',
        '戦略ごとの事務局の総括です。資料に印字します。集計を更新しても消えません。',
      ),
      column(
        'councilVerdict',
        '会議の評価',
        'text',
        420,
        'secretariat',
        '会議で示された評価です。会議の後に書きます。集計を更新しても消えません。',
      ),
      count('actions', '対象件数', '対象の取組の数です。再掲は計で１回だけ数えます。'),
      count('submitted', '提出件数', '提出済み、確認済み及び確定の取組の数です。'),
      ...distribution('actions', '取組', plan.grades),
      computed(
        'movedGrades',
        '評価の変わった取組',
        'text',
        260,
        '「前年度→本年度」の別に、件数と取組IDを示します。',
      ),
      computed(
        'progress',
        '進捗状況の内訳',
        'text',
        240,
        '進捗状況ごとの件数と割合です。前年度の件数と割合を添えます。',
      ),
      computed(
        'directions',
        '方向性の内訳',
        'text',
        240,
        '方向性ごとの件数と割合です。前年度の割合を添えます。',
      ),
      count('indicators', '成果指標の件数', '成果指標の数です。取組の数とは一致しません。'),
      ...distribution('indicators', '成果指標', plan.grades),
      computed(
        'meanRate',
        '平均達成率',
        'rate',
        100,
        '提出済みの取組の、成果指標の達成率の平均です（100％を上限とします）。',
      ),
      computed(
        'meanOf',
        '平均の件数',
        'printedNumber',
        100,
        '平均に入れた件数と対象の件数です（例：9/12件）。',
      ),
      computed(
        'meanWeights',
        '平均のウエイト',
        'text',
        160,
        '1以外のウエイトがあるときに示します。',
      ),
      computed('standing', '状況', 'mark', 110, '選択肢の「状況の規則」で決まります。'),
      computed(
        'outlook',
        '最終目標の達成見込み',
        'text',
        200,
        '見込みあり、現状では困難、判断できないの件数です。',
      ),
      amount('initialBudget', '当初予算額', ''),
      amount('currentBudget', '予算現額', ''),
      amount('settledAmount', '決算額', ''),
      amount('carriedOver', '翌年度繰越額', ''),
      amount('generalFunds', 'うち一般財源', ''),
      share(
        'executionRate',
        '執行率',
        '決算額÷予算現額です。（　）は翌年度繰越額を除いたものです。',
      ),
      computed('amountsEstimated', '見込の件数', 'count', 90, '決算額が見込の取組の数です。'),
      amount('lastYearSettled', '前年度の決算額', ''),
      share('settledChange', '決算額の増減', '前年度の決算額との差です。'),
      share(
        'settledChangeRate',
        '決算額の増減率',
        '前年度との比です。前年度が0のときは皆増、本年度が0のときは皆減と示します。',
      ),
      computed(
        'explanation',
        '集計の説明',
        'fragment',
        420,
        'それぞれの数値の求め方と、除いたものの説明です。',
      ),
      computed(
        'asOf',
        '集計の時点',
        'minute',
        130,
        '集計した日時です（例：2025-05-16 10:32:05）。',
      ),
      computed(
        'notYetIncluded',
        '未反映件数',
        'count',
        100,
        '集計の時点より後に提出された件数です。0でないときは、集計を更新してください。',
      ),
    ],
    filterViews: [],
    highlights: [],
  };
}

/** Native charts on tables at fixed places, made by the refresh; the tab has no headings. */
export const chartsTab: Tab = {
  key: 'charts',
  family: 'charts',
  title: '集計グラフ',
  sheetId: 1015,
  purpose: '選んだ年度の集計を、グラフと表で示します。',
  writers: '自動',
  protection: 'warning',
  visibility: 'hidden',
  frozenRows: 0,
  frozenColumns: 0,
  colour: tabColours.records,
  keyColumns: [],
  columns: [],
  filterViews: [],
  highlights: [],
};
