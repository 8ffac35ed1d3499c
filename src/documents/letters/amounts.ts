/** 決算額の確定: results that were submitted with 見込. */
import type { PartOf } from '../../domain/notices/noticeMail';
import { countInText } from '../../wording/numbers';
import { namedList, type LetterCase } from './bySection';
import { dueValues, isOver } from './dueValues';
import { partLetter, type PartLetter } from './placeholders';

export function amountsLetter(letter: LetterCase, part: PartOf<'amounts'>): PartLetter {
  return partLetter(isOver(part) ? '決算額_後' : '決算額_前', {
    ...dueValues(part, letter.frame),
    件数: countInText(part.actions.length),
    取組の一覧: namedList(letter, part.actions),
  });
}
