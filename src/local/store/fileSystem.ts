/**
 * The handful of operations on files that the store uses, so that a test can stop after any of them.
 */
import { constants } from 'node:fs';
import { access, mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Paths are the host's own. A missing file is null, everything else unexpected is thrown. */
export interface FileSystem {
  read(path: string): Promise<Uint8Array | null>;
  /** Writes the whole file and waits until it is on the disk. Makes the folder. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Takes the place of `to` in one step, and waits until that is on the disk. */
  rename(from: string, to: string): Promise<void>;
  /** A missing file is no error. */
  remove(path: string): Promise<void>;
  /** Names in a folder; none where there is no folder. */
  list(folder: string): Promise<readonly string[]>;
  /** May we write the file, or make it, with its folder, where it is missing? */
  canWrite(path: string): Promise<boolean>;
}

export const diskFiles: FileSystem = {
  async read(path) {
    return whenThere(readFile(path), null);
  },
  async write(path, bytes) {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  async rename(from, to) {
    await rename(from, to);
    await syncFolder(dirname(to));
  },
  async remove(path) {
    await rm(path, { force: true });
  },
  async list(folder) {
    return whenThere(readdir(folder), []);
  },
  async canWrite(path) {
    return permits(await nearestThere(path), constants.W_OK);
  },
};

/** The path itself, or the innermost folder above it that is there. */
async function nearestThere(path: string): Promise<string> {
  if (path === dirname(path) || (await permits(path, constants.F_OK))) return path;
  return nearestThere(dirname(path));
}

async function permits(path: string, mode: number): Promise<boolean> {
  return access(path, mode).then(
    () => true,
    () => false,
  );
}

async function whenThere<Found, Missing>(
  found: Promise<Found>,
  missing: Missing,
): Promise<Found | Missing> {
  try {
    return await found;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return missing;
    throw error;
  }
}

/** Windows cannot open a folder; there the rename itself is written through. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
