/** What a hostile build can see, change and say: real processes, real files, the real store. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeDisk } from '../../src/adapters/node-disk.js';
import { systemClock, systemRandom } from '../../src/adapters/node-clock.js';
import { createProcesses } from '../../src/adapters/processes/create-processes.js';
import type { BuildInputs } from '../../src/domain/build-key.js';
import { digestOf, hexOf, type Digest } from '../../src/domain/digest.js';
import type { TreeId } from '../../src/domain/git-ids.js';
import type { BuildSpec } from '../../src/domain/manifest.js';
import { parseComponentName } from '../../src/domain/names.js';
import { recipeOf } from '../../src/domain/recipe.js';
import { buildComponent, type BuildReport } from '../../src/operations/build-component.js';
import { openRunLog } from '../../src/operations/run-log.js';
import { createOutputStore } from '../../src/store/output-store.js';
import type { World } from '../../src/ports/world.js';
import { fakeWorld, type FakeWorld } from '../support/fake-world.js';
import { componentOf } from '../support/manifest-of.js';

const RUNNER = [
  'GITHUB_ENV',
  'GITHUB_OUTPUT',
  'GITHUB_PATH',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
];
const LIB = parseComponentName('lib');
let fake: FakeWorld;
let world: World;

beforeEach(() => {
  const base = fakeWorld();
  base.dispose();
  const secrets = {
    GITHUB_TOKEN: 'ghs_1',
    ACTIONS_RUNTIME_TOKEN: 'rt_2',
    AWS_SECRET_ACCESS_KEY: 'aws_3',
  };
  const files = Object.fromEntries(RUNNER.map((name) => [name, join(base.workspace.root, name)]));
  const environment = {
    ...base.host.environment,
    ...secrets,
    ...files,
    NODE_OPTIONS: '--trace-uncaught',
  };
  fake = fakeWorld({ host: { ...base.host, environment }, random: systemRandom });
  const { root, storeDir, componentsDir } = fake.workspace;
  mkdirSync(join(componentsDir, 'api'), { recursive: true });
  world = {
    ...fake,
    processes: createProcesses({
      environment,
      versionsFile: join(storeDir, 'toolchains.json'),
      cwd: root,
      random: systemRandom,
      graceMs: 200,
    }),
    store: createOutputStore({
      disk: nodeDisk,
      directory: storeDir,
      random: systemRandom,
      clock: systemClock,
    }),
  };
});
afterEach(() => fake.dispose());

const INPUTS: BuildInputs = {
  schema: 1,
  tree: 'c'.repeat(40) as TreeId,
  recipe: '',
  inputs: {},
  dependencies: {},
  toolchain: {},
};

async function build(
  shell: string,
  lib: Digest | null = null,
  spec: BuildSpec = {},
): Promise<BuildReport> {
  const component = componentOf('api', { build: { build: [{ shell }], ...spec } });
  const log = openRunLog(world, 'run').open(component.name);
  return buildComponent(world, {
    component,
    recipe: recipeOf(component),
    directory: join(world.workspace.componentsDir, 'api'),
    dependencies: new Map([[LIB, lib]]),
    inputs: INPUTS,
    skipPackages: false,
    log,
  }).finally(() => log.close());
}

async function libOutput(): Promise<Digest> {
  const lib = join(fake.workspace.root, 'made-lib');
  mkdirSync(join(lib, 'dist/deep'), { recursive: true });
  writeFileSync(join(lib, 'dist/lib.txt'), 'genuine');
  writeFileSync(join(lib, 'dist/deep/run.sh'), 'true', { mode: 0o755 });
  return (await world.store.put(lib, ['dist'])).digest;
}

const said = (): readonly string[] =>
  fake.events.flatMap((event) => (event.type === 'output' ? [event.line] : []));

test('T06: a build that prints its environment finds no token and no way to one', async () => {
  await build('env');
  const text = said().join('\n');
  expect(text).toContain('SOURCE_DATE_EPOCH=315532800');
  expect(text).not.toMatch(/ghs_1|rt_2|aws_3|GITHUB_TOKEN|ACTIONS_|AWS_|NODE_OPTIONS/);
});

test('T07: what a build writes to the files of the runner reaches nobody', async () => {
  const append = RUNNER.map((name) => `echo "PATH=/evil" >> "$${name}"`).join('; ');
  await build(`${append}; printenv ${RUNNER[0]}`);
  const given = said()[0] ?? '';
  expect(given.startsWith(join(fake.workspace.storeDir, 'work'))).toBe(true);
  expect(existsSync(given)).toBe(false);
  for (const name of RUNNER) expect(existsSync(join(fake.workspace.root, name))).toBe(false);
});

test('the temporary directory is the build’s own and is gone afterwards', async () => {
  await build('echo x > "$TMPDIR/x"; mkdir -m 0500 "$TMPDIR/closed"; echo "$TMPDIR"');
  expect(existsSync(said()[0] ?? '/')).toBe(false);
  expect(readdirSync(join(fake.workspace.storeDir, 'work'))).toEqual([]);
});

test('dependencies are found by name, read-only', async () => {
  const lib = await libOutput();
  await build('cat "$LOCKSTEP_DEPS/lib/dist/lib.txt"; echo; echo "$LOCKSTEP_DEP_LIB"', lib);
  const place = join(fake.workspace.storeDir, 'deps', hexOf(lib));
  expect(said()[0]).toBe('genuine');
  expect(said()[1]).toMatch(/work\/[0-9a-f]+\/deps\/lib$/);
  const mode = (path: string): number => statSync(join(place, path)).mode & 0o777;
  expect([mode('.'), mode('dist'), mode('dist/lib.txt'), mode('dist/deep/run.sh')]).toEqual([
    0o555, 0o555, 0o444, 0o555,
  ]);
});

test.each([
  ['edits a file', 'chmod -R u+w "$D" && echo evil > "$D/dist/lib.txt"'],
  [
    'edits a file and puts its time back',
    'chmod -R u+w "$D" && printf evilness > x && head -c 7 x > "$D/dist/lib.txt" && touch -d @0 "$D/dist/lib.txt"',
  ],
  ['adds a file', 'chmod -R u+w "$D" && echo evil > "$D/more.txt"'],
  ['removes a file', 'chmod -R u+w "$D" && rm "$D/dist/lib.txt"'],
])('T24: of a build that %s of its dependency nothing is kept', async (_, attack) => {
  const lib = await libOutput();
  const script = `mkdir -p dist && echo out > dist/out && D="$LOCKSTEP_DEPS/lib/" && ${attack}`;
  await expect(build(script, lib, { outputs: ['dist'] })).rejects.toMatchObject({
    code: 'build-failed',
    message: 'the output of lib was changed while api was built; nothing of this build is kept',
  });
  expect(await world.store.latestRecord('api')).toBeNull();
  await build('cat "$LOCKSTEP_DEPS/lib/dist/lib.txt"', lib);
  expect(said().at(-1)).toBe('genuine');
});

test('T24: a dependency that was changed between two builds is made anew before it is used', async () => {
  const lib = await libOutput();
  await build('true', lib);
  const file = join(fake.workspace.storeDir, 'deps', hexOf(lib), 'dist/lib.txt');
  nodeDisk.chmod(file, 0o644);
  writeFileSync(file, 'evil');
  await build('cat "$LOCKSTEP_DEPS/lib/dist/lib.txt"', lib);
  expect(said()).toEqual(['genuine']);
});

test('T24: two builds at once may want the same dependency', async () => {
  const lib = await libOutput();
  await Promise.all([1, 2, 3].map(() => build('cat "$LOCKSTEP_DEPS/lib/dist/lib.txt"; echo', lib)));
  expect(said()).toEqual(['genuine', 'genuine', 'genuine']);
  expect(readdirSync(join(fake.workspace.storeDir, 'deps'))).toEqual([hexOf(lib)]);
});

test('T33: workflow commands of a build come out as events alone, and in the log', async () => {
  const commands = [
    '::set-env name=A::b',
    '##[add-path]/evil',
    '::stop-commands::x',
    '::add-mask::a',
  ];
  await build(commands.map((line) => `echo '${line}'`).join('; '));
  expect(said()).toEqual(commands);
  const log = readFileSync(join(fake.workspace.storeDir, 'logs/run/api.log'), 'utf8');
  expect(log.split('\n').slice(1, -1)).toEqual(commands);
});

test('the same key gives the same output whatever the machine is called', async () => {
  const spec = { outputs: ['out.txt'] };
  const script = 'env | grep -E "^(TZ|LANG|LC_ALL|CI|SOURCE_DATE_EPOCH)=" | sort > out.txt';
  const first = await build(script, null, spec);
  expect((await build(script, null, spec)).output).toBe(first.output);
  expect(digestOf(readFileSync(join(world.workspace.componentsDir, 'api/out.txt')))).toBe(
    digestOf('CI=true\nLANG=C.UTF-8\nLC_ALL=C.UTF-8\nSOURCE_DATE_EPOCH=315532800\nTZ=UTC\n'),
  );
});
