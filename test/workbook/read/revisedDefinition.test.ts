/**
 * A decided revision of what an indicator is, in the sample workbook: 令和5年度 is closed, and whatever
 * holds from 令和7年度 on leaves it as it was, whether the tab 指標 shows the new value already or not.
 */
import { describe, expect, it } from '@jest/globals';
import { bothRates } from '../../../src/domain/bothRates';
import { achievementOf } from '../../../src/domain/achievementOf';
import { fiscalYear } from '../../../src/domain/fiscalYear';
import { indicatorInForce } from '../../../src/domain/indicatorInForce';
import { groupName } from '../../../src/domain/group/membership';
import { decideYear, rollUpYear } from '../../../src/domain/group/rollUp';
import { resultsOf } from '../../../src/domain/results';
import { originalTargetOfYear } from '../../../src/domain/targetOfYear';
import { readTarget } from '../../../src/domain/writtenTarget';
import { explainAchievement } from '../../../src/wording/explainAchievement';
import { damageText } from '../../../src/wording/damage';
import { understand } from '../../../src/workbook/read/understand';
import { decimal } from '../../domain/oneIndicator';
import { addRow, spoiled, type, type Spoil } from './sampleCells';

const id = '1-1-1-2';
const closed = fiscalYear(2023);

interface Change {
  readonly item: string;
  readonly before: string;
  readonly after: string;
}

function decided({ item, before, after }: Change, revisionId = 'M-R7-09'): Spoil {
  return addRow('見直し台帳', {
    見直しID: revisionId,
    状態: '決定',
    適用年度: '令和7年度',
    対象ID: id,
    項目: item,
    変更前: before,
    変更後: after,
    変更の理由: '集計の方法を改めたため',
    決定日: '2025-03-25',
  });
}

/** What is printed of the indicator in the closed year, where it counts, and what 点検 names there. */
function closedYear(...spoils: readonly Spoil[]) {
  const { plan, results: rows, rules, damages } = understand(spoiled(...spoils));
  const results = resultsOf(plan, rows);
  const indicator = results.indicators.get(id);
  if (!indicator) throw new Error(`The sample has ${id}.`);
  const achievement = achievementOf(results, rules, indicator, closed);
  const plans = rollUpYear(decideYear(results, rules, closed), undefined, rules).groups.find(
    ({ key }) => groupName(key) === groupName({ kind: 'plan' }),
  );
  const { total, parts } = plans?.indicators.distribution ?? { total: 0, parts: [] };
  return {
    rate: achievement.printedRate?.text,
    grade: achievement.grade?.symbol,
    sentence: explainAchievement(achievement, indicatorInForce(indicator, closed)),
    total,
    column: parts.find(({ members }) => members.some((one) => one.id === id))?.heading,
    named: damages
      .filter(({ place }) => place.tabKey !== 'revisions')
      .map((damage) => damageText(damage)),
  };
}

const typedInClosedYear = (typed: string): Spoil => type('指標実績_R5', id, '実績値', typed);
const shown = ({ item, after }: Change): Spoil => type('指標', id, item, after);

/** The revision, decided in 見直し台帳 only, and brought to the tab 指標 too. */
const states: readonly (readonly [string, (change: Change) => readonly Spoil[]])[] = [
  ['still shows the old value', (change) => [decided(change)]],
  ['shows the new value already', (change) => [decided(change), shown(change)]],
];

describe.each(states)('a year before 適用年度, while the tab 指標 %s', (_, after) => {
  it('is read with the unit that was in force', () => {
    const change = { item: '単位', before: '人', after: '％' };
    const typed = typedInClosedYear('1,268人');
    const found = closedYear(typed, ...after(change));
    expect(found).toEqual(closedYear(typed));
    expect(found).toMatchObject({ rate: '97.5', grade: 'B' });
  });

  it('is 未入力 where it was to be measured', () => {
    const change = { item: '測定年度', before: '毎年', after: '令和7年度、令和9年度' };
    const typed = [typedInClosedYear(''), type('指標実績_R5', id, '実績値の状況', '')];
    const found = closedYear(...typed, ...after(change));
    expect(found).toEqual(closedYear(...typed));
    expect(found.sentence).toBe('未入力のため、達成率を算定しない。');
    expect(found.column).toEqual({ kind: 'open' });
  });

  it('counts it as the outcome indicator that it was', () => {
    const change = { item: '指標区分', before: '成果指標', after: '活動指標' };
    const found = closedYear(...after(change));
    expect(found).toEqual(closedYear());
    expect(found.column).toEqual({ kind: 'mark', mark: 'B' });
  });

  it.each<Change>([
    { item: '開始年度', before: '令和5年度', after: '令和7年度' },
    { item: '終了年度', before: '令和9年度', after: '令和4年度' },
    { item: '望ましい方向', before: '増加', after: '減少' },
    { item: '目標値の種類', before: '単年度', after: '前年度比較' },
    { item: '算定方法', before: '実績÷目標', after: '達成率を算定しない' },
    { item: '達成とみなす範囲', before: '', after: '±5' },
    { item: '小数桁', before: '0', after: '2' },
    { item: '最終目標', before: '1700', after: '2000' },
    { item: '令和5年度目標', before: '1300', after: '2000' },
    { item: '基準値', before: '1240', after: '0' },
  ])('is as it was: $item', (change) => {
    expect(closedYear(...after(change))).toEqual(closedYear());
  });
});

describe('numbers in a unit that was revised', () => {
  const unit = decided({ item: '単位', before: '人', after: '％' }, 'M-R7-08');
  const target = { item: '令和5年度目標', before: '1,300人', after: '80％' };

  it('are read on each side of 見直し台帳 in the unit of their time', () => {
    const { plan, damages } = understand(
      spoiled(unit, decided(target), type('指標', id, '単位', '％')),
    );
    const [revision] = (plan.indicators.find((one) => one.id === id)?.revisions ?? []).filter(
      ({ item }) => item === 'target',
    );
    expect(revision).toMatchObject({ before: { kind: 'number' }, after: { kind: 'number' } });
    expect(damages.filter(({ place }) => place.tabKey === 'revisions')).toEqual([]);
  });

  it('are read in 指標 in the unit of the year of their column', () => {
    const shownUnit = type('指標', id, '単位', '％');
    const typed = [
      type('指標', id, '令和5年度目標', '1,300人'),
      type('指標実績_R5', id, '目標値', ''),
    ];
    expect(closedYear(...typed, unit, shownUnit)).toEqual(closedYear(...typed));
  });

  it('are not compared: no 当初 in 人 stands beside a value in ％', () => {
    const { plan, rules } = understand(spoiled(unit, type('指標', id, '単位', '％')));
    const [indicator] = plan.indicators.filter((one) => one.id === id);
    if (!indicator) throw new Error(`The sample has ${id}.`);
    const year = fiscalYear(2025);
    const number = (text: string) => readTarget(text, '') ?? { kind: 'words' as const, text };
    const row = {
      year,
      indicatorId: id,
      actual: { state: 'reported', value: decimal('85') },
      stateReason: '',
      isPreliminary: false,
      fixedMonth: '',
      target: number('80'),
      originalTarget: number('1300'),
    } as const;
    const results = resultsOf(plan, { yearlyResults: [], indicatorResults: [row], projects: [] });
    expect(bothRates(results, rules, indicator, year).revised).toBeUndefined();
    expect(originalTargetOfYear(results, indicator, year)).toBeUndefined();
  });
});

describe('a side of 見直し台帳 that cannot be read', () => {
  it.each<[Change, string]>([
    [
      { item: '指標区分', before: '成果指標', after: '成果' },
      '「変更後」の「成果」は、選択欄にない言葉です。選択欄（活動指標、成果指標）',
    ],
    [{ item: '指標区分', before: '', after: '活動指標' }, '「変更前」が空欄のため'],
    [{ item: '開始年度', before: '', after: '来年度' }, '「変更後」の「来年度」'],
    [{ item: '測定年度', before: '毎年', after: '令和7年度、隔年' }, '「変更後」の「隔年」'],
    [{ item: '小数桁', before: '', after: '一桁' }, '「変更後」の「一桁」'],
  ])('is named with what was found: %j', (change, told) => {
    const { damages } = understand(spoiled(decided(change)));
    const named = damages.filter(({ place }) => place.tabKey === 'revisions');
    expect(named.map((damage) => damageText(damage))).toEqual([expect.stringContaining(told)]);
  });
});
