/** Check runs and commit statuses. */
import {
  counted,
  invalid,
  listed,
  notFound,
  numberIn,
  textIn,
  type Answer,
  type Exchange,
  type Routes,
} from './exchange.js';
import { repositoryShape } from './shapes.js';
import type { CheckRun, Status } from './state.js';

const REPO = '/repos/{owner}/{repo}';

export const checkRoutes: Routes = {
  [`GET ${REPO}/commits/{ref}/check-runs`]: {
    permissions: 'checks=read',
    handle: (exchange) => {
      const commit = commitOf(exchange);
      const all = exchange.repository.checkRuns.filter((one) => one.commit === commit).reverse();
      return counted(exchange, { name: 'check_runs', all }, runShape);
    },
  },
  [`POST ${REPO}/check-runs`]: { permissions: 'checks=write', handle: addRun },
  [`GET ${REPO}/check-runs/{check_run_id}`]: {
    permissions: 'checks=read',
    handle: (exchange) => ({ status: 200, body: runShape(runOf(exchange)) }),
  },
  [`PATCH ${REPO}/check-runs/{check_run_id}`]: {
    permissions: 'checks=write',
    handle: (exchange) => {
      const run = runOf(exchange);
      const { status, conclusion } = exchange.body as Partial<CheckRun>;
      if (conclusion !== undefined) Object.assign(run, { conclusion, status: 'completed' });
      else if (status !== undefined) run.status = status;
      return { status: 200, body: runShape(run) };
    },
  },
  [`GET ${REPO}/commits/{ref}/statuses`]: {
    permissions: 'statuses=read',
    handle: (exchange) => listed(exchange, statusesOf(exchange), statusShape),
  },
  [`GET ${REPO}/commits/{ref}/status`]: { permissions: 'statuses=read', handle: combined },
  [`POST ${REPO}/statuses/{sha}`]: { permissions: 'statuses=write', handle: addStatus },
};

function commitOf({ repository, params }: Exchange): string {
  return repository.git.commitId(params['ref'] ?? '') ?? notFound();
}

function runOf(exchange: Exchange): CheckRun {
  const id = numberIn(exchange, 'check_run_id');
  return exchange.repository.checkRuns.find((one) => one.id === id) ?? notFound();
}

function addRun(exchange: Exchange): Answer {
  const { state, repository, body } = exchange;
  const { name, head_sha, details_url, status, conclusion } = body as Record<string, string>;
  const run: CheckRun = {
    id: state.nextId(),
    commit: head_sha ?? '',
    name: name ?? '',
    url: details_url ?? null,
    startedAt: state.now(),
    status: conclusion === undefined ? ((status ?? 'queued') as CheckRun['status']) : 'completed',
    conclusion: (conclusion ?? null) as CheckRun['conclusion'],
  };
  repository.checkRuns.push(run);
  return { status: 201, body: runShape(run) };
}

function runShape({ id, commit, name, url, status, conclusion, startedAt }: CheckRun) {
  return {
    id,
    name,
    head_sha: commit,
    status,
    conclusion,
    started_at: startedAt,
    completed_at: status === 'completed' ? startedAt : null,
    details_url: url,
    html_url: url,
  };
}

/** Newest first. */
function statusesOf(exchange: Exchange): readonly Status[] {
  const commit = commitOf(exchange);
  return exchange.repository.statuses.filter((one) => one.commit === commit).reverse();
}

function combined(exchange: Exchange): Answer {
  const all = statusesOf(exchange).filter(
    ({ context }, index, list) => list.findIndex((one) => one.context === context) === index,
  );
  const page = counted(exchange, { name: 'statuses', all }, statusShape);
  const states = new Set(all.map(({ state }) => state));
  const isFailure = states.has('failure') || states.has('error');
  const state = isFailure
    ? 'failure'
    : states.has('pending') || all.length === 0
      ? 'pending'
      : 'success';
  const repository = repositoryShape(exchange.repository);
  return {
    ...page,
    body: { ...(page.body as object), state, sha: commitOf(exchange), repository },
  };
}

function addStatus(exchange: Exchange): Answer {
  const { state, repository, params, body } = exchange;
  const commit = repository.git.commitId(params['sha'] ?? '');
  if (commit === null) return invalid(`No commit found for SHA: ${params['sha']}`);
  const status: Status = {
    id: state.nextId(),
    commit,
    context: (body['context'] as string | undefined) ?? 'default',
    state: textIn(exchange, 'state') as Status['state'],
    url: (body['target_url'] as string | undefined) ?? null,
    createdAt: state.now(),
  };
  repository.statuses.push(status);
  return { status: 201, body: statusShape(status) };
}

function statusShape({ id, context, state, url, createdAt }: Status) {
  return {
    ...{ id, context, state },
    description: null,
    target_url: url,
    created_at: createdAt,
    updated_at: createdAt,
  };
}
