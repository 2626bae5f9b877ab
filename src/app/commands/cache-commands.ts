/** Commands that work on the outputs of builds in the store. */
import type { Argument, Command, Option } from '../command.js';
import { APPLY_OPTIONS } from './apply-commands.js';
import { ENVIRONMENTS, STORE_OPTIONS } from './shared-options.js';

const NAMES: Argument = {
  name: 'components',
  description: 'only these components',
  required: false,
  variadic: true,
};

const BY_HAND = { doors: 'cli', environment: 'none', action: null } as const;

export const CACHE_BUILD: Command = {
  ...BY_HAND,
  name: 'cache build',
  summary: 'Build and store the outputs that a lock needs; nothing is verified, deployed or noted.',
  environment: 'optional',
  arguments: [NAMES],
  options: [...APPLY_OPTIONS, ...STORE_OPTIONS],
  load: () => import('../run/cache-build.js'),
};

export const CACHE_GET: Command = {
  ...BY_HAND,
  name: 'cache get',
  summary: 'Put the stored outputs of components in place; fail for what the store does not have.',
  environment: 'optional',
  arguments: [NAMES],
  options: [...APPLY_OPTIONS, ...STORE_OPTIONS],
  load: () => import('../run/cache-get.js'),
};

export const CACHE_INVALIDATE: Command = {
  ...BY_HAND,
  name: 'cache invalidate',
  summary: 'Make what was stored of components, and of all built from them, count no longer.',
  arguments: [{ ...NAMES, required: true, description: 'components whose outputs are wrong' }],
  options: [
    {
      name: 'dependents',
      kind: 'flag',
      negatable: true,
      fallback: true,
      description: 'Also those that depend on them; this is the default.',
    },
    ...STORE_OPTIONS,
  ],
  load: () => import('../run/cache-invalidate.js'),
};

export const CACHE_LIST: Command = {
  ...BY_HAND,
  name: 'cache list',
  summary: 'List stored outputs with the run that made each, and why it was built.',
  arguments: [NAMES],
  options: [],
  load: () => import('../run/cache-list.js'),
};

export const CACHE_STATS: Command = {
  ...BY_HAND,
  name: 'cache stats',
  summary: 'Tell size, use, hits and misses of each component.',
  arguments: [NAMES],
  options: [],
  load: () => import('../run/cache-stats.js'),
};

const REMOTE_END = (name: 'from' | 'to', description: string): Option => ({
  name,
  kind: 'string',
  placeholder: 'REMOTE',
  description,
});

export const CACHE_WARM: Command = {
  ...BY_HAND,
  name: 'cache warm',
  summary: 'Bring the outputs that locks need into the local store, or from one remote to another.',
  environment: 'many',
  arguments: [],
  options: [
    ENVIRONMENTS,
    {
      name: 'branch',
      kind: 'list',
      placeholder: 'REF',
      description: 'Locks of these revisions of the meta-repo; may be repeated. Default: as here.',
    },
    REMOTE_END('from', 'Remote store to read, and only it; needs --to.'),
    REMOTE_END('to', 'Remote store to fill; needs --from.'),
    ...STORE_OPTIONS,
  ],
  load: () => import('../run/cache-warm.js'),
};
