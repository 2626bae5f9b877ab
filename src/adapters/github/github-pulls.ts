/** Pull requests on GitHub. */
import type { CommitSha } from '../../domain/git-ids.js';
import type { Forge, PullRequest } from '../../ports/forge.js';
import type { GithubClient } from './github-client.js';
import { writeOnce } from './github-requests.js';

type Pulls = Pick<
  Forge,
  | 'pullRequest'
  | 'pullRequestsAt'
  | 'pullRequestsFrom'
  | 'closedPullRequests'
  | 'createPullRequest'
  | 'updatePullRequest'
>;

/** What one request and a list of them have in common. */
interface Shown {
  readonly number: number;
  readonly html_url: string;
  readonly state: string;
  readonly title: string;
  readonly body: string | null;
  readonly user: { readonly login: string } | null;
  readonly head: Side;
  readonly base: Side;
}

interface Side {
  readonly ref: string;
  readonly sha: string;
  readonly repo: { readonly full_name: string } | null;
}

/** Who stands where an account was deleted; GitHub's own word. */
const GHOST = 'ghost';

export function githubPulls(client: GithubClient): Pulls {
  const { at, octokit, repository } = client;
  const one = async (number: number): Promise<PullRequest> => {
    const { rest } = await octokit();
    return pullOf((await rest.pulls.get({ ...at, pull_number: number })).data);
  };
  /** GitHub's list by commit leaves out those of forks, so all that are open are read. */
  const open = async (filter: { readonly head?: string; readonly base?: string } = {}) => {
    const { rest, paginate } = await octokit();
    const found = await paginate(rest.pulls.list, {
      ...at,
      ...filter,
      state: 'open',
      per_page: 100,
    });
    return found.map(pullOf);
  };
  return {
    pullRequest: one,
    pullRequestsAt: async (head) => (await open()).filter((pull) => pull.head.commit === head),
    pullRequestsFrom: async (prefix) =>
      (await open()).filter(
        ({ head }) => head.branch.startsWith(prefix) && isSame(head.repository, repository),
      ),
    async closedPullRequests(branch) {
      const { rest } = await octokit();
      const asked = { state: 'closed', head: `${at.owner}:${branch}`, per_page: 100 } as const;
      const newest = { sort: 'created', direction: 'desc' } as const;
      const { data } = await rest.pulls.list({ ...at, ...asked, ...newest });
      // A branch that the forge does not know makes it leave the filter out.
      return data
        .map(pullOf)
        .filter(({ head }) => head.branch === branch && isSame(head.repository, repository));
    },
    createPullRequest: ({ head, base, title, body }) =>
      writeOnce(
        client,
        async () => {
          const { rest } = await octokit();
          return pullOf((await rest.pulls.create({ ...at, head, base, title, body })).data);
        },
        async () => (await open({ head: `${at.owner}:${head}`, base }))[0] ?? null,
      ),
    async updatePullRequest(number, change) {
      const now = await one(number);
      const fields = (['title', 'body', 'state'] as const).filter(
        (field) => change[field] !== undefined && change[field] !== now[field],
      );
      if (fields.length === 0) return 'unchanged';
      const changed = Object.fromEntries(fields.map((field) => [field, change[field]]));
      const { rest } = await octokit();
      await rest.pulls.update({ ...at, pull_number: number, ...changed });
      return 'updated';
    },
  };
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function pullOf(shown: Shown): PullRequest {
  const { number, html_url: url, state, title, body, user, head, base } = shown;
  return {
    number,
    url,
    state: state === 'open' ? 'open' : 'closed',
    title,
    body: body ?? '',
    author: user?.login ?? GHOST,
    head: {
      branch: head.ref,
      commit: head.sha as CommitSha,
      // Null once a fork was deleted: it is nobody's then, and never ours.
      repository: head.repo?.full_name ?? '',
    },
    base: { branch: base.ref, commit: base.sha as CommitSha },
  };
}
