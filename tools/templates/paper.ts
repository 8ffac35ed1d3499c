/**
 * What all papers are made of: lengths in millimetres, the two fonts, paragraphs and runs. A template
 * is this data drawn by npm `docx`; people may change the result in Word, LibreOffice or Google Docs.
 */
import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';

/** Twentieths of a point. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

export const gothic = 'BIZ UDGothic';
export const mincho = 'BIZ UDMincho';

function fontOf(name: string) {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
}

export const fonts = { gothic: fontOf(gothic), mincho: fontOf(mincho) } as const;

/** The character style of words in Gothic; all others are in the font of the document. */
export const gothicStyle = 'Gothic';

type RunLook = Omit<IRunOptions, 'text' | 'children' | 'size' | 'font'> & {
  /** Points. */
  readonly points?: number;
  readonly font?: 'gothic';
};

/** A run of text; a tag stands whole in one run. `\t` is a tab. */
export function run(text: string, { points, font, ...look }: RunLook = {}): TextRun {
  const parts = text.split('\t').flatMap((part, place) => (place === 0 ? [part] : [new Tab(), part]));
  return new TextRun({
    children: parts.filter((part) => part !== ''),
    ...(points === undefined ? {} : { size: points * 2 }),
    ...(font === 'gothic' ? { style: gothicStyle } : {}),
    ...look,
  });
}

type ParagraphLook = Omit<IParagraphOptions, 'children' | 'text' | 'alignment' | 'spacing'> & {
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** Points before and after. */
  readonly before?: number;
  readonly after?: number;
  /** Lines; 1.25 unless told. */
  readonly lines?: number;
};

/** The line pitch of cells, which is that of the document: most paragraphs need not say it. */
export const cellLines = 1.1;

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const;

/** A paragraph of runs; a text alone is one run. */
export function paragraph(
  content: string | readonly TextRun[],
  { align, before = 0, after = 0, lines = 1.25, ...look }: ParagraphLook = {},
): Paragraph {
  return new Paragraph({
    children: typeof content === 'string' ? [run(content)] : content,
    ...(align && align !== 'left' ? { alignment: alignments[align] } : {}),
    ...(lines === cellLines && before + after === 0
      ? {}
      : {
          spacing: {
            ...(before > 0 ? { before: before * 20 } : {}),
            ...(after > 0 ? { after: after * 20 } : {}),
            line: Math.round(lines * 240),
          },
        }),
    ...look,
  });
}

/** A paragraph that holds a tag of a list or condition and vanishes with it. */
export function tag(text: string): Paragraph {
  return paragraph([run(text, { points: 8 })], { lines: 1 });
}

/** What stands between the tags is printed for each entry, or when the condition holds. */
export function between<Block>(
  name: string,
  blocks: readonly Block[],
  sign: '#' | '^' = '#',
): readonly (Block | Paragraph)[] {
  return [tag(`{${sign}${name}}`), ...blocks, tag(`{/${name}}`)];
}

/** A line so thin that it takes no room: between tables, and before a page. */
export function thinLine(
  look: Pick<IParagraphOptions, 'pageBreakBefore' | 'keepNext'> = {},
): Paragraph {
  return new Paragraph({
    children: [run('', { points: 1 })],
    run: { size: 2 },
    spacing: { line: 20, lineRule: LineRuleType.EXACT },
    ...look,
  });
}

/** A tab stop at the right margin. */
export function rightTab(width: number) {
  return [{ type: TabStopType.RIGHT, position: twips(width) }];
}

/** The head of a part of a paper: 「１　評価の状況」, with what stands at the right margin. */
export function partHead(
  children: readonly TextRun[],
  right: string,
  width: number,
  look: ParagraphLook = {},
): Paragraph {
  return paragraph(
    [...children, ...(right === '' ? [] : [run(`\t${right}`, { points: 9, bold: false })])],
    {
      style: 'Heading2',
      keepNext: true,
      before: 8,
      after: 2,
      tabStops: rightTab(width),
      ...look,
    },
  );
}

/** A note below a table. */
export function note(text: string, look: ParagraphLook = {}): Paragraph {
  return paragraph([run(text, { points: 8.5 })], {
    lines: 1.1,
    indent: { left: twips(3.2), hanging: twips(3.2) },
    ...look,
  });
}

/** The notes of a list, all on the page of the table above them. */
export function notes(list: string): readonly Paragraph[] {
  const kept = { keepNext: true };
  return [thinLine(kept), ...between(list, [note('{注}', kept)]), thinLine()];
}
