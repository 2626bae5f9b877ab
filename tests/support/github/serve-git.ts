/** Git traffic for the stand-in's repositories over https: what a token may fetch and push. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError } from './exchange.js';
import { covers, tokenOf, visibleRepository } from './rights.js';
import type { Level, Repository, State } from './state.js';

/** True when the request was refused; else its path names the bare repository, for git to serve. */
export function refuseGit(
  state: State,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const url = new URL(request.url ?? '/', 'https://localhost');
  const [, name, tail = ''] =
    /^\/([^/]+\/[^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/.exec(
      url.pathname,
    ) ?? [];
  const service = url.searchParams.get('service') ?? tail;
  const level: Level = service === 'git-receive-pack' ? 'write' : 'read';
  try {
    if (name === undefined) throw new ApiError(404, 'Not Found');
    const { fullName } = allowed(state, {
      name,
      level,
      authorization: request.headers.authorization,
    });
    request.url = `/${fullName}.git/${tail}${url.search}`;
    return false;
  } catch (error) {
    const { status, message } = error as ApiError;
    const headers = status === 401 ? { 'www-authenticate': 'Basic realm="GitHub"' } : {};
    response.writeHead(status, headers).end(message);
    return true;
  }
}

interface Asked {
  readonly name: string;
  readonly level: Level;
  readonly authorization: string | undefined;
}

function allowed(state: State, { name, level, authorization }: Asked): Repository {
  const repository = state.repositories.get(name.toLowerCase());
  const isOpen = repository?.isPrivate === false && level === 'read';
  if (authorization === undefined && !isOpen) throw new ApiError(401, 'Authentication required');
  const token = tokenOf(state, authorization);
  const found = visibleRepository(state, token, name);
  const isOwn = token.repositories === null || token.repositories.includes(found.fullName);
  const isCovered = isOwn && covers(token.permissions['contents'], level);
  if (isOpen || isCovered) return found;
  throw new ApiError(403, 'Write access to repository not granted.');
}
