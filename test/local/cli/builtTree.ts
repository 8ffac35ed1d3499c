/** The command as a program of its own, built from the sources into a folder of the test. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildHost } from '../../../tools/build.mjs';
import { buildData } from '../../../tools/buildData.mjs';
import { buildPanels } from '../../../tools/buildPanels.mjs';
import { buildScripts } from '../../../tools/buildServer.mjs';

const ROOT = resolve(__dirname, '../../..');

/** What Apps Script would get of the sources as they are now, by file name. */
export async function realDist(): Promise<Readonly<Record<string, string>>> {
  const [{ server, libraries }, panels] = await Promise.all([
    buildScripts(ROOT),
    buildPanels(ROOT),
  ]);
  return { 'main.js': server, 'libraries.js': libraries, ...panels, ...buildData(ROOT) };
}

/** A folder with dist/ and build/, as the tree has them after a build. */
export class BuiltTree {
  readonly folder = mkdtempSync(join(tmpdir(), 'suishin-cli-'));

  /** @param dist the scripts and pages; the manifest is that of the product */
  static async of(dist: Readonly<Record<string, string>>): Promise<BuiltTree> {
    const tree = new BuiltTree();
    symlinkSync(join(ROOT, 'node_modules'), join(tree.folder, 'node_modules'), 'junction');
    const manifest = readFileSync(join(ROOT, 'appsscript.json'), 'utf8');
    tree.write('dist', { ...dist, 'appsscript.json': manifest });
    tree.write('build', await buildHost(ROOT));
    return tree;
  }

  write(folder: string, files: Readonly<Record<string, string>>): void {
    mkdirSync(join(this.folder, folder), { recursive: true });
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(join(this.folder, folder, name), text);
    }
  }

  /** Starts `suishin` with these words. */
  start(...args: readonly string[]): ChildProcess {
    return spawn(process.execPath, [join(this.folder, 'build/suishin.mjs'), ...args], {
      cwd: this.folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Waits for the program's end. */
export function ended(
  program: ChildProcess,
): Promise<{ readonly code: number | null; readonly output: string }> {
  let output = '';
  for (const stream of [program.stdout, program.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  return new Promise((resolve, reject) => {
    program.on('error', reject);
    program.on('close', (code) => {
      resolve({ code, output });
    });
  });
}
