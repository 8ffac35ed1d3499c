/**
 * Every TypeScript project compiles, and together they see every source file that git lists: a file
 * outside them would be checked by nobody.
 */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { gitFiles } from '../gitFiles.mjs';

export const PROJECTS = [
  'src',
  'src/local',
  'src/local/page/browser',
  'src/sidebar',
  'test',
  'tools',
];

/** @param {string} root @param {string} project @returns {Promise<string[]>} lines of the compiler */
function compile(root, project) {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [tsc, '-p', project, '--noEmit', '--listFiles', '--pretty', 'false'],
      { cwd: root, maxBuffer: 1e8 },
      (error, stdout, stderr) => {
        if (error && typeof error.code !== 'number') reject(error);
        else resolve(`${stdout}\n${stderr}`.split(/\r?\n/).filter((line) => line !== ''));
      },
    );
  });
}

/** @param {string} root */
export async function checkTypes(root) {
  const sources = gitFiles(root, '*.ts', '*.tsx', '*.mjs', '*.cjs');
  if (sources.length === 0) return ['No source files seen. Expected the files that git lists.'];
  const projects = PROJECTS.filter((project) =>
    sources.some((path) => path.startsWith(`${project}/`)),
  );
  const listed = await Promise.all(projects.map((project) => compile(root, project)));
  const lines = listed.flat();
  const isFile = (/** @type {string} */ line) => /^(\/|[A-Za-z]:[\\/])/.test(line);
  const seen = new Set(lines.filter(isFile).map((path) => relative(root, join(path))));
  return [
    ...lines.filter((line) => !isFile(line)),
    ...sources
      .filter((path) => !seen.has(path))
      .map((path) => `${path} belongs to no tsconfig. Expected one of ${PROJECTS.join(', ')}.`),
  ];
}
