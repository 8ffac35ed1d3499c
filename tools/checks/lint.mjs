/** ESLint finds nothing, and has seen every source file that git lists. */
import { relative } from 'node:path';
import { ESLint } from 'eslint';
import { gitFiles } from '../gitFiles.mjs';

/** @param {string} root */
export async function checkLint(root) {
  const expected = gitFiles(root, '*.ts', '*.tsx', '*.mjs', '*.cjs');
  if (expected.length === 0) return ['No source files seen. Expected the files that git lists.'];
  const results = await new ESLint({ cwd: root }).lintFiles(['.']);
  const seen = new Set(results.map(({ filePath }) => relative(root, filePath)));
  return [
    ...expected
      .filter((path) => !seen.has(path))
      .map((path) => `${path} was not linted. Expected every source file that git lists.`),
    ...results.flatMap(({ filePath, messages }) =>
      messages.map(
        ({ line, column, ruleId, message }) =>
          `${relative(root, filePath)}:${String(line)}:${String(column)} ${ruleId ?? 'eslint'}: ${message}`,
      ),
    ),
  ];
}
