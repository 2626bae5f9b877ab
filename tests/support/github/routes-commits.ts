/** What is read of commits: themselves, comparisons, files. */
import { invalid, notFound, type Answer, type Exchange, type Routes } from './exchange.js';
import type { TreeEntry } from './git-store.js';
import { commitShape, repositoryShape, userShape } from './shapes.js';
import type { Repository } from './state.js';

const REPO = '/repos/{owner}/{repo}';
/** Commits of a comparison that does not ask for a page; and on a page at most. */
const COMPARE_LIMIT = 250;
const PAGE_LIMIT = 100;
/** Larger files have no content in the answer. */
const INLINE_LIMIT = 1024 ** 2;

export const commitRoutes: Routes = {
  [`GET ${REPO}`]: {
    permissions: 'metadata=read',
    handle: ({ repository }) => ({ status: 200, body: repositoryShape(repository) }),
  },
  [`GET ${REPO}/collaborators/{username}/permission`]: {
    permissions: 'metadata=read',
    handle: ({ repository, params, state }) => {
      const account = state.accounts.get(params['username'] ?? '') ?? notFound();
      const permission = repository.collaborators.get(account.login) ?? 'read';
      return {
        status: 200,
        body: { permission, role_name: permission, user: userShape(account) },
      };
    },
  },
  [`GET ${REPO}/commits/{ref}`]: {
    permissions: 'contents=read',
    handle: ({ state, repository, params }) => {
      const sha = repository.git.commitId(params['ref'] ?? '');
      if (sha === null) return invalid(`No commit found for SHA: ${params['ref']}`);
      return { status: 200, body: shapesOf({ state, repository }, [sha])[0] };
    },
  },
  [`GET ${REPO}/compare/{basehead}`]: { permissions: 'contents=read', handle: compare },
  [`GET ${REPO}/contents/{path}`]: { permissions: 'contents=read', handle: contents },
};

function shapesOf({ state, repository }: Pick<Exchange, 'state' | 'repository'>, ids: string[]) {
  return repository.git.facts(ids).map((facts) => commitShape(state, repository, facts));
}

function compare(exchange: Exchange): Answer {
  const { repository, params } = exchange;
  const [base = '', head = ''] = (params['basehead'] ?? '').split('...');
  const { git } = repository;
  const [from, to] = [git.commitId(base), git.commitId(head)];
  if (from === null || to === null) return notFound();
  const merge = git.mergeBase(from, to);
  if (merge === null) return notFound(`No common ancestor between ${base} and ${head}.`);
  const [ahead, behind] = [git.between(from, to), git.between(to, from)];
  const [fromShape, mergeShape] = shapesOf(exchange, [from, merge]);
  return {
    status: 200,
    body: {
      status: statusOf(ahead.length, behind.length),
      ahead_by: ahead.length,
      behind_by: behind.length,
      total_commits: ahead.length,
      base_commit: fromShape,
      merge_base_commit: mergeShape,
      commits: shapesOf(exchange, commitsShown(exchange, ahead)),
      files: [],
    },
  };
}

function statusOf(ahead: number, behind: number): string {
  if (ahead > 0) return behind > 0 ? 'diverged' : 'ahead';
  return behind > 0 ? 'behind' : 'identical';
}

/** A page of the list, oldest first; without a page the newest. */
function commitsShown({ query }: Exchange, ahead: readonly string[]): string[] {
  if (!query.has('page') && !query.has('per_page')) return ahead.slice(-COMPARE_LIMIT);
  const size = Math.min(PAGE_LIMIT, Number(query.get('per_page') ?? 30));
  const start = (Number(query.get('page') ?? 1) - 1) * size;
  return ahead.slice(start, start + size);
}

function contents({ repository, params, query }: Exchange): Answer {
  const { git } = repository;
  const path = params['path'] ?? '';
  const ref = query.get('ref') ?? 'main';
  const commit = git.commitId(ref);
  if (commit === null) return notFound(`No commit found for the ref ${ref}`);
  const entry = git.entry(commit, path) ?? notFound();
  if (entry.type === 'tree') {
    return { status: 200, body: git.treeOf(entry.sha, false).map((one) => entryShape(one, path)) };
  }
  return { status: 200, body: fileShape(repository, entry) };
}

const NO_LINKS = { self: 'https://stand-in.invalid/', git: null, html: null };

function entryShape({ path, type, sha, size = 0 }: TreeEntry, folder: string) {
  return {
    type: type === 'tree' ? 'dir' : 'file',
    name: path,
    path: `${folder}/${path}`,
    sha,
    size,
    url: NO_LINKS.self,
    ...{ git_url: null, html_url: null, download_url: null, _links: NO_LINKS },
  };
}

function fileShape({ git }: Repository, { path, sha, size = 0 }: TreeEntry) {
  const isInline = size <= INLINE_LIMIT;
  // GitHub breaks base64 into lines.
  const lines = isInline
    ? (git
        .blob(sha)
        .toString('base64')
        .match(/.{1,60}/g) ?? [])
    : [];
  return {
    type: 'file',
    encoding: isInline ? 'base64' : 'none',
    content: lines.map((line) => `${line}\n`).join(''),
    name: path.split('/').at(-1) ?? '',
    ...{ path, sha, size, url: NO_LINKS.self },
    ...{ git_url: null, html_url: null, download_url: null, _links: NO_LINKS },
  };
}
