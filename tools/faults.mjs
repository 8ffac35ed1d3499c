/**
 * `npm run faults`: every way in which Google fails, and both kills, at every service call of every
 * press. `npm test` tries of each call only the lost answer and the kills.
 */
import { build } from './build.mjs';
import { runJestSuite } from './jestSuite.mjs';

/** @param {string} root */
export async function faults(root) {
  await build(root);
  const { passed, failed, why } = await runJestSuite(root, 'faults', { SUISHIN_FAULTS: 'all' });
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
  if (why !== undefined) console.log(why);
  console.log(`${passed} passed, ${failed} failed`);
}
