/** Errors that every backend words the same way, and the one way to wait on a signal. */
import { LockstepError } from '../../errors.js';

/** The refusal of something that the backend's `capabilities` say it cannot do. */
export function incapable(backend: string, what: string): LockstepError {
  return new LockstepError('backend-incapable', { message: `${backend} cannot ${what}` });
}

/** Throws `cancelled` when the signal has fired. */
export function throwIfCancelled(backend: string, signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw cancelledAt(backend, signal.reason);
}

/** What every call answers once its signal has fired. */
export function cancelledAt(backend: string, cause: unknown): LockstepError {
  return new LockstepError('cancelled', {
    message: `a request to ${backend} was cancelled`,
    cause,
  });
}
