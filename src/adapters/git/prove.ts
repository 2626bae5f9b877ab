/** Proves that a commit belongs to the repository that a lock names, not to a fork of it (T27). */
import { isObjectId, shortSha, type CommitSha, type ObjectId } from '../../domain/git-ids.js';
import { redactUrl, type RepoUrl } from '../../domain/repo-url.js';
import { hasCode } from '../../errors.js';
import { withTemporaryRepository, type GitContext } from './context.js';
import { gitError } from './git-errors.js';
import type { Remote } from './remote.js';
import { runGit } from './run-git.js';

export interface Proof {
  readonly commit: CommitSha;
  /** The ref whose tip it is, or one that leads to it. */
  readonly ref: string;
}

export interface ProofRequest {
  readonly context: GitContext;
  readonly url: RepoUrl;
  readonly signal: AbortSignal | undefined;
}

/** Throws `commit-unreachable` (it exists, no branch or tag leads to it) or `commit-missing`. */
export async function proveIn(
  request: ProofRequest,
  remote: Remote,
  id: CommitSha | ObjectId,
): Promise<Proof> {
  return tipOf(remote, id) ?? ancestorOf(request, remote, id as CommitSha);
}

/** A ref that is the commit, or the tag object, itself; tags first, for they say more. */
export function tipOf(remote: Pick<Remote, 'refs'>, id: string): Proof | null {
  const tips = remote.refs.filter(({ object, commit }) => object === id || commit === id);
  const best = tips.find(({ name }) => name.startsWith('refs/tags/')) ?? tips[0];
  return best === undefined ? null : { commit: best.commit, ref: best.name };
}

/** Brings the history of every branch and tag, without trees where the server can, and asks git. */
async function ancestorOf(
  request: ProofRequest,
  remote: Remote,
  commit: CommitSha,
): Promise<Proof> {
  const { context, signal } = request;
  const ref =
    !isObjectId(commit) || remote.refs.length === 0
      ? null
      : await withTemporaryRepository(context, remote.objectFormat, async (repository) => {
          await remote.fetchHistory(repository);
          const args = [
            `--git-dir=${repository.gitDir}`,
            ...['for-each-ref', '--count=1', '--format=%(refname)', `--contains=${commit}`],
          ];
          const options = { timeoutMs: context.timeoutMs, ...(signal && { signal }) };
          const run = await runGit(context.environment, args, options);
          // Exit code 129: the commit is not among the objects that the refs lead to.
          return run.code === 0 ? run.stdout.toString('utf8').trim() : null;
        });
  if (ref !== null && ref !== '') return { commit, ref };
  throw await notFound(request, remote, commit);
}

async function notFound({ url }: ProofRequest, remote: Remote, commit: CommitSha): Promise<Error> {
  const place = redactUrl(url);
  try {
    await remote.readCommit(commit);
  } catch (error) {
    if (!hasCode(error, 'commit-missing')) throw error;
    return gitError('commit-missing', `${place} has no commit ${shortSha(commit)}`, {
      commit,
      url,
    });
  }
  return gitError(
    'commit-unreachable',
    `commit ${shortSha(commit)} can be fetched from ${place}, but none of its branches and tags leads to it: it may be of a fork, or of a history that was rewritten`,
    { commit, url },
  );
}
