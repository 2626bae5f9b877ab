/** Deployments, their statuses, and environments. */
import {
  ApiError,
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
import { userShape } from './shapes.js';
import type { DeploymentState, Repository } from './state.js';

const REPO = '/repos/{owner}/{repo}';
const READ = 'deployments=read';
const WRITE = 'deployments=write';

export const deploymentRoutes: Routes = {
  [`GET ${REPO}/deployments`]: { permissions: READ, handle: list },
  [`POST ${REPO}/deployments`]: { permissions: WRITE, handle: create },
  [`GET ${REPO}/deployments/{deployment_id}`]: {
    permissions: READ,
    handle: (exchange) => ({ status: 200, body: shapeOf(deploymentOf(exchange)) }),
  },
  [`GET ${REPO}/deployments/{deployment_id}/statuses`]: {
    permissions: READ,
    handle: (exchange) => {
      const { statuses, environment } = deploymentOf(exchange);
      return listed(exchange, [...statuses].reverse(), (one) => statusShape(one, environment));
    },
  },
  [`POST ${REPO}/deployments/{deployment_id}/statuses`]: { permissions: WRITE, handle: addStatus },
  [`GET ${REPO}/environments`]: {
    permissions: 'actions=read',
    handle: (exchange) => {
      const all = [...exchange.repository.environments];
      return counted(exchange, { name: 'environments', all }, (name) => ({ name }));
    },
  },
  [`GET ${REPO}/environments/{environment_name}`]: {
    permissions: 'actions=read',
    handle: ({ repository, params }) => {
      const name = params['environment_name'] ?? '';
      if (!repository.environments.has(name)) return notFound();
      return { status: 200, body: { name } };
    },
  },
  [`PUT ${REPO}/environments/{environment_name}`]: {
    permissions: 'administration=write',
    handle: ({ repository, params }) => {
      const name = params['environment_name'] ?? '';
      repository.environments.add(name);
      return { status: 200, body: { name } };
    },
  },
};

function deploymentOf(exchange: Exchange): DeploymentState {
  const id = numberIn(exchange, 'deployment_id');
  return exchange.repository.deployments.find((one) => one.id === id) ?? notFound();
}

function list(exchange: Exchange): Answer {
  const { query, repository } = exchange;
  const asked = { environment: query.get('environment'), ref: query.get('ref') };
  const found = repository.deployments.filter(
    (one) =>
      (asked.environment ?? one.environment) === one.environment &&
      (asked.ref ?? one.ref) === one.ref,
  );
  return listed(exchange, found.reverse(), shapeOf);
}

function create(exchange: Exchange): Answer {
  const { repository, body, token, state } = exchange;
  const ref = textIn(exchange, 'ref');
  const commit = repository.git.commitId(ref);
  if (commit === null) return invalid(`No ref found for: ${ref}`);
  if (body['auto_merge'] !== false && isBehind(repository, commit)) {
    return { status: 202, body: { message: `Auto-merged main into ${ref} on deployment.` } };
  }
  if (body['required_contexts'] === undefined && hasOpenStatus(repository, commit)) {
    throw new ApiError(409, 'Conflict: Commit status checks failed for main.');
  }
  const deployment: DeploymentState = {
    ...{ id: state.nextId(), ref, commit, createdAt: state.now(), creator: token.account },
    environment: (body['environment'] as string | undefined) ?? 'production',
    description: (body['description'] as string | undefined) ?? null,
    payload: body['payload'] ?? '',
    statuses: [],
  };
  repository.deployments.push(deployment);
  repository.environments.add(deployment.environment);
  return { status: 201, body: shapeOf(deployment) };
}

function isBehind({ git }: Repository, commit: string): boolean {
  const main = git.commitId('refs/heads/main');
  return main !== null && !git.isAncestor(main, commit);
}

function hasOpenStatus({ statuses, checkRuns }: Repository, commit: string): boolean {
  return (
    statuses.some((one) => one.commit === commit && one.state !== 'success') ||
    checkRuns.some((one) => one.commit === commit && one.conclusion !== 'success')
  );
}

function shapeOf(deployment: DeploymentState) {
  const { id, environment, ref, commit, description, payload, creator, createdAt } = deployment;
  return {
    ...{ id, sha: commit, ref, environment, description, payload },
    task: 'deploy',
    creator: userShape(creator),
    created_at: createdAt,
    updated_at: createdAt,
  };
}

/** One that is done leaves the earlier ones of its environment inactive. */
function addStatus(exchange: Exchange): Answer {
  const { repository, body, token, state } = exchange;
  const deployment = deploymentOf(exchange);
  const added = {
    id: state.nextId(),
    state: textIn(exchange, 'state'),
    description: (body['description'] as string | undefined) ?? '',
    logUrl: (body['log_url'] as string | undefined) ?? '',
    createdAt: state.now(),
    creator: token.account,
  };
  if ([...added.description].length > 140) {
    return invalid('Validation Failed', [
      { resource: 'DeploymentStatus', code: 'custom', message: 'description is too long' },
    ]);
  }
  deployment.statuses.push(added);
  if (added.state === 'success' && body['auto_inactive'] !== false) {
    for (const one of repository.deployments) {
      const isOlder = one.id < deployment.id && one.environment === deployment.environment;
      if (!isOlder || one.statuses.at(-1)?.state !== 'success') continue;
      one.statuses.push({ ...added, id: state.nextId(), state: 'inactive', description: '' });
    }
  }
  return { status: 201, body: statusShape(added, deployment.environment) };
}

function statusShape(status: DeploymentState['statuses'][number], environment: string) {
  const { id, state, description, logUrl, createdAt, creator } = status;
  return {
    ...{ id, state, description, environment },
    ...(logUrl !== '' && { log_url: logUrl, target_url: logUrl }),
    creator: userShape(creator),
    created_at: createdAt,
    updated_at: createdAt,
  };
}
