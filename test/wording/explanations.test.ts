/** Sentences of figures: plain, complete, and saying the number that is printed. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { achievementOf } from '../../src/domain/achievementOf';
import { bothRates } from '../../src/domain/bothRates';
import { evaluationFrom } from '../../src/domain/evaluation';
import { exactInteger } from '../../src/domain/exact';
import type { IndicatorRevision } from '../../src/domain/indicator';
import { referenceOf } from '../../src/domain/reference';
import { stateWords } from '../../src/domain/writtenActual';
import { readTarget } from '../../src/domain/writtenTarget';
import { yearlyResultsTab } from '../../src/workbook/layout/yearlyResults';
import { achievementText, cutNote, explainAchievement } from '../../src/wording/explainAchievement';
import {
  explainEvaluation,
  explainReference,
  referenceText,
} from '../../src/wording/explainAction';
import { noRateWord } from '../../src/wording/figureWords';
import { revisedTargetNote, seriesBreakNote } from '../../src/wording/figureNotes';
import { inText } from '../../src/wording/numbers';
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

describe('指標による判定（参考）', () => {
  it('has a plain sentence with its mean, its parts and what was left out', () => {
    const some = fc.array(fc.tuple(anyIndicator, typedValues), { maxLength: 4 });
    fc.assert(
      fc.property(some, anyRules, (measures, rules) => {
        const indicators = measures.map(([indicator], place) => ({
          ...indicator,
          id: `1-1-1-${String(place + 1)}`,
          name: `指標の${String(place + 1)}`,
        }));
        const rows = indicators.map((one, place) => valueOf(one, 'R7', measures[place]?.[1] ?? ''));
        const found = referenceOf(resultsWith(indicators, rows), rules, actionOf(), year('R7'));
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
  expect(noRateWord({ reason: 'zeroTarget' })).toBe('算定不可');
  expect(noRateWord({ reason: 'totalOpen', missing: [] })).toBe('集計中');
  expect(noRateWord({ reason: 'noTarget', because: 'blank' })).toBe('目標なし');
});
