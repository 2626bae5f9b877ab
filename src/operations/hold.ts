/** `hold` and `resume`: stops on components of an environment, with a reason, and their end. */
import { activeHolds, holdOn, type ActiveHold } from '../domain/holds.js';
import type { ChainedEntry } from '../domain/journal.js';
import type { Manifest } from '../domain/manifest.js';
import type { ComponentName, EnvironmentName } from '../domain/names.js';
import type { RecordedResult } from '../domain/results.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import { adoptState, readState } from './environment-state.js';
import { appendEntries, type EntryDraft } from './journal.js';
import { loadEnvironments, loadManifest, requireEnvironment } from './load.js';
import { requireHead } from './require-head.js';
import { requireTrust } from './require-trust.js';
import { expiryOf } from './rollback-hold.js';

export interface HoldOptions {
  readonly environment: EnvironmentName;
  /** Empty = the whole environment. */
  readonly components: readonly ComponentName[];
  readonly reason: string | null;
  /** A span such as `24h`, an ISO time, `until-resumed`; null = until resumed. */
  readonly expires: string | null;
}

/** Throws `input-missing` without a reason, `usage` for an odd end, `component-unknown`, `lock-missing`, `trust-low`. */
export async function hold(world: World, options: HoldOptions): Promise<RecordedResult> {
  const { environment, components } = options;
  const reason = (options.reason ?? '').trim();
  if (reason === '') {
    throw new LockstepError('input-missing', {
      message: `a hold in ${environment} needs a reason`,
      hint: 'add --reason "…"',
    });
  }
  const expires = expiryOf(options.expires ?? 'until-resumed', world.clock.now());
  await prepare(world, options, 'hold');
  const entry = await write(world, environment, () => ({
    kind: 'hold',
    components,
    reason,
    hold: { components, rejected: {}, expires },
  }));
  return { command: 'hold', ok: true, environment, findings: [], entry };
}

export interface ResumeOptions {
  readonly environment: EnvironmentName;
  /** Empty = every hold of the environment. */
  readonly components: readonly ComponentName[];
  readonly reason: string | null;
}

/** Throws `usage` when nothing of it is held, `component-unknown`, `lock-missing`, `trust-low`. */
export async function resume(world: World, options: ResumeOptions): Promise<RecordedResult> {
  const { environment, components, reason } = options;
  await prepare(world, options, 'resume');
  const entry = await write(world, environment, (entries) => {
    requireHeld(environment, components, activeHolds(entries, world.clock.now()));
    return { kind: 'resume', components, reason };
  });
  return { command: 'resume', ok: true, environment, findings: [], entry };
}

async function prepare(
  world: World,
  { environment, components }: Pick<HoldOptions, 'environment' | 'components'>,
  verb: 'hold' | 'resume',
): Promise<void> {
  requireTrust(world, `${verb} anything in ${environment}`);
  const manifest = loadManifest(world);
  requireEnvironment(world, loadEnvironments(world, manifest), environment);
  const state = await readState(world, environment);
  const unknown = components.filter(
    (name) => !manifest.components.has(name) && state.current?.components.has(name) !== true,
  );
  if (unknown.length > 0) throw unknownComponents(environment, unknown, manifest);
  await adoptState(world, state);
}

function unknownComponents(
  environment: EnvironmentName,
  unknown: readonly ComponentName[],
  manifest: Manifest,
): LockstepError {
  return new LockstepError('component-unknown', {
    message: `neither the manifest nor the lock of ${environment} has ${unknown.join(', ')}`,
    hint: `choose from: ${[...manifest.components.keys()].join(', ')}`,
    data: { environment, components: unknown },
  });
}

/** An entry that leaves the head where it is; it stays right whoever else wrote in between. */
function write(
  world: World,
  environment: EnvironmentName,
  draft: (entries: readonly ChainedEntry[]) => Omit<EntryDraft, 'lock'>,
): Promise<ChainedEntry> {
  return appendEntries(world, environment, (journal) => ({
    entry: { ...draft(journal.entries), lock: requireHead(journal).lock },
    locks: new Map(),
  }));
}

function requireHeld(
  environment: EnvironmentName,
  components: readonly ComponentName[],
  active: readonly ActiveHold[],
): void {
  const free = components.filter((name) => holdOn(active, name) === null);
  if (active.length > 0 && free.length === 0) return;
  const what = free.length === 0 ? 'nothing is held' : `${free.join(', ')} is not held`;
  const held = active.map((one) => `#${one.entry.sequence} ${one.components.join(', ') || 'all'}`);
  throw new LockstepError('usage', {
    message: `${what} in ${environment}`,
    hint: held.length === 0 ? `lockstep history --env ${environment}` : `held: ${held.join('; ')}`,
    data: { environment, components: free },
  });
}
