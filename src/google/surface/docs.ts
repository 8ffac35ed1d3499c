/**
 * Docs v1, as far as we allow ourselves to use it: what survived the conversion of a .docx is read,
 * and styles that it lost are given back in one batch. Nothing here moves a text, so that places
 * that were read stay true within the batch.
 */

/** What survived the conversion to a Google Doc. */
export interface DocsDocument {
  readonly documentId?: string;
  readonly revisionId?: string;
  readonly documentStyle?: {
    readonly pageSize?: {
      readonly width?: { readonly magnitude?: number };
      readonly height?: { readonly magnitude?: number };
    };
    readonly flipPageOrientation?: boolean;
  };
  readonly body?: { readonly content?: readonly DocsElement[] };
  /** By their ids; asked for as a whole, since a mask names no id. */
  readonly footers?: Readonly<Record<string, DocsFooter>>;
}

export interface DocsFooter {
  readonly content?: readonly {
    readonly paragraph?: {
      readonly elements?: readonly { readonly autoText?: { readonly type?: string } }[];
    };
  }[];
}

export interface DocsParagraph {
  readonly elements?: readonly {
    readonly textRun?: { readonly content?: string };
  }[];
}

/** What stands in a cell; in a table in a cell texts only. */
export interface DocsCellElement {
  readonly paragraph?: DocsParagraph;
  readonly table?: {
    readonly tableRows?: readonly {
      readonly tableCells?: readonly {
        readonly content?: readonly { readonly paragraph?: DocsParagraph }[];
      }[];
    }[];
  };
}

/** A section break begins a section; the first one has no `startIndex`. */
export interface DocsElement {
  readonly startIndex?: number;
  readonly endIndex?: number;
  /** Its text ends with a line feed; a line break inside it is a vertical tab. */
  readonly paragraph?: DocsParagraph;
  readonly sectionBreak?: {
    readonly sectionStyle?: {
      /** Turned against the page size of the document; missing: as the document. */
      readonly flipPageOrientation?: boolean;
    };
  };
  readonly table?: {
    readonly rows?: number;
    readonly tableRows?: readonly {
      readonly tableRowStyle?: {
        readonly tableHeader?: boolean;
        readonly preventOverflow?: boolean;
      };
      readonly tableCells?: readonly { readonly content?: readonly DocsCellElement[] }[];
    }[];
  };
}

interface TablePlace {
  readonly tableStartLocation: { readonly index: number };
}

export type DocsRequest =
  | { readonly pinTableHeaderRows: TablePlace & { readonly pinnedHeaderRowsCount: number } }
  | {
      readonly updateTableRowStyle: TablePlace & {
        readonly rowIndices: readonly number[];
        readonly tableRowStyle: { readonly preventOverflow: true };
        readonly fields: 'preventOverflow';
      };
    }
  | {
      readonly updateSectionStyle: {
        readonly range: { readonly startIndex: number; readonly endIndex: number };
        readonly sectionStyle: { readonly flipPageOrientation: boolean };
        readonly fields: 'flipPageOrientation';
      };
    };

export interface DocsBatch {
  readonly requests: readonly DocsRequest[];
  /** Google refuses the batch when somebody has changed the document since. */
  readonly writeControl: { readonly requiredRevisionId: string };
}

export interface DocsService {
  readonly Documents: {
    get(documentId: string, options: { readonly fields: string }): DocsDocument;
    /** All requests or none. */
    batchUpdate(batch: DocsBatch, documentId: string): { readonly documentId?: string };
  };
}
