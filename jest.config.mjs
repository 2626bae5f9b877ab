/** Tests run as ES modules; types are checked apart, by `npm run typecheck`. */

/** `npm run test:slow`: many processes or many faults each; CI runs them, `npm test` leaves them out. */
const slow = process.env.SLOW === '1' ? [] : ['\\.slow\\.test\\.ts$'];

export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/conformance/', ...slow],
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  cacheDirectory: '<rootDir>/.cache/jest',
  testTimeout: 30_000,
  // Two, also on two cores: much of the time is spent waiting for child processes.
  maxWorkers: 2,
  transform: { '^.+\\.ts$': '<rootDir>/scripts/strip-types.mjs' },
  coverageProvider: 'v8',
};
