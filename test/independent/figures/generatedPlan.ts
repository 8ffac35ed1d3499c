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
import { generatedIndicator, generatedIndicatorResults } from './generatedIndicator';
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

export function generatedPlan(seed: number): Tables {
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
  const indicators = indicatorRows(frame, actions, fiscalYears(first, last));
  const sources = actions.filter((row) => row['再掲元'] === '');
  const projects = sources.flatMap((row) => projectRows(frame, row));
  return shuffled(random, {
    設定: settingRows(random, first, last),
    判定基準: scale,
    戦略: strategies.map((id) => ({ 戦略ID: id })),
    取組方針: policies,
    行動計画: actions,
    指標: indicators,
    年度実績: sources.flatMap((row) => yearlyResultRows(frame, row)),
    指標実績: indicators
      .filter((row) => row['再掲元指標ID'] === '')
      .flatMap((row) => generatedIndicatorResults(frame, row)),
    関連事業: projects,
    見直し台帳: revisionRows(frame, indicators),
  });
}

function settingRows(random: Random, first: FiscalYear, last: FiscalYear): readonly Row[] {
  const values = {
    計画期間: `${yearInTable(first)}～${yearInTable(last)}`,
    割合の桁: random.pick(['0', '0', '1']),
    率の桁: random.pick(['1', '1', '0', '2']),
    対象外の扱い: random.pick(['分母に含む', '分母に含まない']),
    達成率の分母: random.pick(['当該年度', '当該年度', '最終目標']),
  };
  return Object.entries(values).map(([item, value]) => ({ 項目: item, 値: value }));
}

function scaleRows(random: Random): readonly Row[] {
  const [a, b, c, d] = [
    { 記号: 'A', 下限: '100' },
    { 記号: 'B', 下限: '80' },
    { 記号: 'C', 下限: '50' },
    { 記号: 'D', 下限: '' },
  ];
  return random.chance(80) ? [a, b, { 記号: 'C', 下限: '' }] : [a, b, c, d];
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
): readonly Row[] {
  const { random } = frame;
  const made: Row[] = [];
  for (const action of actions) {
    const actionId = (action['取組ID'] ?? '').replace('取組', '');
    for (let place = 1; place <= random.pick([0, 1, 1, 2, 3]); place += 1) {
      const source = made.length > 0 && random.chance(10) ? random.pick(made) : undefined;
      const id = `${actionId}-${String(place)}`;
      const own = source ?? generatedIndicator(frame, planYears);
      made.push({
        ...own,
        指標ID: id,
        取組ID: actionId,
        再掲元指標ID: source?.['指標ID'] ?? '',
      });
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

function yearlyResultRows(frame: Frame, action: Row): readonly Row[] {
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
        ウエイト: random.pick(['1', '1', '', '2', '0.5', '0']),
      };
    });
}

function projectRows(frame: Frame, action: Row): readonly Row[] {
  const { random } = frame;
  if (!random.chance(25)) return [];
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
        ...amountCells(random),
        ...(unbudgeted ? { 当初予算額: '' } : {}),
      }));
    });
}

/** A change of the way of counting, which breaks the series of an indicator. */
function revisionRows({ random, years }: Frame, indicators: readonly Row[]): readonly Row[] {
  return indicators
    .filter((row) => row['再掲元指標ID'] === '' && random.chance(8))
    .map((row, place) => ({
      見直しID: `M-${String(place)}`,
      状態: random.pick(['決定', '決定', '案']),
      適用年度: yearInTable(random.pick(years)),
      対象ID: row['指標ID'] ?? '',
      項目: '出典・算出方法',
      変更前: '',
      変更後: '新しい調査',
    }));
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
