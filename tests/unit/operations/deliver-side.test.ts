/** Which side an apply is for: commands are told, builds never know. */
import { afterEach, expect, test } from '@jest/globals';
import { environment, outcomes } from '../../support/apply-meta-repo.js';
import { BLUE_GREEN, canaryRepo, type CanaryRepo } from '../../support/canary-repo.js';

let repo: CanaryRepo;
afterEach(() => repo.world.dispose());

const DEPLOYED = {
  type: 'script',
  build: ['build: ["make-out"]', 'outputs: [out]', 'deploy: ["deploy-it"]'],
} as const;

async function deployed(): Promise<CanaryRepo> {
  const made = await canaryRepo(BLUE_GREEN);
  made.declare({
    lib: DEPLOYED,
    api: { ...DEPLOYED, dependsOn: ['"lib:^1"'] },
    web: { dependsOn: ['api'] },
  });
  made.ship('prod', {});
  made.world.processes.requests.length = 0;
  return made;
}

const prodApply = () => repo.apply({ environment: environment('prod'), locked: false }, repo.world);
const sidesTold = (tool: string) =>
  repo.world.processes.requests
    .filter(({ argv }) => argv[0] === tool)
    .map(({ env }) => env['LOCKSTEP_SIDE']);

test('a plain apply deploys to the live side, and remembers that for this side only', async () => {
  repo = await deployed();
  await prodApply();
  expect(sidesTold('deploy-it')).toEqual(['blue', 'blue']);
  repo.world.processes.requests.length = 0;
  await prodApply();
  expect(sidesTold('deploy-it')).toEqual([]);
});

test('a delivery deploys every component to the idle side, also the ones that did not change', async () => {
  repo = await deployed();
  await prodApply();
  repo.ship('staging', { api: 'v1.2.0' });
  repo.world.processes.requests.length = 0;
  await repo.run();
  expect(sidesTold('deploy-it')).toEqual(['green', 'green']);
  repo.world.processes.requests.length = 0;
  await prodApply();
  expect(sidesTold('deploy-it')).toEqual([]);
});

test('a delivery deploys anew what this workspace remembers as deployed there: others may have been there since', async () => {
  repo = await deployed();
  await prodApply();
  repo.ship('staging', { api: 'v1.2.0' });
  await repo.run();
  await repo.rollback({ kind: 'previous' }, { hold: 'none' });
  repo.world.processes.requests.length = 0;
  await repo.run();
  expect(sidesTold('deploy-it')).toEqual(['green', 'green']);
});

test('a build is told no side, so that one key gives one output on both', async () => {
  repo = await deployed();
  repo.ship('staging', { api: 'v1.3.0' });
  await repo.run();
  expect(new Set(sidesTold('make-out'))).toEqual(new Set([undefined]));
  const again = await repo.apply({ environment: environment('prod') }, repo.world);
  expect(new Set(Object.values(outcomes(again.results)))).toEqual(new Set(['unchanged']));
});
