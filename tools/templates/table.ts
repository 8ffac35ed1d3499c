/**
 * Tables in millimetres. Every row says how wide its cells are; the grid is the union of all their
 * edges, so that rows of different columns stand in one table, as in the forms of Japanese offices.
 * Every width is written in twentieths of a point, in the grid and in each cell.
 */
import {
  BorderStyle,
  HeightRule,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
  type IParagraphOptions,
  type Paragraph,
  type TextRun,
} from 'docx';
import { cellLines, paragraph, run, twips } from './paper';

export type CellContent = string | readonly TextRun[] | readonly Paragraph[];

export interface Cell {
  /** Millimetres. */
  readonly width: number;
  readonly content: CellContent;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center';
  readonly font?: 'gothic';
  readonly bold?: boolean;
  readonly points?: number;
  /** Millimetres beside the text, where it is not that of the table. */
  readonly margin?: number;
  /** Millimetres between a number and the right edge, so that it stands under its head. */
  readonly inset?: number;
  /** Millimetres by which the lines below the first one begin further to the right. */
  readonly hanging?: number;
  readonly fill?: string;
  /** Merged with the cells of the rows below that continue it. */
  readonly merge?: 'begins' | 'continues';
  /** Sides without a line. */
  readonly open?: readonly ('top' | 'bottom' | 'left' | 'right')[];
}

export interface Row {
  readonly cells: readonly Cell[];
  /** Repeated on every page. */
  readonly isHead?: boolean;
  /** Its text may go on on the next page. */
  readonly splits?: boolean;
  /** It stays on the page of the row below. */
  readonly keepsNext?: boolean;
  /** Millimetres at least. */
  readonly height?: number;
}

export interface TableLook {
  readonly points?: number;
  /** Millimetres between a line and the text beside it. */
  readonly margin?: number;
  /** Millimetres between a line and the text below or above it. */
  readonly padding?: number;
  readonly lines?: number;
  readonly bordered?: boolean;
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const noLine = { style: BorderStyle.NIL, size: 0, color: 'auto' } as const;

const headFill = 'F2F2F2';

/** Tenths of a millimetre, so that equal edges are equal. */
function edgesOf({ cells }: Row): readonly number[] {
  let edge = 0;
  return cells.map(({ width }) => (edge += Math.round(width * 10)));
}

export function table(rows: readonly Row[], look: TableLook = {}): Table {
  const { bordered = true, margin = 0.8, padding = 0.2 } = look;
  const edges = [...new Set(rows.flatMap(edgesOf))].sort((a, b) => a - b);
  const grid = edges.map((edge, place) => twips(edge / 10) - twips((edges[place - 1] ?? 0) / 10));
  const border = bordered ? line : noLine;
  return new Table({
    rows: rows.map((row) => drawnRow(row, edges, look)),
    columnWidths: grid,
    width: { size: grid.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    indent: { size: 0, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: {
      marginUnitType: WidthType.DXA,
      left: twips(margin),
      right: twips(margin),
      top: twips(padding),
      bottom: twips(padding),
    },
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
  });
}

function drawnRow(row: Row, edges: readonly number[], look: TableLook): TableRow {
  const ends = edgesOf(row);
  return new TableRow({
    ...(row.isHead ? { tableHeader: true } : {}),
    ...(row.splits ? {} : { cantSplit: true }),
    ...(row.height === undefined
      ? {}
      : { height: { value: twips(row.height), rule: HeightRule.ATLEAST } }),
    children: row.cells.map((cell, place) => {
      const [from, to] = [ends[place - 1] ?? 0, ends[place] ?? 0];
      const span = edges.indexOf(to) - (from === 0 ? -1 : edges.indexOf(from));
      return drawnCell(cell, row, { span, width: twips(to / 10) - twips(from / 10) }, look);
    }),
  });
}

function drawnCell(
  cell: Cell,
  row: Row,
  { span, width }: { readonly span: number; readonly width: number },
  look: TableLook,
): TableCell {
  const { open = [], fill, merge } = cell;
  return new TableCell({
    children: paragraphsOf(cell, row, look),
    width: { size: width, type: WidthType.DXA },
    ...(span > 1 ? { columnSpan: span } : {}),
    verticalAlign: cell.vertical === 'top' ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    ...(cell.margin === undefined
      ? {}
      : {
          margins: {
            marginUnitType: WidthType.DXA,
            left: twips(cell.margin),
            right: twips(cell.margin),
          },
        }),
    ...(merge === undefined
      ? {}
      : {
          verticalMerge:
            merge === 'begins' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE,
        }),
    ...(open.length === 0
      ? {}
      : { borders: Object.fromEntries(open.map((side) => [side, noLine])) }),
  });
}

function paragraphsOf(cell: Cell, row: Row, look: TableLook): readonly Paragraph[] {
  const { content, align = 'left' } = cell;
  const isRuns = (list: readonly (TextRun | Paragraph)[]): list is readonly TextRun[] =>
    list.every((one) => !('addRunToFront' in one));
  if (typeof content !== 'string' && !isRuns(content)) return content;
  return [
    paragraph(typeof content === 'string' ? [cellRun(content, cell, look)] : content, {
      align,
      lines: look.lines ?? cellLines,
      ...indentOf(cell),
      ...(row.keepsNext ? { keepNext: true } : {}),
    }),
  ];
}

function indentOf({ inset, hanging }: Cell): Pick<IParagraphOptions, 'indent'> {
  if (inset !== undefined) return { indent: { right: twips(inset) } };
  return hanging === undefined
    ? {}
    : { indent: { left: twips(hanging), hanging: twips(hanging) } };
}

function cellRun(text: string, cell: Cell, look: TableLook): TextRun {
  return run(text, {
    points: cell.points ?? look.points ?? 9,
    ...(cell.font === undefined ? {} : { font: cell.font }),
    ...(cell.bold ? { bold: true } : {}),
  });
}

/** A head of a table: words in Gothic on pale grey, repeated on every page. */
export function headRow(cells: readonly (readonly [width: number, text: string])[]): Row {
  return {
    isHead: true,
    keepsNext: true,
    cells: cells.map(([width, content]) => label(width, content)),
  };
}

/** What names the cell beside or below it: words in Gothic on pale grey. */
export function label(width: number, content: string): Cell {
  return { width, content, align: 'center', font: 'gothic', fill: headFill };
}

/** The tags of a list around the cells of a row: it is repeated for each entry. */
export function repeated(list: string, cells: readonly Cell[], sign: '#' | '^' = '#'): readonly Cell[] {
  return closed(list, opened(list, cells, sign));
}

export function opened(list: string, cells: readonly Cell[], sign: '#' | '^' = '#'): readonly Cell[] {
  const [first, ...rest] = cells;
  return first ? [{ ...first, content: tagged(first, `{${sign}${list}}`, '') }, ...rest] : [];
}

export function closed(list: string, cells: readonly Cell[]): readonly Cell[] {
  const last = cells[cells.length - 1];
  return last
    ? [...cells.slice(0, -1), { ...last, content: tagged(last, '', `{/${list}}`) }]
    : [];
}

/** The tags of a list around rows: they are repeated together. */
export function enclosed(
  list: string,
  rows: readonly Row[],
  sign: '#' | '^' = '#',
): readonly Row[] {
  const last = rows.length - 1;
  return rows.map((row, place) => {
    const begun = place === 0 ? opened(list, row.cells, sign) : row.cells;
    return { ...row, cells: place === last ? closed(list, begun) : begun };
  });
}

function tagged({ content, points }: Cell, before: string, after: string): CellContent {
  if (typeof content === 'string') return `${before}${content}${after}`;
  const look = { points: points ?? 9 };
  const runs = content as readonly TextRun[];
  return [
    ...(before === '' ? [] : [run(before, look)]),
    ...runs,
    ...(after === '' ? [] : [run(after, look)]),
  ];
}
