/** What a call throws, as the error of Lockstep that it must be. */
import type { Finding } from '../../src/domain/finding.js';
import { LockstepError } from '../../src/errors.js';

/** The error; anything else, or none, fails the test. */
export function caught(work: () => unknown): LockstepError {
  try {
    work();
  } catch (error) {
    if (error instanceof LockstepError) return error;
    throw error;
  }
  throw new LockstepError('bug', { message: 'nothing was thrown' });
}

/** `data.findings` of what a call throws. */
export function caughtFindings(work: () => unknown): readonly Finding[] {
  return caught(work).data['findings'] as readonly Finding[];
}
