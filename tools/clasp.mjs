/** Google's command line for Apps Script: how it is started, and what its refusals mean. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

/** Stands in .clasp.json until `npm run connect` has put the id of a script there. */
export const PLACEHOLDER = 'PLACEHOLDER_run_npm_run_connect';

/** The `clasp` of the PATH where there is one that can be started, else the project's own. */
function command() {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'clasp'))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return process.platform !== 'win32';
      } catch {
        return false;
      }
    });
  if (onPath !== undefined) return [onPath];
  const manifest = createRequire(import.meta.url).resolve('@google/clasp/package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return [process.execPath, join(dirname(manifest), bin.clasp)];
}

/**
 * Runs clasp in a folder. It asks nothing: its input is closed.
 *
 * @param {string} folder
 * @param {...string} args
 * @returns {{code: number, said: string}} said: both its outputs
 */
export function clasp(folder, ...args) {
  const [program = '', ...first] = command();
  const { status, stdout, stderr, error } = spawnSync(program, [...first, ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (error) throw new Error(`clasp を起動できませんでした（${error.message}）。`);
  return { code: status ?? 1, said: `${stdout}${stderr}` };
}

/** What clasp says, and what the person at the keyboard does about it. */
const ADVICE = [
  {
    said: /No credentials found|not logged in|invalid_grant|invalid_rapt/i,
    todo: 'Google にログインしていません。「npx clasp login」を実行し、ブックを管理する Google アカウントで許可してから、もう一度実行してください。',
  },
  {
    said: /Apps Script API|usersettings/i,
    todo: 'Google Apps Script API がオフになっています。https://script.google.com/home/usersettings を開いてオンにし、数分待ってから、もう一度実行してください。',
  },
  {
    said: /permission|not found|Requested entity|PERMISSION_DENIED|\b40[34]\b/i,
    todo: 'ブックが見つからないか、編集する権限がありません。ID が正しいか、ログインしているアカウントが編集者になっているかを確かめてください。',
  },
  {
    said: /ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|network/i,
    todo: 'Google に接続できませんでした。ネットワークを確かめて、もう一度実行してください。',
  },
];

/**
 * One error for the person at the keyboard: what was attempted, what to do, what clasp said.
 *
 * @param {string} attempt a Japanese sentence
 * @param {string} said
 */
export function claspError(attempt, said) {
  const advice = ADVICE.find((one) => one.said.test(said))?.todo;
  const quoted = said.trim() === '' ? '（何も表示されませんでした）' : said.trim();
  return new Error([attempt, ...(advice ? [advice] : []), `clasp の表示: ${quoted}`].join('\n'));
}

/**
 * What .clasp.json says.
 *
 * @param {string} folder
 * @returns {{scriptId?: string, parentId?: string, rootDir?: string}}
 */
export function readProject(folder) {
  return JSON.parse(readFileSync(join(folder, '.clasp.json'), 'utf8'));
}

/** @param {{scriptId?: string}} project */
export function isConnected({ scriptId = PLACEHOLDER }) {
  return scriptId !== PLACEHOLDER && scriptId !== '';
}
