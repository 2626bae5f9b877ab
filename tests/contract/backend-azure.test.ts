/** The contract of backends on Azure Blob Storage: its official client against Azurite. */
import { afterAll, beforeAll } from '@jest/globals';
import { createAzureBackend } from '../../src/adapters/backends/azure.js';
import type { AzureOptions } from '../../src/adapters/backends/azure.js';
import { systemClock } from '../../src/adapters/node-clock.js';
import type { Backend } from '../../src/ports/backend.js';
import { ACCOUNT, ACCOUNT_KEY, startAzurite } from '../support/azurite-server.js';
import type { Azurite } from '../support/azurite-server.js';
import { describeBackend } from '../support/backend-contract.js';
import type { Trouble } from '../support/backend-contract.js';
import { put } from '../support/backend-bodies.js';

let azurite: Azurite;
const spaces = { next: 0 };

beforeAll(async () => {
  azurite = await startAzurite();
  await azurite.container('container').create();
});
afterAll(() => azurite.close());

function open(options: Partial<AzureOptions> = {}): Backend {
  return createAzureBackend({
    account: ACCOUNT,
    container: 'container',
    prefix: `space-${(spaces.next += 1)}`,
    credentials: { kind: 'shared-key', key: ACCOUNT_KEY },
    endpoint: azurite.endpoint,
    clock: systemClock,
    pageSize: 5,
    ...options,
  });
}

/** The same space as that of the backend, by a SAS of those permissions. */
function openWith(permissions: string, endsInMs?: number): Backend {
  const sas = azurite.sas('container', permissions, endsInMs);
  return open({ prefix: `space-${spaces.next}`, credentials: { kind: 'sas', sas } });
}

const ALL_CALLS = ['get', 'put', 'list', 'remove'] as const;

const troubles: readonly Trouble[] = [
  {
    title: 'a container that does not exist',
    code: 'backend-bucket-missing',
    calls: ALL_CALLS,
    make: () => open({ container: 'nowhere' }),
  },
  {
    title: 'a wrong key',
    code: 'backend-credentials',
    calls: ALL_CALLS,
    make: () =>
      open({ credentials: { kind: 'shared-key', key: Buffer.alloc(64).toString('base64') } }),
  },
  {
    title: 'a SAS that has ended',
    code: 'backend-credentials-expired',
    calls: ALL_CALLS,
    make: () => openWith('rwdlc', -60_000),
  },
  {
    title: 'nobody to be',
    code: 'backend-credentials',
    calls: ALL_CALLS,
    make: () => open({ credentials: { kind: 'anonymous' } }),
  },
  {
    title: 'a right to create only',
    code: 'backend-denied',
    calls: ['get', 'list', 'remove'],
    make: () => openWith('c'),
  },
  {
    title: 'an endpoint where nobody listens',
    code: 'backend-unreachable',
    calls: ALL_CALLS,
    make: () => open({ endpoint: `http://127.0.0.1:1/${ACCOUNT}` }),
  },
];

describeBackend('Azure Blob Storage', () => open(), {
  troubles,
  moreThanOnePage: 12,
  plantForeign: async ({ name }, foreign) => {
    const blob = azurite
      .container('container')
      .getBlockBlobClient(`${name.slice('az://container/'.length)}/${foreign}`);
    await blob.upload('x', 1);
  },
  readOnly: async () => {
    const writable = open();
    await put(writable, 'there', '1');
    return { backend: openWith('rl'), there: 'there' };
  },
});
