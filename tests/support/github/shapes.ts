/** What the stand-in keeps, in the words of GitHub's API; fields that nothing reads are filled in by the description. */
import type { CommitFacts, Signature } from './git-store.js';
import type { Account, Comment, Pull, Repository, State } from './state.js';

export function userShape({ id, login, type }: Account) {
  const name = login.replace('[bot]', '');
  const page = type === 'Bot' ? `apps/${name}` : name;
  return { id, login, type, node_id: `U_${id}`, html_url: `https://stand-in.invalid/${page}` };
}

export function repositoryShape(repository: Repository) {
  const { id, owner, name, fullName, isPrivate, url } = repository;
  return {
    id,
    name,
    full_name: fullName,
    private: isPrivate,
    owner: { id: 1, login: owner, type: 'Organization' },
    html_url: url,
    clone_url: `${url}.git`,
    default_branch: 'main',
  };
}

export function pullShape(repository: Repository, pull: Pull) {
  const { number, title, body, state, author, headRepository: source } = pull;
  const base = repository.git.commitId(`refs/heads/${pull.base}`) ?? pull.headCommit;
  return {
    id: number,
    number,
    title,
    body,
    state,
    draft: false,
    user: userShape(author),
    html_url: `${repository.url}/pull/${number}`,
    created_at: pull.createdAt,
    updated_at: pull.createdAt,
    closed_at: state === 'closed' ? (pull.mergedAt ?? pull.createdAt) : null,
    merged_at: pull.mergedAt,
    head: {
      label: `${source?.owner ?? 'unknown'}:${pull.headBranch}`,
      ref: pull.headBranch,
      sha: pull.headCommit,
      repo: source === null ? null : repositoryShape(source),
    },
    base: {
      label: `${repository.owner}:${pull.base}`,
      ref: pull.base,
      sha: base,
      repo: repositoryShape(repository),
    },
  };
}

/** With what only the answer about one pull request has. */
export function wholePullShape(repository: Repository, pull: Pull) {
  const isMerged = pull.mergedAt !== null;
  return {
    ...pullShape(repository, pull),
    merged: isMerged,
    mergeable: isMerged ? null : true,
    mergeable_state: 'clean',
    commits: 1,
    additions: 1,
    deletions: 1,
    changed_files: 1,
  };
}

export function commentShape(repository: Repository, comment: Comment) {
  const { id, body, author, issue, createdAt } = comment;
  return {
    id,
    body,
    user: userShape(author),
    html_url: `${repository.url}/pull/${issue}#issuecomment-${id}`,
    issue_url: `${repository.url}/issues/${issue}`,
    created_at: createdAt,
    updated_at: createdAt,
    author_association: 'NONE',
  };
}

const person = ({ name, email, date }: Signature) => ({ name, email, date });

/** The account behind a signature, as GitHub knows it by its address. */
function accountBehind(state: State, { email }: Signature): Account | undefined {
  const [, login = ''] = /^(?:\d+\+)?(.+)@users\.noreply\.github\.com$/.exec(email) ?? [];
  return state.accounts.get(login);
}

export function verificationOf(repository: Repository, sha: string) {
  const verified = repository.verified.has(sha);
  return {
    verified,
    reason: verified ? 'valid' : 'unsigned',
    signature: verified ? '-----BEGIN PGP SIGNATURE-----' : null,
    payload: null,
    verified_at: null,
  };
}

/** A commit as lists and comparisons have it. */
export function commitShape(state: State, repository: Repository, facts: CommitFacts) {
  const { sha, tree, parents, author, committer, message } = facts;
  const [by, from] = [author, committer].map((each) => accountBehind(state, each));
  return {
    sha,
    html_url: `${repository.url}/commit/${sha}`,
    commit: {
      message,
      author: person(author),
      committer: person(committer),
      tree: { sha: tree },
      verification: verificationOf(repository, sha),
    },
    author: by === undefined ? null : userShape(by),
    committer: from === undefined ? null : userShape(from),
    parents: parents.map((parent) => ({ sha: parent })),
  };
}

/** A commit as the git data API has it. */
export function gitCommitShape(repository: Repository, facts: CommitFacts) {
  const { sha, tree, parents, author, committer, message } = facts;
  return {
    sha,
    message,
    author: person(author),
    committer: person(committer),
    tree: { sha: tree },
    parents: parents.map((parent) => ({ sha: parent })),
    verification: verificationOf(repository, sha),
    html_url: `${repository.url}/commit/${sha}`,
  };
}
