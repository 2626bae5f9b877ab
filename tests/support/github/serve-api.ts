/** The stand-in's API over HTTP: rights, checks against the description, faults, and the log of requests. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError, type Answer, type Exchange, type Routes } from './exchange.js';
import type { Fault, Faults } from './faults.js';
import type { OpenApi, Operation } from './openapi.js';
import { mayCall, tokenOf, visibleRepository } from './rights.js';
import { actionRoutes, graphql } from './routes-actions.js';
import { checkRoutes } from './routes-checks.js';
import { commitRoutes } from './routes-commits.js';
import { deploymentRoutes } from './routes-deployments.js';
import { gitRoutes } from './routes-git.js';
import { pullRoutes } from './routes-pulls.js';
import { settlePulls, type Repository, type State, type Token } from './state.js';

const ROUTES: Routes = {
  ...actionRoutes,
  ...checkRoutes,
  ...commitRoutes,
  ...deploymentRoutes,
  ...gitRoutes,
  ...pullRoutes,
};

/** One request that was met, in order. */
export interface LoggedRequest {
  /** `GET /repos/{owner}/{repo}/pulls`, or method and path where the description has no such operation. */
  readonly route: string;
  readonly path: string;
  readonly query: string;
  /** Login behind the token; empty without one. */
  readonly login: string;
  /** Zero where no answer was sent. */
  readonly status: number;
  readonly body: unknown;
}

export interface Api {
  readonly state: State;
  readonly openApi: OpenApi;
  readonly faults: Faults;
  readonly requests: LoggedRequest[];
  /** What broke the description, on either side. */
  readonly violations: string[];
  /** Where the API answers: `http://127.0.0.1:1234`, with `/api/v3` as an own server has it. */
  url: string;
}

interface Incoming {
  readonly method: string;
  readonly url: URL;
  /** Below the root of the API. */
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

export async function serveApi(
  api: Api,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const incoming = await readRequest(api, request);
  const { method, path } = incoming;
  const operation = api.openApi.find(method, path);
  const route = operation?.route ?? `${method} ${path}`;
  const fault = api.faults.meet(route);
  const isSkipped = fault !== null && fault.isAfter !== true && fault.with !== 'truncate';
  const answer = isSkipped ? { status: 0 } : answerTo(api, operation, incoming);
  const sent = fault === null || typeof fault.with === 'string' ? answer : fault.with;
  api.requests.push({
    ...{ route, path, query: incoming.url.search.slice(1), body: incoming.body },
    login: loginOf(api.state, incoming.authorization),
    status: fault?.with === 'reset' || fault?.with === 'silence' ? 0 : sent.status,
  });
  send(response, { answer: sent, route, fault });
}

async function readRequest(api: Api, request: IncomingMessage): Promise<Incoming> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  const url = new URL(request.url ?? '/', api.url);
  const root = new URL(api.url).pathname.replace(/\/$/, '');
  return {
    method: request.method ?? 'GET',
    url,
    path: url.pathname.startsWith(root) ? url.pathname.slice(root.length) : url.pathname,
    authorization: request.headers.authorization,
    body: text === '' ? undefined : (JSON.parse(text) as unknown),
  };
}

function loginOf(state: State, authorization: string | undefined): string {
  try {
    return authorization === undefined ? '' : tokenOf(state, authorization).account.login;
  } catch {
    // No token of ours: the answer says so.
    return '';
  }
}

function answerTo(api: Api, operation: Operation | null, incoming: Incoming): Answer {
  const { authorization, method, path, body } = incoming;
  try {
    const token = tokenOf(api.state, authorization);
    if (method === 'POST' && /^(?:\/api)?\/graphql$/.test(path)) return graphql({ token }, body);
    if (operation === null || ROUTES[operation.route] === undefined) {
      api.violations.push(`request ${method} ${path}: the stand-in has no such operation`);
      return { status: 404, body: { message: 'Not Found' } };
    }
    return checkedAnswer(api, operation, { ...incoming, token });
  } catch (error) {
    if (!(error instanceof ApiError)) {
      api.violations.push(
        `${method} ${path}: the stand-in failed: ${String((error as Error).stack)}`,
      );
      return { status: 500, body: { message: 'the stand-in failed' } };
    }
    return errorAnswer(error);
  }
}

function errorAnswer({ status, message, errors }: ApiError): Answer {
  return {
    status,
    body: {
      message,
      ...(errors !== undefined && { errors }),
      documentation_url: 'https://docs.github.com/rest',
      status: String(status),
    },
  };
}

function checkedAnswer(
  api: Api,
  operation: Operation,
  incoming: Incoming & { readonly token: Token },
): Answer {
  const { url, body, method, token } = incoming;
  const { route, params } = operation;
  const { permissions = '', handle } = ROUTES[route] ?? {};
  const asked = { 'x-accepted-github-permissions': permissions };
  const run = (): Answer => {
    const repository = repositoryOf(api, params, token);
    if (!mayCall({ token, repository }, method, permissions)) {
      throw new ApiError(403, 'Resource not accessible by integration');
    }
    const faults = api.openApi.checkRequest(operation, url.searchParams, body);
    api.violations.push(...faults);
    if (faults.length > 0) throw new ApiError(422, `Invalid request: ${faults.join('; ')}`);
    if (repository !== null) settlePulls(api.state, repository);
    const exchange: Exchange = {
      ...{ state: api.state, token, params, query: url.searchParams, apiUrl: api.url },
      repository: repository as Repository,
      body: (body ?? {}) as Exchange['body'],
      url: `${url.origin}${url.pathname}`,
    };
    return (handle as NonNullable<typeof handle>)(exchange);
  };
  const answer = caughtApiError(run);
  const whole = api.openApi.complete(route, answer.status, answer.body);
  api.violations.push(...api.openApi.checkAnswer(route, answer.status, whole));
  return { ...answer, body: whole, headers: { ...asked, ...answer.headers } };
}

function caughtApiError(run: () => Answer): Answer {
  try {
    return run();
  } catch (error) {
    if (error instanceof ApiError) return errorAnswer(error);
    throw error;
  }
}

function repositoryOf(api: Api, params: Operation['params'], token: Token): Repository | null {
  if (params['owner'] === undefined) return null;
  return visibleRepository(api.state, token, `${params['owner']}/${params['repo']}`);
}

function send(
  response: ServerResponse,
  {
    answer,
    route,
    fault,
  }: { readonly answer: Answer; readonly route: string; readonly fault: Fault | null },
): void {
  if (fault?.with === 'silence') return;
  if (fault?.with === 'reset') return void response.destroy();
  const { status, body, headers } = answer;
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'x-ratelimit-remaining': '4999',
    'x-ratelimit-limit': '5000',
    'x-github-request-id': route.length.toString(16).padStart(8, '0'),
    ...headers,
  });
  const text = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);
  if (fault?.with !== 'truncate') return void response.end(text);
  response.write(text.slice(0, text.length / 2));
  setImmediate(() => response.destroy());
}
