/** A meta-repo to apply: components with scripts as builds, releases, and a lock that names them. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Digest } from '../../src/domain/digest.js';
import type { CommitSha, ObjectId, TreeId } from '../../src/domain/git-ids.js';
import type { Lock, LockedComponent } from '../../src/domain/lock.js';
import { lockBytes } from '../../src/domain/lock-bytes.js';
import type { ComponentType } from '../../src/domain/manifest.js';
import type { ComponentName, EnvironmentName } from '../../src/domain/names.js';
import type { StepResult } from '../../src/domain/plan.js';
import type { ApplyResult } from '../../src/domain/results.js';
import { manifestDigest } from '../../src/domain/wanted.js';
import { loadEnvironments, loadManifest } from '../../src/operations/load.js';
import { apply } from '../../src/operations/apply.js';
import type { ApplyOptions } from '../../src/operations/apply-options.js';
import type { ProcessRequest } from '../../src/ports/processes.js';
import type { World } from '../../src/ports/world.js';
import { fakeWorld, type FakeWorld } from './fake-world.js';

export interface Part {
  readonly type?: ComponentType;
  readonly dependsOn?: readonly string[];
  /** Lines below `build:` in the manifest, each `key: value`. */
  readonly build?: readonly string[];
}

/** A script that makes `out/`, by the player of `buildWorld`. */
export const BUILDS: Part = { type: 'script', build: ['build: ["make-out"]', 'outputs: [out]'] };

export const name = (text: string): ComponentName => text as ComponentName;
export const environment = (text: string): EnvironmentName => text as EnvironmentName;
const environmentOrNull = (text: string | null): EnvironmentName | null =>
  text === null ? null : environment(text);
export const urlOf = (component: string): string => `https://example.org/acme/${component}.git`;

export interface MetaRepoUnderTest {
  readonly world: FakeWorld;
  /** Writes the manifest. */
  declare(parts: Readonly<Record<string, Part>>): void;
  /** Commits files of a component under a tag, and pins it in the lock of every environment written next. */
  release(component: string, version: string, files?: Readonly<Record<string, string>>): CommitSha;
  /** Changes what the lock will say of a component. */
  pin(component: string, change: Partial<LockedComponent>): void;
  /** Takes a component out of the locks written next. */
  unpin(component: string): void;
  lock(environment?: string | null): Lock;
  /** Writes the lock file of an environment. */
  writeLock(environment?: string | null): Lock;
  apply(options?: Partial<ApplyOptions>, world?: World): Promise<ApplyResult>;
  read(path: string): string | null;
  /** What the command `make-out` does. */
  makeOut(request: ProcessRequest): void;
  /** Changes a file of a working tree. */
  edit(path: string, text: string): void;
}

export const OPTIONS: ApplyOptions = {
  command: 'apply',
  environment: null,
  components: [],
  withDependencies: false,
  locked: false,
  restoreOnly: false,
  dryRun: false,
  keepGoing: false,
  jobs: 4,
  skipPackages: false,
  force: false,
  runPhases: { verify: true, deploy: true },
  record: true,
};

/** A world whose `make-out` writes `out/result`: the component's `src` and its dependencies' results. */
export function applyMetaRepo(): MetaRepoUnderTest {
  const world = fakeWorld();
  const played = (request: ProcessRequest): void =>
    makeOut(request.cwd, request.env['LOCKSTEP_DEPS']);
  world.processes.play((request) => {
    if (request.argv[0] === 'make-out') played(request);
    return request.argv[0] === 'fail' ? { code: 1, lines: ['it is broken'] } : {};
  });
  const parts = new Map<string, Part>();
  const pins = new Map<string, LockedComponent>();
  const repo: MetaRepoUnderTest = {
    world,
    declare(next) {
      parts.clear();
      for (const [part, shape] of Object.entries(next)) parts.set(part, shape);
      world.write('manifests/components.yaml', manifestText(parts));
    },
    release(component, version, files = { src: `${component} ${version}` }) {
      const { commit, tree } = world.git.addCommit(urlOf(component), `refs/tags/${version}`, files);
      pins.set(component, pinOf(component, { version, commit, tree, part: parts.get(component) }));
      return commit;
    },
    pin: (component, change) => {
      const pin = pins.get(component);
      if (pin !== undefined) pins.set(component, { ...pin, ...change });
    },
    unpin: (component) => void pins.delete(component),
    lock: (target = null) => lockOf(pins, target),
    writeLock(target = null) {
      const manifest = loadManifest(world);
      const lock = {
        ...lockOf(pins, target),
        manifest: manifestDigest(
          manifest,
          loadEnvironments(world, manifest),
          environmentOrNull(target),
        ),
      };
      const middle = target === null ? '' : `.${target}`;
      world.write(`manifests/components.lock${middle}.yaml`, lockBytes(lock));
      return lock;
    },
    apply: (options = {}, other = world) => apply(other, { ...OPTIONS, ...options }),
    read: (path) => {
      const full = join(world.workspace.root, path);
      return existsSync(full) ? readFileSync(full, 'utf8') : null;
    },
    makeOut: played,
    edit: (path, text) => world.write(path, text),
  };
  return repo;
}

/** `component: outcome` of every step. */
export function outcomes(results: readonly StepResult[]): Readonly<Record<string, string>> {
  return Object.fromEntries(results.map((result) => [result.component, result.outcome]));
}

export function actions(result: ApplyResult): Readonly<Record<string, string>> {
  return Object.fromEntries(result.plan.steps.map((step) => [step.component, step.action]));
}

export function reasons(result: ApplyResult): Readonly<Record<string, string>> {
  return Object.fromEntries(result.plan.steps.map((step) => [step.component, step.reason]));
}

/** First line of `src`, then the results of the dependencies; further lines of `src` change nothing. */
function makeOut(directory: string, dependencies: string | undefined): void {
  const mine = readFileSync(join(directory, 'src'), 'utf8').split('\n', 1)[0] ?? '';
  const given = dependencies === undefined ? [] : readdirSync(dependencies).sort();
  const theirs = given.map((dependency) =>
    readFileSync(join(dependencies ?? '', dependency, 'out', 'result'), 'utf8').trim(),
  );
  const result = join(directory, 'out', 'result');
  mkdirSync(dirname(result), { recursive: true });
  writeFileSync(result, `${[mine, ...theirs.map((text) => `(${text})`)].join(' ')}\n`);
}

function manifestText(parts: ReadonlyMap<string, Part>): string {
  const lines = ['components:'];
  for (const [part, { type = 'none', dependsOn = [], build = [] }] of parts) {
    lines.push(`  ${part}:`, `    repo: ${urlOf(part)}`, '    version: "*"', `    type: ${type}`);
    lines.push(`    depends_on: [${dependsOn.join(', ')}]`);
    if (build.length > 0) lines.push('    build:', ...build.map((line) => `      ${line}`));
  }
  return `${lines.join('\n')}\n`;
}

function pinOf(
  component: string,
  at: { version: string; commit: CommitSha | ObjectId; tree: TreeId; part: Part | undefined },
): LockedComponent {
  return {
    name: name(component),
    repo: urlOf(component),
    version: at.version,
    ref: `refs/tags/${at.version}`,
    commit: at.commit,
    peeled: true,
    tree: at.tree,
    type: at.part?.type ?? 'none',
    buildTarget: null,
    dependsOn: (at.part?.dependsOn ?? []).map((dependency) => ({
      name: name(dependency),
      range: null,
    })),
    output: null as Digest | null,
  };
}

function lockOf(pins: ReadonlyMap<string, LockedComponent>, target: string | null): Lock {
  const sorted = [...pins].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    formatVersion: 2,
    environment: environmentOrNull(target),
    generatedAt: '2026-11-21T10:00:00Z',
    manifest: null,
    promotedFrom: null,
    partial: false,
    components: new Map(sorted.map(([component, pin]) => [name(component), pin])),
  };
}
