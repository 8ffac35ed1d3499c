/**
 * A clasp for the PATH that behaves as clasp 3.4.1 is known to, pitfalls included, and talks to
 * nobody. `FAKE_CLASP` says what goes wrong; every call is noted in the file `FAKE_CLASP_CALLS`.
 */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Trouble =
  | 'none'
  | 'not logged in'
  | 'API off'
  | 'no permission'
  | 'pull fails after creating'
  | 'ends without an id'
  | 'skips the push'
  | 'up to date'
  | 'pushes no files';

const SCRIPT = `#!${process.execPath}
const { appendFileSync, existsSync, readFileSync, writeFileSync, mkdirSync } = require('node:fs');
const { join } = require('node:path');
const [command, ...args] = process.argv.slice(2);
const trouble = process.env.FAKE_CLASP;
appendFileSync(process.env.FAKE_CLASP_CALLS, JSON.stringify({ command, args, cwd: process.cwd() }) + '\\n');
const fail = (text) => { console.error(text); process.exit(1); };
const after = (name) => args.includes(name) ? args[args.indexOf(name) + 1] : undefined;
const project = existsSync('.clasp.json') ? JSON.parse(readFileSync('.clasp.json', 'utf8')) : {};

if (command === 'create-script' || command === 'create') {
  if (project.scriptId !== undefined) fail('Project file already exists.');
  if (trouble === 'not logged in') fail('No credentials found.');
  if (trouble === 'API off') fail('User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry.');
  if (trouble === 'no permission') fail('Requested entity was not found.');
  if (trouble === 'ends without an id') process.exit(0);
  // With a type of container the parent is not looked at: a new spreadsheet is made.
  const parentId = after('--type') === 'sheets' ? 'freshSheet_0123456789abcdef' : after('--parentId');
  const scriptId = 'freshScript_0123456789abcdef';
  if (after('--type') === 'sheets') console.log('Created new document: https://drive.google.com/open?id=' + parentId);
  console.log('Created new script: https://script.google.com/d/' + scriptId + '/edit');
  if (trouble === 'pull fails after creating') fail('Service unavailable');
  const rootDir = after('--rootDir') ?? '.';
  mkdirSync(rootDir, { recursive: true });
  writeFileSync(join(rootDir, 'appsscript.json'), '{"timeZone":"America/New_York"}');
  writeFileSync('.clasp.json', JSON.stringify({ scriptId, rootDir: rootDir === '.' ? '' : rootDir, parentId,
    scriptExtensions: ['.js', '.gs'], htmlExtensions: ['.html'], jsonExtensions: ['.json'], filePushOrder: [], skipSubdirectories: false }));
  console.log('Cloned one file.');
} else if (command === 'push') {
  if (project.scriptId === undefined) fail('Project settings not found.');
  if (trouble === 'not logged in') fail('No credentials found.');
  if (trouble === 'up to date') { console.log('Script is already up to date.'); process.exit(0); }
  if (trouble === 'pushes no files') { console.log('Pushed no files at 12:00:00 PM.'); process.exit(0); }
  if (trouble === 'skips the push' || !args.includes('--force')) { console.log('Skipping push.'); process.exit(0); }
  console.log('Pushed 4 files at 12:00:00 PM.');
} else fail("error: unknown command '" + command + "'");
`;

/** Puts the fake into a folder of its own below `folder`, and answers the environment that finds it. */
export function fakeClasp(folder: string, trouble: Trouble): NodeJS.ProcessEnv {
  const bin = join(folder, 'fake-bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'clasp'), SCRIPT);
  chmodSync(join(bin, 'clasp'), 0o755);
  return {
    PATH: `${bin}:${process.env['PATH'] ?? ''}`,
    FAKE_CLASP: trouble,
    FAKE_CLASP_CALLS: join(folder, 'fake-bin/calls.jsonl'),
  };
}
