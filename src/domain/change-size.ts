/** How large a change counts against `max_change`. */
import semver from 'semver';
import type { Change, ChangeKind } from './change.js';
import { versionIn } from './changes.js';

export type ChangeSize = 'patch' | 'minor' | 'major' | 'never';

const SIZES: readonly ChangeSize[] = ['patch', 'minor', 'major', 'never'];

/**
 * A new component is minor: nothing that was there changes. One that goes is major. A prerelease counts by the numbers
 * it is on the way to. A sidegrade tells nothing of its size, so it counts as major. What goes back, or leaves its own
 * history, is within no limit.
 */
export function sizeOfChange({ kind, from, to }: Change): ChangeSize {
  const size = SIZE_OF[kind];
  return size === 'by numbers' ? sizeBetween(from?.version ?? '', to?.version ?? '') : size;
}

const SIZE_OF: Readonly<Record<ChangeKind, ChangeSize | 'by numbers'>> = {
  unchanged: 'patch',
  patch: 'patch',
  minor: 'minor',
  added: 'minor',
  major: 'major',
  removed: 'major',
  sidegrade: 'major',
  prerelease: 'by numbers',
  downgrade: 'never',
  diverged: 'never',
};

/** True for a change that is at most that large. */
export function isWithin(most: ChangeSize, change: Change): boolean {
  return SIZES.indexOf(sizeOfChange(change)) <= SIZES.indexOf(most);
}

function sizeBetween(before: string, after: string): ChangeSize {
  const [from, to] = [numbersOf(before), numbersOf(after)];
  if (from === null || to === null || from.major !== to.major) return 'major';
  return from.minor === to.minor ? 'patch' : 'minor';
}

function numbersOf(version: string): semver.SemVer | null {
  return semver.parse(versionIn(version));
}
