/**
 * The words that a cell of a list may hold. A word counts when it is one of the list after full and
 * half width and spaces are evened out; it is then read in the spelling of the list. Anything else is
 * named with the nearest word of the list, and never taken for it.
 */
import { choiceListOf } from '../layout/choices';
import type { ChoiceSource, Column } from '../layout/layout';
import type { DamageCause } from './damage';
import { nearestField } from './nearest';
import { comparableWord, partsOf } from './plainText';

export interface WordList {
  readonly words: readonly string[];
  /** Other names of the same, by their comparable form: proposed, or taken where the list says so. */
  readonly alike?: ReadonlyMap<string, string>;
}

/** The lists of the workbook that were read, by tab and column, e.g. `sections.name`. */
export type WordLists = ReadonlyMap<string, WordList>;

export function listName({ tab, column }: ChoiceSource): string {
  return `${tab}.${column}`;
}

/** Earlier spellings of words by which code decides: the town's own sheets have them. */
const sameWords: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  submission: new Map([
    ['提出済', '提出済み'],
    ['確認済', '確認済み'],
    ['差し戻し', '差戻し'],
    ['差戻', '差戻し'],
  ]),
};

/** Columns whose word is read together with the value beside it. */
const readWithValue: readonly string[] = ['choices.valueStates'];

export type WordRead =
  | { readonly isRead: true; readonly word: string }
  | { readonly isRead: false; readonly cause: DamageCause };

/** Columns that hold several sections, with 、 between them; they have no drop-down. */
const severalSections: readonly string[] = ['relatedSections'];

/** @returns the words of the list, with 、 between them where the column takes several */
export function readWords(column: Column, written: string, lists: WordLists): WordRead {
  const sections = severalSections.includes(column.key) ? lists.get('sections.name') : undefined;
  if (!sections) return readWord(column, written, lists);
  const read = partsOf(written).map((part) => wordOf(sections, part));
  const unknown = read.find(({ isRead }) => !isRead);
  return unknown ?? asWritten(read.flatMap((each) => (each.isRead ? [each.word] : [])).join('、'));
}

/** @returns the word of the list; as written where the column has no list that was read */
function readWord(column: Column, written: string, lists: WordLists): WordRead {
  const { choices } = column;
  const list = choices && listFor(choices, lists);
  return list ? wordOf(list, written, sameWords[choices.column]) : asWritten(written);
}

/** @param same other spellings that are taken, by their comparable form */
export function wordOf(
  { words, alike }: WordList,
  written: string,
  same?: ReadonlyMap<string, string>,
): WordRead {
  const spellings = spellingOf(words);
  if (spellings.get(written) === written) return asWritten(written);
  const sought = comparableWord(written);
  const word = spellings.get(sought) ?? same?.get(sought);
  if (word !== undefined) return asWritten(word);
  const known = alike?.get(sought);
  return {
    isRead: false,
    cause: {
      kind: 'word unknown',
      found: written,
      list: words,
      ...(known === undefined ? nearestField(written, words) : { nearest: known }),
    },
  };
}

/** Lists are asked for every cell of their column. */
const knownSpellings = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

/** The words as they are spelled and by their comparable form; of two that are alike the first. */
function spellingOf(words: readonly string[]): ReadonlyMap<string, string> {
  const known = knownSpellings.get(words);
  if (known) return known;
  const backwards = [...words].reverse();
  const found = new Map([
    ...backwards.map((word) => [comparableWord(word), word] as const),
    ...backwards.map((word) => [word, word] as const),
  ]);
  knownSpellings.set(words, found);
  return found;
}

function asWritten(word: string): WordRead {
  return { isRead: true, word };
}

/** Words by which code decides are those of the code, whatever stands in 選択肢. */
function listFor(source: ChoiceSource, lists: WordLists): WordList | undefined {
  const name = listName(source);
  if (readWithValue.includes(name)) return undefined;
  if (source.tab !== 'choices') return lists.get(name);
  const list = choiceListOf(source.column);
  return list.isFixed ? list : lists.get(name);
}
