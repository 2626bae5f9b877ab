/** Promotion: one step along the order, exactly the source's bytes, one journal entry, one file. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { lockBytes } from '../../../src/domain/lock-bytes.js';
import { hold, resume } from '../../../src/operations/hold.js';
import { DEFAULT_CONFIG } from '../../../src/domain/config.js';
import { BUILDS, environment, name } from '../../support/apply-meta-repo.js';
import { deliveryRepo, FIRST, type DeliveryRepo } from '../../support/delivery-repo.js';

let repo: DeliveryRepo;
beforeEach(() => {
  repo = deliveryRepo();
});
afterEach(() => repo.world.dispose());

const gateOf = (result: { gates: readonly { name: string; state: string }[] }, gate: string) =>
  result.gates.find((one) => one.name === gate)?.state;
const codes = (result: { findings: readonly { code: string }[] }) =>
  result.findings.map((finding) => finding.code);

describe('a whole promotion', () => {
  test('makes the target equal to the source, byte for byte, and records where it came from', async () => {
    const source = repo.ship('dev', FIRST);
    await repo.applied('dev');
    const result = await repo.promote('dev', 'staging', { reason: 'release 1' });
    expect(result).toMatchObject({
      ok: true,
      decision: 'allow',
      environment: 'staging',
      delivered: 'file',
      lock: { path: 'manifests/components.lock.staging.yaml', changed: true },
    });
    const lock = repo.file('staging');
    expect(lock?.components).toEqual(repo.file('dev')?.components);
    expect(lock?.promotedFrom).toEqual({ environment: 'dev', lock: source });
    const { entries, locks } = await repo.journal('staging');
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      kind: 'promotion',
      id: result.promotionId,
      actor: 'ada',
      reason: 'release 1',
      lock: result.lock.digest,
      from: { environment: 'dev', lock: source },
    });
    expect(locks.get(result.lock.digest)).toBe(repo.read(result.lock.path));
    expect(result.gates.map((gate) => gate.state)).toEqual(Array(6).fill('pass'));
  });

  test('shows a component that the source no longer has as removed', async () => {
    repo.ship('staging', FIRST);
    repo.unpin('web');
    repo.declare({ lib: {}, api: {} });
    repo.ship('dev', {});
    const result = await repo.promote('dev', 'staging', { dryRun: true });
    expect(result.changes.find((change) => change.component === 'web')?.kind).toBe('removed');
  });

  test('of what is there already says so and writes nothing', async () => {
    repo.ship('dev', FIRST);
    await repo.promote('dev', 'staging');
    const before = repo.read('manifests/components.lock.staging.yaml');
    repo.world.clock.advance(60_000);
    const again = await repo.promote('dev', 'staging');
    expect(again).toMatchObject({
      ok: true,
      decision: 'allow',
      promotionId: null,
      delivered: null,
    });
    expect(again.lock.changed).toBe(false);
    expect(codes(again)).toContain('nothing-to-promote');
    expect(repo.read('manifests/components.lock.staging.yaml')).toBe(before);
    expect((await repo.journal('staging')).entries).toHaveLength(1);
  });

  test('that is only tried changes nothing and shows the lock that would be', async () => {
    repo.ship('dev', FIRST);
    const dry = await repo.promote('dev', 'staging', { dryRun: true });
    expect(dry).toMatchObject({
      ok: true,
      decision: 'allow',
      promotionId: null,
      lock: { changed: true },
    });
    expect(repo.file('staging')).toBeNull();
    expect(repo.world.journal.messages).toEqual([]);
    expect((await repo.promote('dev', 'staging')).lock.digest).toBe(dry.lock.digest);
  });
});

describe('the order gate', () => {
  test.each([
    ['dev', 'prod', 'staging would be skipped'],
    ['prod', 'dev', 'prod comes after dev'],
    ['dev', 'dev', 'dev cannot be promoted to itself'],
  ])('refuses %s to %s', async (from, to, why) => {
    for (const target of ['dev', 'staging', 'prod']) repo.ship(target, FIRST);
    const before = repo.digest(to);
    const result = await repo.promote(from, to);
    expect(result).toMatchObject({ ok: false, decision: 'block', promotionId: null });
    expect(result.gates[0]).toMatchObject({ name: 'order', state: 'fail' });
    expect(result.gates[0]?.detail).toContain(why);
    expect(codes(result)).toContain('environment-order');
    expect(repo.digest(to)).toBe(before);
    expect(repo.world.journal.messages).toEqual([]);
  });

  test('needs a declared order and declared names', async () => {
    repo.ship('dev', FIRST);
    const none = { ...repo.world, config: DEFAULT_CONFIG };
    await expect(repo.promote('dev', 'staging', {}, none)).rejects.toMatchObject({
      code: 'environment-order-missing',
    });
    await expect(repo.promote('dev', 'stagng')).rejects.toMatchObject({
      code: 'environment-unknown',
    });
    await expect(repo.promote('staging', 'prod')).rejects.toMatchObject({ code: 'lock-missing' });
    await expect(
      repo.promote('dev', 'staging', { components: [name('apy')] }),
    ).rejects.toMatchObject({ code: 'component-unknown' });
  });
});

describe('chosen components', () => {
  test('are taken byte for byte, the others stay', async () => {
    repo.ship('staging', FIRST);
    repo.ship('dev', { lib: 'v1.1.0', api: 'v1.1.0', web: 'v2.0.0' });
    const result = await repo.promote('dev', 'staging', { components: [name('api')] });
    expect(result.decision).toBe('allow');
    expect(repo.versions('staging')).toEqual({ api: 'v1.1.0', lib: 'v1.0.0', web: 'v1.0.0' });
    expect(repo.file('staging')?.components.get(name('api'))).toEqual(
      repo.file('dev')?.components.get(name('api')),
    );
    const { entries } = await repo.journal('staging');
    expect(entries.map((entry) => entry.kind)).toEqual(['lock', 'promotion']);
    expect(entries[1]?.components).toEqual(['api']);
  });

  test('that do not fit the ones that stay are refused, judged on the merged lock (T51)', async () => {
    repo.ship('staging', FIRST);
    repo.ship('dev', { lib: 'v2.0.0', api: 'v1.0.0', web: 'v1.0.0' });
    const result = await repo.promote('dev', 'staging', { components: [name('lib')] });
    expect(result.decision).toBe('block');
    expect(gateOf(result, 'conflicts')).toBe('fail');
    expect(codes(result)).toContain('dependency-conflict');
    expect(repo.versions('staging')['lib']).toBe('v1.0.0');
  });

  test('without their dependencies in an empty target are refused (T51)', async () => {
    repo.ship('dev', FIRST);
    const result = await repo.promote('dev', 'staging', { components: [name('api')] });
    expect(gateOf(result, 'conflicts')).toBe('fail');
    expect(repo.file('staging')).toBeNull();
  });

  test('do not make a lock look fresh whose other components the manifest has outgrown', async () => {
    repo.ship('staging', FIRST);
    const manifest = repo.file('staging')?.manifest;
    repo.ship('dev', { lib: 'v1.1.0' });
    const api = { ...BUILDS, dependsOn: ['"lib:^1"'] };
    repo.declare({ lib: BUILDS, api, web: { type: 'make', dependsOn: ['api'] } });
    const result = await repo.promote('dev', 'staging', { components: [name('lib')] });
    expect(result.decision).toBe('allow');
    await expect(
      repo.apply({ environment: environment('staging'), locked: true }, repo.world),
    ).rejects.toMatchObject({ code: 'lock-stale' });
    expect(repo.file('staging')?.manifest).toBe(manifest);
  });

  test('alone in an empty target make a lock that says it is partial', async () => {
    repo.ship('dev', FIRST);
    await repo.promote('dev', 'staging', { components: [name('lib')] });
    expect(repo.file('staging')?.partial).toBe(true);
    const onward = await repo.promote('staging', 'prod');
    expect(gateOf(onward, 'lock-valid')).toBe('fail');
  });
});

describe('the other gates', () => {
  test('a source that was never applied is unknown: shown, warned about, no pass and no stop', async () => {
    repo.ship('dev', FIRST);
    const result = await repo.promote('dev', 'staging');
    expect(gateOf(result, 'verified-in-source')).toBe('unknown');
    expect(result.decision).toBe('allow');
    expect(result.findings.find((finding) => finding.code === 'not-verified')?.severity).toBe(
      'warning',
    );
  });

  test('a source whose last apply failed blocks (T48)', async () => {
    repo.ship('dev', FIRST);
    repo.world.processes.play((request) => {
      if (!request.cwd.endsWith('api')) repo.makeOut(request);
      return request.cwd.endsWith('api') ? { code: 1, lines: ['it is broken'] } : {};
    });
    await repo.applied('dev');
    const result = await repo.promote('dev', 'staging');
    expect(gateOf(result, 'verified-in-source')).toBe('fail');
    expect(result).toMatchObject({ ok: false, decision: 'block' });
  });

  test('a lock that the manifest has outgrown, or that is partial, blocks (T48)', async () => {
    repo.ship('dev', FIRST);
    repo.declare({ lib: { type: 'make' }, api: {}, web: {} });
    const result = await repo.promote('dev', 'staging');
    expect(gateOf(result, 'lock-valid')).toBe('fail');
    expect(result.findings.find((finding) => finding.code === 'lock-stale')?.fix).toBe(
      'lockstep lock --env dev',
    );
  });

  test('a low-trust event may plan and not promote', async () => {
    repo.ship('dev', FIRST);
    const low = { ...repo.world, host: { ...repo.world.host, trust: 'low' as const } };
    const result = await repo.promote('dev', 'staging', {}, low);
    expect(result).toMatchObject({ ok: false, decision: 'block' });
    expect(codes(result)).toContain('trust-low');
    expect(repo.world.journal.messages).toEqual([]);
  });

  test('a hold stops its component until it is resumed or has expired, and nothing else', async () => {
    const staging = environment('staging');
    repo.ship('staging', FIRST);
    repo.ship('dev', { lib: 'v1.1.0', api: 'v1.1.0' });
    const held = { environment: staging, components: [name('api')], reason: 'memory leak' };
    await hold(repo.world, { ...held, expires: '24h' });
    const blocked = await repo.promote('dev', 'staging');
    expect(gateOf(blocked, 'holds')).toBe('fail');
    expect(blocked.gates[4]).toMatchObject({ clearsAt: '2026-11-22T10:00:00.000Z' });
    expect(blocked.gates[4]?.detail).toMatch(/held in staging by ada .*memory leak/);
    expect((await repo.promote('dev', 'staging', { components: [name('lib')] })).decision).toBe(
      'allow',
    );
    repo.world.clock.advance(24 * 3_600_000);
    expect((await repo.promote('dev', 'staging', { dryRun: true })).decision).toBe('allow');
    await hold(repo.world, {
      environment: staging,
      components: [],
      reason: 'freeze',
      expires: null,
    });
    expect((await repo.promote('dev', 'staging')).decision).toBe('block');
    await resume(repo.world, { environment: staging, components: [], reason: 'done' });
    expect((await repo.promote('dev', 'staging')).decision).toBe('allow');
  });

  test('a pin in environments.yaml that the promoted version is not is told, with the line to write', async () => {
    repo.ship('staging', FIRST);
    repo.ship('dev', { lib: 'v1.1.0' });
    repo.world.write('manifests/environments.yaml', 'environments:\n  staging: {lib: v1.0.0}\n');
    const result = await repo.promote('dev', 'staging');
    const pin = result.findings.find((finding) => finding.code === 'pin-differs');
    expect(pin?.fix).toContain('"lib: v1.1.0" under staging');
    expect(repo.versions('staging')['lib']).toBe('v1.1.0');
    await repo.apply(
      { environment: environment('staging'), locked: true, dryRun: true },
      repo.world,
    );
  });

  test('a promotion that goes back warns', async () => {
    repo.ship('staging', { ...FIRST, lib: 'v1.2.0' });
    repo.ship('dev', FIRST);
    expect(codes(await repo.promote('dev', 'staging', { dryRun: true }))).toContain('downgrade');
  });
});

describe('delivery', () => {
  test('as a commit names what moves, and pushes when asked', async () => {
    repo.ship('staging', FIRST);
    repo.ship('dev', { api: 'v1.3.0' });
    const result = await repo.promote('dev', 'staging', { via: 'commit', push: true });
    expect(result.delivered).toBe('commit');
    expect(result.commit).toMatch(/^[0-9a-f]{40}$/);
    expect(repo.world.metaRepo.commits).toEqual([
      {
        paths: ['manifests/components.lock.staging.yaml'],
        message: 'Promote dev → staging: api v1.0.0 → v1.3.0',
      },
    ]);
    expect(repo.world.metaRepo.pushes).toBe(1);
  });

  test('is not committed twice when the current commit has the bytes', async () => {
    repo.ship('dev', FIRST);
    await repo.promote('dev', 'staging');
    const lock = repo.file('staging');
    repo.world.metaRepo.revisions.set('HEAD', {
      'manifests/components.lock.staging.yaml': lock === null ? '' : lockBytes(lock),
    });
    await repo.promote('dev', 'staging', { via: 'commit' });
    expect(repo.world.metaRepo.commits).toEqual([]);
  });

  test('a lock file changed in review counts as it is, and is recorded first', async () => {
    repo.ship('dev', FIRST);
    await repo.promote('dev', 'staging');
    repo.ship('staging', { web: 'v1.5.0' });
    const edited = repo.digest('staging');
    repo.ship('dev', { web: 'v1.0.0', lib: 'v1.1.0' });
    const result = await repo.promote('dev', 'staging', { components: [name('lib')] });
    expect(codes(result)).toContain('lock-adopted');
    expect(repo.versions('staging')).toEqual({ api: 'v1.0.0', lib: 'v1.1.0', web: 'v1.5.0' });
    const { entries } = await repo.journal('staging');
    expect(entries.map((entry) => entry.kind)).toEqual(['promotion', 'lock', 'promotion']);
    expect(entries[1]).toMatchObject({ lock: edited, reason: 'adopted from file' });
  });
});
