/** What lies between two commits of a repository on the same GitHub, by one comparison. */
import { breakingNote, pullRequestOf } from '../../domain/commit-message.js';
import { RANGE_LIMIT, type CommitNote, type CommitRange } from '../../domain/commit-range.js';
import type { CommitSha } from '../../domain/git-ids.js';
import { hasCode } from '../../errors.js';
import type { Forge } from '../../ports/forge.js';
import type { Comparison, GithubClient } from './github-client.js';

type Commit = Comparison['commits'][number];

const PAGE = 100;
const RELATIONS = {
  ahead: 'ahead',
  behind: 'behind',
  diverged: 'diverged',
  identical: 'same',
} as const;

/** Git can be asked as well, so nothing is waited for; and once there is trouble, nobody is asked again. */
const IMPATIENT = { request: { patient: false } };

export function githubRange(client: GithubClient): Pick<Forge, 'range'> {
  let isOff = false;
  return {
    async range(url, from, to) {
      const place = placeOf(url, client.server);
      if (place === null || isOff) return null;
      try {
        return await compare(client, place, { from, to });
      } catch (error) {
        isOff = hasCode(error, 'forge-rate-limited', 'forge-unreachable');
        const codes = ['forge-denied', 'forge-not-found', 'forge-refused'] as const;
        if (isOff || hasCode(error, ...codes)) return null;
        throw error;
      }
    },
  };
}

interface Place {
  readonly owner: string;
  readonly repo: string;
}

const SCP = /^[^@/:]+@([^/:]+):(.+)$/;

/** Owner and name of a repository on this server, by https or ssh; null for all other URLs. */
export function placeOf(url: string, server: string): Place | null {
  const [, scpHost, scpPath] = SCP.exec(url) ?? [];
  const written = scpHost === undefined ? url : `ssh://${scpHost}/${scpPath}`;
  if (!URL.canParse(written) || !URL.canParse(server)) return null;
  const [target, home] = [new URL(written), new URL(server)];
  if (!isSameServer(target, home)) return null;
  const [, owner, repo] = /^\/+([\w.-]+)\/([\w.-]+?)(?:\.git)?\/*$/.exec(target.pathname) ?? [];
  return owner === undefined || repo === undefined ? null : { owner, repo };
}

function isSameServer(target: URL, home: URL): boolean {
  if (target.protocol !== 'ssh:') return target.origin === home.origin;
  return target.hostname === home.hostname && ['', '22'].includes(target.port);
}

interface Ends {
  readonly from: CommitSha;
  readonly to: CommitSha;
}

async function compare(client: GithubClient, place: Place, ends: Ends): Promise<CommitRange> {
  const first = await page(client, place, { ...ends, page: 1 });
  const total = first.total_commits;
  const last = Math.max(1, Math.ceil(total / PAGE));
  // Oldest first, so that of a long range the pages at the end are wanted.
  const start = Math.max(2, Math.floor(Math.max(0, total - RANGE_LIMIT) / PAGE) + 1);
  const others = Array.from({ length: Math.max(0, last - start + 1) }, (_none, at) => start + at);
  const more = await Promise.all(others.map((at) => page(client, place, { ...ends, page: at })));
  const kept = start === 2 ? [first, ...more] : more;
  const commits = kept.flatMap((one) => one.commits).reverse();
  return {
    relation: RELATIONS[first.status],
    ahead: first.ahead_by,
    behind: first.behind_by,
    commits: commits.slice(0, RANGE_LIMIT).map(noteOf),
    at: timeOf(commits, first, ends.to),
    reason: null,
  };
}

async function page(
  { octokit }: GithubClient,
  place: Place,
  { from, to, page: at }: Ends & { readonly page: number },
): Promise<Comparison> {
  const { rest } = await octokit();
  const basehead = `${from}...${to}`;
  const query = { ...place, basehead, per_page: PAGE, page: at };
  return (await rest.repos.compareCommitsWithBasehead({ ...query, ...IMPATIENT })).data;
}

/** The new commit is the newest of those ahead; when it is behind or the same, it is where the two meet. */
function timeOf(commits: readonly Commit[], comparison: Comparison, to: CommitSha): string | null {
  const found = [...commits, comparison.merge_base_commit].find(({ sha }) => sha === to);
  return found === undefined ? null : isoOf(found);
}

function isoOf({ commit }: Commit): string {
  const text = commit.committer?.date ?? commit.author?.date ?? '';
  return Number.isNaN(Date.parse(text)) ? text : new Date(text).toISOString().replace('.000', '');
}

function noteOf(one: Commit): CommitNote {
  const { message, author } = one.commit;
  const subject = message.split(/\r?\n/, 1)[0] ?? '';
  return {
    commit: one.sha as CommitSha,
    subject,
    author: author?.name ?? 'unknown',
    at: isoOf(one),
    breaking: breakingNote(message),
    pullRequest: pullRequestOf(subject),
  };
}
