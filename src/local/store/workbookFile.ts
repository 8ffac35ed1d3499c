/**
 * An office on disk: the workbook and its sidecar, written as a pair that a crash cannot tear.
 *
 * Rule of saving: both go to temporary names with one number, the sidecar before is kept as
 * `.previous`, then the sidecar takes its place, then the workbook. Until that last step the
 * workbook bears the old number and belongs to `.previous`; after it, it belongs to the new one.
 */
import { basename, extname } from 'node:path';
import type { OfficeState, SentMail } from '../office';
import type { Book } from '../sheets/book';
import { sidecarOf } from './bookSidecar';
import { prepareDrive, readDrive, settleDrive } from './driveFolder';
import { whoHasItOpen } from './fileLock';
import { diskFiles } from './fileSystem';
import type { FileSystem } from './fileSystem';
import { hashOf, parseSidecar, sidecarBytes } from './officeSidecar';
import type { Sidecar } from './officeSidecar';
import { prepareMails, settleMails } from './outboxFolder';
import { StoreRefusal } from './storeRefusal';
import { readNumbered, writeWorkbook } from './workbookXlsx';

/** What lies on the disk, as we know it. */
interface OnDisk {
  readonly bytes: Uint8Array;
  readonly hash: string;
  /** Of its tabs, in order. */
  readonly sheetIds: readonly number[];
  /** The sidecar that belongs to the workbook; null for a workbook that came without one. */
  readonly sidecar: Sidecar | null;
  /** Is that sidecar the `.previous` one, because a save did not come to its end? */
  readonly isPrevious: boolean;
  readonly touchedByPeople: boolean;
  /** The highest number in use. */
  readonly generation: number;
}

export interface Loaded {
  readonly book: Book;
  /** null for a workbook without a sidecar: the host makes a new office around the book. */
  readonly state: OfficeState | null;
  /** Did people change the workbook since the last save? */
  readonly changedByPeople: boolean;
  /** Did a save break off? Then this is the state before it, whole. */
  readonly undidBrokenSave: boolean;
}

export class WorkbookFile {
  private onDisk: OnDisk | null = null;

  /** @param path of the .xlsx; what belongs to it lies beside it under names that begin alike */
  constructor(
    readonly path: string,
    private readonly files: FileSystem = diskFiles,
  ) {}

  /** @throws StoreRefusal, in Japanese, for a file that cannot be used as it is */
  async load(): Promise<Loaded> {
    await this.refuseWhenClosedToUs();
    const bytes = await this.files.read(this.path);
    if (bytes === null) {
      throw new StoreRefusal(
        this.path,
        'ファイルがありません。',
        'ファイル名と場所を確かめてください。新しく始めるときは suishin new を使います。',
      );
    }
    const numbered = await readNumbered(bytes).catch((error: unknown) => {
      throw this.noWorkbook(bytes, error);
    });
    const onDisk = await this.pairOf(bytes, numbered.generation);
    const { sidecar } = onDisk;
    const book = numbered.book(sidecar?.book);
    this.onDisk = { ...onDisk, sheetIds: sheetIdsOf(book) };
    return {
      book: sidecar === null ? titled(book, this.path) : book,
      state: sidecar && (await this.stateOf(sidecar, book)),
      changedByPeople: sidecar !== null && sidecar.workbookHash !== onDisk.hash,
      undidBrokenSave: onDisk.isPrevious,
    };
  }

  /**
   * Writes the office; the first time without `load` only where there is no file yet.
   * @returns `changed on disk` and writes nothing where the workbook is not the one that was loaded
   * or saved last: the caller loads again and repeats what it did
   * @throws StoreRefusal where the file is open elsewhere or may not be written
   */
  async save(state: OfficeState): Promise<'saved' | 'changed on disk'> {
    await this.refuseWhenClosedToUs();
    if (await this.hasChanged()) return 'changed on disk';
    const before = this.onDisk;
    const generation = (before?.generation ?? 0) + 1;
    const known = before?.sidecar?.files ?? [];
    const entries = await prepareDrive(this.files, this.filesFolder, state.files, known);
    await prepareMails(this.files, this.outboxFolder, newMails(state, before?.sidecar ?? null));
    const earlier = before?.touchedByPeople
      ? { bytes: before.bytes, sheetIds: before.sheetIds }
      : undefined;
    const bytes = await writeWorkbook(state.book, earlier, generation);
    const sidecar = sealedState(state, {
      version: 1,
      generation,
      workbookHash: hashOf(bytes),
      touchedByPeople: before?.touchedByPeople ?? false,
      book: sidecarOf(state.book, before?.sidecar?.book),
      files: entries,
    });
    await this.replacePair(bytes, sidecar);
    const { touchedByPeople } = sidecar;
    const hash = sidecar.workbookHash;
    const sheetIds = sheetIdsOf(state.book);
    this.onDisk = {
      bytes,
      hash,
      sheetIds,
      sidecar,
      isPrevious: false,
      touchedByPeople,
      generation,
    };
    await this.settle(sidecar);
    return 'saved';
  }

  private async replacePair(bytes: Uint8Array, sidecar: Sidecar): Promise<void> {
    const { files } = this;
    await files.write(`${this.sidecarPath}.tmp`, sidecarBytes(sidecar));
    await files.write(`${this.path}.tmp`, bytes);
    const last = this.onDisk;
    if (last?.sidecar) {
      await files.write(`${this.previousPath}.tmp`, sidecarBytes(last.sidecar));
      await files.rename(`${this.previousPath}.tmp`, this.previousPath);
    }
    await files.rename(`${this.sidecarPath}.tmp`, this.sidecarPath);
    await files.rename(`${this.path}.tmp`, this.path);
  }

  /** Is the workbook on the disk not the one that was loaded or saved last? */
  async hasChanged(): Promise<boolean> {
    const bytes = await this.files.read(this.path);
    if (bytes === null || this.onDisk === null) return bytes !== this.onDisk;
    return hashOf(bytes) !== this.onDisk.hash;
  }

  /** Finds the sidecar whose number the workbook bears. */
  private async pairOf(
    bytes: Uint8Array,
    number: number | undefined,
  ): Promise<Omit<OnDisk, 'sheetIds'>> {
    const stored = [
      await this.files.read(this.sidecarPath),
      await this.files.read(this.previousPath),
    ];
    const sidecars = stored.map(parseSidecar);
    const at = sidecars.findIndex((one) => one !== null && one.generation === number);
    const sidecar = sidecars[at] ?? null;
    if (sidecar === null && stored.some((one) => one !== null)) {
      throw this.tornPair(number, sidecars);
    }
    const hash = hashOf(bytes);
    const untouched = sidecar?.workbookHash === hash && !sidecar.touchedByPeople;
    const numbers = [number ?? 0, ...sidecars.map((one) => one?.generation ?? 0)];
    return {
      bytes,
      hash,
      sidecar,
      isPrevious: at === 1,
      touchedByPeople: !untouched,
      generation: Math.max(...numbers),
    };
  }

  private async stateOf(sidecar: Sidecar, book: Book): Promise<OfficeState> {
    await this.settle(sidecar);
    const files = await readDrive(this.files, this.filesFolder, sidecar.files);
    return { ...sidecar.office, book, files };
  }

  private async settle({ files, office }: Sidecar): Promise<void> {
    await settleDrive(this.files, this.filesFolder, files);
    await settleMails(this.files, this.outboxFolder, office.outbox);
  }

  private async refuseWhenClosedToUs(): Promise<void> {
    const who = await whoHasItOpen(this.files, this.path);
    if (who !== null) {
      throw new StoreRefusal(
        this.path,
        `${who}で開かれています。`,
        'そのファイルを保存して閉じてから、もう一度実行してください。',
      );
    }
    if (await this.files.canWrite(this.path)) return;
    throw new StoreRefusal(
      this.path,
      '書き込む権限がありません。',
      'ファイルの「読み取り専用」とフォルダの権限を確かめてください。',
    );
  }

  private noWorkbook(bytes: Uint8Array, error: unknown): StoreRefusal {
    const encrypted = error instanceof Error && error.name === 'EncryptedFileError';
    const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
    const found = encrypted
      ? 'パスワードで保護されたファイルです。'
      : `Excelブック（.xlsx）として読めません（${String(bytes.length)}バイト、先頭は「${start.replace(/[^ -~]/g, '?')}」）。`;
    const todo = encrypted
      ? 'Excelでパスワードを外して保存してください。'
      : 'Excelで開けるか確かめ、.xlsx の形式で保存し直すか、控えのファイルから戻してください。';
    return new StoreRefusal(this.path, found, todo);
  }

  private tornPair(
    number: number | undefined,
    sidecars: readonly (Sidecar | null)[],
  ): StoreRefusal {
    const known = sidecars.map((one) => (one === null ? 'なし' : String(one.generation)));
    const found = `ブックと控えの保存番号が合いません（ブック: ${String(number ?? 'なし')}、控え: ${known.join('・')}）。`;
    const pair = `${basename(this.path)} と ${basename(this.sidecarPath)}`;
    const todo =
      `同じときに保存された2つのファイル（${pair}）をそろえて置き直してください。` +
      'ブックだけで新しく始めるときは、控えのファイル（名前の終わりが .suishin.json と .previous のもの）を別の場所へ移してください。';
    return new StoreRefusal(this.path, found, todo);
  }

  private get sidecarPath(): string {
    return `${this.path}.suishin.json`;
  }

  private get previousPath(): string {
    return `${this.sidecarPath}.previous`;
  }

  private get filesFolder(): string {
    return `${this.stem}.files`;
  }

  private get outboxFolder(): string {
    return `${this.stem}.outbox`;
  }

  private get stem(): string {
    return this.path.slice(0, this.path.length - extname(this.path).length);
  }
}

function sheetIdsOf(book: Book): number[] {
  return book.sheets.map((sheet) => sheet.properties.sheetId);
}

function titled(book: Book, path: string): Book {
  if (book.properties.title !== '') return book;
  return { ...book, properties: { ...book.properties, title: basename(path, extname(path)) } };
}

/** No run is under way when an office is read again: nobody holds the lock. */
function sealedState(state: OfficeState, rest: Omit<Sidecar, 'office'>): Sidecar {
  const office: Partial<OfficeState> = { ...state, lockHolder: null };
  delete office.book;
  delete office.files;
  return { ...rest, office: office as Sidecar['office'] };
}

function newMails(state: OfficeState, before: Sidecar | null): SentMail[] {
  const known = new Set(before?.office.outbox.map((mail) => mail.id));
  return state.outbox.filter((mail) => !known.has(mail.id));
}
