/** What the browser gets of the local page beside its HTML: built from src/local/page/browser into build/. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface PageFiles {
  readonly deskScript: string;
  readonly deskStyle: string;
  /** google.script of a panel. */
  readonly bridgeScript: string;
}

export function readPageFiles(folder: string): PageFiles {
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  return {
    deskScript: read('desk.js'),
    deskStyle: read('desk.css'),
    bridgeScript: read('bridge.js'),
  };
}
