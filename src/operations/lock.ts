/** `lock`: resolves what the manifest wants, verifies it, and writes the lock of each environment asked for. */
import { compareLocks } from '../domain/changes.js';
import { rangeConflicts } from '../domain/conflicts.js';
import type { Finding } from '../domain/finding.js';
import { heldComponents } from '../domain/holds.js';
import type { Lock, LockedComponent } from '../domain/lock.js';
import { lockBytes, lockDigest } from '../domain/lock-bytes.js';
import type { Component, Environments, Manifest } from '../domain/manifest.js';
import type { ComponentName, EnvironmentName } from '../domain/names.js';
import type { LockAllResult, LockResult } from '../domain/results.js';
import { manifestDigest, wantedVersion } from '../domain/wanted.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import { draftOf, refreshed, resolveEach } from './draft-lock.js';
import { driftFindings } from './drift.js';
import { holdsIn, type HoldsByEnvironment } from './held.js';
import { heldFindings, refuseConflicts, refuseRejected, staleFinding } from './lock-findings.js';
import {
  loadEnvironments,
  loadLock,
  loadManifest,
  requireEnvironment,
  writeLock,
  lockSummary,
} from './load.js';
import { resolveComponent, type Resolution } from './resolve-component.js';

export interface LockOptions {
  /** Null stands for the lock without an environment. */
  readonly environments: readonly (EnvironmentName | null)[];
  /** Only these are resolved anew; empty = all. */
  readonly components: readonly ComponentName[];
  /** Write nothing; say no when the committed lock is not what locking would give. */
  readonly check: boolean;
  /** Write a lock that misses what could not be resolved, and say so in it. */
  readonly allowPartial: boolean;
  /** Write nothing and say what would be written. */
  readonly dryRun?: boolean;
}

/**
 * Locks every environment asked for; nothing is written for any of them unless all could be resolved.
 * Throws one error that lists every component that failed; `lock-missing` for a check of a lock that is not there.
 */
export async function lock(
  world: World,
  options: LockOptions,
): Promise<LockResult | LockAllResult> {
  // The journal is read by git while the files are parsed here; a refusal of a file comes before one of the journal.
  const reading = Promise.allSettled([holdsIn(world, options.environments)]);
  const manifest = loadManifest(world);
  const environments = loadEnvironments(world, manifest);
  requireComponents(manifest, options.components);
  for (const environment of options.environments) {
    if (environment !== null) requireEnvironment(world, environments, environment);
  }
  const [read] = await reading;
  if (read.status === 'rejected') throw read.reason;
  const request: Request = { world, manifest, environments, options, holds: read.value };
  const drafts: Draft[] = [];
  for (const environment of options.environments) {
    drafts.push(await draftLock(request, environment));
  }
  if (!options.check) drafts.forEach((draft) => refuseConflicts(draft.after));
  const results = drafts.map((draft) => finish(world, draft, options));
  const [only] = results;
  if (only !== undefined && results.length === 1) return only;
  return {
    command: 'lock',
    ok: results.every((result) => result.ok),
    environment: null,
    findings: results.flatMap((result) => result.findings),
    environments: results,
  };
}

interface Request {
  readonly world: World;
  readonly manifest: Manifest;
  readonly environments: Environments;
  readonly options: LockOptions;
  readonly holds: HoldsByEnvironment;
}

interface Draft {
  readonly environment: EnvironmentName | null;
  readonly before: Lock | null;
  readonly after: Lock;
  readonly findings: readonly Finding[];
}

async function draftLock(request: Request, environment: EnvironmentName | null): Promise<Draft> {
  const { world, manifest, environments, options } = request;
  const before = loadLock(world, environment);
  if (before === null && options.check) {
    throw new LockstepError('lock-missing', {
      message: `there is no lock ${environment === null ? 'without an environment' : `of ${environment}`} to check`,
      hint: `lockstep lock${environment === null ? '' : ` --env ${environment}`}`,
    });
  }
  const holds = request.holds.get(environment) ?? [];
  const held = heldComponents(holds, manifest.components.keys());
  const chosen = [...manifest.components.values()].filter((component) =>
    needsResolving(component, { before, held, options }),
  );
  const resolved = await resolveEach(
    world,
    { environment, components: chosen, allowPartial: options.allowPartial },
    (component) =>
      resolveComponent(
        world,
        component,
        wantedVersion(component, environments, environment),
        before?.components.get(component.name) ?? null,
      ),
  );
  const entries = mergeEntries(manifest, { before, chosen, resolved: resolved.byName, held });
  refuseRejected(environment, entries.values(), { holds, before });
  const after = draftOf(world, before, {
    environment,
    manifest: manifestDigest(manifest, environments, environment),
    partial: resolved.failed.length > 0,
    entries,
  });
  return {
    environment,
    before,
    after,
    findings: [
      ...resolved.failed,
      ...driftFindings(before, resolved.byName),
      ...heldFindings(held, before),
      ...rangeConflicts(after),
    ],
  };
}

type Resolved = ReadonlyMap<ComponentName, Resolution>;

/** With components named, the others keep their entry; a component without a usable entry is always resolved. */
function needsResolving(
  component: Component,
  given: { before: Lock | null; held: ReadonlySet<ComponentName>; options: LockOptions },
): boolean {
  const entry = given.before?.components.get(component.name);
  if (entry === undefined || !entry.peeled) return true;
  if (given.held.has(component.name)) return false;
  return given.options.components.length === 0 || given.options.components.includes(component.name);
}

/** By name. What the manifest lacks is dropped; an old entry never stands in for one that could not be resolved. */
function mergeEntries(
  manifest: Manifest,
  given: {
    readonly before: Lock | null;
    readonly chosen: readonly Component[];
    readonly resolved: Resolved;
    readonly held: ReadonlySet<ComponentName>;
  },
): Map<ComponentName, LockedComponent> {
  const { before, chosen, resolved, held } = given;
  const entries = new Map<ComponentName, LockedComponent>();
  for (const component of manifest.components.values()) {
    const old = chosen.includes(component) ? undefined : before?.components.get(component.name);
    const entry =
      resolved.get(component.name)?.entry ??
      (old?.peeled === true ? refreshed(old, component, held.has(component.name)) : undefined);
    if (entry !== undefined) entries.set(component.name, entry);
  }
  return entries;
}

function finish(world: World, draft: Draft, options: LockOptions): LockResult {
  const summary =
    options.check || options.dryRun === true
      ? lockSummary(world, draft.environment, {
          digest: lockDigest(draft.after),
          changed: draft.before === null || lockBytes(draft.before) !== lockBytes(draft.after),
        })
      : writeLock(world, draft.environment, draft.after);
  const stale: Finding[] =
    options.check && summary.changed ? [staleFinding(draft.environment, summary.path)] : [];
  const findings = [...draft.findings, ...stale];
  return {
    command: 'lock',
    ok:
      !findings.some((finding) => finding.severity === 'error') &&
      !(options.check && summary.changed),
    environment: draft.environment,
    findings,
    check: options.check,
    ...(options.dryRun === true ? { dryRun: true } : {}),
    lock: summary,
    changes: compareLocks(draft.before, draft.after),
    total: draft.after.components.size,
  };
}

/** Throws `component-unknown` for names that the manifest does not have. */
export function requireComponents(manifest: Manifest, names: readonly ComponentName[]): void {
  const unknown = names.filter((name) => !manifest.components.has(name));
  if (unknown.length > 0) {
    throw new LockstepError('component-unknown', {
      message: `the manifest has no component ${unknown.join(', ')}`,
      hint: `components: ${[...manifest.components.keys()].join(', ')}`,
    });
  }
}
