/** What goes wrong on demand, and what happens at the same time as a request. */
import type { Answer } from './exchange.js';

export interface Fault {
  /** `POST /pulls`: method and path below the repository, as the description writes it; every request when absent. */
  readonly on?: string;
  /** How many requests it meets; one when absent. */
  readonly times?: number;
  /**
   * An answer in place of the right one; `reset`: the connection breaks; `silence`: there is no answer; `truncate`:
   * half of the right answer, then the connection breaks.
   */
  readonly with: Answer | 'reset' | 'silence' | 'truncate';
  /** The request is carried out all the same: only its answer is lost. */
  readonly isAfter?: boolean;
}

export interface Faults {
  add(fault: Fault): void;
  /** Runs once, before the next request of that route is carried out. */
  before(route: string, work: () => void): void;
  /** The fault that meets a request, counted down; runs what waits for it. */
  meet(route: string): Fault | null;
}

export function createFaults(): Faults {
  const faults: { readonly fault: Fault; left: number }[] = [];
  const waiting: { readonly route: string; readonly work: () => void }[] = [];
  const fits = (wanted: string | undefined, route: string): boolean =>
    wanted === undefined || route.replace('/repos/{owner}/{repo}', '') === wanted;
  return {
    add: (fault) => void faults.push({ fault, left: fault.times ?? 1 }),
    before: (route, work) => void waiting.push({ route, work }),
    meet(route) {
      const next = waiting.findIndex((one) => fits(one.route, route));
      if (next >= 0) waiting.splice(next, 1)[0]?.work();
      const found = faults.find(({ fault, left }) => left > 0 && fits(fault.on, route));
      if (found === undefined) return null;
      found.left -= 1;
      return found.fault;
    },
  };
}

/** The hourly limit is used up until `reset` (seconds since 1970). */
export function rateLimited(reset: number): Answer {
  return {
    status: 403,
    headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) },
    body: { message: 'API rate limit exceeded for installation ID 1.' },
  };
}

/** Too many requests at once; with or without the seconds to wait. */
export function secondaryLimited(retryAfter?: number, status: 403 | 429 = 403): Answer {
  return {
    status,
    ...(retryAfter !== undefined && { headers: { 'retry-after': String(retryAfter) } }),
    body: { message: 'You have exceeded a secondary rate limit. Please wait a few minutes.' },
  };
}

/** What a proxy in front of the API says. */
export function gatewayError(status: 500 | 502 | 503 | 504): Answer {
  return {
    status,
    headers: { 'content-type': 'text/html' },
    body: '<html><body>Server Error</body></html>',
  };
}
