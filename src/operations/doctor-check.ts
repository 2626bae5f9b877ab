/** One check of a remote store by `doctor`. */
import type { Check } from '../domain/store-results.js';
import { LockstepError } from '../errors.js';

/** What a check found, without its name. */
export type Found = Omit<Check, 'name'>;

/** Objects of `doctor`'s own trials; none of the layout's. */
export const SCRATCH = 'doctor/';

/** A backend's error is what the check found; every other comes out. */
export async function check(name: string, work: () => Promise<Found>): Promise<Check> {
  try {
    return { name, ...(await work()) };
  } catch (error) {
    if (!(error instanceof LockstepError) || !error.code.startsWith('backend-')) throw error;
    const { message, hint } = error;
    return { name, state: 'fail', detail: message, ...(hint !== undefined && { hint }) };
  }
}
