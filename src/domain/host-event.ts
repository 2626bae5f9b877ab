/** What started a workflow, read from its event; every field is null where the event does not say. */
import { isObjectId, type CommitSha } from './git-ids.js';
import { trustOf } from './trust.js';

export interface HostEvent {
  /** `pull_request`, `push`, `workflow_run` … */
  readonly name: string;
  /** `owner/name` of the repository that the workflow runs in. */
  readonly repository: string | null;
  /** Number of the run, for the API. */
  readonly runId: string | null;
  /** Commit that the workflow was started for. */
  readonly commit: CommitSha | null;
  readonly ref: string | null;
  readonly pullRequest: {
    readonly number: number;
    readonly head: CommitSha | null;
    readonly base: CommitSha | null;
    readonly isFork: boolean | null;
  } | null;
  /** `push`: where the ref was; null for a new ref. `merge_group`: the base. `pull_request`: its base. */
  readonly before: CommitSha | null;
  /** Default branch of the repository, as the event tells it. */
  readonly defaultBranch?: string | null;
  /** `workflow_run`: the run that ended. */
  readonly endedRun: {
    readonly id: string;
    readonly event: string;
    readonly conclusion: string | null;
    readonly headCommit: CommitSha | null;
    readonly headBranch: string | null;
    readonly headRepository: string | null;
  } | null;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** Reads variables of the runner and the parsed event file; whatever has another shape than expected is null. */
export function hostEventOf(variables: Variables, payload: unknown): HostEvent {
  return {
    name: variables['GITHUB_EVENT_NAME'] ?? 'unknown',
    repository: variables['GITHUB_REPOSITORY'] ?? null,
    runId: variables['GITHUB_RUN_ID'] ?? null,
    commit: commitIn(variables['GITHUB_SHA']),
    ref: variables['GITHUB_REF'] ?? null,
    pullRequest: pullRequestOf(payload),
    before: beforeOf(payload),
    defaultBranch: textIn(at(payload, ['repository', 'default_branch'])),
    endedRun: endedRunOf(payload),
  };
}

/** Trust of the event: see `trustOf`. */
export function trustOfEvent(event: HostEvent, refProtected: boolean | null): 'low' | 'high' {
  return trustOf({ name: event.name, isFork: event.pullRequest?.isFork ?? null, refProtected });
}

function pullRequestOf(payload: unknown): HostEvent['pullRequest'] {
  const number = at(payload, ['pull_request', 'number']);
  if (!isNumber(number)) return null;
  const head = at(payload, ['pull_request', 'head', 'repo', 'full_name']);
  const base = at(payload, ['pull_request', 'base', 'repo', 'full_name']);
  return {
    number,
    head: commitIn(at(payload, ['pull_request', 'head', 'sha'])),
    base: commitIn(at(payload, ['pull_request', 'base', 'sha'])),
    isFork: typeof head === 'string' && typeof base === 'string' ? head !== base : null,
  };
}

function beforeOf(payload: unknown): CommitSha | null {
  const found =
    commitIn(at(payload, ['pull_request', 'base', 'sha'])) ??
    commitIn(at(payload, ['merge_group', 'base_sha'])) ??
    commitIn(at(payload, ['before']));
  return found !== null && /^0+$/.test(found) ? null : found;
}

function endedRunOf(payload: unknown): HostEvent['endedRun'] {
  const run = at(payload, ['workflow_run']);
  const [id, event] = [at(run, ['id']), at(run, ['event'])];
  if (!isNumber(id) || typeof event !== 'string') return null;
  return {
    id: String(id),
    event,
    conclusion: textIn(at(run, ['conclusion'])),
    headCommit: commitIn(at(run, ['head_sha'])),
    headBranch: textIn(at(run, ['head_branch'])),
    headRepository: textIn(at(run, ['head_repository', 'full_name'])),
  };
}

/** As the forge counts: whole, from one on. */
function isNumber(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function commitIn(value: unknown): CommitSha | null {
  return typeof value === 'string' && isObjectId(value) ? (value as CommitSha) : null;
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (found, key) => (typeof found === 'object' && found !== null ? Reflect.get(found, key) : null),
    value,
  );
}
