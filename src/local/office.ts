/**
 * The office: everything outside a single run. People, the workbook, files, mails, properties,
 * triggers, the clock. Plain data, so that it can be stored beside the .xlsx and copied in tests.
 */
import type { Losable } from './docs/conversion';
import type { Book, FileAccess } from './sheets/book';

/** A file in the pretended Drive. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  /** What was uploaded; a converted file keeps the uploaded bytes (identity conversion). */
  readonly bytes: Uint8Array;
  readonly uploadedMimeType: string;
  readonly parents: readonly string[];
  readonly appProperties: Readonly<Record<string, string>>;
  readonly owner: string;
  /** People to whom it was shared. */
  readonly writers: readonly string[];
  /** People who may only read it. */
  readonly readers?: readonly string[];
  /** With drive.file: the people whose own runs created or opened it. */
  readonly visibleTo: readonly string[];
  readonly trashed: boolean;
  /** Milliseconds since 1970, of the virtual clock. */
  readonly createdTime: number;
  readonly modifiedTime: number;
  /** The owner where nobody else has changed it. */
  readonly modifiedBy?: string;
}

export interface SentMail {
  readonly id: string;
  readonly sentBy: string;
  readonly sentAt: number;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody?: string;
  readonly name?: string;
  readonly replyTo?: string;
}

export interface InstalledTrigger {
  readonly id: string;
  readonly owner: string;
  readonly handler: string;
  readonly atHour: number;
  readonly everyDays: number;
  readonly timeZone: string;
}

/** A use of a service that counts against a quota per minute. */
export interface QuotaUse {
  readonly at: number;
  readonly user: string;
  readonly kind: 'sheets read' | 'sheets write' | 'docs write';
}

export interface OfficeState {
  scriptId: string;
  book: Book;
  access: FileAccess;
  files: StoredFile[];
  outbox: SentMail[];
  /** What the conversion of a .docx loses here; nothing if not given. */
  conversionLoses?: readonly Losable[];
  /** Recipients that each person may write to in 24 hours; 100 if not given, as for a consumer account. */
  mailQuota?: number;
  scriptProperties: Record<string, string>;
  /** By address. */
  userProperties: Record<string, Record<string, string>>;
  triggers: InstalledTrigger[];
  /** Scopes each person has granted, by address. */
  grants: Record<string, readonly string[]>;
  /** The run that holds the script lock. */
  lockHolder: number | null;
  quotaUses: QuotaUse[];
  /** Virtual clock, milliseconds since 1970. */
  now: number;
  /** Source of the ids that the host gives out; only rises. */
  lastId: number;
}
