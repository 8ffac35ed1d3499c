/**
 * Rectangles of cells in A1 notation: many cells that carry the same thing are named by few ranges.
 *
 * Rule: cells are given row by row from the left; neighbours of one row join to a run, and a run
 * joins the area above it when both span the same columns.
 */
import { colToLetter, letterToCol } from 'hucre';

/** Zero-based, both ends inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The last row and column that a worksheet of .xlsx has, zero-based. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** `A2` or `A2:C20`. */
export function areaText(area: Area): string {
  const first = `${colToLetter(area.left)}${String(area.top + 1)}`;
  const last = `${colToLetter(area.right)}${String(area.bottom + 1)}`;
  return first === last ? first : `${first}:${last}`;
}

const CORNER = /^\$?([A-Za-z]{0,3})\$?(\d*)$/;

/**
 * Reads areas separated by blanks, also whole columns `A:B` and rows `1:3`, with or without `$`.
 * @throws Error naming the part that is no range
 */
export function parseAreas(text: string): Area[] {
  return text
    .split(/\s+/)
    .filter((part) => part !== '')
    .map(parseArea);
}

function parseArea(text: string): Area {
  const [first = '', last = first] = text.split(':');
  const from = CORNER.exec(first);
  const to = CORNER.exec(last);
  if (from === null || to === null || first === '' || last === '') {
    throw new Error(`found the range "${text}", expected one such as A2:C20`);
  }
  return {
    top: index(from[2], 0),
    left: from[1] ? letterToCol(from[1].toUpperCase()) : 0,
    bottom: index(to[2], LAST_ROW),
    right: to[1] ? letterToCol(to[1].toUpperCase()) : LAST_COLUMN,
  };
}

function index(digits: string | undefined, whenMissing: number): number {
  return digits ? Number(digits) - 1 : whenMissing;
}

interface OpenArea {
  key: string;
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Collects cells by key. Cells have to come row by row, each row from the left. */
export class AreaCollector {
  private readonly closed = new Map<string, Area[]>();
  private above: OpenArea[] = [];
  private current: OpenArea[] = [];
  private row = -1;

  add(row: number, column: number, key: string): void {
    if (row !== this.row) {
      this.endRow();
      this.row = row;
    }
    const last = this.current.at(-1);
    if (last?.key === key && last.right === column - 1) last.right = column;
    else this.current.push({ key, top: row, left: column, bottom: row, right: column });
  }

  /** Areas by key, keys in order of their first area's end. Ends the collection. */
  finish(): Map<string, Area[]> {
    this.endRow();
    this.row = -1;
    this.endRow();
    return this.closed;
  }

  private endRow(): void {
    const waiting = new Map(this.above.map((area) => [spanOf(area), area]));
    const open = this.current.map((run) => {
      const area = waiting.get(spanOf(run));
      if (area?.bottom !== run.top - 1) return run;
      waiting.delete(spanOf(run));
      return { ...area, bottom: run.bottom };
    });
    for (const area of waiting.values()) this.close(area);
    this.above = open;
    this.current = [];
  }

  private close({ key, ...area }: OpenArea): void {
    const areas = this.closed.get(key);
    if (areas === undefined) this.closed.set(key, [area]);
    else areas.push(area);
  }
}

function spanOf(area: OpenArea): string {
  return `${String(area.left)}:${String(area.right)}:${area.key}`;
}
