/** Tests of the adapters against a real server that `npm run test:conformance` has started, one file for each. */
import base from './jest.config.mjs';

export default {
  ...base,
  testMatch: ['<rootDir>/tests/conformance/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  // Servers are slower than doubles, and share two cores with their client.
  testTimeout: 60_000,
  maxWorkers: 1,
};
