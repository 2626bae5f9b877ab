/** A world for `lock --update`: repositories by script, and the meta-repo on a forge in memory. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_UPDATE, type UpdateConfig } from '../../src/domain/update-config.js';
import type { CommitSha } from '../../src/domain/git-ids.js';
import { parseComponentName, parseEnvironmentName } from '../../src/domain/names.js';
import type { LockUpdateResult } from '../../src/domain/update-result.js';
import { lock } from '../../src/operations/lock.js';
import { lockUpdate } from '../../src/operations/lock-update.js';
import type { UpdateOptions } from '../../src/operations/update-outcome.js';
import { readLock } from '../../src/domain/read-lock.js';
import { fakeForge, type FakeForge } from './fake-forge.js';
import { fakeWorld, type FakeWorld } from './fake-world.js';
import { versionsOf } from './locks.js';

export const dev = parseEnvironmentName('dev');
export const prod = parseEnvironmentName('prod');
export const LOCK = 'manifests/components.lock.dev.yaml';
export const PREFIX = 'lockstep/update/';
export const DAY = 86_400_000;

export const urlOf = (name: string): string => `https://h.example/${name}.git`;

export interface UpdateWorld extends FakeWorld {
  readonly forge: FakeForge;
}

/** Component → what the manifest says: the wanted version, and what it depends on. */
export type Wanted = Readonly<Record<string, string | { version: string; dependsOn: string[] }>>;

export function updateWorld(login?: string): UpdateWorld {
  const forge = fakeForge(login === undefined ? {} : { login });
  const world = fakeWorld({ forge });
  world.metaRepo.resolveRevision = (name) =>
    Promise.resolve(name === 'HEAD' ? (forge.branches.get('main') ?? null) : null);
  return { ...world, forge };
}

/** A commit of a component, `age` milliseconds old; a version is a tag, anything else a branch. */
export function release(
  world: FakeWorld,
  name: string,
  version: string,
  age = 90 * DAY,
): CommitSha {
  const kind = /^v?[0-9]/.test(version) ? 'tags' : 'heads';
  const files = { 'file.txt': `${version} ${world.git.times.size}` };
  const { commit } = world.git.addCommit(urlOf(name), `refs/${kind}/${version}`, files);
  world.git.times.set(commit, world.clock.now() - age);
  return commit;
}

export function manifestText(wanted: Wanted): string {
  const lines = Object.entries(wanted).map(([name, what]) => {
    const { version, dependsOn } =
      typeof what === 'string' ? { version: what, dependsOn: [] } : what;
    const needs = dependsOn.map((one) => JSON.stringify(one)).join(', ');
    return `  ${name}: {repo: "${urlOf(name)}", version: "${version}", type: none, depends_on: [${needs}]}`;
  });
  return `components:\n${lines.join('\n')}\n`;
}

/** Writes the manifest, locks the environments as the repositories are now, and puts all of it on `main` of the forge. */
export async function lockAll(
  world: UpdateWorld,
  wanted: Wanted,
  environments = [dev],
): Promise<CommitSha> {
  world.write('manifests/components.yaml', manifestText(wanted));
  world.write(
    'manifests/environments.yaml',
    `environments: {${environments.map((name) => `${name}: {}`).join(', ')}}\n`,
  );
  await lock(world, { environments, components: [], check: false, allowPartial: false });
  return pushAll(world, environments);
}

/** What is on the disk is what `main` has then. */
export function pushAll(world: UpdateWorld, environments = [dev]): CommitSha {
  const files = [
    'manifests/components.yaml',
    'manifests/environments.yaml',
    ...environments.map((name) => `manifests/components.lock.${name}.yaml`),
  ];
  const texts = files.map(
    (file) => [file, readFileSync(join(world.workspace.root, file), 'utf8')] as const,
  );
  return world.forge.addCommit('main', Object.fromEntries(texts));
}

export function update(
  world: FakeWorld,
  config: Partial<UpdateConfig> = {},
  options: Partial<UpdateOptions> = {},
): Promise<LockUpdateResult> {
  return lockUpdate(world, {
    environments: [dev],
    components: [],
    update: { ...DEFAULT_UPDATE, ...config },
    dryRun: false,
    ...options,
  });
}

/** Versions that the lock on the disk has. */
export function locked(world: FakeWorld): Readonly<Record<string, string>> {
  return versionsOf(readLock(readFileSync(join(world.workspace.root, LOCK), 'utf8'), LOCK));
}

/** Versions that a branch of the forge has. */
export function versionsAt(world: UpdateWorld, branch: string): Readonly<Record<string, string>> {
  return versionsOf(readLock(world.forge.filesAt(branch)[LOCK] ?? '', LOCK));
}

/** `code: component` of each finding. */
export function codesOf({ findings }: LockUpdateResult): readonly string[] {
  return findings.map(({ code, where }) => `${code}: ${where?.component ?? '-'}`);
}

export const component = parseComponentName;

/** Calls that change the forge. */
export function writesOf({ forge }: UpdateWorld): readonly string[] {
  return forge.calls.filter((call) => /^(?:create|update|move|delete|comment \d)/.test(call));
}

export const ONE = { strategy: 'one' } as const;
export const EACH = { strategy: 'per-component' } as const;

/** Branch of a set. */
export const branchOf = (set: string, environment = 'dev'): string =>
  `${PREFIX}${environment}/${set}`;

/** `created dev/all` of each pull request. */
export const operations = ({ pullRequests }: LockUpdateResult): readonly string[] =>
  pullRequests.map(({ operation, branch }) => `${operation} ${branch.slice(PREFIX.length)}`);

export const openTitles = ({ forge }: UpdateWorld): readonly string[] =>
  forge.pulls.filter(({ state }) => state === 'open').map(({ title }) => title);
