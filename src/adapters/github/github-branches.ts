/** Branches, files and commits on GitHub by its git data API: nothing is forced, and the forge signs. */
import type { CommitSha } from '../../domain/git-ids.js';
import { hasCode, LockstepError } from '../../errors.js';
import type { BranchCommit, Forge, NewCommit } from '../../ports/forge.js';
import type { Comparison, GithubClient } from './github-client.js';
import { writeOnce } from './github-requests.js';

type Branches = Pick<
  Forge,
  | 'defaultBranch'
  | 'branch'
  | 'commitsBetween'
  | 'file'
  | 'createCommit'
  | 'moveBranch'
  | 'deleteBranch'
>;

const REPEATABLE = { request: { repeatable: true } };

export function githubBranches(client: GithubClient): Branches {
  const { at, octokit } = client;
  const branch = async (name: string): Promise<CommitSha | null> => {
    const { rest } = await octokit();
    const found = await orNull(rest.git.getRef({ ...at, ref: `heads/${name}` }), 'forge-not-found');
    return found === null ? null : (found.data.object.sha as CommitSha);
  };
  return {
    branch,
    async defaultBranch() {
      const { rest } = await octokit();
      return (await rest.repos.get(at)).data.default_branch;
    },
    commitsBetween: (base, head) => commitsBetween(client, `${base}...${head}`),
    file: (commit, path) => readFile(client, commit, path),
    createCommit: (commit) => createCommit(client, commit),
    async moveBranch(name, { expected, to }) {
      if ((await branch(name)) !== expected)
        throw moved(name, `it is not at ${expected ?? 'nothing'}`);
      if (expected !== null) return forward(client, name, to);
      const isThere = async () => ((await branch(name)) === to ? true : null);
      await writeOnce(client, () => addBranch(client, name, to), isThere);
    },
    async deleteBranch(name) {
      const { rest } = await octokit();
      try {
        await rest.git.deleteRef({ ...at, ref: `heads/${name}` });
      } catch (error) {
        if (hasCode(error, 'forge-not-found')) return;
        if (hasCode(error, 'forge-refused') && /does not exist/i.test(error.message)) return;
        throw error;
      }
    },
  };
}

async function orNull<T>(asked: Promise<T>, code: 'forge-not-found'): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (hasCode(error, code)) return null;
    throw error;
  }
}

function moved(name: string, reason: string): LockstepError {
  return new LockstepError('forge-moved', {
    message: `branch ${name} was moved by somebody else: ${reason}`,
    hint: 'run the command again',
  });
}

async function addBranch(client: GithubClient, name: string, to: CommitSha): Promise<true> {
  const { rest } = await client.octokit();
  try {
    await rest.git.createRef({ ...client.at, ref: `refs/heads/${name}`, sha: to });
    return true;
  } catch (error) {
    throw refusedMove(error, name, /already exists|update failed/i);
  }
}

/** May be repeated: where the branch is at `to` already, nothing moves. */
async function forward(client: GithubClient, name: string, to: CommitSha): Promise<void> {
  const { rest } = await client.octokit();
  try {
    await rest.git.updateRef({ ...client.at, ref: `heads/${name}`, sha: to, force: false });
  } catch (error) {
    throw refusedMove(error, name, /fast.?forward|reference (?:does not exist|update failed)/i);
  }
}

/** What tells that somebody was quicker; a rule of the repository is something else. */
function refusedMove(error: unknown, name: string, words: RegExp): unknown {
  if (hasCode(error, 'forge-not-found')) return moved(name, 'it is gone');
  if (!hasCode(error, 'forge-refused')) return error;
  const isConflict = error.data['status'] === 409 || words.test(error.message);
  return isConflict ? moved(name, error.message) : error;
}

async function commitsBetween(
  { at, octokit }: GithubClient,
  basehead: string,
): Promise<readonly BranchCommit[]> {
  const { rest, paginate } = await octokit();
  const commits: BranchCommit[] = [];
  const pages = paginate.iterator(rest.repos.compareCommitsWithBasehead, {
    ...at,
    basehead,
    per_page: 100,
  });
  for await (const { data } of pages) {
    for (const { sha, commit, author } of (data as unknown as Comparison).commits) {
      const name = author?.login ?? commit.author?.name ?? 'unknown';
      commits.push({ commit: sha as CommitSha, message: commit.message, author: name });
    }
  }
  return commits.reverse();
}

async function readFile(
  { at, octokit }: GithubClient,
  ref: CommitSha,
  path: string,
): Promise<string | null> {
  const { rest } = await octokit();
  const found = await rest.repos.getContent({ ...at, path, ref }).catch((error: unknown) => {
    const isCommitMissing = /no commit found/i.test((error as Error).message);
    if (hasCode(error, 'forge-not-found') && !isCommitMissing) return null;
    throw error;
  });
  const data = found?.data;
  if (data === undefined || Array.isArray(data) || data.type !== 'file') return null;
  if (data.encoding === 'base64') return fromBase64(data.content);
  // From 1 MiB on the content is left out.
  return fromBase64((await rest.git.getBlob({ ...at, file_sha: data.sha })).data.content);
}

function fromBase64(text: string): string {
  return Buffer.from(text, 'base64').toString('utf8');
}

/** Without an author of ours, so that GitHub makes the bot of the token the author and signs. */
async function createCommit(client: GithubClient, commit: NewCommit): Promise<CommitSha> {
  const { at, octokit } = client;
  const { rest } = await octokit();
  const base = (await rest.git.getCommit({ ...at, commit_sha: commit.tree })).data.tree.sha;
  const tree = await treeWith(client, base, commit.files);
  const { message, parents } = commit;
  const made = await rest.git.createCommit({
    ...at,
    ...{ message, tree, parents: [...parents] },
    ...REPEATABLE,
  });
  return made.data.sha as CommitSha;
}

interface TreeEntry {
  readonly path: string;
  readonly mode: '100644';
  readonly type: 'blob';
  readonly content?: string;
  /** Null removes the path. */
  readonly sha?: null;
}

async function treeWith(
  client: GithubClient,
  base: string,
  files: NewCommit['files'],
): Promise<string> {
  const { at, octokit } = client;
  const { rest } = await octokit();
  const removed = await presentOf(client, base, files);
  const tree = [...files].flatMap(([path, content]): TreeEntry[] => {
    const entry = { path, mode: '100644', type: 'blob' } as const;
    if (content !== null) return [{ ...entry, content }];
    return removed.has(path) ? [{ ...entry, sha: null }] : [];
  });
  // GitHub refuses a tree without a change.
  if (tree.length === 0) return base;
  const made = await rest.git.createTree({ ...at, base_tree: base, tree, ...REPEATABLE });
  return made.data.sha;
}

/** Those to remove that are there: GitHub refuses to remove what is not. */
async function presentOf(
  { at, octokit }: GithubClient,
  base: string,
  files: NewCommit['files'],
): Promise<ReadonlySet<string>> {
  const gone = [...files].filter(([, content]) => content === null).map(([path]) => path);
  if (gone.length === 0) return new Set();
  const { rest } = await octokit();
  const { data } = await rest.git.getTree({ ...at, tree_sha: base, recursive: '1' });
  if (data.truncated) return new Set(gone);
  const present = new Set(data.tree.map(({ path }) => path));
  return new Set(gone.filter((path) => present.has(path)));
}
