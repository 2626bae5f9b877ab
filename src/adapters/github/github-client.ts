/** GitHub's official client, loaded with the first call, for one repository and one token. */
import type { getOctokit } from '@actions/github';
import { sendRequest, type RequestHost } from './github-requests.js';

export type Octokit = ReturnType<typeof getOctokit>;

/** A comparison of two commits. The client's own type of its pages has lost the commits. */
export type Comparison = Awaited<
  ReturnType<Octokit['rest']['repos']['compareCommitsWithBasehead']>
>['data'];

export interface GithubClient extends RequestHost {
  readonly at: { readonly owner: string; readonly repo: string };
  /** `owner/name`. */
  readonly repository: string;
  /** Page for people, without a slash at its end. */
  readonly server: string;
  readonly octokit: () => Promise<Octokit>;
}

export interface GithubOptions extends Omit<RequestHost, 'timeoutMs'> {
  /** `owner/name`. */
  readonly repository: string;
  readonly token: string;
  /** `https://api.github.com`; on a server of one's own it ends in `/api/v3`. */
  readonly apiUrl: string;
  /** `https://github.com`. */
  readonly serverUrl: string;
  readonly timeoutMs?: number;
}

/** Milliseconds that one try of a request may take. */
const TIMEOUT_MS = 30_000;

export function githubClient(options: GithubOptions): GithubClient {
  const { clock, random, signal, timeoutMs = TIMEOUT_MS, repository, serverUrl } = options;
  const host: RequestHost = { clock, random, signal, timeoutMs };
  const [owner = '', repo = ''] = repository.split('/');
  let loading: Promise<Octokit> | null = null;
  return {
    ...host,
    repository,
    server: withoutSlash(serverUrl),
    at: { owner, repo },
    octokit: () => (loading ??= load(options, host)),
  };
}

async function load({ token, apiUrl }: GithubOptions, host: RequestHost): Promise<Octokit> {
  const { getOctokit } = await import('@actions/github');
  const octokit = getOctokit(token, { baseUrl: withoutSlash(apiUrl), userAgent: 'lockstep' });
  octokit.hook.wrap('request', (request, parameters) => sendRequest(host, request, parameters));
  return octokit;
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
