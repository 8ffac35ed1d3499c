/**
 * Texts that no paper may print because a mistake of ours made them: `undefined`, `NaN`, `[object`. A
 * person may have typed such a word; whoever asks has to look there.
 */
import type { PackContent, TagValues } from './tagTree';

const STRANGE = /(?<![A-Za-z])(?:undefined|NaN)(?![A-Za-z])|\[object/u;

export interface StrangeText {
  readonly tag: string;
  readonly text: string;
  /** The word that is strange. */
  readonly word: string;
}

export function strangeTexts({ common, papers }: PackContent): readonly StrangeText[] {
  return [common, ...papers.map(({ values }) => values)].flatMap(inValues);
}

function inValues(values: TagValues): readonly StrangeText[] {
  return Object.entries(values).flatMap(([tag, value]) => {
    if (typeof value === 'boolean') return [];
    if (typeof value !== 'string') return value.flatMap(inValues);
    const word = STRANGE.exec(value)?.[0];
    return word === undefined ? [] : [{ tag, text: value, word }];
  });
}
