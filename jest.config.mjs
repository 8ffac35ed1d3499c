/** Unit tests: everything under test/ but the suites that have a runner of their own. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/test/bundle/', '/test/browser/', '/test/faults/'],
  transform: { '\\.(m?[jt]sx?)$': '<rootDir>/tools/jestTransform.cjs' },
  transformIgnorePatterns: ['/node_modules/(?!(hucre)/)'],
  extensionsToTreatAsEsm: [],
};
