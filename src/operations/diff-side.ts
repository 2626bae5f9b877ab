/** One side of a diff: its manifest, environments and locks, where each may be missing or unreadable by itself. */
import { join, relative } from 'node:path';
import { rangeConflicts } from '../domain/conflicts.js';
import type { SideName } from '../domain/diff-result.js';
import type { Finding } from '../domain/finding.js';
import { cycleFinding, dependencyCycles } from '../domain/graph.js';
import type { Lock } from '../domain/lock.js';
import { lockLines } from '../domain/lock-lines.js';
import type { Environments, Manifest } from '../domain/manifest.js';
import type { EnvironmentName } from '../domain/names.js';
import { staleness } from '../domain/staleness.js';
import { hasCode, type LockstepError } from '../errors.js';
import type { World } from '../ports/world.js';
import { findingsOf } from '../report/findings-of.js';
import { loadEnvironments, loadLock, loadManifest, lockPath, lockText } from './load.js';

const GRAPH_CODES = ['dependency-missing', 'dependency-cycle'] as const;

export type SideWorld = Pick<World, 'workspace' | 'disk' | 'config'>;

export interface Side {
  readonly name: SideName;
  readonly world: SideWorld;
  /** Null when it is absent or does not parse. */
  readonly manifest: Manifest | null;
  readonly environments: Environments;
  /** What keeps the manifest from being read. */
  readonly findings: readonly Finding[];
}

export interface SideLock {
  /** Null when it is absent or does not parse. */
  readonly lock: Lock | null;
  readonly isUnreadable: boolean;
  readonly path: string;
  /** Component → line. */
  readonly lines: ReadonlyMap<string, number>;
  /** Everything that this lock, seen by itself, has to say, each with its place in the file. */
  readonly findings: readonly Finding[];
}

/** Throws nothing for what does not parse: it becomes findings that name the side. */
export function readSide(world: SideWorld, name: SideName): Side {
  try {
    const manifest = loadManifest(world);
    const environments = loadEnvironments(world, manifest);
    return { name, world, manifest, environments, findings: [] };
  } catch (error) {
    if (!hasCode(error, 'manifest-missing', 'manifest-invalid', ...GRAPH_CODES)) throw error;
    const isExpected = error.code === 'manifest-missing' && name === 'base';
    const file = relative(
      world.workspace.root,
      join(world.workspace.manifestsDir, 'components.yaml'),
    );
    return {
      name,
      world,
      manifest: null,
      environments: new Map(),
      findings: isExpected ? [] : unreadable(error, name, { file, environment: null }),
    };
  }
}

/** The lock of an environment on one side. */
export function readSideLock(side: Side, environment: EnvironmentName | null): SideLock {
  const { world, name } = side;
  const path = pathOf(world, environment);
  try {
    const lock = loadLock(world, environment);
    const lines =
      lock === null ? new Map<string, number>() : lockLines(lockText(world, environment) ?? '');
    const findings = lock === null ? [] : findingsOfLock(side, lock);
    return {
      lock,
      isUnreadable: false,
      path,
      lines,
      findings: findings.map((one) => placed(one, { path, lines })),
    };
  } catch (error) {
    if (!hasCode(error, 'lock-invalid')) throw error;
    const findings = unreadable(error, name, { file: path, environment });
    return { lock: null, isUnreadable: true, path, lines: new Map(), findings };
  }
}

/** Conflicts and circles, and whether the lock belongs to the manifest of its own side. */
function findingsOfLock(side: Side, lock: Lock): readonly Finding[] {
  const { manifest, environments } = side;
  return [
    ...(manifest === null ? [] : staleness(lock, manifest, environments)),
    ...rangeConflicts(lock),
    ...dependencyCycles(lock.components).map((path) => inEnvironment(cycleFinding(path), lock)),
  ];
}

function inEnvironment(finding: Finding, { environment }: Lock): Finding {
  if (environment === null) return finding;
  return { ...finding, where: { ...finding.where, environment } };
}

/** With file and line of the component in the lock; a finding that has its own place, such as one in the manifest, keeps it. */
export function placed(finding: Finding, lock: Pick<SideLock, 'path' | 'lines'>): Finding {
  const { where } = finding;
  if (where?.component === undefined || where.line !== undefined) return finding;
  const line = lock.lines.get(where.component);
  if (line === undefined) return finding;
  return { ...finding, where: { ...where, file: lock.path, line } };
}

/** One finding that names the side, and of the new side every problem with its place: lines of the base are none of today's. */
function unreadable(
  error: LockstepError,
  side: SideName,
  of: { readonly file: string; readonly environment: EnvironmentName | null },
): readonly Finding[] {
  const isLock = error.code === 'lock-invalid';
  const where = {
    file: of.file,
    ...(of.environment === null ? {} : { environment: of.environment }),
  };
  const what = isLock ? 'lock' : 'manifest';
  const [first = ''] = error.message.split('\n');
  const summary: Finding = {
    severity: side === 'head' ? 'error' : 'warning',
    code: `${what}-unreadable`,
    where,
    message: `the ${what} of the ${side} cannot be read, so what changed is unknown: ${first}`,
    ...(error.hint === undefined ? {} : { fix: error.hint }),
  };
  return side === 'base'
    ? [summary]
    : [summary, ...findingsOf(error).map((one) => ({ ...one, where: { ...where, ...one.where } }))];
}

function pathOf({ workspace }: SideWorld, environment: EnvironmentName | null): string {
  return relative(workspace.root, lockPath(workspace, environment)).replaceAll('\\', '/');
}
