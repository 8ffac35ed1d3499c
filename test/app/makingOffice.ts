/**
 * An office that makes documents: the workbook in memory, a Drive that remembers every file, and
 * papers that are drawn quickly. Whatever may fail on Google can be told to fail here.
 */
import { templateFaults } from '../../src/documents/checkTemplate';
import type { DocumentShape } from '../../src/documents/documentShape';
import { packTags } from '../../src/documents/packTags';
import { plannedPack } from '../../src/documents/plannedPack';
import { printedOf } from '../../src/documents/printed';
import type { PackContent } from '../../src/documents/tagTree';
import { webText } from '../../src/documents/webText';
import { makeDocuments, type MakeRequest } from '../../src/app/makeDocuments';
import type { MakingPorts } from '../../src/app/makeOneDocument';
import { ServiceFault } from '../../src/app/serviceFault';
import { parseCivilDateTime, type CivilDateTime } from '../../src/domain/civilDate';
import type { Verdict } from '../../src/domain/verdict';
import { examineTemplate, faultMessage, faultText, tags } from '../../src/papers/drawing';
import { errata, handEdits, keep } from '../../src/papers/kept';
import { isTemplateText, readTemplate } from '../../src/papers/templateText';
import type { MakeRefusal, MakeTold } from '../../src/wording/makeDocuments';
import {
  finishedOffice,
  packTemplate,
  portsOf,
  SECRETARY,
  tabOf,
  under,
  type OfficeInMemory,
} from './officeInMemory';

export interface FileInDrive {
  readonly id: string;
  name: string;
  readonly mark: string;
  readonly owner: string;
  readonly folderId: string | null;
  readonly content: PackContent;
  readonly sharedWith: string[];
  isDiscarded: boolean;
  /** As they stand there now. */
  paragraphs: string[];
  change: { at: CivilDateTime; address?: string; name?: string };
  /** The styles that are still lost. */
  heads: number;
}

/** A step of the making, named as its port. */
export type Step =
  'fill' | 'apply' | 'make' | 'find' | 'discard' | 'rename' | 'look' | 'mend' | 'share';

export interface MakingOffice extends OfficeInMemory {
  readonly files: FileInDrive[];
  /** Everything that was asked for, in order. */
  readonly steps: Step[];
  /** Called at the step with this number, from 1, before it is done. */
  readonly at: Map<number, () => void>;
  /** Called at the step with this number, from 1, after it is done. */
  readonly after: Map<number, () => void>;
  template: string;
  /** Heads of tables that the conversion loses. */
  losesHeads: boolean;
  /** The folders that Drive lets the person use. */
  readonly folders: string[];
  /** Called when Drive is asked who changed a file, and when Docs is asked for its words. */
  mayLook: () => void;
  mayRead: () => void;
}

const SHAPE: DocumentShape = {
  sections: [{ isLandscape: true }],
  tables: [{ headRows: 1, rows: 3, wholeRows: [] }],
  hasPageNumbers: true,
};

/** The template that ships is read once: it is the same for every office. */
const shipped = readTemplate(packTemplate);

export const AUGUST = '2025-08-15 10:32';
export const KILLED = new Error('killed');

export function makingOffice(): MakingOffice {
  return {
    ...finishedOffice(),
    now: AUGUST,
    files: [],
    steps: [],
    at: new Map(),
    after: new Map(),
    template: packTemplate,
    losesHeads: false,
    folders: [],
    mayLook: () => undefined,
    mayRead: () => undefined,
  };
}

/** A run that ends at this step, before or after it is done: nothing can be caught any more. */
export function killAt(office: MakingOffice, step: number, when: 'at' | 'after'): void {
  office[when].set(step, () => {
    throw KILLED;
  });
}

export function fault(kind: ServiceFault['kind'], reason: ServiceFault['reason'] = 'server') {
  return () => {
    throw new ServiceFault(kind, reason, 'from Google');
  };
}

export const WANTED: Omit<MakeRequest, 'caller'> = {
  operationId: 'press-0001',
  papers: ['summary', 'strategies', 'actionSheets'],
  version: 'meeting',
  scope: 'all',
  pages: 'through',
};

export function make(
  office: MakingOffice,
  more: Partial<MakeRequest> = {},
): Verdict<MakeTold, MakeRefusal> {
  const request = { caller: SECRETARY, ...WANTED, ...more };
  return makeDocuments(makingPorts(office, request.caller), request);
}

/** @throws Error at a refusal */
export function made(office: MakingOffice, more: Partial<MakeRequest> = {}): MakeTold {
  const verdict = make(office, more);
  if (!verdict.accepted) throw new Error(`refused: ${JSON.stringify(verdict.refusal)}`);
  return verdict.value;
}

/** Every text in a paragraph of its own, as most cells of a table have it. */
function paragraphsOf(content: PackContent): readonly string[] {
  return printedOf(content).map(({ text }) => text);
}

/** A row of 作成資料一覧 by its headings, for each document in the order of the tab. */
export function listed(office: MakingOffice): readonly Readonly<Record<string, unknown>>[] {
  const tab = tabOf(office, '作成資料一覧');
  const headings = ['文書ID', '種類', '版', '名称', '状態', 'リンク', '作成者', '照合番号'];
  const columns = headings.map((heading) => under(tab, heading));
  const rows = columns[0] ?? [];
  return rows
    .map((_, row) => Object.fromEntries(headings.map((key, at) => [key, columns[at]?.[row] ?? ''])))
    .filter((row) => row['文書ID'] !== '');
}

/** What the making of documents needs, for this person. */
export function makingPorts(office: MakingOffice, user: string): MakingPorts {
  const ports = portsOf(office, user);
  const step = <Answer>(name: Step, work: () => Answer): Answer => {
    office.steps.push(name);
    const number = office.steps.length;
    office.at.get(number)?.();
    const answer = work();
    office.after.get(number)?.();
    return answer;
  };
  let drawn: PackContent | undefined;
  const fileOf = (id: string): FileInDrive => {
    const found = office.files.find((file) => file.id === id && file.owner === user);
    if (found === undefined) throw new ServiceFault('refused', 'not found', id);
    return found;
  };
  return {
    ...ports,
    workbook: {
      ...ports.workbook,
      apply: (changes, check) => step('apply', () => ports.workbook.apply(changes, check)),
    },
    builtIn: { ...ports.builtIn, packTemplate: () => office.template },
    papers: {
      plan: plannedPack,
      webText,
      checkTemplate: (template, papers, nearest) => {
        const read = template === packTemplate ? shipped : readTemplate(template);
        return isTemplateText(read) ? templateFaults(read, packTags, papers, nearest) : read;
      },
      fill: (_, content) =>
        step('fill', () => {
          drawn = content;
          return { docx: 'UEsDBA==', shape: SHAPE, paragraphs: paragraphsOf(content) };
        }),
      keep,
      errata,
      handEdits,
      xlsx: () => '',
      examineTemplate,
      faultText,
      faultMessage,
      tags,
    },
    files: {
      makeDocument: ({ name, mark, folderId }) =>
        step('make', () => {
          if (drawn === undefined) throw new Error('uploaded before it was drawn');
          const inFolder = folderId !== null && office.folders.includes(folderId);
          const id = `file-${String(office.files.length + 1)}`;
          office.files.push({
            id,
            name,
            mark,
            owner: user,
            folderId: inFolder ? folderId : null,
            content: drawn,
            sharedWith: [],
            isDiscarded: false,
            paragraphs: [...paragraphsOf(drawn)],
            change: { at: parseCivilDateTime(office.now) },
            heads: office.losesHeads ? 0 : 1,
          });
          return { id, link: `https://docs/${id}`, inFolder };
        }),
      findDocuments: (mark) =>
        step('find', () =>
          office.files
            .filter((file) => file.mark === mark && file.owner === user && !file.isDiscarded)
            .map(({ id, folderId }) => ({
              id,
              link: `https://docs/${id}`,
              inFolder: folderId !== null,
            }))
            .reverse(),
        ),
      rename: (id, name) => {
        step('rename', () => {
          fileOf(id).name = name;
        });
      },
      lastChange: (id) => {
        office.mayLook();
        const { change } = fileOf(id);
        return { address: user, name: '', isInBin: fileOf(id).isDiscarded, ...change };
      },
      shareWith: (id, address) => {
        step('share', () => {
          fileOf(id).sharedWith.push(address);
        });
      },
      discard: (id) => {
        step('discard', () => {
          fileOf(id).isDiscarded = true;
        });
      },
      tabsOfXlsx: () => [],
      bytesOf: () => [],
      textOf: () => '',
    },
    docs: {
      look: (id) =>
        step('look', () => ({
          revisionId: 'r1',
          sections: [{ start: 0, end: 90, isLandscape: true, isTurned: false }],
          tables: [{ start: 5, headRows: fileOf(id).heads, rows: 3, wholeRows: [] }],
          hasPageNumbers: true,
        })),
      paragraphs: (id) => {
        office.mayRead();
        return fileOf(id).paragraphs;
      },
      mend: (id) => {
        step('mend', () => {
          fileOf(id).heads = 1;
        });
      },
    },
  };
}
