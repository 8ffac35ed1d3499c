/**
 * The pages of a paper: A4 with the binding margin, the boxed number on the first page and small at
 * the top of the others, the meeting and the marks at the top, page and edition at the foot.
 */
import {
  Footer,
  Header,
  PageNumber,
  PageOrientation,
  SectionType,
  TabStopType,
  TextRun,
  type ISectionOptions,
  type ISectionPropertiesOptions,
} from 'docx';
import { paperMarker } from '../../src/documents/tagTree';
import { fonts, paragraph, run, tag, thinLine, twips } from './paper';
import { table, type Cell } from './table';

export interface Page {
  readonly isLandscape: boolean;
  /** Millimetres between the margins. */
  readonly width: number;
}

export const portrait: Page = { isLandscape: false, width: 170 };
export const landscape: Page = { isLandscape: true, width: 267 };

/** The binding is at the left of a portrait page, at the top of a landscape one. */
function propertiesOf({ isLandscape }: Page): ISectionPropertiesOptions {
  const margin = isLandscape
    ? { top: 25, bottom: 15, left: 15, right: 15, header: 11, footer: 7 }
    : { top: 20, bottom: 18, left: 25, right: 15, header: 8, footer: 8 };
  const entries = Object.entries(margin).map(([side, width]) => [side, twips(width)] as const);
  return {
    type: SectionType.NEXT_PAGE,
    titlePage: true,
    page: {
      size: {
        width: twips(210),
        height: twips(297),
        orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: { ...Object.fromEntries(entries), gutter: 0 },
    },
  };
}

/** What the head and the foot of a paper lack. */
export interface Margins {
  /** It has a number of its own: 資料１. */
  readonly isNumbered?: boolean;
  /** Its pages are counted, but bear no number. */
  readonly bearsPages?: boolean;
}

/** The boxed number is 24 mm wide. */
const boxWidth = 24;

function header(
  { isLandscape, width }: Page,
  name: string,
  { isNumbered = true }: Margins,
  isFirst: boolean,
): Header {
  const left = isLandscape ? 100 : 72;
  const gap = isLandscape ? 76 : 28;
  const centre = width - left - gap - boxWidth;
  const plain = { open: ['top', 'bottom', 'left', 'right'], points: 9 } as const;
  const isBoxed = isFirst && isNumbered;
  const number: Cell = isBoxed
    ? { width: boxWidth, content: '{資料番号}', align: 'center', font: 'gothic', points: 11 }
    : {
        ...plain,
        width: boxWidth,
        content: isNumbered ? '{資料番号}' : '',
        align: 'right',
        font: 'gothic',
      };
  return new Header({
    children: [
      table(
        [
          {
            height: isFirst ? 8 : 5,
            cells: [
              { ...plain, width: left, content: name },
              { ...plain, width: centre, content: '{表示}', align: 'center', font: 'gothic' },
              { ...plain, width: gap, content: '', open: isBoxed ? ['top', 'bottom', 'left'] : plain.open },
              number,
            ],
          },
        ],
        { margin: 0.2 },
      ),
      thinLine(),
    ],
  });
}

/** PAGE stands in a run of its own. */
function pageNumber(): TextRun {
  return new TextRun({ children: [PageNumber.CURRENT], size: 18, font: fonts.mincho });
}

/** In the middle of the foot: the page, in 分冊 behind the number of the paper. */
function pageRuns({ isNumbered = true, bearsPages = true }: Margins): readonly TextRun[] {
  const words = (text: string): TextRun => run(text, { points: 9 });
  if (!bearsPages) return [words('\t')];
  if (!isNumbered) return [words('\t－ '), pageNumber(), words(' －')];
  return [
    words('\t{^分冊}－ '),
    pageNumber(),
    words(' －{/分冊}{#分冊}{資料番号}－'),
    pageNumber(),
    words('{/分冊}'),
  ];
}

function footer({ width }: Page, margins: Margins): Footer {
  return new Footer({
    children: [
      paragraph(
        [...pageRuns(margins), run('\t{作成}', { points: 8 })],
        {
          lines: 1,
          tabStops: [
            { type: TabStopType.CENTER, position: twips(width / 2) },
            { type: TabStopType.RIGHT, position: twips(width) },
          ],
        },
      ),
    ],
  });
}

/** Pages of one size within a paper. */
interface Part {
  readonly page: Page;
  readonly content: ISectionOptions['children'];
}

/** One paper of a meeting, with the 照合番号 at its end. */
export function paperSection(
  page: Page,
  name: string,
  content: ISectionOptions['children'],
  margins: Margins = {},
): ISectionOptions {
  return pagesUnder('{会議名}', page, name, withCheckNumber(content), margins);
}

/** One paper of a meeting whose pages are of several sizes; the 照合番号 stands at the end of the last. */
export function paperSections(name: string, parts: readonly Part[]): readonly ISectionOptions[] {
  const head = '{会議名}';
  return parts.map(({ page, content }, place) => {
    const blocks = place === parts.length - 1 ? withCheckNumber(content) : content;
    return place === 0 ? pagesUnder(head, page, name, blocks) : furtherPages(head, page, blocks);
  });
}

function withCheckNumber(content: ISectionOptions['children']): ISectionOptions['children'] {
  return [
    ...content,
    tag('{#照合番号}'),
    paragraph([run('{照合番号}', { points: 8 })], { align: 'right', lines: 1 }),
    tag('{/照合番号}'),
  ];
}

/**
 * One paper: the paragraph that marks it, its content, and the empty paragraph that bears the section
 * break.
 * @param head what stands at the top of each page, at the left
 */
export function pagesUnder(
  head: string,
  page: Page,
  name: string,
  content: ISectionOptions['children'],
  margins: Margins = {},
): ISectionOptions {
  return {
    properties: propertiesOf(page),
    headers: {
      first: header(page, head, margins, true),
      default: header(page, head, margins, false),
    },
    footers: { first: footer(page, margins), default: footer(page, margins) },
    children: [tag(paperMarker(name)), ...content, thinLine()],
  };
}

/** Pages of another size that go on with the paper: the boxed number stands on its first page only. */
function furtherPages(
  head: string,
  page: Page,
  content: ISectionOptions['children'],
): ISectionOptions {
  return {
    properties: { ...propertiesOf(page), titlePage: false },
    headers: { default: header(page, head, {}, false) },
    footers: { default: footer(page, {}) },
    children: [...content, thinLine()],
  };
}

/** A letter, or a form that goes with one: nothing stands in its margins but 【見本】. */
export function letterPages(name: string, content: ISectionOptions['children']): ISectionOptions {
  const mark = new Header({
    children: [
      paragraph([run('{表示}', { points: 9, font: 'gothic' })], { align: 'center', lines: 1 }),
    ],
  });
  return {
    properties: { ...propertiesOf(portrait), titlePage: false },
    headers: { default: mark },
    footers: { default: new Footer({ children: [thinLine()] }) },
    children: [tag(paperMarker(name)), ...content, thinLine()],
  };
}
