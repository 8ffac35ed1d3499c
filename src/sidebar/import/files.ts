/** The files of one press. */
import { MOST_MEGABYTES, type BroughtFile } from '../../wire/importCalls';
import { base64Of } from '../parts/files';

export async function readFiles(files: readonly File[]): Promise<readonly BroughtFile[]> {
  return Promise.all(
    files.map(async (file) => ({ name: file.name, base64: await base64Of(file) })),
  );
}

export function isTooLarge(files: readonly File[]): boolean {
  return files.reduce((sum, { size }) => sum + size, 0) > MOST_MEGABYTES * 1_000_000;
}
