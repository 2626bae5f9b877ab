/** The contract of backends, kept by the one for S3 in front of a real server. */
import { afterAll, beforeAll } from '@jest/globals';
import { createS3Backend } from '../../src/adapters/backends/s3.js';
import type { S3Options } from '../../src/adapters/backends/s3-options.js';
import { describeBackend } from '../support/backend-contract.js';
import { startR2, type R2Server } from '../support/r2-server.js';

let server: R2Server;
beforeAll(async () => {
  server = await startR2();
});
afterAll(async () => {
  await server.stop();
});

const make = (given: Partial<S3Options> = {}) => createS3Backend(server.options(given));

describeBackend('S3', () => make({ pageSize: 3 }));
