/** `status`: the working trees beside what the lock of an environment says. Changes nothing, asks no remote but for a tag object. */
import { shortSha } from '../domain/git-ids.js';
import type { Finding } from '../domain/finding.js';
import type { LockedComponent } from '../domain/lock.js';
import { lockDigest } from '../domain/lock-bytes.js';
import type { ComponentName, EnvironmentName } from '../domain/names.js';
import { mapSettled } from '../domain/parallel.js';
import { recipeOf } from '../domain/recipe.js';
import { parseRepoUrl } from '../domain/repo-url.js';
import type { StatusResult } from '../domain/results.js';
import { staleness } from '../domain/staleness.js';
import type { Manifest } from '../domain/manifest.js';
import type { CheckoutState } from '../ports/git.js';
import type { World } from '../ports/world.js';
import { collectFailures } from './collect-failures.js';
import { bypassesIn } from './bypasses-in.js';
import { deliveryIn } from './deliver-report.js';
import { heldIn } from './held.js';
import {
  loadEnvironments,
  loadManifest,
  lockSummary,
  requireEnvironment,
  requireLock,
} from './load.js';

type Row = StatusResult['components'][number];

/** Ok when every working tree is at its lock and the lock belongs to the manifest. Throws `lock-missing`. */
export async function status(
  world: World,
  environment: EnvironmentName | null,
): Promise<StatusResult> {
  const manifest = loadManifest(world);
  const environments = loadEnvironments(world, manifest);
  if (environment !== null) requireEnvironment(world, environments, environment);
  const lock = requireLock(world, environment);
  const held = await heldIn(world, environment, lock.components.keys());
  const settled = await mapSettled(
    [...lock.components.values()],
    world.config.jobs,
    async (entry) => {
      const inspected = await world.git.inspect(entry.name, outputsOf(manifest, entry.name));
      return rowOf(await peeled(world, entry, inspected), inspected, held.has(entry.name));
    },
  );
  collectFailures(settled, {
    what: 'could not be inspected',
    total: lock.components.size,
    throwThem: true,
  });
  const components = settled.flatMap((result) =>
    result.status === 'fulfilled' ? [result.value] : [],
  );
  const stale = staleness(lock, manifest, environments);
  const findings: Finding[] = [...stale, ...(await bypassesIn(world, environment))];
  return {
    command: 'status',
    ok:
      stale.length === 0 &&
      components.every((row) => row.state === 'current' || row.state === 'held'),
    environment,
    findings,
    lock: lockSummary(world, environment, { digest: lockDigest(lock), changed: false }),
    components,
    delivery: await deliveryIn(world, environment),
  };
}

function outputsOf(manifest: Manifest, name: ComponentName): readonly string[] {
  const component = manifest.components.get(name);
  if (component === undefined) return [];
  const { outputs, optionalOutputs } = recipeOf(component);
  return [...outputs, ...optionalOutputs];
}

/** A lock of the earlier format may name a tag object; its commit was remembered by the apply that proved it. */
async function peeled(
  { git, signal }: Pick<World, 'git' | 'signal'>,
  entry: LockedComponent,
  { state, head }: CheckoutState,
): Promise<LockedComponent> {
  if (entry.peeled || state !== 'clean' || head === entry.commit) return entry;
  const { commit } = await git.proveCommit(parseRepoUrl(entry.repo), entry.commit, signal);
  return { ...entry, commit };
}

function rowOf(entry: LockedComponent, { state, head }: CheckoutState, isHeld: boolean): Row {
  const base = { component: entry.name, version: entry.version, commit: entry.commit };
  if (state === 'clean' && head === entry.commit) {
    return { ...base, state: isHeld ? 'held' : 'current', detail: isHeld ? 'held' : '' };
  }
  if (state === 'clean')
    return { ...base, state: 'behind', detail: `at ${head === null ? 'nothing' : shortSha(head)}` };
  return { ...base, state, detail: DETAILS[state] };
}

const DETAILS: Readonly<Record<'absent' | 'dirty' | 'foreign' | 'broken', string>> = {
  absent: 'not checked out',
  dirty: 'has local edits',
  foreign: 'was not made by Lockstep',
  broken: 'was interrupted; the next apply mends it',
};
