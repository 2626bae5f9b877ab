/** The contract of backends, kept by the one in memory: whole, and as weak as servers can be. */
import { createMemoryBackend } from '../../src/adapters/backends/memory.js';
import { describeBackend } from '../support/backend-contract.js';

describeBackend('memory', () => createMemoryBackend());

describeBackend('memory that can only get and put, and overwrites', () =>
  createMemoryBackend({
    name: 'weak',
    clock: { now: () => 1_790_000_000_000 },
    capabilities: { ranges: false, list: false, remove: false, conditional: 'ignored' },
  }),
);
