/** Commands of a delivery: what they are told, what they cannot reach, how they end. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { digestOf } from '../../../src/domain/digest.js';
import { METRIC_LIMIT } from '../../../src/domain/read-metric.js';
import { runDeliveryCommand } from '../../../src/operations/deliver-command.js';
import type { World } from '../../../src/ports/world.js';
import { environment } from '../../support/apply-meta-repo.js';
import { CANARY } from '../../support/canary-repo.js';
import { fakeWorld, type FakeWorld } from '../../support/fake-world.js';

let world: FakeWorld;
beforeEach(() => {
  world = fakeWorld();
});
afterEach(() => world.dispose());

const running = { lock: digestOf('new'), previousLock: digestOf('old') };
const traffic = { side: 'canary', other: 'stable', percent: 5 };
const run = (delivery = CANARY, given: World = world) =>
  runDeliveryCommand(
    { world: given, environment: environment('prod'), delivery },
    { kind: 'switch', command: { argv: ['./switch', 'now'] }, traffic },
    running,
  );
const hostWith = (variables: Record<string, string>): World => ({
  ...world,
  host: { ...world.host, environment: { ...world.host.environment, ...variables } },
});

test('it is told environment, sides, percentage and both locks, and runs in the meta-repo', async () => {
  await run();
  const [request] = world.processes.requests;
  expect(request).toMatchObject({
    argv: ['./switch', 'now'],
    cwd: world.workspace.root,
    timeoutMs: 600_000,
    env: {
      LOCKSTEP_ENVIRONMENT: 'prod',
      LOCKSTEP_SIDE: 'canary',
      LOCKSTEP_OTHER_SIDE: 'stable',
      LOCKSTEP_PERCENT: '5',
      LOCKSTEP_LOCK: running.lock,
      LOCKSTEP_PREVIOUS_LOCK: running.previousLock,
    },
  });
});

test('no token of the runner reaches it, and what is let through by name is masked in its log (T06)', async () => {
  const host = hostWith({
    GITHUB_TOKEN: 'ghs_1234567890abcdef',
    ACTIONS_RUNTIME_TOKEN: 'runtime-token-1234',
    KUBE_TOKEN: 'kube-secret-value-1',
  });
  world.processes.play(({ env }) => ({ code: 1, lines: [`using ${env['KUBE_TOKEN']}`] }));
  const end = await run({ ...CANARY, passEnv: ['KUBE_TOKEN'] }, host);
  const { env = {} } = world.processes.requests[0] ?? {};
  expect(env['KUBE_TOKEN']).toBe('kube-secret-value-1');
  expect(Object.keys(env)).not.toContain('GITHUB_TOKEN');
  expect(Object.keys(env)).not.toContain('ACTIONS_RUNTIME_TOKEN');
  expect(JSON.stringify(end)).not.toContain('kube-secret');
  const log = new TextDecoder().decode(world.disk.readFile(`${world.workspace.root}/${end.log}`));
  expect(log).toContain('using ***');
});

describe('it ends', () => {
  test.each([
    [{}, true, 'switch ended with exit code 0'],
    [{ code: 7, lines: ['first', 'denied'] }, false, 'switch ended with exit code 7: denied'],
    [{ timedOut: true }, false, 'switch was ended after 600 s'],
    [{ signal: 'SIGKILL' }, false, 'switch was ended by SIGKILL'],
  ])('%j', async (played, ok, why) => {
    world.processes.play(() => played);
    expect(await run()).toMatchObject({ ok, why });
  });

  test('cancelled with its run, which is no answer', async () => {
    world.processes.play(() => ({ cancelled: true }));
    await expect(run()).rejects.toMatchObject({ code: 'cancelled' });
  });
});

test('however much it prints, memory and log stay small (T25)', async () => {
  world.processes.play(() => ({ lines: Array<string>(200).fill('y'.repeat(65_536)) }));
  const end = await run(CANARY, {
    ...world,
    config: { ...world.config, logs: { maxBytes: 10_000, keepRuns: 5 } },
  });
  expect(end.output.length).toBeGreaterThan(METRIC_LIMIT);
  expect(end.output.length).toBeLessThan(3 * METRIC_LIMIT);
  expect(world.disk.lstat(`${world.workspace.root}/${end.log}`)?.size).toBeLessThan(11_000);
});

test('nothing of its private place is left', async () => {
  await run();
  expect(world.disk.readdir(`${world.workspace.storeDir}/work`)).toEqual([]);
});
