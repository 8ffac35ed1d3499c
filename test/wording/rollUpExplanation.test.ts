/** 集計の説明: every figure that the sheet or a paper prints of a group has its words, exactly once. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Counting } from '../../src/domain/group/distribution';
import type { CountingFigures, GroupFigures } from '../../src/domain/group/rollUp';
import type { Share } from '../../src/domain/group/share';
import { headingInText } from '../../src/wording/distributionText';
import { countInText, inText, rateText } from '../../src/wording/numbers';
import { rollUpExplanation } from '../../src/wording/rollUpExplanation';
import { generatedPlan } from '../independent/figures/generatedPlan';
import { actionsOf, figuresOf, rollUpOfPlan, tablesOf, type Office } from '../domain/builders';
import { readTables } from '../domain/planRows';

const words: Readonly<Record<Counting, string>> = {
  actions: '取組',
  indicators: '成果指標',
  progress: '進捗状況',
  directions: '方向性',
};

/** What stands behind a title, up to the next one; one entry for each time it stands there. */
function behind(explanation: string, title: string): readonly string[] {
  return explanation
    .split('【')
    .filter((part) => part.startsWith(`${title}】`))
    .map((part) => part.slice(title.length + 1));
}

function times(text: string, part: string): number {
  return text.split(part).length - 1;
}

function shown(printed: string): string {
  return inText(rateText({ text: printed }));
}

function expectShares(explanation: string, title: string, all: readonly Share[]): void {
  const shares = all.filter(({ printed }) => printed !== undefined);
  const [said = '', ...more] = behind(explanation, title);
  expect(more).toEqual([]);
  for (const { count, printed = '', explanation: why } of shares) {
    const heading = headingInText(why.heading, why.counting);
    const part =
      count > 0
        ? `${heading}${countInText(count)}件は${shown(printed)}％`
        : `０件のものは${shown(printed)}％`;
    expect(times(said.replace('（', '、').replace('）', '、'), `、${part}、`)).toBe(1);
  }
}

function expectChanges(explanation: string, title: string, { shares }: CountingFigures): void {
  const changed = shares.lines.filter(({ change }) => change);
  const [said = '', ...more] = behind(explanation, title);
  expect(more).toEqual([]);
  for (const { heading, share, lastYear, change } of changed) {
    const word = headingInText(heading, share.explanation.counting);
    const isNowhere = share.count === 0 && lastYear?.count === 0;
    const sum = `${word}は${shown(share.printed ?? '')}－${shown(lastYear?.printed ?? '')}で${shown(change?.printed ?? '')}`;
    expect(times(said, isNowhere ? 'ほかは０' : sum)).toBe(1);
    if (isNowhere) expect(said).not.toContain(`${word}は`);
  }
}

function expectAllSaid(figures: GroupFigures, explanation: string): void {
  for (const counting of ['actions', 'indicators', 'progress', 'directions'] as const) {
    const { shares } = figures[counting];
    const own = shares.lines.map(({ share }) => share);
    const last = shares.lines.flatMap(({ lastYear }) => lastYear ?? []);
    expectShares(explanation, `${words[counting]}：割合`, own);
    expectShares(explanation, `${words[counting]}：前年度の割合`, last);
    expectChanges(explanation, `${words[counting]}：割合の増減`, figures[counting]);
  }
  expect(behind(explanation, '平均達成率')).toHaveLength(1);
  expect(behind(explanation, '状況')).toHaveLength(1);
  expect(behind(explanation, '最終目標の達成見込み')).toHaveLength(
    figures.outlooks.length > 0 ? 1 : 0,
  );
}

describe('集計の説明', () => {
  it('has a sentence for every share, every 増減 and the mean, whatever the plan', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => {
        const read = readTables(generatedPlan(seed));
        const rules = { ...read.rules, gradesUsed: true };
        for (const figures of rollUpOfPlan({ ...read, rules }).groups) {
          if (figures.of > 0) expectAllSaid(figures, rollUpExplanation(figures, rules));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('reads as one paragraph: 対象外 and 評価なし have their words as grades have', () => {
    const office: Office = {
      actions: actionsOf(3),
      indicators: { '1-1-2-1': {}, '1-1-3-1': {} },
      values: { '1-1-2-1': { 実績値の状況: '対象外' }, '1-1-3-1': { 実績値: '70' } },
      results: {
        '1-1-1': { '1次評価': '' },
        '1-1-2': { '1次評価': '' },
        '1-1-3': { '1次評価': 'C' },
      },
      lastYear: { '1-1-3': { '1次評価': 'A', 進捗状況: '一部遅れ' } },
    };
    const { rules } = readTables(tablesOf(office));
    const explanation = rollUpExplanation(figuresOf(office), rules);
    expect(behind(explanation, '取組：割合')).toEqual([
      '件数÷３件（Ｃ１件は33％、対象外１件は33％、評価なし１件は33％、０件のものは０％）です。',
    ]);
    expect(behind(explanation, '取組：前年度の割合')).toEqual([
      '件数÷１件（Ａ１件は100％、０件のものは０％）です。未確定２件は含めていません。',
    ]);
    expect(behind(explanation, '取組：割合の増減')).toEqual([
      '表示した本年度の割合から表示した前年度の割合を引いたものです（Ａは０－100で△100、Ｃは33－０で33、対象外は33－０で33、評価なしは33－０で33、ほかは０）。',
    ]);
    expect(behind(explanation, '進捗状況：割合の増減')).toEqual([
      '表示した本年度の割合から表示した前年度の割合を引いたものです（計画どおりは100－０で100、一部遅れは０－100で△100、ほかは０）。',
    ]);
    expect(behind(explanation, '平均達成率')).toEqual([
      '提出済み３件のうち率を算定できた１件の単純平均（それぞれ100％を上限）です。対象外１件、指標のないもの１件を除きます。',
    ]);
  });

  it('says of how many indicators nobody can say the outlook, and why', () => {
    const office: Office = {
      actions: actionsOf(1),
      indicators: {
        '1-1-1-1': {},
        '1-1-1-2': { 最終目標: '設置' },
        '1-1-1-3': { 望ましい方向: '実施の有無', 最終目標: '1' },
        '1-1-1-4': {},
      },
      lastYear: { '1-1-1': {} },
      lastValues: { '1-1-1-1': { 実績値: '60' } },
      values: { '1-1-1-1': { 実績値: '70' } },
    };
    const { rules } = readTables(tablesOf(office));
    const said = (one: Office) =>
      behind(rollUpExplanation(figuresOf(one), rules), '最終目標の達成見込み');
    expect(said(office)).toEqual([
      '成果指標ごとに、これまでの年度と同じ割合で進むものとして最終年度の値を求め、最終目標と比べたものです。判断できない３件は、達成率によらず人が評価するもの１件、最終目標が数値でないもの１件、比べられる年度が２年に満たないもの１件です。',
    ]);
    const later = { ...office, lastValues: {} };
    expect(said(later)[0]).toMatch(/^判断できない４件は、/u);
    expect(said({ ...office, indicators: {} })).toEqual([]);
  });
});
