/** The lists of the workbook by which the cells of a file are read, and which a blank offers. */
import { choicesTab } from '../layout/choices';
import { readChoices, startingChoices } from '../read/choicesRead';
import type { WorkbookRead } from '../read/workbookRead';
import { listName, type WordList, type WordLists } from '../read/words';

/** 選択肢 only: sections and grades may come with the same file. */
export function choiceWords({ tabs, shape }: WorkbookRead): WordLists {
  const read = tabs.get(choicesTab.key);
  const { lists } = read ? readChoices(read, shape.grades).value : startingChoices;
  return new Map([...lists].map(([column, list]) => [listName({ tab: 'choices', column }), list]));
}

/** Also sections and grades, as the workbook has them. */
export function allWords(read: WorkbookRead): WordLists {
  const own: readonly (readonly [string, WordList])[] = [
    [
      listName({ tab: 'sections', column: 'name' }),
      { words: read.plan.sections.map(({ name }) => name) },
    ],
    [listName({ tab: 'scale', column: 'symbol' }), { words: read.shape.grades }],
  ];
  return new Map([...choiceWords(read), ...own]);
}
