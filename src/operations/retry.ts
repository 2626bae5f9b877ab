/** Tries again what is unavailable, with exponential back-off and full jitter. */
import { LockstepError } from '../errors.js';
import type { ErrorCode } from '../errors.js';
import type { World } from '../ports/world.js';

/** Milliseconds of the first back-off at most; doubled with each try. */
export const RETRY_BASE_MS = 1_000;
/** Milliseconds of one back-off at most. */
export const RETRY_CAP_MS = 30_000;

export interface RetryOptions {
  /** Tries after the first. */
  readonly retries: number;
  /** Told before each wait. */
  readonly onRetry?: (attempt: number, delayMs: number, error: LockstepError) => void;
}

/** Of kind `unavailable`, yet another try meets the same answer: a person has to act first. */
const LASTING: readonly ErrorCode[] = [
  'disk-full',
  'object-missing',
  'remote-denied',
  'state-write-failed',
];

/**
 * Runs `work` until it succeeds, at most `retries` times more. Only errors of kind `unavailable` that may
 * pass are tried again; every other error is thrown at once, and after the last try its own error. The wait is
 * random below a limit that doubles ("full jitter"). Rejects with `cancelled` when the signal fires meanwhile.
 */
export async function retry<T>(
  world: Pick<World, 'clock' | 'random' | 'signal'>,
  options: RetryOptions,
  work: () => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt > options.retries || world.signal.aborted || !mayPass(error)) throw error;
      const delayMs = backoffMs(attempt, world.random.fraction());
      options.onRetry?.(attempt, delayMs, error);
      await world.clock.sleep(delayMs, world.signal);
    }
  }
}

/** True for what another try may cure. */
export function mayPass(error: unknown): error is LockstepError {
  return (
    error instanceof LockstepError && error.kind === 'unavailable' && !LASTING.includes(error.code)
  );
}

function backoffMs(attempt: number, fraction: number): number {
  return Math.round(fraction * Math.min(RETRY_CAP_MS, RETRY_BASE_MS * 2 ** (attempt - 1)));
}
