/** Transactional apply: after a failure the lock that was in place before is applied again, and the journal says so. */
import { shortDigest } from '../domain/digest.js';
import type { Finding } from '../domain/finding.js';
import { headHistory, wasApplied } from '../domain/head-history.js';
import type { Lock } from '../domain/lock.js';
import { lockDigest } from '../domain/lock-bytes.js';
import type { EnvironmentName } from '../domain/names.js';
import type { StepResult } from '../domain/plan.js';
import type { ApplyResult } from '../domain/results.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import type { ApplyOptions } from './apply-options.js';
import { apply } from './apply.js';
import { lockOf } from './environment-state.js';
import { readJournal } from './journal.js';

/** The lock to put back; null, and why there is none. */
export type InPlace = { readonly lock: Lock } | { readonly lock: null; readonly why: string };

/**
 * The newest lock whose whole apply ended well, as the journal tells; asked before anything moves. One that was rolled
 * away from since is never put back. Throws what reading the journal throws: without it nothing could be promised.
 */
export async function lockInPlace(world: World, environment: EnvironmentName): Promise<InPlace> {
  const journal = await readJournal(world, environment);
  const entry = journal.entries.findLast(wasApplied);
  if (entry === undefined) {
    return { lock: null, why: `no earlier apply of ${environment} ended well` };
  }
  const named = `${shortDigest(entry.lock)}, applied in #${entry.sequence}`;
  const { left, originOf } = headHistory(journal.entries);
  if (left.has(originOf(entry.lock))) {
    return { lock: null, why: `the lock in place was ${named}, and was rolled away from since` };
  }
  if (!journal.locks.has(entry.lock)) {
    return { lock: null, why: `the journal no longer has the bytes of ${named}` };
  }
  return { lock: lockOf(journal, entry.lock) };
}

/** A failed apply with what putting back came to: `put-back`, or the error `not-put-back`. Throws `cancelled` and bugs. */
export async function putBack(
  world: World,
  given: {
    readonly options: ApplyOptions;
    readonly failed: ApplyResult;
    readonly before: InPlace;
  },
): Promise<ApplyResult> {
  const { failed, before } = given;
  const why = whyNot(given);
  if (before.lock === null || why !== null)
    return withFinding(world, failed, notPutBack(failed, why));
  try {
    const back = await apply(world, backOptions(given.options, before.lock, failed));
    const told = back.ok ? putBackWell(failed, before.lock) : notPutBack(failed, null, back);
    return withFinding(world, { ...failed, putBack: back }, told);
  } catch (error) {
    if (!(error instanceof LockstepError) || !BEARABLE.includes(error.kind)) throw error;
    return withFinding(world, failed, notPutBack(failed, error.message));
  }
}

const BEARABLE: readonly LockstepError['kind'][] = ['policy', 'usage', 'conflict', 'unavailable'];

function whyNot({
  options,
  failed,
  before,
}: {
  readonly options: ApplyOptions;
  readonly failed: ApplyResult;
  readonly before: InPlace;
}): string | null {
  if (before.lock === null) return before.why;
  if (lockDigest(before.lock) === failed.lock)
    return 'it is the very lock that was in place before';
  const { components } = before.lock;
  const isNew =
    options.components.length > 0 && !options.components.some((one) => components.has(one));
  return isNew ? `the lock before had no ${options.components.join(', ')}` : null;
}

/** Whatever can come back does, also after another failure. */
function backOptions(options: ApplyOptions, lock: Lock, failed: ApplyResult): ApplyOptions {
  return {
    ...options,
    lock,
    components: options.components.filter((name) => lock.components.has(name)),
    keepGoing: true,
    reason: `put back after failed apply of ${failed.lock}`,
  };
}

function withFinding(world: World, result: ApplyResult, finding: Finding): ApplyResult {
  world.emit({ type: 'finding', finding });
  return { ...result, findings: [...result.findings, finding] };
}

function putBackWell({ environment }: ApplyResult, lock: Lock): Finding {
  const name = environment ?? 'the workspace';
  return {
    severity: 'warning',
    code: 'put-back',
    where: environment === null ? {} : { environment },
    message: `${name} is at ${shortDigest(lockDigest(lock))} again, as before this apply; its lock file still wants the one that failed`,
    fix: 'apply again once the cause is mended, or roll back',
  };
}

/** Never green: where every component stands is told. */
function notPutBack(failed: ApplyResult, why: string | null, back?: ApplyResult): Finding {
  const { environment } = failed;
  const reason = why === null ? 'putting the lock before back failed too' : why;
  const states = (back ?? failed).results.map(stateInWords).join(', ');
  return {
    severity: 'error',
    code: 'not-put-back',
    where: environment === null ? {} : { environment },
    message: `${environment ?? 'the workspace'} was not put back: ${reason}; ${states}`,
    fix: `lockstep status${environment === null ? '' : ` --env ${environment}`}`,
  };
}

function stateInWords({ component, outcome, detail }: StepResult): string {
  const isBad = outcome === 'failed' || outcome === 'cancelled';
  return `${component} ${outcome}${isBad && detail !== undefined ? ` (${detail})` : ''}`;
}
