/** The mean of a group never lies outside its parts, whatever weighs how much. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { divide, exactInteger, isEqual, isLess, type Exact } from '../../../src/domain/exact';
import { groupMean, type MeanSource } from '../../../src/domain/group/groupMean';
import { defaultGradeRows, gradeScale } from '../../../src/domain/scale';

const scale = gradeScale(defaultGradeRows);
if (!scale.accepted) throw new Error('The test has no scale.');
const grading = { scale: scale.value, rateDigits: 1 };

function source(mean: Exact, weight: Exact, place: number): MeanSource {
  const actionId = `1-1-${String(place + 1)}`;
  return { mean: { actionId, mean, weight }, leftOut: undefined };
}

const thirds = fc.nat(300).map((units) => divide(exactInteger(units), exactInteger(3)));
const weights = fc.oneof(fc.constant(0), fc.constant(1), fc.nat(20)).map(exactInteger);

describe('the mean of a group', () => {
  it('lies between the smallest and the largest of its parts, with any weights', () => {
    const parts = fc.array(fc.record({ mean: thirds, weight: weights }), { maxLength: 8 });
    fc.assert(
      fc.property(parts, (all) => {
        const { value } = groupMean(
          all.map(({ mean, weight }, place) => source(mean, weight, place)),
          grading,
        );
        if (!value) return;
        const weighing = all.filter(({ weight }) => !isEqual(weight, exactInteger(0)));
        const means = (weighing.length > 0 ? weighing : all).map(({ mean }) => mean);
        expect(means.every((mean) => isLess(mean, value))).toBe(false);
        expect(means.every((mean) => isLess(value, mean))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('is none exactly where nothing weighs', () => {
    fc.assert(
      fc.property(fc.array(weights, { maxLength: 4 }), (all) => {
        const sources = all.map((weight, place) => source(exactInteger(50), weight, place));
        const weighs = all.some((weight) => !isEqual(weight, exactInteger(0)));
        expect(groupMean(sources, grading).value !== undefined).toBe(weighs);
      }),
      { numRuns: 100 },
    );
  });
});
