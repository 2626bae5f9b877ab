/** `cache-restore`: brings what the store has; what it has not is for a later apply to build, and no failure. */
import type { Finding } from '../domain/finding.js';
import type { StepResult } from '../domain/plan.js';
import type { ApplyResult } from '../domain/results.js';
import type { World } from '../ports/world.js';
import type { ApplyOptions } from './apply-options.js';
import { apply } from './apply.js';

const MISS = 'restore-missing';

/** An apply with building forbidden. With `failOnMiss` an output that the store lacks is a failure. Throws what `apply` throws. */
export async function cacheRestore(
  world: World,
  options: ApplyOptions,
  failOnMiss: boolean,
): Promise<ApplyResult> {
  const result = await apply(world, { ...options, restoreOnly: true });
  return failOnMiss ? result : softened(result);
}

/** Misses as notices and skipped steps; every other failure stays one. */
function softened(result: ApplyResult): ApplyResult {
  const findings = result.findings.map(asNotice);
  const results = result.results.map(asSkipped);
  return {
    ...result,
    findings,
    results,
    ok:
      !results.some(({ outcome }) => outcome === 'failed' || outcome === 'cancelled') &&
      !findings.some(({ severity }) => severity === 'error'),
  };
}

function asNotice(finding: Finding): Finding {
  if (finding.code !== MISS) return finding;
  return { ...finding, severity: 'notice', fix: 'lockstep apply builds it' };
}

function asSkipped(result: StepResult): StepResult {
  return result.errorCode === MISS ? { ...result, outcome: 'skipped' } : result;
}
