/** Time that passes only while everybody waits: it jumps to the next sleeper once nothing else is going on. */
import { LockstepError } from '../../src/errors.js';
import type { Clock } from '../../src/ports/clock.js';

export interface IdleClock extends Clock {
  /** Milliseconds that have passed. */
  readonly passed: () => number;
}

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Right only where nothing waits for the machine (files and networks that answer by themselves). */
export function idleClock(): IdleClock {
  const start = Date.UTC(2026, 10, 21, 10);
  const sleepers = new Set<Sleeper>();
  let time = 0;
  let isPumping = false;
  const pump = (): void => {
    const next = [...sleepers].sort((a, b) => a.at - b.at)[0];
    isPumping = next !== undefined;
    if (next === undefined) return;
    time = Math.max(time, next.at);
    sleepers.delete(next);
    next.wake();
    setImmediate(pump);
  };
  return {
    now: () => start + time,
    monotonic: () => time,
    passed: () => time,
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        const sleeper = { at: time + milliseconds, wake: resolve };
        const cancel = (): void => {
          sleepers.delete(sleeper);
          reject(new LockstepError('cancelled', { message: 'the run was interrupted' }));
        };
        if (signal?.aborted === true) return cancel();
        signal?.addEventListener('abort', cancel, { once: true });
        sleepers.add(sleeper);
        if (isPumping) return;
        isPumping = true;
        setImmediate(pump);
      }),
  };
}
