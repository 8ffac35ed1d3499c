/**
 * 選択肢: the lists that belong to the office. A list without a word is named, and the words with which
 * a workbook starts hold; a rule of 状況 that cannot be read is named and passed over.
 */
import {
  defaultStandingRules,
  parseStandingCondition,
  type StandingCondition,
  type StandingRule,
} from '../../domain/group/standing';
import { choiceListOf, choiceLists, choicesTab } from '../layout/choices';
import type { Damage, DamageCause } from './damage';
import { nearestField } from './nearest';
import { damageIn, textIn, type Understood } from './rowCells';
import type { RowRead, TabRead } from './rows';
import type { WordList } from './words';

/** Lists by whose words entries and figures are read. */
const decidingLists: readonly string[] = [
  'progress',
  'direction',
  'opinionKinds',
  'receivedBy',
  'responses',
  'standingRules',
];

export interface ChoicesRead {
  /** By the key of the list; lists by which code decides are not among them. */
  readonly lists: ReadonlyMap<string, WordList>;
  readonly standingRules: readonly StandingRule[];
}

/** What holds while the tab is gone or cannot be read. */
export const startingChoices: ChoicesRead = {
  lists: new Map(
    choiceLists.filter(({ isFixed }) => !isFixed).map(({ key, words }) => [key, { words }]),
  ),
  standingRules: defaultStandingRules,
};

/** @param grades the symbols of 判定基準 */
export function readChoices(read: TabRead, grades: readonly string[]): Understood<ChoicesRead> {
  const own = choiceLists.filter(({ isFixed }) => !isFixed);
  const words = new Map(own.map(({ key }) => [key, wordsUnder(read, key)]));
  const isEmpty = (key: string): boolean => (words.get(key) ?? []).length === 0;
  const rules = isEmpty('standingRules')
    ? { value: defaultStandingRules, damages: [] }
    : readStandingRules(read, grades);
  return {
    value: {
      lists: new Map(
        own.map(({ key, words: starting }) => [
          key,
          { words: isEmpty(key) ? starting : (words.get(key) ?? []) },
        ]),
      ),
      standingRules: rules.value,
    },
    damages: [
      ...decidingLists
        .filter((key) => isReadIn(read, key) && isEmpty(key))
        .map((key) => emptyList(read, key)),
      ...rules.damages,
    ],
  };
}

function wordsUnder(read: TabRead, key: string): readonly string[] {
  return read.rows.map((row) => textIn(row, key)).filter((word) => word !== '');
}

/** The column is there and was asked for. */
function isReadIn({ places, rows }: TabRead, key: string): boolean {
  return places.has(key) && (rows.length === 0 || rows.some(({ cells }) => cells.has(key)));
}

function emptyList({ title }: TabRead, key: string): Damage {
  const { name } = choiceListOf(key);
  return {
    place: { tabKey: choicesTab.key, tab: title, heading: name },
    reach: 'cell',
    cause: { kind: 'list empty', list: name },
  };
}

function readStandingRules(
  read: TabRead,
  grades: readonly string[],
): Understood<readonly StandingRule[]> {
  const found = read.rows
    .filter((row) => textIn(row, 'standingRules') !== '')
    .map((row) => readStandingRule(read, row, grades));
  return {
    value: found.flatMap(({ value }) => value ?? []),
    damages: found.flatMap(({ damages }) => damages),
  };
}

function readStandingRule(
  read: TabRead,
  row: RowRead,
  grades: readonly string[],
): Understood<StandingRule | undefined> {
  const written = textIn(row, 'standingRules');
  const standing = textIn(row, 'standings');
  const damage = (columnKey: string, cause: DamageCause) =>
    damageIn(read, row, columnKey, 'cell', cause);
  const condition = parseStandingCondition(written);
  if (!condition.accepted) {
    const cause = { kind: 'standing rule', found: written } as const;
    return { value: undefined, damages: [damage('standingRules', cause)] };
  }
  const grade = gradeIn(condition.value);
  if (grade !== undefined && !grades.includes(grade)) {
    const cause = {
      kind: 'word unknown',
      found: grade,
      list: grades,
      ...nearestField(grade, grades),
    } as const;
    return { value: undefined, damages: [damage('standingRules', cause)] };
  }
  return standing === ''
    ? { value: undefined, damages: [damage('standings', { kind: 'cell blank' })] }
    : { value: { condition: condition.value, standing }, damages: [] };
}

function gradeIn(condition: StandingCondition): string | undefined {
  return condition.kind === 'gradeShare' || condition.kind === 'all' ? condition.grade : undefined;
}
