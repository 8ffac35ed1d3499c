/** The suites of tests, in the order in which they run, and what each needs beyond Node. */
import { findBrowser } from './browser.mjs';
import { missingReaders } from './readers.mjs';

/**
 * @typedef {object} Readiness
 * @property {string} [leftOut] why the suite is left out here; under CI=true that is a failure
 * @property {NodeJS.ProcessEnv} [env] what its tests are told
 */

/** Throws when what a suite needs is missing and may not be.
 * @type {Record<string, (root: string) => Promise<Readiness>>} */
export const SUITES = {
  unit: async () => ({}),
  bundle: async () => ({}),
  tools: async () => ({}),
  browser: async (root) => ({ env: { CHROMIUM_PATH: await findBrowser(root) } }),
  readers: async () => {
    const missing = missingReaders();
    return missing.length === 0 ? {} : { leftOut: missing.join('; ') };
  },
  faults: async () => ({}),
};
