/** How a request to GitHub is made: with a deadline, again where it may be, never following a redirect. */
import { LockstepError } from '../../errors.js';
import type { Clock, Random } from '../../ports/clock.js';
import { explainGithub, unreachable } from './github-errors.js';

export interface RequestHost {
  readonly clock: Clock;
  readonly random: Random;
  readonly signal: AbortSignal;
  /** Milliseconds that one try may take. */
  readonly timeoutMs: number;
}

/** Tries after the first. */
export const TRIES_MORE = 3;
/** Milliseconds that a rate limit is waited for at most. */
export const LIMIT_WAIT_MS = 60_000;
const BACKOFF_MS = 1_000;

/** What a call says of its request, in `request` of its parameters. */
export interface RequestManner {
  /** A POST that does no harm when it is done twice. */
  readonly repeatable?: boolean;
  /** False: nothing is waited for, there is another way to find out. */
  readonly patient?: boolean;
}

interface Parameters {
  readonly method: string;
  readonly baseUrl: string;
  /** With its parameters still named, or absolute for a next page. */
  readonly url: string;
  /** Of this one request, and read again at each try. */
  request?: object;
}

interface Answer {
  readonly status: number;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  readonly data: unknown;
}

const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing };

function nothing(): void {
  return undefined;
}

/** Makes a request as its manner allows. Throws what `Forge` promises. */
export async function sendRequest<P extends Parameters, A extends Answer>(
  host: RequestHost,
  request: (parameters: P) => A | Promise<A>,
  parameters: P,
): Promise<A> {
  const manner = (parameters.request ?? {}) as RequestManner;
  const isRepeatable = parameters.method !== 'POST' || manner.repeatable === true;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await oneTry(host, request, parameters);
    } catch (error) {
      const delayMs = manner.patient === false ? null : delayBefore(host, error, attempt);
      const isLost = (error as LockstepError).code === 'forge-unreachable';
      if (delayMs === null || (isLost && !isRepeatable)) throw error;
      await host.clock.sleep(delayMs, host.signal);
    }
  }
}

/**
 * Does a write whose answer may be lost: before it is done again, `find` looks whether it was done. Only for writes
 * that are not repeatable; what is limited or refused was not done, so nothing has to be looked for.
 */
export async function writeOnce<T>(
  host: RequestHost,
  write: () => Promise<T>,
  find: () => Promise<T | null>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write();
    } catch (error) {
      const isLost = error instanceof LockstepError && error.code === 'forge-unreachable';
      const delayMs = isLost ? delayBefore(host, error, attempt) : null;
      if (delayMs === null) throw error;
      await host.clock.sleep(delayMs, host.signal);
      const found = await find();
      if (found !== null) return found;
    }
  }
}

/** Milliseconds until the next try; null when there is none. */
function delayBefore(host: RequestHost, error: unknown, attempt: number): number | null {
  if (!(error instanceof LockstepError) || attempt > TRIES_MORE) return null;
  const jitter = host.random.fraction();
  if (error.code === 'forge-unreachable') return Math.round(jitter * BACKOFF_MS * 2 ** attempt);
  if (error.code !== 'forge-rate-limited') return null;
  const waitMs = Number(error.data['waitMs']);
  // A little later than asked, so that those who wait do not all come at once.
  return waitMs <= LIMIT_WAIT_MS ? waitMs + Math.round(jitter * BACKOFF_MS) : null;
}

async function oneTry<P extends Parameters, A extends Answer>(
  host: RequestHost,
  request: (parameters: P) => A | Promise<A>,
  parameters: P,
): Promise<A> {
  const name = nameOf(parameters);
  const late = AbortSignal.timeout(host.timeoutMs);
  const signal = AbortSignal.any([host.signal, late]);
  let answer: A;
  try {
    refuseOtherOrigin(parameters);
    // Set in place: the client's own hook for the token only sees the object that this one was given.
    parameters.request = { ...parameters.request, signal, redirect: 'manual', log: SILENT };
    answer = await request(parameters);
  } catch (error) {
    throw endedBy(host, late, name) ?? explainGithub(error, name, host.clock.now());
  }
  const ended = endedBy(host, late, name);
  if (ended !== null) throw ended;
  return wholeAnswer(answer, name, host.clock.now());
}

/** The client gives a text, or nothing, where the body broke off or is a proxy's page: that is no empty list. */
function wholeAnswer<A extends Answer>(answer: A, name: string, now: number): A {
  const { status, headers, data } = answer;
  if (status >= 300) throw explainGithub({ status, response: { headers, data } }, name, now);
  if (status === 204 || (typeof data === 'object' && data !== null)) return answer;
  throw unreachable(name, 'the answer broke off, or is not of the API');
}

function endedBy(host: RequestHost, late: AbortSignal, name: string): LockstepError | null {
  if (host.signal.aborted) {
    return new LockstepError('cancelled', {
      message: `a request to GitHub was cancelled: ${name}`,
    });
  }
  return late.aborted ? unreachable(name, `no answer for ${host.timeoutMs / 1000} s`) : null;
}

/** Links to next pages are the server's word: the token goes to no other server (T39). */
function refuseOtherOrigin(parameters: Parameters): void {
  const base = new URL(parameters.baseUrl);
  const target = new URL(parameters.url, base);
  if (target.origin === base.origin) return;
  throw new LockstepError('forge-refused', {
    message: `GitHub's answer leads to another server, ${target.origin}, which the token is not for`,
  });
}

/** `GET /repos/acme/meta/pulls`, for messages. */
function nameOf(parameters: Parameters): string {
  const { method, url } = parameters;
  const path = url.startsWith('/') ? url : new URL(url).pathname;
  const filled = path.replace(/\{([a-z_]+)\}/g, (all, name: string) => {
    const value: unknown = Reflect.get(parameters, name);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : all;
  });
  return `${method} ${filled}`;
}
