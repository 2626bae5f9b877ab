/** Deployments of the fake forge. */
import type { Deployment, DeploymentStatus, Forge } from '../../src/ports/forge.js';
import { fail, type FakeSetting } from './fake-commits.js';

/** Every status that was set, with the deployment it is of. */
export interface FakeStatus extends DeploymentStatus {
  readonly id: number;
}

export interface DeploymentPart extends Pick<
  Forge,
  'deployments' | 'createDeployment' | 'setDeploymentStatus'
> {
  /** All deployments, oldest first. */
  readonly deploymentsMade: Deployment[];
  /** Every status set, oldest first. */
  readonly statuses: FakeStatus[];
}

/** At most that many characters, the last of them an ellipsis where something was cut. */
const DESCRIPTION_LIMIT = 140;

export function deploymentPart({ call, commits }: FakeSetting): DeploymentPart {
  const made: Deployment[] = [];
  const statuses: FakeStatus[] = [];
  const put = (id: number, status: DeploymentStatus): void => {
    const at = made.findIndex((one) => one.id === id);
    const old = made[at] ?? fail('forge-not-found', `no deployment ${id}`);
    made[at] = { ...old, status };
  };
  return {
    deploymentsMade: made,
    statuses,
    deployments: (environment, limit) =>
      call(`deployments ${environment}`, () =>
        made
          .filter((one) => one.environment === environment)
          .reverse()
          .slice(0, limit),
      ),
    createDeployment: ({ environment, ref, payload }) =>
      call(`createDeployment ${environment}`, () => {
        const commit = commits.resolve(ref) ?? fail('forge-refused', `no ref found for ${ref}`);
        const deployment = { id: made.length + 1, environment, commit, payload, status: null };
        made.push(deployment);
        return deployment;
      }),
    setDeploymentStatus: (id, status) =>
      call(`setDeploymentStatus ${id} ${status.state}`, () => {
        const set = { ...status, description: cut(status.description) };
        put(id, set);
        statuses.push({ ...set, id });
        if (status.state !== 'success') return;
        // What was deployed before to that environment is replaced.
        const { environment } = made.find((one) => one.id === id) ?? { environment: '' };
        for (const one of made) {
          if (one.id < id && one.environment === environment && one.status?.state === 'success') {
            put(one.id, { state: 'inactive', description: '', logUrl: null });
          }
        }
      }),
  };
}

function cut(text: string): string {
  const characters = [...text];
  if (characters.length <= DESCRIPTION_LIMIT) return text;
  return `${characters.slice(0, DESCRIPTION_LIMIT - 1).join('')}…`;
}
