/** Generated indicators with their targets and results: every method, kind, state and edge. */
import { yearInTable, type FiscalYear } from '../../../src/domain/fiscalYear';
import type { Row } from '../../domain/planRows';
import type { Frame } from './generatedPlan';
import { originalText, textIn, type RevisedIndicator } from './generatedRevisions';
import type { Random } from './seededRandom';

const directions = ['増加', '増加', '減少', '維持', '実施の有無', '文章で評価'];

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

const lastYearWords = ['前年度以上', '前年度以下', '増加', '減少', '前年度超', '前年度未満'];

const units = ['人', '％', '', '件', '㎞'];

const ranges = ['以上', '以下', '以内', '程度', '超', '未満'];

const levels = [1, 10, 50, 80, 100, 1000, 10000];

const states = ['集計中', '調査年以外', '測定不能', '対象外', '設定なし', '目標なし', '未設定'];

export function generatedIndicator({ random }: Frame, planYears: readonly FiscalYear[]): Row {
  const desired = random.pick(directions);
  const kind = random.pick(kinds);
  const level = random.pick(levels);
  const basis: Row = { 望ましい方向: desired, 目標値の種類: kind, 水準: String(level) };
  const columns = [...planYears.map((year) => `${yearInTable(year)}目標`), '最終目標'];
  const targets = columns.map((column) => [column, columnText(random, column, basis)] as const);
  const ends = random.chance(kind === '最終年度のみ' ? 50 : 12);
  return {
    ...basis,
    指標区分: random.chance(70) ? '成果指標' : '活動指標',
    単位: random.pick(units),
    算定方法: random.pick(methods),
    達成とみなす範囲: columnText(random, '達成とみなす範囲', basis),
    基準値: columnText(random, '基準値', basis),
    値の時点: '',
    '出典・算出方法': '',
    ...Object.fromEntries(targets),
    測定年度: random.chance(10) ? planYears.slice(0, 1).map(yearInTable).join('、') : '毎年',
    開始年度: random.chance(8) ? yearInTable(random.pick(planYears)) : '',
    終了年度: ends ? yearInTable(random.pick(planYears)) : '',
  };
}

/** Another text of a column of 指標. */
export function columnText(random: Random, column: string, indicator: Row): string {
  const level = Number(indicator['水準']);
  if (column.endsWith('年度目標')) return targetText(random, indicator, level);
  switch (column) {
    case '最終目標':
      return finalText(random, level);
    case '単位':
      return random.pick(units);
    case '望ましい方向':
      return random.pick(directions);
    case '目標値の種類':
      return random.pick(kinds);
    case '算定方法':
      return random.pick(methods);
    case '達成とみなす範囲':
      return random.pick(['', '', '', '以上', '以下', '±5', '±0.5']);
    case '基準値':
      return random.pick(['', '0', String(level), String(-level), String(level / 2)]);
    case '測定年度':
      return random.pick(['毎年', '令和5年度', '令和6年度、令和7年度']);
    case '指標区分':
      return random.pick(['成果指標', '活動指標']);
    case '開始年度':
    case '終了年度':
      return random.pick(['', '令和5年度', '令和6年度', '令和7年度']);
    default:
      return random.pick(['', '新しい調査', '別の集計']);
  }
}

function finalText(random: Random, level: number): string {
  if (random.chance(25)) return '';
  if (random.chance(3)) return '向上';
  const range = random.chance(25) ? random.pick(ranges) : '';
  return spelled(random, level * random.pick([1, 1, 1.2, 3])) + range;
}

function targetText(random: Random, indicator: Row, level: number): string {
  const kind = indicator['目標値の種類'] ?? '';
  if (kind === '最終年度のみ' || random.chance(6)) return '';
  if (kind === '前年度比較') return random.pick(['', '前年度以上', ...lastYearWords]);
  if (random.chance(6)) return random.pick(lastYearWords);
  if (random.chance(5)) return '0';
  if (random.chance(4)) return spelled(random, -level);
  if (random.chance(2)) return '設置';
  return spelled(random, level) + random.pick(['', '', '', '', ...ranges]);
}

/** Tables of both plan and results hold their numbers in every way people write them. */
function spelled(random: Random, value: number): string {
  const digits = String(Math.round(Math.abs(value) * 100) / 100);
  const wide = digits.replace(/[\d.]/gu, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
  const thousands = digits.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  const text = random.pick([digits, digits, wide, digits.includes('.') ? digits : thousands]);
  return value < 0 ? random.pick(['-', '△', '▲', '−', '－']) + text : text;
}

const ratios = [1, 0.8, 1.25, 0.9996, 0.99995, 0.7999, 1.0004, 0.5, 2, 0, -0.3, 1 / 3];

/** At and beside bounds that have decimals themselves: 99.95, 66.667, 33.34. */
const hairs = [0.9995, 0.99949, 0.66667, 0.6667, 0.3334, 0.33337, 0.3333];

/** Values around the target: exact ties at the bounds, hairs beside them, zero, negatives. */
function valueText(random: Random, level: number): string {
  if (random.chance(30)) return spelled(random, random.whole(0, level * 2));
  return spelled(random, level * random.pick(random.chance(30) ? hairs : ratios));
}

export function generatedIndicatorResults(
  frame: Frame,
  indicator: RevisedIndicator,
): readonly Row[] {
  const { random, years } = frame;
  return years
    .filter(() => random.chance(94))
    .map((year) => ({
      年度: yearInTable(year),
      指標ID: indicator.row['指標ID'] ?? '',
      取組ID: indicator.row['取組ID'] ?? '',
      ...targetCells(random, indicator, year),
      ...actualCells(random, indicator, year),
      '速報・確定の別': random.pick(['確定', '確定', '速報', '']),
    }));
}

/** 目標値 and 当初目標値 as they are copied when a year is opened, blank, or typed otherwise. */
function targetCells(random: Random, indicator: RevisedIndicator, year: FiscalYear): Row {
  const isFinal = textIn(indicator, '目標値の種類', year) === '最終年度のみ';
  const column = isFinal ? '最終目標' : `${yearInTable(year)}目標`;
  const copied = isFinal && random.chance(70) ? '' : textIn(indicator, column, year);
  const other = columnText(random, column, indicator.row);
  const first = isFinal && random.chance(70) ? '' : originalText(indicator, column);
  return {
    目標値: random.pick([...Array.from({ length: 12 }, () => copied), '', other]),
    当初目標値: random.pick([first, first, first, '', '', '', other]),
  };
}

function actualCells(random: Random, indicator: RevisedIndicator, year: FiscalYear): Row {
  const level = Number(indicator.row['水準']);
  const isJudged = textIn(indicator, '算定方法', year) === '達成率を算定しない';
  const isWord = indicator.row['望ましい方向'] === '実施の有無' || random.chance(4);
  const choice = random.whole(1, 100);
  if (choice <= 8) return { 実績値: '', 実績値の状況: random.pick(states) };
  if (choice <= 11) return { 実績値: valueText(random, level), 実績値の状況: random.pick(states) };
  if (choice <= 14) return { 実績値: '', 実績値の状況: '' };
  if (choice <= 16) return { 実績値: random.pick(states), 実績値の状況: '' };
  const unit = random.chance(15) ? textIn(indicator, '単位', year) : '';
  const value =
    isWord && !isJudged && random.chance(70)
      ? random.pick(['達成', '未達成'])
      : valueText(random, level) + unit;
  return { 実績値: value, 実績値の状況: random.pick(['', '報告']) };
}
