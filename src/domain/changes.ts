/** What changed between two locks, component by component. */
import semver from 'semver';
import type { Change, ChangeKind, ChangeSide } from './change.js';
import type { Lock, LockedComponent } from './lock.js';

/**
 * One change per component of either lock, unchanged ones included, sorted by name. Classes follow the
 * versions (`semver`); another commit under the same version, or versions that are none, is a `sidegrade`.
 * `diverged` needs the history of the repository, so it is never given here.
 */
export function compareLocks(from: Lock | null, to: Lock): Change[] {
  const names = new Set([...(from?.components.keys() ?? []), ...to.components.keys()]);
  return [...names]
    .sort((a, b) => (a < b ? -1 : 1))
    .map((component) => {
      const before = from?.components.get(component);
      const after = to.components.get(component);
      return { component, kind: kindOf(before, after), from: side(before), to: side(after) };
    });
}

/** What a change shows of an entry; null for an entry that is not there. */
export function side(locked: LockedComponent | null | undefined): ChangeSide | null {
  if (locked === null || locked === undefined) return null;
  return {
    version: locked.version,
    ref: locked.ref,
    commit: locked.commit as ChangeSide['commit'],
  };
}

function kindOf(
  before: LockedComponent | undefined,
  after: LockedComponent | undefined,
): ChangeKind {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  const sameSource = before.commit === after.commit && before.repo === after.repo;
  if (sameSource && before.version === after.version) return 'unchanged';
  return classOf(before.version, after.version);
}

function classOf(before: string, after: string): ChangeKind {
  const from = versionIn(before);
  const to = versionIn(after);
  if (from === null || to === null) return 'sidegrade';
  const order = semver.compare(from, to);
  if (order === 0) return 'sidegrade';
  if (order > 0) return 'downgrade';
  return CLASSES[semver.diff(from, to) ?? 'patch'];
}

const CLASSES = {
  major: 'major',
  minor: 'minor',
  patch: 'patch',
  premajor: 'prerelease',
  preminor: 'prerelease',
  prepatch: 'prerelease',
  prerelease: 'prerelease',
  release: 'patch',
} as const satisfies Record<semver.ReleaseType, ChangeKind>;

/** The semver version that a tag name ends in (`v1.2.0`, `api/v1.2.0`, `api-1.2.0-rc.1`), or null. */
export function versionIn(tag: string): string | null {
  if (tag.length > 300) return null;
  const tail = tag.slice(tag.lastIndexOf('/') + 1);
  const start = /(?:^|[^0-9A-Za-z.+])v?(?=[0-9]{1,16}\.[0-9]{1,16}\.[0-9])/.exec(tail);
  return start === null ? null : semver.valid(tail.slice(start.index + start[0].length));
}
