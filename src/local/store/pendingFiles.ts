/**
 * Files beside the workbook that belong to one save: prepared before it, in place after it.
 *
 * Rule: a prepared file has `.tmp` at the end of its name. Once the save has come to its end it
 * takes its name; where the save broke off, loading does that for the save that counts, and throws
 * away what the broken one had prepared. What people delete later is not made again.
 */
import { join } from 'node:path';
import type { FileSystem } from './fileSystem';

const PENDING = '.tmp';

export async function prepareFile(
  files: FileSystem,
  path: string,
  bytes: Uint8Array,
): Promise<void> {
  await files.write(path + PENDING, bytes);
}

/** @param names the files in `folder` that belong to the save that counts */
export async function settleFiles(
  files: FileSystem,
  folder: string,
  names: ReadonlySet<string>,
): Promise<void> {
  for (const pending of await files.list(folder)) {
    if (!pending.endsWith(PENDING)) continue;
    const name = pending.slice(0, -PENDING.length);
    if (names.has(name)) await files.rename(join(folder, pending), join(folder, name));
    else await files.remove(join(folder, pending));
  }
}
