/** Git in the meta-repo itself: the user's own repository, so the user's identity, credentials and configuration count. */
import { createRedaction } from '../git/redaction.js';
import {
  credentialVariables,
  runGit,
  type Credential,
  type GitEnvironment,
  type GitRun,
  type GitRunOptions,
} from '../git/run-git.js';
import { isDenied } from './git-messages.js';

export interface MetaGit {
  readonly root: string;
  /** Runs git at the root of the meta-repo; extra variables win. */
  readonly run: (args: readonly string[], options?: MetaRunOptions) => Promise<GitRun>;
  /**
   * The same for what only reads from the remote. A clone without credentials of its own (`persist-credentials: false`)
   * is refused where the meta-repo is private; then the token of the workflow is tried. Never both at once: a server
   * takes two authorizations for none.
   */
  readonly readRemote: (args: readonly string[]) => Promise<GitRun>;
}

export interface MetaSecrets {
  /** Blanked out in what git says. */
  readonly secrets: readonly string[];
  readonly credentials: readonly Credential[];
}

export interface MetaRunOptions extends Omit<GitRunOptions, 'cwd'> {
  readonly variables?: Readonly<Record<string, string>>;
}

/** Never asks on a terminal; messages in English, because some are told apart by their text. */
const FIXED = { LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_EDITOR: ':', GIT_PAGER: 'cat' };

/** `hostEnv` is given to git whole, but for variables that would point it at another repository. */
export function createMetaGit(
  root: string,
  hostEnv: Readonly<Record<string, string | undefined>>,
  { secrets, credentials }: MetaSecrets = { secrets: [], credentials: [] },
): MetaGit {
  const env = Object.fromEntries(
    Object.entries(hostEnv).filter(
      (pair): pair is [string, string] => pair[1] !== undefined && !REDIRECTING.has(pair[0]),
    ),
  );
  const environment: GitEnvironment = {
    options: ['-c', 'gc.auto=0', '-c', 'maintenance.auto=false', '-c', 'core.pager=cat'],
    env: { ...env, ...FIXED },
    allowFile: true,
    ownSsh: false,
    redact: createRedaction([...secrets, ...credentials.map(({ header }) => header)]),
  };
  const run: MetaGit['run'] = (args, { variables = {}, ...options } = {}) =>
    runGit({ ...environment, env: { ...environment.env, ...variables } }, args, {
      ...options,
      cwd: root,
    });
  const taken = Number(env['GIT_CONFIG_COUNT'] ?? 0);
  return {
    root,
    run,
    async readRemote(args) {
      const own = await run(args);
      if (own.code === 0 || credentials.length === 0 || !isDenied(own.stderr)) return own;
      const variables = credentialVariables(credentials, taken);
      return run(['-c', 'http.followRedirects=false', ...args], { variables });
    },
  };
}

const REDIRECTING = new Set([
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_NAMESPACE',
  'GIT_PREFIX',
]);
