/**
 * Docs v1 for documents that were made from a .docx: what is claimed is read from the bytes that were
 * uploaded, so that a check of the conversion and its mending really look at something.
 *
 * The document has the page of its first section; another orientation is a turned section.
 */
import type { DocsDocument, DocsElement } from '../../google/surface/docs';
import type { Caller, Handlers } from '../call';
import { GoogleError, NotEmulated } from '../googleError';
import { isVisible } from '../driveService';
import type { OfficeState, StoredFile } from '../office';
import { countDocsWrite } from '../quotas';
import { project, readMask } from '../sheets/mask';
import { checkShape, isObject } from '../sheets/schema';
import { invalidArgument } from '../sheets/refusal';
import { DOCUMENT, WRITE_CONTROL } from './docsMessages';
import { applyDocsRequests } from './docsRequests';
import { footerTexts, hasPageField } from './footers';
import { writtenContent } from './writtenContent';
import { documentXml, withDocumentXml, wordText, type WordText } from './wordText';

const GOOGLE_DOC = 'application/vnd.google-apps.document';
const TWENTIETHS = 20;

export const docsService: Handlers = {
  'Docs.Documents.get': (office, caller, [id, options = {}]) => {
    const { fields } = isObject(options) ? options : {};
    if (typeof fields !== 'string') throw new NotEmulated('Docs.Documents.get without fields');
    const file = documentOf(office, caller, id);
    const mask = readMask(fields, DOCUMENT);
    return project(fields.includes('textRun') ? textsOf(file, fields) : answerOf(file), mask);
  },
  'Docs.Documents.batchUpdate': (office, caller, [batch, id]) => {
    const file = documentOf(office, caller, id);
    if (file.owner !== caller.user && !file.writers.includes(caller.user)) {
      throw new GoogleError('The caller does not have permission', 403, 'PERMISSION_DENIED');
    }
    countDocsWrite(office, caller.user);
    const { requests, writeControl, ...more } = isObject(batch) ? batch : {};
    const [unknown] = Object.keys(more);
    if (unknown !== undefined) throw new NotEmulated(`Docs.Documents.batchUpdate with ${unknown}`);
    checkShape(WRITE_CONTROL, writeControl, 'write_control');
    const { requiredRevisionId } = writeControl as { readonly requiredRevisionId: string };
    if (requiredRevisionId !== revisionOf(file)) {
      throw invalidArgument(
        `The required revision ID '${requiredRevisionId}' does not match the latest revision.`,
      );
    }
    const xml = applyDocsRequests(documentXml(file.bytes), requests);
    const changed: StoredFile = {
      ...file,
      bytes: withDocumentXml(file.bytes, xml),
      modifiedTime: Math.max(office.now, file.modifiedTime + 1),
      modifiedBy: caller.user,
    };
    office.files = office.files.map((known) => (known.id === file.id ? changed : known));
    return { documentId: file.id };
  },
};

function documentOf(office: OfficeState, caller: Caller, id: unknown): StoredFile {
  const file = office.files.find((known) => known.id === id && isVisible(office, caller, known));
  if (file?.mimeType !== GOOGLE_DOC) {
    throw new GoogleError('Requested entity was not found.', 404, 'NOT_FOUND');
  }
  return file;
}

function revisionOf({ modifiedTime }: StoredFile): string {
  return `revision-${String(modifiedTime)}`;
}

/** The texts without their places, which nobody asks for together with them. */
function textsOf(file: StoredFile, fields: string): DocsDocument {
  if (fields.includes('Index')) throw new NotEmulated(`the field mask ${fields}`);
  return { body: { content: writtenContent(documentXml(file.bytes)) } };
}

function answerOf(file: StoredFile): DocsDocument {
  const text = wordText(documentXml(file.bytes));
  const [first] = text.sections;
  return {
    documentId: file.id,
    revisionId: revisionOf(file),
    documentStyle: {
      pageSize: {
        width: { magnitude: (first?.width ?? 0) / TWENTIETHS },
        height: { magnitude: (first?.height ?? 0) / TWENTIETHS },
      },
    },
    body: { content: elementsOf(text) },
    footers: footersOf(file),
  };
}

/** Of the feet only what is claimed: whether there is the number of the page. */
function footersOf({ bytes }: StoredFile): NonNullable<DocsDocument['footers']> {
  return Object.fromEntries(
    footerTexts(bytes).map((xml, place) => {
      const elements = hasPageField(xml) ? [{ autoText: { type: 'PAGE_NUMBER' } }] : [];
      return [`kix.footer${String(place + 1)}`, { content: [{ paragraph: { elements } }] }];
    }),
  );
}

/** Breaks and tables in their order; paragraphs say nothing that is claimed, but the last ends the text. */
function elementsOf({ sections, tables, end }: WordText): readonly DocsElement[] {
  const isWide = (side: { readonly width: number; readonly height: number }): boolean =>
    side.width > side.height;
  const [first] = sections;
  const breaks = sections.map((section): DocsElement => {
    const isTurned = first !== undefined && isWide(section) !== isWide(first);
    return {
      ...(section.start === 0 ? {} : { startIndex: section.start }),
      endIndex: section.start + 1,
      sectionBreak: { sectionStyle: isTurned ? { flipPageOrientation: true } : {} },
    };
  });
  const grids = tables.map(({ start, end: behind, rows }): DocsElement => ({
    startIndex: start,
    endIndex: behind,
    table: {
      rows: rows.length,
      tableRows: rows.map(({ isHead, isWhole }) => ({
        tableRowStyle: {
          ...(isHead ? { tableHeader: true } : {}),
          ...(isWhole ? { preventOverflow: true } : {}),
        },
      })),
    },
  }));
  const last = { startIndex: end - 1, endIndex: end };
  return [...breaks, ...grids, last].sort((a, b) => (a.startIndex ?? 0) - (b.startIndex ?? 0));
}
