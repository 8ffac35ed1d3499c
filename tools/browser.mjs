/**
 * Finds a Chromium for the tests of the panels: the one that is named, one that is installed, one
 * that can be installed.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The package that brings a Chromium along, where nothing can be installed on the machine. */
const PACKAGE = '@sparticuz/chromium';
const PACKAGE_VERSION = '147.0.0';

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The browser that is there already, or undefined. A path in CHROMIUM_PATH that leads nowhere is an
 * error, not a reason to take another one.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export function installedBrowser(env) {
  const named = env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (isProgram(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, and there is no program. Correct or remove it.`);
  }
  return (env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find(isProgram);
}

/** As root on Debian: its own package, with a font for Japanese. */
function installFromDebian() {
  if (process.getuid?.() !== 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
  ]) {
    if (spawnSync('apt-get', args, { env, stdio: 'ignore' }).status !== 0) return;
  }
}

/**
 * From the package, installed beside the project's own packages, which stay as the lock file says.
 *
 * @param {string} root
 * @returns {Promise<string | undefined>}
 */
async function browserOfPackage(root) {
  const folder = join(root, 'node_modules/.cache/browser');
  const manifest = join(folder, 'node_modules', PACKAGE, 'package.json');
  if (!existsSync(manifest)) {
    mkdirSync(folder, { recursive: true });
    const args = ['install', '--no-save', '--prefix', folder, `${PACKAGE}@${PACKAGE_VERSION}`];
    spawnSync('npm', args, { cwd: folder, stdio: 'ignore', shell: process.platform === 'win32' });
  }
  if (!existsSync(manifest)) return undefined;
  const main = createRequire(manifest).resolve(PACKAGE);
  const { default: chromium } = await import(pathToFileURL(main).href);
  return chromium.executablePath();
}

/**
 * Path of a Chromium, installing one where that is possible. Throws, with what to do, when there is
 * none.
 *
 * @param {string} root
 * @returns {Promise<string>}
 */
export async function findBrowser(root) {
  const there = installedBrowser(process.env);
  if (there !== undefined) return there;
  installFromDebian();
  const found = installedBrowser(process.env) ?? (await browserOfPackage(root));
  if (found !== undefined) return found;
  throw new Error(
    'No browser found. Install Chromium or Google Chrome, or put the path of one into CHROMIUM_PATH.',
  );
}
