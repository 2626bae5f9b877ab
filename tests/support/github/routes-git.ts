/** The git data API: refs, trees, commits, blobs, on real git. */
import {
  ApiError,
  invalid,
  listed,
  notFound,
  textIn,
  type Answer,
  type Exchange,
  type Routes,
} from './exchange.js';
import type { Signature, TreeChange } from './git-store.js';
import { gitCommitShape } from './shapes.js';
import type { Repository } from './state.js';

const REPO = '/repos/{owner}/{repo}';
const READ = 'contents=read';
const WRITE = 'contents=write';

export const gitRoutes: Routes = {
  [`GET ${REPO}/git/ref/{ref}`]: {
    permissions: READ,
    handle: ({ repository, params }) => {
      const name = `refs/${params['ref']}`;
      const found = repository.git.refs().get(name) ?? notFound();
      return { status: 200, body: refShape(repository, name, found) };
    },
  },
  [`GET ${REPO}/git/matching-refs/{ref}`]: {
    permissions: READ,
    handle: (exchange) => {
      const { repository, params } = exchange;
      const found = [...repository.git.refs()].filter(([name]) =>
        name.startsWith(`refs/${params['ref']}`),
      );
      return listed(exchange, found, ([name, sha]) => refShape(repository, name, sha));
    },
  },
  [`POST ${REPO}/git/refs`]: { permissions: WRITE, handle: createRef },
  [`PATCH ${REPO}/git/refs/{ref}`]: { permissions: WRITE, handle: moveRef },
  [`DELETE ${REPO}/git/refs/{ref}`]: { permissions: WRITE, handle: deleteRef },
  [`POST ${REPO}/git/blobs`]: { permissions: WRITE, handle: createBlob },
  [`GET ${REPO}/git/blobs/{file_sha}`]: {
    permissions: READ,
    handle: ({ repository: { git }, params }) => {
      const sha = params['file_sha'] ?? '';
      if (git.typeOf(sha) !== 'blob') return notFound();
      const bytes = git.blob(sha);
      const content = bytes.toString('base64');
      return { status: 200, body: { sha, size: bytes.length, encoding: 'base64', content } };
    },
  },
  [`POST ${REPO}/git/trees`]: { permissions: WRITE, handle: createTree },
  [`GET ${REPO}/git/trees/{tree_sha}`]: {
    permissions: READ,
    handle: ({ repository: { git }, params, query }) => {
      const sha = params['tree_sha'] ?? '';
      if (git.typeOf(`${sha}^{tree}`) !== 'tree') return notFound();
      const tree = git.treeOf(sha, query.has('recursive'));
      return { status: 200, body: { sha, tree, truncated: false } };
    },
  },
  [`POST ${REPO}/git/commits`]: { permissions: WRITE, handle: createCommit },
  [`GET ${REPO}/git/commits/{commit_sha}`]: {
    permissions: READ,
    handle: ({ repository, params }) => {
      const sha = params['commit_sha'] ?? '';
      if (repository.git.typeOf(sha) !== 'commit') return notFound();
      return { status: 200, body: shapeOfCommit(repository, sha) };
    },
  },
};

function refShape(repository: Repository, ref: string, sha: string) {
  return { ref, object: { type: repository.git.typeOf(sha) ?? 'commit', sha } };
}

function shapeOfCommit(repository: Repository, sha: string) {
  const [facts] = repository.git.facts([sha]);
  return facts === undefined ? notFound() : gitCommitShape(repository, facts);
}

function createRef(exchange: Exchange): Answer {
  const { repository } = exchange;
  const [name, sha] = [textIn(exchange, 'ref'), textIn(exchange, 'sha')];
  if (!/^refs\/[^/]+\/./.test(name)) return invalid(`Reference name must start with 'refs/'`);
  if (repository.git.typeOf(sha) === null) return invalid('Object does not exist');
  if (repository.git.refs().has(name)) return invalid('Reference already exists');
  if (!repository.git.moveRef(name, sha, null)) return invalid('Reference update failed');
  return { status: 201, body: refShape(repository, name, sha) };
}

function moveRef(exchange: Exchange): Answer {
  const { repository, body } = exchange;
  const name = `refs/${exchange.params['ref']}`;
  const sha = textIn(exchange, 'sha');
  const now = repository.git.refs().get(name);
  if (now === undefined) return invalid('Reference does not exist');
  if (repository.git.typeOf(sha) === null) return invalid('Object does not exist');
  refuseProtected(repository, name);
  if (body['force'] !== true && !repository.git.isAncestor(now, sha)) {
    return invalid('Update is not a fast forward');
  }
  if (!repository.git.moveRef(name, sha, now)) throw new ApiError(409, 'Conflict');
  return { status: 200, body: refShape(repository, name, sha) };
}

function refuseProtected({ protectedBranches }: Repository, name: string): void {
  if (!protectedBranches.has(name.replace('refs/heads/', ''))) return;
  invalid('Repository rule violations found\n\nChanges must be made through a pull request.\n\n');
}

function deleteRef({ repository, params }: Exchange): Answer {
  const name = `refs/${params['ref']}`;
  if (!repository.git.refs().has(name)) return invalid('Reference does not exist');
  refuseProtected(repository, name);
  repository.git.repo.deleteRef(name);
  return { status: 204 };
}

function createBlob(exchange: Exchange): Answer {
  const encoding = exchange.body['encoding'] === 'base64' ? 'base64' : 'utf8';
  const sha = exchange.repository.git.addBlob(Buffer.from(textIn(exchange, 'content'), encoding));
  return { status: 201, body: { sha } };
}

interface TreeItem {
  readonly path?: string;
  readonly mode?: string;
  readonly sha?: string | null;
  readonly content?: string;
}

function createTree({ repository: { git }, body }: Exchange): Answer {
  const items = body['tree'] as readonly TreeItem[];
  if (items.length === 0) return invalid('Invalid tree info');
  const base = (body['base_tree'] as string | undefined) ?? null;
  if (base !== null && git.typeOf(`${base}^{tree}`) !== 'tree') return notFound();
  const changes = items.map(({ path = '', mode = '100644', sha, content }): TreeChange => {
    if (sha === undefined && content === undefined) return invalid('Must supply a sha or content');
    const object = content === undefined ? (sha ?? null) : git.addBlob(Buffer.from(content));
    if (object !== null && git.typeOf(object) === null) return invalid('tree.sha does not exist');
    return { path, mode, sha: object };
  });
  try {
    const sha = git.addTree(base, changes);
    return { status: 201, body: { sha, tree: git.treeOf(sha, false), truncated: false } };
  } catch (error) {
    return invalid((error as Error).message);
  }
}

function createCommit(exchange: Exchange): Answer {
  const { repository, state, token, body } = exchange;
  const { git } = repository;
  const tree = textIn(exchange, 'tree');
  const parents = (body['parents'] as readonly string[] | undefined) ?? [];
  if (git.typeOf(tree) !== 'tree') return invalid('Tree SHA does not exist');
  if (parents.some((parent) => git.typeOf(parent) !== 'commit')) {
    return invalid('Parent SHA does not exist or is not a commit object');
  }
  const { id, login, type } = token.account;
  const date = state.now();
  const own = { name: login, email: `${id}+${login}@users.noreply.github.com`, date };
  const author = (body['author'] as Signature | undefined) ?? own;
  const committer =
    (body['committer'] as Signature | undefined) ??
    (body['author'] === undefined ? { name: 'GitHub', email: 'noreply@github.com', date } : author);
  const message = textIn(exchange, 'message');
  const sha = git.addCommit({ tree, parents, message, author, committer });
  // GitHub signs what a bot commits, as long as the bot does not say who made it.
  const isOwn = body['author'] === undefined && body['committer'] === undefined;
  if (isOwn && type === 'Bot') repository.verified.add(sha);
  return { status: 201, body: shapeOfCommit(repository, sha) };
}
