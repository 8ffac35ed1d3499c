/**
 * The town's 516 indicators with targets made from their values: ratios of 0.5 to 2, ties at 80 and
 * 100 %, zeros. Each seed makes others; 設定なし has none.
 */
import type { Row, Tables } from '../../domain/planRows';
import { isLessBetter, isNotSet, seiroTables } from '../../domain/real/seiro';
import { seededRandom, type Random } from './seededRandom';

const methods = ['', '', '', '実績÷目標', '目標÷実績', '基準値からの進捗', '達成・未達成', '維持'];

/** The target over the value: 1.25 is exactly 80 %, 1 exactly 100 %. */
const ratios = [1, 1, 1.25, 0.8, 0.5, 0.75, 1.5, 2, 0.9999, 1.0001, 1.2501];

/** Headings that the independent program asks for and the list has not. */
const blankIndicator: Row = {
  再掲元指標ID: '',
  達成とみなす範囲: '',
  最終目標: '',
  開始年度: '',
  終了年度: '',
};

const blankAction: Row = { 再掲元: '', 開始年度: '', 終了年度: '', 総合計画施策: '' };

const blankResult: Row = {
  '1次評価': '',
  '2次評価': '',
  '2次の方向性': '',
  進捗状況: '',
  予算措置: '',
  当初予算額: '',
  予算現額: '',
  翌年度繰越額: '',
  うち一般財源: '',
  ウエイト: '',
};

export function seiroPlan(seed: number): Tables {
  const random = seededRandom(seed);
  const tables = seiroTables((row) => ({ ...blankIndicator, ...targeted(random, row) }));
  const filled = (tab: string, blank: Row) =>
    (tables[tab] ?? []).map((row) => ({ ...blank, ...row }));
  return {
    ...tables,
    行動計画: filled('行動計画', blankAction),
    年度実績: filled('年度実績', blankResult),
    指標実績: filled('指標実績', { 目標値: '', 当初目標値: '', '速報・確定の別': '' }),
  };
}

function targeted(random: Random, row: Row): Row {
  if (isNotSet(row)) return { 実績値: '', 実績値の状況: '設定なし', 算定方法: '', 基準値: '' };
  const value = Number((row['実績値'] ?? '').normalize('NFKC'));
  const known = Number.isFinite(value) && row['実績値'] !== '' ? value : 1;
  const level = known === 0 ? random.pick([0, 0, 1, 5]) : known * random.pick(ratios);
  const target = random.chance(4) ? 0 : level;
  return {
    令和6年度目標: decimals(target) + (random.chance(10) ? rangeOf(random, row) : ''),
    算定方法: random.pick(methods),
    基準値: decimals(known * random.pick([0, 0.5, 1, 2])),
  };
}

function rangeOf(random: Random, row: Row): string {
  return random.pick(isLessBetter(row) ? ['以下', '以内', '未満'] : ['以上', '程度', '超']);
}

/** As people type it: at most eight decimals, never an exponent. */
function decimals(value: number): string {
  return String(Number(value.toFixed(8)));
}
