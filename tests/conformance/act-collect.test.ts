/** Collection by this project's workflow, run by act, on a remote store that several runs have written. */
import { globSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openActBench, type ActBench } from '../support/act-bench.js';
import { startedServer } from '../support/conformance-server.js';

const { act } = startedServer('act') as unknown as { act: string };
const COLLECT = 'examples/workflows/collect.yml';

let bench: ActBench;

const inRemote = (): readonly string[] =>
  globSync('**/*', { cwd: join(bench.fixture.root, 'remote'), withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();

beforeAll(async () => {
  bench = await openActBench(act);
  mkdirSync(join(bench.fixture.root, 'remote'));
  const remote = `{name: share, url: "file://${bench.fixture.root}/remote"}`;
  bench.fixture.push({
    'lockstep.yaml': `environments: [dev, staging, prod]\nstore: {keep: 1s, remotes: [${remote}]}\n`,
  });
  bench.lock('dev');
  const applied = await bench.run({ text: APPLY }, { name: 'push' });
  expect(applied.ok ? '' : applied.log).toBe('');
});

afterAll(() => bench.close());

test('collect.yml by hand tells what would go from the remote stores, and touches nothing', async () => {
  const before = inRemote();
  const run = await bench.run(COLLECT, { name: 'workflow_dispatch', payload: { inputs: {} } });

  expect(run.ok ? '' : run.log).toBe('');
  expect(before.length).toBeGreaterThan(0);
  expect(inRemote()).toEqual(before);
  expect(run.log).toContain('share');
});

test('collect.yml on its schedule keeps what a lock needs, and writes nothing to the repository', async () => {
  const [before, refs] = [inRemote(), bench.refs()];
  const run = await bench.run(COLLECT, { name: 'schedule' });

  expect(run.ok ? '' : run.log).toBe('');
  expect(run.jobs).toEqual(['collect success']);
  expect(inRemote()).toEqual(expect.arrayContaining([...before]));
  expect(bench.refs()).toBe(refs);
  expect(bench.refusedPushes()).toEqual([]);
});

const APPLY = `
name: caller
on: {push: {}}
permissions: {}
jobs:
  dev:
    permissions: {contents: write, deployments: write, id-token: write}
    uses: OWNER/lockstep/.github/workflows/apply.yml@v1
    with: {environment: dev}
`;
