/** docs/figures.md shows what the product computes and says. */
import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figuresDocument } from '../../tools/figures/document';

const stored = join(__dirname, '../../docs/figures.md');

it('docs/figures.md is up to date; if not, run `node tools/figuresDoc.mjs`', () => {
  expect(readFileSync(stored, 'utf8')).toBe(figuresDocument());
});

it('it shows a published figure with its sum, a state by its word and a mean with its parts', () => {
  const document = figuresDocument();
  expect(document).toContain('目標値9,000件÷実績値14,434件×100＝62.4％');
  expect(document).toContain('| 調査年以外（直近は令和４年度の81.0歳、次回は令和７年度）のため');
  expect(document).toContain('「待機児童数」未達成');
});
