/** A limit on the time of one call, whatever the thing that is called does with its signal. */
import { LockstepError } from '../../errors.js';
import type { Clock } from '../../ports/clock.js';

export interface Deadline {
  /** Fires when the time is over or the caller's own signal fires. */
  readonly signal: AbortSignal;
  /** Milliseconds that are left. */
  left(): number;
  /** The work's outcome, or `backend-timeout` once the time is over. */
  race<T>(work: Promise<T>): Promise<T>;
  /** Ends the timer. */
  end(): void;
}

/** Starts the time of a call to `name`. */
export function startDeadline(
  clock: Clock,
  of: { readonly name: string; readonly totalMs: number; readonly signal?: AbortSignal },
): Deadline {
  const { name, totalMs } = of;
  const begun = clock.monotonic();
  const over = new AbortController();
  const done = new AbortController();
  const late = new LockstepError('backend-timeout', {
    message: `${name} did not finish a request within ${Math.round(totalMs / 1000)} s, all tries together`,
    hint: 'check the speed of the network, or leave this remote out with `mode: off`',
    data: { backend: name, totalMs },
  });
  const expiry = clock.sleep(totalMs, done.signal).then(
    () => {
      over.abort(late);
      throw late;
    },
    () => new Promise<never>(() => undefined),
  );
  // Whoever does not race against it any more must not hear of it as unhandled.
  expiry.catch(() => undefined);
  return {
    signal: of.signal === undefined ? over.signal : AbortSignal.any([over.signal, of.signal]),
    left: () => Math.max(0, begun + totalMs - clock.monotonic()),
    race: (work) => Promise.race([work, expiry]),
    end: () => done.abort(),
  };
}
