/**
 * One column per grade of 判定基準. A template cannot repeat columns, so it has a table for each of the
 * usual scales of three, four and five grades, and one for others that prints the counts in a line.
 */
import type { GradeScale } from '../domain/scale';
import { conditionTag, textTag, type ValuesOf } from './tagTree';

export const gradeTags = {
  判定１: textTag,
  判定２: textTag,
  判定３: textTag,
  判定４: textTag,
  判定５: textTag,
};

export const scaleTags = {
  判定が３段階: conditionTag,
  判定が４段階: conditionTag,
  判定が５段階: conditionTag,
  判定がその他: conditionTag,
};

/** @param texts one per grade, best first */
export function gradeCells(texts: readonly string[]): ValuesOf<typeof gradeTags> {
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = texts;
  return { 判定１: first, 判定２: second, 判定３: third, 判定４: fourth, 判定５: fifth };
}

/**
 * @param isUsed     grades are not switched off
 * @param hasStrange some result has a grade that the scale does not know: it has no column
 */
export function scaleForm(
  scale: GradeScale,
  isUsed: boolean,
  hasStrange: boolean,
): ValuesOf<typeof scaleTags> {
  const count = isUsed && !hasStrange ? scale.length : 0;
  return {
    判定が３段階: count === 3,
    判定が４段階: count === 4,
    判定が５段階: count === 5,
    判定がその他: isUsed && ![3, 4, 5].includes(count),
  };
}
