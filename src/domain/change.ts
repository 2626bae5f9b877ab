/** Changes between two locks: the rows of every diff, promotion and rollback. */
import type { CommitSha } from './git-ids.js';
import type { ComponentName } from './names.js';

/** `sidegrade` = other commit, versions not comparable or equal; `diverged` = the old commit is no ancestor of the new. */
export type ChangeKind =
  | 'added'
  | 'removed'
  | 'major'
  | 'minor'
  | 'patch'
  | 'prerelease'
  | 'downgrade'
  | 'sidegrade'
  | 'diverged'
  | 'unchanged';

export interface ChangeSide {
  readonly version: string;
  readonly ref: string | null;
  readonly commit: CommitSha;
}

export interface Change {
  readonly component: ComponentName;
  readonly kind: ChangeKind;
  readonly from: ChangeSide | null;
  readonly to: ChangeSide | null;
}
