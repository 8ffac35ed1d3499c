/** A long text in the cells of several rows comes back whole, or what is missing is named. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { accept, refuse } from '../../../src/domain/verdict';
import { longestPiece, piecesOf, wholeOf } from '../../../src/workbook/documents/pieces';

const LONGEST = Array.from(
  { length: 200_000 },
  (_, at) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123'[(at * at) % 30],
).join('');

/** A text of this many characters of base64. */
function base64(length: number): string {
  return LONGEST.slice(0, length);
}

const THREE = base64(120_000);

describe('pieces of a long text', () => {
  it('each fits into a cell', () => {
    const pieces = piecesOf(THREE);
    expect(pieces).toHaveLength(3);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(longestPiece);
  });

  it('come together whatever the order of the rows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200_000 }).chain((length) => {
          const pieces = piecesOf(base64(length));
          return fc.tuple(
            fc.constant(length),
            fc.shuffledSubarray([...pieces], { minLength: pieces.length }),
          );
        }),
        ([length, rows]) => {
          expect(wholeOf(rows)).toEqual(accept(base64(length)));
        },
      ),
      { numRuns: 8 },
    );
  });

  it('never part the two halves of a character', () => {
    const text = `a${'𠮷'.repeat(50_000)}`;
    const pieces = piecesOf(text);
    expect(pieces.filter((piece) => /[\ud800-\udbff]$/u.test(piece))).toEqual([]);
    expect(wholeOf(pieces)).toEqual(accept(text));
  });

  it('may stand there twice, beside those of an older writing', () => {
    const old = piecesOf(base64(100_000)).slice(1);
    expect(wholeOf([...old, ...piecesOf(THREE), ...piecesOf(THREE)])).toEqual(accept(THREE));
    expect(wholeOf([...piecesOf(THREE), ...old])).toEqual(accept(THREE));
  });
});

describe('pieces that make no whole', () => {
  const [first = '', second = '', third = ''] = piecesOf(THREE);

  it('are named by their numbers', () => {
    expect(wholeOf([third, first])).toEqual(
      refuse({ reason: 'pieces missing', missing: [2], of: 3 }),
    );
    expect(wholeOf([second])).toEqual(refuse({ reason: 'pieces missing', missing: [1, 3], of: 3 }));
  });

  it('are seen when somebody has changed one', () => {
    expect(wholeOf([first, `${second.slice(0, -1)}!`, third])).toEqual(
      refuse({ reason: 'pieces changed' }),
    );
  });

  it('are none where nothing of ours stands', () => {
    expect(wholeOf([])).toEqual(refuse({ reason: 'no pieces' }));
    expect(wholeOf(['', 'メモ'])).toEqual(refuse({ reason: 'no pieces' }));
  });
});
