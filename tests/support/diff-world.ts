/** A world with two sides to compare: what `main` held, and what is on disk. */
import type { CommitSha } from '../../src/domain/git-ids.js';
import type { HostEvent } from '../../src/domain/host-event.js';
import { diff, type DiffOptions } from '../../src/operations/diff.js';
import type { Forge } from '../../src/ports/forge.js';
import type { Host } from '../../src/ports/host.js';
import { fakeWorld, type FakeWorld } from './fake-world.js';

export const MANIFEST = 'manifests/components.yaml';
export const lockFile = (environment: string): string =>
  `manifests/components.lock.${environment}.yaml`;
export const urlOf = (name: string): string => `https://h.example/acme/${name}.git`;
export const sha = (digit: string): CommitSha => digit.repeat(40) as CommitSha;

export interface Locked {
  readonly version?: string;
  readonly ref?: string | null;
  readonly commit?: string;
  readonly repo?: string;
  readonly dependsOn?: readonly string[];
  readonly output?: string;
}

/** Component → what it is locked at; v1.0.0 at a commit of ones where nothing is said. */
export type LockedSet = Readonly<Record<string, Locked>>;

export function lockYaml(environment: string, components: LockedSet): string {
  const entries = Object.entries(components).map(([name, one]) => {
    const version = one.version ?? 'v1.0.0';
    const ref = one.ref === undefined ? `refs/tags/${version}` : one.ref;
    return [
      `  ${name}:`,
      `    repo: ${one.repo ?? urlOf(name)}`,
      `    version: ${version}`,
      `    ref: ${ref ?? 'null'}`,
      `    commit: "${one.commit ?? sha('1')}"`,
      `    tree: "${sha('f')}"`,
      '    type: none',
      '    build_target: null',
      `    depends_on: [${(one.dependsOn ?? []).map((on) => JSON.stringify(on)).join(', ')}]`,
      ...(one.output === undefined ? [] : [`    output: ${one.output}`]),
    ].join('\n');
  });
  return [
    'lockfile_version: 2',
    `environment: ${environment}`,
    'generated_at: "2026-11-21T10:00:00Z"',
    `manifest: sha256:${'0'.repeat(64)}`,
    'components:',
    ...entries,
    '',
  ].join('\n');
}

/** A manifest that wants any version of each. */
export function manifestYaml(components: LockedSet): string {
  const lines = Object.entries(components).map(
    ([name, { repo = urlOf(name), dependsOn = [] }]) =>
      `  ${name}: {repo: "${repo}", version: "*", type: none, depends_on: ${JSON.stringify(dependsOn)}}`,
  );
  return ['components:', ...lines, ''].join('\n');
}

export interface TwoSides {
  readonly before: LockedSet;
  readonly after: LockedSet;
  readonly trust?: 'low' | 'high';
  readonly event?: HostEvent | null;
  readonly forge?: Forge | null;
  readonly environments?: readonly string[];
}

/** The same two sides in each environment; `dev` alone where none is named. The caller disposes of it. */
export function twoSides(sides: TwoSides): FakeWorld {
  const { before, after, environments = ['dev'] } = sides;
  const host: Host = {
    kind: sides.event === undefined ? 'terminal' : 'github',
    actor: 'ada',
    run: 'https://h.example/runs/1',
    trust: sides.trust ?? 'high',
    event: sides.event ?? null,
    os: 'linux',
    arch: 'x64',
    environment: {},
  };
  const world = fakeWorld({ host, forge: sides.forge ?? null });
  const declared = `environments: {${environments.map((one) => `${one}: {}`).join(', ')}}\n`;
  const filesOf = (set: LockedSet): Record<string, string> => ({
    [MANIFEST]: manifestYaml(set),
    'manifests/environments.yaml': declared,
    ...Object.fromEntries(environments.map((one) => [lockFile(one), lockYaml(one, set)])),
  });
  for (const [path, text] of Object.entries(filesOf(after))) world.write(path, text);
  world.metaRepo.revisions.set('main', filesOf(before));
  world.metaRepo.revisions.set('HEAD', {});
  return world;
}

/** `diff` against `main` that asks everything, unless told otherwise. */
export function compared(world: FakeWorld, options: Partial<DiffOptions> = {}) {
  return diff(world, {
    base: 'main',
    head: null,
    environments: [],
    failOnChange: [],
    failOnSeverity: null,
    fetch: true,
    verify: true,
    ...options,
  });
}

export const NO_EVENT: HostEvent = {
  name: 'push',
  repository: 'acme/meta',
  runId: '412',
  commit: null,
  ref: 'refs/heads/topic',
  pullRequest: null,
  before: null,
  defaultBranch: 'main',
  endedRun: null,
};

export const pullRequestEvent = (
  pullRequest: Partial<NonNullable<HostEvent['pullRequest']>> = {},
): HostEvent => ({
  ...NO_EVENT,
  name: 'pull_request',
  pullRequest: { number: 7, head: sha('d'), base: sha('c'), isFork: false, ...pullRequest },
});
