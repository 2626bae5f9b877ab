/** Who may do what: tokens, what they see, and the rights that each operation asks for. */
import { ApiError } from './exchange.js';
import type { Level, Permissions, Repository, State, Token } from './state.js';

/** Without a token, or for what everybody sees. */
const NOBODY: Token = {
  account: { id: 0, login: 'anonymous', type: 'User' },
  permissions: {},
  repositories: [],
};

/** Throws 401 for a token that is none. */
export function tokenOf(state: State, header: string | undefined): Token {
  if (header === undefined) return NOBODY;
  const [, word = ''] = /^(?:token|bearer) (.+)$/i.exec(header) ?? [];
  const found = state.tokens.get(word) ?? tokenInPair(state, header);
  if (found === undefined) throw new ApiError(401, 'Bad credentials');
  return found;
}

/** As git sends it: any user, the token as the password. */
function tokenInPair(state: State, header: string): Token | undefined {
  const [, pair = ''] = /^basic (.+)$/i.exec(header) ?? [];
  return state.tokens.get(Buffer.from(pair, 'base64').toString().split(':')[1] ?? '');
}

/** The repository, when the token sees it; else 404, as for one that does not exist. */
export function visibleRepository(state: State, token: Token, fullName: string): Repository {
  const found = state.repositories.get(fullName.toLowerCase());
  if (found === undefined || !isVisible(token, found)) throw new ApiError(404, 'Not Found');
  return found;
}

function isVisible({ repositories }: Token, { isPrivate, fullName }: Repository): boolean {
  return !isPrivate || repositories === null || repositories.includes(fullName);
}

/** Whether rights as GitHub writes them (`,` and, `;` or) are among those of a token. */
export function isAllowed(asked: string, permissions: Permissions): boolean {
  if (asked === '') return true;
  return asked.split(';').some((set) =>
    set.split(',').every((one) => {
      const [name = '', level = 'read'] = one.trim().split('=');
      return covers(permissions[name], level as Level);
    }),
  );
}

export function covers(held: Level | undefined, asked: Level): boolean {
  return held === 'write' || held === asked;
}

/** Reading what is public takes no rights; nobody writes without. */
export function mayCall(
  { token, repository }: { readonly token: Token; readonly repository: Repository | null },
  method: string,
  asked: string,
): boolean {
  if (repository?.isPrivate === false && method === 'GET') return true;
  if (token.repositories !== null && repository !== null) {
    if (!token.repositories.includes(repository.fullName)) return false;
  }
  return isAllowed(asked, token.permissions);
}
