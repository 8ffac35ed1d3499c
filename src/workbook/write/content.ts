/** Contents of cells: what stands there, what is to stand there, and whether the two are the same. */
import type { CellContent } from '../change';
import type { Cell } from '../facts';

/** What has to be written so that the cell is again as it was. */
export function contentOf(cell: Cell | undefined): CellContent {
  if (cell === undefined) return '';
  return cell.formula === undefined ? cell.value : { formula: cell.formula };
}

/** A line break is one character in a cell, also when a browser or a .csv sends two. */
export function asStored(content: CellContent): CellContent {
  return typeof content === 'string' ? content.replace(/\r\n?/gu, '\n') : content;
}

export function isSame(one: CellContent, other: CellContent): boolean {
  return typeof one === 'object' && typeof other === 'object'
    ? one.formula === other.formula
    : one === other;
}

/** As people read it. */
export function contentText(content: CellContent): string {
  return typeof content === 'object' ? content.formula : String(content);
}
