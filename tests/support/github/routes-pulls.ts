/** Pull requests, their comments and reviews. */
import {
  invalid,
  listed,
  notFound,
  numberIn,
  textIn,
  validationFailed,
  type Answer,
  type Exchange,
  type Routes,
} from './exchange.js';
import { commentShape, pullShape, userShape, wholePullShape } from './shapes.js';
import { followHead, type Comment, type Pull, type Repository, type Review } from './state.js';

const REPO = '/repos/{owner}/{repo}';
const COMMENT_LIMIT = 65_536;
const WRITES_COMMENTS = 'issues=write; pull_requests=write';
const READS_COMMENTS = 'issues=read; pull_requests=read';

export const pullRoutes: Routes = {
  [`GET ${REPO}/pulls`]: { permissions: 'pull_requests=read', handle: list },
  [`POST ${REPO}/pulls`]: { permissions: 'pull_requests=write', handle: create },
  [`GET ${REPO}/pulls/{pull_number}`]: {
    permissions: 'pull_requests=read',
    handle: (exchange) => whole(exchange, pullOf(exchange)),
  },
  [`PATCH ${REPO}/pulls/{pull_number}`]: { permissions: 'pull_requests=write', handle: change },
  [`GET ${REPO}/pulls/{pull_number}/reviews`]: {
    permissions: 'pull_requests=read',
    handle: (exchange) => {
      const { number } = pullOf(exchange);
      const reviews = exchange.repository.reviews.filter((one) => one.pull === number);
      return listed(exchange, reviews, reviewShape);
    },
  },
  [`POST ${REPO}/pulls/{pull_number}/reviews`]: {
    permissions: 'pull_requests=write',
    handle: addReview,
  },
  [`GET ${REPO}/commits/{commit_sha}/pulls`]: {
    permissions: 'pull_requests=read',
    // As GitHub: those of forks are found in the fork only.
    handle: (exchange) => {
      const { repository, params } = exchange;
      const pulls = repository.pulls.filter(
        (one) => one.headCommit === params['commit_sha'] && one.headRepository === repository,
      );
      return listed(exchange, pulls, (one) => pullShape(repository, one));
    },
  },
  [`GET ${REPO}/issues/{issue_number}/comments`]: {
    permissions: READS_COMMENTS,
    handle: (exchange) => {
      const { number } = pullOf(exchange, 'issue_number');
      const { comments } = exchange.repository;
      return listed(
        exchange,
        comments.filter(({ issue }) => issue === number),
        (one) => commentShape(exchange.repository, one),
      );
    },
  },
  [`POST ${REPO}/issues/{issue_number}/comments`]: {
    permissions: WRITES_COMMENTS,
    handle: addComment,
  },
  [`GET ${REPO}/issues/comments/{comment_id}`]: {
    permissions: READS_COMMENTS,
    handle: ({ repository, ...rest }) => ({
      status: 200,
      body: commentShape(repository, commentOf({ repository, ...rest })),
    }),
  },
  [`PATCH ${REPO}/issues/comments/{comment_id}`]: {
    permissions: WRITES_COMMENTS,
    handle: (exchange) => {
      const comment = commentOf(exchange);
      comment.body = checkedBody(exchange);
      return { status: 200, body: commentShape(exchange.repository, comment) };
    },
  },
  [`DELETE ${REPO}/issues/comments/{comment_id}`]: {
    permissions: WRITES_COMMENTS,
    handle: (exchange) => {
      const { comments } = exchange.repository;
      comments.splice(comments.indexOf(commentOf(exchange)), 1);
      return { status: 204 };
    },
  },
};

function pullOf(exchange: Exchange, param = 'pull_number'): Pull {
  const number = numberIn(exchange, param);
  return exchange.repository.pulls.find((one) => one.number === number) ?? notFound();
}

function commentOf(exchange: Exchange): Comment {
  const id = numberIn(exchange, 'comment_id');
  return exchange.repository.comments.find((one) => one.id === id) ?? notFound();
}

function whole({ repository }: Exchange, pull: Pull, status = 200): Answer {
  return { status, body: wholePullShape(repository, pull) };
}

function list(exchange: Exchange): Answer {
  const { repository, query } = exchange;
  const state = query.get('state') ?? 'open';
  const [head, base] = [query.get('head'), query.get('base')];
  const found = repository.pulls.filter((pull) => {
    const label = `${pull.headRepository?.owner ?? 'unknown'}:${pull.headBranch}`;
    if (state !== 'all' && pull.state !== state) return false;
    return (head === null || head === label) && (base === null || base === pull.base);
  });
  const isAscending = query.get('direction') === 'asc';
  return listed(exchange, isAscending ? found : found.reverse(), (one) =>
    pullShape(repository, one),
  );
}

function create(exchange: Exchange): Answer {
  const { repository, state, token } = exchange;
  const [head, base] = [textIn(exchange, 'head'), textIn(exchange, 'base')];
  const { source, branch } = headNamed(exchange, head);
  const commit = source.git.commitId(`refs/heads/${branch}`);
  const onto = repository.git.commitId(`refs/heads/${base}`);
  if (commit === null) return validationFailed('PullRequest', 'head invalid');
  if (onto === null) return validationFailed('PullRequest', 'base invalid');
  const isThere = repository.pulls.some(
    (one) =>
      one.state === 'open' &&
      one.headRepository === source &&
      one.headBranch === branch &&
      one.base === base,
  );
  if (isThere) {
    const label = `${source.owner}:${branch}`;
    return validationFailed('PullRequest', `A pull request already exists for ${label}.`);
  }
  if (source.git.isAncestor(commit, onto)) {
    return validationFailed('PullRequest', `No commits between ${base} and ${branch}`);
  }
  const pull = addPull(repository, {
    ...{ author: token.account, base, headBranch: branch, headRepository: source },
    headCommit: commit,
    title: textIn(exchange, 'title'),
    body: (exchange.body['body'] as string | undefined) ?? null,
    createdAt: state.now(),
  });
  return whole(exchange, pull, 201);
}

/** `branch`, or `owner:branch` of a fork. */
function headNamed({ repository, state }: Exchange, head: string) {
  const [, owner, branch = head] = /^([^:]+):(.+)$/.exec(head) ?? [];
  const fork = [...state.repositories.values()].find((one) => one.owner === owner);
  return { source: owner === undefined ? repository : (fork ?? repository), branch };
}

/** Opens a pull request as it is told, and gives it its ref. */
export function addPull(
  repository: Repository,
  pull: Omit<Pull, 'number' | 'state' | 'mergedAt'>,
): Pull {
  const number = repository.pulls.length + 1;
  const added: Pull = { ...pull, number, state: 'open', mergedAt: null };
  followHead(repository, added, added.headCommit);
  repository.pulls.push(added);
  return added;
}

function change(exchange: Exchange): Answer {
  const { body, repository } = exchange;
  const pull = pullOf(exchange);
  if (body['state'] === 'open' && pull.state === 'closed') {
    const now = pull.headRepository?.git.commitId(`refs/heads/${pull.headBranch}`) ?? null;
    const isGone = now === null;
    if (isGone || pull.mergedAt !== null) {
      return validationFailed('PullRequest', 'state cannot be changed. The branch is gone.');
    }
  }
  for (const field of ['title', 'body', 'state'] as const) {
    if (body[field] !== undefined) Object.assign(pull, { [field]: body[field] });
  }
  return { status: 200, body: wholePullShape(repository, pull) };
}

function checkedBody(exchange: Exchange): string {
  const text = textIn(exchange, 'body');
  if (text.length <= COMMENT_LIMIT) return text;
  return invalid('Validation Failed', [
    {
      resource: 'IssueComment',
      code: 'unprocessable',
      field: 'data',
      message: `Body is too long (maximum is ${COMMENT_LIMIT} characters)`,
    },
  ]);
}

function addComment(exchange: Exchange): Answer {
  const { state, repository, token } = exchange;
  const comment: Comment = {
    id: state.nextId(),
    issue: pullOf(exchange, 'issue_number').number,
    author: token.account,
    body: checkedBody(exchange),
    createdAt: state.now(),
  };
  repository.comments.push(comment);
  return { status: 201, body: commentShape(repository, comment) };
}

function addReview(exchange: Exchange): Answer {
  const { state, repository, token, body } = exchange;
  const pull = pullOf(exchange);
  const states = {
    APPROVE: 'APPROVED',
    REQUEST_CHANGES: 'CHANGES_REQUESTED',
    COMMENT: 'COMMENTED',
  } as const;
  const event = (body['event'] ?? 'COMMENT') as keyof typeof states;
  if (event === 'APPROVE' && token.account.login === pull.author.login) {
    return validationFailed('PullRequestReview', 'Can not approve your own pull request');
  }
  const review: Review = {
    id: state.nextId(),
    pull: pull.number,
    author: token.account,
    state: states[event],
    commit: (body['commit_id'] as string | undefined) ?? pull.headCommit,
    submittedAt: state.now(),
  };
  repository.reviews.push(review);
  return { status: 200, body: reviewShape(review) };
}

function reviewShape({ id, author, state, commit, submittedAt }: Review) {
  return {
    id,
    state,
    user: userShape(author),
    body: '',
    commit_id: commit,
    submitted_at: submittedAt,
    author_association: 'CONTRIBUTOR',
  };
}
