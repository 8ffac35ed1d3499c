/** The documents of the demonstration as files to open. */
import { join } from 'node:path';
import type { StoredFile } from '../office';
import type { FileSystem } from '../store/fileSystem';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** @returns the names of the files written */
export async function writeDocuments(
  files: FileSystem,
  folder: string,
  stored: readonly StoredFile[],
): Promise<readonly string[]> {
  const documents = stored.filter((file) => file.uploadedMimeType === DOCX && !file.trashed);
  const names = documents.map(({ name }) => `${name.replace(/[\\/:*?"<>|]/g, '_')}.docx`);
  for (const [place, { bytes }] of documents.entries()) {
    await files.write(join(folder, names[place] ?? ''), Buffer.from(bytes));
  }
  return names;
}
