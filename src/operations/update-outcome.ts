/** What both ways of `lock --update` rest on and answer with, whether locks are written here or proposed. */
import { compareLocks } from '../domain/changes.js';
import { lockBytes, lockDigest } from '../domain/lock-bytes.js';
import type { LockSummary } from '../domain/lock-summary.js';
import type { ComponentName, EnvironmentName } from '../domain/names.js';
import type { UpdateConfig } from '../domain/update-config.js';
import type { LockUpdateResult, UpdatedLock } from '../domain/update-result.js';
import type { World } from '../ports/world.js';
import type { UpdateDraft, UpdateRequest } from './draft-update.js';
import { holdsIn } from './held.js';
import { loadEnvironments, loadManifest, lockSummary, requireEnvironment } from './load.js';
import { requireComponents } from './lock.js';
import { isFine, skippedFindings } from './update-findings.js';

export interface UpdateOptions {
  /** Null stands for the lock without an environment. */
  readonly environments: readonly (EnvironmentName | null)[];
  /** Only these may move; empty = all. */
  readonly components: readonly ComponentName[];
  /** `update:` of `lockstep.yaml`, with what was given nearer. */
  readonly update: UpdateConfig;
  /** Decide everything and write nothing. */
  readonly dryRun: boolean;
}

/** What the drafts of all environments rest on, from the manifests that `world` has. */
export async function updateRequest(world: World, options: UpdateOptions): Promise<UpdateRequest> {
  const manifest = loadManifest(world);
  const environments = loadEnvironments(world, manifest);
  requireComponents(manifest, options.components);
  for (const environment of options.environments) {
    if (environment !== null) requireEnvironment(world, environments, environment);
  }
  const holds = await holdsIn(world, options.environments);
  const { update: config, components } = options;
  return { world, manifest, environments, holds, config, components };
}

/** Where the updated lock would be. */
export function summaryOf(world: World, { environment, before, after }: UpdateDraft): LockSummary {
  const changed = lockBytes(before) !== lockBytes(after);
  return lockSummary(world, environment, { digest: lockDigest(after), changed });
}

/** One environment of the result. */
export function updatedLock(
  { environment, before, after }: UpdateDraft,
  lock: LockSummary,
): UpdatedLock {
  return {
    environment,
    lock,
    changes: compareLocks(before, after),
    total: after.components.size,
  };
}

/** The result of drafts, with what else there is to say. */
export function updateResult(
  { environments, update, dryRun }: UpdateOptions,
  drafts: readonly UpdateDraft[],
  more: Pick<LockUpdateResult, 'updates'> &
    Partial<Pick<LockUpdateResult, 'onto' | 'findings' | 'pullRequests'>>,
): LockUpdateResult {
  const skipped = drafts.flatMap((draft) => draft.skipped);
  const findings = [
    ...drafts.flatMap((draft) => draft.findings),
    ...skippedFindings(skipped),
    ...(more.findings ?? []),
  ];
  return {
    command: 'lock',
    ok: isFine(findings),
    environment: environments.length === 1 ? (environments[0] ?? null) : null,
    findings,
    strategy: update.strategy,
    dryRun,
    onto: more.onto ?? null,
    updates: more.updates,
    pullRequests: more.pullRequests ?? [],
    skipped,
  };
}
