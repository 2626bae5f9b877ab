/**
 * The identity token (OIDC) of a workflow's job, minted for one audience at each call: it lives for minutes, so one
 * that is kept would be stale in the post step. https://docs.github.com/actions/reference/security/oidc
 */
import { LockstepError } from '../../errors.js';
import type { IdentityToken } from './access-token.js';

type Variables = Readonly<Record<string, string | undefined>>;

const TIMEOUT_MS = 10_000;
const SERVICE = 'the identity service of the workflow';

/** True where a job may ask for tokens. */
export function canMintIdentity(variables: Variables): boolean {
  return (
    (variables['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '') !== '' &&
    (variables['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '') !== ''
  );
}

/**
 * Asks the runner's own service. Throws `backend-credentials` where there is none or it refuses,
 * `backend-unreachable` and `backend-timeout` when asking again may help. No token is ever in a message.
 */
export function createIdentityToken(variables: Variables): IdentityToken {
  return async (audience) => {
    const url = variables['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '';
    const bearer = variables['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '';
    if (!canMintIdentity(variables) || !URL.canParse(url)) throw notHere();
    const asked = new URL(url);
    asked.searchParams.set('audience', audience);
    const { status, text } = await ask(asked, bearer);
    const token = status === 200 ? tokenIn(text) : null;
    if (token !== null) return token;
    const mayPass = status === 429 || status >= 500;
    throw new LockstepError(mayPass ? 'backend-unreachable' : 'backend-credentials', {
      message: `${SERVICE} gave no token: it answered ${status}`,
      hint: 'check that the job has `permissions: {id-token: write}`',
      data: { status },
    });
  };
}

function notHere(): LockstepError {
  return new LockstepError('backend-credentials', {
    message: 'a remote store wants the identity of the workflow, and this run has none',
    hint: 'give the job `permissions: {id-token: write}`; outside of a workflow use other credentials and leave out `role`',
  });
}

async function ask(url: URL, bearer: string): Promise<{ status: number; text: string }> {
  try {
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${bearer}`, accept: 'application/json' },
      // The request's token is for this service and for no other.
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    const isTimeout = error instanceof Error && error.name === 'TimeoutError';
    throw new LockstepError(isTimeout ? 'backend-timeout' : 'backend-unreachable', {
      message: isTimeout
        ? `${SERVICE} did not answer for ${TIMEOUT_MS / 1000} s`
        : `${SERVICE} cannot be reached`,
      cause: error,
    });
  }
}

function tokenIn(text: string): string | null {
  try {
    const { value } = JSON.parse(text) as { value?: unknown };
    return typeof value === 'string' && value !== '' ? value : null;
  } catch {
    // Not JSON: no token, which the caller says.
    return null;
  }
}
