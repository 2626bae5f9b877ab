/** `rollback`: moves the lock of an environment to an earlier state, so that it sticks, and applies it from the store. */
import type { ChainedEntry } from '../domain/journal.js';
import { lockBytes, lockDigest } from '../domain/lock-bytes.js';
import { changesInWords } from '../domain/promotion.js';
import type { ApplyResult, RollbackResult } from '../domain/results.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import { apply } from './apply.js';
import { deliverLock, type Delivered } from './deliver-lock.js';
import { endRunningDelivery } from './deliver-rollback.js';
import { adoptState } from './environment-state.js';
import { appendEntries } from './journal.js';
import { assertUnmoved } from './journal-moved.js';
import { requireTrust } from './require-trust.js';
import { refused } from './rollback-findings.js';
import type { RollbackOptions } from './rollback-options.js';
import { applyOptions, planRollback, type Rollback } from './rollback-plan.js';
import { resultOf, wholeTarget } from './rollback-result.js';
import { tellRollback } from './tell-rollback.js';
import { undoCommand, undoOfHead } from './rollback-undo.js';

export type { RollbackOptions } from './rollback-options.js';

/**
 * Plans first: the target is found and verified, its outputs are hashed, conflicts are known before anything moves (T49).
 * Then the journal's head, the lock file and its commit move, then the lock is applied. When the apply fails the head
 * stays moved, and the answer has the command that undoes it.
 *
 * Throws `trust-low`, `lock-missing`, `rollback-target-missing`; unless forced `dependency-conflict` and `held`; under
 * `restoreOnly` `restore-missing`; `journal-moved`, `journal-corrupt`, and what resolving and applying throw.
 */
export async function rollback(world: World, options: RollbackOptions): Promise<RollbackResult> {
  if (!options.dryRun) requireTrust(world, `roll ${options.environment} back`);
  const ended = await endRunningDelivery(world, options);
  if (ended !== null) return ended;
  const planned = await planRollback(world, options);
  const { blockers } = planned;
  const stops = options.force ? blockers : [...planned.errors, ...blockers];
  if (options.dryRun)
    return resultOf(world, planned, { ok: stops.length === 0, apply: planned.plan });
  if (stops.length > 0) throw refused(options.environment, stops);
  const moves = await moveHead(world, planned);
  const told = await tellRollback(world, moves.entry, planned.found.value);
  const delivered = await deliver(world, planned);
  const delivery = (await planned.back?.run()) ?? null;
  const isApplied = options.apply && planned.back === null;
  const applied = isApplied ? await applyLock(world, planned, moves.undo) : null;
  const answer = resultOf(world, planned, {
    ok: applied?.ok ?? true,
    apply: applied,
    delivery,
    delivered,
    undo: moves.undo,
  });
  return { ...answer, findings: [...answer.findings, ...told] };
}

/** Moves the head, unless it is there already, and says how to come back. */
async function moveHead(
  world: World,
  planned: Rollback,
): Promise<{ readonly undo: string | null; readonly entry: ChainedEntry | null }> {
  const { options, next, errors: overridden } = planned;
  const digest = lockDigest(next);
  const before = await adoptState(world, planned.state);
  const now = world.clock.now();
  if (before.head?.lock === digest) return { undo: undoOfHead(before, now), entry: null };
  const { head } = before;
  const entry = await appendEntries(world, options.environment, (journal) => {
    assertUnmoved(journal, { head });
    return {
      entry: {
        kind: 'rollback',
        lock: digest,
        components: planned.components,
        ...wholeTarget(planned),
        ...(planned.back === null ? {} : { delivery: planned.back.mark }),
        reason: options.reason,
        ...(planned.hold === null ? {} : { hold: planned.hold }),
        ...(overridden.length === 0 ? {} : { overrides: overridden.map((one) => one.message) }),
      },
      locks: new Map([[digest, lockBytes(next)]]),
      message: subject(planned),
    };
  });
  return { undo: head === null ? null : undoCommand(before, { entry, former: head, now }), entry };
}

function deliver(world: World, planned: Rollback): Promise<Delivered> {
  const { environment, via, push } = planned.options;
  const message = subject(planned);
  return deliverLock(world, { environment, lock: planned.next, via, push, message });
}

function subject({ options, found, changes }: Rollback): string {
  return `Roll back ${options.environment} to ${found.value}: ${changesInWords(changes)}`;
}

/** The head has moved; a failure says so, keeps its own code, and tells both ways on. */
async function applyLock(
  world: World,
  { options, next }: Rollback,
  undo: string | null,
): Promise<ApplyResult> {
  try {
    return await apply(world, applyOptions(options, next, false));
  } catch (error) {
    if (!(error instanceof LockstepError)) throw error;
    const { environment } = options;
    throw new LockstepError(error.code, {
      message: `${environment} was moved, and stays so, but could not be applied: ${error.message}`,
      hint: `lockstep apply --env ${environment} --locked${undo === null ? '' : `, or undo it: ${undo}`}`,
      data: { ...error.data, environment, undo, lock: lockDigest(next) },
      cause: error,
    });
  }
}
