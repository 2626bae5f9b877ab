/** What can be asked of one remote; over the wire and through git alike. */
import type { CommitSha } from '../../domain/git-ids.js';
import type { RemoteRef } from '../../ports/git.js';
import type { ObjectCache } from './object-cache.js';
import type { ObjectFormat } from './wire-fetch.js';

export interface Remote {
  /** Known once the refs were listed. */
  readonly objectFormat: ObjectFormat;
  readonly refs: readonly RemoteRef[];
  /** The commit's content, checked by its hash. Throws `commit-missing`. */
  readCommit(commit: CommitSha): Promise<Buffer>;
  /** Brings the commit with its whole tree, without its parents, into the cache. */
  fetchInto(cache: ObjectCache, commit: CommitSha): Promise<void>;
  /** Brings all branches and tags with their history into an empty repository, refs included. */
  fetchHistory(repository: ObjectCache): Promise<void>;
}
