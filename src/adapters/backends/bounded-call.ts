/** One call to a server through a cloud client: every wait bounded, cancelled by its signal, nothing left running. */
import { LockstepError } from '../../errors.js';
import { cancelledAt, throwIfCancelled } from './backend-errors.js';
import type { HttpRequests } from './http-requests.js';

/** Milliseconds that an adapter waits at most for each thing. */
export interface TimeLimits {
  readonly connect: number;
  /** From the request, or from the last bytes of an upload that were taken, to the answer's head. */
  readonly answer: number;
  /** Between two pieces of a body. */
  readonly stall: number;
}

export const TIME_LIMITS: TimeLimits = { connect: 5_000, answer: 30_000, stall: 20_000 };

/** What a call needs of its backend. */
export interface CallHost {
  /** `Backend.name`. */
  readonly name: string;
  readonly limits: TimeLimits;
  readonly requests: HttpRequests;
  /** The client's error as one of ours. */
  readonly explain: (error: unknown) => LockstepError;
}

export interface Call {
  /** Fires when the call is cancelled, timed out or over. */
  readonly signal: AbortSignal;
  /** Waits for something of the server's; what goes wrong is thrown as `explain` says. */
  wait<T>(limit: 'answer' | 'stall', start: () => Promise<T>): Promise<T>;
  /** The wait under way begins anew: bytes of an upload were taken. */
  progress(): void;
  /** Ends the call with that error. */
  fail(error: LockstepError): void;
}

/** Runs `work`; at its end, however it ends, its requests that are still under way are destroyed. */
export async function boundedCall<T>(
  host: CallHost,
  signal: AbortSignal | undefined,
  work: (call: Call) => Promise<T>,
): Promise<T> {
  throwIfCancelled(host.name, signal);
  const controller = new AbortController();
  const onCancelled = (): void => controller.abort(cancelledAt(host.name, signal?.reason));
  signal?.addEventListener('abort', onCancelled, { once: true });
  const scope = host.requests.open(host.limits.connect, () =>
    controller.abort(timeout(host, `took no connection for ${seconds(host.limits.connect)}`)),
  );
  controller.signal.addEventListener('abort', () => scope.destroy(), { once: true });
  try {
    return await scope.run(() => work(openCall(host, controller)));
  } finally {
    signal?.removeEventListener('abort', onCancelled);
    controller.abort();
  }
}

function openCall(host: CallHost, controller: AbortController): Call {
  const { signal } = controller;
  let timer: NodeJS.Timeout | undefined;
  const wait: Call['wait'] = async (limit, start) => {
    signal.throwIfAborted();
    const ended = Promise.withResolvers<never>();
    const onAbort = (): void => ended.reject(signal.reason as LockstepError);
    signal.addEventListener('abort', onAbort, { once: true });
    timer = setTimeout(() => controller.abort(late(host, limit)), host.limits[limit]);
    try {
      return await Promise.race([start(), ended.promise]);
    } catch (error) {
      throw signal.aborted ? (signal.reason as LockstepError) : host.explain(error);
    } finally {
      clearTimeout(timer);
      timer = undefined;
      signal.removeEventListener('abort', onAbort);
    }
  };
  return {
    signal,
    wait,
    progress: () => void timer?.refresh(),
    fail: (error) => controller.abort(error),
  };
}

function late({ name, limits }: Pick<CallHost, 'name' | 'limits'>, limit: 'answer' | 'stall') {
  const what = limit === 'answer' ? 'did not answer for' : 'stopped sending for';
  return timeout({ name }, `${what} ${seconds(limits[limit])}`);
}

function timeout({ name }: Pick<CallHost, 'name'>, what: string): LockstepError {
  return new LockstepError('backend-timeout', { message: `${name} ${what}` });
}

function seconds(milliseconds: number): string {
  return `${milliseconds / 1000} s`;
}
