/**
 * `npm run connect [-- <sheet id>]`: makes the workbook with its bound script, or a bound script for
 * an existing sheet, and keeps the id in .clasp.json.
 *
 * clasp creates nothing beside a .clasp.json that holds an id, then lays Google's default manifest
 * over the folder it works in and rewrites .clasp.json: so it works in a folder that is thrown away.
 */
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clasp, claspError, isConnected, PLACEHOLDER, readProject } from './clasp.mjs';

const TITLE = '経営戦略推進';

/**
 * The id in what a person pasted: an id, or the address of a sheet.
 *
 * @param {string} pasted
 */
export function sheetIdIn(pasted) {
  const id = /\/d\/([\w-]+)/.exec(pasted)?.[1] ?? pasted.trim();
  if (/^[\w-]{20,}$/.test(id)) return id;
  throw new Error(
    `「${pasted}」はスプレッドシートの ID ではありません。スプレッドシートの URL（https://docs.google.com/spreadsheets/d/…/edit）か、その「…」の部分を指定してください。`,
  );
}

/**
 * A binding to an existing sheet takes no type: with `--type sheets` clasp always makes a new one.
 *
 * @param {string | undefined} sheetId
 */
function createArguments(sheetId) {
  const what = sheetId === undefined ? ['--type', 'sheets'] : ['--parentId', sheetId];
  return ['create-script', '--title', TITLE, ...what];
}

/**
 * @param {string} folder
 * @param {string | undefined} sheetId
 * @returns {{scriptId: string, parentId: string | undefined}}
 */
function create(folder, sheetId) {
  const { code, said } = clasp(folder, ...createArguments(sheetId));
  const made = existsSync(join(folder, '.clasp.json')) ? readProject(folder) : {};
  const scriptId = made.scriptId ?? /script\.google\.com\/d\/([\w-]+)/.exec(said)?.[1];
  if (scriptId === undefined) {
    throw claspError(
      code === 0
        ? 'clasp は終わりましたが、スクリプトの ID が分かりません。.clasp.json は変更していません。'
        : 'Google に作成できませんでした。.clasp.json は変更していません。',
      said,
    );
  }
  const parentId =
    made.parentId ?? sheetId ?? /drive\.google\.com\/open\?id=([\w-]+)/.exec(said)?.[1];
  return { scriptId, parentId };
}

/** @param {string} root @param {object} project */
function keep(root, project) {
  const fresh = join(root, `.clasp.json.${process.pid}`);
  writeFileSync(fresh, `${JSON.stringify(project, null, 2)}\n`);
  renameSync(fresh, join(root, '.clasp.json'));
}

/**
 * Connects the project. Throws in Japanese, and leaves .clasp.json and dist as they were, when that
 * does not succeed.
 *
 * @param {string} root
 * @param {string | undefined} sheet id or address of an existing spreadsheet; none makes a new one
 */
export async function connect(root, sheet) {
  const before = readProject(root);
  if (isConnected(before)) {
    throw new Error(
      `すでにスクリプト ${before.scriptId} につながっています。別のブックにつなぎ替えるときは、.clasp.json の scriptId を "${PLACEHOLDER}" に戻してから、もう一度実行してください。`,
    );
  }
  const sheetId = sheet === undefined ? undefined : sheetIdIn(sheet);
  const folder = mkdtempSync(join(tmpdir(), 'suishin-connect-'));
  try {
    const { scriptId, parentId } = create(folder, sheetId);
    keep(root, { scriptId, rootDir: 'dist', ...(parentId === undefined ? {} : { parentId }) });
    console.log('つながりました。');
    if (parentId !== undefined) {
      console.log(`ブック: https://docs.google.com/spreadsheets/d/${parentId}/edit`);
    }
    console.log('次に「npm run deploy」を実行してください。');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
