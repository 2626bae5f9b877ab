/** What GitHub's API and the way to it say, as errors of ours. */
import { LockstepError } from '../../errors.js';
import type { ErrorCode } from '../../errors.js';

type Headers = Readonly<Record<string, string | number | undefined>>;

/** An answer that is not a success. */
export interface GithubRefusal {
  /** `POST /repos/acme/meta/pulls`. */
  readonly request: string;
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

interface ApiFailure {
  readonly status?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
  readonly response?: { readonly headers?: Headers; readonly data?: unknown };
}

/** Milliseconds to wait when GitHub limits without saying how long; its own advice. */
const UNTOLD_WAIT_MS = 60_000;
const TEXT_LIMIT = 300;

/** What the client threw for a request, at that time. Nothing of the request's headers gets into it (T36). */
export function explainGithub(error: unknown, request: string, now: number): LockstepError {
  if (error instanceof LockstepError) return error;
  const { status, response } = error as ApiFailure;
  if (response === undefined) return unreachable(request, reasonOf(error as ApiFailure));
  const { headers = {}, data } = response;
  return refusalError({ request, status: Number(status), headers, body: data }, now);
}

export function unreachable(request: string, reason: string): LockstepError {
  return new LockstepError('forge-unreachable', {
    message: `GitHub cannot be reached: ${request}: ${plain(reason)}`,
  });
}

function refusalError(refusal: GithubRefusal, now: number): LockstepError {
  const { status } = refusal;
  const waitMs = limitOf(refusal, now);
  if (waitMs !== null) return limited(refusal, waitMs, now);
  if (status === 401 || status === 403) return denied(refusal);
  if (status === 404 || status === 410) return missing(refusal);
  if (status >= 300 && status < 400) return moved(refusal);
  const code: ErrorCode = status >= 500 || status === 408 ? 'forge-unreachable' : 'forge-refused';
  return new LockstepError(code, { message: sentence(refusal), data: { status } });
}

function sentence(refusal: GithubRefusal): string {
  const text = textOf(refusal.body);
  return `GitHub answered ${refusal.status} to ${refusal.request}${text === '' ? '' : `: ${text}`}`;
}

/** Milliseconds that GitHub asks to wait; null when it does not. */
function limitOf({ status, headers, body }: GithubRefusal, now: number): number | null {
  if (status !== 403 && status !== 429) return null;
  const seconds = numberIn(headers, 'retry-after');
  if (seconds !== null) return Math.max(0, seconds * 1000);
  if (numberIn(headers, 'x-ratelimit-remaining') === 0) {
    const reset = numberIn(headers, 'x-ratelimit-reset');
    return reset === null ? UNTOLD_WAIT_MS : Math.max(1_000, reset * 1000 - now);
  }
  return status === 429 || /rate limit/i.test(textOf(body)) ? UNTOLD_WAIT_MS : null;
}

function limited(refusal: GithubRefusal, waitMs: number, now: number): LockstepError {
  const until = new Date(now + waitMs).toISOString();
  return new LockstepError('forge-rate-limited', {
    message: `GitHub asks for fewer requests until ${until}: ${sentence(refusal)}`,
    hint: `run again after ${until}`,
    data: { status: refusal.status, waitMs, until },
  });
}

/** GitHub's setting, which no permission of a job changes. */
const PULL_REQUESTS_BARRED = /not permitted to create or approve pull requests/i;

function denied(refusal: GithubRefusal): LockstepError {
  const { status } = refusal;
  if (status === 401) {
    return new LockstepError('forge-denied', {
      message: `the token is not valid: ${sentence(refusal)}`,
      hint: 'give a token of this server that has not expired: github-token or LOCKSTEP_GITHUB_TOKEN',
      data: { status },
    });
  }
  if (PULL_REQUESTS_BARRED.test(textOf(refusal.body))) {
    return new LockstepError('forge-denied', {
      message: sentence(refusal),
      hint: 'allow it in the settings of the repository (Actions, General, Workflow permissions), or give the token of an app',
      data: { status },
    });
  }
  const permissions = permissionsOf(refusal.headers['x-accepted-github-permissions']);
  const named = permissions === null ? '' : `the token lacks permissions: ${permissions}: `;
  return new LockstepError('forge-denied', {
    message: `${named}${sentence(refusal)}`,
    hint:
      permissions === null
        ? 'check what the token may do in this repository'
        : `give the job permissions: ${permissions}; for a pull request of a fork the token only reads, whatever the job asks for`,
    data: { status, permissions },
  });
}

/** `pull_requests=write,contents=read; issues=write`, as a workflow writes it; null when GitHub does not say. */
function permissionsOf(header: string | number | undefined): string | null {
  const text = String(header ?? '').trim();
  if (!/^[a-z_=,; ]+$/.test(text)) return null;
  const written = (one: string): string => one.trim().replace('=', ': ').replaceAll('_', '-');
  const sets = text.split(';').map((set) => set.split(',').map(written).join(', '));
  return sets.join(' or ');
}

function missing(refusal: GithubRefusal): LockstepError {
  return new LockstepError('forge-not-found', {
    message: sentence(refusal),
    hint: 'check the name; what is private looks like this to a token that may not see it',
    data: { status: refusal.status },
  });
}

function moved(refusal: GithubRefusal): LockstepError {
  return new LockstepError('forge-not-found', {
    message: `the repository is at another place now: ${sentence(refusal)}`,
    hint: 'redirects are not followed: use the new name',
    data: { status: refusal.status },
  });
}

/** The message of an error's body and what it says of single fields; never a page of a proxy. */
function textOf(body: unknown): string {
  if (typeof body !== 'object' || body === null) return '';
  const { message, errors } = body as { readonly message?: unknown; readonly errors?: unknown };
  const parts = [message, ...(Array.isArray(errors) ? (errors as unknown[]) : [])].map((part) =>
    typeof part === 'object' && part !== null ? (part as { message?: unknown }).message : part,
  );
  return plain(parts.filter((part) => typeof part === 'string' && part !== '').join(': '));
}

/** The reason below HTTP: a code of the system where there is one. */
function reasonOf(error: ApiFailure): string {
  for (
    let at: unknown = error;
    typeof at === 'object' && at !== null;
    at = Reflect.get(at, 'cause')
  ) {
    const { code } = at as ApiFailure;
    if (typeof code === 'string') return code;
  }
  return typeof error.message === 'string' ? error.message : 'it broke off';
}

/** One line, without what moves a terminal. */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, TEXT_LIMIT);
}

function numberIn(headers: Headers, name: string): number | null {
  const value = headers[name];
  if (value === undefined || value === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}
