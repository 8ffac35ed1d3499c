/** Who moved against last year, 状況, 見込み, and the names of sections. */
import { describe, expect, it } from '@jest/globals';
import { fiscalYear } from '../../../src/domain/fiscalYear';
import { outlookOf } from '../../../src/domain/group/outlook';
import { sectionNameIn } from '../../../src/domain/group/sectionName';
import {
  defaultStandingRules,
  parseStandingCondition,
  standingOf,
} from '../../../src/domain/group/standing';
import { actionsOf, figuresOf, type Office } from '../builders';
import { indicatorOf, resultsWith, valueOf, year } from '../oneIndicator';

describe('who moved', () => {
  function moved(office: Office) {
    return figuresOf(office).movements.map(({ from, to, actionIds }) => [
      'mark' in from ? from.mark : from.kind,
      'mark' in to ? to.mark : to.kind,
      actionIds.join('、'),
    ]);
  }

  it('is listed by both columns, best grade first, ids in natural order', () => {
    const grades = { '1次評価': 'A' };
    const office: Office = {
      actions: actionsOf(11),
      results: {
        '1-1-10': { '1次評価': 'C' },
        '1-1-2': { '1次評価': 'C' },
        '1-1-3': { '1次評価': 'B' },
      },
      lastYear: {
        '1-1-10': grades,
        '1-1-2': grades,
        '1-1-3': { '1次評価': 'C' },
        '1-1-4': grades,
      },
    };
    expect(moved(office)).toEqual([
      ['A', 'C', '1-1-2、1-1-10'],
      ['C', 'B', '1-1-3'],
    ]);
  });

  it('includes 評価なし and 対象外, but nobody who is 未確定 in either year', () => {
    const office: Office = {
      actions: actionsOf(4),
      results: { '1-1-1': { '1次評価': '' }, '1-1-2': { 提出状態: '作成中' } },
      lastYear: {
        '1-1-1': { '1次評価': 'B' },
        '1-1-2': { '1次評価': 'B' },
        '1-1-3': { 提出状態: '未入力' },
      },
    };
    expect(moved(office)).toEqual([['B', 'ungraded', '1-1-1']]);
  });

  it('is nobody who did not belong to last year', () => {
    const office: Office = { actions: actionsOf(1, { 開始年度: '令和6年度' }), lastYear: {} };
    expect(moved(office)).toEqual([]);
  });
});

describe('状況', () => {
  function standing(grades: Readonly<Record<string, number>>, notSubmitted = 0) {
    const graded = Object.values(grades).reduce((sum, count) => sum + count, 0);
    const byGrade = new Map(Object.entries(grades));
    const counts = { of: graded + notSubmitted, notSubmitted, byGrade };
    return standingOf(counts, defaultStandingRules).standing;
  }

  it('is the first rule that holds', () => {
    expect(standing({ A: 5 }, 1)).toBe('未提出あり');
    expect(standing({ A: 2, C: 1 })).toBe('遅れ');
    expect(standing({})).toBe('－');
    expect(standing({ A: 3 })).toBe('達成');
    expect(standing({ A: 3, C: 1 })).toBe('順調');
  });

  it('of one third C is 遅れ, of a little less it is not', () => {
    expect(standing({ A: 1, B: 5, C: 3 })).toBe('遅れ');
    expect(standing({ A: 1, B: 6, C: 3 })).toBe('順調');
  });

  it('counts the grades of 判定基準 alone: a strange mark makes nothing 順調', () => {
    const strange = figuresOf({ actions: actionsOf(1), results: { '1-1-1': { '1次評価': 'D' } } });
    expect(strange.standing.standing).toBe('－');
    const third: Office = {
      actions: actionsOf(4),
      results: { '1-1-1': { '1次評価': 'D' }, '1-1-2': { '1次評価': 'C' } },
    };
    // C is 1 of 3 (A2, C1), not 1 of 4.
    expect(figuresOf(third).standing.standing).toBe('遅れ');
  });

  it('is nothing when no rule of the office holds', () => {
    const rules = defaultStandingRules.slice(0, 1);
    const counts = { of: 1, notSubmitted: 0, byGrade: new Map([['A', 1]]) };
    expect(standingOf(counts, rules).standing).toBeUndefined();
  });

  it('reads the rules as 選択肢 has them', () => {
    const written = ['未提出が1件以上', 'Ｃが１／３以上', '判定の件数が0件', '全てがA', 'その他'];
    const read = written.map((text) => {
      const verdict = parseStandingCondition(text);
      return verdict.accepted ? verdict.value : verdict.refusal;
    });
    expect(read).toEqual(defaultStandingRules.map(({ condition }) => condition));
  });

  it('refuses a rule that it does not know, with what was found', () => {
    expect(parseStandingCondition('Cが多い')).toEqual({
      accepted: false,
      refusal: { reason: 'notAStandingRule', found: 'Cが多い' },
    });
    expect(parseStandingCondition('Cが1/0以上').accepted).toBe(false);
  });
});

describe('最終目標の達成見込み', () => {
  function found(indicator: Record<string, string>, last: string, now: string) {
    const [outlook] = figuresOf({
      actions: actionsOf(1),
      indicators: { '1-1-1-1': indicator },
      lastYear: { '1-1-1': {} },
      lastValues: { '1-1-1-1': { 実績値: last } },
      values: { '1-1-1-1': { 実績値: now } },
    }).outlooks;
    return outlook;
  }

  function outlook(indicator: Record<string, string>, last: string, now: string) {
    return found(indicator, last, now)?.word;
  }

  function why(indicator: Record<string, string>, last: string, now: string) {
    const basis = found(indicator, last, now)?.explanation.basis;
    return basis?.kind === 'none' ? basis.why : undefined;
  }

  it('goes on as it went: 60, 70, then 80, 90, 100 in 令和9年度', () => {
    expect(outlook({ 最終目標: '100' }, '60', '70')).toBe('likely');
    expect(outlook({ 最終目標: '100.1' }, '60', '70')).toBe('unlikely');
  });

  it('asks for less where less is better', () => {
    expect(outlook({ 望ましい方向: '減少', 最終目標: '40' }, '80', '70')).toBe('likely');
    expect(outlook({ 望ましい方向: '減少', 最終目標: '39' }, '80', '70')).toBe('unlikely');
  });

  it('asks for the band under 維持, and for strictly more under 超', () => {
    const keep = { 望ましい方向: '維持', 達成とみなす範囲: '±5', 最終目標: '100' };
    expect(outlook(keep, '100', '100')).toBe('likely');
    expect(outlook(keep, '100', '102')).toBe('unlikely');
    expect(outlook({ 最終目標: '100超' }, '60', '70')).toBe('unlikely');
  });

  it('goes by the running total where the final target is one', () => {
    const total = { 目標値の種類: '単年度で最終は期間累計', 最終目標: '14' };
    // 2, then 2 + 3 = 5: three more years of 3 make 14.
    expect(outlook(total, '2', '3')).toBe('likely');
    expect(outlook({ ...total, 最終目標: '15' }, '2', '3')).toBe('unlikely');
  });

  it('of a total goes from the year since which it is a target of this kind, with all that was added', () => {
    const total = indicatorOf(
      {
        targetKind: 'yearlyWithTotal',
        revisions: [
          {
            id: 'M-1',
            appliesFrom: year('R6'),
            reason: '',
            item: 'definition',
            before: { targetKind: 'yearly' },
            after: { targetKind: 'yearlyWithTotal' },
          },
        ],
      },
      { 最終: '17' },
    );
    const wordOf = (...values: readonly string[]) => {
      const rows = values.map((value, place) => valueOf(total, `R${String(5 + place)}`, value));
      const last = fiscalYear(2022 + values.length);
      return outlookOf(resultsWith([total], rows), total, last).word;
    };
    // 2 + 3 = 5, then 5 + 4 = 9: two more years of 4 make 17.
    expect(wordOf('2', '3', '4')).toBe('likely');
    expect(wordOf('2', '3', '3')).toBe('unlikely');
    expect(wordOf('2', '3')).toBe('unknown');
  });

  it('accepts what 維持 accepts, whatever the direction says', () => {
    const keep = { 算定方法: '維持', 達成とみなす範囲: '±2', 最終目標: '95' };
    expect(outlook(keep, '94', '94')).toBe('likely');
    expect(outlook(keep, '92.9', '92.9')).toBe('unlikely');
    expect(outlook({ ...keep, 達成とみなす範囲: '' }, '94', '94')).toBe('unlikely');
  });

  it('goes by the word of 最終目標 while 算定方法 is blank, else by the direction', () => {
    const rank = { 最終目標: '5位以内', 単位: '位' };
    expect(outlook(rank, '4', '4')).toBe('likely');
    expect(outlook(rank, '6', '6')).toBe('unlikely');
    expect(outlook({ ...rank, 算定方法: '実績÷目標' }, '4', '4')).toBe('unlikely');
    expect(outlook({ ...rank, 算定方法: '達成・未達成' }, '6', '6')).toBe('likely');
  });

  it('of 維持 under another 算定方法 goes by the word of 最終目標, or asks for as much', () => {
    const keep = { 望ましい方向: '維持', 算定方法: '達成・未達成', 達成とみなす範囲: '±5' };
    expect(outlook({ ...keep, 最終目標: '100' }, '97', '97')).toBe('unlikely');
    expect(outlook({ ...keep, 最終目標: '100以下' }, '97', '97')).toBe('likely');
  });

  it('is left to people where they judge the indicator, though there are numbers', () => {
    const people = [
      { 算定方法: '達成率を算定しない' },
      { 望ましい方向: '文章で評価' },
      { 望ましい方向: '実施の有無', 最終目標: '1' },
    ];
    for (const indicator of people) {
      expect(why(indicator, '90', '95')).toBe('judgedByPeople');
    }
    expect(why({ 最終目標: '前年度以上' }, '90', '95')).toBe('noNumberAsTarget');
  });

  it('cannot be said of words, of one year, or of a base value and one year', () => {
    expect(outlook({ 最終目標: '前年度以上' }, '1', '2')).toBe('unknown');
    expect(outlook({ 最終目標: '', 令和6年度目標: '5' }, '1', '2')).toBe('unknown');
    expect(outlook({ 基準値: '1', 基準年度: '令和4年度' }, '', '2')).toBe('unknown');
    expect(outlook({ 望ましい方向: '実施の有無', 最終目標: '1' }, '1', '2')).toBe('unknown');
  });
});

describe('a section of a past year', () => {
  const validity = { shortName: '', order: 1 };
  const sections = [
    { ...validity, name: '保健福祉課', validTo: fiscalYear(2024), successor: '健康福祉課' },
    { ...validity, name: '健康福祉課', validFrom: fiscalYear(2025) },
    { ...validity, name: '税務課' },
    { ...validity, name: '会計室', validTo: fiscalYear(2023) },
  ];
  const today = fiscalYear(2025);

  it('names the section that took over', () => {
    expect(sectionNameIn(sections, '保健福祉課', today)).toEqual({
      name: '保健福祉課',
      current: '健康福祉課',
    });
  });

  it('stands alone where it still exists, nobody took over, or it is not known', () => {
    for (const name of ['税務課', '会計室', '町史編さん室']) {
      expect(sectionNameIn(sections, name, today)).toEqual({ name });
    }
  });
});
