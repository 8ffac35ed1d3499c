/** No file written by hand is longer than 400 lines. */
import { textFiles } from './textFiles.mjs';

const MOST = 400;

/** Written by tools, or data that people edit as a table. */
const EXEMPT = /^(package-lock\.json|docs\/workbook\.md|templates\/.*|.*\.generated\.[a-z]+)$/;

/** @param {string} root */
export function checkFileLength(root) {
  const files = textFiles(root).filter(({ path }) => !EXEMPT.test(path));
  if (files.length === 0) return ['No files seen. Expected the files that git lists.'];
  return files
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > MOST)
    .map(({ path, lines }) => `${path} has ${lines} lines. Expected at most ${MOST}: split it.`);
}
