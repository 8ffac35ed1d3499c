/** The paragraph for the town's web page: figures as in the papers, and no meeting that is still to come. */
import { expect, it } from '@jest/globals';
import { webText } from '../../src/documents/webText';
import { summaryValues } from '../../src/documents/summary';
import { noCouncil } from './councilBuilder';
import { packInput, samplePlan, withSettings } from './packBuilder';

const before = packInput(samplePlan());

it('says the same figures as 評価結果の概要', () => {
  expect(webText(before)).toContain(summaryValues(before)['概要の文']);
});

it('says that the council was told when it has been', () => {
  expect(webText(before)).toContain(
    'この結果は、令和７年８月27日に開催する聖籠町経営戦略推進会議に報告します。',
  );
  const after = { ...before, madeOn: { year: 2025, month: 9, day: 1 } };
  expect(webText(after)).toContain(
    '令和７年８月27日に開催した聖籠町経営戦略推進会議に報告し、御意見をいただきました。',
  );
  expect(webText({ ...before, council: noCouncil })).toContain(
    'この結果は、聖籠町経営戦略推進会議に報告します。',
  );
});

it('speaks of no evaluation where the town gives no grades', () => {
  const plain = packInput(withSettings(samplePlan(), { '評価(A/B/C)を使うか': '使わない' }));
  expect(webText(plain)).not.toContain('評価');
});
