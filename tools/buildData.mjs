/**
 * What ships beside the code and is read on demand: each folder of templates/ becomes one
 * data_<folder>.html that holds JSON, the .docx beside them one data_templates.html, the national holidays
 * data_holidays.html, because Apps Script takes scripts and pages only.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { holidayTable } from './holidays.mjs';

/**
 * JSON that is also plain text in HTML: no character begins an element or an entity.
 *
 * @param {unknown} value
 */
export function jsonAsHtmlText(value) {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** What the files of a folder end with: mails are plain text, everything else is a table. @type {Record<string, string>} */
const ENDINGS = { mail: '.txt' };

/**
 * Every file below a folder: its path without the ending → its text. Another kind of file is
 * refused, so that nothing is left out silently.
 *
 * @param {string} folder
 * @returns {Record<string, string>}
 */
export function texts(folder) {
  const ending = ENDINGS[basename(folder)] ?? '.csv';
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    names.map((path) => {
      const name = path.slice(folder.length + 1).replaceAll('\\', '/');
      if (!name.endsWith(ending)) {
        throw new Error(`${folder}/${name}: expected a ${ending} file; nothing ships other kinds.`);
      }
      const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
      return [name.slice(0, -ending.length).normalize('NFC'), text];
    }),
  );
}

/**
 * The templates of papers that lie directly in a folder: the name of each .docx without its ending →
 * the file in base64, whose alphabet no page of HTML can misread.
 *
 * @param {string} folder
 * @returns {Record<string, string>}
 */
function paperTemplates(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.docx'));
  return Object.fromEntries(
    names
      .sort()
      .map((name) => [
        name.slice(0, -'.docx'.length).normalize('NFC'),
        readFileSync(join(folder, name)).toString('base64'),
      ]),
  );
}

/**
 * The data pages by file name.
 *
 * @param {string} root
 * @returns {Record<string, string>}
 */
export function buildData(root) {
  const templates = join(root, 'templates');
  if (!existsSync(templates)) return {};
  const folders = readdirSync(templates, { withFileTypes: true }).filter((e) => e.isDirectory());
  return Object.fromEntries(
    [
      ['templates', paperTemplates(templates)],
      ['holidays', holidayTable()],
      ...folders.map((folder) => [folder.name, texts(join(templates, folder.name))]),
    ]
      .filter(([, files]) => Object.keys(files ?? {}).length > 0)
      .map(([name, files]) => [`data_${String(name)}.html`, jsonAsHtmlText(files)]),
  );
}
