/** Failures of HTTP that mean the same whichever cloud it is: the network, outages, throttling. */
import { LockstepError } from '../../errors.js';
import type { ErrorCode } from '../../errors.js';

/** A failure of the network below HTTP, or of a client in a way that only its text tells. */
export function unreachable(name: string, error: unknown): LockstepError {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  const reason = typeof code === 'string' ? code : String(message);
  return new LockstepError(reason === 'ETIMEDOUT' ? 'backend-timeout' : 'backend-unreachable', {
    message: `${name} ${WORDS[reason] ?? `broke off: ${reason}`}`,
    ...(HINTS[reason] === undefined ? {} : { hint: HINTS[reason] }),
    cause: error,
  });
}

/** Codes of the system that say what happened, in words. */
const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refuses connections (ECONNREFUSED)',
  ENOTFOUND: 'is not found: nobody knows its host name (ENOTFOUND)',
  ETIMEDOUT: 'took no connection in time',
};

/** Where it is no passing trouble of the network. */
const HINTS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'check that the server runs, its address, and what is between (proxy, firewall)',
  ENOTFOUND: 'check the name of the account, or the endpoint',
};

/** What an HTTP answer said, apart from its code. */
export interface HttpRefusal {
  readonly status: number;
  /** The server's own word for it. */
  readonly reason: string;
  readonly retryAfter: string | null | undefined;
}

/**
 * The codes that follow from the status alone: 429 and a 503 that says when are throttling, other 5xx and 408 an
 * outage; null for what depends on the server's own words.
 */
export function outage(
  name: string,
  { status, reason, retryAfter }: HttpRefusal,
): LockstepError | null {
  if (status < 500 && status !== 429 && status !== 408) return null;
  const retryAfterMs = Number(retryAfter ?? Number.NaN) * 1000;
  const hasRetryAfter = Number.isFinite(retryAfterMs) && retryAfterMs >= 0;
  const isThrottled =
    status === 429 || (status === 503 && hasRetryAfter) || /busy|slow/i.test(reason);
  const code: ErrorCode = isThrottled ? 'backend-throttled' : 'backend-unreachable';
  return new LockstepError(code, {
    message: `${name} answered ${status} ${reason}`.trim(),
    data: { status, ...(hasRetryAfter ? { retryAfterMs } : {}) },
  });
}

/** The first that is a text with something in it; empty when none is. */
export function firstText(...values: readonly unknown[]): string {
  return values.find((value): value is string => typeof value === 'string' && value !== '') ?? '';
}
