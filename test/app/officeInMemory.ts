/**
 * An office in memory: the workbook as the local host keeps it, the ports of the use cases over it,
 * and a list of every write that was made. No bundle and no context, so that it is quick.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NotesPort, Ports, WorkbookPort } from '../../src/app/ports';
import { setUp } from '../../src/app/setUp';
import { parseCivilDateTime } from '../../src/domain/civilDate';
import type { Verdict } from '../../src/domain/verdict';
import { a1 } from '../../src/google/a1';
import { CELLS_MASK, cellsOf, UNFORMATTED_MASK } from '../../src/google/cells';
import { FACTS_MASK, factsOf } from '../../src/google/facts';
import { faultOf } from '../../src/google/faults';
import { requestsFor } from '../../src/google/requests';
import type { PlainValue, SpreadsheetAnswer } from '../../src/google/surface/sheets';
import { GoogleError } from '../../src/local/googleError';
import { applyBatch } from '../../src/local/sheets/batch';
import { newBook, type Book, type FileAccess, type Sheet } from '../../src/local/sheets/book';
import { perform, type Deed } from '../../src/local/sheets/people';
import { type GetOptions, getSpreadsheet } from '../../src/local/sheets/spreadsheetAnswer';
import { batchGetValues } from '../../src/local/sheets/values';
import type { SetUpProgress } from '../../src/wire/setUp';
import type { SetUpContent } from '../../src/wire/setUpCalls';
import type { SetUpRefusal } from '../../src/wording/setUp';
import type { Change } from '../../src/workbook/change';

export const SECRETARY = 'seisaku@town.example.jp';
export const COLLEAGUE = 'somu@town.example.jp';
/** May edit the file, but is neither its owner nor of the secretariat. */
export const SECTION = 'fukushi@town.example.jp';

/** Those of the year in which these tests enter. */
const HOLIDAYS = {
  '2025':
    '0101 0113 0211 0223 0224 0320 0429 0503 0504 0505 0506 0721 0811 0915 0923 1013 1103 1123 1124',
};

export const FILLED: SetUpContent = { kind: 'sample', openYear: 'filled' };
export const BLANK: SetUpContent = { kind: 'sample', openYear: 'blank' };
/** 令和8年度 to 令和12年度. */
export const EMPTY: SetUpContent = {
  kind: 'empty',
  firstYear: 2026,
  lastYear: 2030,
  evaluationYear: 2026,
};

const TEMPLATES = join(__dirname, '../../templates');
/** The template of 会議資料 that ships. */
export const packTemplate = readFileSync(join(TEMPLATES, '会議資料.docx')).toString('base64');
/** The plan that ships: the text of each .csv by its name. */
export const samplePlan = textsIn('plan');

/** What explains headings and settings: the text of each .csv that ships, by its name. */
export const helpTexts = textsIn('help');

/** The texts of mails that ship, by name. */
export const mailTemplates = textsIn('mail', '.txt');

export interface OfficeInMemory {
  book: Book;
  readonly access: FileAccess;
  /** What each write was to change, oldest first. */
  readonly writes: (readonly Change[])[];
  /** How often the workbook was asked for something, by port. */
  readonly reads: Record<'facts' | 'values' | 'cells', number>;
  /** Is somebody else inside the lock? */
  busy: boolean;
  /** What the clock of everybody says. */
  now: string;
  /** Notes kept outside the workbook. */
  readonly notes: Map<string, string>;
  /** Notes of each person, by address. */
  readonly ownNotes: Map<string, Map<string, string>>;
  /** Where the cursor of everybody stands. */
  cursor: { readonly sheetId: number; readonly row: number } | undefined;
  /** The plan that ships with the program of this office. */
  readonly plan: Readonly<Record<string, string>>;
}

function textsIn(folder: string, ending = '.csv'): Readonly<Record<string, string>> {
  const path = join(TEMPLATES, folder);
  return Object.fromEntries(
    readdirSync(path).map((name) => [
      name.slice(0, -ending.length).normalize('NFC'),
      readFileSync(join(path, name), 'utf8'),
    ]),
  );
}

/** An office whose file is as Google makes it; or as `book` says. */
export function anOffice(
  book = newBook('workbook-1', '無題のスプレッドシート'),
  plan = samplePlan,
): OfficeInMemory {
  return {
    book,
    access: { owner: 'soumu-admin@town.example.jp', editors: [SECRETARY, COLLEAGUE, SECTION] },
    writes: [],
    reads: { facts: 0, values: 0, cells: 0 },
    busy: false,
    now: '2025-03-10 09:00',
    notes: new Map(),
    ownNotes: new Map(),
    cursor: undefined,
    plan,
  };
}

export type OfficePorts = Pick<
  Ports,
  'workbook' | 'lock' | 'clock' | 'builtIn' | 'notes' | 'ownNotes' | 'cursor' | 'user' | 'ids'
>;

/** What the use cases of the workbook need, for this person. */
export function portsOf(office: OfficeInMemory, user: string): OfficePorts {
  let ids = 0;
  return {
    workbook: workbookOf(office, user),
    lock: { whileAlone: (_, work) => (office.busy ? 'busy' : work()) },
    clock: { now: () => parseCivilDateTime(office.now) },
    builtIn: {
      samplePlan: () => office.plan,
      help: () => helpTexts,
      packTemplate: () => packTemplate,
      mailTemplates: () => mailTemplates,
      holidays: () => HOLIDAYS,
    },
    notes: notesIn(office.notes),
    ownNotes: notesIn(notesOf(office, user)),
    cursor: { cell: () => office.cursor },
    user: { address: () => user, runner: () => user, owner: () => office.access.owner },
    ids: { fresh: () => `id-${String((ids += 1))}` },
  };
}

function notesOf({ ownNotes }: OfficeInMemory, user: string): Map<string, string> {
  const known = ownNotes.get(user) ?? new Map<string, string>();
  ownNotes.set(user, known);
  return known;
}

function notesIn(store: Map<string, string>): NotesPort {
  return {
    read: (key) => store.get(key) ?? null,
    all: () => Object.fromEntries(store),
    write: (key, text) => void store.set(key, text),
    erase: (key) => void store.delete(key),
  };
}

/** As the adapter asks, over the local host; what Google refuses is a fault, as there. */
function workbookOf(office: OfficeInMemory, user: string): WorkbookPort {
  const values: WorkbookPort['values'] = (areas) => {
    if (areas.length === 0) return [];
    office.reads.values += 1;
    const answer = orFault(() =>
      batchGetValues(office.book, office.access, user, {
        ranges: areas.map(a1),
        valueRenderOption: 'UNFORMATTED_VALUE',
        fields: 'valueRanges(range,values)',
      }),
    );
    return areas.map((_, place) => answer.valueRanges?.[place]?.values ?? []);
  };
  const answered = (options: GetOptions): SpreadsheetAnswer =>
    orFault(() => getSpreadsheet(office.book, office.access, user, options));
  return {
    facts() {
      office.reads.facts += 1;
      return factsOf(office.book.spreadsheetId, answered({ fields: FACTS_MASK }));
    },
    values,
    cells(areas, formats) {
      office.reads.cells += 1;
      const fields = formats === undefined ? CELLS_MASK : UNFORMATTED_MASK;
      const answer = answered({ ranges: areas.map(a1), fields });
      return cellsOf(office.book.spreadsheetId, answer, areas);
    },
    apply(changes, check) {
      const requests = changes.flatMap(requestsFor);
      if (requests.length > 0) {
        const options = { fields: 'spreadsheetId' };
        office.book = orFault(() =>
          applyBatch(office.book, office.access, user, { requests }, options),
        ).book;
        office.writes.push(changes);
      }
      const read = office.reads.values;
      const seen = values(check);
      // Google answers the cells with the write: no read of its own.
      office.reads.values = read;
      return seen;
    },
  };
}

function orFault<Answer>(work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    throw faultOf({ message: error.message, details: { code: error.code } });
  }
}

export interface Press {
  readonly user?: string;
  readonly content?: SetUpContent;
  readonly operationId?: string;
}

/** One call of the dialog: one stage. */
export function callOnce(
  office: OfficeInMemory,
  { user = SECRETARY, content = FILLED, operationId = 'press-0001' }: Press = {},
): Verdict<SetUpProgress, SetUpRefusal> {
  return setUp(portsOf(office, user), { content, operationId, caller: user });
}

/** Calls until it is done, as the dialog does, and answers what was added. Throws at a refusal. */
export function press(office: OfficeInMemory, how: Press = {}): readonly string[] {
  const added: string[] = [];
  for (let calls = 0; calls < 40; calls += 1) {
    const verdict = callOnce(office, how);
    if (!verdict.accepted) throw new Error(`refused: ${JSON.stringify(verdict.refusal)}`);
    added.push(...verdict.value.added);
    if (verdict.value.done) return added;
  }
  throw new Error('初期設定 was never done: 40 calls were made.');
}

const finished = new Map<SetUpContent, Book>();

/** An office in which 初期設定 has been finished. */
export function finishedOffice(content: SetUpContent = FILLED): OfficeInMemory {
  const known = finished.get(content);
  if (known !== undefined) return anOffice(known);
  const office = anOffice();
  press(office, { content });
  finished.set(content, office.book);
  return anOffice(office.book);
}

/** A person does something at the sheet; what Google refuses is an error of the test. */
export function does(
  office: Pick<OfficeInMemory, 'book' | 'access'>,
  person: string,
  ...deeds: readonly Deed[]
): void {
  for (const deed of deeds) {
    const outcome = perform(office.book, office.access, person, deed, 2025);
    if (outcome instanceof GoogleError) throw outcome;
    office.book = outcome;
  }
}

/** @throws Error when there is no such tab */
export function tabOf(office: { readonly book: Book }, title: string): Sheet {
  const found = office.book.sheets.find(({ properties }) => properties.title === title);
  if (found !== undefined) return found;
  const titles = office.book.sheets.map(({ properties }) => properties.title);
  throw new Error(`There is no tab ${title}; there are ${titles.join('、')}.`);
}

/** What was entered in a cell; '' where it is empty. */
export function entered(sheet: Sheet, row: number, column: number): PlainValue {
  const value = sheet.rows[row]?.[column]?.userEnteredValue;
  return value?.formulaValue ?? value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? '';
}

export function headingsIn(sheet: Sheet): readonly string[] {
  return (sheet.rows[0] ?? []).map((_, column) => String(entered(sheet, 0, column)));
}

/** @throws Error when there is no such heading */
export function columnIn(sheet: Sheet, heading: string): number {
  const found = headingsIn(sheet).indexOf(heading);
  if (found >= 0) return found;
  throw new Error(`${sheet.properties.title} has no heading ${heading}.`);
}

/** What stands under a heading, down to the last row that holds anything. */
export function under(sheet: Sheet, heading: string): readonly PlainValue[] {
  const column = columnIn(sheet, heading);
  const rows = sheet.rows.map((_, row) => row).filter((row) => row > 0);
  const filled = rows.filter((row) =>
    sheet.rows[row]?.some((cell) => cell?.userEnteredValue !== undefined),
  );
  return filled.map((row) => entered(sheet, row, column));
}

/** The value of a setting by its 項目. */
export function settingIn(office: { readonly book: Book }, item: string): PlainValue | undefined {
  const tab = tabOf(office, '設定');
  return under(tab, '値')[under(tab, '項目').indexOf(item)];
}
