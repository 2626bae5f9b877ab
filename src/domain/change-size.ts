/** How large a change counts against `max_change`. */
import semver from 'semver';
import type { Change } from './change.js';
import { versionIn } from './changes.js';

export type ChangeSize = 'patch' | 'minor' | 'major' | 'never';

const SIZES: readonly ChangeSize[] = ['patch', 'minor', 'major', 'never'];

/**
 * A new component is minor: nothing that was there changes. One that goes is major. A prerelease counts by the numbers
 * it is on the way to. A sidegrade tells nothing of its size, so it counts as major. What goes back, or leaves its own
 * history, is within no limit.
 */
export function sizeOfChange({ kind, from, to }: Change): ChangeSize {
  switch (kind) {
    case 'unchanged':
    case 'patch':
      return 'patch';
    case 'minor':
    case 'added':
      return 'minor';
    case 'major':
    case 'removed':
    case 'sidegrade':
      return 'major';
    case 'prerelease':
      return sizeBetween(from?.version ?? '', to?.version ?? '');
    case 'downgrade':
    case 'diverged':
      return 'never';
  }
}

/** True for a change that is at most that large. */
export function isWithin(most: ChangeSize, change: Change): boolean {
  return SIZES.indexOf(sizeOfChange(change)) <= SIZES.indexOf(most);
}

function sizeBetween(before: string, after: string): ChangeSize {
  const [from, to] = [versionIn(before), versionIn(after)].map((text) => semver.parse(text));
  if (from == null || to == null || from.major !== to.major) return 'major';
  return from.minor === to.minor ? 'patch' : 'minor';
}
