/** What a rollback answers with: the plan it was, and what came of it. */
import type { DeliveryReport } from '../domain/delivery-report.js';
import type { Digest } from '../domain/digest.js';
import type { Finding } from '../domain/finding.js';
import { lockDigest } from '../domain/lock-bytes.js';
import type { EnvironmentName } from '../domain/names.js';
import type { ApplyResult, RollbackResult } from '../domain/results.js';
import type { World } from '../ports/world.js';
import type { Delivered } from './deliver-lock.js';
import { lockSummary } from './load.js';
import type { Rollback } from './rollback-plan.js';

export interface Done {
  readonly ok: boolean;
  /** The plan in a dry run. */
  readonly apply: ApplyResult | null;
  readonly delivered?: Delivered;
  readonly undo?: string | null;
  readonly delivery?: DeliveryReport | null;
}

/** Done, or what would be done: the same object. */
export function resultOf(world: World, planned: Rollback, done: Done): RollbackResult {
  const { options, state, found, next, hold, outputs } = planned;
  const { environment, dryRun } = options;
  const digest = lockDigest(next);
  const changed = state.file === null || lockDigest(state.file) !== digest;
  return {
    command: 'rollback',
    ok: done.ok,
    environment,
    findings: [...planned.findings, ...failedApply(environment, done)],
    dryRun,
    target: { kind: found.kind, value: found.value, lock: targetDigest(planned) },
    from: lockDigest(planned.current),
    lock: done.delivered?.summary ?? lockSummary(world, environment, { digest, changed }),
    changes: planned.changes,
    dependents: planned.dependents,
    outputs: {
      proven: outputs.proven.length,
      remote: outputs.remote.length,
      lost: outputs.lost.map(({ component, output }) => ({ component, output })),
    },
    reason: options.reason,
    hold: hold === null ? null : { components: hold.components, expires: hold.expires },
    undo: done.undo ?? null,
    apply: done.apply,
    commit: done.delivered?.commit ?? null,
    delivery: done.delivery ?? planned.back?.report ?? null,
  };
}

/** Of an earlier lock the digest it had; one component put back makes a lock that never was before. */
function targetDigest({ found, next }: Rollback): Digest {
  return lockDigest(MADE.includes(found.kind) ? next : found.lock);
}

const MADE: readonly string[] = ['version', 'commit', 'store'];

/** So that `previous` and holds know the lock again after it was fitted to another manifest. */
export function wholeTarget(planned: Rollback): { readonly target?: Digest } {
  return planned.found.components.length === 0 ? { target: targetDigest(planned) } : {};
}

function failedApply(environment: EnvironmentName, done: Done): readonly Finding[] {
  if (done.apply === null || done.apply.ok || done.apply.dryRun) return [];
  const next = `lockstep apply --env ${environment} --locked`;
  return [
    {
      severity: 'error',
      code: 'rollback-not-applied',
      where: { environment },
      message: `the lock of ${environment} has moved, and stays so, but applying it failed`,
      fix: typeof done.undo === 'string' ? `${next}, or undo it: ${done.undo}` : next,
    },
  ];
}
