/** A backend that is tried again: back-off with full jitter, Retry-After, resumed reads, a total deadline, a breaker (T40–T42). */
import { LockstepError } from '../../errors.js';
import type { Backend, GetOptions, GetOutcome, ListedObject } from '../../ports/backend.js';
import type { Clock, Random } from '../../ports/clock.js';
import type { ObjectName } from '../../domain/object-name.js';
import { createBreaker, type Breaker } from './breaker.js';
import { startDeadline, type Deadline } from './deadline.js';
import { awaitFirstAnswer } from './first-answer.js';

/** Milliseconds of the first back-off at most; doubled with each try. */
const BASE_MS = 300;
/** Milliseconds of one back-off at most, unless the server asks for more. */
const CAP_MS = 10_000;

export interface RetryingOptions {
  readonly clock: Clock;
  readonly random: Random;
  /** Tries of one call, the first included. */
  readonly attempts: number;
  /** Milliseconds that one call may take, all its tries and waits together. */
  readonly totalMs: number;
}

/** What one call needs to try again. */
interface Trying extends RetryingOptions {
  readonly name: string;
  readonly breaker: Breaker;
}

interface Attempt<T> {
  /** One try; `attempt` counts from 1. */
  work(signal: AbortSignal, attempt: number): Promise<T>;
  /** False when another try cannot go on where this one ended. */
  mayRetry?(): boolean;
  /** Sends a body: the server has nothing to say before it has all of it. */
  readonly sends?: boolean;
}

/**
 * Decorates a backend. Only errors of a backend that are `unavailable` are tried again. A `get` goes on after the last
 * byte that its sink has had; a backend without ranges can only begin again, and only if the sink has had nothing:
 * `fetch.ts` owns its sink and can do more. A put whose first answer was lost and which then `exists` was `written`.
 */
export function retrying(backend: Backend, options: RetryingOptions): Backend {
  const trying: Trying = {
    ...options,
    name: backend.name,
    breaker: createBreaker(backend.name, options.clock),
  };
  return {
    name: backend.name,
    capabilities: backend.capabilities,
    get: (name, get) => retryGet(trying, backend, { ...get, name }),
    putIfAbsent: (name, body, { signal } = {}) =>
      retry(trying, signal, {
        sends: true,
        async work(current, attempt) {
          const outcome = await backend.putIfAbsent(name, body, { signal: current });
          return outcome === 'exists' && attempt > 1 ? 'written' : outcome;
        },
      }),
    list: (prefix, { signal } = {}) => retryList(trying, backend, prefix, signal),
    remove: (name, { signal } = {}) =>
      retry(trying, signal, { work: (current) => backend.remove(name, { signal: current }) }),
    clockSkew: () => backend.clockSkew(),
    close: () => backend.close(),
  };
}

async function retry<T>(
  trying: Trying,
  signal: AbortSignal | undefined,
  attempt: Attempt<T>,
): Promise<T> {
  const { clock, breaker } = trying;
  breaker.check();
  const deadline = startDeadline(clock, { ...trying, ...(signal && { signal }) });
  const first = attempt.sends === true ? null : awaitFirstAnswer(clock, breaker, trying.name);
  const stop = first === null ? deadline.signal : AbortSignal.any([deadline.signal, first.signal]);
  try {
    for (let count = 1; ; count += 1) {
      const begun = clock.monotonic();
      try {
        const work = deadline.race(attempt.work(stop, count));
        const answer = await (first === null ? work : first.race(work));
        breaker.answered();
        return answer;
      } catch (error) {
        const goesOn = attempt.mayRetry?.() ?? true;
        await beforeNext(trying, { error, count, begun, goesOn, deadline });
      }
    }
  } finally {
    first?.end();
    deadline.end();
  }
}

interface FailedTry {
  readonly error: unknown;
  readonly count: number;
  readonly begun: number;
  readonly goesOn: boolean;
  readonly deadline: Deadline;
}

/** Waits until the next try may begin, or throws the error of the last. */
async function beforeNext(trying: Trying, failed: FailedTry): Promise<void> {
  const { breaker, clock, random, attempts } = trying;
  const { error, count, deadline } = failed;
  if (!mayPass(error)) throw error;
  if (error.code === 'backend-throttled') breaker.heard();
  else breaker.silent(failed.begun);
  const jitter = random.fraction() * Math.min(CAP_MS, BASE_MS * 2 ** (count - 1));
  const delay = Math.max(Math.round(jitter), retryAfter(error));
  const isLast = !failed.goesOn || count >= attempts || delay >= deadline.left();
  if (isLast || breaker.isOpen()) {
    breaker.failed();
    throw error;
  }
  await clock.sleep(delay, deadline.signal);
}

/** True for what another try may cure; an error of the disk that a sink writes to is not the backend's. */
function mayPass(error: unknown): error is LockstepError {
  return (
    error instanceof LockstepError &&
    error.kind === 'unavailable' &&
    error.code.startsWith('backend-')
  );
}

function retryAfter({ data }: LockstepError): number {
  const asked = data['retryAfterMs'];
  return typeof asked === 'number' && asked > 0 ? asked : 0;
}

async function retryGet(
  trying: Trying,
  backend: Backend,
  get: GetOptions & { readonly name: ObjectName },
): Promise<GetOutcome> {
  const { name, from = 0, length } = get;
  let had = 0;
  let refused: { readonly error: unknown } | null = null;
  const take = async (bytes: Uint8Array, signal: AbortSignal): Promise<void> => {
    // A try that was given up must not go on filling the sink beside its successor.
    signal.throwIfAborted();
    had += bytes.byteLength;
    trying.breaker.answered();
    try {
      await get.sink(bytes);
    } catch (error) {
      refused = { error };
      throw error;
    }
  };
  return retry(trying, get.signal, {
    async work(signal) {
      if (length !== undefined && had > 0 && had >= length) return { found: true, size: null };
      return backend.get(name, {
        ...(from + had > 0 && { from: from + had }),
        ...(length !== undefined && { length: length - had }),
        sink: (bytes) => take(bytes, signal),
        signal,
      });
    },
    mayRetry: () => refused === null && (had === 0 || backend.capabilities.ranges),
  });
}

/** Begins again after a failure and leaves out what was told already; the deadline is looked at between tries. */
async function* retryList(
  trying: Trying,
  backend: Backend,
  prefix: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<ListedObject> {
  const { clock, breaker } = trying;
  breaker.check();
  const deadline = startDeadline(clock, { ...trying, ...(signal && { signal }) });
  const told = new Set<ObjectName>();
  try {
    for (let count = 1; ; count += 1) {
      const begun = clock.monotonic();
      try {
        yield* untold(breaker, told, backend.list(prefix, { signal: deadline.signal }));
        return;
      } catch (error) {
        await beforeNext(trying, { error, count, begun, goesOn: true, deadline });
      }
    }
  } finally {
    deadline.end();
  }
}

async function* untold(
  breaker: Breaker,
  told: Set<ObjectName>,
  objects: AsyncIterable<ListedObject>,
): AsyncGenerator<ListedObject> {
  for await (const object of objects) {
    breaker.answered();
    if (told.has(object.name)) continue;
    told.add(object.name);
    yield object;
  }
  breaker.answered();
}
