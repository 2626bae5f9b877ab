/** The plan of a promotion: one object that the gates, an approval, a dry run and the report share. */
import { compareLocks } from '../domain/changes.js';
import type { Change } from '../domain/change.js';
import type { Digest } from '../domain/digest.js';
import type { Lock } from '../domain/lock.js';
import { lockDigest } from '../domain/lock-bytes.js';
import type { Environments, Manifest } from '../domain/manifest.js';
import type { ComponentName, EnvironmentName } from '../domain/names.js';
import { mergedLock } from '../domain/promotion.js';
import { planDigest } from '../domain/promotion-plan.js';
import { gatesFor } from '../domain/sources.js';
import { manifestDigest } from '../domain/wanted.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import { requireCurrentFormat, stateOf, type EnvironmentState } from './environment-state.js';
import { askGates } from './gates/ask.js';
import type { GateInput, Verdict } from './gates/gate-input.js';
import { readJournals, type Journal } from './journal.js';
import { stopsOf } from './journal-moved.js';
import { loadEnvironments, loadManifest, requireEnvironment } from './load.js';
import { remarksOn } from './promote-remarks.js';
import { sourceOf, type PromotionSource } from './promote-source.js';

export interface PromotionRequest {
  readonly from: EnvironmentName;
  readonly to: EnvironmentName;
  /** Empty = all: the target becomes equal to the source. */
  readonly components: readonly ComponentName[];
  /** A lock out of the source's journal; left out = the one it has now, or with a soak the one that is due. */
  readonly lock?: Digest;
  /** Gates that are gone past. */
  readonly bypass?: readonly string[];
}

export interface Promotion {
  readonly request: PromotionRequest;
  readonly source: PromotionSource;
  readonly sourceJournal: Journal;
  /** The target. */
  readonly state: EnvironmentState;
  readonly merged: Lock;
  readonly changes: readonly Change[];
  readonly verdicts: readonly Verdict[];
  readonly input: GateInput;
  readonly plan: Digest;
}

/**
 * Reads both environments and asks the gates; changes nothing. Throws `environment-order-missing`,
 * `environment-unknown`, `lock-missing`, `component-unknown` and `journal-corrupt`.
 */
export async function planPromotion(world: World, request: PromotionRequest): Promise<Promotion> {
  const { from, to } = request;
  const manifest = loadManifest(world);
  const environments = loadEnvironments(world, manifest);
  requireOrder(world);
  for (const environment of [from, to]) requireEnvironment(world, environments, environment);
  const gates = gatesFor(world.config.gates, to);
  const others =
    gates.sources?.need === 'all' ? gates.sources.from.filter((one) => one !== from) : [];
  const journals = await readJournals(world, [from, to, ...others]);
  const [sourceJournal, targetJournal, ...otherSources] = journals;
  if (sourceJournal === undefined || targetJournal === undefined) {
    throw new LockstepError('bug', { message: 'a journal was not read' });
  }
  const state = stateOf(world, targetJournal);
  if (state.current !== null) requireCurrentFormat(to, state.current);
  const lock = request.lock ?? null;
  const source = sourceOf(world, { from, journal: sourceJournal, target: state, gates, lock });
  requireComponents(source.lock, request);
  const merged = mergedOf({ request, source, state, manifest, environments });
  const changes = compareLocks(state.file ?? state.current, merged);
  const input: GateInput = {
    ...request,
    config: world.config,
    gates,
    manifest,
    host: world.host,
    source: source.lock,
    sourceDigest: source.digest,
    sourceJournal,
    otherSources,
    targetEntries: targetJournal.entries,
    candidate: source.candidate,
    merged,
    isThere: state.current !== null && lockDigest(state.current) === lockDigest(merged),
    changes,
    remarks: remarksOn({ to, changes, merged, manifest, environments }),
    plan: planOf(world, { request, source, state, merged }),
    now: world.clock.now(),
  };
  const verdicts = await askGates(world, input, request.bypass ?? []);
  return {
    request,
    source,
    sourceJournal,
    state,
    merged,
    changes,
    verdicts,
    input,
    plan: input.plan,
  };
}

function mergedOf(given: {
  readonly request: PromotionRequest;
  readonly source: PromotionSource;
  readonly state: EnvironmentState;
  readonly manifest: Manifest;
  readonly environments: Environments;
}): Lock {
  const { request, source, state, manifest, environments } = given;
  return mergedLock({
    source: source.lock,
    sourceDigest: source.digest,
    target: state.current,
    environment: request.to,
    components: request.components,
    manifest,
    manifestDigest: manifestDigest(manifest, environments, request.to),
  });
}

function planOf(
  { config }: Pick<World, 'config'>,
  of: Pick<Promotion, 'request' | 'source' | 'state' | 'merged'>,
): Digest {
  const { from, to } = of.request;
  const { head, current, journal } = of.state;
  return planDigest({
    from,
    to,
    source: of.source.digest,
    merged: lockDigest(of.merged),
    head: head?.id ?? null,
    current: current === null ? null : lockDigest(current),
    stops: stopsOf(journal),
    order: config.environments,
    gates: gatesFor(config.gates, to),
  });
}

function requireOrder(world: World): void {
  if (world.config.environments.length > 0) return;
  throw new LockstepError('environment-order-missing', {
    message:
      'lockstep.yaml declares no order of environments, so there is nothing to promote along',
    hint: 'add "environments: [dev, staging, prod]" to lockstep.yaml',
  });
}

function requireComponents(source: Lock, { from, components }: PromotionRequest): void {
  const unknown = components.filter((name) => !source.components.has(name));
  if (unknown.length === 0) return;
  throw new LockstepError('component-unknown', {
    message: `the lock of ${from} has no component ${unknown.join(', ')}`,
    hint: `choose from: ${[...source.components.keys()].join(', ')}`,
    data: { environment: from, components: unknown },
  });
}
