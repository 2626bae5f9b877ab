/** What a diff says besides its rows: sides that do not parse, conflicts, holds, builds, thresholds. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { digestOf } from '../../../src/domain/digest.js';
import { parseComponentName, parseEnvironmentName } from '../../../src/domain/names.js';
import { LockstepError } from '../../../src/errors.js';
import { hold } from '../../../src/operations/hold.js';
import { compared, lockFile, lockYaml, MANIFEST, sha, twoSides } from '../../support/diff-world.js';
import type { FakeWorld } from '../../support/fake-world.js';

let world: FakeWorld;

afterEach(() => world.dispose());

const QUIET = { fetch: false, verify: false } as const;
const setBase = (files: Readonly<Record<string, string>>) =>
  world.metaRepo.revisions.set('main', { ...world.metaRepo.revisions.get('main'), ...files });

describe('a lock that does not parse', () => {
  it('on the new side is a no that names file and side, and the other environments are still shown', async () => {
    world = twoSides({
      before: { api: {} },
      after: { api: { commit: sha('2') } },
      environments: ['dev', 'prod'],
    });
    world.write(lockFile('dev'), 'components: {api: 3}\nlockfile_version: 2\n');

    const result = await compared(world, QUIET);

    expect(result.ok).toBe(false);
    expect(result.refused).toEqual(['a file of the new side does not parse']);
    expect(
      result.environments.map(({ unreadable, changes }) => [unreadable, changes.length]),
    ).toEqual([
      [['head'], 0],
      [[], 1],
    ]);
    expect(result.findings[0]).toMatchObject({
      severity: 'error',
      code: 'lock-unreadable',
      where: { file: lockFile('dev'), environment: 'dev' },
      message: expect.stringContaining('the lock of the head'),
    });
    expect(result.findings.find(({ code }) => code === 'field-invalid')?.where).toMatchObject({
      file: lockFile('dev'),
      line: expect.any(Number),
    });
  });

  it('on the base is a warning: the change may be its cure', async () => {
    world = twoSides({ before: { api: {} }, after: { api: {} } });
    setBase({ [lockFile('dev')]: 'a: *b\n' });

    const result = await compared(world, QUIET);

    expect(result).toMatchObject({
      ok: true,
      environments: [{ unreadable: ['base'], changes: [] }],
    });
    expect(result.fixed).toMatchObject([{ severity: 'warning', code: 'lock-unreadable' }]);
  });

  it('the same goes for a manifest', async () => {
    world = twoSides({ before: { api: {} }, after: { api: { commit: sha('2') } } });
    world.write(MANIFEST, 'components: 3\n');

    const result = await compared(world, { ...QUIET, environments: [parseEnvironmentName('dev')] });

    expect(result.ok).toBe(false);
    expect(result.findings[0]).toMatchObject({
      code: 'manifest-unreadable',
      where: { file: MANIFEST },
    });
    expect(result.environments[0]?.changes).toHaveLength(1);
  });
});

describe('findings against the base', () => {
  const conflict = { lib: { version: 'v2.0.0', commit: sha('2') }, web: { dependsOn: ['lib:^1'] } };
  const fine = { lib: {}, web: { dependsOn: ['lib:^1'] } };

  it('a conflict that the change brings is introduced, on the line of the dependent, and can be refused', async () => {
    world = twoSides({ before: fine, after: conflict });

    const shown = await compared(world, QUIET);
    const refused = await compared(world, { ...QUIET, failOnSeverity: 'high' });

    expect(shown.ok).toBe(true);
    expect(shown.findings).toMatchObject([
      {
        code: 'dependency-conflict',
        introduced: true,
        where: { component: 'web', environment: 'dev', file: lockFile('dev'), line: 15 },
      },
    ]);
    expect(refused).toMatchObject({
      ok: false,
      refused: ['fail-on-severity (high) refuses 1 finding'],
    });
  });

  it('one that was there before does not fail the change, and one that is gone is told as fixed', async () => {
    world = twoSides({ before: conflict, after: { ...conflict, more: {} } });
    const before = await compared(world, { ...QUIET, failOnSeverity: 'error' });
    world.dispose();
    world = twoSides({ before: conflict, after: fine });
    const after = await compared(world, QUIET);

    expect(before).toMatchObject({ ok: true, findings: [{ introduced: false }] });
    expect(after.findings).toEqual([]);
    expect(after.fixed).toMatchObject([{ code: 'dependency-conflict' }]);
  });

  it('a stale lock is found on its own side (T62)', async () => {
    world = twoSides({ before: { api: {} }, after: { api: {} } });
    world.write(lockFile('dev'), lockYaml('dev', { api: {}, ghost: {} }));

    expect((await compared(world, QUIET)).findings).toMatchObject([
      { code: 'lock-stale', severity: 'error', introduced: true, where: { component: 'ghost' } },
    ]);
  });

  it('edits of the manifest that no lock shows are told', async () => {
    world = twoSides({ before: { api: {} }, after: { api: {} } });
    world.write(
      MANIFEST,
      'components:\n  api: {repo: "https://h.example/acme/api.git", version: "*", type: npm}\n',
    );

    expect((await compared(world, QUIET)).manifest).toEqual([
      { component: 'api', kind: 'changed', fields: ['type'] },
    ]);
  });
});

describe('holds', () => {
  const step = { before: { api: {}, lib: {} }, after: { api: { commit: sha('2') }, lib: {} } };
  const holdApi = async () => {
    world = twoSides(step);
    await hold(world, {
      environment: parseEnvironmentName('dev'),
      components: [parseComponentName('api')],
      reason: 'memory leak',
      expires: null,
    });
  };

  it('on a changed component is told, with who, why and how to end it', async () => {
    await holdApi();

    expect((await compared(world, QUIET)).findings).toMatchObject([
      {
        severity: 'high',
        code: 'held',
        message: 'api is held until it is resumed, by ada: memory leak',
        fix: 'lockstep resume api --env dev',
        where: { component: 'api', environment: 'dev', line: 6 },
      },
    ]);
  });

  it('T50: a tampered journal is an integrity error, never hidden', async () => {
    await holdApi();
    const lines = world.journal.files.get('dev.jsonl') ?? '';
    world.journal.files.set('dev.jsonl', lines.replace('memory leak', 'nothing'));

    await expect(compared(world, QUIET)).rejects.toMatchObject({
      code: 'journal-corrupt',
      kind: 'integrity',
    });
  });

  it('that cannot be read are unknown, which is said', async () => {
    world = twoSides(step);
    const journal = {
      ...world.journal,
      read: () => Promise.reject(new LockstepError('remote-denied', { message: 'no' })),
    };

    expect((await compared({ ...world, journal }, QUIET)).findings).toMatchObject([
      { code: 'holds-unknown', severity: 'warning' },
    ]);
  });
});

describe('builds', () => {
  it('are stored, missing, or unknown where the lock records none', async () => {
    const [here, nowhere] = [digestOf('here'), digestOf('nowhere')];
    world = twoSides({
      before: { z: {} },
      after: { a: { output: here }, b: { output: nowhere }, c: {} },
    });
    const store = { ...world.store, has: (digest: string) => Promise.resolve(digest === here) };

    const { environments } = await compared({ ...world, store }, QUIET);

    expect(environments[0]?.changes.map(({ insight }) => insight?.build)).toEqual([
      'stored',
      'missing',
      'unknown',
      'unknown',
    ]);
  });

  it('are unknown where the store cannot be asked, and the reason is noted', async () => {
    world = twoSides({ before: { z: {} }, after: { a: { output: digestOf('x') } } });
    const failure = new LockstepError('state-read-failed', { message: 'index is gone' });
    const store = { ...world.store, has: () => Promise.reject(failure) };

    const { environments } = await compared({ ...world, store }, QUIET);

    expect(environments[0]?.changes[0]?.insight?.build).toBe('unknown');
    expect(world.events).toContainEqual(expect.objectContaining({ message: 'a: index is gone' }));
  });
});

describe('what is compared', () => {
  it('a named head is read from git; what is on disk does not matter', async () => {
    world = twoSides({ before: { api: {} }, after: { api: { commit: sha('2') } } });
    world.metaRepo.revisions.set('topic', {
      ...world.metaRepo.revisions.get('main'),
      [lockFile('dev')]: lockYaml('dev', { api: { commit: sha('3') } }),
    });

    const result = await compared(world, { ...QUIET, head: 'topic' });

    expect(result.head).toBe(world.metaRepo.commitOf('topic'));
    expect(result.environments[0]?.changes[0]?.to?.commit).toBe(sha('3'));
  });

  it('an environment that one side only declares is shown; one that nobody declares is refused', async () => {
    world = twoSides({ before: { api: {} }, after: { api: {} } });
    setBase({
      'manifests/environments.yaml': 'environments: {dev: {}, old: {}}\n',
      [lockFile('old')]: lockYaml('old', { api: {} }),
    });

    const { environments } = await compared(world, QUIET);

    expect(environments.map(({ environment, changes }) => [environment, changes[0]?.kind])).toEqual(
      [
        ['dev', 'unchanged'],
        ['old', 'removed'],
      ],
    );
    await expect(
      compared(world, { ...QUIET, environments: [parseEnvironmentName('prd')] }),
    ).rejects.toMatchObject({ code: 'environment-unknown' });
  });

  it('writes nothing but what it saw of the journal', async () => {
    world = twoSides({ before: { api: {} }, after: { api: { commit: sha('2') } } });

    await compared(world);

    expect(world.journal.messages).toEqual([]);
    expect(world.metaRepo.commits).toEqual([]);
    expect(world.processes.requests).toEqual([]);
  });
});
