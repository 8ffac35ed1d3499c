/**
 * A generated plan with a decided revision of one indicator: the plan before it, with it, and the plan
 * whose tab 指標 has always shown what it puts.
 */
import fc from 'fast-check';
import {
  fiscalYears,
  parsePlanPeriod,
  yearInTable,
  type FiscalYear,
} from '../../../src/domain/fiscalYear';
import type { Row, Tables } from '../../domain/planRows';
import { generatedPlan } from '../../independent/figures/generatedPlan';

/** What a revision may put, by the item of 指標. */
const newValues: Readonly<Record<string, (years: readonly string[]) => readonly string[]>> = {
  指標区分: () => ['成果指標', '活動指標'],
  単位: () => ['件', '％', ''],
  望ましい方向: () => ['増加', '減少', '維持', '実施の有無', '文章で評価'],
  目標値の種類: () => [
    '単年度',
    '単年度で最終は期間累計',
    '累計（累計で入力）',
    '累計（単年度で入力）',
    '前年度比較',
    '最終年度のみ',
  ],
  算定方法: () => ['', '実績÷目標', '目標÷実績', '基準値からの進捗', '維持', '達成率を算定しない'],
  達成とみなす範囲: () => ['', '以上', '以下', '±5'],
  基準値: () => ['', '0', '-7', '1,234'],
  最終目標: () => ['', '0', '77', '８８以上'],
  年度目標: () => ['', '0', '77', '88以上', '前年度以上'],
  開始年度: (years) => ['', ...years],
  終了年度: (years) => ['令和4年度', ...years],
  測定年度: (years) => ['毎年', ...years, years.slice(1).join('、')],
};

export const revisedItems = Object.keys(newValues);

interface Decisive {
  /** Of the indicator in 指標. */
  readonly indicator?: Row;
  /** Of its rows in 指標実績. */
  readonly result?: Row;
  readonly setting?: Row;
}

/** Where an item decides something. */
const decisive: Readonly<Record<string, Decisive>> = {
  達成とみなす範囲: { indicator: { 望ましい方向: '維持', 算定方法: '維持' } },
  基準値: { indicator: { 算定方法: '基準値からの進捗' } },
  最終目標: { setting: { 項目: '達成率の分母', 値: '最終目標' } },
  年度目標: { result: { 目標値: '' } },
  測定年度: { result: { 実績値: '', 実績値の状況: '' } },
};

/** Places among what is there, and two that are tossed for. */
export interface Chosen {
  readonly seed: number;
  readonly indicator: number;
  readonly year: number;
  readonly column: number;
  readonly value: number;
  /** Whether the tab 指標 shows the new value already. */
  readonly isShown: boolean;
  readonly isDecisive: boolean;
}

export const anyChoice: fc.Arbitrary<Chosen> = fc.record({
  seed: fc.nat(1_000_000),
  indicator: fc.nat(1000),
  year: fc.nat(1000),
  column: fc.nat(1000),
  value: fc.nat(1000),
  isShown: fc.boolean(),
  isDecisive: fc.boolean(),
});

export interface RevisedPlan {
  readonly appliesFrom: FiscalYear;
  /** Its target, before and after, looks at one year alone: by its kind, and by its words. */
  readonly isOfOneYear: boolean;
  readonly before: Tables;
  /** 見直し台帳 says from when the new value holds. */
  readonly revised: Tables;
  /** 指標 shows the new value, and nobody says that it was ever another. */
  readonly always: Tables;
}

const ofOneYear = ['単年度', '累計（累計で入力）', '最終年度のみ'];

/** Undefined where the generated plan has no indicator. */
export function revisedPlan(name: string, chosen: Chosen): RevisedPlan | undefined {
  const generated = generatedPlan(chosen.seed);
  if ((generated['指標'] ?? []).length === 0) return undefined;
  const id = pick(generated['指標'] ?? [], chosen.indicator)['指標ID'] ?? '';
  const before = withUnits(
    unrevised(chosen.isDecisive ? deciding(generated, id, name) : generated, id),
  );
  const years = periodOf(before);
  const yearNames = years.map(yearInTable);
  const item = name === '年度目標' ? `${pick(yearNames.slice(0, 2), chosen.column)}目標` : name;
  const after = pick((newValues[name] ?? (() => []))(yearNames), chosen.value);
  const appliesFrom = pick(years.slice(1, 3), chosen.year);
  const row = before['指標']?.find((one) => one['指標ID'] === id) ?? {};
  const always = changedRow(before, '指標', id, { [item]: after });
  const revision: Row = {
    見直しID: 'M-99',
    状態: '決定',
    適用年度: yearInTable(appliesFrom),
    対象ID: id,
    項目: item,
    変更前: row[item] ?? '',
    変更後: after,
  };
  const revised = {
    ...(chosen.isShown ? always : before),
    見直し台帳: [...(before['見直し台帳'] ?? []), revision],
  };
  const kinds = [row['目標値の種類'] ?? '', ...(item === '目標値の種類' ? [after] : [])];
  const isOfOneYear =
    kinds.every((kind) => ofOneYear.includes(kind)) && !comparesWithLastYear(before, id);
  return { appliesFrom, isOfOneYear, before, revised, always };
}

/** Whether a target of the indicator, in 指標 or in a row of a year, is such as 前年度以上. */
function comparesWithLastYear(tables: Tables, id: string): boolean {
  const rows = [...(tables['指標'] ?? []), ...(tables['指標実績'] ?? [])];
  return rows
    .filter((row) => row['指標ID'] === id)
    .flatMap((row) => Object.entries(row))
    .some(([heading, text]) => /目標/u.test(heading) && /前年|増加|減少/u.test(text));
}

export function periodOf(tables: Tables): readonly FiscalYear[] {
  const written = tables['設定']?.find((row) => row['項目'] === '計画期間')?.['値'] ?? '';
  const period = parsePlanPeriod(written);
  if (!period.accepted) throw new Error('A generated plan has its period.');
  return fiscalYears(period.value.first, period.value.last);
}

function pick<Item>(items: readonly Item[], place: number): Item {
  const found = items[place % items.length];
  if (found === undefined) throw new Error('There is nothing to pick from.');
  return found;
}

/** The rows of one indicator with other cells. */
function changedRow(tables: Tables, tab: string, id: string, cells: Row): Tables {
  const rows = tables[tab] ?? [];
  return {
    ...tables,
    [tab]: rows.map((row) => (row['指標ID'] === id ? { ...row, ...cells } : row)),
  };
}

function deciding(tables: Tables, id: string, name: string): Tables {
  const { indicator = {}, result = {}, setting = {} } = decisive[name] ?? {};
  const rows = changedRow(changedRow(tables, '指標', id, indicator), '指標実績', id, result);
  const others = tables['設定']?.filter((row) => row['項目'] !== setting['項目']) ?? [];
  return { ...rows, 設定: [...others, setting].filter((row) => row['項目'] !== undefined) };
}

function unrevised(tables: Tables, id: string): Tables {
  const rows = tables['見直し台帳'] ?? [];
  return { ...tables, 見直し台帳: rows.filter((row) => row['対象ID'] !== id) };
}

/** Values are typed with the unit of their indicator. */
function withUnits(tables: Tables): Tables {
  const units = new Map(tables['指標']?.map((row) => [row['指標ID'], row['単位'] ?? '']));
  return {
    ...tables,
    指標実績: (tables['指標実績'] ?? []).map((row) => {
      const value = row['実績値'] ?? '';
      const unit = /[0-9０-９]$/u.test(value) ? (units.get(row['指標ID']) ?? '') : '';
      return { ...row, 実績値: `${value}${unit}` };
    }),
  };
}
