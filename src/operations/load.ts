/** Manifest, environments and locks of the meta-repo: from the disk, and locks back to it. */
import { join, relative } from 'node:path';
import { digestOf, type Digest } from '../domain/digest.js';
import { lockBytes } from '../domain/lock-bytes.js';
import type { Lock } from '../domain/lock.js';
import type { Environments, Manifest } from '../domain/manifest.js';
import type { EnvironmentName } from '../domain/names.js';
import { nearest } from '../domain/nearest.js';
import { readEnvironments } from '../domain/read-environments.js';
import { readLock } from '../domain/read-lock.js';
import { readManifest } from '../domain/read-manifest.js';
import type { LockSummary } from '../domain/results.js';
import { LockstepError } from '../errors.js';
import type { Workspace, World } from '../ports/world.js';
import { publishFile } from '../store/publish.js';

type Reader = Pick<World, 'workspace' | 'disk'>;

/** Absolute path of the lock of an environment; null = the lock without one. */
export function lockPath(workspace: Workspace, environment: EnvironmentName | null): string {
  const middle = environment === null ? '' : `.${environment}`;
  return join(workspace.manifestsDir, `components.lock${middle}.yaml`);
}

/** Throws `manifest-missing` and what `readManifest` throws. */
export function loadManifest(world: Reader): Manifest {
  const path = join(world.workspace.manifestsDir, 'components.yaml');
  const text = readText(world, path);
  if (text === null) {
    throw new LockstepError('manifest-missing', {
      message: `there is no ${shown(world, path)}`,
      hint: 'write one there, or name its directory with --manifests DIR',
    });
  }
  const { allowLocal } = world.workspace;
  return readManifest(text, shown(world, path), { allowLocal });
}

/** No file, no environments. Throws what `readEnvironments` throws. */
export function loadEnvironments(world: Reader, manifest: Manifest): Environments {
  const path = join(world.workspace.manifestsDir, 'environments.yaml');
  const text = readText(world, path);
  return text === null ? new Map() : readEnvironments(text, shown(world, path), manifest);
}

/** The text of a lock file, or null. Throws `lock-invalid` when it is not UTF-8. */
export function lockText(world: Reader, environment: EnvironmentName | null): string | null {
  return readText(world, lockPath(world.workspace, environment));
}

/** Null when there is no lock yet. Throws `lock-invalid`, also when the lock says it is another environment's. */
export function loadLock(world: Reader, environment: EnvironmentName | null): Lock | null {
  const path = lockPath(world.workspace, environment);
  const text = readText(world, path);
  if (text === null) return null;
  const lock = readLock(text, shown(world, path));
  if (lock.environment !== environment && lock.formatVersion !== 1) {
    throw new LockstepError('lock-invalid', {
      message: `${shown(world, path)} says that it is the lock of ${named(lock.environment)}, not of ${named(environment)}`,
      hint: `run: ${lockCommand(environment)}`,
    });
  }
  return { ...lock, environment };
}

function named(environment: EnvironmentName | null): string {
  return environment === null ? 'no environment' : environment;
}

function lockCommand(environment: EnvironmentName | null): string {
  return environment === null ? 'lockstep lock' : `lockstep lock --env ${environment}`;
}

/** Throws `lock-missing` and what `loadLock` throws. */
export function requireLock(world: Reader, environment: EnvironmentName | null): Lock {
  const lock = loadLock(world, environment);
  if (lock !== null) return lock;
  throw new LockstepError('lock-missing', {
    message: `there is no lock ${environment === null ? 'yet' : `of ${environment} yet`}: ${shown(world, lockPath(world.workspace, environment))}`,
    hint: `run: ${lockCommand(environment)}`,
  });
}

/** Every declared environment: the order of `lockstep.yaml` first, then what only `environments.yaml` has. */
export function declaredEnvironments(
  world: Pick<World, 'workspace' | 'disk' | 'config'>,
  environments: Environments = loadEnvironments(world, loadManifest(world)),
): EnvironmentName[] {
  return [...new Set([...world.config.environments, ...environments.keys()])];
}

/** Throws `environment-unknown` unless `lockstep.yaml` or `environments.yaml` declares it. */
export function requireEnvironment(
  world: Pick<World, 'workspace' | 'disk' | 'config'>,
  environments: Environments,
  name: EnvironmentName,
): void {
  const declared = declaredEnvironments(world, environments);
  if (declared.includes(name)) return;
  const close = nearest(name, declared);
  throw new LockstepError('environment-unknown', {
    message: `environment ${name} is not declared`,
    hint:
      declared.length === 0
        ? 'declare it in lockstep.yaml (environments: [dev, staging, prod]) or in environments.yaml'
        : `use ${(close.length > 0 ? close : declared).join(', ')}, or declare it in lockstep.yaml or environments.yaml`,
    data: { declared, nearest: [...close] },
  });
}

/** Where a lock stands, its path relative to the meta-repo. */
export function lockSummary(
  world: Pick<World, 'workspace'>,
  environment: EnvironmentName | null,
  state: { readonly digest: Digest; readonly changed: boolean },
): LockSummary {
  return { path: shown(world, lockPath(world.workspace, environment)), ...state };
}

/** Writes the canonical bytes atomically; a file that has them already is left alone. Throws `disk-full`, `state-write-failed`. */
export function writeLock(
  world: Pick<World, 'workspace' | 'disk' | 'random'>,
  environment: EnvironmentName | null,
  lock: Lock,
): LockSummary {
  const path = lockPath(world.workspace, environment);
  const bytes = lockBytes({ ...lock, environment });
  const changed = !hasBytes(world, path, bytes);
  if (changed) publishFile(world.disk, world.random, path, bytes);
  return lockSummary(world, environment, { digest: digestOf(bytes), changed });
}

function hasBytes(world: Reader, path: string, bytes: string): boolean {
  if (world.disk.lstat(path)?.kind !== 'file') return false;
  return Buffer.from(bytes).equals(world.disk.readFile(path));
}

function readText(world: Reader, path: string): string | null {
  const stat = world.disk.lstat(path);
  if (stat === null) return null;
  const bytes = world.disk.readFile(path);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    const isLock = path.includes('components.lock');
    throw new LockstepError(isLock ? 'lock-invalid' : 'manifest-invalid', {
      message: `${shown(world, path)} is not UTF-8`,
      hint: 'save it as UTF-8',
      cause: error,
    });
  }
}

/** Relative to the meta-repo, with `/` on every system. */
function shown(world: Pick<World, 'workspace'>, path: string): string {
  return relative(world.workspace.root, path).replaceAll('\\', '/');
}
