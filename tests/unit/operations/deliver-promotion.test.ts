/** The doors between `promote` and deliveries in steps: which strategy, what is shown, what is refused. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { status } from '../../../src/operations/status.js';
import { environment } from '../../support/apply-meta-repo.js';
import {
  BLUE_GREEN,
  CANARY,
  canaryRepo,
  MINUTE,
  type CanaryRepo,
} from '../../support/canary-repo.js';

let repo: CanaryRepo;
afterEach(() => repo.world.dispose());

describe('the strategy', () => {
  test('all-at-once, asked for, moves the head alone: no command of the delivery is run', async () => {
    repo = await canaryRepo();
    const result = await repo.run({ strategy: 'all-at-once' });
    expect(result).toMatchObject({ decision: 'allow', delivered: 'file' });
    expect(result.delivery ?? null).toBeNull();
    expect(repo.ran).toEqual([]);
  });

  test('blue-green, asked for where a canary is declared, goes in one step', async () => {
    repo = await canaryRepo();
    expect((await repo.run({ strategy: 'blue-green' })).delivery?.state).toBe('finished');
    expect(repo.traffic.moves.map(({ percent }) => percent)).toEqual([100]);
  });

  test.each([
    ['canary', BLUE_GREEN, 'steps'],
    ['blue-green', { ...BLUE_GREEN, strategy: 'all-at-once', switch: null }, 'switch'],
  ] as const)(
    '%s, asked for where it is not described, is refused',
    async (strategy, delivery, lacking) => {
      repo = await canaryRepo(delivery);
      await expect(repo.run({ strategy })).rejects.toMatchObject({
        code: 'config-invalid',
        data: { lacking },
      });
      expect((await repo.journal('prod')).entries.some(({ kind }) => kind === 'delivery')).toBe(
        false,
      );
    },
  );

  test('of a first promotion is all at once: there is nothing to go back to', async () => {
    repo = await canaryRepo();
    const staging = repo.worldWith(CANARY, {
      delivery: new Map([[environment('staging'), CANARY]]),
      environments: ['dev', 'staging', 'prod'].map(environment),
    });
    repo.ship('dev', {});
    repo.world.disk.unlink(`${repo.world.workspace.manifestsDir}/components.lock.staging.yaml`);
    repo.world.journal.files.delete('staging.jsonl');
    repo.world.journal.files.delete('staging.head');
    repo.world.disk.unlink(`${repo.world.workspace.storeDir}/journal-seen.json`);
    const result = await repo.promote('dev', 'staging', {}, staging);
    expect(result).toMatchObject({ decision: 'allow', delivered: 'file' });
    expect(repo.ran).toEqual([]);
  });
});

describe('a dry run', () => {
  test('shows the steps that a delivery would take, and on which side', async () => {
    repo = await canaryRepo();
    const plan = await repo.run({ dryRun: true });
    expect(plan.delivery).toMatchObject({
      state: 'planned',
      side: 'canary',
      otherSide: 'stable',
      steps: [
        { percent: 5, waitSeconds: 1800, state: 'to-do' },
        { percent: 25, waitSeconds: 3600 },
        { percent: 100, waitSeconds: 0 },
      ],
    });
    expect(repo.ran).toEqual([]);
  });

  test('and status show where a running one stands, and move nothing', async () => {
    repo = await canaryRepo();
    await repo.run();
    repo.world.clock.advance(31 * MINUTE);
    const ran = repo.ran.length;
    const plan = await repo.run({ dryRun: true });
    expect(plan).toMatchObject({ decision: 'wait', delivery: { state: 'running', percent: 5 } });
    expect((await status(repo.world, environment('prod'))).delivery).toEqual(plan.delivery);
    expect(repo.ran).toHaveLength(ran);
  });
});

describe('a delivery that runs', () => {
  test('whose declaration was taken away is refused, and never overtaken all at once', async () => {
    repo = await canaryRepo();
    await repo.run();
    const without = repo.worldWith(CANARY, { delivery: new Map() });
    await expect(repo.run({}, without)).rejects.toMatchObject({ code: 'config-invalid' });
    const noSwitch = repo.worldWith({ ...CANARY, strategy: 'all-at-once', switch: null });
    await expect(repo.run({}, noSwitch)).rejects.toMatchObject({ code: 'config-invalid' });
    expect(repo.traffic.parts['canary']).toBe(5);
  });

  test('on a side that is no longer declared is refused', async () => {
    repo = await canaryRepo();
    await repo.run();
    const renamed = repo.worldWith({ ...CANARY, sides: ['a', 'b'] });
    await expect(repo.run({}, renamed)).rejects.toMatchObject({
      code: 'config-invalid',
      message: expect.stringContaining('has a side canary'),
    });
  });

  test('goes on although the lock of its source cannot be read, and says that', async () => {
    repo = await canaryRepo();
    await repo.run();
    repo.world.write('manifests/components.lock.staging.yaml', '<<<<<<< HEAD\n');
    repo.world.clock.advance(30 * MINUTE);
    const result = await repo.run();
    expect(result.delivery?.percent).toBe(25);
    expect(result.findings.map(({ code }) => code)).toContain('lock-invalid');
  });

  test('whose apply fails is over, blames nobody, and the next run begins anew', async () => {
    repo = await canaryRepo();
    repo.ship('staging', { api: 'v1.2.0' });
    repo.world.processes.play((request) =>
      request.argv[0] === 'make-out' ? { code: 1, lines: ['no network'] } : {},
    );
    const result = await repo.run();
    expect(result).toMatchObject({ ok: false, decision: 'block', delivery: { state: 'aborted' } });
    expect(result.delivery?.detail).toContain('api failed');
    expect((await repo.journal('prod')).entries.at(-1)?.hold).toBeUndefined();
    repo.world.processes.play((request) => {
      if (request.argv[0] === 'make-out') repo.makeOut(request);
      return {};
    });
    expect((await repo.run()).delivery).toMatchObject({ state: 'running', percent: 5 });
  });

  test('whose switch fails tells so, and the next run repeats the step at once', async () => {
    repo = await canaryRepo();
    repo.answers.switch = { code: 3, lines: ['no such balancer'] };
    await expect(repo.run()).rejects.toMatchObject({
      code: 'switch-failed',
      message: expect.stringContaining('no such balancer'),
    });
    expect((await repo.phases()).at(-1)).toBe('switching 5 failed');
    repo.answers.switch = {};
    expect((await repo.run()).delivery?.percent).toBe(5);
  });

  test('whose command is not there says what to install, and stays where it is', async () => {
    repo = await canaryRepo();
    await repo.run();
    repo.world.processes.missing.add('sh');
    await expect(repo.run()).rejects.toMatchObject({ code: 'tool-missing' });
    repo.world.processes.missing.clear();
    expect((await repo.run()).delivery).toMatchObject({ state: 'running', percent: 5 });
  });
});
