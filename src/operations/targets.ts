/** What an apply aims at: each locked component with its recipe's source, peeled, in dependency order. */
import type { Finding } from '../domain/finding.js';
import type { CommitSha, TreeId } from '../domain/git-ids.js';
import { dependenciesOf, topologicalOrder } from '../domain/graph.js';
import type { Lock, LockedComponent } from '../domain/lock.js';
import type { Component, Environments, Manifest } from '../domain/manifest.js';
import type { ComponentName } from '../domain/names.js';
import { mapSettled } from '../domain/parallel.js';
import { parseRepoUrl, type RepoUrl } from '../domain/repo-url.js';
import { staleness } from '../domain/staleness.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import type { ApplyOptions } from './apply-options.js';
import { collectFailures } from './collect-failures.js';
import { loadEnvironments, loadManifest, requireEnvironment, requireLock } from './load.js';
import { retry } from './retry.js';

export interface Target {
  readonly name: ComponentName;
  readonly locked: LockedComponent;
  /** The manifest's entry, with type and dependencies of the lock where the lock is the older of the two. */
  readonly component: Component;
  readonly url: RepoUrl;
  /** Of an unpeeled entry in a dry run it may still be a tag object. */
  readonly commit: CommitSha;
  readonly tree: TreeId | null;
  readonly peeled: boolean;
}

export interface Targets {
  readonly lock: Lock;
  /** Dependencies before dependents, ties by name. */
  readonly all: ReadonlyMap<ComponentName, Target>;
  /** Those that `--component` asks for, or all. */
  readonly chosen: ReadonlySet<ComponentName>;
  readonly findings: readonly Finding[];
}

/**
 * Reads lock and manifest and brings them together. Throws `lock-missing`, `environment-unknown`, `lock-stale`
 * (with `locked`, or when a component asked for is not in the lock), `component-unknown`, `dependency-cycle`,
 * `dependency-missing`, and what `proveCommit` throws for entries of the earlier format.
 */
export async function loadTargets(world: World, options: ApplyOptions): Promise<Targets> {
  const manifest = loadManifest(world);
  const environments = loadEnvironments(world, manifest);
  const { environment } = options;
  if (environment !== null) requireEnvironment(world, environments, environment);
  const lock = options.lock ?? requireLock(world, environment);
  const findings = agreement({ lock, manifest, environments }, options);
  const components = new Map(
    [...lock.components.values()].map((entry) => [
      entry.name,
      componentOf(entry, manifest.components.get(entry.name), options.lock !== undefined),
    ]),
  );
  const chosen = choose(components, options);
  requireLocked(manifest, { lock, chosen }, options);
  const order = topologicalOrder(components);
  const peeled = await peel(world, lock, options);
  const all = new Map<ComponentName, Target>();
  for (const name of order) {
    const [component, entry] = [components.get(name), peeled.get(name)];
    if (component !== undefined && entry !== undefined) all.set(name, targetOf(component, entry));
  }
  return { lock, all, chosen, findings };
}

interface Read {
  readonly lock: Lock;
  readonly manifest: Manifest;
  readonly environments: Environments;
}

function agreement(read: Read, options: ApplyOptions): Finding[] {
  if (options.lock !== undefined) return [];
  const findings = staleness(read.lock, read.manifest, read.environments);
  if (!options.locked || findings.length === 0) {
    return findings.map((finding) => ({ ...finding, severity: 'warning' }));
  }
  const names = findings.map((finding) => finding.where?.component).filter(Boolean);
  throw staleLock(options, {
    message: `does not belong to the manifest as it is now: ${findings.map((finding) => finding.message).join('; ')}`,
    findings,
    components: names as string[],
  });
}

/** Never a floating version: what the lock does not have cannot be applied (an older lock given on purpose may lack it). */
function requireLocked(
  manifest: Manifest,
  locked: { lock: Lock; chosen: ReadonlySet<ComponentName> },
  options: ApplyOptions,
): void {
  const { lock } = locked;
  if (options.lock !== undefined || lock.partial || options.components.length > 0) return;
  const absent = [...manifest.components.keys()].filter((name) => !lock.components.has(name));
  if (absent.length === 0) return;
  throw staleLock(options, {
    message: `does not have ${absent.join(', ')}, which the manifest has`,
    findings: [],
    components: absent,
  });
}

function staleLock(
  options: ApplyOptions,
  details: { message: string; findings: readonly Finding[]; components: readonly string[] },
): LockstepError {
  const { environment } = options;
  return new LockstepError('lock-stale', {
    message: `the lock${environment === null ? '' : ` of ${environment}`} ${details.message}`,
    hint: `lockstep lock${environment === null ? '' : ` --env ${environment}`}`,
    data: { environment, components: details.components, findings: details.findings },
  });
}

/** Type and dependencies come from the manifest; from the lock when it is older or the manifest has no such component. */
function componentOf(
  entry: LockedComponent,
  declared: Component | undefined,
  lockLeads: boolean,
): Component {
  const { name, repo, version, type, buildTarget, dependsOn } = entry;
  const ofLock = { name, repo, version, type, buildTarget, dependsOn };
  if (declared === undefined) {
    return { ...ofLock, tagPrefix: '', build: {}, isolation: null, line: 0 };
  }
  return lockLeads ? { ...declared, type, buildTarget, dependsOn } : declared;
}

function choose(
  components: ReadonlyMap<ComponentName, Component>,
  options: ApplyOptions,
): ReadonlySet<ComponentName> {
  if (options.components.length === 0) return new Set(components.keys());
  const unknown = options.components.filter((name) => !components.has(name));
  if (unknown.length > 0) {
    const where = options.environment === null ? 'the lock' : `the lock of ${options.environment}`;
    throw new LockstepError('component-unknown', {
      message: `${where} has no component ${unknown.join(', ')}`,
      hint: `choose from: ${[...components.keys()].join(', ')}`,
      data: { components: unknown },
    });
  }
  const chosen = new Set(options.components);
  if (!options.withDependencies) return chosen;
  return new Set([...chosen, ...dependenciesOf(components, options.components)]);
}

/** Entries of the earlier format may hold tag objects: each is proven and peeled first, except in a dry run. */
async function peel(
  world: World,
  lock: Lock,
  options: ApplyOptions,
): Promise<ReadonlyMap<ComponentName, LockedComponent>> {
  const entries = [...lock.components.values()];
  if (options.dryRun || entries.every((entry) => entry.peeled)) return lock.components;
  const settled = await mapSettled(entries, options.jobs, async (entry) => {
    if (entry.peeled) return entry;
    const proven = await retry(world, { retries: world.config.retries }, () =>
      world.git.proveCommit(parseRepoUrl(entry.repo), entry.commit, world.signal),
    );
    return { ...entry, commit: proven.commit, tree: proven.tree, ref: proven.ref, peeled: true };
  });
  const what = `of the lock${options.environment === null ? '' : ` of ${options.environment}`} could not be proven`;
  collectFailures(settled, { what, total: entries.length, throwThem: true });
  return new Map(
    settled.flatMap((result) =>
      result.status === 'fulfilled' ? [[result.value.name, result.value] as const] : [],
    ),
  );
}

function targetOf(component: Component, locked: LockedComponent): Target {
  return {
    name: locked.name,
    locked,
    component,
    url: parseRepoUrl(locked.repo),
    commit: locked.commit as CommitSha,
    tree: locked.tree,
    peeled: locked.peeled,
  };
}
