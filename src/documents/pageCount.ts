/**
 * About how many pages the papers will have. Nobody knows before they are drawn; it is told as 約.
 * Measured on the sample, on the 224 actions of the town and on a plan of long texts.
 */
import type { PackContent, PaperValues, TagValues } from './tagTree';
import { charactersIn } from './valueSize';

/** Characters of values on a page of tables. */
const ON_A_PAGE = 1_000;
/** Characters of values on the page of one 取組別調書, and on the pages that it goes on on. */
const ON_A_SHEET = 1_250;
const ON_A_FURTHER_SHEET = 2_000;
/** 照会文: a letter and its list. */
const PAGES_OF_LETTER = 2;
/** Lines of a strategy, of which its boxes and heads take up some. */
const LINES_ON_A_PAGE = 11;
const LINES_OF_BOXES = 4;

export function pagesOf({ papers }: Pick<PackContent, 'papers'>): number {
  return papers.reduce((sum, paper) => sum + pagesOfPaper(paper), 0);
}

function pagesOfPaper({ values }: PaperValues): number {
  const sheets = listIn(values, '調書');
  if (sheets !== undefined) return sumOf(sheets, pagesOfSheet);
  const letters = listIn(values, '課');
  if (letters !== undefined) return letters.length * PAGES_OF_LETTER;
  const strategies = listIn(values, '戦略');
  if (strategies !== undefined) return sumOf(strategies, pagesOfStrategy);
  return Math.max(1, Math.ceil(charactersIn(values) / ON_A_PAGE));
}

function pagesOfSheet(sheet: TagValues): number {
  const more = charactersIn(sheet) - ON_A_SHEET;
  return more <= 0 ? 1 : 1 + Math.ceil(more / ON_A_FURTHER_SHEET);
}

/** One line per indicator; a long cell takes several lines. */
function pagesOfStrategy(strategy: TagValues): number {
  const actions = (listIn(strategy, '方針') ?? []).flatMap(
    (policy) => listIn(policy, '取組') ?? [],
  );
  const lines = sumOf(actions, (action) => 1 + (listIn(action, '続き') ?? []).length);
  return Math.max(1, Math.ceil((lines + LINES_OF_BOXES) / LINES_ON_A_PAGE));
}

function listIn(values: TagValues, tag: string): readonly TagValues[] | undefined {
  const value = values[tag];
  return typeof value === 'object' ? value : undefined;
}

function sumOf(items: readonly TagValues[], of: (item: TagValues) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}
