/** Commands that work on the store by hand. */
import type { Argument, Command, Option } from '../command.js';
import { COMPONENTS, STORE_OPTIONS } from './shared-options.js';

const DIGEST: Argument = {
  name: 'digest',
  description: 'digest of a tree, or build key of a record; 6 digits or more are enough',
  required: true,
};

const ROOT: Option = {
  name: 'root',
  kind: 'string',
  placeholder: 'DIR',
  description: 'Directory that the paths are below. Default: here.',
};

/** Outputs of several commands would be of no use to a workflow that has `json-file`. */
const BY_HAND = { doors: 'cli', environment: 'none', action: null } as const;

const REHASH: Option = {
  name: 'rehash',
  kind: 'flag',
  description: 'Read every file, also those that did not change by their stat data.',
};

export const STORE_ADD: Command = {
  ...BY_HAND,
  name: 'store add',
  summary: 'Store paths as one tree, kept until it is removed by hand.',
  arguments: [
    { name: 'paths', description: 'files and directories', required: true, variadic: true },
  ],
  options: [ROOT, REHASH, ...STORE_OPTIONS],
  load: () => import('../run/store-add.js'),
};

export const STORE_GET: Command = {
  ...BY_HAND,
  name: 'store get',
  summary: 'Put a stored tree in place.',
  arguments: [
    DIGEST,
    {
      name: 'paths',
      description: 'what is made as the tree says; all that it has at its top when none is given',
      required: false,
      variadic: true,
    },
  ],
  options: [
    ROOT,
    { name: 'force', kind: 'flag', description: 'Replace what is there.' },
    REHASH,
    ...STORE_OPTIONS,
  ],
  load: () => import('../run/store-get.js'),
};

export const STORE_QUERY: Command = {
  ...BY_HAND,
  name: 'store query',
  summary: 'Tell what an object of the store is, and who made it.',
  arguments: [{ ...DIGEST, description: 'digest of anything; 6 digits or more are enough' }],
  options: [],
  load: () => import('../run/store-query.js'),
};

export const STORE_LIST: Command = {
  ...BY_HAND,
  name: 'store list',
  summary: 'List records of builds, and trees that were added by hand.',
  arguments: [],
  options: [
    COMPONENTS,
    { name: 'limit', kind: 'integer', placeholder: 'N', description: 'Rows at most.' },
  ],
  load: () => import('../run/store-list.js'),
};

export const STORE_REMOVE: Command = {
  ...BY_HAND,
  name: 'store remove',
  summary: 'Take a record or tree out of the store; collecting it frees the space.',
  arguments: [DIGEST],
  options: STORE_OPTIONS,
  load: () => import('../run/store-remove.js'),
};

export const STORE_STATS: Command = {
  ...BY_HAND,
  name: 'store stats',
  summary: 'Tell how much the store holds.',
  arguments: [],
  options: [],
  load: () => import('../run/store-stats.js'),
};

export const STORE_VERIFY: Command = {
  ...BY_HAND,
  name: 'store verify',
  summary: 'Read the whole store, or some of it, and set aside what is damaged.',
  arguments: [
    { ...DIGEST, name: 'digests', required: false, variadic: true, description: 'only these' },
  ],
  options: [
    {
      name: 'repair',
      kind: 'flag',
      description: 'Fetch what is damaged from the remote stores.',
    },
    ...STORE_OPTIONS,
  ],
  load: () => import('../run/store-verify.js'),
};
