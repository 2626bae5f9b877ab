/** The wait for the first answer of a server in a run: one that swallows requests must cost seconds, not minutes (T41). */
import { LockstepError } from '../../errors.js';
import type { Clock } from '../../ports/clock.js';
import { SILENT_MS, type Breaker } from './breaker.js';

export interface FirstAnswer {
  /** Fires when the wait is over. */
  readonly signal: AbortSignal;
  /** The work's outcome, or `backend-timeout` once the wait is over. */
  race<T>(work: Promise<T>): Promise<T>;
  end(): void;
}

/** Waits eight seconds in all for a server that has not answered yet, then opens the breaker; for ever for any other. */
export function awaitFirstAnswer(clock: Clock, breaker: Breaker, name: string): FirstAnswer {
  const silent = new AbortController();
  const done = new AbortController();
  if (breaker.hasAnswered()) {
    return { signal: silent.signal, race: (work) => work, end: () => undefined };
  }
  const late = new LockstepError('backend-timeout', {
    message: `${name} did not answer for ${SILENT_MS / 1000} s`,
    hint: 'check the address and the network, or leave this remote out with `mode: off`',
    data: { backend: name },
  });
  const never = new Promise<never>(() => undefined);
  const expiry = clock.sleep(SILENT_MS, done.signal).then(
    () => {
      // Bytes that came meanwhile are an answer, and the work has its own limits.
      if (breaker.hasAnswered()) return never;
      breaker.giveUp();
      silent.abort(late);
      throw late;
    },
    () => never,
  );
  // Whoever does not race against it any more must not hear of it as unhandled.
  expiry.catch(() => undefined);
  return {
    signal: silent.signal,
    race: (work) => Promise.race([work, expiry]),
    end: () => done.abort(),
  };
}
