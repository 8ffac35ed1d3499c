/**
 * The dependency rules hold, and were tried on every module that git lists: under a compiler that
 * dependency-cruiser does not know it sees nothing and still says that all is well.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cruise } from 'dependency-cruiser';
import { gitFiles } from '../gitFiles.mjs';

/** @param {string} root */
export async function checkArchitecture(root) {
  const expected = gitFiles(root, 'src/*.ts', 'src/*.tsx');
  if (expected.length === 0 || !existsSync(join(root, 'src'))) {
    return ['No modules in src. Expected the files that git lists.'];
  }
  const rules = await import(pathToFileURL(join(root, '.dependency-cruiser.mjs')).href);
  const { output } = await cruise(['src'], {
    ...rules.default.options,
    ruleSet: rules.default,
    baseDir: root,
    validate: true,
  });
  if (typeof output === 'string') return [`dependency-cruiser answered: ${output}`];
  const seen = new Set(output.modules.map(({ source }) => source));
  return [
    ...expected
      .filter((path) => !seen.has(path))
      .map((path) => `${path} was not cruised. Expected every module that git lists.`),
    ...output.summary.violations.map(({ rule, from, to }) => {
      const reason = rules.default.forbidden.find(
        (/** @type {{name: string}} */ { name }) => name === rule.name,
      );
      return `${rule.name}: ${from} → ${to}. ${reason?.comment ?? ''}`;
    }),
  ];
}
