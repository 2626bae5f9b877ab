/** Many failures told as one: every component that failed, in one error or as findings. */
import type { Finding } from '../domain/finding.js';
import { LockstepError, type ErrorKind } from '../errors.js';

/** Which kind speaks for a mixed set: what must never be retried or overlooked comes first. */
const WEIGHT: Readonly<Record<ErrorKind, number>> = {
  bug: 0,
  cancelled: 1,
  integrity: 2,
  usage: 3,
  conflict: 4,
  policy: 5,
  unavailable: 6,
};

export interface CollectOptions {
  /** "could not be locked for dev". */
  readonly what: string;
  readonly total: number;
  /** Throw them; else give them as error findings. Bugs and cancellations are thrown in any case. */
  readonly throwThem: boolean;
}

/** Findings of all rejected results; throws one `LockstepError` with the code of the gravest when asked to. */
export function collectFailures(
  results: readonly PromiseSettledResult<unknown>[],
  options: CollectOptions,
): Finding[] {
  const reasons = results
    .filter((result) => result.status === 'rejected')
    .map((result): unknown => result.reason);
  const unexpected = reasons.find((reason) => !(reason instanceof LockstepError));
  if (unexpected !== undefined) {
    throw unexpected instanceof Error
      ? unexpected
      : new LockstepError('bug', {
          message: 'something that is no error was thrown',
          cause: unexpected,
        });
  }
  const errors = reasons
    .filter((reason) => reason instanceof LockstepError)
    .toSorted((a, b) => WEIGHT[a.kind] - WEIGHT[b.kind]);
  const [gravest] = errors;
  if (gravest === undefined) return [];
  if (gravest.kind === 'bug' || gravest.kind === 'cancelled') throw gravest;
  const findings = errors.map(toFinding);
  if (!options.throwThem) return findings;
  throw new LockstepError(gravest.code, {
    message: [
      `${errors.length} of ${options.total} components ${options.what}:`,
      ...errors.map((error) => `  ${error.message}`),
    ].join('\n'),
    ...(gravest.hint === undefined ? {} : { hint: gravest.hint }),
    data: { findings },
    cause: gravest,
  });
}

/** An error as a finding: its code, its component, and its hint as the fix. */
export function toFinding(error: LockstepError): Finding {
  const { component, line } = error.data;
  return {
    severity: 'error',
    code: error.code,
    where: {
      ...(typeof component === 'string' ? { component } : {}),
      ...(typeof line === 'number' ? { line } : {}),
    },
    message: error.message,
    ...(error.hint === undefined ? {} : { fix: error.hint }),
  };
}
