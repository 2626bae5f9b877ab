/** The meta-repo as a git repository: what a commit of it held, who writes, and committing a lock. */
import type { CommitSha } from '../domain/git-ids.js';

export interface MetaRepo {
  /** Commit of a revision (`HEAD`, `origin/main`, a SHA), or null when there is none. Throws `base-not-found` for an odd text. */
  resolveRevision(revision: string): Promise<CommitSha | null>;
  /** Parents as the commit names them, whether or not they are here: a shallow clone hides them from other commands. */
  parents(commit: CommitSha): Promise<readonly CommitSha[]>;
  /** The best common ancestor, or null when there is none here. */
  mergeBase(a: CommitSha, b: CommitSha): Promise<CommitSha | null>;
  /** Fetches a commit of the remote unless it is here. Null when it is here then, else why it is not. */
  bring(commit: CommitSha): Promise<string | null>;
  /** A file as it stood in a commit; path relative to the root of the meta-repo; null when absent. */
  readAt(commit: CommitSha, path: string): Promise<string | null>;
  /** Paths below a directory as of a commit. */
  listAt(commit: CommitSha, directory: string): Promise<readonly string[]>;
  /** Commits exactly these files (as they are on disk) on the current branch and gives the commit; other changes stay as they are. */
  commitFiles(paths: readonly string[], message: string): Promise<CommitSha>;
  /** Pushes the current branch without force. Throws `push-refused` (conflict) or `remote-denied`. */
  push(): Promise<void>;
  /** `user.name <user.email>` of the repository, or null. */
  identity(): Promise<string | null>;
  /** Path of the meta-repo below the top of its git repository, with a `/` at the end; empty when it is the top. */
  prefix(): Promise<string>;
  /** A value of the repository's own git configuration, or null. */
  setting(name: string): Promise<string | null>;
  /** Sets it there, or removes it (null); no other configuration is touched. */
  setSetting(name: string, value: string | null): Promise<void>;
}
