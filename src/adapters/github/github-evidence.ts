/** What GitHub knows about a commit, a run or bytes: checks, approvals, attestations. */
import { hasCode } from '../../errors.js';
import type { Approval, Check, Forge } from '../../ports/forge.js';
import type { GithubClient } from './github-client.js';

type Evidence = Pick<Forge, 'checks' | 'runApprovals' | 'isAttested'>;

export function githubEvidence(client: GithubClient): Evidence {
  const { at, octokit } = client;
  return {
    async checks(commit) {
      const [runs, statuses] = await Promise.all([
        checkRuns(client, commit),
        commitStatuses(client, commit),
      ]);
      return newestOfEach([...runs, ...statuses]);
    },
    async runApprovals(runId) {
      const { rest } = await octokit();
      const { data } = await rest.actions.getReviewsForRun({ ...at, run_id: Number(runId) });
      return data.flatMap(({ user, state }): Approval[] =>
        state === 'pending' ? [] : [{ user: user.login, state }],
      );
    },
    async isAttested(digest) {
      const { rest } = await octokit();
      try {
        const found = await rest.repos.listAttestations({
          ...at,
          subject_digest: digest,
          per_page: 1,
        });
        return (found.data.attestations ?? []).length > 0;
      } catch (error) {
        if (hasCode(error, 'forge-not-found')) return false;
        throw error;
      }
    },
  };
}

interface Dated extends Check {
  /** ISO; empty when it has not begun, which is the newest. */
  readonly since: string;
  readonly id: number;
}

const PASSES: ReadonlySet<string | null> = new Set(['success', 'neutral', 'skipped']);

async function checkRuns({ at, octokit }: GithubClient, ref: string): Promise<readonly Dated[]> {
  const { rest, paginate } = await octokit();
  const runs = await paginate(rest.checks.listForRef, { ...at, ref, per_page: 100 });
  return runs.map(({ id, name, status, conclusion, started_at, details_url, html_url }) => ({
    ...{ id, name, url: details_url ?? html_url, since: started_at ?? '' },
    state: status !== 'completed' ? 'pending' : PASSES.has(conclusion) ? 'pass' : 'fail',
  }));
}

async function commitStatuses(
  { at, octokit }: GithubClient,
  ref: string,
): Promise<readonly Dated[]> {
  const { rest, paginate } = await octokit();
  const statuses = await paginate(rest.repos.listCommitStatusesForRef, {
    ...at,
    ref,
    per_page: 100,
  });
  return statuses.map(({ id, context, state, target_url, created_at }) => ({
    ...{ id, name: context, url: target_url, since: created_at },
    state: state === 'success' ? 'pass' : state === 'pending' ? 'pending' : 'fail',
  }));
}

function newestOfEach(all: readonly Dated[]): readonly Check[] {
  const newest = new Map<string, Dated>();
  for (const one of all) {
    const other = newest.get(one.name);
    if (other === undefined || isNewer(one, other)) newest.set(one.name, one);
  }
  return [...newest.values()]
    .map(({ name, state, url }) => ({ name, state, url }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isNewer(one: Dated, other: Dated): boolean {
  if (one.since === other.since) return one.id > other.id;
  return (
    one.since === '' || (other.since !== '' && Date.parse(one.since) > Date.parse(other.since))
  );
}
