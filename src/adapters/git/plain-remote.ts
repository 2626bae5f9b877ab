/** A remote through git's own commands: for servers of protocol 0 and for the user's own ssh command. */
import { join } from 'node:path';
import { parseObjectId, isObjectId, type CommitSha } from '../../domain/git-ids.js';
import type { RepoUrl } from '../../domain/repo-url.js';
import { hasCode } from '../../errors.js';
import type { RemoteRef } from '../../ports/git.js';
import { withTemporaryRepository, type GitContext } from './context.js';
import { gitError, localError, remoteError } from './git-errors.js';
import { addShallow } from './marks.js';
import { textOrNull, type ObjectCache } from './object-cache.js';
import { commitId } from './pack-head.js';
import type { Remote } from './remote.js';
import { runGit, type GitEnvironment, type GitRun } from './run-git.js';
import { NO_REPOSITORY } from './transports.js';
import { remoteRef } from './wire.js';

export interface Target {
  readonly context: GitContext;
  readonly url: RepoUrl;
  readonly signal: AbortSignal | undefined;
  readonly refs: readonly RemoteRef[];
}

const PEELED = '^{}';
/** All branches and tags. */
export const EVERYTHING = ['+refs/heads/*:refs/heads/*', '+refs/tags/*:refs/tags/*'] as const;

/** Lists the refs with `git ls-remote`; what follows takes one git command each. */
export async function openPlainRemote(
  context: GitContext,
  url: RepoUrl,
  signal: AbortSignal | undefined,
): Promise<Remote> {
  const refs = await listRefs({ context, url, signal, refs: [] });
  const target: Target = { context, url, signal, refs };
  return {
    objectFormat: refs[0]?.object.length === 64 ? 'sha256' : 'sha1',
    refs,
    readCommit: (commit) => readCommitByGit(target, commit),
    fetchInto: (cache, commit) =>
      withTemporaryRepository(context, cache.format, async (repository) => {
        const environment = sharing(context.environment, cache);
        await fetchOne(target, repository, { environment, commit });
        const shallow = textOrNull(join(repository.gitDir, 'shallow')) ?? '';
        await addShallow(cache, shallow.split('\n').filter(isObjectId));
      }),
    fetchHistory: async (repository) => {
      const { environment } = context;
      await fetchRefs(target, repository, { environment, specs: EVERYTHING, depth: false });
    },
  };
}

/** One commit's content, fetched by git into a temporary repository. */
export function readCommitByGit(target: Target, commit: CommitSha): Promise<Buffer> {
  const { context, signal } = target;
  const { environment, timeoutMs } = context;
  const format = commit.length === 40 ? 'sha1' : 'sha256';
  return withTemporaryRepository(context, format, async (repository) => {
    await fetchOne(target, repository, { environment, commit });
    const args = [`--git-dir=${repository.gitDir}`, 'cat-file', 'commit', commit];
    const run = await runGit(environment, args, { timeoutMs, ...(signal && { signal }) });
    if (run.code !== 0) {
      throw gitError('commit-missing', `${commit} in ${target.url} is no commit`, { commit });
    }
    if (commitId(run.stdout, commit) !== commit) throw localError('reading a commit', 'corrupt');
    return run.stdout;
  });
}

async function listRefs(target: Target): Promise<readonly RemoteRef[]> {
  const run = await runRemote(target, {
    environment: target.context.environment,
    args: [`--git-dir=${NO_REPOSITORY}`, 'ls-remote', '--quiet', '--end-of-options', target.url],
  });
  const found = new Map<string, string>();
  for (const line of run.stdout.toString('utf8').split('\n')) {
    const [id = '', name = ''] = line.split('\t');
    if (name !== '') found.set(name, parseObjectId(id));
  }
  return [...found].flatMap(([name, id]) => {
    const ref = remoteRef(name, id, found.get(`${name}${PEELED}`) ?? id);
    return ref === null ? [] : [ref];
  });
}

/**
 * A server of protocol 0 gives only what a ref names; so a tip is fetched by its ref, and anything else, where
 * the server will not give it by its id, with the whole history.
 */
async function fetchOne(
  target: Target,
  repository: ObjectCache,
  { environment, commit }: { readonly environment: GitEnvironment; readonly commit: CommitSha },
): Promise<void> {
  const tip = target.refs.find((ref) => ref.commit === commit);
  const spec = tip === undefined ? commit : `+${tip.name}:refs/lockstep/wanted`;
  try {
    await fetchRefs(target, repository, { environment, specs: [spec], depth: true });
  } catch (error) {
    if (tip !== undefined || !hasCode(error, 'commit-missing')) throw error;
    await fetchRefs(target, repository, { environment, specs: EVERYTHING, depth: false });
  }
}

export interface FetchRefs {
  readonly environment: GitEnvironment;
  readonly specs: readonly string[];
  readonly depth: boolean;
  /** What the server is to leave out, if it can. Null: nothing. */
  readonly filter?: string | null;
}

/** One `git fetch` into a repository. */
export async function fetchRefs(
  target: Target,
  repository: ObjectCache,
  { environment, specs, depth, filter = null }: FetchRefs,
): Promise<void> {
  const args = [
    `--git-dir=${repository.gitDir}`,
    ...['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-maintenance'],
    ...(depth ? ['--depth=1'] : []),
    filter === null ? '--no-filter' : `--filter=${filter}`,
    ...['--end-of-options', target.url, ...specs],
  ];
  await runRemote(target, { environment, args });
}

async function runRemote(
  { context, url, signal }: Target,
  command: { readonly environment: GitEnvironment; readonly args: readonly string[] },
): Promise<GitRun> {
  const { timeoutMs } = context;
  const options = { timeoutMs, ...(signal && { signal }) };
  const run = await runGit(command.environment, command.args, options);
  if (run.code === 0) return run;
  throw remoteError(url, 'reading', run.stderr);
}

/** New objects go into the cache; its `shallow` file stays ours to write. */
function sharing(environment: GitEnvironment, cache: ObjectCache): GitEnvironment {
  const GIT_OBJECT_DIRECTORY = join(cache.gitDir, 'objects');
  return { ...environment, env: { ...environment.env, GIT_OBJECT_DIRECTORY } };
}
