/** What is typed into the sheet and what is entered in the panel come to the same list of the secretariat. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkEntries } from '../../src/app/checkEntries';
import { yearlyResultsTab } from '../../src/workbook/layout/yearlyResults';
import { ACTION, entryOffice, HEAD, itemFor, saved } from './entryOffice';
import { portsOf } from './officeInMemory';
import { flagsOf, reviewOpening } from './reviewOffice';
import { typed } from './spoiled/spoil';

describe('typed in the sheet or in the panel', () => {
  const word = fc.constantFrom('運動教室を８回実施した。', '延べ1,450人が参加した。', '特になし');
  const amount = fc.constantFrom('3,052', '３，４００', '△12');
  const typedResult = fc.record({
    progress: fc.constantFrom('計画どおり', '一部遅れ'),
    results: word,
    currentBudget: amount,
    settledAmount: amount,
    carriedOver: fc.constantFrom('0', '500'),
    firstGrade: fc.constantFrom('A', 'B', 'C'),
    firstReason: word,
    issues: word,
    direction: fc.constantFrom('1 現状のまま継続', '2 改善(事業の拡大)'),
    nextAction: word,
  });
  const values = fc.record({
    '1-1-1-1': fc.constantFrom('8', '１２', '3'),
    '1-1-1-2': fc.constantFrom('1,300', '３，９００', '600'),
  });
  const headings = new Map(yearlyResultsTab.columns.map(({ key, heading }) => [key, heading]));

  it('the same results give the same list and the same 確認事項', () => {
    fc.assert(
      fc.property(typedResult, values, (result, indicators) => {
        const inPanel = entryOffice();
        saved(inPanel, HEAD, itemFor(inPanel, HEAD), {
          step: 'submit',
          result,
          indicators: Object.fromEntries(
            Object.entries(indicators).map(([id, value]) => [id, { value }]),
          ),
        });
        const inTheSheet = entryOffice(
          ...Object.entries(result).map(([key, text]) =>
            typed('年度実績', ACTION, headings.get(key) ?? '', text),
          ),
          ...Object.entries(indicators).map(([id, text]) => typed('指標実績', id, '実績値', text)),
          typed('年度実績', ACTION, '提出状態', '提出済み'),
        );
        const accepted = checkEntries(portsOf(inTheSheet, HEAD), {
          operationId: 'press-typed-1',
          caller: HEAD,
          accepted: [`令和6年度 ${ACTION}`],
        });
        expect(accepted.accepted).toBe(true);
        const [panel, sheet] = [inPanel, inTheSheet].map((office) => {
          const { whole, sections, actions } = reviewOpening(office);
          // The same cells in one write or in several: only 版 differs.
          const queue = actions.map((action) => ({ ...action, revision: 0 }));
          return { whole, sections, queue, flags: flagsOf(office, [ACTION]) };
        });
        expect(sheet).toEqual(panel);
      }),
      { numRuns: 8 },
    );
  });
});
