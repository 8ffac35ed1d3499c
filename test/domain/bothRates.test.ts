/** 当初 and 現行 side by side: of the two targets that the two rates really use, and only where they differ. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { achievementOf } from '../../src/domain/achievementOf';
import { bothRates } from '../../src/domain/bothRates';
import { isEqual } from '../../src/domain/exact';
import type { FigureRules } from '../../src/domain/figureRules';
import type { Indicator, IndicatorRevision } from '../../src/domain/indicator';
import type { Target } from '../../src/domain/target';
import { readTarget } from '../../src/domain/writtenTarget';
import type { IndicatorResult } from '../../src/domain/yearlyResult';
import { revisedTargetNote } from '../../src/wording/figureNotes';
import { anyRules } from './anyIndicator';
import { decimal, indicatorOf, resultsWith, townRules, valueOf, year } from './oneIndicator';

const againstFinal = { rateAgainst: 'finalTarget' } as const;
const finalOnly: Partial<Indicator> = { targetKind: 'finalYearOnly' };

/** M-1: decided on 令和８年３月25日, in force from 令和８年度. */
function facts(from = 'R8') {
  return {
    id: 'M-1',
    appliesFrom: year(from),
    decidedOn: { year: 2026, month: 3, day: 25 },
    reason: '入札不調のため',
  } as const;
}

function ofFinal(before: string, after: string, from?: string): IndicatorRevision {
  return {
    ...facts(from),
    item: 'finalTarget',
    before: readTarget(before, ''),
    after: readTarget(after, ''),
  };
}

function ofYear(column: string, before: string, after: string, from?: string): IndicatorRevision {
  return {
    ...facts(from),
    item: 'target',
    year: year(column),
    before: readTarget(before, ''),
    after: readTarget(after, ''),
  };
}

const target = (text: string): Target => ({ kind: 'number', value: decimal(text), text });

/** The note under the rate of a year; '' where there is none. */
function note(
  given: Partial<Indicator>,
  targets: Readonly<Record<string, string>>,
  [written, actual]: readonly [string, string],
  row: Partial<IndicatorResult> = {},
  rules: Partial<FigureRules> = {},
): string {
  const indicator = indicatorOf(given, targets);
  const results = resultsWith([indicator], [valueOf(indicator, written, actual, row)]);
  const both = bothRates(results, { ...townRules, ...rules }, indicator, year(written));
  return revisedTargetNote(both) ?? '';
}

const because = '令和８年３月25日決定、入札不調のため。';

describe('最終年度のみ', () => {
  const revisions = [ofFinal('100', '80')];

  it('is compared with 最終目標 before and after, in its year', () => {
    expect(note({ ...finalOnly, revisions }, { 最終: '80' }, ['R9', '80'])).toBe(
      `※目標値を変更（当初目標値100、現行目標値80）。当初目標値に対しては80.0％、現行目標値に対しては100.0％。${because}`,
    );
  });

  it('in its own last year too, where that comes first', () => {
    const ending = { ...finalOnly, revisions: [ofFinal('100', '80', 'R7')], lastYear: year('R7') };
    expect(note(ending, { 最終: '80' }, ['R7', '80'])).toContain('当初目標値に対しては80.0％');
  });

  it('before its year nothing is judged, and nothing compared', () => {
    expect(note({ ...finalOnly, revisions }, { 最終: '80' }, ['R8', '80'])).toBe('');
  });

  it('a typed 目標値 that is 最終目標 was not changed', () => {
    expect(note(finalOnly, { 最終: '80' }, ['R9', '80'], { target: target('80') })).toBe('');
  });

  it('without 最終目標 the target of the year counts, and its revisions', () => {
    const given = { ...finalOnly, revisions: [ofYear('R9', '100', '80')] };
    expect(note(given, { R9: '80' }, ['R9', '80'])).toContain(because);
  });

  it('a typed 当初目標値 keeps the reason and the date of the revision', () => {
    const row = { target: target('80'), originalTarget: target('100') };
    expect(note({ ...finalOnly, revisions }, { 最終: '80' }, ['R9', '80'], row)).toContain(because);
  });
});

describe('達成率の分母「最終目標」', () => {
  it('最終目標 was revised', () => {
    const revisions = [ofFinal('100', '80')];
    expect(note({ revisions }, { R8: '50', 最終: '80' }, ['R8', '60'], {}, againstFinal)).toBe(
      `※最終目標を変更（当初の最終目標100、現行の最終目標80）。当初の最終目標に対しては60.0％、現行の最終目標に対しては75.0％。${because}`,
    );
  });

  it('a revised target of the year changes no rate, and is not named', () => {
    const given = { revisions: [ofYear('R8', '50', '40')] };
    expect(note(given, { R8: '40', 最終: '80' }, ['R8', '40'], {}, againstFinal)).toBe('');
    const row = { target: target('40'), originalTarget: target('50') };
    expect(note(given, { R8: '40', 最終: '80' }, ['R8', '40'], row, againstFinal)).toBe('');
    expect(note(given, { R8: '40', 最終: '80' }, ['R8', '40'])).toContain('当初目標値50');
  });
});

describe('a target of the year', () => {
  it('that the row alone has was never another one', () => {
    expect(note({}, {}, ['R8', '40'], { target: target('40') })).toBe('');
  });

  it('of the row stands beside the original of the plan', () => {
    expect(note({}, { R8: '50' }, ['R8', '40'], { target: target('40') })).toBe(
      '※目標値を変更（当初目標値50、現行目標値40）。当初目標値に対しては80.0％、現行目標値に対しては100.0％。',
    );
    expect(
      note({}, { R8: '50' }, ['R8', '40'], { target: target('40'), originalTarget: target('40') }),
    ).toBe('');
  });

  it('that a revision set for the first time had none before', () => {
    expect(note({ revisions: [ofYear('R8', '', '40')] }, { R8: '40' }, ['R8', '40'])).toBe(
      `※目標値を変更（当初目標値－、現行目標値40）。当初目標値に対しては目標なし、現行目標値に対しては100.0％。${because}`,
    );
  });

  it('whose revision comes later is still the original one', () => {
    const given = { revisions: [ofYear('R8', '50', '40', 'R9')] };
    expect(note(given, { R8: '40' }, ['R8', '40'])).toBe('');
  });

  it('that is 前年度以上 by the kind of target is named, and a number there changes nothing', () => {
    const compared: Partial<Indicator> = { targetKind: 'againstLastYear' };
    const numbers = { ...compared, revisions: [ofYear('R8', '50', '40')] };
    expect(note(numbers, { R8: '40' }, ['R8', '40'])).toBe('');
    const words = { ...compared, revisions: [ofYear('R8', '', '検討')] };
    expect(note(words, { R8: '検討' }, ['R8', '40'])).toContain(
      '当初目標値「前年度以上」、現行目標値「検討」',
    );
  });
});

describe('whatever was revised and typed', () => {
  const number = fc.constantFrom('', '40', '50', '80', '80.0', '80以上', '前年度以上', '設置');
  const given = fc.record({
    targetKind: fc.constantFrom(
      'yearly',
      'finalYearOnly',
      'yearlyWithTotal',
      'cumulativeSummed',
      'againstLastYear' as const,
    ),
    plan: fc.tuple(number, number),
    revised: fc.tuple(fc.option(number), fc.option(number)),
    typed: fc.tuple(number, number),
    rules: anyRules,
    written: fc.constantFrom('R8', 'R9'),
  });
  const targetsOf = (column: string, [ofColumn, final]: readonly [string, string]) =>
    indicatorOf({}, { [column]: ofColumn, 最終: final });

  it('the two rates are those against the two targets that are named, and only then is there a note', () => {
    fc.assert(
      fc.property(given, ({ targetKind, plan, revised, typed, rules, written }) => {
        const [revisedYear, revisedFinal] = revised;
        const shown = targetsOf(written, [revisedYear ?? plan[0], revisedFinal ?? plan[1]]);
        const indicator: Indicator = {
          ...shown,
          targetKind,
          revisions: [
            ...(revisedYear === null ? [] : [ofYear(written, plan[0], revisedYear)]),
            ...(revisedFinal === null ? [] : [ofFinal(plan[1], revisedFinal)]),
          ],
        };
        const [inRow, originalInRow] = typed.map((text) => readTarget(text, ''));
        const row = valueOf(indicator, written, '60', {
          ...(inRow ? { target: inRow } : {}),
          ...(originalInRow ? { originalTarget: originalInRow } : {}),
        });
        const last = written === 'R9' ? 'R8' : 'R7';
        const results = resultsWith(
          [indicator],
          [
            row,
            ...['R5', 'R6', 'R7', 'R8']
              .filter((one) => one <= last)
              .map((one) => valueOf(indicator, one, '55')),
          ],
        );
        const of = year(written);
        const { current, revised: both } = bothRates(results, rules, indicator, of);
        const original = achievementOf(results, rules, indicator, of, 'original');
        if (!both) {
          expect(original.explanation.basis).toEqual(current.explanation.basis);
          return;
        }
        expect(both.original).toEqual(original);
        expect(original.explanation.basis).not.toEqual(current.explanation.basis);
        expect(named(both.target, current)).toBe(true);
        expect(named(both.originalTarget, original)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  /** Whether a rate was found against a target. */
  function named(named: Target | undefined, { explanation }: ReturnType<typeof achievementOf>) {
    const { basis } = explanation;
    if (!named) return basis.kind === 'none' && basis.why.reason === 'noTarget';
    if (named.kind === 'words')
      return basis.kind === 'none' && basis.why.reason === 'targetIsWords';
    if (!('target' in basis)) return false;
    const { value, origin } = basis.target;
    return named.kind === 'lastYear'
      ? origin === 'lastYear' || origin === 'lastTotal'
      : isEqual(value, named.value);
  }
});
