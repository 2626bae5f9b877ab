/** Deployments on GitHub. */
import { mapSettled } from '../../domain/parallel.js';
import type { Deployment, DeploymentState, DeploymentStatus, Forge } from '../../ports/forge.js';
import type { GithubClient } from './github-client.js';
import { writeOnce } from './github-requests.js';

type Deployments = Pick<Forge, 'deployments' | 'createDeployment' | 'setDeploymentStatus'>;

/** Characters of a description; GitHub refuses more. */
const DESCRIPTION_LIMIT = 140;
const AT_ONCE = 5;

interface Shown {
  readonly id: number;
  readonly environment: string;
  readonly sha: string;
  readonly payload: unknown;
}

export function githubDeployments(client: GithubClient): Deployments {
  const newest = (environment: string, limit: number) => newestOf(client, environment, limit);
  return {
    async deployments(environment, limit) {
      const shown = await newest(environment, limit);
      const statuses = await mapSettled(shown, AT_ONCE, ({ id }) => newestStatus(client, id));
      return shown.map((one, index) => {
        const status = statuses[index];
        if (status?.status === 'rejected') throw status.reason;
        return deploymentOf(one, status?.value ?? null);
      });
    },
    async createDeployment({ environment, ref, description, payload }) {
      // Two runs may deploy the same: only what is newer than this can be ours when an answer is lost.
      const [before] = await newest(environment, 1);
      const { at, octokit } = client;
      const { rest } = await octokit();
      const wanted = {
        ...{ environment, ref, payload: { ...payload }, description: cut(description) },
        // What is deployed was decided before: nothing is merged, and gates are ours.
        ...{ auto_merge: false, required_contexts: [] },
      };
      const made = await writeOnce<Shown>(
        client,
        async () => deploymentMade((await rest.repos.createDeployment({ ...at, ...wanted })).data),
        async () => {
          const later = await newest(environment, 10);
          return (
            later.find((one) => one.id > (before?.id ?? 0) && isSame(one.payload, payload)) ?? null
          );
        },
      );
      return deploymentOf(made, null);
    },
    async setDeploymentStatus(id, status) {
      const { at, octokit } = client;
      const { rest } = await octokit();
      const set = { ...status, description: cut(status.description) };
      await writeOnce(
        client,
        async () => {
          const { state, description, logUrl } = set;
          const link = logUrl === null ? {} : { log_url: logUrl };
          const fields = { deployment_id: id, state, description, ...link };
          await rest.repos.createDeploymentStatus({ ...at, ...fields });
          return set;
        },
        // It only matters that it is the newest.
        async () => {
          const now = await newestStatus(client, id);
          return now?.state === set.state && now.description === set.description ? now : null;
        },
      );
    },
  };
}

/** The answer without a deployment is the one to a merge, which is never asked for. */
function deploymentMade(data: Shown | { readonly message?: string }): Shown {
  return data as Shown;
}

async function newestOf(
  { at, octokit }: GithubClient,
  environment: string,
  limit: number,
): Promise<readonly Shown[]> {
  const { rest, paginate } = await octokit();
  const found: Shown[] = [];
  const pages = paginate.iterator(rest.repos.listDeployments, {
    ...at,
    environment,
    per_page: Math.min(limit, 100),
  });
  for await (const { data } of pages) {
    found.push(...data);
    if (found.length >= limit) break;
  }
  return found.sort((a, b) => b.id - a.id).slice(0, limit);
}

async function newestStatus(
  { at, octokit }: GithubClient,
  id: number,
): Promise<DeploymentStatus | null> {
  const { rest } = await octokit();
  const { data } = await rest.repos.listDeploymentStatuses({
    ...at,
    deployment_id: id,
    per_page: 1,
  });
  const [status] = data;
  if (status === undefined) return null;
  const { state, description, log_url: log = '' } = status;
  return { state: stateOf(state), description, logUrl: log === '' ? null : log };
}

const STATES: readonly DeploymentState[] = [
  'queued',
  'pending',
  'in_progress',
  'success',
  'failure',
  'error',
  'inactive',
];

/** A word that is new here is not done yet. */
function stateOf(word: string): DeploymentState {
  return STATES.find((state) => state === word) ?? 'pending';
}

function deploymentOf(shown: Shown, status: DeploymentStatus | null): Deployment {
  const { id, environment, sha, payload } = shown;
  return { id, environment, commit: sha, payload: parsed(payload), status };
}

/** GitHub gives a payload back as it was sent, or as its JSON. */
function parsed(payload: unknown): unknown {
  if (typeof payload !== 'string') return payload;
  try {
    return JSON.parse(payload) as unknown;
  } catch {
    // Somebody else's, and a plain text.
    return payload;
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return sorted(parsed(one)) === sorted(other);
}

/** JSON with its keys in order, however the server gives them. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

function cut(text: string): string {
  const characters = [...text];
  if (characters.length <= DESCRIPTION_LIMIT) return text;
  return `${characters.slice(0, DESCRIPTION_LIMIT - 1).join('')}…`;
}
