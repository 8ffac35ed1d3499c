/** The rows of the open year that an import makes for what is new in the plan. */
import { describe, expect, it } from '@jest/globals';
import { fiscalYear } from '../../../src/domain/fiscalYear';
import type { Indicator, IndicatorDefinition } from '../../../src/domain/indicator';
import type { Plan } from '../../../src/domain/plan';
import { yearRows } from '../../../src/workbook/import/yearRows';
import { readTables } from '../../domain/planRows';

const R6 = fiscalYear(2024);
const R7 = fiscalYear(2025);

const ACTION = { 方針ID: '1-1', 担当課: '福祉課' };
const INDICATOR = {
  指標区分: '成果指標',
  単位: '人',
  望ましい方向: '増加',
  目標値の種類: '単年度',
  令和6年度目標: '100人以上',
};

interface PlanTables {
  readonly actions: readonly Readonly<Record<string, string>>[];
  readonly indicators?: readonly Readonly<Record<string, string>>[];
  readonly revisions?: readonly Readonly<Record<string, string>>[];
}

function planWith(tables: PlanTables): Plan {
  const { results } = readTables({
    設定: [{ 項目: '計画期間', 値: '令和5年度～令和9年度' }],
    課一覧: [
      { '課名（正式）': '福祉課', 有効終了年度: '令和6年度', 後継課: '保健福祉課' },
      { '課名（正式）': '保健福祉課', 有効開始年度: '令和7年度' },
    ],
    行動計画: tables.actions.map((row) => ({ ...ACTION, ...row })),
    指標: (tables.indicators ?? []).map((row) => ({ ...INDICATOR, ...row })),
    見直し台帳: tables.revisions ?? [],
  });
  return results.plan;
}

function lines(tables: PlanTables & { readonly has?: readonly string[] }) {
  return yearRows(planWith(tables), R6, (_, key) => tables.has?.includes(key) ?? false);
}

const keys = (found: ReturnType<typeof lines>) => found.map(({ key }) => key);

describe('a row of 年度実績', () => {
  it('is made for every action of the year, in natural order', () => {
    const actions = [
      { 取組ID: '1-1-10' },
      { 取組ID: '1-1-2' },
      { 取組ID: '1-1-3', 開始年度: '令和7年度' },
      { 取組ID: '1-1-4', 終了年度: '令和5年度' },
    ];
    expect(keys(lines({ actions }))).toEqual(['令和6年度 1-1-2', '令和6年度 1-1-10']);
  });

  it('is not made for what is repeated, and not twice', () => {
    const actions = [{ 取組ID: '1-1-1' }, { 取組ID: '2-1-1', 再掲元: '1-1-1' }];
    expect(keys(lines({ actions, has: ['令和6年度 1-1-1'] }))).toEqual([]);
  });

  it('is answered by the section that followed', () => {
    expect(lines({ actions: [{ 取組ID: '1-1-1' }] })[0]?.cells).toMatchObject({
      section: '福祉課',
      answeringSection: '保健福祉課',
      submission: '未入力',
    });
  });
});

describe('a row of 指標実績', () => {
  const actions = [{ 取組ID: '1-1-1' }];
  const own = { 指標ID: '1-1-1-1', 取組ID: '1-1-1' };
  const cells = (more: Readonly<Record<string, string>>, revisions?: never[]) =>
    lines({ actions, indicators: [{ ...own, ...more }], ...(revisions ? { revisions } : {}) })[1]
      ?.cells;

  it('has the target as it was written', () => {
    expect(cells({})).toMatchObject({ target: '100人以上', originalTarget: '100人以上' });
  });

  it('says 調査年以外 where the year is not measured', () => {
    expect(cells({ 測定年度: '令和5年度、令和8年度' })).toMatchObject({ state: '調査年以外' });
    expect(cells({ 測定年度: '毎年' })?.['state']).toBeUndefined();
  });

  it('has no target where the plan has none', () => {
    expect(cells({ 令和6年度目標: '' })?.['target']).toBeUndefined();
  });

  it('has the target in force, and the first one beside it', () => {
    const revision = {
      見直しID: '見-1',
      状態: '決定',
      適用年度: '令和6年度',
      対象ID: '1-1-1-1',
      項目: '令和6年度目標',
      変更前: '80',
      変更後: '100',
    };
    const found = lines({ actions, indicators: [own], revisions: [revision] })[1]?.cells;
    expect(found).toMatchObject({ target: '100', originalTarget: '80' });
  });

  it.each<[string, Partial<Indicator>, Partial<IndicatorDefinition>, string | undefined]>([
    ['is there though it begins later now', { firstYear: R7 }, {}, ''],
    ['is there though it had ended before by now', { lastYear: fiscalYear(2023) }, {}, ''],
    ['is not there though it would begin earlier now', {}, { firstYear: R7 }, undefined],
    ['is to be measured though it no longer would be', { measuredYears: [R7] }, {}, ''],
    ['is 調査年以外 though it would be measured now', {}, { measuredYears: [R7] }, '調査年以外'],
  ])('%s: what holds from a later year on does not count', (_, shown, before, state) => {
    const revision = { id: '見-1', appliesFrom: R7, reason: '', item: 'definition' } as const;
    const plan = planWith({ actions, indicators: [own] });
    const revised = plan.indicators.map((indicator) => ({
      ...indicator,
      ...shown,
      revisions: [{ ...revision, before, after: shown }],
    }));
    const rows = yearRows({ ...plan, indicators: revised }, R6, () => false);
    const found = rows.find(({ key }) => key === '令和6年度 1-1-1-1');
    expect(found && (found.cells['state'] ?? '')).toBe(state);
  });

  it('is not made for an indicator of an action that has no row itself', () => {
    const indicators = [{ ...own, 取組ID: '9-9-9' }];
    expect(keys(lines({ actions, indicators }))).toEqual(['令和6年度 1-1-1']);
  });
});
