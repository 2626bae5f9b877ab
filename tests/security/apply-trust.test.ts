/** Which stored outputs an apply takes, and which commits: trust, forgery, vanished and impostor repositories. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { OWN_ORIGIN, whyRefused, type RecordOrigin } from '../../src/domain/accept-record.js';
import { buildKeyOf } from '../../src/domain/build-key.js';
import { digestOf, type Digest } from '../../src/domain/digest.js';
import type { TreeId } from '../../src/domain/git-ids.js';
import type { BuildRecord } from '../../src/domain/record.js';
import { LockstepError, type ErrorCode } from '../../src/errors.js';
import type { World } from '../../src/ports/world.js';
import {
  applyMetaRepo,
  BUILDS,
  environment,
  name,
  outcomes,
  type MetaRepoUnderTest,
} from '../support/apply-meta-repo.js';

let repo: MetaRepoUnderTest;

beforeEach(() => {
  repo = applyMetaRepo();
  repo.declare({ lib: BUILDS });
  repo.release('lib', 'v1.0.0');
  repo.world.write('manifests/environments.yaml', 'environments:\n  dev: {}\n  prod: {}\n');
  for (const target of [null, 'dev', 'prod']) repo.writeLock(target);
});
afterEach(() => repo.world.dispose());

const X = digestOf('x');
const Y = digestOf('y');

describe('whyRefused', () => {
  const inputs = {
    schema: 1,
    tree: 'a'.repeat(40) as TreeId,
    recipe: '',
    inputs: {},
    dependencies: {},
    toolchain: {},
  };
  const buildKey = buildKeyOf(inputs);
  const record = (trust: 'low' | 'high', output: Digest): BuildRecord => ({
    schema: 1,
    buildKey,
    component: name('lib'),
    output,
    packs: [],
    inputs,
    source: null,
    producer: { trust, run: null, at: '2026-11-21T10:00:00Z', seconds: 1 },
  });

  it.each([
    // made by, asked by, the lock's output, a later environment, taken
    ['high', 'high', null, false, true],
    ['high', 'low', null, false, true],
    ['low', 'low', null, false, true],
    ['low', 'high', null, false, false],
    ['low', 'high', X, false, true],
    ['low', 'high', Y, false, false],
    ['high', 'high', Y, false, true],
    ['high', 'high', X, true, true],
    ['low', 'high', X, true, true],
    ['high', 'high', Y, true, false],
    ['low', 'low', Y, true, false],
    ['high', 'high', null, true, true],
    ['low', 'high', null, true, false],
  ] as const)(
    'T01 T10 made by %s, asked by %s, lock says %s, later environment %s: taken %s',
    (...row) => {
      const [maker, trust, lockedOutput, pinned, taken] = row;
      const wanted = { buildKey, trust, lockedOutput, pinned, origin: OWN_ORIGIN };
      const why = whyRefused(record(maker, X), wanted);
      expect(why === null).toBe(taken);
    },
  );

  it('T10 T11 refuses a record that was put under another key, or whose inputs are not of its key', () => {
    const wanted = {
      buildKey,
      trust: 'high',
      lockedOutput: null,
      pinned: false,
      origin: OWN_ORIGIN,
    } as const;
    const other = { ...inputs, recipe: 'evil' };
    expect(whyRefused({ ...record('high', X), inputs: other }, wanted)).toContain(
      'another build key',
    );
    const moved = { ...record('high', X), inputs: other, buildKey: buildKeyOf(other) };
    expect(whyRefused(moved, wanted)).toContain('another build key');
  });
});

describe('apply and trust', () => {
  const asLow = (): World => ({ ...repo.world, host: { ...repo.world.host, trust: 'low' } });
  const forget = async (): Promise<void> => {
    await repo.world.git.removeCheckout(name('lib'), true);
    repo.world.disk.unlink(`${repo.world.workspace.storeDir}/state/lib.json`);
  };

  it('T01 a trusted run builds what only a fork built, and a fork takes what a trusted run built', async () => {
    await repo.apply({}, asLow());
    await forget();
    const trusted = await repo.apply();
    expect(outcomes(trusted.results)).toEqual({ lib: 'built' });
    expect(trusted.results[0]?.detail).toBe('its record was made by a run of lower trust');
    await forget();
    expect(outcomes((await repo.apply({}, asLow())).results)).toEqual({ lib: 'restored' });
  });

  it('T10 builds rather than take a record that a remote cannot prove, and says why', async () => {
    await repo.apply();
    await forget();
    const origin: RecordOrigin = {
      kind: 'remote',
      remote: 's3://bucket/prefix',
      scope: 'high',
      writersTrusted: false,
      signature: { why: 'is not signed' },
    };
    const store = { ...repo.world.store, originOf: () => origin };
    const doubted = await repo.apply({}, { ...repo.world, store });
    expect(outcomes(doubted.results)).toEqual({ lib: 'built' });
    expect(doubted.results[0]?.detail).toBe('its record in s3://bucket/prefix is not signed');
    await forget();
    const proven = { ...origin, signature: { signedBy: 'ab' } };
    const believed = { ...repo.world.store, originOf: () => proven };
    const taken = await repo.apply({}, { ...repo.world, store: believed });
    expect(outcomes(taken.results)).toEqual({ lib: 'restored' });
  });

  it('takes an output of lower trust when the reviewed lock names that very output', async () => {
    const [made] = (await repo.apply({}, asLow())).results;
    await forget();
    repo.pin('lib', { output: made?.output ?? null });
    repo.writeLock();
    expect(outcomes((await repo.apply()).results)).toEqual({ lib: 'restored' });
  });

  it('gives a later environment the output that its lock names, whatever the build key says now', async () => {
    const config = {
      ...repo.world.config,
      environments: [environment('dev'), environment('prod')],
    };
    const world = { ...repo.world, config };
    const [made] = (await repo.apply({ environment: environment('dev') }, world)).results;
    await forget();
    repo.pin('lib', { output: made?.output ?? null });
    repo.declare({ lib: { ...BUILDS, build: [...(BUILDS.build ?? []), 'env: {LEVEL: "9"}'] } });
    repo.writeLock('prod');
    const prod = await repo.apply({ environment: environment('prod') }, world);
    expect(prod.results).toMatchObject([{ outcome: 'restored', output: made?.output }]);
  });

  it('builds in a later environment when the named output is gone, and tells that it came out different', async () => {
    const config = {
      ...repo.world.config,
      environments: [environment('dev'), environment('prod')],
    };
    repo.pin('lib', { output: X });
    repo.writeLock('prod');
    const prod = await repo.apply({ environment: environment('prod') }, { ...repo.world, config });
    expect(outcomes(prod.results)).toEqual({ lib: 'built' });
    expect(prod.findings).toMatchObject([{ severity: 'warning', code: 'output-differs' }]);
  });

  it('T23 refuses a stored output that was built from other bytes under the same git ids', async () => {
    await repo.apply();
    await forget();
    const [record] = repo.world.store.records;
    if (record !== undefined) repo.world.store.records.push({ ...record, source: X });
    const result = await repo.apply();
    expect(result.results).toMatchObject([{ outcome: 'failed', errorCode: 'object-corrupt' }]);
    expect(repo.read('components/lib/out/result')).toBeNull();
  });

  it('refuses to build when the lock gives the commit a tree that it does not have', async () => {
    repo.pin('lib', { tree: 'b'.repeat(40) as TreeId });
    repo.writeLock();
    const result = await repo.apply();
    expect(result.results).toMatchObject([{ outcome: 'failed', errorCode: 'lock-invalid' }]);
    expect(repo.world.processes.requests).toEqual([]);
  });
});

describe('apply and a repository that is gone', () => {
  const failFetch = (code: ErrorCode): void =>
    repo.world.git.failWith((call) => {
      if (call.startsWith('fetch')) throw new LockstepError(code, { message: code });
    });

  it.each(['remote-not-found', 'remote-denied', 'remote-unreachable', 'commit-missing'] as const)(
    'T29 still serves a stored output after %s, says so, and fetches again next time',
    async (code) => {
      await repo.apply();
      await repo.world.git.removeCheckout(name('lib'), true);
      failFetch(code);
      const result = await repo.apply();
      expect(outcomes(result.results)).toEqual({ lib: 'restored' });
      expect(result.findings).toMatchObject([{ severity: 'warning', code }]);
      expect(repo.read('components/lib/out/result')).toBe('lib v1.0.0\n');
      repo.world.git.failWith(() => undefined);
      const later = await repo.apply();
      expect(outcomes(later.results)).toEqual({ lib: 'restored' });
      expect(repo.read('components/lib/src')).toBe('lib v1.0.0');
      expect(outcomes((await repo.apply()).results)).toEqual({ lib: 'unchanged' });
    },
  );

  it('T29 fails with the code of the remote when there is no stored output', async () => {
    failFetch('remote-not-found');
    const result = await repo.apply();
    expect(result.results).toMatchObject([{ outcome: 'failed', errorCode: 'remote-not-found' }]);
  });

  it.each(['commit-unreachable', 'remote-moved'] as const)(
    'T27 T29 never serves anything after %s, and never tries again',
    async (code) => {
      await repo.apply();
      await repo.world.git.removeCheckout(name('lib'), true);
      failFetch(code);
      const result = await repo.apply();
      expect(result.results).toMatchObject([{ outcome: 'failed', errorCode: code }]);
      expect(repo.world.clock.sleeps).toEqual([]);
      expect(repo.read('components/lib/out/result')).toBeNull();
    },
  );
});
