/** What a failure means when the run was interrupted. */
import { LockstepError } from '../errors.js';

/** After an interruption any other failure is only its consequence. */
export function whyStopped(error: unknown, signal: AbortSignal): unknown {
  if (!signal.aborted || (error instanceof LockstepError && error.kind === 'cancelled')) {
    return error;
  }
  return new LockstepError('cancelled', {
    message: 'the run was interrupted',
    hint: 'run the same command again; what was finished is kept',
    cause: error,
  });
}
