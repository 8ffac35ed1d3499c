/**
 * What the use cases need from outside, in the product's own words. A use case lists what it needs
 * with `Pick<Ports, …>` as its first argument; the adapters in google/ answer, and in tests an
 * office in memory does.
 *
 * Every port may throw a `ServiceFault`.
 */
import type { CivilDateTime } from '../domain/civilDate';
import type { NoticeDecision, NoticePress } from '../domain/notices/decideNotices';
import type { NoticeFacts } from '../domain/notices/noticeFacts';
import type { NoticeMail } from '../domain/notices/noticeMail';
import type { Nearest, TemplateExamined } from '../documents/checkTemplate';
import type { DocumentShape, KeptDocument, Mend } from '../documents/documentShape';
import type { ExampleOf } from '../documents/examples';
import type { LetterFrame, LetterText } from '../documents/letters/frame';
import type { HandChange, HandEdits } from '../wording/handEdits';
import type { Errata, PackInput, PaperText } from '../documents/packInput';
import type { PlannedPack } from '../documents/plannedPack';
import type { SheetBook } from '../documents/sheetBook';
import type { PackContent, PackTags } from '../documents/tagTree';
import type { NotADocx } from '../wording/notADocx';
import type { FaultText, TemplateFault } from '../wording/templateFaults';
import type { Change } from '../workbook/change';
import type { Area, TabCells, Values, WorkbookCells, WorkbookFacts } from '../workbook/facts';

export interface Ports {
  readonly workbook: WorkbookPort;
  readonly lock: LockPort;
  readonly clock: ClockPort;
  readonly user: UserPort;
  readonly ids: IdsPort;
  readonly notes: NotesPort;
  readonly ownNotes: NotesPort;
  readonly cursor: CursorPort;
  readonly builtIn: BuiltInPort;
  readonly files: FilesPort;
  readonly docs: DocsPort;
  readonly papers: PapersPort;
  readonly letters: LettersPort;
  readonly post: PostPort;
  readonly panels: PanelsPort;
  readonly triggers: TriggersPort;
}

export interface WorkbookPort {
  /** The tabs and what stands around their cells; no cell. One call. */
  facts(): WorkbookFacts;
  /** What stands in these areas, one answer per area, in order. One call; a tab that is gone is a fault. */
  values(areas: readonly Area[]): readonly Values[];
  /**
   * What stands in these areas, with formats and formulas: what people typed can be told from what it
   * became. Areas of one tab are answered together. One call; a tab that is gone is the fault
   * `unknown range`.
   * @param formats left out before a write, which needs to know what stands there: a third of the bytes
   */
  cells(areas: readonly Area[], formats?: 'without formats'): WorkbookCells;
  /**
   * Applies all changes or none, in order. One call.
   * @param check areas whose values are answered as they stand after the write; one more call where
   *              Google does not answer them with the write
   */
  apply(changes: readonly Change[], check: readonly Area[]): readonly Values[];
}

export interface LockPort {
  /**
   * Runs `work` while nobody else of this workbook is inside. No dialog and no call of Drive, Docs
   * or mail may be made inside.
   * @returns what `work` returns, or `'busy'` when the wait was in vain
   */
  whileAlone<Answer>(waitMilliseconds: number, work: () => Answer): Answer | 'busy';
}

export interface ClockPort {
  /** Now, in the time zone of the workbook (Asia/Tokyo). */
  now(): CivilDateTime;
}

export interface UserPort {
  /** Address of the person at the keyboard; empty when Google does not tell it. */
  address(): string;
  /** Address of the person under whose name the run goes: of a trigger its owner. */
  runner(): string;
  /** Address of the owner of the file; empty on a shared drive. */
  owner(): string;
}

export interface IdsPort {
  /** An id that nobody else has. */
  fresh(): string;
}

export interface CursorPort {
  /** Where the cursor of the person at the keyboard stands, zero-based; undefined when nowhere. */
  cell(): { readonly sheetId: number; readonly row: number } | undefined;
}

/**
 * Short texts kept outside the workbook: who installed the trigger, which mail is under way. The own
 * ones are seen by this person's runs only.
 */
export interface NotesPort {
  read(key: string): string | null;
  all(): Readonly<Record<string, string>>;
  write(key: string, text: string): void;
  erase(key: string): void;
}

export interface BuiltInPort {
  /** The sample plan: the text of each .csv by its name without the ending. */
  samplePlan(): Readonly<Record<string, string>>;
  /** What explains headings and settings: the text of each .csv by its name without the ending. */
  help(): Readonly<Record<string, string>>;
  /** The template of 会議資料 that ships: a .docx in base64. */
  packTemplate(): string;
  /** The texts of mails: templates/mail by name. */
  mailTemplates(): Readonly<Record<string, string>>;
  /** National holidays: of each year its days as mmdd, with spaces between. */
  holidays(): Readonly<Record<string, string>>;
}

export interface MadeFile {
  readonly id: string;
  readonly link: string;
}

export interface PlacedFile extends MadeFile {
  /** It lies in the folder of 設定. */
  readonly inFolder: boolean;
}

export interface LastChange extends HandChange {
  readonly isInBin: boolean;
}

export interface FilesPort {
  /**
   * Uploads a .docx once, converted to a Google Doc.
   * @param document.mark     by which a resumed run finds it again; at most 110 bytes
   * @param document.docx     in base64
   * @param document.folderId the folder of 設定; where Drive refuses it the file goes to the person's own
   */
  makeDocument(document: {
    readonly name: string;
    readonly mark: string;
    readonly docx: string;
    readonly folderId: string | null;
  }): PlacedFile;
  /**
   * The documents that this person's runs made under this mark, newest first. Drive may learn late of
   * a new file, so it is asked a second time, ten seconds later, before the answer is none.
   */
  findDocuments(mark: string, folderId: string | null): readonly PlacedFile[];
  rename(fileId: string, name: string): void;
  /** When a file was changed last, and by whom. Files of other people's runs are `not found`. */
  lastChange(fileId: string): LastChange;
  /** Lets the person or group edit the file; no mail is sent by Google. */
  shareWith(fileId: string, address: string, kind: 'user' | 'group'): void;
  discard(fileId: string): void;
  /**
   * The tabs of an .xlsx that somebody brings: converted into a spreadsheet of the person's own, read,
   * and thrown away again, also when reading fails.
   * @param bytes signed, as Apps Script has them
   */
  tabsOfXlsx(file: {
    readonly name: string;
    readonly bytes: readonly number[];
  }): readonly TabCells[];
  /** The bytes, signed, of a file that a panel sent as base64. */
  bytesOf(base64: string): readonly number[];
  /** The text of a file; whoever calls has decided on the charset. */
  textOf(bytes: readonly number[], charset: 'UTF-8' | 'Shift_JIS'): string;
}

/** A document of Google that was made from a .docx. */
export interface DocsPort {
  /** What the conversion has kept. */
  look(fileId: string): KeptDocument;
  /** Its paragraphs as they stand now, in reading order, heads and feet of pages aside. */
  paragraphs(fileId: string): readonly string[];
  /** Gives back all of these or none; refused when somebody has changed the document since. */
  mend(fileId: string, revisionId: string, mends: readonly Mend[]): void;
}

export interface FilledDocument {
  /** The .docx in base64. */
  readonly docx: string;
  /** What has to survive its conversion. */
  readonly shape: DocumentShape;
  /** Those that say something, in reading order. */
  readonly paragraphs: readonly string[];
}

export interface WantedErrata {
  /** 版 of the papers that are corrected, and of those that correct them. */
  readonly from: number;
  readonly to: number;
  /** What was kept of each document of the version before. */
  readonly before: readonly string[];
  /** The documents of the new version: what was kept of them, or what they are made of. */
  readonly after: readonly (string | PackContent)[];
  /** 資料の文章, for the reasons. */
  readonly paperTexts: readonly PaperText[];
}

/** Makes papers and forms: their values, and the files that hold them. */
export interface PapersPort {
  /** @param fingerprint hexadecimal digits of a text */
  plan(source: PackInput, fingerprint: (text: string) => string): PlannedPack;
  /** A paragraph for the town's web page. */
  webText(source: PackInput): string;
  /**
   * What is wrong with a template, or that it is none.
   * @param template a file in base64, whatever it is
   * @param papers   the names of those that are to be printed from it
   */
  checkTemplate(
    template: string,
    papers: readonly string[],
    nearest: Nearest,
  ): readonly TemplateFault[] | NotADocx;
  /** The same of every paper that the template has; where nothing is wrong it is filled with examples. */
  examineTemplate(
    template: string,
    nearest: Nearest,
    exampleOf: ExampleOf,
  ): TemplateExamined | NotADocx;
  /** What is wrong, in words: with its place apart, and in one text. */
  faultText(fault: TemplateFault): FaultText;
  faultMessage(fault: TemplateFault): string;
  /** Every tag that a template may use. */
  tags(): PackTags;
  /**
   * @param template without faults, in base64
   */
  fill(template: string, content: PackContent): FilledDocument;
  /**
   * What is kept of a document that was made, packed in base64; of a very large one figures and
   * fingerprints of sentences only.
   * @param paragraphs as they were filled
   */
  keep(
    content: PackContent,
    paragraphs: readonly string[],
    fingerprint: (text: string) => string,
  ): { readonly packed: string; readonly isWhole: boolean };
  /** What two versions of papers print differently. */
  errata(wanted: WantedErrata, fingerprint: (text: string) => string): Errata;
  /**
   * @param kept       as it was packed
   * @param paragraphs of the document as it stands now
   * @param year       of the papers, as keys of rows have it
   */
  handEdits(
    kept: string,
    paragraphs: readonly string[],
    year: string,
    fingerprint: (text: string) => string,
  ): HandEdits | 'rewritten';
  /** @returns the .xlsx in base64 */
  xlsx(book: SheetBook): string;
}

/** Decides about mails and puts them into words; all of it stands in the second script. */
export interface LettersPort {
  /** What is due today, for the daily run. */
  due(facts: NoticeFacts): NoticeDecision;
  /** What is to come, day by day, as the work stands now; today aside. */
  coming(facts: NoticeFacts): readonly NoticeDecision[];
  /** What answers a press or an event. */
  pressed(facts: NoticeFacts, press: NoticePress): NoticeDecision;
  /** A mail of 送信記録 as it would be today; its parts of which nothing is open any more are left out. */
  again(facts: NoticeFacts, mailId: string): NoticeMail | undefined;
  letter(mail: NoticeMail, frame: LetterFrame): LetterText;
}

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly senderName: string;
  readonly replyTo: string;
}

export interface PostPort {
  /** Recipients to whom this person may still write today. */
  remainingToday(): number;
  send(letter: Letter): void;
}

export interface PanelsPort {
  /**
   * @param name   the page, as it is called in sidebar/
   * @param facts  what the page is told at its opening, as a JSON value
   */
  showDialog(
    name: string,
    title: string,
    size: { width: number; height: number },
    facts: object,
  ): void;
  showSidebar(name: string, title: string, facts: object): void;
  toast(message: string, title: string): void;
}

export interface TriggersPort {
  /** Installs the daily run under the person at the keyboard; another one of theirs is replaced. */
  installDaily(functionName: string, hour: number): void;
  /** The functions for which this person has a trigger; those of other people are not visible. */
  mine(): readonly string[];
  remove(functionName: string): void;
}
