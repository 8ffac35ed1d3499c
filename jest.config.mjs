/** The suites of tests. Those with a folder of their own need more than the sources: see tools/suites.mjs. */
const OWN_RUNNERS = ['tools', 'bundle', 'browser', 'readers', 'faults'];

/** @param {string} displayName @param {string[]} testMatch @param {string[]} testPathIgnorePatterns */
const suite = (displayName, testMatch, testPathIgnorePatterns = []) => ({
  displayName,
  testMatch,
  testPathIgnorePatterns: ['/node_modules/', ...testPathIgnorePatterns],
  testEnvironment: 'node',
  transform: { '\\.(m?[jt]sx?)$': '<rootDir>/tools/jestTransform.cjs' },
  transformIgnorePatterns: ['/node_modules/(?!(hucre)/)'],
});

export default {
  projects: [
    suite(
      'unit',
      ['<rootDir>/test/**/*.test.ts'],
      OWN_RUNNERS.map((folder) => `<rootDir>/test/${folder}/`),
    ),
    ...OWN_RUNNERS.map((folder) => suite(folder, [`<rootDir>/test/${folder}/**/*.test.ts`])),
  ],
};
