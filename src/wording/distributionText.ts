/** Distributions in words: the heads of their columns, the counts of a group in a line, labels of bars. */
import { isSameHeading, type Heading } from '../domain/group/column';
import type { Counting, Distribution } from '../domain/group/distribution';
import type { GradeScale } from '../domain/scale';
import { gradeInText } from './numbers';

const headingWords = {
  notApplicable: '対象外',
  ungraded: '評価なし',
  blank: '未記入',
  open: '未確定',
} as const;

/** The heading of a column as running text names it. */
export function headingInText(heading: Heading, counting: Counting): string {
  if (heading.kind !== 'mark') return headingWords[heading.kind];
  const isGrade = counting === 'actions' || counting === 'indicators';
  return isGrade ? gradeInText(heading.mark) : heading.mark;
}

/** The label of a part of a bar, all full-width so that its width can be counted. @example 'Ａ１０', 'なし１' */
export function barLabel(heading: Heading, count: number): string {
  const words = { notApplicable: '外', ungraded: 'なし', blank: '未記入', open: '未' } as const;
  const word = heading.kind === 'mark' ? heading.mark : words[heading.kind];
  return gradeInText(`${word}${count}`);
}

/** The head of a row: the name of a grade as 判定基準 has it, a word of a list. @example 'Ａ（100％以上）' */
export function headingInTable(heading: Heading, counting: Counting, scale: GradeScale): string {
  const isGrade = counting === 'actions' || counting === 'indicators';
  const row =
    heading.kind === 'mark' && isGrade
      ? scale.find(({ symbol }) => symbol === heading.mark)
      : undefined;
  return row?.name ?? headingInText(heading, counting);
}

/**
 * The counts of a group in one line: every mark of the scale, further columns where something stands
 * in them; of words of a list only those that occur.
 * @example 'Ａ 10　Ｂ 9　Ｃ 5　評価なし 1'
 */
export function countsInLine({ parts, counting }: Distribution): string {
  const isGrade = counting === 'actions' || counting === 'indicators';
  return parts
    .filter(({ heading, members }) => members.length > 0 || (isGrade && heading.kind === 'mark'))
    .map(({ heading, members }) => `${headingInText(heading, counting)} ${members.length}`)
    .join('　');
}

/** @example movementText({ kind: 'mark', mark: 'A' }, { kind: 'mark', mark: 'C' }) //=> 'Ａ→Ｃ' */
export function movementText(from: Heading, to: Heading): string {
  return `${headingInText(from, 'actions')}→${headingInText(to, 'actions')}`;
}

/** Whether a grade rose (positive) or fell (negative) on the scale; 0 where one has no grade. */
export function movedSteps(from: Heading, to: Heading, headings: readonly Heading[]): number {
  if (from.kind !== 'mark' || to.kind !== 'mark') return 0;
  const [before, after] = [from, to].map((heading) =>
    headings.findIndex((one) => isSameHeading(one, heading)),
  );
  return (before ?? 0) - (after ?? 0);
}
