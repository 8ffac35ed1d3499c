/** What LibreOffice does where it is installed: a document as .pdf. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** In milliseconds. */
const PATIENCE = 180_000;

/** @returns whether LibreOffice was there and made a .pdf of each, beside it */
export async function alsoAsPdf(folder: string, names: readonly string[]): Promise<boolean> {
  const profile = await mkdtemp(join(tmpdir(), 'suishin-office-'));
  const paths = names.map((name) => join(folder, name));
  const args = [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    '--headless',
    ...['--convert-to', 'pdf', '--outdir', folder],
  ];
  try {
    await promisify(execFile)('soffice', [...args, ...paths], { timeout: PATIENCE });
    return true;
  } catch {
    return false;
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

/** @returns the .pdf of a .docx; null without LibreOffice */
export async function pdfOf(docx: Uint8Array): Promise<Buffer | null> {
  const folder = await mkdtemp(join(tmpdir(), 'suishin-pdf-'));
  try {
    await writeFile(join(folder, 'document.docx'), docx);
    if (!(await alsoAsPdf(folder, ['document.docx']))) return null;
    return await readFile(join(folder, 'document.pdf'));
  } catch {
    return null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
