/** The `Forge` port on GitHub, github.com or a server of one's own. Nothing is loaded or asked before the first call. */
import type { Forge } from '../../ports/forge.js';
import { githubBranches } from './github-branches.js';
import { githubClient, type GithubOptions } from './github-client.js';
import { githubComments } from './github-comments.js';
import { githubDeployments } from './github-deployments.js';
import { githubEvidence } from './github-evidence.js';
import { githubPulls } from './github-pulls.js';
import { githubRange } from './github-range.js';

export function createGithub(options: GithubOptions): Forge {
  const client = githubClient(options);
  return {
    repository: client.repository,
    server: client.server,
    ...githubRange(client),
    ...githubPulls(client),
    ...githubComments(client),
    ...githubBranches(client),
    ...githubEvidence(client),
    ...githubDeployments(client),
  };
}
