/** Access tokens that are minted when needed, kept while they live, and renewed before they end. */
import { LockstepError } from '../../errors.js';
import type { Clock } from '../../ports/clock.js';
import { firstText, outage, unreachable } from './http-failure.js';

/** Whatever is given for a while. */
export interface Expiring {
  /** Milliseconds since 1970, by our clock. */
  readonly expiresAt: number;
}

export interface AccessToken extends Expiring {
  readonly token: string;
}

export interface TokenSource<T extends Expiring = AccessToken> {
  /** A token with time left; throws what minting throws. */
  current(): Promise<T>;
  /** The server refused the last one: the next call mints. True when it was not new, so that a new one may help. */
  refused(): boolean;
}

/** Mints the identity token of this job for an audience; it lives for minutes, so it is asked for at each exchange. */
export type IdentityToken = (audience: string) => Promise<string>;

/** Renewed so long before its end, or at three quarters of a shorter life. */
const MARGIN_MS = 5 * 60_000;
/** A token younger than this and refused was never good. */
const NEW_MS = 60_000;

type Kept<T> = T & { readonly mintedAt: number };

/** One token for all callers; those who come while it is minted wait for the same one. */
export function keptToken<T extends Expiring>(
  mint: () => Promise<T>,
  clock: Pick<Clock, 'now'>,
): TokenSource<T> {
  const state = { kept: null as Kept<T> | null, minting: null as Promise<Kept<T>> | null };
  const renew = async (): Promise<Kept<T>> => {
    try {
      const mintedAt = clock.now();
      state.kept = { ...(await mint()), mintedAt };
      return state.kept;
    } finally {
      state.minting = null;
    }
  };
  return {
    current: async () => {
      const { kept } = state;
      if (kept !== null && clock.now() < renewalOf(kept)) return kept;
      return await (state.minting ??= renew());
    },
    refused: () => {
      const { kept } = state;
      state.kept = null;
      return kept !== null && clock.now() - kept.mintedAt >= NEW_MS;
    },
  };
}

function renewalOf({ expiresAt, mintedAt }: Kept<Expiring>): number {
  return expiresAt - Math.min(MARGIN_MS, (expiresAt - mintedAt) / 4);
}

/** A request to a token endpoint. */
export interface TokenRequest {
  /** For messages: what is asked, such as `the security token service of Google`. */
  readonly service: string;
  readonly url: string;
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly bearer?: string;
  readonly timeoutMs: number;
}

/** What a token endpoint says; `refusal` has its own words, `null` when it granted. */
export interface TokenAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Asks once. Throws `backend-unreachable`, `-timeout` or `-throttled`; refusals (4xx) are answers. */
export async function askForToken(request: TokenRequest): Promise<TokenAnswer> {
  const { service, timeoutMs } = request;
  const { response, text } = await send(request).catch((error: unknown) => {
    throw (error as Error).name === 'TimeoutError'
      ? new LockstepError('backend-timeout', {
          message: `${service} did not answer for ${timeoutMs / 1000} s`,
        })
      : unreachable(service, (error as Error).cause ?? error);
  });
  const { status } = response;
  const down = outage(service, {
    status,
    reason: '',
    retryAfter: response.headers.get('retry-after'),
  });
  if (down !== null) throw down;
  return { status, body: objectIn(text) };
}

async function send(request: TokenRequest) {
  const { url, form, json, bearer, timeoutMs } = request;
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      accept: 'application/json',
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
    },
    body: form === undefined ? JSON.stringify(json) : new URLSearchParams(form),
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  return { response, text: await response.text() };
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    // Some proxy's page: the status says enough.
    return {};
  }
}

/** `error` and `error_description` of RFC 6749, section 5.2, or the message of Google's error form. */
export function refusalIn({ status, body }: TokenAnswer): string | null {
  if (status < 400) return null;
  const { error } = body;
  if (typeof error === 'object' && error !== null) {
    return `${status} ${firstText((error as { readonly message?: unknown }).message)}`.trim();
  }
  const words = [error, body['error_description']].filter((word) => typeof word === 'string');
  return `${status} ${words.join(': ')}`.trim();
}

/** `access_token` and `expires_in` (seconds) of RFC 6749, section 5.1. Throws `backend-credentials` without them. */
export function grantIn(answer: TokenAnswer, service: string, now: number): AccessToken {
  const { access_token: token, expires_in: lives } = answer.body;
  if (typeof token === 'string' && token !== '') {
    return { token, expiresAt: now + (Number(lives) || 3600) * 1000 };
  }
  throw new LockstepError('backend-credentials', { message: `${service} gave no access token` });
}
