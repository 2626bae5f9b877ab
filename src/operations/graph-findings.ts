/** Missing dependencies and circles of a lock, as findings instead of an error. */
import type { Finding } from '../domain/finding.js';
import { checkGraph } from '../domain/graph.js';
import type { Lock } from '../domain/lock.js';
import { hasCode } from '../errors.js';

/** Empty when every dependency is in the lock and none leads back to itself. */
export function graphFindings(lock: Lock): readonly Finding[] {
  try {
    checkGraph(lock.components);
    return [];
  } catch (error) {
    if (!hasCode(error, 'dependency-missing', 'dependency-cycle')) throw error;
    const { findings } = error.data as { readonly findings?: readonly Finding[] };
    return findings ?? [{ severity: 'error', code: error.code, message: error.message }];
  }
}
