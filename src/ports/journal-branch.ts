/** The branch that keeps the journal: read whole, moved only by compare-and-swap. */
import type { CommitSha } from '../domain/git-ids.js';

export interface JournalSnapshot {
  /** Commit of the branch, or null when there is no journal yet. */
  readonly head: CommitSha | null;
  /** Path → content: `dev.jsonl`, `locks/<64 hex>.yaml`. */
  readonly files: ReadonlyMap<string, string>;
}

export interface JournalBranch {
  /** Reads the newest state; with a remote, fetched first. Throws `remote-unreachable`. */
  read(): Promise<JournalSnapshot>;
  /**
   * Adds or replaces files on top of `expected`. Throws `journal-moved` (conflict) when the branch is no
   * longer at `expected`, here or on the remote; then nothing has changed anywhere.
   */
  replace(
    expected: CommitSha | null,
    files: ReadonlyMap<string, string>,
    message: string,
  ): Promise<CommitSha>;
}
