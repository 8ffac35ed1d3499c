/** 確認事項: each rule is raised by its cause, and by nothing else. */
import { describe, expect, it } from '@jest/globals';
import { fiscalYear } from '../../src/domain/fiscalYear';
import type { Indicator } from '../../src/domain/indicator';
import type { ReviewFlag } from '../../src/domain/reviewFlag';
import { reviewFlags, type FlagSources } from '../../src/domain/reviewFlags';
import { resultsOf } from '../../src/domain/results';
import type { RelatedProject, YearlyResult } from '../../src/domain/yearlyResult';
import { notationAdvice } from '../../src/workbook/layout/notation';
import {
  actionId,
  actionOf,
  decimal,
  indicatorOf,
  noTexts,
  planWith,
  resultOf,
  townRules,
  valueOf,
  year,
} from './oneIndicator';

interface Given {
  readonly indicators?: readonly Indicator[];
  /** Values of 令和5年度 and 令和6年度 per indicator. */
  readonly values?: readonly (readonly [string, string])[];
  readonly result?: Partial<YearlyResult>;
  readonly last?: Partial<YearlyResult>;
  readonly projects?: readonly RelatedProject[];
  readonly more?: Partial<FlagSources>;
}

function flags(given: Given): readonly ReviewFlag[] {
  const indicators = given.indicators ?? [];
  const rows = indicators.flatMap((indicator, place) => {
    const [last = '', now = ''] = given.values?.[place] ?? [];
    return [valueOf(indicator, 'R5', last), valueOf(indicator, 'R6', now)];
  });
  const results = resultsOf(planWith(indicators), {
    yearlyResults: [resultOf('R5', given.last), resultOf('R6', given.result)],
    indicatorResults: rows,
    projects: given.projects ?? [],
  });
  const sources = { results, rules: townRules, notation: [], amountChanges: [], ...given.more };
  return reviewFlags(sources, actionOf(), year('R6'));
}

function kinds(given: Given): readonly string[] {
  return flags(given).map(({ kind }) => kind);
}

const people = indicatorOf({ unit: '人', name: '参加者数' }, { R5: '4,000', R6: '4,100' });

describe('grades', () => {
  const one = { indicators: [people], values: [['4000', '4100']] } as const;

  it('指標による判定（参考） and 1次評価 differ', () => {
    expect(flags({ ...one, result: { firstGrade: 'B' } })).toEqual([
      { kind: 'referenceDiffers', reference: 'A', first: 'B', isProvisional: false },
    ]);
    expect(kinds({ ...one, result: { firstGrade: 'A' } })).toEqual([]);
    expect(kinds(one)).toEqual([]);
    expect(kinds({ result: { firstGrade: 'B' } })).toEqual([]);
  });

  it('1次評価 and 2次評価 differ', () => {
    expect(flags({ result: { firstGrade: 'C', secondGrade: 'B' } })).toEqual([
      { kind: 'evaluationsDiffer', first: 'C', second: 'B' },
    ]);
    expect(kinds({ result: { firstGrade: 'B', secondGrade: 'B' } })).toEqual([]);
    expect(kinds({ result: { secondGrade: 'B' } })).toEqual([]);
  });
});

describe('values beside last year’s', () => {
  const plain = indicatorOf({}, { R5: '10000', R6: '10000' });
  it.each<[string, string, readonly string[]]>([
    ['100', '49.9', ['halfOrTwice']],
    ['100', '50', []],
    ['100', '200', []],
    ['100', '200.1', ['halfOrTwice']],
    ['0', '500', []],
    ['-10', '-4.9', ['halfOrTwice']],
    ['-10', '-20', []],
    ['-10', '3', ['halfOrTwice']],
    ['100', '', []],
    ['集計中', '1', []],
  ])('after %s, %s: %j', (last, now, expected) => {
    expect(kinds({ indicators: [plain], values: [[last, now]] })).toEqual(expected);
  });

  it('a typed total that fell', () => {
    const total = { ...plain, targetKind: 'cumulativeTyped' } as const;
    expect(kinds({ indicators: [total], values: [['10', '9']] })).toEqual(['totalFell']);
    expect(kinds({ indicators: [total], values: [['10', '10']] })).toEqual([]);
    expect(kinds({ indicators: [plain], values: [['10', '9']] })).toEqual([]);
  });

  it('150 ％ in two years running', () => {
    const low = indicatorOf({}, { R5: '100', R6: '100' });
    expect(kinds({ indicators: [low], values: [['150', '150']] })).toEqual(['farAboveTarget']);
    expect(kinds({ indicators: [low], values: [['149.9', '150']] })).toEqual([]);
    expect(kinds({ indicators: [low], values: [['150', '149.9']] })).toEqual([]);
    const more = { rules: { ...townRules, rateDigits: 2 } };
    expect(flags({ indicators: [low], values: [['150', '160.5']], more })).toMatchObject([
      { rate: { text: '160.50' }, lastRate: { text: '150.00' } },
    ]);
  });

  it('nothing is compared across a break of the series', () => {
    const revision = {
      id: 'M-1',
      appliesFrom: fiscalYear(2024),
      reason: '',
      item: 'definition',
      before: { unit: '人' },
      after: { unit: '千人' },
    } as const;
    const broken = { ...plain, unit: '千人', revisions: [revision] };
    expect(kinds({ indicators: [broken], values: [['1000', '1']] })).toEqual([]);
  });
});

describe('texts', () => {
  const texts = (results: string) => ({ texts: { ...noTexts, results } });
  it.each<[string, string, boolean]>([
    ['教室を５回開催した。', '教室を5回、開催した', true],
    ['令和５年度は、教室を開催した。', '令和６年度は、教室を開催した。', true],
    ['教室を５回開催した。', '教室を６回開催した。', false],
    ['特になし。', '特になし。', false],
    ['', '', false],
  ])('%s, then %s: the same is %s', (last, now, isSame) => {
    const found = kinds({ last: texts(last), result: texts(now) });
    expect(found).toEqual(isSame ? ['textAsLastYear'] : []);
  });

  it.each<[string, readonly string[]]>([
    ['延べ4,310人が参加した。', ['4,310人']],
    ['延べ４，１３０人が参加した。', []],
    ['延べ4,130人（前年度4,000人、目標4,100人）が参加した。', []],
    ['前年度から130人増え、約4,200人となった。', []],
    ['130人の増となり、65歳以上は12人代である。', []],
    ['会場には 4 310 人が集まった。', ['4310人']],
    ['第３回に4,310人、３人目から12人ごとに受け付けた。', ['4,310人']],
    ['５月16日に開催した。', []],
    ['延べ4,130人が参加し、うち2,900人が町外からであった。', []],
    ['参加者のうち61人を保健指導につないだ。', []],
    ['参加者は9,000人であった。', ['9,000人']],
    ['催しの参加者数は61人であった。', ['61人']],
    ['相談員3,900人に案内を送った。', ['3,900人']],
    ['130人増やすことができた。新たに130人が加わった。', []],
  ])('%s names %j', (results, expected) => {
    const found = flags({
      indicators: [people],
      values: [['4,000', '4,130']],
      result: texts(results),
    });
    const named = found.flatMap((flag) => (flag.kind === 'numberContradicts' ? [flag.found] : []));
    expect(named).toEqual(expected);
  });

  it.each<[string, readonly string[]]>([
    ['延べ1.2万人が参加した。', []],
    ['参加者数は12千人であった。', []],
    ['参加者数は１万２千人であった。', []],
    ['参加者数は12,345人であった。', []],
    ['参加者数は12,300人であった。', ['12,300人']],
    ['参加者数は1.3万人であった。', ['1.3万人']],
    ['参加者数は1.20万人であった。', ['1.20万人']],
    ['参加者数は１万1,900人であった。', ['1万1,900人']],
  ])('of 12,345人, %s names %j', (results, expected) => {
    const found = flags({
      indicators: [{ ...people, targets: new Map() }],
      values: [['20000', '12345']],
      result: texts(results),
    });
    const named = found.flatMap((flag) => (flag.kind === 'numberContradicts' ? [flag.found] : []));
    expect(named).toEqual(expected);
  });

  it('a unit that two indicators have contradicts nothing, however it is written', () => {
    const [one, other] = ['km', '㎞'].map((unit, place) => ({
      ...people,
      id: `1-1-1-${String(place + 1)}`,
      unit,
    }));
    const values = [
      ['4000', '4130'],
      ['4000', '4100'],
    ] as const;
    const given = { values, result: texts('延べ4,310kmを点検した。') };
    const named = (indicators: readonly (typeof people | undefined)[]) =>
      kinds({ ...given, indicators: indicators.flatMap((each) => each ?? []) });
    expect(named([one])).toContain('numberContradicts');
    expect(named([one, other])).not.toContain('numberContradicts');
  });

  it('a unit that two indicators have contradicts nothing', () => {
    const second = { ...people, id: '1-1-1-2' };
    const given = {
      indicators: [people, second],
      values: [
        ['4000', '4130'],
        ['4000', '4100'],
      ],
    } as const;
    expect(kinds({ ...given, result: texts('4,310人が参加した。') })).toEqual([]);
  });

  it('表記: the word and its better form, per text', () => {
    const found = flags({ result: texts('取組みを進めた。'), more: { notation: notationAdvice } });
    expect(found).toEqual([
      { kind: 'notation', field: 'results', found: '取組み', better: '取組' },
    ]);
  });
});

describe('amounts', () => {
  const amounts = (current: string, settled: string, carried?: string) => ({
    currentBudget: decimal(current),
    settledAmount: decimal(settled),
    ...(carried ? { carriedOver: decimal(carried) } : {}),
  });

  it('決算額 and 翌年度繰越額 exceed 予算現額', () => {
    expect(kinds({ result: { amounts: amounts('1000', '1000') } })).toEqual([]);
    expect(kinds({ result: { amounts: amounts('1000', '1001') } })).toEqual([
      'spentMoreThanBudget',
    ]);
    expect(kinds({ result: { amounts: amounts('1000', '250', '750') } })).toEqual([]);
    expect(flags({ result: { amounts: amounts('1000', '250', '751') } })).toEqual([
      {
        kind: 'spentMoreThanBudget',
        settled: decimal('250'),
        carriedOver: decimal('751'),
        budget: decimal('1000'),
      },
    ]);
    expect(kinds({ result: { amounts: { settledAmount: decimal('5') } } })).toEqual([]);
  });

  it('each 関連事業 is looked at by itself', () => {
    const project = (number: string, settled: string): RelatedProject => ({
      year: year('R6'),
      actionId,
      number,
      name: '',
      section: '',
      amounts: amounts('1000', settled),
    });
    const projects = [project('7101', '900'), project('7102', '1100')];
    expect(flags({ projects, result: { amounts: amounts('1', '5') } })).toMatchObject([
      { kind: 'spentMoreThanBudget', projectNumber: '7102' },
    ]);
  });

  describe('of one project under several actions', () => {
    const actions = ['1-1-10', '1-1-1', '1-1-2', '1-1-3'].map((id) =>
      actionOf({ id, ...(id === '1-1-3' ? { lastYear: year('R5') } : {}) }),
    );
    const row = (id: string, settled: string, more: Partial<RelatedProject> = {}) => ({
      year: year('R6'),
      actionId: id,
      number: 'P1',
      name: '',
      section: '',
      amounts: settled === '' ? {} : { settledAmount: decimal(settled) },
      ...more,
    });
    const of = (id: string, projects: readonly RelatedProject[]) => {
      const results = resultsOf(planWith([], actions), {
        yearlyResults: actions.map((action) => resultOf('R6', { actionId: action.id })),
        indicatorResults: [],
        projects,
      });
      const sources = { results, rules: townRules, notation: [], amountChanges: [] };
      return reviewFlags(sources, actionOf({ id }), year('R6'));
    };
    const typed = (id: string, settled: string) => ({ actionId: id, amount: decimal(settled) });

    it('two that are typed differ, in the order in which they count', () => {
      const rows = [row('1-1-10', '80'), row('1-1-1', ''), row('1-1-2', '90')];
      const expected = [
        {
          kind: 'unequalProject',
          projectNumber: 'P1',
          items: [{ item: 'settledAmount', typed: [typed('1-1-2', '90'), typed('1-1-10', '80')] }],
        },
      ];
      expect(of('1-1-2', rows)).toEqual(expected);
      expect(of('1-1-10', rows)).toEqual(expected);
      expect(of('1-1-1', rows)).toEqual([]);
    });

    it('a blank differs from nothing, nor does another year, number or action that has ended', () => {
      expect(of('1-1-1', [row('1-1-1', '90'), row('1-1-2', '')])).toEqual([]);
      expect(of('1-1-1', [row('1-1-1', '90'), row('1-1-2', '90.0')])).toEqual([]);
      const others = [
        row('1-1-2', '80', { year: year('R5') }),
        row('1-1-2', '80', { number: 'P2' }),
        row('1-1-3', '80'),
        row('9-9-9', '80'),
      ];
      expect(of('1-1-1', [row('1-1-1', '90'), ...others])).toEqual([]);
    });
  });

  it('an amount changed after 決算書の確定日', () => {
    const settledOn = { year: 2025, month: 8, day: 1 };
    const change = (day: number, after: string) => ({
      actionId,
      year: year('R6'),
      item: 'settledAmount' as const,
      before: decimal('100'),
      after: decimal(after),
      changedOn: { year: 2025, month: 8, day },
    });
    const changed = (day: number, after: string) =>
      kinds({ more: { rules: { ...townRules, settledOn }, amountChanges: [change(day, after)] } });
    expect(changed(2, '101')).toEqual(['changedAfterSettlement']);
    expect(changed(1, '101')).toEqual([]);
    expect(changed(2, '100')).toEqual([]);
    expect(kinds({ more: { amountChanges: [change(2, '101')] } })).toEqual([]);
  });
});

it('the flags come in the order of their rules', () => {
  const found = kinds({
    indicators: [people],
    values: [['1000', '4130']],
    last: { texts: { ...noTexts, results: '4,310人が参加した。' } },
    result: {
      firstGrade: 'C',
      secondGrade: 'B',
      texts: { ...noTexts, results: '4,310人が参加した。' },
      amounts: { currentBudget: decimal('1'), settledAmount: decimal('2') },
    },
  });
  expect(found).toEqual([
    'referenceDiffers',
    'evaluationsDiffer',
    'halfOrTwice',
    'textAsLastYear',
    'numberContradicts',
    'spentMoreThanBudget',
  ]);
});

it('a repeated action has none: its source has them', () => {
  const repeated = actionOf({ id: '2-1-1', repeatedFrom: actionId });
  const results = resultsOf(planWith([], [actionOf(), repeated]), {
    yearlyResults: [resultOf('R6', { firstGrade: 'C', secondGrade: 'B' })],
    indicatorResults: [],
    projects: [],
  });
  const sources = { results, rules: townRules, notation: [], amountChanges: [] };
  expect(reviewFlags(sources, repeated, year('R6'))).toEqual([]);
  expect(reviewFlags(sources, actionOf(), year('R6'))).toHaveLength(1);
});
