/** Deliveries in steps by the command line, real git, real shells: each command is a run that knows the journal only. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runIn, type Ran } from '../support/in-process.js';
import {
  makeSmallWorld,
  manifest,
  type SmallMeta,
  type SmallWorld,
} from '../support/small-meta.js';

let world: SmallWorld;
beforeAll(() => {
  world = makeSmallWorld();
  world.repo('api');
});
afterAll(() => world.dispose());

const DEPLOYED = `  api:
    repo: "file://$ROOT/repos/api"
    version: v1.0.0
    type: script
    build: {build: "mkdir -p out && cp name.txt out/", outputs: [out], deploy: "echo $LOCKSTEP_VERSION > ../../on-$LOCKSTEP_SIDE"}
`;

const SWITCH = 'echo "$LOCKSTEP_SIDE $LOCKSTEP_PERCENT" >> traffic';

/** staging is in v2.0.0, prod in v1.0.0 and applied, to side blue. */
async function metaWith(
  delivery: string,
): Promise<{ meta: SmallMeta; run: (...args: string[]) => Promise<Ran> }> {
  const meta = world.meta(manifest(DEPLOYED), {
    'lockstep.yaml': `environments: [staging, prod]\ndelivery:\n  prod:\n    switch: '${SWITCH}'\n${delivery}`,
    'manifests/environments.yaml': 'environments: {staging: {api: v2.0.0}, prod: {}}\n',
  });
  const run = (...args: string[]): Promise<Ran> => runIn(meta.directory, [...args, '--json']);
  for (const environment of ['staging', 'prod']) {
    expect((await run('lock', '--env', environment)).code).toBe(0);
    expect((await run('apply', '--env', environment, '--locked')).code).toBe(0);
  }
  return { meta, run };
}

const read = (meta: SmallMeta, file: string): string =>
  existsSync(join(meta.directory, file)) ? readFileSync(join(meta.directory, file), 'utf8') : '';

test('blue-green: the new lock on the idle side, one switch, and back with one more', async () => {
  const { meta, run } = await metaWith(
    '    strategy: blue-green\n    verify: grep -q v2 on-green\n',
  );
  expect(read(meta, 'on-blue')).toBe('v1.0.0\n');
  const promoted = await run('promote', 'staging', 'prod');
  expect([promoted.code, promoted.json()['decision']]).toEqual([0, 'allow']);
  expect([read(meta, 'on-blue'), read(meta, 'on-green')]).toEqual(['v1.0.0\n', 'v2.0.0\n']);
  expect(meta.read('manifests/components.lock.prod.yaml')).toContain('version: v2.0.0');
  const back = await run('rollback', 'to', 'previous', '--env', 'prod', '--reason', 'it leaks');
  expect([back.code, back.json()['apply']]).toEqual([0, null]);
  expect(read(meta, 'traffic')).toBe('green 100\nblue 100\n');
  expect(meta.read('manifests/components.lock.prod.yaml')).toContain('version: v1.0.0');
}, 120_000);

test('a canary: it waits, is shown, goes on by hand, and is taken back by its numbers', async () => {
  const { meta, run } = await metaWith(`    strategy: canary
    steps: [{percent: 5, wait: 1h}, {percent: 50}, {percent: 100}]
    judge: {metric: "cat metrics.json", minimum_samples: 100}
`);
  meta.write({
    'metrics.json': '{"baseline":{"total":900,"failures":9},"canary":{"total":60,"failures":0}}',
  });
  const first = await run('promote', 'staging', 'prod');
  expect([first.code, first.json()['decision']]).toEqual([0, 'wait']);
  expect((await run('status', '--env', 'prod')).json()).toMatchObject({
    delivery: { state: 'running', percent: 5, side: 'green' },
  });
  meta.write({
    'metrics.json': '{"baseline":{"total":900,"failures":9},"canary":{"total":900,"failures":90}}',
  });
  const waits = await run('promote', 'staging', 'prod');
  expect(waits.json()).toMatchObject({ decision: 'wait', delivery: { percent: 5, verdict: null } });
  const judged = await run('promote', 'staging', 'prod', '--step-now', '--reason', 'enough seen');
  expect([judged.code, judged.json()['decision']]).toEqual([1, 'block']);
  expect(judged.json()).toMatchObject({
    delivery: { state: 'aborted', verdict: { verdict: 'worse' } },
  });
  expect(read(meta, 'traffic')).toBe('green 5\ngreen 0\n');
  expect(meta.read('manifests/components.lock.prod.yaml')).toContain('version: v1.0.0');
  const history = await runIn(meta.directory, ['history', '--env', 'prod']);
  expect(history.stdout).toMatch(
    /delivery aborted, 0 % on green: the canary is worse: canary 90 of 900 failed/,
  );
}, 120_000);
