/** Roots that go from the remotes, and those that stay. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createMemoryBackend } from '../../../src/adapters/backends/memory.js';
import { DEFAULT_REMOTE } from '../../../src/domain/config.js';
import { digestOf } from '../../../src/domain/digest.js';
import { parseRemoteUrl } from '../../../src/domain/remote-url.js';
import { LockstepError } from '../../../src/errors.js';
import { removeRoots } from '../../../src/operations/remote-roots.js';
import type { Backend } from '../../../src/ports/backend.js';
import type { OpenRemote } from '../../../src/ports/open-remote.js';
import { rootName } from '../../../src/store/remote/remote-layout.js';
import { fakeWorld, type FakeWorld } from '../../support/fake-world.js';

const KEY = digestOf('key');
let world: FakeWorld;

beforeEach(() => {
  world = fakeWorld();
});
afterEach(() => world.dispose());

async function filled(): Promise<Backend> {
  const backend = createMemoryBackend();
  const bytes = Buffer.from('root');
  for (const scope of ['high', 'low'] as const) {
    await backend.putIfAbsent(rootName(scope, KEY), {
      kind: 'bytes',
      bytes,
      digest: digestOf(bytes),
    });
  }
  return backend;
}

async function left(backend: Backend): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const { name } of backend.list('')) names.push(name.split('/')[0] ?? '');
  return names;
}

function remote(backend: Backend, mode: OpenRemote['mode'] = 'read-write'): OpenRemote {
  const settings = { ...DEFAULT_REMOTE, name: 'main', url: parseRemoteUrl('s3://bucket') };
  return { settings, mode, backend };
}

describe('roots in remotes', () => {
  test('go from both scopes when the run is trusted', async () => {
    const backend = await filled();

    expect(await removeRoots({ ...world, remotes: [remote(backend)] }, [KEY])).toEqual([]);
    expect(await left(backend)).toEqual([]);
  });

  test('T01: of runs of higher trust stay when the run is not', async () => {
    const backend = await filled();
    const host = { ...world.host, trust: 'low' } as const;
    await removeRoots({ ...world, host, remotes: [remote(backend)] }, [KEY]);

    expect(await left(backend)).toEqual(['high']);
  });

  test('stay where this run may only read, cannot remove or is denied, with one finding each', async () => {
    const backend = await filled();
    const denied: Backend = {
      ...backend,
      remove: () => Promise.reject(new LockstepError('backend-denied', { message: 'no right' })),
    };
    const unable: Backend = {
      ...backend,
      capabilities: { ...backend.capabilities, remove: false },
    };
    const remotes = [remote(backend, 'read-only'), remote(denied), remote(unable)];
    const findings = await removeRoots({ ...world, remotes }, [KEY]);

    expect(findings.map(({ code }) => code)).toEqual(Array(3).fill('remote-root-stays'));
    expect(findings[1]?.message).toContain('no right');
    expect(await left(backend)).toEqual(['high', 'low']);
  });

  test('are not asked about when there are none, nor in a remote that is off', async () => {
    const backend = await filled();
    const off = { ...world, remotes: [remote(backend, 'off')] };

    expect(await removeRoots(off, [KEY])).toEqual([]);
    expect(await removeRoots({ ...world, remotes: [remote(backend)] }, [])).toEqual([]);
    expect(await left(backend)).toHaveLength(2);
  });
});
