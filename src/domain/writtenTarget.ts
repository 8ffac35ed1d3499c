/**
 * Reads a target: a number with or without a word (「95％以上」), a comparison with last year
 * (「前年度以上」「増加」), or words that only people can judge (「設置」). Blank, －, なし, 設定なし,
 * 未設定 and 目標なし are no target.
 */
import { fullText } from './exact';
import type { LastYearTarget, Target } from './target';
import { plainCharacters } from './units';
import { readNumber, type WrittenCell } from './writtenNumber';

const lastYearWords: readonly (readonly [RegExp, LastYearTarget['comparison']])[] = [
  [/^(?:前年度?|昨年度?)(?:比|実績|実績値)?以上$/u, 'atLeast'],
  [/^(?:前年度?|昨年度?)(?:比|実績|実績値)?以下$/u, 'atMost'],
  [/^(?:(?:前年度?|昨年度?)(?:比|より|から)?)?(?:の?増加?|増やす)$/u, 'more'],
  [/^(?:前年度?|昨年度?)(?:比|実績|実績値)?(?:超|を上回る)$/u, 'more'],
  [/^(?:(?:前年度?|昨年度?)(?:比|より|から)?)?(?:の?減少?|減らす)$/u, 'less'],
  [/^(?:前年度?|昨年度?)(?:比|実績|実績値)?(?:未満|を下回る)$/u, 'less'],
];

const noTarget = /^(?:設定なし|未設定|目標なし)$/u;

/**
 * The target in a cell; undefined when there is none.
 * @param unit 単位 of the indicator; '' when there is none
 */
export function readTarget(cell: WrittenCell, unit: string): Target | undefined {
  const read = readNumber(cell, unit);
  if (typeof cell !== 'string') {
    if (!read.accepted) return undefined;
    return { kind: 'number', ...read.value, text: fullText(read.value.value) ?? '' };
  }
  const text = cell.trim();
  if (read.accepted) return { kind: 'number', ...read.value, text };
  if (read.refusal.reason === 'blank' || read.refusal.reason === 'no state') return undefined;
  const plain = plainCharacters(text).replace(/\s+/gu, '');
  if (noTarget.test(plain)) return undefined;
  const comparison = lastYearWords.find(([form]) => form.test(plain))?.[1];
  return comparison ? { kind: 'lastYear', comparison, text } : { kind: 'words', text };
}
