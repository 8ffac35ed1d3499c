/**
 * The pretended Drive as a folder beside the workbook: documents that people open in Word.
 *
 * Rule: a file is written once, under a name of its own. What people change in it afterwards is
 * what it holds; a file that they deleted is in the bin.
 */
import { join } from 'node:path';
import type { StoredFile } from '../office';
import type { FileSystem } from './fileSystem';
import type { FileEntry } from './officeSidecar';
import { prepareFile, settleFiles } from './pendingFiles';

const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
  'application/pdf': '.pdf',
  'text/csv': '.csv',
  'text/plain': '.txt',
};
const FOLDER = 'application/vnd.google-apps.folder';

/**
 * Prepares the files that are not there yet.
 * @param folder  `<name>.files`
 * @param earlier what the last save wrote: those keep their names and are left alone
 * @returns the entries for the sidecar, in the order of `stored`
 */
export async function prepareDrive(
  files: FileSystem,
  folder: string,
  stored: readonly StoredFile[],
  earlier: readonly FileEntry[],
): Promise<FileEntry[]> {
  const nameOf = new Map(earlier.map((entry) => [entry.id, entry.fileName]));
  const taken = new Set([...(await files.list(folder)), ...nameOf.values()]);
  const entries: FileEntry[] = [];
  for (const { bytes, ...entry } of stored) {
    const known = nameOf.get(entry.id);
    const fileName = known ?? (entry.mimeType === FOLDER ? '' : newName(entry, taken));
    if (known === undefined && fileName !== '') {
      await prepareFile(files, join(folder, fileName), bytes);
    }
    entries.push({ ...entry, fileName });
  }
  return entries;
}

export async function settleDrive(
  files: FileSystem,
  folder: string,
  entries: readonly FileEntry[],
): Promise<void> {
  await settleFiles(files, folder, new Set(entries.map((entry) => entry.fileName)));
}

/** A readable name that no file in the folder has; small and capital letters count as the same. */
function newName(entry: Omit<FileEntry, 'fileName'>, taken: Set<string>): string {
  const extension = EXTENSIONS[entry.uploadedMimeType] ?? '';
  const plain = entry.name.replace(/[\\/:*?"<>|\n\r\t]/g, '_').replace(/[. ]+$/, '') || entry.id;
  const stem = plain.toLowerCase().endsWith(extension)
    ? plain.slice(0, plain.length - extension.length)
    : plain;
  const others = new Set([...taken].map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : `（${String(number)}）`;
    const name = `${stem.slice(0, 80)}${suffix}${extension}`;
    if (others.has(name.toLowerCase())) continue;
    taken.add(name);
    return name;
  }
}

export async function readDrive(
  files: FileSystem,
  folder: string,
  entries: readonly FileEntry[],
): Promise<StoredFile[]> {
  const stored: StoredFile[] = [];
  for (const { fileName, ...entry } of entries) {
    const bytes = fileName === '' ? new Uint8Array() : await files.read(join(folder, fileName));
    stored.push(
      bytes === null
        ? { ...entry, bytes: new Uint8Array(), trashed: true }
        : { ...entry, bytes: new Uint8Array(bytes) },
    );
  }
  return stored;
}
