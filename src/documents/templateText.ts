/** What a template says, as far as its tags are concerned: paragraphs in order, each with the cells around it. */

/** A cell of a table, or a frame of text. */
export interface Enclosure {
  readonly table: number;
  readonly cell: number;
}

export interface TemplateParagraph {
  readonly text: string;
  /** The cells around it, from the outside; of one template each table and cell has its number. */
  readonly inside: readonly Enclosure[];
}

/** Text within which a list opens and closes: a section, a head or a foot. */
export interface TemplateStory {
  readonly part: 'body' | 'header' | 'footer' | 'note';
  /** The paper that it belongs to; absent before the first marker, and for notes. */
  readonly paper?: string;
  readonly paragraphs: readonly TemplateParagraph[];
}

export interface TemplateText {
  /** The papers that are marked, in order; one that is marked twice stands here twice. */
  readonly papers: readonly string[];
  /** A head that two papers share stands here once for each. */
  readonly stories: readonly TemplateStory[];
}

/** The paragraph that begins a paper: nothing but its name. */
export const MARKER = /^\s*\{\s*資料\s*[：:]\s*([^{}]*?)\s*\}\s*$/u;
