/**
 * Tests write a plan as rows in the headings of the workbook, the same rows that an independent
 * program reads as CSV; here they become the plan and its results.
 */
import { exactDecimal, one, sign, type Exact } from '../../src/domain/exact';
import { parseFiscalYear, parsePlanPeriod, type FiscalYear } from '../../src/domain/fiscalYear';
import { defaultStandingRules } from '../../src/domain/group/standing';
import type { RollUpRules } from '../../src/domain/group/rollUpRules';
import type {
  DesiredDirection,
  Indicator,
  IndicatorRevision,
  RateMethod,
  TargetKind,
  Tolerance,
} from '../../src/domain/indicator';
import type { ActionItem, Plan } from '../../src/domain/plan';
import { withoutWord } from '../../src/domain/planId';
import { resultsOf, type Results } from '../../src/domain/results';
import { defaultGradeRows, gradeScale, type GradeRow } from '../../src/domain/scale';
import { readActual } from '../../src/domain/writtenActual';
import { readNumber } from '../../src/domain/writtenNumber';
import { readTarget } from '../../src/domain/writtenTarget';
import type {
  Amounts,
  IndicatorResult,
  RelatedProject,
  SubmissionState,
  YearlyResult,
} from '../../src/domain/yearlyResult';

/** A row by heading; a heading that is missing is blank. */
export type Row = Readonly<Record<string, string>>;

/** Rows by the name of their tab. */
export type Tables = Readonly<Record<string, readonly Row[]>>;

export interface ReadPlan {
  readonly results: Results;
  readonly rules: RollUpRules;
}

const directions: Readonly<Record<string, DesiredDirection>> = {
  増加: 'increase',
  減少: 'decrease',
  維持: 'keep',
  実施の有無: 'doing',
  文章で評価: 'words',
};

const methods: Readonly<Record<string, RateMethod>> = {
  '実績÷目標': 'actualOverTarget',
  '目標÷実績': 'targetOverActual',
  基準値からの進捗: 'progressFromBase',
  '達成・未達成': 'achievedOrNot',
  維持: 'keep',
  達成率を算定しない: 'none',
};

const targetKinds: Readonly<Record<string, TargetKind>> = {
  単年度: 'yearly',
  単年度で最終は期間累計: 'yearlyWithTotal',
  '累計（累計で入力）': 'cumulativeTyped',
  '累計（単年度で入力）': 'cumulativeSummed',
  前年度比較: 'againstLastYear',
  最終年度のみ: 'finalYearOnly',
};

const submissions: Readonly<Record<string, SubmissionState>> = {
  未入力: 'notEntered',
  作成中: 'draft',
  所属長確認待ち: 'awaitingHead',
  提出済み: 'submitted',
  差戻し: 'sentBack',
  確認済み: 'checked',
  確定: 'settled',
};

function known<Value>(words: Readonly<Record<string, Value>>, word: string): Value {
  const value = words[word];
  if (value === undefined) throw new Error(`The rows of a test say ${word}.`);
  return value;
}

function year(written: string): FiscalYear {
  const read = parseFiscalYear(written);
  if (!read.accepted) throw new Error(`The rows of a test say ${written} for a year.`);
  return read.value;
}

function number(written: string, unit = ''): Exact {
  const read = readNumber(written, unit);
  if (!read.accepted) throw new Error(`The rows of a test say ${written} for a number.`);
  return read.value.value;
}

/** The field with what is written; none when the cell is blank. */
function given<Key extends string, Value>(
  key: Key,
  written: string | undefined,
  read: (text: string) => Value,
): Partial<Record<Key, Value>> {
  const field: Partial<Record<Key, Value>> = {};
  if (written !== undefined && written !== '') field[key] = read(written);
  return field;
}

const asIs = (text: string): string => text;

/** What the rows say, as the reader of the workbook will hand it to the domain. */
export function readTables(tables: Tables): ReadPlan {
  const rows = (tab: string): readonly Row[] => tables[tab] ?? [];
  const settings = new Map(rows('設定').map((row) => [row['項目'] ?? '', row['値'] ?? '']));
  const period = parsePlanPeriod(settings.get('計画期間') ?? '');
  if (!period.accepted) throw new Error('The rows of a test have no 計画期間.');
  const plan: Plan = {
    firstYear: period.value.first,
    lastYear: period.value.last,
    sections: rows('課一覧').map((row, order) => ({
      name: row['課名（正式）'] ?? '',
      shortName: row['略称'] ?? '',
      order,
      ...given('validFrom', row['有効開始年度'], year),
      ...given('validTo', row['有効終了年度'], year),
      ...given('successor', row['後継課'], asIs),
    })),
    strategies: rows('戦略').map((row, order) => ({
      id: withoutWord(row['戦略ID'] ?? ''),
      pillar: row['投資等の区分'] ?? '',
      name: row['戦略名'] ?? '',
      objective: row['目的'] ?? '',
      order,
    })),
    policies: rows('取組方針').map((row, order) => ({
      id: withoutWord(row['方針ID'] ?? ''),
      strategyId: withoutWord(row['戦略ID'] ?? ''),
      name: row['取組方針'] ?? '',
      order,
    })),
    actions: rows('行動計画').map(actionOf),
    indicators: rows('指標').map((row) => indicatorOf(row, rows('見直し台帳'))),
    comprehensivePolicies: rows('総合計画施策').map((row, order) => ({
      code: row['施策コード'] ?? '',
      name: row['施策名'] ?? '',
      order,
    })),
  };
  const indicatorRows = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const results = resultsOf(plan, {
    yearlyResults: rows('年度実績').map(yearlyResultOf),
    indicatorResults: rows('指標実績').map((row) => indicatorResultOf(row, indicatorRows)),
    projects: rows('関連事業').map(projectOf),
  });
  return { results, rules: rulesOf(settings, rows('判定基準')) };
}

function rulesOf(settings: ReadonlyMap<string, string>, scaleRows: readonly Row[]): RollUpRules {
  const grades: readonly GradeRow[] = scaleRows.map((row) => ({
    symbol: row['記号'] ?? '',
    name: row['名称'] ?? '',
    ...given('lowerBound', row['下限'], number),
  }));
  const scale = gradeScale(grades.length > 0 ? grades : defaultGradeRows);
  if (!scale.accepted) throw new Error('The rows of a test have no scale.');
  return {
    scale: scale.value,
    rateDigits: Number(settings.get('率の桁') ?? '1'),
    shareDigits: Number(settings.get('割合の桁') ?? '0'),
    rateAgainst: settings.get('達成率の分母') === '最終目標' ? 'finalTarget' : 'yearTarget',
    notApplicableCounts: settings.get('対象外の扱い') !== '分母に含まない',
    gradesUsed: settings.get('評価(A/B/C)を使うか') !== '使わない',
    amountUnit: settings.get('金額の単位') === '円' ? 'yen' : 'thousandYen',
    progressWords: ['完了', '計画以上', '計画どおり', '一部遅れ', '未着手', '中止'],
    directionWords: [
      '1 現状のまま継続',
      '2 改善(事業の拡大)',
      '3 改善(手段の変更)',
      '4 改善(事業の縮小)',
      '5 改善(民間活用)',
      '6 改善(国・県・広域活用)',
      '7 民間委託',
      '8 統合・休止・廃止',
    ],
    standingRules: defaultStandingRules,
  };
}

function listOf(written: string | undefined): readonly string[] {
  return (written ?? '').split('、').filter((part) => part !== '');
}

/** Blank is 1, and so is a number below 0. */
function weightOf({ ウエイト: written = '' }: Row): Exact {
  const weight = written === '' ? one : number(written);
  return sign(weight) < 0 ? one : weight;
}

function actionOf(row: Row): ActionItem {
  return {
    id: withoutWord(row['取組ID'] ?? ''),
    policyId: withoutWord(row['方針ID'] ?? ''),
    name: row['取組名'] ?? '',
    content: row['取組内容'] ?? '',
    section: row['担当課'] ?? '',
    relatedSections: listOf(row['関係課']),
    links: listOf(row['総合計画施策']).map((link) => ({
      code: link.slice(1),
      isMain: link.startsWith('◎'),
    })),
    noIndicatorReason: row['指標を設定しない理由'] ?? '',
    weight: weightOf(row),
    ...given('firstYear', row['開始年度'], year),
    ...given('lastYear', row['終了年度'], year),
    ...given('repeatedFrom', row['再掲元'], withoutWord),
  };
}

function toleranceOf(written: string): Tolerance {
  if (written === '以上') return { kind: 'atLeast' };
  return written === '以下'
    ? { kind: 'atMost' }
    : { kind: 'band', width: number(written.replace('±', '')) };
}

function indicatorOf(row: Row, revisions: readonly Row[]): Indicator {
  const id = withoutWord(row['指標ID'] ?? '');
  const unit = row['単位'] ?? '';
  const target = (written: string) => readTarget(written, unit);
  const targets = Object.entries(row).flatMap(([heading, written]) => {
    const value = heading.endsWith('年度目標') ? target(written) : undefined;
    return value ? [[year(heading.replace('目標', '')), value] as const] : [];
  });
  const finalTarget = target(row['最終目標'] ?? '');
  return {
    id,
    actionId: withoutWord(row['取組ID'] ?? ''),
    name: row['指標名'] ?? '',
    kind: row['指標区分'] === '成果指標' ? 'outcome' : 'activity',
    unit,
    desired: known(directions, row['望ましい方向'] ?? ''),
    targetKind: known(targetKinds, row['目標値の種類'] ?? ''),
    valuePoint: row['値の時点'] ?? '',
    source: row['出典・算出方法'] ?? '',
    targets: new Map(targets),
    ...(finalTarget ? { finalTarget } : {}),
    fixedMonth: row['確定予定月'] ?? '',
    targetGrounds: row['目標値の設定根拠'] ?? '',
    revisions: revisions
      .filter((one) => withoutWord(one['対象ID'] ?? '') === id && one['状態'] === '決定')
      .flatMap((one) => revisionOf(one)),
    ...given('method', row['算定方法'], (word) => known(methods, word)),
    ...given('tolerance', row['達成とみなす範囲'], toleranceOf),
    ...given('baseValue', row['基準値'], (text) => number(text, unit)),
    ...given('baseYear', row['基準年度'], year),
    ...given('decimals', row['小数桁'], Number),
    ...given('repeatedFrom', row['再掲元指標ID'], withoutWord),
    ...given('firstYear', row['開始年度'], year),
    ...given('lastYear', row['終了年度'], year),
    ...(['', '毎年', undefined].includes(row['測定年度'])
      ? {}
      : { measuredYears: listOf(row['測定年度']).map(year) }),
  };
}

/** Revisions of 出典・算出方法, which break the series, and of targets. */
function revisionOf(row: Row): readonly IndicatorRevision[] {
  const facts = {
    id: row['見直しID'] ?? '',
    appliesFrom: year(row['適用年度'] ?? ''),
    reason: row['変更の理由'] ?? '',
  };
  const side = (text = ''): string => (/^（(?:新設|削除)）$/u.test(text) ? '' : text);
  const [before, after, item] = [side(row['変更前']), side(row['変更後']), row['項目'] ?? ''];
  if (item === '出典・算出方法') {
    return [{ ...facts, item: 'definition', before: { source: before }, after: { source: after } }];
  }
  const isTarget = item.endsWith('年度目標');
  return isTarget
    ? [
        {
          ...facts,
          item: 'target',
          year: year(item.replace('目標', '')),
          before: readTarget(before, ''),
          after: readTarget(after, ''),
        },
      ]
    : [];
}

function amountsOf(row: Row): Amounts {
  const amount = (text: string): Exact => exactDecimal(text) ?? number(text);
  return {
    ...given('initialBudget', row['当初予算額'], amount),
    ...given('currentBudget', row['予算現額'], amount),
    ...given('settledAmount', row['決算額'], amount),
    ...given('carriedOver', row['翌年度繰越額'], amount),
    ...given('generalFunds', row['うち一般財源'], amount),
  };
}

function yearlyResultOf(row: Row): YearlyResult {
  return {
    year: year(row['年度'] ?? ''),
    actionId: withoutWord(row['取組ID'] ?? ''),
    section: row['担当課（実績の年度）'] ?? '',
    answeringSection: row['回答課（入力する課）'] ?? '',
    submission: known(submissions, row['提出状態'] ?? ''),
    amounts: amountsOf(row),
    isEstimated: row['決算額の区分'] === '見込',
    weight: weightOf(row),
    texts: {
      results: row['取組実績'] ?? '',
      summary: row['取組実績の要旨'] ?? '',
      firstReason: row['1次評価の理由（未達の場合は要因）'] ?? '',
      issues: row['課題'] ?? '',
      currentYearAction: row['現年度の取組'] ?? '',
      nextAction: row['今後の取組'] ?? '',
      secondOpinion: row['2次評価の意見'] ?? '',
    },
    ...given('progress', row['進捗状況'], asIs),
    ...given('budgeted', row['予算措置'], (word) => word !== 'なし'),
    ...given('firstGrade', row['1次評価'], asIs),
    ...given('secondGrade', row['2次評価'], asIs),
    ...given('direction', row['方向性'], asIs),
    ...given('secondDirection', row['2次の方向性'], asIs),
  };
}

function indicatorResultOf(row: Row, indicators: ReadonlyMap<string, Indicator>): IndicatorResult {
  const indicatorId = withoutWord(row['指標ID'] ?? '');
  const indicator = indicators.get(indicatorId);
  const unit = indicator?.unit ?? '';
  const target = readTarget(row['目標値'] ?? '', unit);
  const originalTarget = readTarget(row['当初目標値'] ?? '', unit);
  const isJudged =
    indicator?.method === 'none' || (!indicator?.method && indicator?.desired === 'words');
  const { actual } = readActual({
    value: row['実績値'] ?? '',
    state: row['実績値の状況'] ?? '',
    unit,
    isJudgedByPeople: isJudged,
  });
  return {
    year: year(row['年度'] ?? ''),
    indicatorId,
    actual,
    stateReason: row['状況の理由'] ?? '',
    isPreliminary: row['速報・確定の別'] === '速報',
    fixedMonth: row['確定予定月'] ?? '',
    ...(target ? { target } : {}),
    ...(originalTarget ? { originalTarget } : {}),
  };
}

function projectOf(row: Row): RelatedProject {
  return {
    year: year(row['年度'] ?? ''),
    actionId: withoutWord(row['取組ID'] ?? ''),
    name: row['事業名'] ?? '',
    section: row['所管課'] ?? '',
    amounts: amountsOf(row),
    ...given('number', row['事業番号'], asIs),
  };
}
