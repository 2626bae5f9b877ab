/** Circuit breaker of one remote: once it has failed often enough, nobody waits for it again in this run (T41). */
import { LockstepError } from '../../errors.js';
import type { Clock } from '../../ports/clock.js';

/** Calls in a row that fail with all their tries. */
const FAILED_CALLS = 3;
/** Milliseconds without one answer, over at least two tries: a black hole is found before three calls are lost in it. */
export const SILENT_MS = 8_000;

export interface Breaker {
  /** Throws `backend-unreachable` when it is open. */
  check(): void;
  /** The server answered, or sent some bytes. */
  answered(): void;
  /** The server said something, if only to wait. */
  heard(): void;
  /** A try that began at `begun` (monotonic) had no answer. */
  silent(begun: number): void;
  /** A call has used up its tries. */
  failed(): void;
  isOpen(): boolean;
  /** True once the server has answered in this run. */
  hasAnswered(): boolean;
  /** Opens it at once. */
  giveUp(): void;
}

/** Closed at first; never closes again once open, because a run is short. */
export function createBreaker(name: string, clock: Pick<Clock, 'monotonic'>): Breaker {
  let failedCalls = 0;
  let silentTries = 0;
  let silentSince: number | null = null;
  let open = false;
  let everAnswered = false;
  return {
    hasAnswered: () => everAnswered,
    isOpen: () => open,
    heard: () => void (everAnswered = true),
    giveUp: () => void (open = true),
    check() {
      if (!open) return;
      throw new LockstepError('backend-unreachable', {
        message: `${name} did not answer several times and is left alone for the rest of this run`,
        hint: 'check the network and the address, then run the same command again',
        data: { backend: name, breaker: 'open' },
      });
    },
    answered() {
      everAnswered = true;
      failedCalls = 0;
      silentTries = 0;
      silentSince = null;
    },
    silent(begun) {
      silentTries += 1;
      silentSince = Math.min(silentSince ?? begun, begun);
      if (silentTries >= 2 && clock.monotonic() - silentSince >= SILENT_MS) open = true;
    },
    failed() {
      failedCalls += 1;
      if (failedCalls >= FAILED_CALLS) open = true;
    },
  };
}
