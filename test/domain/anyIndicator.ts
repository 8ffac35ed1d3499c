/** Any indicator that a plan can hold and any values that people type, for properties. */
import fc from 'fast-check';
import type { FigureRules } from '../../src/domain/figureRules';
import type { Indicator } from '../../src/domain/indicator';
import { gradeScale } from '../../src/domain/scale';
import type { IndicatorResult } from '../../src/domain/yearlyResult';
import { decimal, indicatorOf, townRules, valueOf } from './oneIndicator';

/** Small numbers, so that zeros, ties and equal values come often. */
const numbers = fc.oneof(
  fc.integer({ min: -3, max: 12 }).map(String),
  fc.integer({ min: -300, max: 1200 }).map((n) => (n / 10).toFixed(1)),
  fc.constantFrom('0', '80', '100', '99.96', '79.99', '79.96'),
);

/** What is typed where there is no number. */
export const writtenStates = [
  '',
  '－',
  'なし',
  '集計中',
  '調査年以外',
  '調査未実施',
  '測定不能',
  '対象外',
  '設定なし',
  '未設定',
  '目標なし',
  '4/95',
  '10件（うち新規２件）',
] as const;

export const typedValues = fc.oneof(
  { weight: 6, arbitrary: numbers },
  { weight: 1, arbitrary: fc.constantFrom(...writtenStates, '達成', '未達成') },
);

const typedTargets = fc.oneof(
  { weight: 5, arbitrary: numbers },
  {
    weight: 3,
    arbitrary: fc
      .tuple(numbers, fc.constantFrom('以上', '以下', '以内', '程度', '超', '未満'))
      .map((parts) => parts.join('')),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', '－', '設置', '前年度以上', '前年度以下', '増加', '減少'),
  },
);

export const anyIndicator: fc.Arbitrary<Indicator> = fc
  .record({
    desired: fc.constantFrom('increase', 'decrease', 'keep', 'doing', 'words' as const),
    targetKind: fc.constantFrom(
      'yearly',
      'yearlyWithTotal',
      'cumulativeTyped',
      'cumulativeSummed',
      'againstLastYear',
      'finalYearOnly' as const,
    ),
    method: fc.option(
      fc.constantFrom(
        'actualOverTarget',
        'targetOverActual',
        'progressFromBase',
        'achievedOrNot',
        'keep',
        'none' as const,
      ),
    ),
    tolerance: fc.option(fc.constantFrom('atLeast', 'atMost', '0', '2')),
    base: fc.option(numbers),
    target: typedTargets,
    final: typedTargets,
  })
  .map(({ desired, targetKind, method, tolerance, base, target, final }) =>
    indicatorOf(
      {
        desired,
        targetKind,
        ...(method ? { method } : {}),
        ...(tolerance === 'atLeast' || tolerance === 'atMost'
          ? { tolerance: { kind: tolerance } }
          : tolerance
            ? { tolerance: { kind: 'band', width: decimal(tolerance) } }
            : {}),
        ...(base === null ? {} : { baseValue: decimal(base) }),
      },
      { R7: target, 最終: final },
    ),
  );

/** Values of 令和5年度 to 令和7年度, each perhaps missing and perhaps 速報. */
export const anyRows: fc.Arbitrary<(indicator: Indicator) => readonly IndicatorResult[]> = fc
  .array(fc.tuple(typedValues, fc.boolean()), { minLength: 3, maxLength: 3 })
  .map(
    (typed) => (indicator) =>
      typed.map(([text, isPreliminary], place) =>
        valueOf(indicator, `R${String(5 + place)}`, text, { isPreliminary }),
      ),
  );

/** Of a scale of up to five rows: whole and with decimals, above 100 and below 10 too. */
const anyBounds: fc.Arbitrary<readonly string[]> = fc.oneof(
  fc.uniqueArray(
    fc.integer({ min: 0, max: 24 }).map((times) => String(times * 5)),
    { maxLength: 4 },
  ),
  fc.constantFrom(['120', '100', '80'], ['100', '99.97'], ['95', '90', '80']),
  fc.uniqueArray(
    fc
      .tuple(fc.integer({ min: 0, max: 120_000 }), fc.integer({ min: 0, max: 3 }))
      .map(([thousandths, decimals]) => (thousandths / 1000).toFixed(decimals)),
    { maxLength: 4, selector: Number },
  ),
);

export const anyRules: fc.Arbitrary<FigureRules> = fc
  .record({
    bounds: anyBounds,
    rateDigits: fc.integer({ min: 0, max: 2 }),
    rateAgainst: fc.constantFrom('yearTarget', 'finalTarget' as const),
  })
  .map(({ bounds, rateDigits, rateAgainst }) => {
    const rows = bounds.map((bound) => ({
      symbol: `≥${bound}`,
      name: '',
      lowerBound: decimal(bound),
    }));
    const scale = gradeScale([...rows, { symbol: '最下位', name: '' }]);
    if (!scale.accepted) throw new Error(scale.refusal.reason);
    return { ...townRules, scale: scale.value, rateDigits, rateAgainst };
  });
