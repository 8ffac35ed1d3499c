/** The list after one action was worked on: every action still counts once. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { listedAfter } from '../../../src/sidebar/review/listedAfter';
import { anItem } from '../entry/anItem';
import { anOpening, countsOf, STATES } from './anOpening';

describe('the counts', () => {
  it('are those of the states, whatever becomes of an action', () => {
    const state = fc.constantFrom(...STATES);
    fc.assert(
      fc.property(
        fc.array(state, { minLength: 1, maxLength: 12 }),
        fc.nat(),
        state,
        (all, at, now) => {
          const opening = anOpening(all);
          const place = at % all.length;
          const entry = anItem({ actionId: `1-1-${String(place + 1)}`, submission: now });
          const after = listedAfter(opening, {
            entry,
            fields: {},
            relatedSections: [],
            relatedConfirmations: '',
            confirmedBy: '',
            confirmedAt: '',
            flags: [],
            steps: [],
            readOnlyFor: '',
          });
          const states = all.map((each, index) => (index === place ? now : each));
          expect(after.actions.map(({ submission }) => submission)).toEqual(states);
          expect(after.whole).toEqual(countsOf(states));
          expect(after.sections).toMatchObject([
            countsOf(states.filter((_, index) => index % 2 === 0)),
            countsOf(states.filter((_, index) => index % 2 === 1)),
          ]);
        },
      ),
      { numRuns: 100 },
    );
  });
});
