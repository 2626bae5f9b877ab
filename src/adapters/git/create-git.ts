/** The `Git` port on the real git: lookups and fetches by our own protocol client, trees by git's plumbing. */
import { shortSha, type CommitSha, type TreeId } from '../../domain/git-ids.js';
import { redactUrl, type RepoUrl } from '../../domain/repo-url.js';
import type { Git, RemoteRef } from '../../ports/git.js';
import { checkOut, removeCheckout } from './check-out.js';
import { openCache, requireAllowed, type GitContext } from './context.js';
import { fetchCommit, proveCommit, readCommit, requireTree } from './fetch-commit.js';
import { gitError } from './git-errors.js';
import { inspectCheckout, trackedFiles } from './inspect.js';
import { formatOf, treeOfCommit, writeLooseCommit } from './object-cache.js';
import { withRemote } from './open-remote.js';
import { commitSeconds, readRange } from './read-range.js';
import type { Remote } from './remote.js';

export type GitOptions = GitContext;

/** Wires the adapter; nothing is touched until a method is called. */
export function createGit(context: GitOptions): Git {
  return {
    lookUp: async (url, choose, signal) => {
      requireAllowed(context, url);
      return withRemote(context, { url, signal }, (remote) =>
        lookUp(context, url, { remote, choose }),
      );
    },
    proveCommit: async (url, commit, signal) => {
      requireAllowed(context, url);
      return proveCommit({ context, url, signal }, commit);
    },
    fetch: async (url, commit, signal) => {
      requireAllowed(context, url);
      await fetchCommit({ context, url, signal }, commit);
    },
    range: async (url, from, to, signal) => {
      requireAllowed(context, url);
      return readRange({ context, url, signal, from, to });
    },
    commitTime: async (url, commit, signal) => {
      requireAllowed(context, url);
      return 1000 * (await commitSeconds({ context, url, signal }, commit));
    },
    treeOf: async (commit) => {
      const body = await readCommit(context, openCache(context, formatOf(commit)), commit);
      return body === null ? null : treeOfCommit(body);
    },
    inspect: (component, outputs) => inspectCheckout(context, component, outputs),
    trackedFiles: (component) => Promise.resolve(trackedFiles(context, component)),
    checkOut: async (request, signal) => {
      requireAllowed(context, request.url);
      await checkOut(context, request, signal);
    },
    removeCheckout: (component, force) => removeCheckout(context, component, force),
  };
}

interface LookUp {
  readonly remote: Remote;
  readonly choose: (refs: readonly RemoteRef[]) => CommitSha | null;
}

/** The tree of a commit seen before comes from the cache; a new one is kept there for next time. */
async function lookUp(
  context: GitContext,
  url: RepoUrl,
  { remote, choose }: LookUp,
): Promise<{ readonly refs: readonly RemoteRef[]; readonly tree: TreeId | null }> {
  const { refs } = remote;
  const commit = choose(refs);
  if (commit === null) return { refs, tree: null };
  if (refs.length > 0 && formatOf(commit) !== remote.objectFormat) {
    throw gitError(
      'commit-missing',
      `${redactUrl(url)} uses another hash than ${shortSha(commit)}`,
      { commit },
    );
  }
  const cache = openCache(context, formatOf(commit));
  const known = await readCommit(context, cache, commit);
  const body = known ?? (await remote.readCommit(commit));
  if (known === null) writeLooseCommit(cache, commit, body);
  return { refs, tree: requireTree(body, url, commit) };
}
