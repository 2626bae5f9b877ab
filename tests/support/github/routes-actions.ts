/** Actions and accounts: approvals of runs, caches, attestations, who a token is. */
import {
  ApiError,
  counted,
  listed,
  notFound,
  numberIn,
  type Answer,
  type Exchange,
  type Routes,
} from './exchange.js';
import { userShape } from './shapes.js';
import type { CacheEntry, RunApproval } from './state.js';

const REPO = '/repos/{owner}/{repo}';

export const actionRoutes: Routes = {
  'GET /user': { permissions: '', handle: whoAmI },
  [`GET ${REPO}/actions/runs/{run_id}/approvals`]: {
    permissions: 'actions=read',
    handle: (exchange) => {
      const run = numberIn(exchange, 'run_id');
      const found = exchange.repository.approvals.filter((one) => one.run === run);
      return listed(exchange, found, approvalShape);
    },
  },
  [`GET ${REPO}/attestations/{subject_digest}`]: {
    permissions: 'attestations=read',
    handle: ({ repository, params }) => {
      if (!repository.attestations.has(params['subject_digest'] ?? '')) return notFound();
      const attestation = {
        repository_id: repository.id,
        bundle: { mediaType: 'application/json' },
      };
      return { status: 200, body: { attestations: [attestation] } };
    },
  },
  [`GET ${REPO}/actions/caches`]: {
    permissions: 'actions=read',
    handle: (exchange) => cacheList(exchange, cachesAsked(exchange)),
  },
  [`DELETE ${REPO}/actions/caches`]: {
    permissions: 'actions=write',
    handle: (exchange) => {
      const gone = cachesAsked(exchange, true);
      if (gone.length === 0) return notFound();
      gone.forEach((one) => remove(exchange, one));
      return cacheList(exchange, gone);
    },
  },
  [`DELETE ${REPO}/actions/caches/{cache_id}`]: {
    permissions: 'actions=write',
    handle: (exchange) => {
      const id = numberIn(exchange, 'cache_id');
      const found = exchange.repository.caches.find((one) => one.id === id);
      remove(exchange, found ?? notFound());
      return { status: 204 };
    },
  },
};

/** The token of an app, that of a workflow too, may not ask. */
function whoAmI({ token }: Exchange): Answer {
  if (token.account.id === 0) throw new ApiError(401, 'Requires authentication');
  if (token.account.type === 'Bot') {
    throw new ApiError(403, 'Resource not accessible by integration');
  }
  return { status: 200, body: userShape(token.account) };
}

function approvalShape({ user, state, environment, comment }: RunApproval) {
  return { state, comment, user: userShape(user), environments: [{ name: environment }] };
}

function cachesAsked({ repository, query }: Exchange, isExact = false): readonly CacheEntry[] {
  const [key, ref] = [query.get('key') ?? '', query.get('ref')];
  return repository.caches.filter(
    (one) =>
      (isExact ? one.key === key : one.key.startsWith(key)) && (ref === null || one.ref === ref),
  );
}

function remove({ repository: { caches } }: Exchange, entry: CacheEntry): void {
  caches.splice(caches.indexOf(entry), 1);
}

function cacheList(exchange: Exchange, all: readonly CacheEntry[]): Answer {
  return counted(
    exchange,
    { name: 'actions_caches', all },
    ({ id, key, ref, bytes, createdAt }) => ({
      ...{ id, key, ref, version: 'v1', size_in_bytes: bytes },
      created_at: createdAt,
      last_accessed_at: createdAt,
    }),
  );
}

/** GraphQL has no part in the OpenAPI description; of it only the question who the token is. */
export function graphql(exchange: Pick<Exchange, 'token'>, body: unknown): Answer {
  const { query } = body as { readonly query?: unknown };
  if (
    typeof query !== 'string' ||
    !/^\s*(?:query\s*)?\{\s*viewer\s*\{\s*login\s*\}\s*\}\s*$/.test(query)
  ) {
    return { status: 400, body: { message: 'the stand-in only knows { viewer { login } }' } };
  }
  return { status: 200, body: { data: { viewer: { login: exchange.token.account.login } } } };
}
