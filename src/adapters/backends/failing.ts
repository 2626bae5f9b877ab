/** The backend of a remote that cannot be opened: every call says why, so that a run that may goes on without it. */
import type { LockstepError } from '../../errors.js';
import type { Backend } from '../../ports/backend.js';

export function createFailingBackend(name: string, error: LockstepError): Backend {
  const fail = (): Promise<never> => Promise.reject(error);
  return {
    name,
    capabilities: {
      ranges: false,
      list: false,
      remove: false,
      conditional: 'unknown',
      maxWrites: null,
    },
    get: fail,
    putIfAbsent: fail,
    list: () => ({ [Symbol.asyncIterator]: () => ({ next: fail }) }),
    remove: fail,
    clockSkew: () => null,
    close: () => Promise.resolve(),
  };
}
