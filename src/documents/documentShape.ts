/**
 * What a conversion to a Google Doc may lose and what can be given back: the turned pages of sections,
 * the repeated heads of tables, and rows that stay on one page. Numbers of pages cannot: no service of
 * Google puts them in.
 *
 * The document as we made it is compared with the document as Google keeps it. Styles are given back;
 * a section or a table that is missing altogether is not: that is said, and somebody has to look.
 */

/** The document as it was made. */
export interface DocumentShape {
  readonly sections: readonly { readonly isLandscape: boolean }[];
  /** The tables of the text itself, not those inside cells. */
  readonly tables: readonly TableShape[];
  /** A number of the page stands at the foot of pages. */
  readonly hasPageNumbers: boolean;
}

export interface TableShape {
  /** Rows at the top that are repeated on each page. */
  readonly headRows: number;
  readonly rows: number;
  /** Rows that stay whole, counted from 0. */
  readonly wholeRows: readonly number[];
}

/** The document as Google keeps it; places are indexes of its text. */
export interface KeptDocument {
  readonly revisionId: string;
  readonly sections: readonly {
    readonly start: number;
    readonly end: number;
    readonly isLandscape: boolean;
    /** Turned against the size of page that the document has by itself. */
    readonly isTurned: boolean;
  }[];
  readonly tables: readonly (TableShape & { readonly start: number })[];
  readonly hasPageNumbers: boolean;
}

/** A style that is given back. */
export type Mend =
  | {
      readonly kind: 'turn section';
      readonly start: number;
      readonly end: number;
      readonly isTurned: boolean;
    }
  | { readonly kind: 'repeat head'; readonly table: number; readonly rows: number }
  | { readonly kind: 'keep rows whole'; readonly table: number; readonly rows: readonly number[] };

/** What cannot be given back. */
export type Loss =
  | { readonly kind: 'sections'; readonly made: number; readonly kept: number }
  | { readonly kind: 'tables'; readonly made: number; readonly kept: number }
  | { readonly kind: 'page numbers' }
  /** More mends were needed than one batch may hold. */
  | { readonly kind: 'too many'; readonly left: number };

/** Requests of one batch; more would take Google too long. */
const MOST_MENDS = 400;

export function mendsFor(
  made: DocumentShape,
  kept: KeptDocument,
): { readonly mends: readonly Mend[]; readonly losses: readonly Loss[] } {
  const sameSections = made.sections.length === kept.sections.length;
  const sameTables = made.tables.length === kept.tables.length;
  const needed = [
    ...(sameSections ? turned(made, kept) : []),
    ...(sameTables ? repeated(made, kept) : []),
    ...(sameTables ? whole(made, kept) : []),
  ];
  const left = needed.length - MOST_MENDS;
  const counts = (of: 'sections' | 'tables'): Loss => ({
    kind: of,
    made: made[of].length,
    kept: kept[of].length,
  });
  return {
    mends: needed.slice(0, MOST_MENDS),
    losses: [
      ...(sameSections ? [] : [counts('sections')]),
      ...(sameTables ? [] : [counts('tables')]),
      ...(made.hasPageNumbers && !kept.hasPageNumbers ? [{ kind: 'page numbers' } as const] : []),
      ...(left > 0 ? [{ kind: 'too many', left } as const] : []),
    ],
  };
}

function turned(made: DocumentShape, kept: KeptDocument): readonly Mend[] {
  return kept.sections.flatMap(({ start, end, isLandscape, isTurned }, place) =>
    isLandscape === made.sections[place]?.isLandscape
      ? []
      : [{ kind: 'turn section', start, end, isTurned: !isTurned } as const],
  );
}

function repeated(made: DocumentShape, kept: KeptDocument): readonly Mend[] {
  return kept.tables.flatMap(({ start, headRows, rows }, place) => {
    const wanted = made.tables[place]?.headRows ?? 0;
    // A head over nothing is not repeated; Google refuses to repeat all rows of a table.
    return wanted > headRows && wanted < rows
      ? [{ kind: 'repeat head', table: start, rows: wanted } as const]
      : [];
  });
}

function whole(made: DocumentShape, kept: KeptDocument): readonly Mend[] {
  return kept.tables.flatMap(({ start, rows, wholeRows }, place) => {
    const wanted = (made.tables[place]?.wholeRows ?? []).filter(
      (row) => row < rows && !wholeRows.includes(row),
    );
    return wanted.length === 0
      ? []
      : [{ kind: 'keep rows whole', table: start, rows: wanted } as const];
  });
}
