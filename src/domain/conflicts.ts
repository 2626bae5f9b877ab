/** Whether the locked versions satisfy the ranges that dependents ask for. */
import semver from 'semver';
import { versionIn } from './changes.js';
import type { Finding } from './finding.js';
import type { Lock, LockedComponent } from './lock.js';
import type { Dependency } from './manifest.js';
import { rangeOf } from './version-text.js';

/**
 * `dependency-conflict` (error) where a locked version is outside a dependent's range; `dependency-unknown`
 * (warning) where that cannot be told: the version is a branch or commit, or the dependency is not in the
 * lock. Unknown is never a pass.
 */
export function rangeConflicts(lock: Lock): Finding[] {
  const findings: Finding[] = [];
  for (const dependent of lock.components.values()) {
    for (const dependency of dependent.dependsOn) {
      const finding = conflictOf(dependent, dependency, lock);
      if (finding !== null) findings.push(finding);
    }
  }
  return findings;
}

/** What is wrong with one dependency of a locked component, or null. */
export function conflictOf(
  dependent: LockedComponent,
  dependency: Dependency,
  lock: Lock,
): Finding | null {
  const locked = lock.components.get(dependency.name);
  const asks = `${dependent.name} depends on ${dependency.name}`;
  if (locked === undefined) {
    const fix = `lock ${dependency.name} too`;
    return finding('dependency-unknown', `${asks}, which the lock does not have`, fix, {
      dependent,
      lock,
    });
  }
  if (dependency.range === null) return null;
  const wants = `${asks} ${dependency.range}`;
  const version = versionIn(locked.version);
  const range = rangeOf(dependency.range);
  if (version === null || range === null) {
    const message = `${wants}, and ${locked.version} cannot be compared with that`;
    const fix = `name a version of ${dependency.name} instead of a branch or commit`;
    return finding('dependency-unknown', message, fix, { dependent, lock });
  }
  if (semver.satisfies(version, range)) return null;
  const message = `${wants}, and ${locked.version} is locked`;
  const fix = `change the version of ${dependency.name}, or the range in ${dependent.name}`;
  return finding('dependency-conflict', message, fix, { dependent, lock });
}

function finding(
  code: 'dependency-conflict' | 'dependency-unknown',
  message: string,
  fix: string,
  at: { readonly dependent: LockedComponent; readonly lock: Lock },
): Finding {
  const { environment } = at.lock;
  return {
    severity: code === 'dependency-conflict' ? 'error' : 'warning',
    code,
    where: { component: at.dependent.name, ...(environment === null ? {} : { environment }) },
    message,
    fix,
  };
}
