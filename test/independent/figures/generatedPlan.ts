/**
 * Plans made from a seed, with the values that break calculations: zeros, ties at the bounds,
 * negatives, every state, repeated actions and indicators, weights, shared projects, blanks.
 */
import {
  fiscalYear,
  fiscalYears,
  yearInTable,
  type FiscalYear,
} from '../../../src/domain/fiscalYear';
import type { Row, Tables } from '../../domain/planRows';
import { columnText, generatedIndicator, generatedIndicatorResults } from './generatedIndicator';
import {
  fewRevisions,
  manyRevisions,
  revised,
  revisionRows,
  type RevisedIndicator,
  type Revising,
} from './generatedRevisions';
import { seededRandom, type Random } from './seededRandom';

const sections = ['総務課', '町民課', '産業観光課', '教育未来課'];
const projectNumbers = ['2110', '7101', '7102', '見01'];

/** What a plan decides for all its rows. */
export interface Frame {
  readonly random: Random;
  readonly years: readonly FiscalYear[];
  readonly lastYear: FiscalYear;
  readonly marks: readonly string[];
}

/** What is worse than an ordinary plan. */
interface Extremes {
  readonly revising: Revising;
  readonly weights: readonly string[];
}

const ordinaryWeights = ['1', '1', '1', '', '2', '0.5', '0'];

/** A plan as any reader of rows reads it. */
export function generatedPlan(seed: number): Tables {
  return planOf(seed, { revising: fewRevisions, weights: ordinaryWeights });
}

/** With everything that the reader of the workbook has to settle: every column revised, bad weights. */
export function revisedPlan(seed: number): Tables {
  const weights = [...ordinaryWeights, '-1', '△0.5'];
  return planOf(seed, { revising: manyRevisions, weights });
}

function planOf(seed: number, { revising, weights }: Extremes): Tables {
  const random = seededRandom(seed);
  const first = fiscalYear(2023);
  const last = fiscalYear(random.pick([2024, 2025, 2027]));
  const years = fiscalYears(first, fiscalYear(Math.min(last, 2022 + random.whole(1, 3))));
  const scale = scaleRows(random);
  const marks = scale.map((row) => row['記号'] ?? '');
  const frame: Frame = { random, years, lastYear: last, marks };
  const strategies = Array.from({ length: random.whole(1, 3) }, (_, place) => String(place + 1));
  const policies = strategies.flatMap((strategy) =>
    Array.from({ length: random.whole(1, 2) }, (_, place) => ({
      方針ID: `${strategy}-${String(place + 1)}`,
      戦略ID: strategy,
    })),
  );
  const actions = actionRows(frame, policies);
  const indicators = indicatorRows(frame, actions, fiscalYears(first, last), revising);
  const sources = actions.filter((row) => row['再掲元'] === '');
  const known = knownProjects(frame);
  const projects = sources.flatMap((row) => projectRows(frame, row, known));
  const typedWeights = random.chance(5) ? ['0'] : weights;
  return shuffled(random, {
    設定: settingRows(random, first, last),
    判定基準: scale,
    戦略: strategies.map((id) => ({ 戦略ID: id })),
    取組方針: policies,
    行動計画: actions,
    指標: indicators.map(({ row }) => row),
    年度実績: sources.flatMap((row) => yearlyResultRows(frame, row, typedWeights)),
    指標実績: indicators
      .filter(({ row }) => row['再掲元指標ID'] === '')
      .flatMap((indicator) => generatedIndicatorResults(frame, indicator)),
    関連事業: projects,
    見直し台帳: revisionRows(random, indicators),
  });
}

function settingRows(random: Random, first: FiscalYear, last: FiscalYear): readonly Row[] {
  const values = {
    計画期間: `${yearInTable(first)}～${yearInTable(last)}`,
    割合の桁: random.pick(['0', '0', '1']),
    率の桁: random.pick(['1', '1', '0', '2']),
    対象外の扱い: random.pick(['分母に含む', '分母に含まない']),
    達成率の分母: random.pick(['当該年度', '当該年度', '最終目標']),
    '評価(A/B/C)を使うか': random.chance(85) ? '使う' : '使わない',
    金額の単位: random.pick(['千円', '千円', '円']),
  };
  return Object.entries(values).map(([item, value]) => ({ 項目: item, 値: value }));
}

const scales: readonly Readonly<Record<string, string>>[] = [
  { A: '100', B: '80', C: '50', D: '' },
  { S: '120', A: '100', B: '80', C: '' },
  { A: '90', B: '70', C: '' },
  { A: '99.95', B: '66.667', C: '' },
  { A: '100', B: '66.7', C: '33.34', D: '' },
  { A: '100', B: '0', C: '' },
];

function scaleRows(random: Random): readonly Row[] {
  const scale = random.chance(55) ? { A: '100', B: '80', C: '' } : random.pick(scales);
  return Object.entries(scale).map(([mark, bound]) => ({ 記号: mark, 下限: bound }));
}

function actionRows({ random, years }: Frame, policies: readonly Row[]): readonly Row[] {
  const made: Row[] = [];
  for (const policy of policies) {
    for (let place = 1; place <= random.whole(1, 4); place += 1) {
      // 10 stands behind 2 in natural order only.
      const id = `${policy['方針ID'] ?? ''}-${String(place === 3 ? 10 : place)}`;
      made.push({
        取組ID: random.pick(['取組', '']) + id,
        方針ID: policy['方針ID'] ?? '',
        担当課: random.pick(sections),
        開始年度: random.chance(15) ? yearInTable(random.pick(years)) : '',
        終了年度: random.chance(10) ? yearInTable(random.pick(years)) : '',
        総合計画施策: random.pick(['', '◎総-01', '○総-01、◎総-02', '○総-02']),
        ウエイト: '',
        再掲元: made.length > 0 && random.chance(12) ? (random.pick(made)['取組ID'] ?? '') : '',
      });
    }
  }
  return made;
}

function indicatorRows(
  frame: Frame,
  actions: readonly Row[],
  planYears: readonly FiscalYear[],
  revising: Revising,
): readonly RevisedIndicator[] {
  const { random } = frame;
  const made: RevisedIndicator[] = [];
  for (const action of actions) {
    const actionId = (action['取組ID'] ?? '').replace('取組', '');
    for (let place = 1; place <= random.pick([0, 1, 1, 2, 3]); place += 1) {
      const id = `${actionId}-${String(place)}`;
      const source = made.length > 0 && random.chance(12) ? random.pick(made).row : undefined;
      const keys = { 指標ID: id, 取組ID: actionId, 再掲元指標ID: source?.['指標ID'] ?? '' };
      const own = { ...(source ?? generatedIndicator(frame, planYears)), ...keys };
      made.push(
        source ? { row: own, changes: [] } : revised(random, own, planYears, revising, columnText),
      );
    }
  }
  return made;
}

/** A blank, a zero, an ordinary amount. */
function amount(random: Random, blankPercent: number): string {
  if (random.chance(blankPercent)) return '';
  return random.pick(['0', String(random.whole(1, 9) * 1000), String(random.whole(1, 99999))]);
}

function amountCells(random: Random): Row {
  return {
    当初予算額: amount(random, 25),
    予算現額: amount(random, 10),
    決算額: amount(random, 10),
    翌年度繰越額: random.chance(60) ? '0' : amount(random, 30),
    うち一般財源: amount(random, 50),
  };
}

function yearlyResultRows(frame: Frame, action: Row, weights: readonly string[]): readonly Row[] {
  const { random, marks } = frame;
  return frame.years
    .filter((year, place) => place === 0 || year === frame.years.at(-1) || random.chance(85))
    .map((year) => {
      const isUnbudgeted = random.chance(10);
      return {
        年度: yearInTable(year),
        取組ID: action['取組ID'] ?? '',
        '担当課（実績の年度）': random.chance(90)
          ? (action['担当課'] ?? '')
          : random.pick(sections),
        提出状態: random.pick(['提出済み', '確認済み', '確定', '確定', '確定', '作成中', '差戻し']),
        進捗状況: random.pick(['計画どおり', '一部遅れ', '完了', '']),
        予算措置: isUnbudgeted ? 'なし' : random.pick(['あり', '']),
        ...(isUnbudgeted ? {} : amountCells(random)),
        '1次評価': random.chance(70) ? random.pick(marks) : '',
        '2次評価': random.chance(30) ? random.pick(marks) : '',
        方向性: random.pick(['1 現状のまま継続', '3 改善(手段の変更)', '8 統合・休止・廃止', '']),
        '2次の方向性': random.chance(20) ? '4 改善(事業の縮小)' : '',
        ウエイト: random.pick(weights),
      };
    });
}

type KnownProjects = ReadonlyMap<string, Row>;

/** The amounts on which the rows of a project in a year ordinarily agree. */
function knownProjects({ random, years }: Frame): KnownProjects {
  const keys = years.flatMap((year) => projectNumbers.map((number) => projectKey(year, number)));
  return new Map(keys.map((key) => [key, amountCells(random)]));
}

function projectKey(year: FiscalYear, number: string): string {
  return `${String(year)} ${number}`;
}

function projectRows(frame: Frame, action: Row, known: KnownProjects): readonly Row[] {
  const { random } = frame;
  if (!random.chance(35)) return [];
  return frame.years
    .filter(() => random.chance(80))
    .flatMap((year) => {
      const unbudgeted = random.chance(40);
      const numbers = projectNumbers.filter(() => random.chance(40));
      return [...numbers, ...(random.chance(30) ? [''] : [])].map((number) => ({
        年度: yearInTable(year),
        取組ID: action['取組ID'] ?? '',
        事業番号: number,
        事業名: `事業${number}`,
        ...cellsOfRow(random, known.get(projectKey(year, number))),
        ...(unbudgeted ? { 当初予算額: '' } : {}),
      }));
    });
}

/** Of a project that stands under several actions, one row has a blank or another amount. */
function cellsOfRow(random: Random, known: Row | undefined): Row {
  if (!known) return amountCells(random);
  const cells = Object.entries(known).map(([heading, agreed]) => {
    const typed = random.chance(70) ? agreed : amount(random, 60);
    return [heading, typed] as const;
  });
  return Object.fromEntries(cells);
}

/** The order of rows says nothing. */
function shuffled(random: Random, tables: Tables): Tables {
  return Object.fromEntries(
    Object.entries(tables).map(([tab, rows]) => {
      const order = rows.map((row) => ({ row, place: random.whole(0, 1_000_000) }));
      return [tab, order.sort((a, b) => a.place - b.place).map(({ row }) => row)];
    }),
  );
}
