/** `auto-rollback: on-failed-verification`: one rollback to the last verified lock, by itself; what would be a second is a hold. */
import { shortDigest } from '../domain/digest.js';
import type { Finding, Severity } from '../domain/finding.js';
import { activeHolds } from '../domain/holds.js';
import type { EnvironmentName } from '../domain/names.js';
import type { StepResult } from '../domain/plan.js';
import type { ApplyResult, RollbackResult } from '../domain/results.js';
import { LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import type { ApplyOptions } from './apply-options.js';
import { readState } from './environment-state.js';
import { hold } from './hold.js';
import { readJournal } from './journal.js';
import { rollback } from './rollback.js';

export interface AutoRollbackRequest {
  readonly environment: EnvironmentName;
  readonly failed: ApplyResult;
  readonly options: Pick<ApplyOptions, 'jobs'>;
  /** How the lock is delivered. */
  readonly via: 'file' | 'commit' | null;
  readonly push: boolean;
}

export interface AutoRollback {
  readonly rollback: RollbackResult | null;
  /** The head moved, whether or not the lock could be applied. */
  readonly moved: boolean;
  readonly findings: readonly Finding[];
}

const NOTHING: AutoRollback = { rollback: null, moved: false, findings: [] };

/**
 * Only a failed `verify` or `deploy` counts: what did not build was never the state of the environment. The head must be
 * the very lock that failed. A head that a rollback made, a rollback that cannot be done and a restored lock that fails too
 * end in a hold on the whole environment. Throws `cancelled`, what is corrupt, and bugs.
 */
export async function autoRollback(
  world: World,
  request: AutoRollbackRequest,
): Promise<AutoRollback> {
  const { environment, failed } = request;
  const culprits = failed.results.filter(isUnverified);
  if (culprits.length === 0) return NOTHING;
  const reason = reasonOf(world, culprits);
  if (world.host.trust === 'low') {
    return notDone(environment, 'strangers can cause this event, so it may not roll back');
  }
  try {
    const { head } = await readState(world, environment);
    if (head?.lock !== failed.lock) {
      return notDone(
        environment,
        `the journal is at another lock than ${shortDigest(failed.lock)}`,
      );
    }
    if (head.kind === 'rollback') {
      const why = `was not rolled back by itself: #${head.sequence} was a rollback already, and a second is for people`;
      return await held(world, request, { reason, why });
    }
  } catch (error) {
    return notDone(environment, bearable(error).message);
  }
  return goBack(world, request, reason);
}

function isUnverified({ outcome, phase }: StepResult): boolean {
  return outcome === 'failed' && (phase === 'verify' || phase === 'deploy');
}

/** `auto: verification of api failed in run …`; goes to the journal and the hold. */
function reasonOf({ host }: World, culprits: readonly StepResult[]): string {
  const said = culprits.map(
    ({ component, phase }) =>
      `${phase === 'verify' ? 'verification' : 'deployment'} of ${component} failed`,
  );
  return `auto: ${said.join(', ')}${host.run === null ? '' : ` in run ${host.run}`}`;
}

async function goBack(
  world: World,
  request: AutoRollbackRequest,
  reason: string,
): Promise<AutoRollback> {
  const { environment, options, via, push } = request;
  try {
    const result = await rollback(world, {
      environment,
      target: { kind: 'last-verified' },
      components: [],
      reason,
      hold: null,
      dryRun: false,
      via,
      push,
      force: false,
      jobs: options.jobs,
      apply: true,
    });
    if (result.ok) return { rollback: result, moved: true, findings: [rolledBack(result)] };
    const why = `went back to ${shortDigest(result.lock.digest)} by itself, the last verified lock, and that failed too`;
    return { ...(await held(world, request, { reason, why })), rollback: result, moved: true };
  } catch (error) {
    const { kind, message, data } = bearable(error);
    // The error of a rollback that moved the head has the command that undoes it.
    const moved = 'undo' in data;
    const isOthers = kind === 'conflict' || kind === 'unavailable';
    if (!moved && isOthers) return notDone(environment, message);
    const why = `${moved ? 'went back by itself and was not applied' : 'was not rolled back by itself'}: ${message}`;
    return { ...(await held(world, request, { reason, why })), moved };
  }
}

/** Stops everything until a person resumes it; `why` goes on from the name of the environment. */
async function held(
  world: World,
  { environment }: AutoRollbackRequest,
  { reason, why }: { readonly reason: string; readonly why: string },
): Promise<AutoRollback> {
  const hint = `lockstep history --env ${environment}, and once it may go on: lockstep resume --env ${environment} --reason "…"`;
  try {
    const { entries } = await readJournal(world, environment);
    const isHeld = activeHolds(entries, world.clock.now()).some(
      ({ components, except }) => components.length === 0 && except.length === 0,
    );
    if (!isHeld) await hold(world, { environment, components: [], reason, expires: null });
    const message = `${environment} ${why}; all of it is held now`;
    return { ...NOTHING, findings: [said(environment, 'error', { message, fix: hint })] };
  } catch (error) {
    const message = `${environment} ${why}; it could not be held: ${bearable(error).message}`;
    return { ...NOTHING, findings: [said(environment, 'error', { message, fix: hint })] };
  }
}

function notDone(environment: EnvironmentName, why: string): AutoRollback {
  const message = `${environment} was not rolled back by itself: ${why}`;
  const fix = `lockstep rollback to last-verified --env ${environment}`;
  return { ...NOTHING, findings: [said(environment, 'error', { message, fix })] };
}

function rolledBack({ environment, lock, undo }: RollbackResult): Finding {
  const message = `${environment ?? ''} went back to ${shortDigest(lock.digest)} by itself, the last verified lock`;
  return {
    severity: 'warning',
    code: 'rolled-back',
    where: environment === null ? {} : { environment },
    message,
    ...(undo === null ? {} : { fix: `undo it: ${undo}` }),
  };
}

function said(
  environment: EnvironmentName,
  severity: Severity,
  { message, fix }: { readonly message: string; readonly fix: string },
): Finding {
  return { severity, code: 'not-rolled-back', where: { environment }, message, fix };
}

/** What an apply may end with a finding for; the rest is thrown. */
function bearable(error: unknown): LockstepError {
  const kinds: readonly string[] = ['policy', 'usage', 'conflict', 'unavailable'];
  if (error instanceof LockstepError && kinds.includes(error.kind)) return error;
  throw error;
}
