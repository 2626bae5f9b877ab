/** `apply` with what is to happen after a failure: a rollback by itself, or everything back to where it was. */
import type { Finding } from '../domain/finding.js';
import type { ApplyResult } from '../domain/results.js';
import type { World } from '../ports/world.js';
import type { ApplyOptions } from './apply-options.js';
import { apply } from './apply.js';
import { autoRollback } from './auto-rollback.js';
import { lockInPlace, putBack } from './put-back.js';

export interface Safety {
  /** All components or none. */
  readonly transactional: boolean;
  readonly auto: 'never' | 'on-failed-verification';
  /** How the lock of a rollback by itself is delivered; null = as `lockstep.yaml` says. */
  readonly via: 'file' | 'commit' | null;
  readonly push: boolean;
}

/**
 * A rollback that moved the head wins over putting back: it applies a good lock itself. Whatever is done afterwards, a
 * failed apply stays one. An interruption undoes nothing: the next run finishes, or puts back when it fails. Throws what
 * `apply` throws, and what reading the journal throws before anything moves.
 */
export async function applySafely(
  world: World,
  options: ApplyOptions,
  safety: Safety,
): Promise<ApplyResult> {
  const { environment } = options;
  const isGuarded = safety.transactional || safety.auto !== 'never';
  if (!isGuarded || options.dryRun) return apply(world, options);
  if (environment === null) return withFindings(await apply(world, options), [NO_JOURNAL]);
  const before = safety.transactional ? await lockInPlace(world, environment) : null;
  const result = await apply(world, options);
  if (result.ok) return result;
  const failed = await afterFailure(world, { options, safety, result });
  return failed.moved || before === null
    ? failed.result
    : putBack(world, { options, failed: failed.result, before });
}

const NO_JOURNAL: Finding = {
  severity: 'warning',
  code: 'not-guarded',
  message: 'the lock without an environment has no journal: after a failure nothing is put back',
  fix: 'name an environment with --env',
};

async function afterFailure(
  world: World,
  given: {
    readonly options: ApplyOptions;
    readonly safety: Safety;
    readonly result: ApplyResult;
  },
): Promise<{ readonly result: ApplyResult; readonly moved: boolean }> {
  const { options, safety, result } = given;
  const { environment } = options;
  if (environment === null || safety.auto === 'never') return { result, moved: false };
  const { via, push } = safety;
  const done = await autoRollback(world, { environment, failed: result, options, via, push });
  for (const finding of done.findings) world.emit({ type: 'finding', finding });
  const told = withFindings(result, done.findings);
  return {
    result: done.rollback === null ? told : { ...told, rollback: done.rollback },
    moved: done.moved,
  };
}

function withFindings(result: ApplyResult, findings: readonly Finding[]): ApplyResult {
  return { ...result, findings: [...result.findings, ...findings] };
}
