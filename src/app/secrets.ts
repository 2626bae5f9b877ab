/** What must never be printed (T36), and what git sends to the server of the workflow. */

type Variables = Readonly<Record<string, string | undefined>>;

const SECRET_VARIABLES = [
  'LOCKSTEP_GITHUB_TOKEN',
  'GITHUB_TOKEN',
  'GH_TOKEN',
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
  'LOCKSTEP_STORE_KEYS',
  'LOCKSTEP_SIGNING_KEY',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'AZURE_CLIENT_SECRET',
  'AZURE_STORAGE_CONNECTION_STRING',
  'AZURE_STORAGE_ACCOUNT_KEY',
  'AZURE_STORAGE_KEY',
  'AZURE_STORAGE_SAS_TOKEN',
] as const;

/** Parts of a secret that tell as much as the whole: the keys of a list, the fields of a connection string. */
const PART = /[^\s,;]{16,}/g;

/** Every secret that the process knows of; `given` are those that came as inputs. */
export function secretsOf(
  variables: Variables,
  ...given: readonly (string | null)[]
): readonly string[] {
  const texts = [...given, ...SECRET_VARIABLES.map((name) => variables[name])].filter(
    (text) => typeof text === 'string' && text !== '',
  ) as string[];
  return [...new Set(texts.flatMap((text) => [text, ...partsOf(text)]))];
}

function partsOf(text: string): readonly string[] {
  return (text.match(PART) ?? []).map((part) =>
    part.replace(/^(?:AccountKey|SharedAccessSignature)=/, ''),
  );
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
