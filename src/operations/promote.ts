/** `promote A B`: gates on the exact lock, then one move of the journal's head, then the lock file of B. */
import { compareLocks } from '../domain/changes.js';
import type { Change } from '../domain/change.js';
import type { Strategy } from '../domain/delivery-config.js';
import type { Digest } from '../domain/digest.js';
import type { Finding } from '../domain/finding.js';
import type { ChainedEntry } from '../domain/journal.js';
import type { Lock } from '../domain/lock.js';
import { lockBytes, lockDigest } from '../domain/lock-bytes.js';
import type { Environments, Manifest } from '../domain/manifest.js';
import type { ComponentName, EnvironmentName } from '../domain/names.js';
import { changesInWords, decisionOf, mergedLock, moving } from '../domain/promotion.js';
import type { PromoteResult } from '../domain/results.js';
import { satisfiesWanted } from '../domain/satisfies.js';
import { manifestDigest } from '../domain/wanted.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import { deliverLock, type Delivered } from './deliver-lock.js';
import { deliverProgressively, goOnDelivering } from './deliver-promotion.js';
import { plannedDelivery } from './deliver-report.js';
import { withDelivery } from './deliver-result.js';
import {
  adoptState,
  requireCurrentFormat,
  stateOf,
  type EnvironmentState,
} from './environment-state.js';
import { appendEntries, readJournals } from './journal.js';
import { assertExpected, assertUnmoved, stopsOf } from './journal-moved.js';
import {
  loadEnvironments,
  loadManifest,
  lockSummary,
  requireEnvironment,
  requireLock,
} from './load.js';
import { askGates, type Verdict } from './promote-gates.js';

export interface PromoteOptions {
  readonly from: EnvironmentName;
  readonly to: EnvironmentName;
  /** Empty = all: the target becomes equal to the source. */
  readonly components: readonly ComponentName[];
  readonly reason?: string | null;
  readonly dryRun: boolean;
  /** Null = as `lockstep.yaml` says. */
  readonly via: 'file' | 'commit' | null;
  readonly push: boolean;
  /** Null = as `lockstep.yaml` says. */
  readonly strategy?: Strategy | null;
  /** Of a delivery in steps: take the next one before the last was judged; needs a reason. */
  readonly stepNow?: boolean;
  /** Entry id or lock digest of the target's head that an approval was given for (T47). */
  readonly expectHead?: Digest;
}

interface Promotion {
  readonly options: PromoteOptions;
  readonly manifest: Manifest;
  readonly environments: Environments;
  readonly source: Lock;
  readonly sourceDigest: Digest;
  readonly state: EnvironmentState;
  readonly merged: Lock;
  readonly changes: readonly Change[];
  readonly verdicts: readonly Verdict[];
}

/**
 * Promotes along the order declared in `lockstep.yaml`. A gate that says no is an answer (`decision: block`), not an
 * error. Throws `environment-order-missing`, `environment-unknown`, `lock-missing`, `component-unknown`,
 * `journal-moved` when the target moved since the plan (T45, T47), and `journal-corrupt`.
 */
export async function promote(world: World, options: PromoteOptions): Promise<PromoteResult> {
  const running = await goOnDelivering(world, options);
  if (running !== null) return running;
  const promotion = await planPromotion(world, options);
  const { state, merged } = promotion;
  assertExpected(state.journal, options.expectHead);
  if (decisionOf(promotion.verdicts.map(({ gate }) => gate)) !== 'allow' || options.dryRun) {
    return result(world, promotion, {});
  }
  const already = state.current !== null && lockDigest(state.current) === lockDigest(merged);
  if (already) return finishEarlier(world, promotion);
  const inSteps = await deliverProgressively(world, promotion);
  if (inSteps !== null) return withDelivery(world, result(world, promotion, {}), inSteps);
  const entry = await record(world, promotion);
  return result(world, promotion, { entry, delivered: await deliver(world, promotion) });
}

async function planPromotion(world: World, options: PromoteOptions): Promise<Promotion> {
  const { from, to } = options;
  const manifest = loadManifest(world);
  const environments = loadEnvironments(world, manifest);
  requireOrder(world);
  for (const environment of [from, to]) requireEnvironment(world, environments, environment);
  const source = requireLock(world, from);
  requireComponents(source, options);
  const [sourceJournal, targetJournal] = await readJournals(world, [from, to]);
  if (sourceJournal === undefined || targetJournal === undefined) {
    throw new LockstepError('bug', { message: 'a journal was not read' });
  }
  const state = stateOf(world, targetJournal);
  if (state.current !== null) requireCurrentFormat(to, state.current);
  const sourceDigest = lockDigest(source);
  const merged = mergedLock({
    source,
    sourceDigest,
    target: state.current,
    environment: to,
    components: options.components,
    manifest,
    manifestDigest: manifestDigest(manifest, environments, to),
    now: new Date(world.clock.now()).toISOString().replace(/\.\d+Z$/, 'Z'),
  });
  const changes = compareLocks(state.file ?? state.current, merged);
  const verdicts = askGates({
    from,
    to,
    components: options.components,
    config: world.config,
    manifest,
    host: world.host,
    source,
    sourceDigest,
    sourceEntries: sourceJournal.entries,
    targetEntries: targetJournal.entries,
    merged,
    changes,
    now: world.clock.now(),
  });
  return {
    options,
    manifest,
    environments,
    source,
    sourceDigest,
    state,
    merged,
    changes,
    verdicts,
  };
}

function requireOrder(world: World): void {
  if (world.config.environments.length > 0) return;
  throw new LockstepError('environment-order-missing', {
    message:
      'lockstep.yaml declares no order of environments, so there is nothing to promote along',
    hint: 'add "environments: [dev, staging, prod]" to lockstep.yaml',
  });
}

function requireComponents(source: Lock, { from, components }: PromoteOptions): void {
  const unknown = components.filter((name) => !source.components.has(name));
  if (unknown.length === 0) return;
  throw new LockstepError('component-unknown', {
    message: `the lock of ${from} has no component ${unknown.join(', ')}`,
    hint: `choose from: ${[...source.components.keys()].join(', ')}`,
    data: { environment: from, components: unknown },
  });
}

/** One entry, one pointer moves; whoever moved the head or a hold first wins. */
async function record(world: World, promotion: Promotion): Promise<ChainedEntry> {
  const { options, source, sourceDigest, merged } = promotion;
  const stops = stopsOf(promotion.state.journal);
  const { head } = await adoptState(world, promotion.state);
  const digest = lockDigest(merged);
  return appendEntries(world, options.to, (journal) => {
    assertUnmoved(journal, { head, stops });
    return {
      entry: {
        kind: 'promotion',
        lock: digest,
        components: options.components,
        reason: options.reason ?? null,
        from: { environment: options.from, lock: sourceDigest },
      },
      locks: new Map([
        [digest, lockBytes(merged)],
        [sourceDigest, lockBytes(source)],
      ]),
      message: subject(promotion),
    };
  });
}

/** Nothing is left to record: the file, its commit and the push of an interrupted run are finished. */
async function finishEarlier(world: World, promotion: Promotion): Promise<PromoteResult> {
  const { state } = promotion;
  const pending = state.standing === 'pending';
  const entry = pending && state.head?.kind === 'promotion' ? state.head : null;
  const delivered = await deliver(world, promotion);
  return result(world, promotion, delivered.changed ? { entry, delivered } : { entry });
}

function deliver(world: World, promotion: Promotion): Promise<Delivered> {
  const { to, via, push } = promotion.options;
  const message = subject(promotion);
  return deliverLock(world, { environment: to, lock: promotion.merged, via, push, message });
}

function subject({ options, changes }: Promotion): string {
  return `Promote ${options.from} → ${options.to}: ${changesInWords(changes)}`;
}

function result(
  world: World,
  promotion: Promotion,
  done: { readonly entry?: ChainedEntry | null; readonly delivered?: Delivered },
): PromoteResult {
  const { options, state, merged, changes, verdicts } = promotion;
  const gates = verdicts.map(({ gate }) => gate);
  const decision = decisionOf(gates);
  const digest = lockDigest(merged);
  const planned = lockSummary(world, options.to, {
    digest,
    changed: decision === 'allow' && (state.file === null || lockDigest(state.file) !== digest),
  });
  return {
    command: 'promote',
    ok: decision !== 'block',
    environment: options.to,
    findings: [...verdicts.flatMap((verdict) => verdict.findings), ...notices(promotion)],
    from: options.from,
    to: options.to,
    dryRun: options.dryRun,
    decision,
    gates,
    lock: done.delivered?.summary ?? planned,
    changes,
    promotionId: done.entry?.id ?? null,
    delivered: done.delivered?.delivered ?? null,
    commit: done.delivered?.commit ?? null,
    delivery: moving(changes).length === 0 ? null : plannedDelivery(world, options, state),
  };
}

function notices(promotion: Promotion): readonly Finding[] {
  const { options, state, changes } = promotion;
  const findings: Finding[] = [];
  const say = (
    severity: Finding['severity'],
    code: string,
    message: string,
    fix?: string,
  ): void => {
    const where = { environment: options.to };
    findings.push({ severity, code, where, message, ...(fix === undefined ? {} : { fix }) });
  };
  if (state.standing === 'pending' && state.head !== null) {
    const told = `#${state.head.sequence} by ${state.head.actor}`;
    say(
      'warning',
      'delivery-pending',
      `${told} moved ${options.to} and its lock file was never written; this writes it`,
    );
  }
  if (state.standing === 'adopt' && state.head !== null) {
    say(
      'notice',
      'lock-adopted',
      `the lock file of ${options.to} was changed since #${state.head.sequence}; it counts as it is`,
    );
  }
  if (moving(changes).length === 0) {
    say('notice', 'nothing-to-promote', `${options.to} has what ${options.from} has already`);
  }
  for (const change of changes.filter(({ kind }) => kind === 'downgrade')) {
    const step = `${change.from?.version ?? ''} → ${change.to?.version ?? ''}`;
    say(
      'warning',
      'downgrade',
      `${change.component} goes back in ${options.to}: ${step}`,
      `leave it out with --component, if ${options.to} should keep it`,
    );
  }
  return [...findings, ...pinFindings(promotion)];
}

/** An explicit promotion wins over a pin in environments.yaml, but the next `lock` would not: that is told. */
function pinFindings({ options, environments, manifest, changes, merged }: Promotion): Finding[] {
  const pins = environments.get(options.to);
  return moving(changes).flatMap(({ component }): Finding[] => {
    const [pin, entry] = [pins?.get(component), merged.components.get(component)];
    const tagPrefix = manifest.components.get(component)?.tagPrefix ?? '';
    if (pin === undefined || entry === undefined) return [];
    if (satisfiesWanted(entry, pin, tagPrefix)) return [];
    return [
      {
        severity: 'warning',
        code: 'pin-differs',
        where: { environment: options.to, component },
        message: `environments.yaml pins ${component} to ${pin} in ${options.to}, and ${entry.version} is promoted`,
        fix: `write "${component}: ${entry.version}" under ${options.to} in environments.yaml, or the next lock goes back`,
      },
    ];
  });
}
