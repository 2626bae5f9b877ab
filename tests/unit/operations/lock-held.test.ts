/** `lock` and holds: what is held stays where it is until it is resumed. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  parseComponentName,
  parseEnvironmentName,
  type ComponentName,
} from '../../../src/domain/names.js';
import type { LockResult } from '../../../src/domain/results.js';
import { LockstepError } from '../../../src/errors.js';
import { hold, resume } from '../../../src/operations/hold.js';
import { appendEntries } from '../../../src/operations/journal.js';
import { lock } from '../../../src/operations/lock.js';
import { requireHead } from '../../../src/operations/require-head.js';
import { fakeWorld, type FakeWorld } from '../../support/fake-world.js';

const LIB = 'https://h.example/lib.git';
const API = 'https://h.example/api.git';
const dev = parseEnvironmentName('dev');
const lib = parseComponentName('lib');

let world: FakeWorld;

async function run(components: readonly ComponentName[] = []): Promise<Record<string, string>> {
  const options = { environments: [dev], components, check: false, allowPartial: false };
  const result = (await lock(world, options)) as LockResult;
  return Object.fromEntries(result.changes.map(({ component, kind }) => [component, kind]));
}

const holdDev = (components: readonly ComponentName[], expires: string | null = null) =>
  hold(world, { environment: dev, components, reason: 'leaks', expires });

beforeEach(async () => {
  world = fakeWorld();
  world.write(
    'manifests/components.yaml',
    `components:
  lib: {repo: "${LIB}", version: "^1.0.0", type: none}
  api: {repo: "${API}", version: "^1.0.0", type: none}
`,
  );
  world.write('manifests/environments.yaml', 'environments: {dev: {}}\n');
  for (const url of [LIB, API]) world.git.addCommit(url, 'refs/tags/v1.0.0', { f: `${url} 1` });
  await run();
  for (const url of [LIB, API]) world.git.addCommit(url, 'refs/tags/v1.1.0', { f: `${url} 2` });
});

afterEach(() => world.dispose());

describe('lock', () => {
  it('keeps a held component and moves the others', async () => {
    await holdDev([lib]);

    expect(await run()).toEqual({ api: 'minor', lib: 'unchanged' });
  });

  it('keeps a held component also when it is asked for by name', async () => {
    await holdDev([lib]);

    expect(await run([lib])).toEqual({ api: 'unchanged', lib: 'unchanged' });
  });

  it('keeps everything while the whole environment is held', async () => {
    await holdDev([]);

    expect(await run()).toEqual({ api: 'unchanged', lib: 'unchanged' });
  });

  it('moves it again once it is resumed, or when the hold has expired', async () => {
    await holdDev([lib], '24h');
    const held = await run();
    world.clock.advance(25 * 3_600_000);
    const expired = await run();
    world.git.addCommit(LIB, 'refs/tags/v1.2.0', { f: 'lib 3' });
    await holdDev([lib]);
    await resume(world, { environment: dev, components: [lib], reason: null });
    const resumed = await run();

    expect([held['lib'], expired['lib'], resumed['lib']]).toEqual(['unchanged', 'minor', 'minor']);
  });

  it('holds nothing where the meta-repo is no git repository yet, and fails where the journal cannot be read', async () => {
    const broken = (code: 'meta-repo-not-git' | 'remote-unreachable') => ({
      ...world,
      journal: {
        ...world.journal,
        read: () => Promise.reject(new LockstepError(code, { message: code })),
      },
    });
    const options = { environments: [dev], components: [], check: false, allowPartial: false };

    await expect(lock(broken('remote-unreachable'), options)).rejects.toMatchObject({
      code: 'remote-unreachable',
    });
    await expect(lock(broken('meta-repo-not-git'), options)).resolves.toMatchObject({ ok: true });
  });

  it('keeps the ranges of a held component, so that what went back with it still fits', async () => {
    const needs = (range: string): void =>
      world.write(
        'manifests/components.yaml',
        `components:
  lib: {repo: "${LIB}", version: "^1.0.0", type: none}
  api: {repo: "${API}", version: "^1.0.0", type: none, depends_on: ["lib:${range}"]}
`,
      );
    needs('^1');
    await run();
    needs('^2');
    await holdDev([lib, parseComponentName('api')]);

    expect(await run()).toEqual({ api: 'unchanged', lib: 'unchanged' });
    await resume(world, { environment: dev, components: [], reason: null });
    await expect(run()).rejects.toMatchObject({ code: 'dependency-conflict' });
  });

  it('never locks a commit that a rollback left, also when no lock is there to keep it from that', async () => {
    const { commit: bad } = world.git.addCommit(LIB, 'refs/tags/v1.2.0', { f: 'lib bad' });
    await holdDev([lib]);
    await appendEntries(world, dev, (journal) => ({
      entry: {
        kind: 'hold',
        lock: requireHead(journal).lock,
        components: [lib],
        reason: 'leaks',
        hold: { components: [lib], rejected: { lib: bad }, expires: null },
      },
      locks: new Map(),
    }));
    const file = join(world.workspace.manifestsDir, 'components.lock.dev.yaml');
    rmSync(file);

    await expect(run()).rejects.toMatchObject({
      code: 'held',
      message: expect.stringMatching(
        /^lib would be locked to v1\.2\.0, which #3 by ada rejects: leaks/,
      ) as unknown,
      data: { component: 'lib', commit: bad },
    });
    expect(existsSync(file)).toBe(false);
    await resume(world, { environment: dev, components: [lib], reason: null });
    expect(await run()).toEqual({ api: 'added', lib: 'added' });
  });
});
