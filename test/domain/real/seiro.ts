/**
 * 聖籠町 令和7年度政策評価（令和6年度実施事業）, https://www.town.seiro.niigata.jp/material/files/group/6/R7seisakuhyouka.pdf,
 * as the project onuma-spec/jimujigyou-hyoka read it from the paper: 224 projects with 516 indicators and
 * their values. The paper's targets were not read, and 方向性 only in five groups.
 *
 * Every project is an action here, every 課 a strategy, so that the rows are those of a plan.
 */
import { join } from 'node:path';
import { readPlanFolder } from '../../independent/figures/csvFolder';
import type { Row, Tables } from '../planRows';

const files = readPlanFolder(join(__dirname, 'seiro'));

export const projects: readonly Row[] = files['事業'] ?? [];

export const indicators: readonly Row[] = [
  ...(files['活動指標'] ?? []),
  ...(files['成果指標'] ?? []),
];

/** By name; what the town wants to be less. */
const lessIsBetter =
  /事故(?:発生)?件数|（実事故）件数|苦情件数|超過回数|^温室効果ガス排出量$|火災件数|クレーム数|待機児童数|断水日数/u;

export function isLessBetter(indicator: Row): boolean {
  return lessIsBetter.test(indicator['指標名'] ?? '');
}

/** 「…設定なし」 as the name: the project has no such indicator. */
export function isNotSet(indicator: Row): boolean {
  return /設定なし。?$/u.test(indicator['指標名'] ?? '');
}

/** What somebody adds to an indicator: its target, its state. */
export type AddedTo = (indicator: Row, place: number) => Row;

export function seiroTables(added: AddedTo = () => ({})): Tables {
  const sections = [...new Set(projects.map((row) => row['担当課'] ?? ''))];
  const counted = new Map<string, number>();
  const placed = projects.map((row) => {
    const section = String(sections.indexOf(row['担当課'] ?? '') + 1);
    const count = (counted.get(section) ?? 0) + 1;
    counted.set(section, count);
    return { row, policyId: `${section}-1`, id: `${section}-1-${String(count)}` };
  });
  const idOf = new Map(placed.map(({ row, id }) => [row['事業番号'], id]));
  const rows = numbered(idOf).map((row, place) => ({ ...row, ...added(row, place) }));
  const policies = [...new Set(placed.map(({ policyId }) => policyId))];
  return {
    設定: [
      { 項目: '計画期間', 値: '令和5年度～令和9年度' },
      { 項目: '評価対象年度', 値: '令和6年度' },
    ],
    課一覧: sections.map((name, place) => ({ '課名（正式）': name, 並び順: String(place + 1) })),
    戦略: sections.map((name, place) => ({ 戦略ID: String(place + 1), 戦略名: name })),
    取組方針: policies.map((id) => ({
      方針ID: id,
      戦略ID: id.split('-')[0] ?? '',
      取組方針: '事業',
    })),
    行動計画: placed.map(({ row, id, policyId }) => ({
      取組ID: id,
      方針ID: policyId,
      取組名: row['事業名'] ?? '',
      担当課: row['担当課'] ?? '',
    })),
    指標: rows.map((row) => ({ ...row, 実績値: '' })),
    年度実績: placed.map(({ row, id }) => ({
      年度: '令和6年度',
      取組ID: id,
      '担当課（実績の年度）': row['担当課'] ?? '',
      提出状態: '確定',
      決算額: row['決算額'] ?? '',
      方向性: row['方向性'] ?? '',
    })),
    指標実績: rows.map((row) => ({
      年度: '令和6年度',
      指標ID: row['指標ID'] ?? '',
      取組ID: row['取組ID'] ?? '',
      実績値: row['実績値'] ?? '',
      実績値の状況: row['実績値の状況'] ?? '',
    })),
  };
}

/** The indicators under the ids that they have in a plan. */
function numbered(idOf: ReadonlyMap<string | undefined, string>): readonly Row[] {
  const counted = new Map<string, number>();
  return indicators.map((row) => {
    const actionId = idOf.get(row['事業番号']) ?? '';
    const count = (counted.get(actionId) ?? 0) + 1;
    counted.set(actionId, count);
    return {
      指標ID: `${actionId}-${String(count)}`,
      取組ID: actionId,
      指標区分: row['指標区分'] ?? '',
      指標名: row['指標名'] ?? '',
      単位: (row['単位'] ?? '').replace(/^-$/u, ''),
      実績値: row['実績値'] ?? '',
      望ましい方向: isLessBetter(row) ? '減少' : '増加',
      目標値の種類: '単年度',
    };
  });
}
