/**
 * Builders in the plan's words: an office writes only what a test is about, the rest is ordinary.
 * Strategies and policies follow from the ids of the actions, actions from the ids of indicators.
 */
import { fiscalYear } from '../../src/domain/fiscalYear';
import { groupName, type GroupKey } from '../../src/domain/group/membership';
import {
  decideYear,
  rollUpYear,
  type GroupFigures,
  type YearRollUp,
} from '../../src/domain/group/rollUp';
import { readTables, type ReadPlan, type Row, type Tables } from './planRows';

/** Rows by heading under the id of what they are about. */
type RowsById = Readonly<Record<string, Row>>;

export interface Office {
  /** 設定, by 項目. */
  readonly settings?: Row;
  /** 行動計画. */
  readonly actions: RowsById;
  /** 指標; 成果指標 of which more is better unless told. */
  readonly indicators?: RowsById;
  /** 年度実績 of 令和6年度; an action that is not named is 確定 with grade A. `null`: no row. */
  readonly results?: Readonly<Record<string, Row | null>>;
  /** 年度実績 of 令和5年度; none unless named. */
  readonly lastYear?: RowsById;
  /** 実績値 of 令和6年度 by 指標ID. */
  readonly values?: RowsById;
  readonly lastValues?: RowsById;
  readonly projects?: readonly Row[];
  readonly lastProjects?: readonly Row[];
  readonly sections?: readonly Row[];
}

const ordinaryResult: Row = {
  提出状態: '確定',
  進捗状況: '計画どおり',
  予算措置: 'あり',
  '1次評価': 'A',
  方向性: '1 現状のまま継続',
  ウエイト: '1',
};

const ordinaryIndicator: Row = {
  指標区分: '成果指標',
  望ましい方向: '増加',
  目標値の種類: '単年度',
  令和5年度目標: '100',
  令和6年度目標: '100',
  最終目標: '100',
};

export function tablesOf(office: Office): Tables {
  const ids = Object.keys(office.actions);
  const policies = [...new Set(ids.map((id) => parentOf(id)))];
  const results = office.results ?? {};
  return {
    設定: Object.entries({ 計画期間: '令和5年度～令和9年度', ...office.settings }).map(
      ([item, value]) => ({ 項目: item, 値: value }),
    ),
    課一覧: office.sections ?? [],
    戦略: [...new Set(policies.map((id) => parentOf(id)))].map((id) => ({ 戦略ID: id })),
    取組方針: policies.map((id) => ({ 方針ID: id, 戦略ID: parentOf(id) })),
    行動計画: ids.map((id) => ({
      取組ID: id,
      方針ID: parentOf(id),
      担当課: '総務課',
      ...office.actions[id],
    })),
    指標: Object.entries(office.indicators ?? {}).map(([id, row]) => ({
      ...ordinaryIndicator,
      指標ID: id,
      取組ID: parentOf(id),
      ...row,
    })),
    年度実績: [
      ...ids
        .filter((id) => office.actions[id]?.['再掲元'] === undefined && results[id] !== null)
        .map((id) => ({
          年度: '令和6年度',
          取組ID: id,
          ...ordinaryResult,
          ...results[id],
        })),
      ...Object.entries(office.lastYear ?? {}).map(([id, row]) => ({
        年度: '令和5年度',
        取組ID: id,
        ...ordinaryResult,
        ...row,
      })),
    ],
    指標実績: [
      ...valueRows('令和6年度', office.values),
      ...valueRows('令和5年度', office.lastValues),
    ],
    関連事業: [
      ...(office.projects ?? []).map((row) => ({ 年度: '令和6年度', ...row })),
      ...(office.lastProjects ?? []).map((row) => ({ 年度: '令和5年度', ...row })),
    ],
  };
}

/** @example parentOf('1-2-3') //=> '1-2' */
function parentOf(id: string): string {
  return id.split('-').slice(0, -1).join('-');
}

function valueRows(year: string, values: RowsById = {}): readonly Row[] {
  return Object.entries(values).map(([id, row]) => ({ 年度: year, 指標ID: id, ...row }));
}

/** The roll-up of 令和6年度, beside 令和5年度. */
export function rollUpOf(office: Office): YearRollUp {
  return rollUpOfPlan(readTables(tablesOf(office)));
}

export function rollUpOfPlan({ results, rules }: ReadPlan, year = fiscalYear(2024)): YearRollUp {
  const before =
    year > results.plan.firstYear ? decideYear(results, rules, fiscalYear(year - 1)) : undefined;
  return rollUpYear(decideYear(results, rules, year), before, rules);
}

/** The figures of one group; the whole plan unless told. */
export function figuresOf(office: Office, key: GroupKey = { kind: 'plan' }): GroupFigures {
  return groupIn(rollUpOf(office), key);
}

export function groupIn({ groups }: YearRollUp, key: GroupKey): GroupFigures {
  const found = groups.find((group) => groupName(group.key) === groupName(key));
  if (!found) throw new Error(`The plan of the test has no ${groupName(key)}.`);
  return found;
}

/** So many actions 1-1-1, 1-1-2, … with the same row. */
export function actionsOf(count: number, row: Row = {}): RowsById {
  return Object.fromEntries(
    Array.from({ length: count }, (_, place) => [`1-1-${String(place + 1)}`, row]),
  );
}
