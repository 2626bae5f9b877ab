/** The published JSON of `lock --update`. */
import type { LockUpdateResult } from '../domain/update-result.js';
import { change, lock } from './json-parts.js';

/** The fields that the result has besides those of every result. */
export function updateBody(result: LockUpdateResult): object {
  const { strategy, dryRun, onto, updates, pullRequests, skipped } = result;
  return {
    update: true,
    strategy,
    dry_run: dryRun,
    base: onto === null ? null : { branch: onto.branch, commit: onto.commit },
    environments: updates.map((one) => ({
      environment: one.environment,
      lock: lock(one.lock),
      changes: one.changes.map(change),
      total: one.total,
    })),
    pull_requests: pullRequests.map(
      ({ number, url, operation, branch, components, environments }) => ({
        number,
        url,
        operation,
        branch,
        components,
        environments,
      }),
    ),
    skipped: skipped.map(({ component, environment, version, commit, code, reason, until }) => ({
      component,
      environment,
      version,
      commit,
      code,
      reason,
      until,
    })),
  };
}
