/**
 * A small project in a temporary folder, with the real tools and configurations and planted
 * sources, so that a planted fault never stands in the real tree.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const PROJECT = resolve(__dirname, '../..');

const CONFIGURATIONS = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'src/tsconfig.json',
  'src/local/tsconfig.json',
  'src/local/page/browser/tsconfig.json',
  'src/sidebar/tsconfig.json',
  'test/tsconfig.json',
  'tools/tsconfig.json',
  '.prettierrc.json',
  '.prettierignore',
  '.dependency-cruiser.mjs',
  'eslint.config.mjs',
  'jest.config.mjs',
  'appsscript.json',
];

export interface Tree {
  readonly path: string;
  write(files: Readonly<Record<string, string>>): void;
  read(file: string): string;
  /** Runs one of the project's own tools in the tree. */
  node(args: readonly string[], env?: NodeJS.ProcessEnv): { code: number | null; said: string };
  remove(): void;
}

/** A tree with all configurations and these files; git knows of them without a commit. */
export function tree(files: Readonly<Record<string, string>>): Tree {
  const path = mkdtempSync(join(realpathSync(tmpdir()), 'suishin-tree-'));
  const write: Tree['write'] = (more) => {
    for (const [file, text] of Object.entries(more)) {
      mkdirSync(dirname(join(path, file)), { recursive: true });
      writeFileSync(join(path, file), text);
    }
  };
  for (const file of CONFIGURATIONS) {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    cpSync(join(PROJECT, file), join(path, file));
  }
  symlinkSync(join(PROJECT, 'node_modules'), join(path, 'node_modules'));
  write({ '.gitignore': 'node_modules\ndist\nbuild\n', ...files });
  execFileSync('git', ['init', '--quiet'], { cwd: path });
  return {
    path,
    write,
    read: (file) => readFileSync(join(path, file), 'utf8'),
    node(args, env = {}) {
      const { status, stdout, stderr } = spawnSync(process.execPath, args, {
        cwd: path,
        encoding: 'utf8',
        env: { ...process.env, ...env },
      });
      return { code: status, said: stdout + stderr };
    },
    remove() {
      rmSync(path, { recursive: true });
    },
  };
}

/** Runs checks of tools/check.mjs in a tree. */
export function check(where: Tree, ...names: string[]): { code: number | null; said: string } {
  return where.node([join(PROJECT, 'tools/check.mjs'), ...names]);
}
