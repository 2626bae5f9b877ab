/** Options that several commands have, written once. */
import type { Option } from '../command.js';

export const ENVIRONMENT: Option = {
  name: 'env',
  kind: 'string',
  short: 'e',
  alias: 'environment',
  placeholder: 'NAME',
  input: 'environment',
  description: 'Environment to work on.',
};

export const ENVIRONMENTS: Option = {
  ...ENVIRONMENT,
  kind: 'list',
  input: 'environments',
  description: 'Environments to look at; all that have a lock when none is named.',
};

export const COMPONENTS: Option = {
  name: 'component',
  kind: 'list',
  short: 'c',
  placeholder: 'NAME',
  input: 'components',
  description: 'Only these components; may be repeated.',
};

export const DRY_RUN: Option = {
  name: 'dry-run',
  kind: 'flag',
  description: 'Show the plan and change nothing.',
};

export const JOBS: Option = {
  name: 'jobs',
  kind: 'integer',
  short: 'j',
  placeholder: 'N',
  configKey: 'jobs',
  description: 'Components worked on at the same time.',
};

export const FORCE: Option = {
  name: 'force',
  kind: 'flag',
  description: 'Lose local edits in working trees, and move foreign directories aside.',
};

export const REASON: Option = {
  name: 'reason',
  kind: 'string',
  placeholder: 'TEXT',
  description: 'Why; kept in the journal.',
};

export const PUSH: Option = {
  name: 'push',
  kind: 'flag',
  description: 'Push the commit of the lock; only with --via commit.',
};

export const VIA: Option = {
  name: 'via',
  kind: 'choice',
  choices: ['file', 'commit'],
  configKey: 'promote.via',
  description: 'How the lock is delivered: left as a file, or committed.',
};

/** Only a promotion can also be asked for. */
export const REQUEST_VIA: Option = {
  ...VIA,
  choices: ['file', 'commit', 'pull-request'],
  description: 'How the lock is delivered: left as a file, committed, or as a pull request.',
};

export const CACHE_NAME: Option = {
  name: 'cache-name',
  kind: 'string',
  cli: false,
  description: 'Tells caches of several stores in one repository apart.',
};

export const REMOTE: Option = {
  name: 'remote',
  kind: 'string',
  placeholder: 'NAME|URL',
  description:
    'Use this remote store only: one of lockstep.yaml by name, an address such as s3://bucket/prefix, or none.',
};

export const SIGNING_KEY: Option = {
  name: 'signing-key',
  kind: 'string',
  cli: false,
  description: 'Private Ed25519 key that records are signed with.',
};

/** What every command has that reads or writes the store. */
export const STORE_OPTIONS: readonly Option[] = [
  REMOTE,
  {
    name: 'on-cache-error',
    kind: 'choice',
    choices: ['warn', 'error'],
    configKey: 'store.onCacheError',
    description: 'Warn of a remote store that fails and go on without it, or fail.',
  },
  {
    name: 'store-keys',
    kind: 'string',
    cli: false,
    description:
      'Keys that the store is encrypted with, one per line; the first writes, all of them read.',
  },
  SIGNING_KEY,
];

/** What every command has. */
export const GLOBAL_OPTIONS: readonly Option[] = [
  {
    name: 'json',
    kind: 'flag',
    input: null,
    description: 'Print one JSON object on standard output, all else on standard error.',
  },
  {
    name: 'manifests',
    kind: 'string',
    placeholder: 'DIR',
    description: 'Directory that holds components.yaml; found upwards from here when not given.',
  },
  {
    name: 'config',
    kind: 'string',
    placeholder: 'FILE',
    input: 'config-file',
    description: 'Configuration to read instead of lockstep.yaml of the meta-repo.',
  },
  {
    name: 'quiet',
    kind: 'flag',
    short: 'q',
    input: null,
    description: 'Print the result only, no progress.',
  },
  {
    name: 'verbose',
    kind: 'flag',
    short: 'v',
    input: null,
    description: 'Print decisions and the output of builds too.',
  },
  {
    name: 'summary-file',
    kind: 'string',
    placeholder: 'FILE',
    input: null,
    description: 'Append the result as Markdown to FILE, for the page or comment of another CI.',
  },
  {
    name: 'github-token',
    kind: 'string',
    cli: false,
    inputDefault: '${{ github.token }}',
    description: 'Token for repositories on the server that the workflow runs on.',
  },
];

/** Inputs that only actions have. */
export const ACTION_OPTIONS: readonly Option[] = [
  {
    name: 'working-directory',
    kind: 'string',
    description: 'Where to look for the meta-repo, relative to the workspace.',
  },
  {
    name: 'summary',
    kind: 'choice',
    choices: ['always', 'on-failure', 'never'],
    fallback: 'always',
    description: 'When to write a job summary: always (the default), on-failure or never.',
  },
];
