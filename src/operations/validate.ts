/** `validate` and `lock validate`: whether the files agree with themselves and each other, without asking any remote. */
import { rangeConflicts } from '../domain/conflicts.js';
import type { Finding } from '../domain/finding.js';
import type { EnvironmentName } from '../domain/names.js';
import type { ValidateResult } from '../domain/results.js';
import { staleness } from '../domain/staleness.js';
import type { World } from '../ports/world.js';
import {
  declaredEnvironments,
  loadEnvironments,
  loadLock,
  loadManifest,
  requireEnvironment,
  requireLock,
} from './load.js';

/** Reads manifest, environments and every lock there is; an absent lock is no error. Throws what the readers throw. */
export function validate(world: World): ValidateResult {
  const manifest = loadManifest(world);
  const environments = loadEnvironments(world, manifest);
  const declared = declaredEnvironments(world);
  const findings: Finding[] = [];
  for (const environment of [null, ...declared]) {
    const lock = loadLock(world, environment);
    if (lock !== null)
      findings.push(...staleness(lock, manifest, environments), ...rangeConflicts(lock));
  }
  return {
    command: 'validate',
    ok: isOk(findings),
    environment: null,
    findings,
    components: manifest.components.size,
    environments: declared,
  };
}

/** One environment's lock against the manifest as it is in that environment. Throws `lock-missing`. */
export function validateLock(world: World, environment: EnvironmentName | null): ValidateResult {
  const manifest = loadManifest(world);
  const environments = loadEnvironments(world, manifest);
  if (environment !== null) requireEnvironment(world, environments, environment);
  const lock = requireLock(world, environment);
  const findings = [...staleness(lock, manifest, environments), ...rangeConflicts(lock)];
  return {
    command: 'lock validate',
    ok: isOk(findings),
    environment,
    findings,
    components: lock.components.size,
    environments: environment === null ? [] : [environment],
  };
}

function isOk(findings: readonly Finding[]): boolean {
  return !findings.some((finding) => finding.severity === 'error' || finding.severity === 'high');
}
