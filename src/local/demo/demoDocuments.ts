/** The documents of the demonstration as files to open: .docx, and .pdf where LibreOffice is. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
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

/** @returns whether LibreOffice was there and made a .pdf of each */
export async function alsoAsPdf(folder: string, names: readonly string[]): Promise<boolean> {
  const profile = await mkdtemp(join(tmpdir(), 'suishin-office-'));
  const paths = names.map((name) => join(folder, name));
  const args = [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    '--headless',
    ...['--convert-to', 'pdf', '--outdir', folder],
  ];
  try {
    await promisify(execFile)('soffice', [...args, ...paths], { timeout: 180_000 });
    return true;
  } catch {
    return false;
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}
