/** What the command line needs from outside, so that a test can stand in for all of it. */
import type { Bundle } from '../bundle';
import type { PageFiles } from '../page/pageFiles';
import type { FileSystem } from '../store/fileSystem';

export interface World {
  /** Reads the built bundle. */
  readonly bundle: () => Bundle;
  /** Reads what the browser gets of the local page. */
  readonly pageFiles: () => PageFiles;
  readonly files: FileSystem;
  /** Does the work while no other program works on this workbook. */
  readonly inTurn: <T>(path: string, work: () => Promise<T>) => Promise<T>;
  /** The real clock, milliseconds since 1970. */
  readonly now: () => number;
  /** 操作ID of one press. */
  readonly freshId: () => string;
  /** Prints lines that answer the person. */
  readonly say: (text: string) => void;
  /** Prints lines that say what went wrong. */
  readonly complain: (text: string) => void;
  /** Resolves when the person stops a server. */
  readonly stopped: () => Promise<void>;
  /** Where the demonstration is put; an older one there is removed. */
  readonly demoFolder: string;
  /** Where the workbook of the local page is put when nobody names one. */
  readonly startFolder: string;
}
