/** The messages of Docs v1 that our surface has. */
import type { DocsBatch, DocsDocument, DocsElement, DocsRequest } from '../../google/surface/docs';
import {
  DOUBLE,
  FLAG,
  INT,
  TEXT,
  list,
  message,
  required,
  type Message,
  type Shape,
} from '../sheets/schema';

type Member<T, K extends keyof T> = NonNullable<T[K]>;
type Item<T> = T extends readonly (infer U)[] ? U : never;
type Style = Member<DocsDocument, 'documentStyle'>;
type Break = Member<DocsElement, 'sectionBreak'>;
type Table = Member<DocsElement, 'table'>;
type Row = Item<Member<Table, 'tableRows'>>;

const LENGTH = message<{ readonly magnitude?: number }>({ magnitude: DOUBLE });

const ROW_STYLE = message<Member<Row, 'tableRowStyle'>>({
  tableHeader: FLAG,
  preventOverflow: FLAG,
});

type Run = Item<Member<Member<DocsElement, 'paragraph'>, 'elements'>>;

const PARAGRAPH = message<Member<DocsElement, 'paragraph'>>({
  elements: list(message<Run>({ textRun: message<Member<Run, 'textRun'>>({ content: TEXT }) })),
});

/** What stands in a cell: paragraphs, and a table down to this depth. */
function cells(depth: number): Shape {
  const inner =
    depth === 0
      ? message<Pick<DocsElement, 'paragraph'>>({ paragraph: PARAGRAPH })
      : message<Pick<DocsElement, 'paragraph' | 'table'>>({
          paragraph: PARAGRAPH,
          table: message<Pick<Table, 'tableRows'>>({
            tableRows: list(message<Pick<Row, 'tableCells'>>({ tableCells: cells(depth - 1) })),
          }),
        });
  return list(message<Item<Member<Row, 'tableCells'>>>({ content: list(inner) }));
}

const ELEMENT = message<DocsElement>({
  startIndex: INT,
  endIndex: INT,
  paragraph: PARAGRAPH,
  sectionBreak: message<Break>({
    sectionStyle: message<Member<Break, 'sectionStyle'>>({ flipPageOrientation: FLAG }),
  }),
  table: message<Table>({
    rows: INT,
    tableRows: list(message<Row>({ tableRowStyle: ROW_STYLE, tableCells: cells(1) })),
  }),
});

export const DOCUMENT = message<DocsDocument>({
  documentId: TEXT,
  revisionId: TEXT,
  documentStyle: message<Style>({
    pageSize: message<Member<Style, 'pageSize'>>({ width: LENGTH, height: LENGTH }),
    flipPageOrientation: FLAG,
  }),
  body: message<Member<DocsDocument, 'body'>>({ content: list(ELEMENT) }),
  // By ids that no mask can name.
  footers: message<object>({}, 'whole'),
});

type EachKind<Union> = Union extends unknown ? keyof Union : never;
export type DocsRequestKind = EachKind<DocsRequest>;
export type DocsRequestOf<Kind extends DocsRequestKind> =
  Extract<DocsRequest, Record<Kind, unknown>> extends Record<Kind, infer Of> ? Of : never;

const TABLE_PLACE = message<{ readonly index: number }>({ index: required(INT) });

export const DOCS_REQUESTS: Readonly<Record<DocsRequestKind, Message>> = {
  pinTableHeaderRows: message<DocsRequestOf<'pinTableHeaderRows'>>({
    tableStartLocation: required(TABLE_PLACE),
    pinnedHeaderRowsCount: required(INT),
  }),
  updateTableRowStyle: message<DocsRequestOf<'updateTableRowStyle'>>({
    tableStartLocation: required(TABLE_PLACE),
    rowIndices: required(list(INT)),
    tableRowStyle: required(message<{ readonly preventOverflow: true }>({ preventOverflow: FLAG })),
    fields: required(TEXT),
  }),
  updateSectionStyle: message<DocsRequestOf<'updateSectionStyle'>>({
    range: required(
      message<{ readonly startIndex: number; readonly endIndex: number }>({
        startIndex: required(INT),
        endIndex: required(INT),
      }),
    ),
    sectionStyle: required(
      message<{ readonly flipPageOrientation: boolean }>({ flipPageOrientation: FLAG }),
    ),
    fields: required(TEXT),
  }),
};

export const WRITE_CONTROL = message<DocsBatch['writeControl']>({
  requiredRevisionId: required(TEXT),
});
