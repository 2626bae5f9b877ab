/** The classes of a change once the history of its repository is known. */
import type { Change, ChangeKind } from './change.js';
import type { Relation } from './commit-range.js';

/** Upgrades by their versions: when the new commit is older all the same, a tag or a version is wrong. */
const UPGRADES: readonly ChangeKind[] = ['major', 'minor', 'patch', 'prerelease'];

/**
 * The class that counts first, then the one of the versions where that is another: `diverged` when the old commit is
 * no ancestor of the new. What goes back along one line of history is a `downgrade`, not `diverged`.
 */
export function classesOf({ kind }: Change, relation: Relation | null): readonly ChangeKind[] {
  if (relation === 'diverged') return unique('diverged', kind);
  if (relation !== 'behind') return [kind];
  return UPGRADES.includes(kind) ? ['diverged', kind] : unique('downgrade', kind);
}

function unique(first: ChangeKind, second: ChangeKind): readonly ChangeKind[] {
  return second === first || second === 'sidegrade' ? [first] : [first, second];
}
