/** What must never be printed, and what git sends to the server of the workflow. */

type Variables = Readonly<Record<string, string | undefined>>;

const SECRET_VARIABLES = [
  'LOCKSTEP_GITHUB_TOKEN',
  'GITHUB_TOKEN',
  'GH_TOKEN',
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
] as const;

/** Every secret that the process knows of. */
export function secretsOf(variables: Variables, githubToken: string | null): readonly string[] {
  const found = [githubToken, ...SECRET_VARIABLES.map((name) => variables[name])];
  return [...new Set(found.filter((text) => typeof text === 'string' && text !== ''))] as string[];
}

/**
 * The token for the server that the workflow runs on (github.com outside of one), as the header that git sends to
 * URLs below it and to no other.
 */
export function gitCredentials(
  variables: Variables,
  githubToken: string | null,
): readonly { readonly prefix: string; readonly header: string }[] {
  if (githubToken === null || githubToken === '') return [];
  const server = (variables['GITHUB_SERVER_URL'] ?? 'https://github.com').replace(/\/+$/, '');
  const pair = Buffer.from(`x-access-token:${githubToken}`).toString('base64');
  return [{ prefix: `${server}/`, header: `Authorization: basic ${pair}` }];
}
