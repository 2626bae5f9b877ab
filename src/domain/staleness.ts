/** Whether a lock still belongs to the manifest (T62). */
import semver from 'semver';
import type { Finding } from './finding.js';
import type { Lock, LockedComponent } from './lock.js';
import type { Component, Dependency, Environments, Manifest } from './manifest.js';
import type { ComponentName } from './names.js';
import { rangeOf } from './version-text.js';
import { manifestDigest, wantedVersion } from './wanted.js';

/**
 * One finding `lock-stale` per component and difference: added, removed, repo, type, build target,
 * dependencies, or a locked version that no longer is what is wanted in the lock's environment. Empty when
 * the lock belongs to the manifest. While the manifest is the one it was made for, what a partial lock lacks, another
 * version than the wanted one and other ranges of the same dependencies are no difference: a rollback or a promotion put
 * it there on purpose.
 */
export function staleness(lock: Lock, manifest: Manifest, environments: Environments): Finding[] {
  const isSame = lock.manifest === manifestDigest(manifest, environments, lock.environment);
  if (isSame && lock.partial) return [];
  const findings: Finding[] = [];
  const names = new Set([...manifest.components.keys(), ...lock.components.keys()]);
  for (const name of [...names].sort()) {
    const component = manifest.components.get(name);
    const locked = lock.components.get(name);
    const wanted =
      component === undefined || isSame
        ? null
        : wantedVersion(component, environments, lock.environment);
    for (const message of differences(component, locked, wanted)) {
      findings.push(stale(name, message, { lock, manifest, line: component?.line }));
    }
  }
  return findings;
}

function stale(
  name: ComponentName,
  message: string,
  at: { readonly lock: Lock; readonly manifest: Manifest; readonly line: number | undefined },
): Finding {
  const { environment } = at.lock;
  return {
    severity: 'error',
    code: 'lock-stale',
    where: {
      file: at.manifest.file,
      ...(at.line === undefined ? {} : { line: at.line }),
      component: name,
      ...(environment === null ? {} : { environment }),
    },
    message: `${name} ${message}`,
    fix: environment === null ? 'run: lockstep lock' : `run: lockstep lock --env ${environment}`,
  };
}

function differences(
  component: Component | undefined,
  locked: LockedComponent | undefined,
  wanted: string | null,
): readonly string[] {
  if (locked === undefined) return ['is in the manifest, not in the lock'];
  if (component === undefined) return ['is in the lock, no longer in the manifest'];
  const found: string[] = [];
  if (locked.repo !== component.repo) {
    found.push(`has another repo now: ${component.repo} instead of ${locked.repo}`);
  }
  if (wanted !== null && !isWanted(locked, wanted, component.tagPrefix)) {
    found.push(`is locked at ${locked.version}, the manifest wants ${wanted}`);
  }
  if (locked.type !== component.type) {
    found.push(`has another type now: ${component.type} instead of ${locked.type}`);
  }
  if (locked.buildTarget !== component.buildTarget) found.push('has another build_target now');
  const keyOf = wanted === null ? nameKey : dependencyKey;
  if (keyOf(locked.dependsOn) !== keyOf(component.dependsOn)) {
    found.push('has other dependencies now');
  }
  return found;
}

/** The names alone: what is built from what, and in which order. */
export function nameKey(dependsOn: readonly Dependency[]): string {
  return dependsOn
    .map(({ name }) => name as string)
    .sort()
    .join('\n');
}

/** Independent of the order in which they are written. */
function dependencyKey(dependsOn: readonly Dependency[]): string {
  return dependsOn
    .map((one) => `${one.name}:${one.range ?? ''}`)
    .sort()
    .join('\n');
}

/** Mirrors `selectRef`: commit, full ref, name with or without `v` and prefix, range. */
function isWanted(locked: LockedComponent, wanted: string, tagPrefix: string): boolean {
  if (wanted === locked.commit || wanted === locked.version || wanted === locked.ref) return true;
  if (wanted.startsWith('refs/')) {
    return locked.ref === null && wanted.endsWith(`/${locked.version}`);
  }
  const version = bare(locked.version, tagPrefix);
  if (version !== null && bare(wanted, tagPrefix) === version) return true;
  const range = rangeOf(wanted);
  return range !== null && version !== null && semver.satisfies(version, range);
}

function bare(text: string, tagPrefix: string): string | null {
  const rest = text.startsWith(tagPrefix) ? text.slice(tagPrefix.length) : text;
  return rest.length > 256 ? null : semver.valid(rest.replace(/^v/, ''));
}
