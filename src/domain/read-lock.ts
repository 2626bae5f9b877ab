/** Reads a lock: version 2, and the earlier `meta` format. */
import type * as z from 'zod/mini';
import { LockstepError } from '../errors.js';
import type { Digest } from './digest.js';
import type { CommitSha, ObjectId, TreeId } from './git-ids.js';
import type { Lock, LockedComponent } from './lock.js';
import { lockBytes, LOCKFILE_VERSION } from './lock-bytes.js';
import { isName, type ComponentName, type EnvironmentName } from './names.js';
import {
  checkNode,
  childOf,
  report,
  throwFindings,
  type Reading,
  type Subject,
} from './read-fields.js';
import { dependenciesIn } from './read-manifest.js';
import {
  earlierLockedSchema,
  earlierLockHeadSchema,
  lockedSchema,
  lockHeadSchema,
} from './schemas.js';
import { readYaml } from './strict-yaml.js';
import type { YamlEntry, YamlNode } from './yaml-node.js';

const TYPED: ReadonlySet<string> = new Set(['lockfile_version', 'partial']);
const RELOCK = 'run: lockstep lock';

/**
 * Throws `lock-invalid` with every problem in `data.findings`, also for a lock written by a newer version.
 * Unknown fields are ignored. An entry of the earlier format has `ref` and `tree` null and `peeled` false;
 * its `promoted_from` is dropped, for it does not say which lock was promoted.
 */
export function readLock(text: string, file: string): Lock {
  const yaml = readYaml(text, file);
  const reading: Reading = { file, findings: [...yaml.findings] };
  const root = yaml.root;
  if (root?.kind !== 'map') {
    const message = 'the file is no lock';
    report(reading, root ?? START, { code: 'field-invalid', message, fix: RELOCK });
    throw thrown(reading);
  }
  refuseNewer(root, reading);
  const isEarlier = !root.entries.has('lockfile_version');
  const lock = isEarlier ? readEarlier(root, reading) : readCurrent(root, reading);
  if (lock === null || reading.findings.length > 0) throw thrown(reading);
  return lock;
}

const START = { line: 1, column: 1 };

function thrown(reading: Reading): LockstepError {
  throwFindings(reading, 'lock-invalid', RELOCK);
  return new LockstepError('bug', {
    message: `a lock is refused without a reason: ${reading.file}`,
  });
}

function refuseNewer(root: YamlNode, reading: Reading): void {
  const node = childOf(root, 'lockfile_version');
  if (node?.kind !== 'text' || !/^[0-9]{1,9}$/.test(node.text)) return;
  if (Number(node.text) <= LOCKFILE_VERSION) return;
  reading.findings.length = 0;
  report(reading, node, {
    code: 'lock-newer',
    message: `this lock was written by a newer version of Lockstep (lockfile_version ${node.text}, this one reads ${LOCKFILE_VERSION})`,
    fix: 'update Lockstep',
  });
  throw thrown(reading);
}

function readCurrent(root: YamlNode, reading: Reading): Lock | null {
  const head = checkNode(lockHeadSchema, root, reading, subjectOf('the lock', root));
  const components = readEntries(root, reading, readLocked);
  if (head === null) return null;
  const from = head.promoted_from ?? null;
  return {
    formatVersion: 2,
    environment: head.environment as EnvironmentName | null,
    generatedAt: head.generated_at,
    manifest: head.manifest as Digest,
    promotedFrom:
      from === null
        ? null
        : { environment: from.environment as EnvironmentName, lock: from.lock as Digest },
    partial: head.partial ?? false,
    components,
  };
}

function readEarlier(root: YamlNode, reading: Reading): Lock | null {
  const head = checkNode(earlierLockHeadSchema, root, reading, subjectOf('the lock', root));
  const components = readEntries(root, reading, readEarlierLocked);
  if (head === null) return null;
  return {
    formatVersion: 1,
    environment: (head.environment ?? null) as EnvironmentName | null,
    generatedAt: head.generated_at ?? '',
    manifest: null,
    promotedFrom: null,
    partial: false,
    components,
  };
}

function subjectOf(what: string, place: YamlNode): Subject {
  return { what, place, typed: TYPED };
}

type EntryReader = (
  name: ComponentName,
  entry: YamlEntry,
  reading: Reading,
) => LockedComponent | null;

/** Sorted by name. */
function readEntries(
  root: YamlNode,
  reading: Reading,
  read: EntryReader,
): ReadonlyMap<ComponentName, LockedComponent> {
  const node = childOf(root, 'components');
  const components = new Map<ComponentName, LockedComponent>();
  if (node?.kind !== 'map') {
    const message = 'the lock has no components';
    report(reading, node ?? root, { code: 'field-missing', message, fix: RELOCK });
    return components;
  }
  for (const [text, entry] of [...node.entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const name = text as ComponentName;
    if (!isName(text)) {
      const message = `${JSON.stringify(text)} cannot name a component`;
      report(reading, entry.key, { code: 'name-invalid', message, fix: RELOCK });
    }
    const locked = read(name, entry, reading);
    if (locked !== null) components.set(name, locked);
  }
  return components;
}

function entrySubject(name: string, entry: YamlEntry): Subject {
  return { what: `component ${name}`, place: entry.key, component: name, typed: TYPED };
}

type RawLocked = z.output<typeof lockedSchema>;
type RawEarlier = z.output<typeof earlierLockedSchema>;

function common(
  name: ComponentName,
  raw: RawLocked | RawEarlier,
): Pick<LockedComponent, 'name' | 'repo' | 'version' | 'type' | 'buildTarget' | 'dependsOn'> {
  return {
    name,
    repo: raw.repo,
    version: raw.version,
    type: raw.type ?? 'none',
    buildTarget: raw.build_target ?? null,
    dependsOn: dependenciesIn(raw.depends_on ?? []),
  };
}

function readLocked(
  name: ComponentName,
  entry: YamlEntry,
  reading: Reading,
): LockedComponent | null {
  const raw = checkNode(lockedSchema, entry.value, reading, entrySubject(name, entry));
  if (raw === null) return null;
  return {
    ...common(name, raw),
    ref: raw.ref,
    commit: raw.commit as CommitSha,
    peeled: true,
    tree: raw.tree as TreeId,
    output: (raw.output ?? null) as Digest | null,
  };
}

/** `sha` counts as `commit`. */
function readEarlierLocked(
  name: ComponentName,
  entry: YamlEntry,
  reading: Reading,
): LockedComponent | null {
  const subject = entrySubject(name, entry);
  const raw = checkNode(earlierLockedSchema, entry.value, reading, subject);
  if (raw === null) return null;
  const commit = raw.commit ?? raw.sha ?? null;
  if (commit === null) {
    const isVendored = childOf(entry.value, 'vendored_at') !== undefined;
    const why = isVendored ? ': it was vendored, and that format did not record one' : '';
    report(
      reading,
      { ...entry.key, component: name },
      { code: 'field-missing', message: `${subject.what} has no commit${why}`, fix: RELOCK },
    );
    return null;
  }
  return {
    ...common(name, raw),
    ref: null,
    commit: commit as ObjectId,
    peeled: false,
    tree: null,
    output: null,
  };
}

/** True when the text is the canonical bytes of the lock it holds. */
export function isCanonical(text: string, lock: Lock): boolean {
  return lockBytes(lock) === text;
}
