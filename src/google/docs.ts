/**
 * A document that Google made from a .docx: what has survived the conversion, and the styles that are
 * given back. The mask keeps the text out of the answer: of three hundred pages it would be tens of
 * megabytes.
 */
import type { DocsPort } from '../app/ports';
import { ServiceFault } from '../app/serviceFault';
import { google } from './google';
import { reading, writing } from './retries';
import type {
  DocsDocument,
  DocsElement,
  DocsFooter,
  DocsParagraph,
  DocsRequest,
} from './surface/docs';

type KeptDocument = ReturnType<DocsPort['look']>;
type Mend = Parameters<DocsPort['mend']>[2][number];

const MASK =
  'revisionId,documentStyle(pageSize,flipPageOrientation),body(content(startIndex,endIndex,sectionBreak(sectionStyle(flipPageOrientation)),table(rows,tableRows(tableRowStyle(tableHeader,preventOverflow))))),footers';

const PARAGRAPH = 'paragraph(elements(textRun(content)))';
/** Texts only, also those of tables that people put into a cell. */
const TEXT_MASK = `body(content(${inTables(inTables(PARAGRAPH))}))`;

function inTables(mask: string): string {
  return `${PARAGRAPH},table(tableRows(tableCells(content(${mask}))))`;
}

export const docs: DocsPort = {
  look: (fileId) => keptIn(reading(() => google.Docs.Documents.get(fileId, { fields: MASK }))),

  paragraphs: (fileId) =>
    textsIn(reading(() => google.Docs.Documents.get(fileId, { fields: TEXT_MASK })).body?.content),

  mend(fileId, revisionId, mends) {
    const batch = {
      requests: mends.map(requestOf),
      writeControl: { requiredRevisionId: revisionId },
    };
    writing(() => google.Docs.Documents.batchUpdate(batch, fileId));
  },
};

function keptIn(document: DocsDocument): KeptDocument {
  const { revisionId, documentStyle, body, footers = {} } = document;
  const content = body?.content ?? [];
  if (revisionId === undefined || content.length === 0) {
    throw new ServiceFault('in doubt', 'unknown', 'Docs answered without revisionId or content');
  }
  const { width, height } = documentStyle?.pageSize ?? {};
  const isWide = (width?.magnitude ?? 0) > (height?.magnitude ?? 0);
  const end = content[content.length - 1]?.endIndex ?? 1;
  const breaks = content.filter(({ sectionBreak }) => sectionBreak !== undefined);
  return {
    revisionId,
    sections: breaks.map((element, place) => {
      const isTurned =
        element.sectionBreak?.sectionStyle?.flipPageOrientation ??
        documentStyle?.flipPageOrientation ??
        false;
      return {
        start: element.startIndex ?? 0,
        end: breaks[place + 1]?.startIndex ?? end,
        isLandscape: isWide !== isTurned,
        isTurned,
      };
    }),
    tables: content.flatMap(tableIn),
    hasPageNumbers: Object.values(footers).some(hasPageNumber),
  };
}

function hasPageNumber({ content = [] }: DocsFooter): boolean {
  return content.some(({ paragraph }) =>
    paragraph?.elements?.some(({ autoText }) => autoText?.type === 'PAGE_NUMBER'),
  );
}

interface Written {
  readonly paragraph?: DocsParagraph;
  readonly table?: {
    readonly tableRows?: readonly {
      readonly tableCells?: readonly { readonly content?: readonly Written[] }[];
    }[];
  };
}

function textsIn(content: readonly Written[] = []): readonly string[] {
  return content.flatMap(({ paragraph, table }) => {
    const cells = (table?.tableRows ?? []).flatMap(({ tableCells }) => tableCells ?? []);
    const texts = cells.flatMap((cell) => textsIn(cell.content));
    if (paragraph === undefined) return texts;
    return [(paragraph.elements ?? []).map(({ textRun }) => textRun?.content ?? '').join('')];
  });
}

function tableIn({ table, startIndex = 0 }: DocsElement): KeptDocument['tables'] {
  if (table === undefined) return [];
  const styles = (table.tableRows ?? []).map(({ tableRowStyle }) => tableRowStyle);
  const firstOther = styles.findIndex((style) => style?.tableHeader !== true);
  return [
    {
      start: startIndex,
      headRows: firstOther < 0 ? styles.length : firstOther,
      rows: table.rows ?? styles.length,
      wholeRows: styles.flatMap((style, row) => (style?.preventOverflow === true ? [row] : [])),
    },
  ];
}

function requestOf(mend: Mend): DocsRequest {
  switch (mend.kind) {
    case 'turn section':
      return {
        updateSectionStyle: {
          // Inside the section: its first place is the break before it.
          range: { startIndex: Math.min(mend.start + 1, mend.end - 1), endIndex: mend.end },
          sectionStyle: { flipPageOrientation: mend.isTurned },
          fields: 'flipPageOrientation',
        },
      };
    case 'repeat head':
      return {
        pinTableHeaderRows: {
          tableStartLocation: { index: mend.table },
          pinnedHeaderRowsCount: mend.rows,
        },
      };
    case 'keep rows whole':
      return {
        updateTableRowStyle: {
          tableStartLocation: { index: mend.table },
          rowIndices: mend.rows,
          tableRowStyle: { preventOverflow: true },
          fields: 'preventOverflow',
        },
      };
  }
}
