/** Generated indicators with their targets and results: every method, kind, state and edge. */
import { yearInTable, type FiscalYear } from '../../../src/domain/fiscalYear';
import type { Row } from '../../domain/planRows';
import type { Frame } from './generatedPlan';
import type { Random } from './seededRandom';

const kinds = [
  '単年度',
  '単年度',
  '単年度',
  '単年度で最終は期間累計',
  '累計（累計で入力）',
  '累計（単年度で入力）',
  '前年度比較',
  '最終年度のみ',
];

const methods = [
  '',
  '',
  '',
  '実績÷目標',
  '目標÷実績',
  '基準値からの進捗',
  '達成・未達成',
  '維持',
  '達成率を算定しない',
];

const states = ['集計中', '調査年以外', '測定不能', '対象外', '設定なし', '目標なし', '未設定'];

export function generatedIndicator({ random }: Frame, planYears: readonly FiscalYear[]): Row {
  const desired = random.pick(['増加', '増加', '減少', '維持', '実施の有無', '文章で評価']);
  const kind = random.pick(kinds);
  const level = random.pick([1, 10, 50, 80, 100, 1000]);
  const targets = planYears.map((year): readonly [string, string] => [
    `${yearInTable(year)}目標`,
    targetText(random, desired, kind, level),
  ]);
  return {
    指標区分: random.chance(70) ? '成果指標' : '活動指標',
    単位: random.pick(['人', '％', '']),
    望ましい方向: desired,
    目標値の種類: kind,
    算定方法: random.pick(methods),
    達成とみなす範囲: random.pick(['', '', '', '以上', '以下', '±5', '±0.5']),
    基準値: random.pick(['', '0', String(level), String(-level), String(level / 2)]),
    '出典・算出方法': '',
    ...Object.fromEntries(targets),
    最終目標: random.chance(75) ? spelled(random, level * random.pick([1, 1.2, 3])) : '',
    測定年度: random.chance(10) ? planYears.slice(0, 1).map(yearInTable).join('、') : '毎年',
    水準: String(level),
  };
}

function targetText(random: Random, desired: string, kind: string, level: number): string {
  if (kind === '最終年度のみ' || random.chance(6)) return '';
  if (kind === '前年度比較') {
    const strict = desired === '減少' ? ['減少', '前年度未満'] : ['増加', '前年度超'];
    return random.pick(['', desired === '減少' ? '前年度以下' : '前年度以上', ...strict]);
  }
  if (random.chance(5)) return '0';
  if (random.chance(4)) return spelled(random, -level);
  const range = random.pick(['', '', '', '', '以上', '以下', '以内', '程度', '超', '未満']);
  return spelled(random, level) + range;
}

/** Tables of both plan and results hold their numbers in every way people write them. */
function spelled(random: Random, value: number): string {
  const digits = String(Math.round(Math.abs(value) * 100) / 100);
  const wide = digits.replace(/[\d.]/gu, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
  const thousands = digits.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  const text = random.pick([digits, digits, wide, digits.includes('.') ? digits : thousands]);
  return value < 0 ? random.pick(['-', '△', '▲', '−', '－']) + text : text;
}

/** Values around the target: exact ties at the bounds, hairs beside them, zero, negatives. */
function valueText(random: Random, level: number): string {
  const ratio = random.pick([1, 0.8, 1.25, 0.9996, 0.7999, 1.0004, 0.5, 2, 0, -0.3, 1 / 3]);
  if (random.chance(30)) return spelled(random, random.whole(0, level * 2));
  return spelled(random, level * ratio);
}

export function generatedIndicatorResults(frame: Frame, indicator: Row): readonly Row[] {
  const { random, years } = frame;
  const level = Number(indicator['水準']);
  return years
    .filter(() => random.chance(94))
    .map((year) => {
      const copied = indicator[`${yearInTable(year)}目標`] ?? '';
      return {
        年度: yearInTable(year),
        指標ID: indicator['指標ID'] ?? '',
        取組ID: indicator['取組ID'] ?? '',
        目標値: random.chance(90) ? copied : '',
        ...actualCells(random, indicator, level),
        '速報・確定の別': random.pick(['確定', '速報', '']),
      };
    });
}

function actualCells(random: Random, indicator: Row, level: number): Row {
  const isJudged = indicator['算定方法'] === '達成率を算定しない';
  const isWord = indicator['望ましい方向'] === '実施の有無' || random.chance(4);
  const choice = random.whole(1, 100);
  if (choice <= 8) return { 実績値: '', 実績値の状況: random.pick(states) };
  if (choice <= 11) return { 実績値: valueText(random, level), 実績値の状況: random.pick(states) };
  if (choice <= 14) return { 実績値: '', 実績値の状況: '' };
  if (choice <= 16) return { 実績値: random.pick(states), 実績値の状況: '' };
  const value =
    isWord && !isJudged && random.chance(70)
      ? random.pick(['達成', '未達成'])
      : valueText(random, level);
  return { 実績値: value, 実績値の状況: random.pick(['', '報告']) };
}
