/** The contract of backends, kept by the Actions cache: the real client against a stand-in for the service. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createActionsCarrier } from '../../src/adapters/actions-cache.js';
import { createActionsBackend } from '../../src/adapters/backends/actions.js';
import type { Backend } from '../../src/ports/backend.js';
import { put, read } from '../support/backend-bodies.js';
import { describeBackend } from '../support/backend-contract.js';
import { startCacheService, type CacheScope, type CacheService } from '../support/cache-service.js';

let service: CacheService;
let workspace: string;
let before: NodeJS.ProcessEnv;
const home = process.cwd();
const READ_ONLY: readonly CacheScope[] = [{ Scope: 'refs/heads/main', Permission: 1 }];

/** The client reads the process's own environment, so the test has to set it. */
function backendWith(environment: Record<string, string>, maxWrites = 1000): Backend {
  Object.assign(process.env, environment, {
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: join(workspace, '.temp'),
    GITHUB_SERVER_URL: 'https://github.com',
  });
  return createActionsBackend({
    carrier: createActionsCarrier(process.env, workspace),
    scratch: join(workspace, '.meta-store', 'objects'),
    maxWrites,
  });
}

/** A service without entries: as good as a new one, and faster. */
function emptied(): Backend {
  service.entries.length = 0;
  return backendWith(service.environment());
}

beforeAll(async () => {
  before = { ...process.env };
  service = await startCacheService();
  workspace = mkdtempSync(join(tmpdir(), 'lockstep-objects-'));
  mkdirSync(join(workspace, '.temp'));
  process.chdir(workspace);
});

afterAll(async () => {
  process.chdir(home);
  rmSync(workspace, { recursive: true, force: true });
  await service.close();
});

afterEach(() => {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  Object.assign(process.env, before);
});

describeBackend('actions://', emptied, {
  wrongBytes: 'always',
  readOnly: async () => {
    await put(emptied(), 'there', 'there');
    return { backend: backendWith(service.environment(READ_ONLY)), there: 'there' };
  },
  troubles: [
    {
      title: 'a place without the service',
      make: () =>
        createActionsBackend({
          carrier: createActionsCarrier({}, workspace),
          scratch: join(workspace, 'none'),
        }),
      code: 'backend-unreachable',
      says: /uses:/,
    },
  ],
});

describe('entries of the Actions cache', () => {
  let backend: Backend;
  beforeEach(() => {
    backend = emptied();
  });

  test('whose name only begins like the one asked for are a miss', async () => {
    await put(backend, 'packs/abcd', 'longer');

    expect(await read(backend, 'packs/ab')).toBeNull();
  });

  test('that the service evicted are a miss (T04)', async () => {
    await put(backend, 'packs/ab', 'bytes');
    service.entries.length = 0;

    expect(await read(backend, 'packs/ab')).toBeNull();
  });

  test('beyond what a run may write are denied, and nothing is sent', async () => {
    backend = backendWith(service.environment(), 2);
    await put(backend, 'one', '1');
    await put(backend, 'two', '2');
    const sent = service.requests.length;

    expect(await put(backend, 'three', '3')).toBe('denied');
    expect(service.requests).toHaveLength(sent);
  });

  test('that the service does not take are an outage with a hint, not a success', async () => {
    service.failures.set('FinalizeCacheEntryUpload', 400);

    await expect(put(backend, 'one', '1')).rejects.toMatchObject({ code: 'backend-unreachable' });
    service.failures.clear();
  });
});
