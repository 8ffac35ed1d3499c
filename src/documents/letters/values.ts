/** 確定値: values that were submitted as 速報 or 集計中, when their month has come. */
import type { PartOf, ProvisionalAction } from '../../domain/notices/noticeMail';
import { mailHeadings, provisionalValue } from '../../wording/mailWords';
import { countInText } from '../../wording/numbers';
import { entryLink, listBySection, nameCells, type LetterCase } from './bySection';
import { oneLine, type Table } from './line';
import { partLetter, type PartLetter } from './placeholders';

export function valuesLetter(letter: LetterCase, { actions }: PartOf<'values'>): PartLetter {
  const table = (own: readonly ProvisionalAction[]): Table => ({
    kind: 'table',
    headings: mailHeadings.values,
    rows: own.map(({ action, values }) => [
      ...nameCells(action),
      values.map((value) => oneLine(provisionalValue(value))).join('、'),
    ]),
    isHeaded: false,
  });
  return partLetter('確定値', {
    件数: countInText(actions.reduce((sum, { values }) => sum + values.length, 0)),
    指標の一覧: listBySection(letter, actions, ({ action }) => action.section, table, entryLink),
  });
}
