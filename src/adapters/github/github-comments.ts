/** The one comment on a pull request that is ours, found by its marker and its author. */
import { hasCode } from '../../errors.js';
import type { Forge } from '../../ports/forge.js';
import type { GithubClient } from './github-client.js';
import { writeOnce } from './github-requests.js';

interface Comment {
  readonly id: number;
  readonly html_url: string;
  readonly body?: string;
  readonly user: { readonly login: string; readonly type: string } | null;
}

export function githubComments(client: GithubClient): Pick<Forge, 'comment' | 'findComment'> {
  const { at, octokit } = client;
  const login = ownLogin(client);
  const find = async (number: number, marker: string): Promise<Comment | null> => {
    const { rest, paginate } = await octokit();
    const where = { ...at, issue_number: number, per_page: 100 };
    const all: readonly Comment[] = await paginate(rest.issues.listComments, where);
    const marked = all.filter(({ body = '' }) => firstLine(body) === marker);
    // Whoever can comment can write the marker too: only the account of the token counts (T39).
    const own = marked.length === 0 ? null : await login();
    return marked.find(({ user }) => user !== null && isOwn(user, own)) ?? null;
  };
  return {
    findComment: async (number, marker) => (await find(number, marker))?.html_url ?? null,
    async comment(number, { marker, body }) {
      const text = firstLine(body) === marker ? body : `${marker}\n${body}`;
      const { rest } = await octokit();
      const there = await find(number, marker);
      if (there !== null) {
        const url = there.html_url;
        if (plainLines(there.body ?? '') === plainLines(text))
          return { operation: 'unchanged', url };
        await rest.issues.updateComment({ ...at, comment_id: there.id, body: text });
        return { operation: 'updated', url };
      }
      const made = await writeOnce<Comment>(
        client,
        async () =>
          (await rest.issues.createComment({ ...at, issue_number: number, body: text })).data,
        () => find(number, marker),
      );
      return { operation: 'created', url: made.html_url };
    },
  };
}

function firstLine(text: string): string {
  return text.split(/\r?\n/, 1)[0] ?? '';
}

function plainLines(text: string): string {
  return text.replaceAll('\r\n', '\n').trimEnd();
}

function isOwn({ login, type }: { login: string; type: string }, own: string | null): boolean {
  if (own === null) return type === 'Bot';
  // GraphQL leaves out the suffix of an app here and there; no person's login can have it.
  return login === own || (type === 'Bot' && login === `${own}[bot]`);
}

/**
 * Asks once who the token is. `GET /user` is denied to apps, so also to the token of a workflow; GraphQL tells all of
 * them. Null where it does not: then any app's comment counts, a person's never.
 */
function ownLogin({ octokit }: GithubClient): () => Promise<string | null> {
  const ask = async (): Promise<string | null> => {
    const { graphql } = await octokit();
    try {
      const { viewer } = await graphql<{ viewer?: { login?: unknown } }>('{ viewer { login } }', {
        request: { repeatable: true },
      });
      return typeof viewer?.login === 'string' ? viewer.login : null;
    } catch (error) {
      if (isAnswer(error)) return null;
      throw error;
    }
  };
  let asked: Promise<string | null> | null = null;
  return () => (asked ??= ask());
}

/** GraphQL answered, with an error. */
function isAnswer(error: unknown): boolean {
  const { name } = error as { readonly name?: unknown };
  return (
    name === 'GraphqlResponseError' ||
    hasCode(error, 'forge-denied', 'forge-not-found', 'forge-refused')
  );
}
