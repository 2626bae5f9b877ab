/** `doctor` on remotes that are well, weak, read-only, lying, foreign or under another key. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createMemoryBackend } from '../../../src/adapters/backends/memory.js';
import { DEFAULT_REMOTE } from '../../../src/domain/config.js';
import { digestOf } from '../../../src/domain/digest.js';
import { objectName } from '../../../src/domain/object-name.js';
import { parseRemoteUrl } from '../../../src/domain/remote-url.js';
import type { Check } from '../../../src/domain/store-results.js';
import { LockstepError } from '../../../src/errors.js';
import { doctor } from '../../../src/operations/doctor.js';
import type { Backend } from '../../../src/ports/backend.js';
import type { OpenRemote } from '../../../src/ports/open-remote.js';
import { headerBytes } from '../../../src/store/packs/pack-format.js';
import { fakeWorld, type FakeWorld } from '../../support/fake-world.js';

let world: FakeWorld;

beforeEach(() => {
  world = fakeWorld();
});
afterEach(() => world.dispose());

function remote(backend: Backend, mode: OpenRemote['mode'] = 'read-write'): OpenRemote {
  const settings = { ...DEFAULT_REMOTE, name: 'main', url: parseRemoteUrl('s3://bucket') };
  return { settings, mode, backend };
}

async function checksOf(one: OpenRemote): Promise<Record<string, Check['state']>> {
  const { places } = await doctor({ ...world, remotes: [one] });
  const checks = places.find(({ place }) => place === 'main')?.checks ?? [];
  return Object.fromEntries(checks.map(({ name, state }) => [name, state]));
}

const put = (backend: Backend, name: string, bytes: Uint8Array) =>
  backend.putIfAbsent(objectName(name), { kind: 'bytes', bytes, digest: digestOf(bytes) });

async function namesIn(backend: Backend): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const { name } of backend.list('')) names.push(name);
  return names;
}

describe('a remote', () => {
  test('that does all it should passes, and nothing is left in it', async () => {
    const backend = createMemoryBackend();

    expect(await checksOf(remote(backend))).toEqual({
      reachable: 'pass',
      rights: 'pass',
      'read after write': 'pass',
      'conditional create': 'pass',
      ranges: 'pass',
      listing: 'pass',
      remove: 'pass',
      clock: 'note',
      'objects of others': 'pass',
    });
    expect(await namesIn(backend)).toEqual([]);
  });

  test('that can do less is noted and no failure', async () => {
    const weak = { ranges: false, list: false, remove: false, conditional: 'ignored' } as const;

    expect(await checksOf(remote(createMemoryBackend({ capabilities: weak })))).toEqual({
      reachable: 'pass',
      rights: 'pass',
      'read after write': 'pass',
      'conditional create': 'note',
      ranges: 'note',
      listing: 'note',
      remove: 'note',
      clock: 'note',
    });
  });

  test('T03: that this run may only read is fine', async () => {
    const backend = createMemoryBackend();
    const denied: Backend = { ...backend, putIfAbsent: () => Promise.resolve('denied') };

    expect(await checksOf(remote(denied))).toMatchObject({ reachable: 'pass', rights: 'note' });
    expect(await checksOf(remote(backend, 'read-only'))).toMatchObject({ rights: 'note' });

    const { settings, ...asked } = remote(denied);
    const insists: OpenRemote = { ...asked, settings: { ...settings, mode: 'read-write' } };
    expect(await checksOf(insists)).toMatchObject({ rights: 'fail' });
    expect(await checksOf(remote(backend, 'off'))).toEqual({ use: 'note' });
  });

  test('T09: that gives other bytes than were written fails', async () => {
    const backend = createMemoryBackend();
    const lying: Backend = {
      ...backend,
      get: (name, options) =>
        backend.get(name, {
          ...options,
          sink: (bytes) => options.sink(bytes.map((byte) => byte ^ 1)),
        }),
    };

    expect(await checksOf(remote(lying))).toMatchObject({ 'read after write': 'fail' });
  });

  test('that forgets at once, or gives another part than was asked for, fails', async () => {
    const backend = createMemoryBackend();
    const forgetful: Backend = { ...backend, get: () => Promise.resolve({ found: false }) };
    const clumsy: Backend = {
      ...backend,
      get: (name, { sink }) => backend.get(name, { sink }),
    };

    expect(await checksOf(remote(forgetful))).toMatchObject({ 'read after write': 'fail' });
    expect(await checksOf(remote(clumsy))).toMatchObject({ ranges: 'fail' });
  });

  test('that cannot be reached is one failure with its own hint', async () => {
    const error = new LockstepError('backend-credentials', { message: 'no', hint: 'set AWS_*' });
    const backend: Backend = { ...createMemoryBackend(), get: () => Promise.reject(error) };
    const result = await doctor({ ...world, remotes: [remote(backend)] });

    expect(result.ok).toBe(false);
    expect(result.places[1]?.checks).toEqual([
      { name: 'reachable', state: 'fail', detail: 'no', hint: 'set AWS_*' },
    ]);
  });

  test.each([
    [1_000, 'pass'],
    [-60_000, 'note'],
    [600_000, 'fail'],
  ])('whose clock is %d ms off is told: %s', async (skew, state) => {
    const backend: Backend = { ...createMemoryBackend(), clockSkew: () => skew };

    expect(await checksOf(remote(backend))).toMatchObject({ clock: state });
  });

  test('full of objects of others is told and let be', async () => {
    const backend = createMemoryBackend();
    for (const name of ['photos/cat.jpg', 'high/packs/zz', 'readme']) {
      await put(backend, name, Buffer.from('x'));
    }

    expect(await checksOf(remote(backend))).toMatchObject({ 'objects of others': 'note' });
    expect(await namesIn(backend)).toHaveLength(3);
  });

  test('whose packs are sealed with a key that this run lacks fails, naming the key', async () => {
    const backend = createMemoryBackend();
    const bytes = headerBytes({ keyId: '0123456789abcdef', salt: Buffer.alloc(16, 7) });
    const hex = digestOf(bytes).slice(7);
    await put(backend, `high/packs/${hex.slice(0, 2)}/${hex}`, bytes);
    const { places } = await doctor({ ...world, remotes: [remote(backend)] });

    expect(places[1]?.checks.find(({ name }) => name === 'keys')).toMatchObject({
      state: 'fail',
      detail: expect.stringContaining('0123456789abcdef') as unknown,
    });
  });
});
