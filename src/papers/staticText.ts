/**
 * What a template says between two tags is one text for the library, not the hundred pieces into which
 * it reads a table: the pieces are looked at again for each row that is printed. Filling 250 調書 costs
 * little more than half of what it costs without.
 *
 * The format of the run in which a tag stands stays a piece of its own: the library writes it again
 * behind each line break of a value.
 */

/** A piece of a template that the library has read. */
export interface TemplatePart {
  readonly type: string;
  readonly value: string;
  readonly tag?: string;
  readonly position?: string;
  /** What makes more of it than a text: a list is of the module `loop`. */
  readonly module?: string;
  /** What a list encloses. */
  subparsed?: readonly TemplatePart[];
  /** A list that is printed when there is nothing. */
  readonly inverted?: boolean;
  /** Of a list: page breaks and sections that stand in it. */
  readonly hasPageBreak?: boolean;
  readonly hasPageBreakBeginning?: boolean;
  readonly addContinuousType?: boolean;
  readonly addNextPage?: object;
  readonly sectPrCount?: number;
  readonly lastParagrapSectPr?: string;
}

export function withStaticText(parts: readonly TemplatePart[]): readonly TemplatePart[] {
  const joined: TemplatePart[] = [];
  let pieces: TemplatePart[] = [];
  for (const part of parts) {
    if (part.type !== 'placeholder') {
      pieces.push(part);
      continue;
    }
    joined.push(...beforeTag(pieces));
    pieces = [];
    if (part.subparsed !== undefined) part.subparsed = withStaticText(part.subparsed);
    joined.push(part);
  }
  return [...joined, ...text(pieces)];
}

function beforeTag(pieces: readonly TemplatePart[]): readonly TemplatePart[] {
  const run = lastPlace(pieces, 'w:r', 'start');
  if (run < 0) return text(pieces);
  const format = pieces.findIndex((piece, place) => place > run && piece.tag === 'w:rPr');
  const end = lastPlace(pieces, 'w:rPr', 'end');
  const behind = format < 0 ? run + 1 : Math.max(format, end) + 1;
  return [
    ...text(pieces.slice(0, run)),
    ...pieces.slice(run, run + 1),
    ...text(pieces.slice(run + 1, behind)).map(({ value }) => ({
      type: 'tag',
      tag: 'w:rPr',
      position: 'selfclosing',
      value,
    })),
    ...text(pieces.slice(behind)),
  ];
}

function lastPlace(pieces: readonly TemplatePart[], tag: string, position: string): number {
  return pieces.map((piece) => piece.tag === tag && piece.position === position).lastIndexOf(true);
}

function text(pieces: readonly TemplatePart[]): readonly TemplatePart[] {
  const value = pieces.map((piece) => piece.value).join('');
  return value === '' ? [] : [{ type: 'content', value }];
}
