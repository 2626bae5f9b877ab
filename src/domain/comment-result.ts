/** What `comment` answers with: the second stage of a check that has no rights in its first. */
import type { Finding } from './finding.js';
import type { CommitSha } from './git-ids.js';
import type { RemoteReport } from './remote-report.js';

export interface CommentResult {
  readonly command: 'comment';
  readonly ok: boolean;
  readonly environment: null;
  readonly findings: readonly Finding[];
  readonly remotes?: readonly RemoteReport[];
  /** Commit that the report is about. */
  readonly head: CommitSha;
  readonly pullRequest: number | null;
  /** `none`: nothing was written, and `reason` says why. */
  readonly operation: 'created' | 'updated' | 'unchanged' | 'none';
  readonly commentUrl: string | null;
  readonly reason: string | null;
}
