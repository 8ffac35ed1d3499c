/**
 * The tags that a template may use, as a tree, and the values that take their places.
 *
 * A tag is a Japanese word in half-width braces: `{年度}` is replaced by its text; `{#取組}` … `{/取組}`
 * is repeated for each entry of a list, or printed when a condition holds or a text is not empty;
 * `{^取組}` … `{/取組}` is printed when the list is empty, the condition does not hold, the text is
 * empty. Inside a list its own tags and all those around it are known.
 *
 * How a template marks its papers: there is one template per pack, and a paper is one or more whole
 * sections of it. The first paragraph of its first section says nothing but `{資料：評価結果の概要}`;
 * all sections up to the next such paragraph belong to the paper. The paragraph itself is never
 * printed, so a page break or a heading belongs to the paragraph after it. What stands before the
 * first marker is never printed. A paper may be left out, moved, or stand in a pack several times,
 * each time with values of its own; its header and footer are filled with the same values as its body.
 *
 * A list opens and closes within one section. Where its tags stand decides what is repeated:
 * - both in one row of a table (first cell … last cell): the rows from one to the other
 * - each in a paragraph of its own: everything between them, whole tables and pages too; the two
 *   paragraphs vanish. A page for each entry: the first paragraph between them has 「段落前で改ページ」
 * - both inside one paragraph: the text between them
 *
 * What each tag prints, with an example, is told by templates/help/タグ.csv for the people who edit
 * templates.
 */

/** Replaced by a text; `\n` in the text is a line break. */
export interface TextTag {
  readonly kind: 'text';
}

/** Decides whether what it encloses is printed. */
export interface ConditionTag {
  readonly kind: 'condition';
}

/** Repeats what it encloses, once for each entry. */
export interface ListTag {
  readonly kind: 'list';
  readonly of: TagTree;
}

export type TagNode = TextTag | ConditionTag | ListTag;

/** By the name of the tag, without its braces. */
export interface TagTree {
  readonly [name: string]: TagNode;
}

/** Everything that a template of a pack may use. */
export interface PackTags {
  /** Known in every paper, and in every header and footer. */
  readonly common: TagTree;
  /** Known in one paper only, by the name of its marker. */
  readonly papers: Readonly<Record<string, TagTree>>;
}

export type TagValue = string | boolean | readonly TagValues[];

export interface TagValues {
  readonly [name: string]: TagValue;
}

/** The values that a tree asks for: every tag of it, with its own kind. */
export type ValuesOf<Tree extends TagTree> = {
  readonly [Name in keyof Tree]: Tree[Name] extends { readonly kind: 'list'; readonly of: infer Of }
    ? Of extends TagTree
      ? readonly ValuesOf<Of>[]
      : never
    : Tree[Name] extends { readonly kind: 'condition' }
      ? boolean
      : string;
};

/** One paper of the pack with its values; `name` is the name of its marker. */
export interface PaperValues {
  readonly name: string;
  /** Its pages are counted from 1, not on from those of the paper before. */
  readonly fromPageOne?: boolean;
  readonly values: TagValues;
}

/** What is filled into a template: the papers wanted, in the order in which they are printed. */
export interface PackContent {
  readonly common: TagValues;
  readonly papers: readonly PaperValues[];
}

export const textTag: TextTag = { kind: 'text' };

export const conditionTag: ConditionTag = { kind: 'condition' };

/** A list of which the compiler knows every tag. */
export interface KnownList<Of extends TagTree> extends ListTag {
  readonly of: Of;
}

export function listTag<Of extends TagTree>(of: Of): KnownList<Of> {
  return { kind: 'list', of };
}

/** The paragraph that begins a paper. */
export function paperMarker(paper: string): string {
  return `{資料：${paper}}`;
}
