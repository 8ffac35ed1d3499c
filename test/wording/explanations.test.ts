/** Sentences of figures: plain, complete, and saying the number that is printed. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { achievementOf } from '../../src/domain/achievementOf';
import { bothRates } from '../../src/domain/bothRates';
import { evaluationFrom } from '../../src/domain/evaluation';
import { exactInteger } from '../../src/domain/exact';
import type { IndicatorRevision } from '../../src/domain/indicator';
import { referenceOf } from '../../src/domain/reference';
import { gradeScale } from '../../src/domain/scale';
import { stateWords } from '../../src/domain/writtenActual';
import { readTarget } from '../../src/domain/writtenTarget';
import { printedIndicator } from '../../src/documents/indicatorInPrint';
import { yearlyResultsTab } from '../../src/workbook/layout/yearlyResults';
import { indicatorCells } from '../../src/workbook/rollUp/indicatorCells';
import { achievementText, cutNote, explainAchievement } from '../../src/wording/explainAchievement';
import {
  explainEvaluation,
  explainReference,
  referenceText,
} from '../../src/wording/explainAction';
import { noRateWord } from '../../src/wording/figureWords';
import { revisedTargetNote, seriesBreakNote } from '../../src/wording/figureNotes';
import { keepNote, printRule } from '../../src/wording/methodWords';
import { inText, percentText } from '../../src/wording/numbers';
import { amountHeadings, textHeadings } from '../../src/wording/resultHeadings';
import { anyIndicator, anyRows, anyRules, typedValues } from '../domain/anyIndicator';
import {
  achieved,
  actionOf,
  decimal,
  indicatorOf,
  resultsWith,
  townRules,
  valueOf,
  year,
} from '../domain/oneIndicator';

/** Words of code and holes that a template left. */
const notForReaders = /undefined|null|NaN|\[object|[A-Za-z]{2,}|。。|（）|「」/u;

describe('every figure of an indicator', () => {
  const any = fc.record({ indicator: anyIndicator, rows: anyRows, rules: anyRules });

  it('has a plain sentence that says what is printed', () => {
    fc.assert(
      fc.property(any, ({ indicator, rows, rules }) => {
        const found = achievementOf(
          resultsWith([indicator], rows(indicator)),
          rules,
          indicator,
          year('R7'),
        );
        const sentence = explainAchievement(found, indicator);
        expect(sentence).toMatch(/。$/u);
        expect(sentence).not.toMatch(notForReaders);
        if (found.printedRate) expect(sentence).toContain(inText(achievementText(found)));
        if (found.outcome.kind === 'achieved') expect(sentence).toContain('達成');
        if (found.outcome.kind === 'missed') expect(sentence).toContain('未達成');
        expect(sentence.includes('速報')).toBe(
          found.outcome.kind === 'none'
            ? sentence.includes('速報')
            : found.explanation.isPreliminary,
        );
      }),
    );
  });

  it('says each state in its own word, none of them a number', () => {
    const words = Object.keys(stateWords)
      .filter((state) => state !== 'reported')
      .map((state) =>
        achievementText(achieved(indicatorOf({}, { R6: '5' }), { R6: wordOf(state) })),
      );
    expect(new Set(words).size).toBe(words.length);
    expect(words.join('')).not.toMatch(/[0-9０-９％]/u);
  });

  function wordOf(state: string): string {
    const word = Object.entries(stateWords).find(([key]) => key === state)?.[1] ?? '';
    return word === stateWords.notEntered ? '' : word;
  }

  it('says where a rate was cut and why', () => {
    const rate = achieved(indicatorOf({}, { R6: '10000' }), { R6: '9996' });
    expect(explainAchievement(rate, { unit: '人' })).toBe(
      '実績値9,996人÷目標値10,000人×100＝99.9％。判定はＢ。四捨五入すると100％に達して見えるため、切り捨てて表示。',
    );
    expect(cutNote(exactInteger(80))).toContain('80％');
  });

  it('prints values with 小数桁, but never fewer than they have', () => {
    const rate = achieved(indicatorOf({}, { R6: '98' }), { R6: '97.65' });
    expect(explainAchievement(rate, { unit: '％', decimals: 1 })).toContain(
      '実績値97.65％÷目標値98.0％',
    );
  });
});

/** Up to four indicators of one action, each with a value of 令和7年度. */
const anyMeasures = fc
  .array(fc.tuple(anyIndicator, typedValues), { maxLength: 4 })
  .map((measures) => {
    const indicators = measures.map(([indicator], place) => ({
      ...indicator,
      id: `1-1-1-${String(place + 1)}`,
      name: `指標の${String(place + 1)}`,
    }));
    const rows = indicators.map((one, place) => valueOf(one, 'R7', measures[place]?.[1] ?? ''));
    return { indicators, results: resultsWith(indicators, rows) };
  });

describe('a rate is printed alike', () => {
  const of = year('R7');

  it('in its own sentence, in the sentence of its action, in papers and in the sheet', () => {
    fc.assert(
      fc.property(anyMeasures, anyRules, ({ indicators, results }, rules) => {
        const reference = referenceOf(results, rules, actionOf(), of);
        const ofAction = explainReference(reference);
        for (const indicator of indicators) {
          const found = achievementOf(results, rules, indicator, of);
          if (!found.printedRate) continue;
          const rate = inText(percentText(found.printedRate));
          expect(explainAchievement(found, indicator)).toContain(rate);
          const paper = printedIndicator({ results, rules, year: of }, indicator, [of]);
          expect(inText(paper.rate)).toBe(rate);
          const cells = indicatorCells(results, rules, indicator.id, of);
          expect(cells?.['rate']).toBe(Number(found.printedRate.text));
          const isCounted = reference.explanation.counted.some(
            ({ indicatorId }) => indicatorId === indicator.id,
          );
          if (isCounted)
            expect(ofAction).toMatch(new RegExp(`「${indicator.name}」${rate}[（、。]`));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('with one digit full-width in every sentence, where 率の桁 is 0', () => {
    fc.assert(
      fc.property(anyMeasures, anyRules, ({ indicators, results }, rules) => {
        const whole = { ...rules, rateDigits: 0 };
        const sentences = indicators.flatMap((indicator) => [
          explainAchievement(achievementOf(results, whole, indicator, of), indicator),
          revisedTargetNote(bothRates(results, whole, indicator, of)) ?? '',
        ]);
        const all = [
          ...sentences,
          explainReference(referenceOf(results, whole, actionOf(), of)),
          printRule(whole.scale, 0, true),
        ];
        expect(all.join('')).not.toMatch(/(?<![\d.,])\d％/u);
      }),
      { numRuns: 500 },
    );
  });

  it('５％ of 実績値５人÷目標値100人', () => {
    const rate = achieved(indicatorOf({}, { R6: '100' }), { R6: '5' }, { rateDigits: 0 });
    expect(explainAchievement(rate, { unit: '人' })).toBe(
      '実績値５人÷目標値100人×100＝５％。判定はＣ。',
    );
  });
});

describe('指標による判定（参考）', () => {
  it('has a plain sentence with its mean, its parts and what was left out', () => {
    fc.assert(
      fc.property(anyMeasures, anyRules, ({ results }, rules) => {
        const found = referenceOf(results, rules, actionOf(), year('R7'));
        const sentence = explainReference(found);
        expect(sentence).toMatch(/。$/u);
        expect(sentence).not.toMatch(notForReaders);
        for (const { name } of [...found.explanation.counted, ...found.explanation.leftOut]) {
          expect(sentence).toContain(`「${name}」`);
        }
      }),
    );
  });

  it('names the C and the mark', () => {
    const one = indicatorOf({ name: '満足度' }, { R6: '100' });
    const other = indicatorOf(
      { id: '1-1-1-2', name: '待機児童数', desired: 'decrease' },
      { R6: '0' },
    );
    const rows = [valueOf(one, 'R6', '101.8', { isPreliminary: true }), valueOf(other, 'R6', '3')];
    const found = referenceOf(resultsWith([one, other], rows), townRules, actionOf(), year('R6'));
    expect(referenceText(found)).toBe('Ｃ');
    expect(explainReference(found)).toBe(
      '成果指標２件の達成率の平均50.0％（１件ごとに100％を上限、率のない未達成は０％）。内訳は、「満足度」101.8％（100.0％とする）、「待機児童数」未達成。判定（参考）はＣ。「待機児童数」はＣ。速報又は集計中の指標があり、変わることがある。',
    );
  });
});

describe('a missed 維持', () => {
  const keep = indicatorOf({ name: '満足度', desired: 'keep' }, { R6: '95超' });
  const scale = gradeScale([
    { symbol: 'S', name: '', lowerBound: decimal('120') },
    { symbol: 'A', name: '', lowerBound: decimal('100') },
    { symbol: 'B', name: '', lowerBound: decimal('80') },
    { symbol: 'C', name: '' },
  ]);
  if (!scale.accepted) throw new Error(scale.refusal.reason);
  const rules = { ...townRules, scale: scale.value };
  const results = resultsWith([keep], [valueOf(keep, 'R6', '95')]);

  it('says one number and one grade, of the indicator and of its action', () => {
    expect(explainAchievement(achievementOf(results, rules, keep, year('R6')), keep)).toBe(
      '実績値95は目標値95を超えないため、未達成。目標値に対する率は99.9％（維持の指標が未達成のときの判定はＢまで）。判定はＢ。未達成のため、100％未満で表示。',
    );
    expect(explainReference(referenceOf(results, rules, actionOf(), year('R6')))).toBe(
      '成果指標１件の達成率の平均99.9％（１件ごとに100％を上限）。内訳は、「満足度」99.9％。判定（参考）はＢ（未達成の指標があるときはＢまで）。未達成の指標があるため、100％未満で表示。',
    );
    expect(keepNote(scale.value)).toBe(
      '※維持の指標が未達成のときは、目標値に対する率を100％未満で表示し、Ｂ以下で判定します。',
    );
  });
});

it('an action without any indicator says so', () => {
  expect(
    explainReference(referenceOf(resultsWith([], []), townRules, actionOf(), year('R6'))),
  ).toBe('この年度に設定している指標がないため、指標による判定（参考）はない。');
});

describe('how rates are printed', () => {
  it.each([
    [
      ['100', '80'],
      '達成率は、小数第２位を四捨五入して表示します。\nただし、四捨五入により判定の境目（100％、80％）に達して見える場合は、小数第２位以下を切り捨てます。\n例：99.96％は99.9％と表示します（判定はＢ）。',
    ],
    [
      ['66.667', '33.34'],
      '達成率は、小数第２位を四捨五入して表示します。\nただし、四捨五入により判定の境目（66.667％）に達して見える場合は、小数第２位以下を切り捨てます。\n例：66.666％は66.6％と表示します（判定はＢ）。\n判定の境目（33.34％）に達していて、四捨五入により下回って見える場合は、その値と同じ桁数まで表示します。',
    ],
    [[], '達成率は、小数第２位を四捨五入して表示します。'],
  ])('beside %j', (bounds, rule) => {
    const rows = bounds.map((bound, place) => ({
      symbol: 'AB'[place] ?? '',
      name: '',
      lowerBound: decimal(bound),
    }));
    const scale = gradeScale([...rows, { symbol: 'C', name: '' }]);
    if (!scale.accepted) throw new Error(scale.refusal.reason);
    expect(printRule(scale.value, 1, true)).toBe(rule);
  });
});

it.each([
  [{ firstGrade: 'C', secondGrade: 'B' }, '２次評価のＢによる（１次評価はＣ）。'],
  [{ secondGrade: 'B' }, '２次評価のＢによる（１次評価は未記入）。'],
  [{ firstGrade: 'C' }, '１次評価のＣによる（２次評価は未記入）。'],
  [{}, '指標があるが、評価が記入されていないため、未確定（評価未記入）。'],
  [{ hasIndicator: false }, '指標も評価もないため、評価なし。'],
])('the evaluation in force of %j', (given, sentence) => {
  const explanation = {
    figure: 'evaluation',
    actionId: '1-1-1',
    year: year('R6'),
    hasIndicator: true,
    ...given,
  } as const;
  expect(explainEvaluation(evaluationFrom(explanation))).toBe(sentence);
});

describe('notes', () => {
  const revision: IndicatorRevision = {
    id: 'M-R6-01',
    appliesFrom: year('R6'),
    decidedOn: { year: 2024, month: 3, day: 25 },
    reason: '入札不調のため',
    item: 'target',
    year: year('R6'),
    before: readTarget('5', ''),
    after: readTarget('4', ''),
  };

  it('both rates stand side by side, with reason and date', () => {
    const indicator = indicatorOf({ revisions: [revision] }, { R6: '4' });
    const results = resultsWith([indicator], [valueOf(indicator, 'R6', '4')]);
    expect(revisedTargetNote(bothRates(results, townRules, indicator, year('R6')))).toBe(
      '※目標値を変更（当初目標値５、現行目標値４）。当初目標値に対しては80.0％、現行目標値に対しては100.0％。令和６年３月25日決定、入札不調のため。',
    );
  });

  it('a target that was not revised needs none, however it is written', () => {
    const indicator = indicatorOf({}, { R6: '4' });
    const row = valueOf(indicator, 'R6', '4', {
      target: { kind: 'number', value: decimal('4'), text: '4.0' },
    });
    const both = bothRates(resultsWith([indicator], [row]), townRules, indicator, year('R6'));
    expect(revisedTargetNote(both)).toBeUndefined();
  });

  it('a broken series says from when and why', () => {
    expect(seriesBreakNote(revision)).toBe(
      '※令和６年度から、集計の方法等を変更（入札不調のため）。前後の年度は比較できない。',
    );
    expect(seriesBreakNote({ ...revision, reason: '' })).toContain('変更。');
  });
});

it('the headings of texts and amounts are those of the workbook', () => {
  const columns = yearlyResultsTab.columns.map(({ key, heading }) => [key, heading]);
  expect(columns).toEqual(
    expect.arrayContaining(Object.entries({ ...textHeadings, ...amountHeadings })),
  );
});

it('every reason for having no rate has its word', () => {
  expect(noRateWord({ reason: 'zeroTarget', origin: 'year' })).toBe('算定不可');
  expect(noRateWord({ reason: 'totalOpen', missing: [] })).toBe('集計中');
  expect(noRateWord({ reason: 'totalBroken', since: year('R7') })).toBe('算定不可');
  expect(noRateWord({ reason: 'noTarget', because: 'blank', origin: 'year' })).toBe('目標なし');
});
