/** Import of a plan: what is new, what changes, what stays, what stands in the way. */
import { describe, expect, it } from '@jest/globals';
import { importNoticeText } from '../../../src/wording/importNotices';
import type { ImportDecision } from '../../../src/workbook/import/decision';
import { finishedOffice, samplePlan } from '../../app/officeInMemory';
import { cellsIn, csv, filledCells, planDecision, refusals, withCell } from './anImport';

const PLAN = ['課一覧', '総合計画施策', '戦略', '取組方針', '行動計画', '指標', '設定'];

const samples = (names: readonly string[] = PLAN, withIds = true) =>
  names.map((name) => {
    const text = samplePlan[name] ?? '';
    return csv(`${name}.csv`, withIds ? text : text.replace(/(?:取組|指標|方針|戦略)(?=\d)/gu, ''));
  });

const changes = ({ changed }: ImportDecision) =>
  changed.map(({ title, key, heading, before, after }) => [title, key, heading, before, after]);

const newKeys = ({ newLines }: ImportDecision, title: string) =>
  newLines.filter(({ tab }) => tab.title === title).map(({ key }) => key);

const notices = ({ notices: found }: ImportDecision) => found.map(importNoticeText).join('\n');

const emptyPlan = () => cellsIn(finishedOffice(PERIOD));
const PERIOD = { kind: 'empty', firstYear: 2023, lastYear: 2027, evaluationYear: 2024 } as const;

describe('the plan that the workbook has', () => {
  it.each([
    ['with', true],
    ['without', false],
  ])('%s words before the ids: nothing changes', (_, withIds) => {
    const decision = planDecision(samples(PLAN, withIds));
    expect(refusals(decision)).toEqual([]);
    expect(changes(decision)).toEqual([]);
    expect(decision.newLines).toEqual([]);
    expect(decision.unchanged).toBeGreaterThan(100);
  });

  it('in other columns, another order and another width: nothing changes', () => {
    const decision = planDecision([
      csv('行動計画.csv', '取 組 名,取組ＩＤ', '健康づくりに係る企画調整部門の設置,１－１－２'),
    ]);
    expect(refusals(decision)).toEqual([]);
    expect(changes(decision)).toEqual([]);
  });
});

describe('an empty plan', () => {
  it('gets the whole plan in one go, and the rows of the open year', () => {
    const decision = planDecision(samples(PLAN.slice(0, -1)), emptyPlan());
    expect(refusals(decision)).toEqual([]);
    expect(newKeys(decision, '行動計画')).toHaveLength(25);
    expect(newKeys(decision, '指標')).toHaveLength(41);
    expect(newKeys(decision, '年度実績')).toHaveLength(25);
    expect(newKeys(decision, '年度実績')[0]).toBe('令和6年度 1-1-1');
    expect(newKeys(decision, '指標実績')).toHaveLength(41);
    expect(notices(decision)).toContain('年度実績に25行、指標実績に41行を作ります');
  });

  it('copies into the rows of the year what the plan says for that year', () => {
    const decision = planDecision(samples(PLAN.slice(0, -1)), emptyPlan());
    const line = (key: string) =>
      decision.newLines.find((each) => each.tab.title === '指標実績' && each.key === key)?.cells;
    expect(line('令和6年度 1-1-1-1')).toEqual({
      year: '令和6年度',
      indicatorId: '1-1-1-1',
      actionId: '1-1-1',
      indicatorName: '連携して実施した健康づくり事業数',
      answeringSection: '保健福祉課',
      target: '8',
      originalTarget: '8',
    });
    const yearly = decision.newLines.find(({ tab }) => tab.title === '年度実績')?.cells;
    expect(yearly).toMatchObject({ submission: '未入力', weight: '1', section: '保健福祉課' });
  });

  it('writes strategies before policies before actions before indicators', () => {
    const decision = planDecision([...samples(PLAN.slice(0, -1))].reverse(), emptyPlan());
    const titles = [...new Set(decision.newLines.map(({ tab }) => tab.title))];
    expect(titles).toEqual([...PLAN.slice(0, -1), '年度実績', '指標実績']);
  });

  it('is refused an action without its policy, by the row of the file', () => {
    const decision = planDecision(
      [...samples(['戦略', '課一覧', '総合計画施策', '行動計画'])],
      emptyPlan(),
    );
    expect(decision.refused).toHaveLength(25);
    expect(refusals(decision)[0]).toMatch(/^行動計画.csv　2行目　1-1-1　方針ID：/u);
  });

  it('has nothing of it when one row is refused', () => {
    const broken = csv('取組方針.csv', '方針ID,戦略ID,取組方針', '1-1,9,健康');
    expect(planDecision([broken], emptyPlan()).refused).not.toEqual([]);
  });
});

describe('a change', () => {
  it('is shown cell by cell', () => {
    const decision = planDecision([
      csv('行動計画.csv', '取組ID,取組名,担当課', '取組1-1-2,企画調整部門の設置,総合政策課'),
    ]);
    expect(changes(decision)).toEqual([
      ['行動計画', '1-1-2', '取組名', '健康づくりに係る企画調整部門の設置', '企画調整部門の設置'],
      ['行動計画', '1-1-2', '担当課', '保健福祉課', '総合政策課'],
    ]);
  });

  it('to blank is a change; a column that the file has not stays', () => {
    const decision = planDecision([csv('行動計画.csv', '取組ID,関係課', '1-1-1,')]);
    expect(changes(decision)).toEqual([
      ['行動計画', '1-1-1', '関係課', '長寿支援課、社会教育課', ''],
    ]);
  });

  it('leaves rows that only the workbook has, and says so', () => {
    const decision = planDecision([csv('戦略.csv', '戦略ID,戦略名', '1,健康と福祉')]);
    expect(notices(decision)).toMatch(
      /「戦略」シートだけにある行は、そのまま残します（\d行：2、3/u,
    );
  });

  it('of a target whose year has results says that 指標実績 keeps its own', () => {
    const decision = planDecision([
      csv('指標.csv', '指標ID,令和6年度目標,令和7年度目標', '1-1-1-1,88,99'),
    ]);
    expect(decision.changed).toHaveLength(2);
    expect(notices(decision)).toContain('計画の見直しから行ってください：1-1-1-1（令和6年度目標）');
    expect(notices(decision)).not.toContain('1-1-1-1（令和7年度目標）');
  });

  it('by a new section and an action of it in one press is understood together', () => {
    const decision = planDecision([
      csv('課一覧.csv', '課名（正式）,略称,並び順', '防災課,防災,30'),
      csv('行動計画.csv', '取組ID,担当課', '1-1-1,防災課'),
    ]);
    expect(refusals(decision)).toEqual([]);
    expect(newKeys(decision, '課一覧')).toEqual(['防災課']);
  });

  it('of an amount with its comma in the order column is one of the same number', () => {
    expect(changes(planDecision([csv('戦略.csv', '戦略ID,並び順', '1,１')]))).toEqual([]);
  });
});

describe('設定', () => {
  it('takes the values that the office decides', () => {
    const decision = planDecision([csv('設定.csv', '項目,値,説明', '会議名,推進会議,')]);
    expect(changes(decision).map(([, key, , , after]) => [key, after])).toEqual([
      ['会議名', '推進会議'],
    ]);
  });

  it('leaves blank values and what comes by itself', () => {
    const decision = planDecision([
      csv('設定.csv', '項目,値', '会議名,', '本体のID,another', '実施年度,令和9年度'),
    ]);
    expect(changes(decision)).toEqual([]);
    expect(notices(decision)).toContain('取り込みません：本体のID、実施年度');
  });

  it.each([
    ['評価対象年度,令和7年度', '「評価対象年度」は、取込では変えられません'],
    ['計画期間,令和5年度～令和10年度', '「計画期間」は、取込では変えられません'],
    ['会議の名前,推進会議', '「会議の名前」という項目はありません'],
    ['割合の桁,たくさん', '設定.csv　2行目　割合の桁'],
  ])('refuses %s', (row, message) => {
    expect(refusals(planDecision([csv('設定.csv', '項目,値', row)])).join('\n')).toContain(message);
  });
});

describe('a workbook that needs mending first', () => {
  it('is not given a second row beside one whose id became a date', () => {
    const cells = filledCells();
    const dated = withCell(cells, '行動計画', 2, 0, { value: 36_892, format: 'DATE' });
    const decision = planDecision([csv('行動計画.csv', '取組ID,取組名', '1-1-2,別の名前')], dated);
    expect(refusals(decision)).toEqual([expect.stringContaining('行動計画')]);
    expect(refusals(decision)[0]).toContain('日付');
  });

  it('is told which tab is gone', () => {
    const cells = filledCells();
    const gone = { ...cells, tabs: cells.tabs.filter(({ title }) => title !== '戦略') };
    const decision = planDecision([csv('戦略.csv', '戦略ID,戦略名', '1,健康')], gone);
    expect(refusals(decision).join('\n')).toContain('本体）に「戦略」シートが見当たりません');
  });
});
