/** A disk in memory that can be pulled out after any operation, leaving half a file where it was writing. */
import type { FileSystem } from '../../../src/local/store/fileSystem';

export class Unplugged extends Error {
  override readonly name: string = 'Unplugged';
}

export class MemoryFiles implements FileSystem {
  readonly content = new Map<string, Uint8Array>();
  readOnly = false;
  /** How many changes to the disk were made. */
  changes = 0;
  /** After so many changes the next one is cut short: only half of it, or nothing, reaches the disk. */
  unplugAfter = Infinity;

  read(path: string): Promise<Uint8Array | null> {
    return Promise.resolve(this.content.get(path) ?? null);
  }

  write(path: string, bytes: Uint8Array): Promise<void> {
    return this.change(
      () => this.content.set(path, bytes),
      () => this.content.set(path, bytes.subarray(0, bytes.length / 2)),
    );
  }

  rename(from: string, to: string): Promise<void> {
    const bytes = this.content.get(from);
    if (bytes === undefined) return Promise.reject(new Error(`no file ${from}`));
    return this.change(() => {
      this.content.delete(from);
      this.content.set(to, bytes);
    });
  }

  remove(path: string): Promise<void> {
    return this.change(() => this.content.delete(path));
  }

  list(folder: string): Promise<readonly string[]> {
    const start = `${folder}/`;
    return Promise.resolve(
      [...this.content.keys()]
        .filter((path) => path.startsWith(start))
        .map((path) => path.slice(start.length)),
    );
  }

  canWrite(): Promise<boolean> {
    return Promise.resolve(!this.readOnly);
  }

  copy(): MemoryFiles {
    const other = new MemoryFiles();
    for (const [path, bytes] of this.content) other.content.set(path, bytes);
    return other;
  }

  private change(whole: () => void, half: () => void = () => undefined): Promise<void> {
    if (this.changes >= this.unplugAfter) {
      half();
      return Promise.reject(new Unplugged('the disk is gone'));
    }
    this.changes += 1;
    whole();
    return Promise.resolve();
  }
}
